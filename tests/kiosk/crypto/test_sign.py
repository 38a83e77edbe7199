from __future__ import annotations

from contextlib import suppress

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.crypto import sign
from kiosk.crypto.sign import SigningKey, verify

# RFC 8032, section 7.1, test 1
SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
PUBLIC = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")


def test_a_seed_gives_the_public_key_of_the_rfc():
    assert SigningKey.from_seed(SEED).public == PUBLIC


def test_a_signature_is_verified_for_its_own_tag_message_and_key_only():
    key, other = SigningKey.generate(), SigningKey.generate()
    signature = key.sign("export", b"trailer")
    assert len(signature) == 64
    assert verify(key.public, "export", b"trailer", signature)
    assert not verify(key.public, "campaign", b"trailer", signature)
    assert not verify(key.public, "export", b"trailes", signature)
    assert not verify(other.public, "export", b"trailer", signature)
    assert not verify(key.public, "export", b"trailer", bytes(64))


def test_what_is_signed_begins_with_the_tag_so_that_purposes_cannot_be_mixed():
    key = SigningKey.from_seed(SEED)
    Ed25519PublicKey.from_public_bytes(PUBLIC).verify(key.sign("close", b"m"), b"firma/close\x00m")


@pytest.mark.parametrize("public", (b"", bytes(31), bytes(33)))
def test_a_public_key_of_a_wrong_size_verifies_nothing(public):
    assert not verify(public, "export", b"m", bytes(64))


@pytest.mark.parametrize("small", sorted(sign._SMALL))
@pytest.mark.parametrize("sign_bit", (0, 1 << 255))
def test_a_key_for_which_anybody_can_sign_verifies_nothing(small, sign_bit):
    public = (small | sign_bit).to_bytes(32, "little")
    points = [n.to_bytes(32, "little") for each in sign._SMALL for n in (each, each | 1 << 255)]
    forged = []
    for number in range(40):
        message = b"%d" % number
        for point in points:
            assert not verify(public, "export", message, point + bytes(32))
            with suppress(InvalidSignature, ValueError):
                key = Ed25519PublicKey.from_public_bytes(public)
                key.verify(point + bytes(32), b"firma/export\x00" + message)
                forged.append(message)
    assert forged  # else it would not be one of them


def test_a_signing_key_does_not_show_its_seed():
    key = SigningKey.from_seed(SEED)
    assert repr(SEED) not in repr(key)
    assert "seed" not in repr(key)
