from __future__ import annotations

from datetime import UTC, date, datetime

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.crypto import bech32, keys, recovery
from kiosk.crypto.making import make_keys, note_tried, restore_key, tried_on
from kiosk.crypto.passphrase import FLOOR
from kiosk.crypto.recovery import (
    COUNT,
    from_code,
    from_picture,
    from_words,
    sheet_code,
    sheet_words,
)
from kiosk.crypto.seal import Identity, new_identity
from kiosk.errors import SheetRefused
from kiosk.files import write_durably
from kiosk.packet.recovery_paper import write
from kiosk.phrases import words

PASSPHRASE = "cinco palabras inventadas para probar"
SEED = bytes(range(32))


@given(raw=st.binary(min_size=32, max_size=32))
def test_any_seed_comes_back_from_its_words_and_from_its_code(raw):
    said = sheet_words("root", raw)
    assert len(said) == COUNT
    assert from_words(" ".join(said)).secret == raw
    assert from_code(sheet_code("root", raw)).secret == raw


def test_an_organizers_code_is_the_identity_that_age_reads():
    identity = new_identity()
    assert sheet_code("organizer", identity.secret.encode()) == identity.secret
    found = from_words(" ".join(sheet_words("organizer", identity.secret.encode())))
    assert Identity(found.secret.decode()) == identity
    assert found.public == identity.recipient


@pytest.mark.parametrize("size", (31, 33))
def test_a_key_of_another_length_is_put_on_no_sheet(size):
    longer = bech32.encode("age-secret-key-", bytes(size)).upper().encode()
    for kind, secret in (("root", bytes(size)), ("organizer", longer)):
        for written in (sheet_words, sheet_code):
            with pytest.raises(ValueError, match="not a key of this kind"):
                written(kind, secret)


def test_words_are_read_however_they_are_typed():
    said = sheet_words("root", SEED)
    typed = ",\n".join(f"{n}. {word.upper()} " for n, word in enumerate(said, 1))
    assert from_words(typed).secret == SEED


@given(at=st.integers(0, COUNT - 1), other=st.sampled_from(words("en")))
def test_a_wrong_word_never_gives_another_key(at, other):
    said = list(sheet_words("root", SEED))
    if said[at] == other:
        return
    said[at] = other
    with pytest.raises(SheetRefused) as refused:
        from_words(" ".join(said))
    assert refused.value.facts["why"] == "check"


def test_two_words_that_changed_places_are_noticed():
    said = list(sheet_words("root", SEED))
    said[3], said[4] = said[4], said[3]
    with pytest.raises(SheetRefused):
        from_words(" ".join(said))


def test_a_word_that_is_none_of_ours_is_named_by_its_number():
    said = list(sheet_words("root", SEED))
    said[6] = "xyzzy"
    with pytest.raises(SheetRefused) as refused:
        from_words(" ".join(said))
    assert refused.value.facts == {"why": "word", "number": 7}


@pytest.mark.parametrize("count", (0, 21, 23))
def test_another_number_of_words_is_refused(count):
    said = (*sheet_words("root", SEED), "zoom")[:count]
    with pytest.raises(SheetRefused) as refused:
        from_words(" ".join(said))
    assert refused.value.facts["why"] == "words"


@pytest.mark.parametrize("text", ("", "hello", sheet_code("root", SEED)[:-1] + "0"))
def test_another_code_is_refused(text):
    with pytest.raises(SheetRefused) as refused:
        from_code(text)
    assert refused.value.facts["why"] == "picture"


