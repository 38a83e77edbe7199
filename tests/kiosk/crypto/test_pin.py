"""A PIN is known again by its verifier, and one that anybody would guess is refused."""

from __future__ import annotations

import pytest

from kiosk.crypto import pin
from kiosk.crypto.passphrase import FLOOR, Cost
from kiosk.crypto.pin import fitting, is_pin, is_verifier, is_weak, shared_salt, verifier

# As other libraries write it (the PHC string format), for a salt of sixteen bytes of 7.
KNOWN = (
    "$argon2id$v=19$m=65536,t=3,p=4$BwcHBwcHBwcHBwcHBwcHBw"
    "$girvR4iuPbSOpBkvRs4C0RZefz7jLOuj0h/XLYy0VGQ"
)


@pytest.mark.parametrize(
    "weak",
    (
        "000000",
        "777777",
        "121212",
        "112112",
        "123456",
        "654321",
        "890123",
        "109876",
        "483483",
        "483384",
        "474747",
        "382382",
        "147258",
        "963852",
        "159357",
        "112233",
        "885500",
        "310199",
        "123199",
        "990131",
        "198507",
        "071985",
    ),
)
def test_what_anybody_would_guess_is_weak(weak):
    assert is_weak(weak)


@pytest.mark.parametrize("good", ("402918", "113579", "204816", "998171", "135790"))
def test_any_other_six_digits_are_not(good):
    assert is_pin(good)
    assert not is_weak(good)


def test_nine_of_ten_pins_are_not_weak():
    some = [f"{number:06}" for number in range(0, 1_000_000, 97)]
    weak = sum(is_weak(pin) for pin in some)
    assert 0.08 < weak / len(some) < 0.11


@pytest.mark.parametrize("odd", ("", "12345", "1234567", "12345a", "١٢٣٤٥٦", "12 456", "123456\n"))
def test_what_is_not_six_digits_is_no_pin(odd):
    assert not is_pin(odd)
    with pytest.raises(ValueError, match="six digits"):
        verifier(odd)


def test_a_pin_is_known_by_its_verifier_and_no_other_is():
    mine, other = verifier("402918"), verifier("204816")
    assert is_verifier(mine)
    assert mine != verifier("402918")
    assert "402918" not in mine
    assert fitting("204816", [mine, other]) == 1
    assert fitting("402919", [mine, other]) is None
    assert fitting("402918", ["", "402918", "$argon2id$", mine]) == 3


def test_a_verifier_is_written_as_everywhere():
    assert verifier("402918", FLOOR, bytes([7]) * 16) == KNOWN


def test_verifiers_that_share_a_salt_cost_one_try(monkeypatch):
    all_of_them = [""]
    for last in range(4):
        all_of_them.append(verifier(f"40291{last}", FLOOR, shared_salt(all_of_them)))
    tries = []
    derive = pin.derive
    monkeypatch.setattr(pin, "derive", lambda *asked: tries.append(asked) or derive(*asked))
    assert fitting("402913", all_of_them) == 4
    assert len(tries) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    (
        ("m=65536", "m=65535"),  # cheaper than our floor
        ("m=65536", "m=262145"),
        ("t=3", "t=2"),
        ("t=3", "t=11"),
        ("p=4", "p=17"),
        ("p=4", "p=04"),
        ("v=19", "v=16"),
        ("argon2id", "argon2i"),
        ("$argon2id", " $argon2id"),
    ),
)
def test_a_verifier_of_another_form_or_cost_is_none_and_costs_nothing(monkeypatch, before, after):
    odd = verifier("402918").replace(before, after, 1)
    monkeypatch.setattr(pin, "derive", lambda *_: pytest.fail("work was done"))
    assert not is_verifier(odd)
    assert fitting("402918", [odd]) is None


def test_a_verifier_is_not_made_at_a_cost_that_no_kiosk_would_pay():
    for cost in (Cost(8, 1, 1), Cost(512 * 1024, 3, 4)):
        with pytest.raises(ValueError, match="bounds"):
            verifier("402918", cost)


@pytest.mark.parametrize("size", (1, pin.SALT_SIZE - 1, pin.SALT_SIZE + 1))
def test_a_verifier_is_not_made_with_a_salt_of_another_size(size):
    with pytest.raises(ValueError, match="a salt"):
        verifier("271936", salt=bytes(size))


def test_a_verifier_has_one_spelling():
    made = verifier("271936", salt=bytes(pin.SALT_SIZE))
    head, salt, hashed = made.rsplit("$", 2)
    # The last letter of 16 bytes carries four bits that are nothing.
    assert salt.endswith("A")
    other = f"{head}${salt[:-1]}B${hashed}"
    assert is_verifier(made)
    assert not is_verifier(other)
    assert fitting("271936", [other]) is None
