"""A receipt code survives being read aloud and typed, and no slip makes another code."""

from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import receipt
from kiosk.receipt import ALPHABET, new_code, parse

CODES = st.binary(min_size=16, max_size=16).map(lambda raw: new_code(lambda _: raw))
LOOK_ALIKES = ("O0", "1IL", "5S", "2Z", "8B", "UV")


def bare(code: str) -> str:
    """Give the twelve symbols of *code* without hyphens."""
    return code.replace("-", "")


@given(CODES)
def test_a_new_code_reads_as_itself(code: str) -> None:
    assert len(code) == 14
    assert set(bare(code)) <= set(ALPHABET)
    assert parse(code) == code


@given(CODES)
def test_every_single_wrong_symbol_is_noticed(code: str) -> None:
    symbols = bare(code)
    slips = [
        symbols[:at] + other + symbols[at + 1 :]
        for at in range(12)
        for other in ALPHABET
        if other != symbols[at]
    ]

    assert len(slips) == 12 * 22
    assert [parse(slip) for slip in slips] == [None] * len(slips)


@given(CODES)
def test_every_swap_of_two_different_symbols_is_noticed(code: str) -> None:
    symbols = bare(code)
    for left in range(12):
        for right in range(left + 1, 12):
            swapped = list(symbols)
            swapped[left], swapped[right] = swapped[right], swapped[left]
            assert symbols[left] == symbols[right] or parse("".join(swapped)) is None


@given(CODES, st.integers(0, 11))
def test_a_lost_or_doubled_symbol_is_noticed(code: str, at: int) -> None:
    symbols = bare(code)

    assert parse(symbols[:at] + symbols[at + 1 :]) is None
    assert parse(symbols[: at + 1] + symbols[at:]) is None


@given(CODES)
def test_a_symbol_that_weighs_nothing_makes_no_code_longer(code: str) -> None:
    assert parse(bare(code) + ALPHABET[0]) is None
    assert parse(bare(code) + 4 * ALPHABET[0]) is None


def test_the_alphabet_holds_neither_side_of_a_look_alike() -> None:
    assert len(set(ALPHABET)) == 23
    assert not set(ALPHABET) & set("".join(LOOK_ALIKES))


@given(CODES, st.integers(0, 11), st.sampled_from("".join(LOOK_ALIKES)))
def test_a_look_alike_is_refused_and_never_replaced(code: str, at: int, slip: str) -> None:
    symbols = bare(code)

    assert parse(symbols[:at] + slip + symbols[at + 1 :]) is None


@given(CODES, st.sampled_from(["-", " ", "", "\u2013", "\u2014", " - ", ".", "\u00a0", "\n"]))
def test_case_blanks_and_dashes_are_forgiven(code: str, between: str) -> None:
    assert parse("  " + code.lower().replace("-", between) + " ") == code
    assert parse(between.join(bare(code).swapcase())) == code


def test_twelve_times_the_first_symbol_is_no_code() -> None:
    assert parse(ALPHABET[0] * 12) is None


@pytest.mark.parametrize(
    "text", ("", "-", "AAAA", "Ñ" * 12, "\u0131" * 12, "\U0001d400" * 12, "A" * 100_000)
)
def test_other_texts_are_no_code(text: str) -> None:
    assert parse(text) is None


@given(st.text(max_size=70))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    code = parse(text)

    assert code is None or parse(code) == code


def test_codes_of_real_randomness_differ_and_use_every_symbol() -> None:
    codes = {new_code(secrets.token_bytes) for _ in range(500)}

    assert len(codes) == 500
    assert set(bare("".join(codes))) == set(ALPHABET)


def test_the_code_of_known_bytes_is_fixed() -> None:
    assert new_code(lambda size: bytes(range(size))) == "RTXA-9AW3-JDWW"


@given(CODES)
def test_the_digest_is_the_same_for_every_way_to_type_the_code(code: str) -> None:
    digest = receipt.digest(code)

    assert len(digest) == 32
    assert receipt.digest(bare(code).lower()) == digest


def test_the_digest_is_tagged() -> None:
    code = new_code(lambda size: bytes(range(size)))

    expected = "336ca34589af743cbbfa382e7f4b0de2b09f51a0e045498d1c1fba856107b262"
    assert receipt.digest(code).hex() == expected


def test_what_is_no_code_has_no_digest() -> None:
    with pytest.raises(ValueError, match="not a receipt code"):
        receipt.digest("AAAA-AAAA-AAAA")


@given(CODES, st.text(max_size=20), st.text(max_size=20))
def test_the_qr_gives_code_and_campaign_back(code: str, campaign: str, contact: str) -> None:
    read = receipt.read_payload(receipt.payload(code, campaign, contact))

    assert read == (code, " ".join(campaign.split()))


@pytest.mark.parametrize(
    "text", ("", "Firma", "Firma \n\n", "Firma AAAA-AAAA-AAAA\nc\nd", "https://example.org/\n\n")
)
def test_other_qr_codes_are_not_receipts(text: str) -> None:
    assert receipt.read_payload(text) is None


@given(CODES)
def test_a_qr_of_other_lines_than_three_is_no_receipt(code: str) -> None:
    for rest in ("", "\ncarta", "\ncarta\ncontact\n", "\ncarta\ncontact\nmore"):
        assert receipt.read_payload(f"Firma {code}{rest}") is None


@given(CODES)
def test_a_qr_that_begins_otherwise_is_no_receipt(code: str) -> None:
    for before in ("", " ", "Firma", "firma ", " Firma "):
        assert receipt.read_payload(f"{before}{code}\ncarta\ncontact") is None


@given(CODES)
def test_blanks_without_end_are_not_forgiven(code: str) -> None:
    assert receipt.parse(f"{code}{' ' * 50}") == code
    assert receipt.parse(f"{code}{' ' * 51}") is None
