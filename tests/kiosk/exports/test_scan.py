"""The outside of an export is judged by the parser that guards every other sealed file."""

from __future__ import annotations

import io

import pytest

from kiosk.crypto.header import MAX_HEADER, VERSION, HeaderError, read_header
from kiosk.crypto.seal import new_identity, seal, unseal
from kiosk.errors import ExportRefused, SealDamaged
from kiosk.exports.scan import scan

SHARE = b"-> X25519 " + b"A" * 43 + b"\n"
BODY = b"A" * 43 + b"\n"
MAC = b"--- " + b"A" * 43 + b"\n"
REST = bytes(64)

REFUSED = {
    "nothing": (b"", "truncated"),
    "half a version": (VERSION[:9], "truncated"),
    "another version": (b"age-encryption.org/v2\n" + SHARE + BODY + MAC + REST, "not-age"),
    "a stanza without its body": (VERSION + SHARE + MAC + REST, "age-header"),
    "a body that never ends": (VERSION + SHARE + b"A" * 64 + b"\n" + MAC + REST, "age-header"),
    "two bodies": (VERSION + SHARE + BODY + BODY + MAC + REST, "age-header"),
    "a share too short": (VERSION + b"-> X25519 AAAA\n" + BODY + MAC + REST, "age-header"),
    "a share too many": (VERSION + SHARE[:-1] + b" AAAA\n" + BODY + MAC + REST, "age-header"),
    "a passphrase": (VERSION + b"-> scrypt AAAA 30\n" + BODY + MAC + REST, "scrypt"),
    "other kinds alone": (VERSION + b"-> ssh-rsa AAAA\n" + BODY + MAC + REST, "other-recipients"),
    "cut in a line": (VERSION + SHARE[:20], "truncated"),
    "a line without end": (VERSION + b"-> X25519 " + b"A" * MAX_HEADER, "age-header"),
    "no payload": (VERSION + SHARE + BODY + MAC + bytes(31), "truncated"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_header_is_refused_for_what_is_wrong_and_opens_nowhere(name):
    head, reason = REFUSED[name]
    with pytest.raises(ExportRefused) as refusal:
        scan(head[:MAX_HEADER])
    assert refusal.value.reason == reason
    with pytest.raises(SealDamaged):
        unseal(head, [new_identity()])


def test_what_we_seal_passes_with_its_recipients():
    recipients = [new_identity().recipient for _ in range(20)]
    kinds = scan(seal(b"an export", recipients))
    assert kinds.count("X25519") == 20


class Dribbling(io.BytesIO):
    """A medium that never gives as much as it is asked for."""

    def read(self, size=-1, /):
        return super().read(min(size, 1000))


@pytest.mark.parametrize("medium", (io.BytesIO, Dribbling))
def test_a_header_ends_within_its_cap_however_its_bytes_come(medium):
    head = VERSION + SHARE + BODY + b"-> grease\n"
    lines = (b"A" * 64 + b"\n") * ((MAX_HEADER - len(head + MAC)) // 65)
    # What is read with the header's end, up to a block, counts as well.
    good = head + lines[: -65 * 16] + b"\n" + MAC + REST
    assert read_header(medium(good)).kinds == ("X25519", "grease")
    with pytest.raises(HeaderError, match="age-header"):
        read_header(medium(head + lines + b"A" * 64 + b"\n\n" + MAC + REST))
