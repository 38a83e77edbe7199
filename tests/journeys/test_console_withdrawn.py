"""Somebody withdraws after the packet was handed over: every page says so."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.journeys.console_stand import FAIR, Office, console_stand, copied, filled, kiosk
from tests.journeys.console_typing import tapped, typed
from tests.kiosk.registry.day import put

TO = "Embajada Ficticia"


@pytest.fixture
def desk(qapp, tmp_path, caplog):
    """A console on a registry of two events; a bug on the way fails the test."""
    stand = console_stand(copied(filled(tmp_path / "day"), tmp_path / "desk"), printer=None)
    stand.enter()
    try:
        yield stand
        assert [one.getMessage() for one in caplog.records if one.name == "firma"] == []
    finally:
        stand.console.close()


def make(desk, place):
    packet = desk.console.pages["Packet"]
    before = len(packet.property("titles"))
    desk.go("Packet")
    tapped(desk, "row1", f"variant/choice{place}")
    desk.hand.tap("makeButton")
    desk.hand.wait(lambda: len(packet.property("titles")) > before, "the packet")
    desk.hand.wait(lambda: packet.property("part") == "entry", "its pages")
    desk.settle()
    return Path(packet.property("file"))


def withdraw(desk, folder):
    """Merge what a third kiosk brings: the receipt of the first signature of the first kiosk."""
    team = Office()
    receipt = (b"Mesa 1" + bytes([1])).ljust(32, b".")
    third = kiosk(team, "Mesa 3", 3).withdraw(receipt).sign_as(team.people[10], event=FAIR)
    desk.console.office.identities = (team.identity,)
    merging = desk.console.pages["Merge"]
    merging.take((put(folder, third.export(FAIR, closed=True), "mesa-3.firma-export"),))
    desk.hand.wait(lambda: merging.stage == "done", "the merge")
    desk.settle()


def test_a_withdrawal_after_the_handover_is_told_and_corrected(desk, tmp_path):
    full = make(desk, 0)
    desk.go("HandOn")
    typed(desk, "toBox", TO)
    tapped(desk, "writeButton")
    withdraw(desk, tmp_path)

    # The list's entry counts who withdrew, and says whom to tell.
    desk.go("HandOn")
    tapped(desk, "row5")
    assert desk.console.pages["HandOn"].property("told").startswith("1 of them withdrew since.")

    # The file is still the one that was made, but one of its lines stands no more.
    desk.go("Packet")
    tapped(desk, "row2")
    typed(desk, "verifyFile/path", str(full))
    tapped(desk, "verifyButton")
    verifying = desk.console.pages["Packet"]._verifying
    assert verifying.property("level") == "notice"
    assert "One of its lines no longer stands" in verifying.property("verdict")
    assert verifying.property("facts")[-1] == "was withdrawn"

    # The correction names that line, and nobody's name.
    correction = make(desk, 5)
    text = "".join(
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(correction)
    )
    line = verifying.property("labels")[-1].rpartition(" ")[2]
    assert line in text
    assert "Peggy" not in text
