"""The chains and the root say the same for everybody, and change with every part."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from kiosk.exports import chain
from kiosk.exports.value import Audit, keyset
from kiosk.model import Moment

A, B, C = (sha256(letter).digest() for letter in (b"a", b"b", b"c"))
ENTRY = Audit(
    1, Moment(datetime(2017, 2, 11, 18, tzinfo=UTC), -360, "America/Mexico_City"), "x", ""
)


def plain_root(leaves: list[bytes]) -> bytes:
    """RFC 6962, 2.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return sha256(b"\x01" + plain_root(leaves[:k]) + plain_root(leaves[k:])).digest()


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=70))
def test_the_root_is_the_one_of_rfc_6962(leaves: list[bytes]) -> None:
    assert chain.merkle_root(leaves) == plain_root(leaves)


def test_the_root_is_the_one_of_the_test_vectors_of_certificate_transparency() -> None:
    leaves = [bytes.fromhex(leaf) for leaf in ("", "00", "10", "2021", "3031", "40414243")]
    leaves += [bytes.fromhex("5051525354555657"), bytes.fromhex("606162636465666768696a6b6c6d6e6f")]
    assert chain.merkle_root(leaves[:1]).hex().startswith("6e340b9cffb37a98")
    assert chain.merkle_root(leaves).hex() == (
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    )


def test_the_chain_is_the_formula_of_the_specification() -> None:
    head = sha256(b"firma/chain-start\x00" + A + B).digest()
    assert chain.genesis(A, B) == head
    assert chain.step(head, C) == sha256(b"firma/chain\x00" + head + C).digest()


def test_the_audit_chain_is_the_formula_of_the_specification() -> None:
    head = sha256(b"firma/audit-start\x00" + A + B).digest()
    text = (
        b'{"at":{"offset":-360,"utc":"2017-02-11T18:00:00Z","zone":"America/Mexico_City"},'
        b'"detail":"","kind":"x","n":1}'
    )
    assert chain.audit_genesis(A, B) == head
    expected = sha256(b"firma/audit\x00" + head + sha256(text).digest()).digest()
    assert chain.audit_step(head, ENTRY) == expected


def test_another_kiosk_campaign_or_order_gives_another_head() -> None:
    assert len({chain.genesis(A, B), chain.genesis(B, A), chain.audit_genesis(A, B)}) == 3
    assert chain.step(chain.step(A, B), C) != chain.step(chain.step(A, C), B)


def test_a_keyset_does_not_depend_on_the_order_of_its_recipients() -> None:
    assert (
        keyset(["age1b", "age1a"]) == keyset(["age1a", "age1b"]) == sha256(b"age1a\nage1b").digest()
    )
    assert keyset(["age1a"]) != keyset(["age1a", "age1b"])
