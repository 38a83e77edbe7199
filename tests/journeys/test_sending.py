"""Sending by touch: a storage is typed in on the screen, and what was signed is there."""

from __future__ import annotations

import pytest

from kiosk.copies import SPOOL
from tests.journeys.looking import shown
from tests.journeys.walking import sign
from tests.kiosk.sync.servers import PASSWORD, USER, serving


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving("webdav", tmp_path_factory.mktemp("server") / "data") as made:
        yield made


def answer(stand, text):
    stand.hand.expect("StorageSetup")
    stand.settle()
    stand.hand.write("storageBox", text)
    stand.hand.tap("forwardButton")


@pytest.mark.long
def test_a_volunteer_sets_a_storage_up_and_what_was_signed_is_there(at_start, server):
    stand = at_start()
    sign(stand)
    stand.hand.expect("Thanks")
    stand.kiosk.signing.done()
    stand.settle()
    stand.kiosk.day.lead()
    stand.hand.tap("othersButton")
    stand.hand.tap("sendingButton")
    stand.hand.expect("Sending")
    stand.hand.tap("setUpStorageButton")
    stand.hand.expect("StorageKind")
    stand.hand.tap("suggestion0")
    for text in (f"http://127.0.0.1:{server.port}", USER, PASSWORD):
        answer(stand, text)
        assert PASSWORD not in shown(stand)
    answer(stand, "campo")
    stand.hand.expect("Sending")
    stand.kiosk.copying.flush()
    stand.hand.wait(
        lambda: stand.kiosk.syncing.property("progress") == 1.0, "the signature at the storage"
    )
    (file,) = (stand.folder / SPOOL).iterdir()
    campaign = stand.kiosk.store.opened.campaign.campaign.id
    assert file.read_bytes() in server.files(f"{campaign}-rehearsal").values()
    assert "sent, read back and compared" in shown(stand)
    stand.hand.tap("forwardButton")
    stand.hand.expect("Desk")
    assert "Storage: all of 1 sent" in shown(stand)
