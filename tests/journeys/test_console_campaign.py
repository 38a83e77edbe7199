"""From an empty desk to a signed campaign, and a key on paper and back: in the real window."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import monotonic

import pypdfium2
import pytest
from docx import Document
from PySide6.QtCore import Qt, QUrl

from kiosk.campaign.drafting import load_draft, save_draft
from kiosk.campaign.file import read, write
from kiosk.crypto import keys
from kiosk.crypto.making import note_tried, tried_on
from kiosk.crypto.recovery import from_picture, from_words, sheet_words
from tests.journeys.console_campaign import rest
from tests.journeys.console_hands import paste
from tests.journeys.console_stand import ConsoleStand, console_stand
from tests.journeys.console_typing import pressed, tapped, typed
from tests.journeys.office import CAMPAIGN, PASSPHRASE, ROOT
from ui.console.campaign_rows import SECTIONS

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def stand(qapp, tmp_path, caplog):
    """A console without a registry, at its campaign desk."""
    started = console_stand(tmp_path / "none.registry", home=tmp_path / "home")
    started.hand.expect("Unlock")
    started.go("Campaign")
    yield started
    started.console.close()
    assert [one.getMessage() for one in caplog.records if one.name == "firma"] == []


def desk(stand: ConsoleStand):
    return stand.console.pages["Campaign"]


def part(stand: ConsoleStand, name: str) -> None:
    """Take up a part by the keyboard, as one does at a desk."""
    stand.hand.item("parts").forceActiveFocus()
    pressed(stand, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * SECTIONS.index(name))
    assert desk(stand).property("part") == name
    rest(stand)


def wide(stand: ConsoleStand, field: str, text: str) -> None:
    """Write a tall text where its field stands in the open part."""
    at = [row.path for row in desk(stand)._rows].index(field)
    desk(stand).edit(at, text)


def fill(stand: ConsoleStand, **fields: str) -> None:
    for path, text in fields.items():
        wide(stand, path.replace("__", "."), text)
    rest(stand)


def url(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path))


def into(stand: ConsoleStand, box: str, text: str) -> None:
    """Come to a field by the Tab key, which brings it into view, and type."""
    stand.hand.item(box).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stand.settle()
    typed(stand, box, text)


def push(stand: ConsoleStand, button: str) -> None:
    """Come to a button by the Tab key, and press it."""
    stand.hand.item(button).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stand.settle()
    tapped(stand, button)
    rest(stand)


def key_made(stand: ConsoleStand, folder: Path) -> None:
    part(stand, "keys")
    into(stand, "keyName", "Ana Ficticia")
    into(stand, "keyFolder", str(folder))
    push(stand, "bothKeys")
    into(stand, "newPhrase", PASSPHRASE)
    into(stand, "newPhraseAgain", PASSPHRASE)
    push(stand, "makeKeys")


def test_a_letter_becomes_a_signed_campaign(stand, tmp_path):
    letter = Document()
    for style, text in (
        ("Normal", "Come and sign."),
        ("Normal", "Dear Mayor,"),
        ("List Number", "Mend the bridge."),
    ):
        letter.add_paragraph(text, style=style)
    letter.save(tmp_path / "letter.docx")
    desk(stand).openLetter(url(tmp_path / "letter.docx"))
    stand.hand.wait(lambda: desk(stand).box.campaign.letter.master, "the letter")
    rest(stand)

    part(stand, "check")
    stand.hand.item("problems").forceActiveFocus()
    pressed(stand, Qt.Key.Key_Home, Qt.Key.Key_Return)
    assert desk(stand).property("part") == "words"
    stand.settle()
    at = [row.path for row in desk(stand)._rows].index("id")
    assert stand.hand.item(f"field{at}").property("activeFocus")

    part(stand, "words")
    typed(stand, "field0", "A bridge")
    fill(
        stand,
        title__es="Un puente",
        contact="nobody@example.org",
        id="a-bridge",
        **{"requests[1].es": "Reparar el puente."},
    )
    part(stand, "recipients")
    tapped(stand, "addButton")
    one = "addressees[1]."
    said = {
        f"{one}{name}.{tongue}": "the Mayor"
        for name in ("role", "title")
        for tongue in ("en", "es")
    }
    fill(
        stand,
        **said,
        **{f"{one}name": "Nadie", f"{one}address": "Here", f"{one}checked_on": "2026-01-31"},
    )
    part(stand, "privacy")
    fill(stand, controller__name="Ana Ficticia", controller__domicile="Calle 1")
    fill(stand, controller__contact="ana@example.org")
    part(stand, "days")
    fill(stand, opens="2027-02-01", closes="2027-02-22", delivery__day="2027-02-23")
    fill(stand, delivery__place__en="Town hall", delivery__place__es="Ayuntamiento")
    key_made(stand, tmp_path / "keys")
    assert [one.name for one in desk(stand).box.campaign.organizers] == ["Ana Ficticia"]

    part(stand, "sign")
    into(stand, "rootFile/path", str(tmp_path / "keys" / "campaign-root.key"))
    into(stand, "rootPhrase", PASSPHRASE)
    into(stand, "outFile/path", str(tmp_path / "bridge.campaign"))
    push(stand, "signCampaign")
    assert "recovery sheet" in desk(stand).property("wrong")
    assert not (tmp_path / "bridge.campaign").exists()
    root = tmp_path / "keys" / "campaign-root.key"
    seed = keys.read_secret(root, PASSPHRASE).secret
    note_tried(root, from_words(" ".join(sheet_words("root", seed))), date(2027, 1, 31))
    push(stand, "signCampaign")
    rest(stand)
    signed = read((tmp_path / "bridge.campaign").read_bytes())
    assert signed.campaign.title.en == "A bridge"
    assert signed.campaign.requests[0].es == "Reparar el puente."
    assert "Ana Ficticia" in signed.campaign.notice.full.en
    assert "{" not in signed.campaign.notice.full.en
    assert signed.fingerprint in desk(stand).property("told")


def test_what_was_typed_is_there_after_the_window_was_closed(stand, tmp_path):
    part(stand, "words")
    typed(stand, "field0", "A bridge")
    desk(stand).box.save()
    rest(stand)
    assert load_draft(tmp_path / "home" / "campaign.draft").campaign.title.en == "A bridge"
    again = console_stand(tmp_path / "other.registry", home=tmp_path / "home")
    try:
        assert again.console.pages["Campaign"].box.campaign.title.en == "A bridge"
    finally:
        again.console.close()


def test_a_draft_is_put_aside_when_another_campaign_is_begun(stand, tmp_path):
    part(stand, "words")
    typed(stand, "field0", "A bridge")
    rest(stand)
    tapped(stand, "beginButton")
    rest(stand)
    assert desk(stand).box.campaign.title.en == ""
    assert "campaign-1.draft" in desk(stand).property("told")
    assert load_draft(tmp_path / "home" / "campaign-1.draft").campaign.title.en == "A bridge"


def test_a_pasted_letter_begins_at_its_salutation(stand):
    tapped(stand, "field0")
    paste(stand, "Come and sign.\n\nDear Mayor,\n\n1. Mend the bridge.\n\nWith respect,\n")
    rest(stand)
    campaign = desk(stand).box.campaign
    assert campaign.letter.first_line == 3
    assert [one.en for one in campaign.requests] == ["Mend the bridge."]
    assert stand.hand.item("field0").property("activeFocus")


def test_a_day_that_is_none_stays_in_its_field_and_is_told_of(stand):
    part(stand, "days")
    typed(stand, "field0", "22/02/2027")
    rest(stand)
    part(stand, "volunteers")
    part(stand, "days")
    assert desk(stand).property("values")[0] == "22/02/2027"
    assert desk(stand).property("wrongs")[0] == "Write the day as 2026-01-31."


def test_the_registry_is_one_touch_from_the_campaign(stand):
    tapped(stand, "enterButton")
    stand.hand.expect("Unlock")
    assert stand.hand.item("passphrase").property("activeFocus")


def test_a_draft_that_cannot_be_read_is_never_written_over(qapp, tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "campaign.draft").write_bytes(b"somebody's")
    started = console_stand(tmp_path / "none.registry", home=tmp_path / "home")
    started.console.pages["Campaign"].box.save()
    rest(started)
    started.console.close()
    assert (tmp_path / "home" / "campaign-1.draft").read_bytes() == b"somebody's"


def test_a_new_version_tells_what_is_new(stand, tmp_path):
    (tmp_path / "one.campaign").write_bytes(write(CAMPAIGN, ROOT))
    desk(stand).openCampaign(url(tmp_path / "one.campaign"))
    stand.hand.wait(lambda: desk(stand).box.base is not None, "the campaign")
    part(stand, "words")
    fill(stand, contact="other@example.org")
    part(stand, "sign")
    told = desk(stand).property("differences")
    assert told == ["Version: changed", "Contact for the public: changed"]
    assert "nobody has to consent anew" in desk(stand).property("comparison")


def test_a_pin_travels_as_a_verifier(stand):
    part(stand, "volunteers")
    tapped(stand, "addButton")
    fill(stand, **{"volunteers[1].name": "Luz Inventada"})
    typed(stand, "pinField", "111111")
    tapped(stand, "pinButton")
    assert "guessed first" in desk(stand).property("wrong")
    typed(stand, "pinField", "805139")
    tapped(stand, "pinButton")
    stand.hand.wait(lambda: desk(stand).box.campaign.volunteers[0].pin, "the verifier")
    rest(stand)
    assert desk(stand).box.campaign.volunteers[0].pin.startswith("$argon2id$")


def test_a_sheet_is_printed_tried_and_gives_the_key_back(stand, tmp_path):
    key_made(stand, tmp_path / "keys")
    file = tmp_path / "keys" / "organizer.key"
    assert tried_on(file) is None
    push(stand, "tasks/choice1")
    assert "does not count as made" in desk(stand)._keys.property("tried")
    into(stand, "sheetPhrase", PASSPHRASE)
    into(stand, "sheetOut/path", str(tmp_path / "sheet.pdf"))
    push(stand, "printSheet")
    rest(stand)
    page = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")[0]
    page.render(scale=1.5).to_pil().save(tmp_path / "sheet.png")

    push(stand, "tasks/choice2")
    push(stand, "trySheet")
    assert desk(stand)._keys.property("wrong") != ""
    desk(stand)._keys.scan(url(tmp_path / "sheet.png"))
    stand.hand.wait(lambda: desk(stand)._keys.property("scanned"), "the code")
    push(stand, "trySheet")
    rest(stand)
    assert tried_on(file) is not None

    push(stand, "tasks/choice3")
    desk(stand)._keys.scan(url(tmp_path / "sheet.png"))
    stand.hand.wait(lambda: desk(stand)._keys.property("scanned"), "the code")
    into(stand, "backName", "Ana Ficticia")
    into(stand, "backOut/path", str(tmp_path / "back.key"))
    into(stand, "newPhrase", "otra frase inventada")
    into(stand, "newPhraseAgain", "otra frase inventada")
    push(stand, "recoverKey")
    rest(stand)
    secret = keys.read_secret(tmp_path / "back.key", "otra frase inventada").secret
    assert secret == from_picture(tmp_path / "sheet.png").secret
    assert secret == keys.read_secret(file, PASSPHRASE).secret


def test_the_preview_shows_the_kiosks_own_pages_in_both_languages(stand, tmp_path):
    save_draft(tmp_path / "whole.draft", CAMPAIGN)
    desk(stand).openCampaign(url(tmp_path / "whole.draft"))
    stand.hand.wait(lambda: desk(stand).box.campaign.title.en, "the campaign")
    part(stand, "preview")
    end = monotonic() + 150  # another process starts a kiosk, while other tests may run
    while not desk(stand).property("pictures") and monotonic() < end:
        stand.hand.rest()
    names = desk(stand).property("pictureNames")
    for page in ("Start", "Notice", "FullNotice", "Eligibility", "Review", "Sign", "Thanks"):
        assert {f"{page} (en)", f"{page} (es)"} <= set(names)
    assert names[-1] == "Letter 1"
    tapped(stand, "nextPicture")
    picture = stand.hand.item("picture")
    stand.hand.wait(lambda: picture.property("paintedWidth") > 300, "the picture")
