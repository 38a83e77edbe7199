"""Setting a kiosk up: only by a file that is what its organizers signed."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QUrl

from kiosk.campaign import file as campaign_file
from kiosk.crypto.sign import SigningKey
from kiosk.errors import (
    CampaignDamaged,
    CampaignForged,
    CampaignUnsigned,
)
from kiosk.journal import is_enrolled, open_journal
from kiosk.model import Mode, Place
from kiosk.phrases import fingerprint
from kiosk.words import sentence
from tests.journeys.looking import shown, traces
from tests.journeys.office import CAMPAIGN, RAW, ROOT, SIGNED
from tests.journeys.trouble import full_disk
from ui.demo.desk import Duty
from ui.demo.pages import Start


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def choose(stand, file=None):
    """Go to the page of campaign files, and choose one."""
    stand.hand.expect("Welcome")
    stand.hand.tap("setupButton")
    stand.hand.expect("SetupCampaign")
    if file is None:
        stand.hand.tap("suggestion0")
    else:
        stand.kiosk.setup.chooseUrl(QUrl.fromLocalFile(str(file)))


def edited(at):
    raw = bytearray(RAW)
    raw[at] ^= 1
    return bytes(raw)


def said(stand, refusals, language="en"):
    """One of the sentences for *refusals* stands on the screen; nothing else has happened."""
    wanted = [sentence(one(), language) for one in refusals]
    stand.hand.wait(lambda: any(one in shown(stand) for one in wanted), str(wanted))
    assert stand.hand.page() == "SetupCampaign"
    assert not is_enrolled(stand.folder)


@pytest.mark.parametrize("language", ("en", "es"))
@pytest.mark.parametrize(
    ("raw", "refusals"),
    (
        (edited(len(RAW) // 2), (CampaignForged, CampaignDamaged)),
        (edited(-1), (CampaignForged,)),
        (edited(3), (CampaignDamaged,)),
        (RAW[: len(RAW) // 2], (CampaignDamaged, CampaignUnsigned)),
        (RAW + b"x", (CampaignDamaged,)),
        (b"", (CampaignDamaged,)),
        (b"\x00" * (9 * 1024 * 1024), (CampaignDamaged,)),
    ),
    ids=("one byte", "signature", "magic", "cut", "trailing", "empty", "too big"),
)
def test_a_file_that_is_not_as_signed_is_refused_in_words(run, stick, raw, refusals, language):
    (stick / "letter.campaign").write_bytes(raw)
    stand = run()
    stand.hand.expect("Welcome")
    if language == "es":
        stand.hand.tap("languageButton")
    choose(stand)
    said(stand, refusals, language)


def test_an_unsigned_file_is_refused_as_such(run, stick):
    (stick / "letter.campaign").write_bytes(unsigned())
    stand = run()
    choose(stand)
    said(stand, (CampaignUnsigned,))


def unsigned():
    """The campaign's bytes up to where the signature's frame begins."""
    return RAW[: -(96 + 5)]


def test_a_folder_and_a_file_that_is_gone_are_refused_in_words(run, stick):
    stand = run()
    choose(stand, stick)
    said(stand, (CampaignDamaged,))
    stand.hand.tap("dismissButton")
    (stick / "letter.campaign").write_bytes(RAW)
    stand.hand.tap("lookButton")
    (stick / "letter.campaign").unlink()
    stand.hand.tap("suggestion0")
    said(stand, (CampaignDamaged,))


def test_the_file_of_another_root_shows_other_words_and_is_not_used(run, stick):
    foreign = campaign_file.write(CAMPAIGN, SigningKey.from_seed(bytes(32)))
    (stick / "letter.campaign").write_bytes(foreign)
    stand = run()
    choose(stand)
    stand.hand.expect("SetupFingerprint")
    words = stand.hand.item("fingerprint").property("words")
    assert " ".join(words) != fingerprint(SIGNED.root)
    stand.hand.tap("backButton")
    stand.hand.expect("SetupCampaign")
    assert "Please do not use this file." in shown(stand)
    assert not is_enrolled(stand.folder)


def to_passphrase(stand):
    choose(stand)
    stand.hand.expect("SetupFingerprint")
    assert " ".join(stand.hand.item("fingerprint").property("words")) == fingerprint(SIGNED.root)
    stand.hand.tap("forwardButton")
    stand.hand.expect("SetupName")
    assert stand.hand.item("kioskBox").property("value") == "K1"
    stand.hand.tap("forwardButton")
    stand.hand.expect("SetupEvent")
    stand.hand.write("eventBox", "feria")
    stand.hand.tap("forwardButton")
    stand.hand.expect("SetupPlace")
    stand.hand.write("eventTownBox", "ajij")
    stand.hand.tap("suggestion0")
    stand.hand.tap("forwardButton")
    stand.hand.expect("SetupPassphrase")
    return " ".join(stand.hand.item("passphrase").property("words"))


def test_a_kiosk_set_up_by_touch_opens_with_the_words_on_the_paper(run, stick, tmp_path):
    (stick / "letter.campaign").write_bytes(RAW)
    stand = run()
    phrase = to_passphrase(stand)
    assert len(phrase.split()) == 5
    stand.hand.tap("forwardButton")
    stand.hand.expect("SetupRepeat")
    stand.hand.write("repeatBox", "other words")
    stand.hand.tap("forwardButton")
    stand.hand.rest()
    assert "These are not the five words." in shown(stand)
    assert not is_enrolled(stand.folder)
    stand.hand.write("repeatBox", phrase)
    stand.hand.tap("forwardButton")
    desk = Duty(stand.hand).nobody()
    assert traces(stand, [phrase]) == []
    desk.open()
    copy = shutil.copytree(stand.folder, tmp_path / "copy")
    journal = open_journal(copy, phrase)
    assert journal.enrolment.campaign == RAW
    assert (journal.enrolment.kiosk, journal.enrolment.mode) == ("K1", Mode.REHEARSAL)
    assert journal.event is not None
    assert (journal.event.name, journal.event.place) == ("feria", Place("Ajijic", "JAL"))
    assert journal.campaign.root == ROOT.public
    journal.close()


def test_each_page_says_what_is_missing_and_back_keeps_what_was_said(run, stick):
    (stick / "letter.campaign").write_bytes(RAW)
    stand = run()
    choose(stand)
    stand.hand.expect("SetupFingerprint")
    stand.hand.tap("forwardButton")
    setup, planning = stand.kiosk.setup, stand.kiosk.planning
    setup.setKioskName(" ")
    for page, say, text, words in (
        ("SetupName", setup.setKioskName, "k1", "Please give this kiosk a name."),
        ("SetupEvent", planning.setName, "feria", "Please write the name of the event."),
        ("SetupPlace", planning.setTown, "ajijic", "Please write the town or city"),
    ):
        stand.hand.expect(page)
        stand.hand.tap("forwardButton")
        stand.hand.rest()
        assert words in shown(stand), page
        say(text)
        stand.hand.tap("suggestion0" if page == "SetupPlace" else "forwardButton")
    for page in ("SetupEvent", "SetupName", "SetupFingerprint"):
        stand.hand.tap("backButton")
        stand.hand.expect(page)
    assert (setup.property("kioskName"), planning.property("name")) == ("k1", "feria")
    for page in ("SetupName", "SetupEvent"):
        stand.hand.tap("forwardButton")
        stand.hand.expect(page)
    assert (planning.property("town"), planning.property("state")) == ("Ajijic", "Jalisco")
    assert planning.property("name") == "feria"


def test_a_trial_is_a_rehearsal_in_a_folder_of_its_own(run):
    stand = run()
    stand.hand.expect("Welcome")
    stand.hand.tap("tryButton")
    stand.hand.expect("SetupPassphrase")
    stand.hand.tap("forwardButton")
    Start(stand.hand)
    assert "REHEARSAL" in shown(stand).upper()
    assert not is_enrolled(stand.folder)


def test_nothing_is_left_of_a_set_up_that_found_no_room(run, stick):
    (stick / "letter.campaign").write_bytes(RAW)
    stand = run()
    setup = stand.kiosk.setup
    choose(stand)
    stand.hand.expect("SetupFingerprint")
    setup.sameFingerprint()
    setup.next()
    planning = stand.kiosk.planning
    planning.setName("feria")
    planning.next()
    planning.setTown("ajijic")
    planning.choosePlace(0)
    planning.next()
    phrase = setup.property("passphrase")
    setup.written()
    setup.setTyped(phrase)
    with full_disk():
        setup.finish()
        stand.settle()
    assert stand.kiosk.shell.property("refusal") != ""
    assert not is_enrolled(stand.folder)
    setup.finish()
    Duty(stand.hand)
    assert is_enrolled(stand.folder)
