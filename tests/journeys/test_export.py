"""The end of the day: the event is closed, and its export is on the stick or it is said why."""

from __future__ import annotations

import shutil

import pytest

from kiosk.errors import ExportRefused
from kiosk.words import sentence
from tests.journeys.looking import shown
from tests.journeys.office import PASSPHRASE, opened
from tests.journeys.trouble import full_disk, picture
from tests.journeys.walking import sign
from ui.demo.desk import ClosingExport, to_desk
from ui.demo.pages import Start, Thanks


@pytest.fixture
def signed(at_start):
    """A kiosk with one signature, the start page shown."""
    stand = at_start()
    sign(stand)
    Thanks(stand.hand).done()
    return stand


def to_export(stand):
    """By touch from the start page: the corner, the passphrase, close the event."""
    desk = to_desk(Start(stand.hand), PASSPHRASE)
    assert stand.kiosk.day.property("signed") == 1
    desk = desk.close().keep_open()
    assert stand.kiosk.store.event is not None
    return desk.close().close()


def test_a_closed_event_is_exported_and_says_so_to_the_organizer(signed):
    export = to_export(signed)
    assert signed.kiosk.store.event is None
    compared = export.choose(0)
    (file,) = signed.stick.iterdir()
    assert file.name in shown(signed)
    assert "compared: 1." in shown(signed)
    carried = opened(file)
    assert carried.trailer.closed
    assert len(carried.records) == 1
    desk = compared.second().alone().go_on().go_on().desk()
    assert desk.next() == "Start another event"


def test_nobody_signs_at_a_closed_event(signed):
    desk = to_export(signed).desk()
    assert desk.next() == "Go on closing"
    signed.kiosk.signing.wipe()
    signed.hand.expect("Unlock")
    signed.kiosk.volunteer.unlock(PASSPHRASE)
    ClosingExport(signed.hand).choose(0).second().alone().go_on().go_on().desk()
    signed.hand.tap("forwardButton")
    signed.hand.expect("SetupEvent")


def test_a_copy_can_be_written_while_people_go_on_signing(signed):
    carried = signed.carry()
    assert (len(carried.records), carried.trailer.closed) == (1, False)
    signed.hand.tap("forwardButton")
    signed.hand.expect("Desk")
    signed.hand.tap("forwardButton")
    sign(signed)
    Thanks(signed.hand).done()
    assert len(signed.carry().records) == 2


@pytest.mark.parametrize("language", ("en", "es"))
@pytest.mark.parametrize("fault", ("full", "gone", "a file"))
def test_a_stick_that_takes_nothing_is_told_and_holds_nothing_half_written(signed, fault, language):
    signed.kiosk.shell.changeLanguage(language)
    signed.kiosk.exporting.open()
    signed.hand.expect("Export")
    before = picture(signed.folder)
    if fault == "full":
        with full_disk():
            signed.hand.tap("suggestion0")
            signed.settle()
    else:
        shutil.rmtree(signed.stick)
        if fault == "a file":
            signed.stick.write_bytes(b"no folder")
        signed.hand.tap("suggestion0")
        signed.settle()
    assert signed.hand.page() == "Export"
    refusal = sentence(ExportRefused("not-written"), language)
    assert refusal in shown(signed)
    assert picture(signed.folder) == before
    if fault == "full":
        assert list(signed.stick.iterdir()) == []
    elif fault == "a file":
        assert signed.stick.read_bytes() == b"no folder"
        signed.stick.unlink()
    signed.stick.mkdir(exist_ok=True)
    signed.hand.tap("dismissButton")
    signed.hand.tap("suggestion0")
    signed.hand.expect("Exported")
    assert refusal not in shown(signed)
    (file,) = signed.stick.iterdir()
    assert len(opened(file).records) == 1


def test_without_a_stick_one_is_asked_for(at_start, tmp_path):
    found = []
    stand = at_start(folders=lambda: tuple(found))
    stand.kiosk.exporting.open()
    stand.hand.expect("Export")
    assert "No stick was found." in shown(stand)
    found.append(stand.stick)
    stand.hand.tap("lookButton")
    stand.hand.tap("suggestion0")
    stand.hand.expect("Exported")


def test_a_journal_reopened_after_closing_exports_the_same_again(signed, run):
    signed.kiosk.closing.close()
    signed.hand.expect("ClosingExport")
    first = signed.carry()
    run.close(signed)
    again = run(signed.folder)
    again.hand.expect("Unlock")
    again.kiosk.volunteer.unlock(PASSPHRASE)
    ClosingExport(again.hand)
    second = again.carry()
    assert second.records == first.records
    assert second.trailer.head == first.trailer.head
