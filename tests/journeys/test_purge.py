"""What arrived is deleted: by the organizers' own receipt, the passphrase and the number."""

from __future__ import annotations

import pytest

from kiosk.crypto.keys import FLOOR
from kiosk.exports.merge_receipt import file_name, write
from kiosk.journal import recover_journal
from kiosk.registry.registry import create, open_registry
from tests.journeys.looking import shown, traces
from tests.journeys.office import IDENTITY, NOW, PASSPHRASE, ROOT, SIGNED
from tests.journeys.walking import sign
from ui.demo.desk import ClosingExport, to_desk
from ui.demo.pages import Start, Thanks


def receipt(stand, tmp_path, *, all_of_it=True):
    """Merge what is on the stick, as an organizer does, and put the receipt beside it."""
    registry = tmp_path / "registry.db"
    create(registry, SIGNED, PASSPHRASE, FLOOR, NOW)
    with open_registry(registry, PASSPHRASE) as opened:
        for file in stand.stick.glob("*.firma-export"):
            opened.merge(file, [IDENTITY], NOW)
        (found,) = opened.receipts(NOW)
    name = file_name(found.receipt)
    (stand.stick / name).write_bytes(write(found.receipt, ROOT))
    return name


@pytest.fixture
def finished(at_start, tmp_path):
    """A kiosk with two signatures, closed, copied and merged: at its desk."""
    stand = at_start()
    for _ in range(2):
        sign(stand)
        Thanks(stand.hand).done()
    export = to_desk(Start(stand.hand), PASSPHRASE).close().close()
    export.choose(0).second().alone().go_on().go_on().desk()
    receipt(stand, tmp_path)
    return stand


def to_purge(stand):
    stand.hand.tap("othersButton")
    stand.hand.expect("DeskMore")
    stand.hand.tap("purgeButton")
    stand.hand.expect("Purge")


def test_nothing_is_deleted_before_the_number_and_the_passphrase_are_right(finished):
    to_purge(finished)
    finished.hand.tap("suggestion0")
    finished.hand.expect("PurgeSure")
    assert "Delete 2 signatures from this kiosk?" in shown(finished)
    finished.hand.write("countBox", "3")
    finished.hand.tap("forwardButton")
    finished.hand.rest()
    assert "This is not the number." in shown(finished)
    finished.kiosk.purging.purge(PASSPHRASE)
    finished.settle()
    assert finished.hand.page() == "PurgeSure"
    finished.kiosk.purging.setTyped("2")
    finished.hand.tap("forwardButton")
    finished.hand.expect("PurgePhrase")
    finished.hand.tap("forwardButton")
    finished.hand.rest()
    assert "Please type the passphrase." in shown(finished)
    finished.kiosk.purging.purge("otras palabras")
    finished.settle()
    assert finished.hand.page() == "PurgePhrase"
    assert finished.kiosk.shell.property("refusal") != ""
    finished.hand.tap("dismissButton")
    assert traces(finished, [PASSPHRASE]) == []


def test_what_arrived_goes_and_the_kiosk_says_what_stays(finished, run):
    to_purge(finished)
    finished.hand.tap("suggestion0")
    finished.hand.expect("PurgeSure")
    finished.hand.write("countBox", "2")
    finished.hand.tap("forwardButton")
    finished.hand.expect("PurgePhrase")
    finished.hand.write("passphraseBox", PASSPHRASE)
    finished.hand.tap("forwardButton")
    finished.hand.expect("Purged")
    assert "Deleted from this kiosk: 2 sealed signatures." in shown(finished)
    finished.hand.tap("forwardButton")
    finished.hand.expect("Desk")
    assert finished.kiosk.day.property("signed") == 2
    folder = finished.folder
    run.close(finished)
    spool = folder / "parts"
    assert not spool.exists() or list(spool.iterdir()) == []
    journal = recover_journal(folder, [IDENTITY])
    assert (journal.held, journal.counts().signed) == (0, 2)
    journal.close()
    again = run(folder)
    again.hand.expect("Unlock")
    again.kiosk.volunteer.unlock(PASSPHRASE)
    again.hand.expect("Desk")


def test_a_receipt_that_lacks_a_signature_deletes_nothing(at_start, tmp_path):
    stand = at_start()
    sign(stand)
    Thanks(stand.hand).done()
    stand.carry()
    stand.hand.tap("forwardButton")
    receipt(stand, tmp_path)
    stand.hand.expect("Desk")
    stand.hand.tap("forwardButton")
    sign(stand)
    Thanks(stand.hand).done()
    export = to_desk(Start(stand.hand), PASSPHRASE).close().close()
    export.choose(0).second().alone().go_on().go_on().desk()
    to_purge(stand)
    stand.hand.tap("suggestion0")
    stand.settle()
    assert stand.hand.page() == "Purge"
    assert "do not have every signature" in stand.kiosk.shell.property("refusal")


def test_a_kiosk_that_is_not_copied_offers_no_deleting(at_start):
    stand = at_start()
    to_desk(Start(stand.hand), PASSPHRASE).close().close()
    ClosingExport(stand.hand).desk()
    assert "purge" not in stand.kiosk.day.property("more")


def test_without_a_receipt_one_is_asked_for(finished):
    for file in finished.stick.glob("*.firma-receipt"):
        file.unlink()
    to_purge(finished)
    assert "No receipt was found." in shown(finished)
