"""What the machine says of itself is read as it is."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.crypto.passphrase import FLOOR
from kiosk.journal import enrol, open_journal
from kiosk.ready import book, machine
from kiosk.ready.checks import A_SIGNATURE
from kiosk.ready.machine import Ticks, locked, moved, swapped
from kiosk.ready.value import Book, Shut
from tests.kiosk.journal.making import DRAWING, ENROLMENT, FAIR, NOW, PASSPHRASE, later, signature

HEAD = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"


def blocks(folder, **devices):
    """Describe block devices as /sys does: name, file and text."""
    for name, (file, text) in devices.items():
        path = folder / name / file
        path.parent.mkdir(parents=True)
        path.write_text(text + "\n", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("line", "kind"),
    (
        ("/dev/zram0 partition 4 0 100", "memory"),
        ("/dev/zram1 partition 4 0 100", "disk"),
        ("/dev/dm-0 partition 4 0 -2", "encrypted"),
        ("/dev/dm-1 partition 4 0 -2", "disk"),
        ("/dev/sda3 partition 4 0 -2", "disk"),
        ("/swapfile file 4 0 -2", "disk"),
    ),
)
def test_swap_is_told_by_where_it_ends(tmp_path, line, kind):
    described = blocks(
        tmp_path,
        zram0=("backing_dev", "none"),
        zram1=("backing_dev", "/dev/sda4"),
        **{"dm-0": ("dm/uuid", "CRYPT-PLAIN-swap"), "dm-1": ("dm/uuid", "LVM-x")},
    )

    assert swapped(HEAD + line + "\n", described) == {kind}


def test_no_swap_is_no_kind(tmp_path):
    assert swapped(HEAD, tmp_path) == frozenset()


@pytest.mark.parametrize(
    ("group", "spared"),
    (("user.slice", True), ("user.slice/user-7.slice/session-1.scope", True), ("other", False)),
)
def test_a_group_whose_memory_is_kept_out_of_swap_is_told(tmp_path, group, spared):
    for path, most in (("user.slice", "0"), ("user.slice/user-7.slice", "max"), ("other", "max")):
        (tmp_path / path).mkdir(parents=True)
        (tmp_path / path / "memory.swap.max").write_text(f"{most}\n", "ascii")

    assert machine.spared(f"0::/{group}\n", tmp_path) is spared


def test_a_session_of_its_own_is_found_among_the_processes_above():
    unit = "0::/system.slice/firma-kiosk.service\n"

    found = locked(["sh", "cage", "systemd"], unit, {})
    assert (found.session, found.restarted) == ("cage", True)


def test_a_desktop_and_a_service_of_another_name_lock_nothing():
    found = locked(["bash", "gnome-shell"], "0::/user.slice/user@1000.service/app.scope\n", {})

    assert (found.session, found.restarted) == ("", False)


def test_a_clock_that_was_set_is_seen_against_the_steady_one():
    assert moved(Ticks(1000.0, 50.0), Ticks(1060.0, 110.0)) == 0
    assert moved(Ticks(1000.0, 50.0), Ticks(4660.0, 110.0)) == 3600
    assert moved(Ticks(1000.0, 50.0), Ticks(460.0, 110.0)) == -600


def test_the_steady_clock_is_steady():
    first, second = machine.ticks(), machine.ticks()

    assert abs(moved(first, second)) <= 1
    assert second.steady >= first.steady


def test_the_program_is_as_old_as_its_newest_file(tmp_path):
    for name, day in (("a.py", 3), ("b/c.py", 9)):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
        at = datetime(2026, 5, day, tzinfo=UTC).timestamp()
        os.utime(path, (at, at))

    assert machine.built(tmp_path) == datetime(2026, 5, 9, tzinfo=UTC)


def test_mexico_city_is_known_and_has_no_summer_time():
    found = machine.zone("America/Mexico_City", datetime(2027, 7, 1, tzinfo=UTC))

    assert (found.offset, found.current) == (-360, True)


def test_a_zone_that_nobody_knows_is_told():
    assert machine.zone("Nowhere/Inventada", datetime(2027, 7, 1, tzinfo=UTC)).offset is None


def test_this_machine_is_looked_at_whole(tmp_path):
    found = machine.look(tmp_path / "not there yet" / "kiosk", datetime.now(UTC), machine.ticks())

    assert found.free > 0
    assert found.clock.now - found.clock.built > -timedelta(days=1)
    assert found.swap <= {"memory", "encrypted", "disk", "unknown"}


@pytest.fixture
def opened(tmp_path):
    enrol(tmp_path / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
    journal = open_journal(tmp_path / "kiosk", PASSPHRASE)
    yield journal
    journal.close()


def test_a_new_journal_is_read_as_empty(opened):
    found = book.read(opened)

    assert isinstance(found, Book)
    assert (found.records, found.signed, found.waiting, found.copied) == (0, 0, 0, None)
    assert (found.ready, found.zone) == (None, ENROLMENT.zone)


def test_signatures_that_no_stick_holds_are_waiting(opened):
    opened.open_event(FAIR, NOW)
    for number in range(3):
        opened.append(signature(f"Ficticia {number}", at=later(number)), DRAWING)
    opened.void(1, later(4))
    found = book.read(opened)

    assert isinstance(found, Book)
    assert (found.records, found.signed, found.waiting) == (3, 2, opened.unparted)
    assert found.last == later(4).utc


def test_a_signature_takes_no_more_than_is_reckoned_with(opened):
    opened.open_event(FAIR, NOW)
    before = book.read(opened)
    for number in range(30):
        opened.append(signature(f"Ficticia {number}", at=later(number)), DRAWING)
    after = book.read(opened)

    assert isinstance(before, Book)
    assert isinstance(after, Book)
    assert 2 * (after.database - before.database) <= 30 * A_SIGNATURE


def test_a_journal_that_does_not_hold_is_a_value(opened):
    opened._store.connection.execute("DROP TRIGGER head_goes_forward")
    opened._store.connection.execute("UPDATE head SET seq = 7")

    assert book.read(opened) == Shut("journal-damaged")
