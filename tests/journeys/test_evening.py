"""One whole evening at the console: fifty files of eleven kiosks become a packet handed over."""

from __future__ import annotations

import csv

import pypdfium2
import pytest

from kiosk.crypto.passphrase import FLOOR
from kiosk.model import RecordId
from kiosk.registry.registry import create
from tests.journeys.console_stand import console_stand
from tests.journeys.evening import Organizer, key_file
from tests.journeys.evening_world import FILES, TONIGHT, evening
from tests.journeys.office import PASSPHRASE
from tests.kiosk.registry.day import put

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


def the_pile_comes_in(organizer, folder):
    """Fifty files: each whole one is merged once, the broken ones wait with their reasons."""
    truth = organizer.evening.truth
    came = organizer.merge(organizer.evening.folder, key_file(folder, organizer.evening))
    assert came == {"Merged": FILES - 6, "AlreadyMerged": 3, "Quarantined": 3}
    figure, tied, table = organizer.tally()
    assert (figure, tied) == (str(len(truth.standing)), True)
    assert table["Captured"] == str(len(truth.captured))
    assert table["Undone by their signers"] == f"− {len(truth.voided)}"
    assert table["Withdrawn"] == f"− {len(truth.withdrawn)}"
    assert table["There in two versions"] == f"− {len(truth.conflicts)}"


def a_slip_tells_what_is_missing(organizer):
    """The slip of the seventh kiosk says 24, and the ledger says which of them are missing."""
    organizer.tick(6)
    gaps = organizer.page("Gaps")
    shown = " ".join((*gaps.property("titles"), *gaps.property("notes")))
    first, last = organizer.evening.truth.missing
    assert f"{first.seq}–{last.seq}" in shown
    organizer.confirm_all()


def each_person_counts_once(organizer):
    """Each person counts once, what is junk is left out, and nobody else is lost."""
    truth = organizer.evening.truth
    assert organizer.decide_pairs() >= len(truth.twice)
    assert organizer.review() >= len(truth.junk)
    figure, tied, table = organizer.tally()
    assert (figure, tied) == (str(len(truth.delivered)), True)
    assert table["Duplicates, as decided"] == f"− {len(truth.twice)}"
    assert table["Left out after review"] == f"− {len(truth.junk)}"


def what_is_open_is_said_first(organizer):
    page = organizer.page("Packet")
    checks = zip(page.property("checks"), page.property("levels"), strict=True)
    assert {name for name, level in checks if level != "green"} == {
        "Gaps",
        "Two versions",
        "Files",
    }


def the_packet_holds_them_and_nobody_else(organizer, folder):
    """The packet holds everybody who is delivered, and verifies; with a flipped bit it does not."""
    truth, file = organizer.evening.truth, organizer.make()
    told = pages(file)
    assert f"{len(truth.delivered)}" in told[0]
    assert organizer.named(told) == truth.delivered
    assert organizer.verify(file)[0] == "good"
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    altered = folder / "altered.pdf"
    altered.write_bytes(raw)
    assert organizer.verify(altered)[0] == "stop"


def lists_go_to_whom_they_may(organizer):
    """Everybody is on the list for the delivery, only those who chose it on a newsletter's."""
    truth = organizer.evening.truth
    everybody = people(organizer.hand_on(0, "Imprenta Inventada"))
    names = sorted(truth.names[id_] for id_ in truth.delivered)
    assert sorted(row["full_name"] for row in everybody) == names
    opted = [id_ for id_ in truth.delivered if "email" in truth.choices[id_]]
    newsletter = people(organizer.hand_on(1, "Boletín Ficticio"))
    assert len(newsletter) == len(opted)
    count = organizer.page("HandOn").property("count")
    assert count.startswith(f"{len(opted)} people of {len(truth.delivered)} ")
    assert all(row["email"] for row in newsletter)


def it_is_handed_over(organizer):
    packet = organizer.page("Packet")
    packet.choose(4)
    organizer.stand.settle()
    organizer.type("receivedBox", "Embajada Ficticia")
    organizer.tap("receivedButton")
    assert packet.property("received")


def at_midnight_the_missing_stick_comes(organizer, folder):
    """Six more signatures go into a supplement, which goes on counting."""
    truth = organizer.evening.truth
    organizer.merge_late(put(folder, organizer.evening.late, "tarde.firma-export"))
    organizer.decide_pairs()
    organizer.review()
    first, last = truth.missing
    late = {RecordId(first.device, seq) for seq in range(first.seq, last.seq + 1)}
    assert organizer.tally()[0] == str(len(truth.delivered) + len(late))
    assert organizer.named(pages(organizer.supplement())) == late
    begin = len(truth.delivered) + 1
    lines = organizer.page("Packet").property("facts")[4]
    assert lines == f"{begin}–{begin + len(late) - 1}"


def test_fifty_files_become_a_packet_whose_counts_tie(organizer, tmp_path):
    organizer.open()
    the_pile_comes_in(organizer, tmp_path)
    a_slip_tells_what_is_missing(organizer)
    each_person_counts_once(organizer)
    what_is_open_is_said_first(organizer)
    the_packet_holds_them_and_nobody_else(organizer, tmp_path)
    lists_go_to_whom_they_may(organizer)
    it_is_handed_over(organizer)
    at_midnight_the_missing_stick_comes(organizer, tmp_path)
