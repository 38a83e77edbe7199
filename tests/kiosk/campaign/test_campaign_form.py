"""The form an organizer edits: forgiving to read, silent about nothing."""

from __future__ import annotations

import re
import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from kiosk.campaign.form import FORM, MAX_FORM, NOTICES, draft, notice, read_form, write_form
from kiosk.campaign.problems import errors
from kiosk.campaign.value import UNSET, Organizer
from kiosk.crypto.seal import new_identity
from kiosk.errors import CampaignIncomplete, UsageRefused

LETTER = b'Come!\n\nDear Ana,\n\nWe "ask":\n1. Open \\ the gate.\n2. Leave it open.\n'
ORGANIZERS = [Organizer(name, new_identity().recipient) for name in ("Ana Ficticia", "Bo Nemo")]


@pytest.fixture
def folder(tmp_path):
    """A form as `firma campaign form` writes it."""
    (tmp_path / FORM).write_text(write_form(LETTER, "letter.en.txt", 3, "en"), "utf-8")
    (tmp_path / "letter.en.txt").write_bytes(LETTER)
    (tmp_path / "letter.es.txt").write_bytes(b"")
    for name in NOTICES:
        (tmp_path / name).write_text(notice(name), "utf-8")
    return tmp_path


@pytest.fixture
def filled(folder):
    """The same, filled in so that nothing is missing."""
    form = (folder / FORM).read_text("utf-8")
    form = form.replace('id = ""', 'id = "open-letter"', 1)
    form = re.sub(r"\b(opens|closes|day|checked_on) = \"\"", r"\1 = 2026-02-01", form)
    form = re.sub(r"(en|es|name|address|domicile|contact) = \"\"", r'\1 = "Ficción (\1)"', form)
    (folder / FORM).write_text(form, "utf-8")
    return folder


def edit(folder, before, after):
    form = (folder / FORM).read_text("utf-8")
    assert before in form
    (folder / FORM).write_text(form.replace(before, after, 1), "utf-8")


def found(folder, *, organizers=ORGANIZERS):
    return [one.code for one in errors(draft(folder / FORM, organizers=organizers).problems())]


def test_a_new_form_is_read_back_with_the_requests_of_the_letter(folder):
    campaign = draft(folder / FORM).campaign
    assert campaign.letter.master == LETTER
    assert (campaign.letter.first_line, campaign.letter.language) == (3, "en")
    assert [one.en for one in campaign.requests] == ["Open \\ the gate.", "Leave it open."]
    assert campaign.opens == UNSET


def test_a_new_form_misses_only_what_an_organizer_has_to_write(folder):
    drafted = draft(folder / FORM)
    assert drafted.found == ()
    assert {one.code for one in errors(drafted.problems())} == {
        "id",
        "field-missing",
        "words-missing",
        "checked-on-missing",
        "controller-missing",
        "domicile-missing",
        "contact-missing",
        "day-missing",
        "organizers-missing",
    }


def test_a_filled_form_can_be_signed(filled):
    assert found(filled) == []
    campaign = draft(filled / FORM, organizers=ORGANIZERS).campaign
    assert campaign.organizers == tuple(ORGANIZERS)
    assert campaign.delivery_day == date(2026, 2, 1)
    assert "Ficción (name), with domicile at Ficción (domicile)," in campaign.notice.simplified.en


def test_organizers_stand_in_the_form_as_well(filled):
    rows = "\n".join(
        f'[[organizers]]\nname = "{o.name}"\nrecipient = "{o.recipient}"' for o in ORGANIZERS
    )
    with (filled / FORM).open("a", encoding="utf-8") as form:
        form.write(rows)
    assert read_form(filled / FORM).organizers == tuple(ORGANIZERS)
    again = draft(filled / FORM, organizers=ORGANIZERS[:1]).campaign.organizers
    assert again == tuple(ORGANIZERS)


def test_an_unfinished_form_is_not_read_as_a_campaign(folder):
    with pytest.raises(CampaignIncomplete) as refusal:
        read_form(folder / FORM)
    assert refusal.value.facts["count"] > 20


def test_a_misspelled_field_is_named(filled):
    edit(filled, "domicile = ", "domicil = ")
    edit(filled, 'version = "1"', 'version = "1"\nversoin = "2"')
    names = [one.en.split(":")[0] for one in draft(filled / FORM).found]
    assert sorted(names) == ["controller.domicil", "notice.versoin"]


