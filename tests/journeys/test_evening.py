"""One whole evening at the console: fifty files of eleven kiosks become a packet handed over."""

from __future__ import annotations

import csv

import pypdfium2
import pytest

from kiosk.crypto.passphrase import FLOOR
from kiosk.registry.registry import create
from tests.journeys.console_stand import console_stand
from tests.journeys.evening import Organizer, key_file
from tests.journeys.evening_world import FILES, TONIGHT, evening
from tests.journeys.office import PASSPHRASE

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def organizer(qapp, tmp_path, caplog):
    """An organizer with fifty files, a new registry, and a console that is just opened."""
    folder = tmp_path / "exports"
    folder.mkdir()
    made = evening(folder)
    path = tmp_path / "carta.registry"
    create(path, made.office.campaign, PASSPHRASE, FLOOR, TONIGHT)
    stand = console_stand(path, clock=lambda: TONIGHT.utc, printer=None)
    try:
        yield Organizer(stand, made)
        faults = [one.getMessage() for one in caplog.get_records("call") if one.name == "firma"]
        assert faults == []
    finally:
        stand.console.close()


def people(file):
    with file.open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def pages(file):
    document = pypdfium2.PdfDocument(file)
    return [page.get_textpage().get_text_bounded() for page in document]


def test_fifty_files_become_a_packet_whose_counts_tie(organizer, tmp_path):
    truth = organizer.evening.truth
    organizer.open()

    # Fifty files: each whole one is merged once, the broken ones wait with their reasons.
    came = organizer.merge(organizer.evening.folder, key_file(tmp_path, organizer.evening))
    assert came == {"Merged": FILES - 6, "AlreadyMerged": 3, "Quarantined": 3}
    figure, tied, table = organizer.tally()
    assert (figure, tied) == (str(len(truth.standing)), True)
    assert table["Captured"] == str(len(truth.captured))
    assert table["Undone by their signers"] == f"− {len(truth.voided)}"
    assert table["Withdrawn"] == f"− {len(truth.withdrawn)}"
    assert table["There in two versions"] == f"− {len(truth.conflicts)}"

    # The slip of the seventh kiosk says 24, and the ledger says which of them are missing.
    organizer.tick(6)
    gaps = organizer.page("Gaps")
    shown = " ".join((*gaps.property("titles"), *gaps.property("notes")))
    first, last = truth.missing
    assert f"{first.seq}–{last.seq}" in shown
    organizer.confirm_all()

    # Each person counts once, and nobody else is lost.
    assert organizer.decide_pairs() >= len(truth.twice)
    assert organizer.review() >= len(truth.junk)
    figure, tied, table = organizer.tally()
    assert (figure, tied) == (str(len(truth.delivered)), True)
    assert table["Duplicates, as decided"] == f"− {len(truth.twice)}"
    assert table["Left out after review"] == f"− {len(truth.junk)}"

    # What is still open is said before anything is printed.
    checks = organizer.page("Packet")
    open_ones = {
        name
        for name, level in zip(checks.property("checks"), checks.property("levels"), strict=True)
        if level != "green"
    }
    assert open_ones == {"Gaps", "Two versions", "Files"}

    # The packet holds everybody who is delivered, and nobody else.
    file = organizer.make()
    told = pages(file)
    assert f"{len(truth.delivered)}" in told[0]
    printed = " ".join(" ".join(told).split())
    lines = {organizer.lines.line(id_): id_ for id_ in truth.captured}
    words = set(printed.split())
    assert {lines[word] for word in words if word in lines} == truth.delivered

    # The file verifies, and one flipped bit does not.
    assert organizer.verify(file)[0] == "good"
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    altered = tmp_path / "altered.pdf"
    altered.write_bytes(raw)
    assert organizer.verify(altered)[0] == "stop"

    # Lists: everybody for the delivery, and only those who chose it for a newsletter.
    everybody = people(organizer.hand_on(0, "Imprenta Inventada"))
    assert sorted(row["full_name"] for row in everybody) == sorted(
        truth.names[id_] for id_ in truth.delivered
    )
    opted = {id_ for id_ in truth.delivered if "email" in truth.choices[id_]}
    newsletter = people(organizer.hand_on(1, "Boletín Ficticio"))
    assert len(newsletter) == len(opted)
    assert all(row["email"] for row in newsletter)

    # Handed over: whoever received it is in the register.
    packet = organizer.page("Packet")
    packet.choose(3)
    organizer.stand.settle()
    organizer.type("receivedBox", "Embajada Ficticia")
    organizer.tap("receivedButton")
    assert packet.property("received")