# From BIP 173, section "Test vectors".
@pytest.mark.parametrize(
    "text", ("A12UEL5L", "a12uel5l", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w")
)
def test_bech32_reads_what_its_standard_calls_right(text):
    prefix, raw = bech32.decode(text)
    assert bech32.encode(prefix, raw) == text.lower()


@pytest.mark.parametrize(
    "text", ("x1b4n0q5v", "li1dgmt3", "A1G7SGD8", "10a06t8", "1qzzfhee", "Aa12uel5l")
)
def test_bech32_refuses_what_its_standard_calls_wrong(text):
    with pytest.raises(ValueError, match=r"."):
        bech32.decode(text)


def test_a_sheet_is_read_from_a_picture_of_it(tmp_path):
    identity = new_identity()
    secret = identity.secret.encode()
    written = sheet_words("organizer", secret), sheet_code("organizer", secret)
    made = datetime(2026, 1, 31, tzinfo=UTC)
    raw = write("Ana Ficticia", "organizer", identity.recipient, written, "es", made)
    page = pypdfium2.PdfDocument(raw)[0]
    page.render(scale=1.5).to_pil().save(tmp_path / "sheet.png")
    assert from_picture(tmp_path / "sheet.png").secret == secret
    text = page.get_textpage().get_text_range()
    assert [word for word in written[0] if word not in text] == []
    assert identity.secret not in text


def test_a_sheet_counts_once_it_was_tried_and_for_its_own_key_alone(tmp_path):
    paths = {"root": tmp_path / "root.key", "organizer": tmp_path / "organizer.key"}
    made = make_keys(paths, "Ana Ficticia", PASSPHRASE, FLOOR)
    secret = keys.read_secret(paths["organizer"], PASSPHRASE).secret
    found = from_words(" ".join(sheet_words("organizer", secret)))
    assert found.public == made["organizer"]
    assert tried_on(paths["organizer"]) is None
    with pytest.raises(SheetRefused) as refused:
        note_tried(paths["root"], found, date(2026, 1, 31))
    assert refused.value.facts["why"] == "other"
    note_tried(paths["organizer"], found, date(2026, 1, 31))
    assert tried_on(paths["organizer"]) == date(2026, 1, 31)
    assert tried_on(paths["root"]) is None


def test_a_key_comes_back_under_a_new_passphrase(tmp_path):
    found = from_words(" ".join(sheet_words("root", SEED)))
    restore_key(tmp_path / "root.key", found, "Ana Ficticia", "otra frase inventada", FLOOR)
    assert keys.read_secret(tmp_path / "root.key", "otra frase inventada").secret == SEED
    assert tried_on(tmp_path / "root.key") is not None
    with pytest.raises(FileExistsError):
        restore_key(tmp_path / "root.key", found, "Ana", "otra frase inventada", FLOOR)


def test_two_keys_are_made_or_none(tmp_path, monkeypatch):
    paths = {"root": tmp_path / "root.key", "organizer": tmp_path / "organizer.key"}
    paths["organizer"].write_bytes(b"something")
    with pytest.raises(FileExistsError):
        make_keys(paths, "Ana Ficticia", PASSPHRASE, FLOOR)
    assert not paths["root"].exists()
    paths["organizer"].unlink()

    def full(path, raw):
        if path == paths["organizer"]:
            path.write_bytes(raw)
            raise OSError(28, "No space left on device")
        write_durably(path, raw)

    # The disk fills when the second key has its name but is not known to be safe.
    monkeypatch.setattr(keys, "write_durably", full)
    with pytest.raises(OSError, match="No space"):
        make_keys(paths, "Ana Ficticia", PASSPHRASE, FLOOR)
    assert list(tmp_path.iterdir()) == []


def test_words_of_a_kind_that_is_none_are_refused_by_name():
    names, left, said = words("en"), (2 << 256 | 7) << 24, []
    for _ in range(recovery.COUNT):
        left, place = divmod(left, len(names))
        said.append(names[place])
    assert left == 0
    with pytest.raises(SheetRefused) as refusal:
        recovery.from_words(" ".join(said))
    assert refusal.value.facts == {"why": "check"}


def test_capitals_and_small_letters_do_not_mix():
    text = bech32.encode("firma-root-key-", bytes(range(32)))
    for whole in (text, text.upper()):
        assert bech32.decode(whole) == ("firma-root-key-", bytes(range(32)))
    with pytest.raises(ValueError, match=r"."):
        bech32.decode(text.capitalize())


def test_a_sign_that_becomes_a_letter_in_lower_case_is_none():
    text = bech32.encode("firma-root-key-", bytes(range(32))).upper()
    kelvin = text.replace("K", "\N{KELVIN SIGN}")
    assert kelvin.lower() == text.lower()
    with pytest.raises(ValueError, match="no Bech32"):
        bech32.decode(kelvin)


def test_bits_behind_the_last_byte_are_refused_though_they_check():
    letters = bech32._LETTERS
    body = [letters.index(letter) for letter in bech32.encode("p", b"\xff").removeprefix("p1")[:2]]
    for last in (body[1], body[1] | 1):
        digits = [body[0], last]
        check = bech32._sum((*bech32._spread("p"), *digits, *(0,) * 6)) ^ 1
        digits += [check >> 5 * (5 - at) & 31 for at in range(6)]
        text = "p1" + "".join(letters[digit] for digit in digits)
        if last == body[1]:
            assert bech32.decode(text) == ("p", b"\xff")
        else:
            with pytest.raises(ValueError, match="no Bech32"):
                bech32.decode(text)