@pytest.mark.parametrize(
    ("before", "after", "where"),
    (
        ("version = 1", 'version = "1"', "version"),
        ("version = 1", "version = true", "version"),
        ('mode = "official"', 'mode = "trial"', "mode"),
        ("opens = 2026-02-01", "opens = 2026-02-01T10:00:00", "opens"),
        ("opens = 2026-02-01", "opens = 7", "opens"),
        ('language = "en"', 'language = "fr"', "letter.language"),
        ("[title]", "[[title]]", "title"),
        ("[[asks]]", "[asks]", "asks"),
    ),
)
def test_a_field_of_another_kind_is_named(filled, before, after, where):
    if before == "[[asks]]":
        form = (filled / FORM).read_text("utf-8")
        head, _, tail = form.partition("[[asks]]")
        tail = tail.partition("[[asks]]")[2]
        (filled / FORM).write_text(f"{head}[asks]{tail}", "utf-8")
    else:
        edit(filled, before, after)
    notes = draft(filled / FORM, organizers=ORGANIZERS).found
    assert (notes[0].code, notes[0].en.split(":")[0]) == ("form-type", where)


def test_a_list_of_plain_words_is_named(filled):
    edit(filled, "[relay]", 'organizers = ["Ana"]\n\n[relay]')
    codes = {one.code for one in draft(filled / FORM).found}
    assert codes == {"form-unknown"}
    form = (filled / FORM).read_text("utf-8").replace('organizers = ["Ana"]\n', "")
    (filled / FORM).write_text('organizers = ["Ana"]\n' + form, "utf-8")
    assert [one.code for one in draft(filled / FORM).found] == ["form-type"]


def test_files_that_are_not_there_or_no_text_are_named(filled):
    (filled / "letter.es.txt").unlink()
    (filled / "notice-full.es.txt").write_bytes("señor".encode("latin-1"))
    assert found(filled) == ["file-missing", "file-not-text", "notice-missing"]


def test_the_letter_is_kept_to_the_byte_while_other_texts_are_composed(filled):
    odd = "\ufeffDear Jose\u0301,\r\n\r\n\u00a01.\u00a0\u00a0Go!\r\n".encode()
    (filled / "letter.en.txt").write_bytes(odd)
    edit(filled, "first_line = 3", "first_line = 1")
    simplified = notice("notice-simplified.en.txt").replace("optional", "optiona\u0301l, optional")
    (filled / "notice-simplified.en.txt").write_text("\ufeff" + simplified, "utf-8", newline="\r\n")
    campaign = draft(filled / FORM, organizers=ORGANIZERS).campaign
    assert found(filled) == []
    assert campaign.letter.master == odd
    assert "optionál" in campaign.notice.simplified.en
    assert "\r" not in campaign.notice.simplified.en
    assert campaign.notice.simplified.en.startswith("Ficción")


def test_another_letter_can_stand_in_for_the_one_the_form_names(filled, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "new.txt"
    other.write_bytes(b"A\n\nDear all,\n")
    assert draft(filled / FORM, other).campaign.letter.master == b"A\n\nDear all,\n"


@pytest.mark.parametrize(
    ("raw", "line"),
    (
        (b'id = "x"\nmode = "official\nversion = 1\n', 2),
        (b"a = 1\nb = \xff\n", 2),
        (b'a = """x\n', 2),
    ),
)
def test_a_file_that_is_no_form_says_where(tmp_path, raw, line):
    (tmp_path / FORM).write_bytes(raw)
    with pytest.raises(UsageRefused) as refusal:
        draft(tmp_path / FORM)
    assert refusal.value.facts == {"why": "form", "file": FORM, "line": line}


def test_a_form_without_end_says_how_long_one_can_be(tmp_path):
    file = tmp_path / FORM
    file.write_bytes(b"#" * MAX_FORM)
    draft(file)
    file.write_bytes(b"#" * (MAX_FORM + 1))
    with pytest.raises(UsageRefused) as refusal:
        draft(file)
    assert refusal.value.facts == {"why": "form-long", "file": FORM, "most": MAX_FORM}


def test_an_empty_form_is_read_as_a_campaign_that_lacks_everything(tmp_path):
    (tmp_path / FORM).write_bytes(b"")
    drafted = draft(tmp_path / FORM)
    codes = {one.code for one in drafted.problems()}
    assert {"id", "version", "letter-missing", "notice-missing", "organizers-missing"} <= codes


@given(st.text(max_size=80), st.lists(st.text(min_size=1, max_size=40), max_size=3))
def test_any_letter_gives_a_form_that_is_toml(salutation, items):
    numbered = "".join(f"\n{n}. {item}" for n, item in enumerate(items, 1))
    raw = f"{salutation}{numbered}\n".encode()
    form = tomllib.loads(write_form(raw, "letter.txt", 1, "es"))
    assert form["letter"] == {
        "file": "letter.txt",
        "language": "es",
        "first_line": 1,
        "translation": "letter.en.txt",
    }


def test_every_notice_has_a_text_and_only_known_blanks():
    for name in NOTICES:
        blanks = set(re.findall(r"\{(\w*)\}", notice(name)))
        own = {"controller", "domicile", "contact", "recipients", "retention", "version"}
        assert blanks <= own | {"authority", "answer_days", "carry_out_days"}
        assert {"controller", "domicile", "contact", "version"} <= blanks
    kept = resources.at("campaign", "notices").iterdir()
    assert sorted(one.name for one in kept) == sorted(NOTICES)
