from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.crypto.header import MAX_HEADER, VERSION
from kiosk.crypto.seal import (
    Identity,
    is_recipient,
    new_identity,
    seal,
    seal_stream,
    unseal,
    unseal_stream,
)
from kiosk.errors import IdentityNeeded, SealDamaged

OURS = new_identity()
OTHER = new_identity()
PLAIN = bytes(range(256)) * 600


@pytest.mark.parametrize("size", (0, 1, 65535, 65536, 65537, 200_000))
def test_what_was_sealed_is_opened(size):
    plain = (PLAIN * 2)[:size]
    assert unseal(seal(plain, [OURS.recipient]), [OTHER, OURS]) == plain


def test_each_of_twenty_recipients_opens():
    identities = [new_identity() for _ in range(20)]
    sealed = seal(PLAIN, [identity.recipient for identity in identities])
    assert all(unseal(sealed, [identity]) == PLAIN for identity in identities)


@pytest.mark.parametrize("count", (0, 21))
def test_no_recipient_and_too_many_are_refused(count):
    with pytest.raises(ValueError, match="1 to 20"):
        seal(PLAIN, [OURS.recipient] * count)


def test_debians_age_opens_what_we_seal(tmp_path):
    (tmp_path / "key.txt").write_text(OURS.secret + "\n")
    (tmp_path / "sealed.age").write_bytes(seal(PLAIN, [OTHER.recipient, OURS.recipient]))
    command = ["age", "--decrypt", "-i", tmp_path / "key.txt", tmp_path / "sealed.age"]
    assert subprocess.run(command, check=True, capture_output=True).stdout == PLAIN


def test_we_open_what_debians_age_sealed_to_a_key_of_age_keygen(tmp_path):
    made = subprocess.run(["age-keygen"], check=True, capture_output=True, text=True)
    identity = Identity(made.stdout.splitlines()[-1])
    sealed = subprocess.run(
        ["age", "-r", OTHER.recipient, "-r", identity.recipient],
        input=PLAIN,
        check=True,
        capture_output=True,
    ).stdout
    assert unseal(sealed, [identity]) == PLAIN


def test_a_file_for_others_needs_their_identity():
    sealed = seal(PLAIN, [OTHER.recipient])
    with pytest.raises(IdentityNeeded):
        unseal(sealed, [OURS])
    with pytest.raises(IdentityNeeded):
        unseal(sealed, [])


def test_a_file_cut_anywhere_is_damaged():
    sealed = seal(PLAIN, [OURS.recipient])
    for size in (0, 1, len(VERSION), 100, 65536, 2 * 65536, len(sealed) - 1):
        with pytest.raises(SealDamaged):
            unseal(sealed[:size], [OURS])


def test_bytes_behind_the_end_are_damage():
    with pytest.raises(SealDamaged):
        unseal(seal(PLAIN, [OURS.recipient]) + b"\0", [OURS])


def test_no_flipped_bit_opens():
    sealed = seal(b"a record", [OURS.recipient])
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises((SealDamaged, IdentityNeeded)):
            unseal(bytes(changed), [OURS])


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_are_damage(raw):
    for found in (raw, VERSION + raw, VERSION + b"-> X25519 " + raw):
        with pytest.raises(SealDamaged):
            unseal(found, [OURS])


SCRYPT = b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 62\n" + b"A" * 43 + b"\n"
X25519 = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
MAC = b"--- " + b"A" * 43 + b"\n"


@pytest.mark.parametrize(
    "header",
    (
        VERSION + SCRYPT + MAC,
        VERSION + SCRYPT + X25519 + MAC,
        VERSION + X25519 + SCRYPT + MAC,
        VERSION + MAC,
        VERSION + b"-> ssh-ed25519 AAAA AAAA\nAAAA\n" + MAC,
        VERSION + X25519 * 21 + MAC,
        VERSION + b"-> grease AAAA\nAAAA\n" * 24 + X25519 + MAC,
        VERSION + X25519 + b"-- " + b"A" * 43 + b"\n",
        VERSION + X25519 + b"--- \n",
        VERSION + b"-> X25519 " + b"A" * MAX_HEADER + b"\n" + MAC,
        VERSION + b"-> X25519 AAAA\n" + (b"A" * 64 + b"\n") * 1100 + b"\n" + X25519 + MAC,
        b"age-encryption.org/v2\n" + X25519 + MAC,
        b"age-encryption.org/v1\r\n" + X25519 + MAC,
        b"-----BEGIN AGE ENCRYPTED FILE-----\n",
    ),
)
def test_a_header_we_would_not_open_never_reaches_the_library(header, monkeypatch):
    def reached(*_):
        raise AssertionError("the library saw it")

    monkeypatch.setattr("kiosk.crypto.seal.pyrage.decrypt_io", reached)
    with pytest.raises(SealDamaged):
        unseal(header + bytes(100), [OURS])


def test_a_header_is_not_read_beyond_its_cap():
    class Endless:
        taken = 0

        def read(self, size):
            self.taken += size
            return b"A" * size

    source = Endless()
    with pytest.raises(SealDamaged):
        unseal_stream(source, io.BytesIO(), [OURS])
    assert source.taken <= MAX_HEADER + 1024


def test_a_full_disk_comes_through_as_the_error_it_is():
    class Full(io.BytesIO):
        def write(self, _):
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space") as full:
        seal_stream(io.BytesIO(PLAIN), Full(), [OURS.recipient])
    assert full.value.errno == 28
    with pytest.raises(OSError, match="No space"):
        unseal_stream(io.BytesIO(seal(PLAIN, [OURS.recipient])), Full(), [OURS])


def test_a_source_that_refuses_comes_through_as_its_refusal():
    class Refusing:
        def read(self, _):
            raise IdentityNeeded

    with pytest.raises(IdentityNeeded):
        seal_stream(Refusing(), io.BytesIO(), [OURS.recipient])


@pytest.mark.parametrize("text", ("", "age1", "age1x", OURS.secret, OURS.recipient.upper(), "ssh"))
def test_what_is_not_a_recipient_is_known(text):
    assert is_recipient(OURS.recipient)
    assert not is_recipient(text)


def test_an_identity_shows_no_secret_and_refuses_others_without_repeating_them():
    assert OURS.secret not in repr(OURS)
    with pytest.raises(ValueError, match=r"^not an age identity$") as refusal:
        Identity(OURS.secret[:-1])
    assert OURS.secret[:-1] not in repr(refusal.value)


def test_a_disk_full_at_the_last_bytes_is_told():
    with Path("/dev/full").open("wb", 0) as full, pytest.raises(OSError, match="No space"):
        seal_stream(io.BytesIO(b"short"), full, [new_identity().recipient])
