"""Parts are made once, hold what no other part holds, and are made anew where bytes had to go."""

from __future__ import annotations

import os
import resource
import shutil
from dataclasses import replace
from hashlib import sha256

import pytest

from kiosk import copies
from kiosk.copies import naming, parts
from kiosk.errors import ExportRefused, NotNow, PartNotMade
from tests.kiosk.copies.day import Kiosk, holds, told
from tests.kiosk.journal.making import FAIR, MARKET, NOW, later, reopen, signature


def ranges(kiosk: Kiosk) -> list[tuple[int, int]]:
    return [(part.first, part.last) for part in kiosk.journal.parts()]


def in_spool(kiosk: Kiosk) -> list[str]:
    return sorted(file.name for file in kiosk.spool.iterdir()) if kiosk.spool.exists() else []


@pytest.mark.parametrize(
    ("unparted", "idle", "time"),
    ((0, 0, False), (9, 119.9, False), (10, 0, True), (1, 120, True), (25, 0, True)),
)
def test_ten_signatures_or_two_idle_minutes_make_a_part(unparted, idle, time):
    assert copies.due(unparted, idle) is time


def test_nothing_is_made_before_it_is_due(kiosk):
    kiosk.sign(9)
    assert kiosk.keep_up(idle=0).unparted == 9
    assert in_spool(kiosk) == []
    kiosk.sign()
    assert kiosk.keep_up(idle=0).unparted == 0
    assert ranges(kiosk) == [(1, 10)]


def test_a_second_part_follows_on_the_first_and_none_is_made_twice(kiosk):
    kiosk.sign(3)
    kiosk.keep_up()
    kiosk.keep_up()
    kiosk.sign(2)
    kiosk.keep_up()
    assert ranges(kiosk) == [(1, 3), (4, 5)]
    assert told(sorted(kiosk.spool.iterdir())) == holds(kiosk.journal)


def test_no_part_holds_more_than_two_hundred_records(kiosk, monkeypatch):
    monkeypatch.setattr(parts, "MOST", 20)
    kiosk.sign(45)
    kiosk.keep_up()
    assert ranges(kiosk) == [(1, 20), (21, 40), (41, 45)]
    assert told(sorted(kiosk.spool.iterdir())) == holds(kiosk.journal)


def test_a_part_is_named_after_what_is_in_it(kiosk):
    kiosk.sign(2)
    kiosk.keep_up()
    (part,) = kiosk.journal.parts()
    raw = (kiosk.spool / part.name).read_bytes()
    assert (part.sha256, part.size) == (sha256(raw).digest(), len(raw))
    assert part.name.endswith(f"_1-2_{part.sha256.hex()[:12]}.firma-export")


def test_bytes_that_had_to_go_go_from_the_spool_and_the_part_is_made_anew(kiosk):
    kiosk.sign(12)
    kiosk.keep_up()
    kiosk.sign(3)
    kiosk.keep_up()
    (first, second) = kiosk.journal.parts()
    kiosk.journal.withdraw(signature("Ficticia 4").receipt, later(60))
    kiosk.keep_up(idle=0)
    assert [part.n for part in kiosk.journal.parts() if part.n == second.n]
    assert first.name not in in_spool(kiosk)
    assert len(in_spool(kiosk)) == len(kiosk.journal.parts())
    assert told(sorted(kiosk.spool.iterdir())) == holds(kiosk.journal)
    assert 4 in holds(kiosk.journal).voids


def test_at_a_pause_everything_is_due_and_at_the_close_the_end_is_made(kiosk):
    kiosk.sign()
    kiosk.journal.pause(NOW)
    kiosk.keep_up(idle=0)
    assert ranges(kiosk) == [(1, 1)]
    kiosk.journal.resume(NOW)
    with pytest.raises(NotNow):
        copies.make_final(kiosk.journal, kiosk.spool, NOW)
    kiosk.sign(2)
    kiosk.journal.close_event(NOW)
    final = copies.make_final(kiosk.journal, kiosk.spool, NOW)
    assert final.final
    assert copies.make_final(kiosk.journal, kiosk.spool, NOW) == final
    assert told(sorted(kiosk.spool.iterdir())) == holds(kiosk.journal)
    assert told(sorted(kiosk.spool.iterdir())).closed


def test_what_no_export_could_carry_is_not_told_as_a_disk_that_failed(kiosk, monkeypatch):
    kiosk.sign()
    header, items, closed = kiosk.journal.part_slice(NOW, 9)
    bad = replace(header, kiosk="Mesa\n1")
    monkeypatch.setattr(kiosk.journal, "part_slice", lambda *_: (bad, items, closed))
    with pytest.raises(ExportRefused):
        copies.make_part(kiosk.journal, kiosk.spool, NOW)
    assert in_spool(kiosk) == []


