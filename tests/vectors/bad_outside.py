"""Files that are refused for their age layer."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator

from tests.vectors import age
from tests.vectors.good import LARGE
from tests.vectors.world import ORGANIZERS, STRANGER, Vector, header, inner, outer

SCRYPT = b"-> scrypt " + age.base64(bytes(16)) + b" 30\n" + age.base64(bytes(32)) + b"\n"
GREASE = b"-> grease\n" + (b"A" * 64 + b"\n") * 56 + b"\n"


def vectors(large: bytes) -> Iterator[Vector]:
    raw = outer(inner(), "outside")
    payload = raw.index(b"\n--- ") + 49
    yield Vector("empty", "truncated", "no byte", b"")
    yield Vector("cut-in-the-first-line", "truncated", "ends in age's first line", raw[:10])
    yield Vector("cut-in-the-header", "truncated", "ends in the age header", raw[:100])
    yield Vector("cut-in-the-nonce", "truncated", "ends after the age header", raw[: payload + 8])
    yield Vector("not-age", "not-age", "a text file", b"Estimada organizacion:\n" * 40)
    yield Vector("age-newer", "not-age", "a later version of age", raw.replace(b"/v1", b"/v2", 1))
    armor = b"-----BEGIN AGE ENCRYPTED FILE-----\n" + b64encode(raw) + b"\n"
    yield Vector("armored", "not-age", "age's text form", armor)
    yield from _stanzas(raw)
    yield from _damaged(raw, payload)
    start = large.index(b"\n--- ") + 49 + 16
    for chunk in range(1, 3):
        border = start + chunk * (age.CHUNK + 16)
        for off in (-1, 0, 1):
            why = f"cut at chunk border {chunk}, {off:+d}"
            name = f"cut-at-border-{chunk}{('-before', '', '-after')[off + 1]}"
            yield Vector(name, "damaged", why, of=LARGE, cut=border + off)
    yield Vector("cut-last-byte", "damaged", "its last byte is gone", of=LARGE, cut=len(large) - 1)


def _stanzas(raw: bytes) -> Iterator[Vector]:
    yield Vector(
        "scrypt", "scrypt", "2**30 of work", age.close(age.INTRO + SCRYPT + b"---", *_file())
    )
    both = age.seal(inner(), ORGANIZERS, age.seeded("both"), stanzas=(SCRYPT,))
    yield Vector("scrypt-beside-ours", "scrypt", "a passphrase beside a good stanza", both)
    first = raw.index(b"\n-> ") + 1
    malformed = raw[:first] + b"->  X25519\n" + raw[first:]
    yield Vector("age-header-malformed", "age-header", "two blanks in a stanza", malformed)
    long = age.seal(inner(), ORGANIZERS, age.seeded("long"), stanzas=(GREASE,) * 20)
    yield Vector("age-header-long", "age-header", "over 64 KiB of age header", long)
    many = age.seal(inner(), ORGANIZERS, age.seeded("many"), stanzas=(b"-> g\nAAAA\n",) * 23)
    yield Vector("age-header-stanzas", "age-header", "25 stanzas", many)
    crowd = age.seal(inner(), ORGANIZERS[-1:] * 21, age.seeded("crowd"))
    yield Vector("age-header-recipients", "age-header", "21 recipients", crowd)
    ssh = age.INTRO + b"-> ssh-ed25519 AAAAAA AAAA\nAAAA\n---"
    yield Vector("other-kind", "other-recipients", "no X25519 stanza", age.close(ssh, *_file()))
    other = age.seal(inner(), [STRANGER], age.seeded("other"))
    yield Vector("other-recipients", "other-recipients", "sealed to somebody else", other)


def _damaged(raw: bytes, payload: int) -> Iterator[Vector]:
    mac = bytearray(raw)
    mac[payload - 10] ^= 1
    yield Vector("age-mac", "damaged", "one bit of the header's MAC", bytes(mac))
    bit = bytearray(raw)
    bit[-100] ^= 1
    yield Vector("bit", "damaged", "one bit of the payload", bytes(bit))
    yield Vector("byte-after-the-end", "damaged", "one byte after the end", raw + b"\x00")
    yield Vector("file-after-the-end", "damaged", "two exports in one file", raw + raw)
    full = _full_chunk()
    yield Vector(
        "byte-after-a-full-chunk", "damaged", "after a last chunk of 64 KiB", full + b"\x00"
    )


def _file() -> tuple[bytes, bytes, bytes]:
    random = age.seeded("file")
    return random(16), inner(), random(16)


def _full_chunk() -> bytes:
    record = age.seeded("full")(age.CHUNK)
    least = len(inner(header(last=1), [(1, record)])) - age.CHUNK
    stream = inner(header(last=1), [(1, record[least:])])
    if len(stream) != age.CHUNK:
        raise AssertionError
    return outer(stream, "full")
