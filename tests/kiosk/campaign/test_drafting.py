from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from docx import Document

from kiosk.campaign import file as campaign_file
from kiosk.campaign.check import problems
from kiosk.campaign.differences import compare
from kiosk.campaign.docx_file import read_docx
from kiosk.campaign.drafting import (
    finished,
    load_draft,
    new_draft,
    open_draft,
    save_draft,
    with_letter,
)
from kiosk.campaign.fields import (
    add_row,
    drop_row,
    label,
    labels,
    read_field,
    texts_of,
    write_field,
)
from kiosk.campaign.law import law
from kiosk.campaign.letter_file import read_letter
from kiosk.campaign.look import LEAST, OWN, legible
from kiosk.errors import CampaignDamaged, CampaignUnsigned, LetterRefused
from kiosk.model import LANGUAGES
from tests.journeys.office import CAMPAIGN, ROOT

LETTER = b"Come and sign.\n\nDear Mayor,\n\n1. Mend the bridge.\n\n2. Paint the rails.\n"


def test_a_draft_comes_back_as_it_was_left(tmp_path):
    draft = with_letter(new_draft(), LETTER)
    save_draft(tmp_path / "one.draft", draft)
    opened = load_draft(tmp_path / "one.draft")
    assert opened.campaign == draft
    assert opened.signed is None


def test_a_draft_is_no_campaign_for_a_kiosk(tmp_path):
    save_draft(tmp_path / "one.draft", new_draft())
    with pytest.raises(CampaignUnsigned):
        campaign_file.read((tmp_path / "one.draft").read_bytes())


def test_a_draft_with_something_behind_it_is_refused():
    raw = campaign_file.unsigned(new_draft())
    with pytest.raises(CampaignDamaged):
        open_draft(raw + b"\0\0\0\0\x03")


def test_a_signed_campaign_is_gone_on_with_as_its_next_version():
    opened = open_draft(campaign_file.write(CAMPAIGN, ROOT))
    assert opened.campaign == replace(CAMPAIGN, version=CAMPAIGN.version + 1)
    assert opened.signed.campaign == CAMPAIGN


def test_a_letter_tells_its_language_salutation_and_requests():
    draft = with_letter(new_draft(), LETTER)
    assert (draft.letter.language, draft.letter.first_line) == ("en", 3)
    assert [one.en for one in draft.requests] == ["Mend the bridge.", "Paint the rails."]


def test_the_words_of_the_law_are_in_a_new_notice_only_once_it_is_finished():
    draft = new_draft()
    for language in LANGUAGES:
        assert law().authority.say(language) not in draft.notice.full.say(language)
        said = finished(draft).notice.full.say(language)
        assert law().authority.say(language) in said
        assert str(law().answer_days) in said


def test_every_field_can_be_written_and_read_back():
    draft = CAMPAIGN
    for name in ("events", "volunteers"):
        draft = add_row(draft, name)
    for path, old in texts_of(draft):
        if path in ("version", "letter.first_line"):
            new = "7"
        elif path.endswith(("day", "checked_on", "opens", "closes")):
            new = "2027-02-11"
        elif path == "mode":
            new = "official"
        elif path.endswith("state"):
            new = "YUC"
        else:
            new = f"{old} and more".strip()
        assert read_field(write_field(draft, path, new), path) == new, path


def test_every_problem_names_a_field_that_people_have_a_word_for():
    draft = with_letter(new_draft(), LETTER)
    for name in ("addressees", "events", "volunteers", "organizers", "choices", "asks"):
        draft = add_row(draft, name)
    draft = replace(draft, accent="#AABBCC", consent=replace(draft.consent, en="No {blank}"))
    found = problems(finished(draft))
    assert {"accent-pale", "consent-lacks", "recipient"} <= {one.code for one in found}
    for one in found:
        assert one.where, one
        assert label(one.where, "es") != one.where, one


def test_a_row_is_dropped_and_the_others_stay():
    asks = [read_field(CAMPAIGN, f"asks[{n}].en") for n in (1, 2, 3)]
    left = drop_row(CAMPAIGN, "asks", 2)
    assert [read_field(left, f"asks[{n}].en") for n in (1, 2, 3)] == [asks[0], asks[2], ""]