def test_before_any_event_there_is_no_end_to_make(enrolled, tmp_path):
    new = Kiosk(shutil.copytree(enrolled, tmp_path / "new"), reopen(tmp_path / "new"))
    with pytest.raises(NotNow):
        copies.make_final(new.journal, new.spool, NOW)
    assert not new.spool.exists()
    new.journal.close()


def test_the_end_is_made_even_if_nobody_signed(kiosk):
    kiosk.journal.close_event(NOW)
    final = copies.make_final(kiosk.journal, kiosk.spool, NOW)
    assert (final.first, final.last) == (1, 0)
    assert told(sorted(kiosk.spool.iterdir())).closed


def test_a_withdrawal_after_the_close_leaves_with_the_parts_once(kiosk):
    kiosk.sign(3)
    kiosk.journal.close_event(NOW)
    kiosk.keep_up()
    elsewhere = sha256(b"signed on another kiosk").digest()
    kiosk.journal.withdraw(elsewhere, later(60))
    kiosk.keep_up()
    made = kiosk.journal.parts()
    assert told(sorted(kiosk.spool.iterdir())).receipts == {elsewhere}
    kiosk.keep_up()
    assert kiosk.journal.parts() == made


def test_the_next_day_leaves_the_parts_of_the_last_one_alone(kiosk):
    kiosk.sign(2)
    kiosk.journal.close_event(NOW)
    kiosk.keep_up()
    before = in_spool(kiosk)
    kiosk.journal.open_event(MARKET, later(60))
    kiosk.journal.append(signature("Ficticia", MARKET), b"ink")
    standing = kiosk.keep_up()
    assert set(before) < set(in_spool(kiosk))
    assert {copy.name for copy in standing.task.copies} == set(in_spool(kiosk))
    assert (standing.signed, standing.unparted) == (1, 0)
    assert kiosk.journal.parts(FAIR)


def test_what_a_crash_left_in_the_spool_is_swept_and_what_it_took_is_made_anew(kiosk):
    kiosk.sign(3)
    kiosk.keep_up()
    kiosk.sign(3)
    kiosk.keep_up()
    first, second = kiosk.journal.parts()
    (kiosk.spool / ".firma-abc.partial").write_bytes(b"half")
    (kiosk.spool / "unknown.firma-export").write_bytes(b"made, and never remembered")
    (kiosk.spool / first.name).unlink()
    (kiosk.spool / second.name).write_bytes(b"cut")
    kiosk.again()
    assert in_spool(kiosk) == []
    kiosk.keep_up()
    assert told(sorted(kiosk.spool.iterdir())) == holds(kiosk.journal)


def test_the_sweep_leaves_what_is_no_plain_file_alone(kiosk, tmp_path):
    kiosk.sign()
    kiosk.keep_up()
    precious = tmp_path / "precious"
    precious.write_bytes(b"not ours")
    (kiosk.spool / "link").symlink_to(precious)
    (kiosk.spool / "folder").mkdir()
    kiosk.again()
    assert precious.read_bytes() == b"not ours"
    assert {"link", "folder"} < set(in_spool(kiosk))


def test_a_full_disk_is_told_and_nothing_half_made_stays(kiosk):
    kiosk.sign(3)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(PartNotMade):
            kiosk.keep_up()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert in_spool(kiosk) == []
    assert kiosk.journal.parts() == ()
    assert kiosk.keep_up().unparted == 0


@pytest.mark.parametrize("step", range(1, 6))
def test_a_process_killed_while_it_makes_a_part_loses_nothing(kiosk, step):
    kiosk.sign(3)
    kiosk.journal.close()
    child = os.fork()
    if not child:
        _make_until(kiosk, step)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    kiosk.journal = _opened(kiosk)
    copies.sweep(kiosk.journal, kiosk.spool)
    kiosk.keep_up()
    assert in_spool(kiosk) == [part.name for part in kiosk.journal.parts()]
    assert told(sorted(kiosk.spool.iterdir())) == holds(kiosk.journal)


def _opened(kiosk: Kiosk):
    from tests.kiosk.journal.making import reopen

    return reopen(kiosk.folder)


def _make_until(kiosk: Kiosk, step: int) -> None:
    """Make a part, and die before the fsync of that number, or at the end."""
    try:
        journal, real, left = _opened(kiosk), os.fsync, [step]

        def dying(handle: int) -> None:
            left[0] -= 1
            if not left[0]:
                os._exit(9)
            real(handle)

        os.fsync = dying
        copies.keep_up(journal, kiosk.spool, NOW, idle_seconds=1e9)
    finally:
        os._exit(9)


def test_names_are_such_that_every_file_system_takes_them(kiosk):
    kiosk.sign()
    header, _, _ = kiosk.journal.part_slice(NOW)
    name = naming.part(header, bytes(32))
    assert len(name) < 140
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
