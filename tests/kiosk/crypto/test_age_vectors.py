"""The vectors by which age's own implementations are held to its specification hold us, too."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.crypto.header import HeaderError
from kiosk.crypto.seal import Identity, new_identity, unseal, unseal_stream
from kiosk.errors import ExportRefused, IdentityNeeded, SealDamaged
from kiosk.exports.read import read

FOLDER = Path(__file__).parents[2] / "vectors" / "age-cctv"
STRANGER = new_identity()
# What age can do and we do not: such a file is refused by its header, before any key is tried.
ARMOR, PASSPHRASE, HYBRID = "not-age", "scrypt", "other-recipients"
UNUSED = {
    "armor_crlf": ARMOR,
    "armor_full_last_line": ARMOR,
    "armor_hybrid": ARMOR,
    "armor_no_eol": ARMOR,
    "armor_scrypt": ARMOR,
    "armor_whitespace_outside": ARMOR,
    "armor_x25519": ARMOR,
    "hybrid": HYBRID,
    "hybrid_grease": HYBRID,
    "hybrid_multiple_recipients": HYBRID,
    "scrypt": PASSPHRASE,
}
# Sealed to an X25519 recipient as well, whose identity the vector does not give.
FOR_OTHERS = {"hybrid_and_x25519"}


@dataclass(frozen=True)
class Vector:
    """One file: what must become of it, its bytes, and the identities of our kind it names."""

    expect: str
    raw: bytes
    payload: str
    identities: tuple[Identity, ...]
    others: int


def vector(name: str) -> Vector:
    head, _, raw = (FOLDER / name).read_bytes().partition(b"\n\n")
    rows = [line.split(": ", 1) for line in head.decode().splitlines()]
    facts = dict(rows)
    ours, others = [], 0
    for text in (value for key, value in rows if key == "identity"):
        try:
            ours.append(Identity(text))
        except ValueError:
            others += 1
    raw = zlib.decompress(raw) if facts.get("compressed") == "zlib" else raw
    return Vector(facts["expect"], raw, facts.get("payload", ""), tuple(ours), others)


NAMES = tuple(sorted({path.name for path in FOLDER.iterdir()} - {"README.md"}))
OPENED = {name for name in NAMES if vector(name).expect == "success"} - {*UNUSED, *FOR_OTHERS}


def test_every_vector_is_here():
    assert len(NAMES) == 143
    assert len(OPENED) == 14
    assert {vector(name).expect for name in {*UNUSED, *FOR_OTHERS}} == {"success"}


@pytest.mark.parametrize("name", sorted(OPENED))
def test_a_good_file_opens_to_its_payload(name):
    one = vector(name)
    assert not one.others
    assert sha256(unseal(one.raw, one.identities)).hexdigest() == one.payload


@pytest.mark.parametrize("name", sorted({*NAMES} - OPENED))
def test_any_other_file_is_refused_and_gives_nothing(name):
    one, target = vector(name), io.BytesIO()
    identities = one.identities or (STRANGER,)
    with pytest.raises((SealDamaged, IdentityNeeded)) as refusal:
        unseal_stream(io.BytesIO(one.raw), target, identities)
    if name in UNUSED:
        assert isinstance(refusal.value.__cause__, HeaderError)
        assert refusal.value.__cause__.reason == UNUSED[name]
    # What passes before the end is known may be good plaintext, cut: never anything else.
    if one.expect == "payload failure" and name != "armor_garbage_encoded":
        assert sha256(target.getvalue()).hexdigest() == one.payload
    else:
        assert target.getvalue() == b""
    # Who reads exports is handed none of it.
    with pytest.raises(ExportRefused):
        read(io.BytesIO(one.raw), identities)


def test_a_passphrase_of_any_cost_is_refused_before_a_key_is_derived(monkeypatch):
    def reached(*_):
        raise AssertionError("the library saw it")

    monkeypatch.setattr("kiosk.crypto.seal.pyrage.decrypt_io", reached)
    names = [name for name in NAMES if name.startswith("scrypt") and name != "scrypt_uppercase"]
    assert len(names) > 20
    for name in names:
        with pytest.raises(SealDamaged) as refusal:
            unseal(vector(name).raw, [STRANGER])
        assert str(refusal.value.__cause__) in {"scrypt", "age-header"}


def test_a_file_that_fails_at_its_end_let_plaintext_pass_before():
    """Or what is staged could be believed after all, and nothing here would tell."""
    one, target = vector("stream_no_final_two_chunks_full"), io.BytesIO()
    with pytest.raises(SealDamaged):
        unseal_stream(io.BytesIO(one.raw), target, one.identities)
    assert len(target.getvalue()) == 2 * 65536