def test_a_day_that_is_none_is_left_open():
    assert read_field(write_field(CAMPAIGN, "opens", "yesterday"), "opens") == ""


def test_labels_differ_between_the_languages_or_are_names():
    assert all(one.en and one.es for one in labels().values())


def test_only_a_changed_text_asks_people_anew():
    other = replace(CAMPAIGN, contact="nobody@example.org")
    assert compare(CAMPAIGN, other).anew == ()
    assert [one.where for one in compare(CAMPAIGN, other).differences] == ["contact"]
    consent = write_field(CAMPAIGN, "consent.es", "Acepto {v} {controller} {recipients}")
    assert compare(CAMPAIGN, consent).anew == ("es",)
    retyped = replace(CAMPAIGN.letter, master=CAMPAIGN.letter.master + b"One line more.\n")
    changed = compare(CAMPAIGN, replace(CAMPAIGN, letter=retyped))
    assert changed.anew == ("en", "es")
    assert changed.differences[0].lines == ("+One line more.",)


def test_a_pin_and_a_storages_options_are_not_told_in_a_difference():
    draft = write_field(add_row(CAMPAIGN, "volunteers"), "volunteers[1].pin", "secret-pin")
    draft = write_field(write_field(draft, "storage.scheme", "s3"), "storage.options.key", "hush")
    assert "secret-pin" not in repr(compare(CAMPAIGN, draft))
    assert "hush" not in repr(compare(CAMPAIGN, draft))


def test_the_programs_own_colour_can_be_read_and_a_pale_one_is_named():
    assert legible(OWN) >= LEAST
    assert [one.code for one in problems(replace(CAMPAIGN, accent="#1B4B91"))] == [
        one.code for one in problems(CAMPAIGN)
    ]
    assert "accent-pale" in {one.code for one in problems(replace(CAMPAIGN, accent="#FFD60A"))}
    assert "accent-form" in {one.code for one in problems(replace(CAMPAIGN, accent="blue"))}


def word_file(*rows: tuple[str, str]) -> bytes:
    document, out = Document(), io.BytesIO()
    for style, text in rows:
        document.add_paragraph(text, style=style)
    document.add_table(1, 1)
    document.save(out)
    return out.getvalue()


def test_a_word_letter_keeps_its_words_and_counts_its_lists(tmp_path):
    rows = (("Normal", "Dear Mayor,"), ("List Number", "Mend it — “now”."), ("Normal", ""))
    raw = word_file(*rows, ("List Number", "Paint it."), ("List Bullet", "A dot"))
    (tmp_path / "letter.docx").write_bytes(raw)
    text, left = read_letter(tmp_path / "letter.docx")
    assert text.decode() == "Dear Mayor,\n\n1. Mend it — “now”.\n\n2. Paint it.\n\nA dot\n"
    assert left == ("tables",)


def test_a_text_letter_is_taken_byte_for_byte(tmp_path):
    raw = "\ufeffDear Mayor,\r\nñ\u00a0x\r\n".encode()
    (tmp_path / "letter.txt").write_bytes(raw)
    assert read_letter(tmp_path / "letter.txt") == (raw, ())


@pytest.mark.parametrize(
    ("raw", "why"),
    (
        (b"PK\x03\x04 no archive", "docx"),
        (word_file()[:900], "docx"),
        ("ñ".encode("latin-1"), "text"),
        (b"a" * (300 * 1024), "long"),
    ),
)
def test_a_letter_that_cannot_be_read_is_refused(tmp_path, raw, why):
    (tmp_path / "letter").write_bytes(raw)
    with pytest.raises(LetterRefused) as refused:
        read_letter(tmp_path / "letter")
    assert refused.value.facts["why"] == why


def test_a_word_file_that_would_unpack_too_far_is_refused(monkeypatch):
    monkeypatch.setattr("kiosk.campaign.docx_file.MAX_UNPACKED", 1000)
    with pytest.raises(LetterRefused):
        read_docx(word_file())


def test_the_law_was_looked_at_on_a_day():
    assert law().checked_on > date(2025, 3, 20)
