"""Many files merged at once: whatever one of them is, the rest merges, and it is told."""

from __future__ import annotations

import errno
import os
from itertools import count
from pathlib import Path

import pytest

from kiosk.errors import RegistryNotSaved
from kiosk.files import open_plain
from kiosk.registry import merging, openers
from kiosk.registry.pace import Pace
from kiosk.registry.pile import found
from kiosk.registry.token import Token
from kiosk.registry.value import Merged
from tests.kiosk.registry.day import NOON, Tablet, fresh, put


@pytest.fixture
def folder(tmp_path, team):
    """Three kiosks; the second one's files are out of order, doubled, broken and cut."""
    made = tmp_path / "stick" / "evening"
    made.mkdir(parents=True)
    two = Tablet(team, "Mesa 2").sign(6)
    put(made, Tablet(team, "Mesa 1").sign(3).export(), "1.firma-export")
    put(made, two.export(first=4), "2.firma-export")
    put(made, two.export(first=4, last=4)[:-9], "3-cut.firma-export")
    put(made, b"noise", "4-noise.firma-export")
    put(made, two.export(last=3), "5.firma-export")
    put(made, (made / "5.firma-export").read_bytes(), "6-doubled.firma-export")
    put(made, Tablet(team, "Mesa 3").sign(2).export(), "7.firma-export")
    put(made, b"nobody asked for this one", "notes.txt")
    return tmp_path / "stick"


def merge_all(registry, team, *places, **options):
    return registry.merge_all(places, [team.identity], NOON, **options)


def test_broken_doubled_and_late_files_do_not_stop_the_rest(registry, team, folder):
    outcomes = []
    report = merge_all(registry, team, folder, each=lambda _, one: outcomes.append(one))
    became = [(one.became, one.reason, one.new) for one in report.files]
    assert became == [
        ("merged", "", 3),
        ("merged", "", 3),
        ("quarantined", "damaged", 0),
        ("quarantined", "not-age", 0),
        ("merged", "", 3),
        ("known", "", 0),
        ("merged", "", 2),
    ]
    assert (report.ended, report.left, registry.tally().deliverable) == ("done", (), 11)
    assert len(outcomes) == 7
    assert registry.reports() == (report,)


def test_a_pile_holds_the_same_as_its_files_one_by_one(registry, team, folder, tmp_path):
    merge_all(registry, team, folder)
    with fresh(tmp_path / "single.db", team) as single:
        for file in reversed(found([folder])):
            single.merge(file, [team.identity], NOON)
        assert single.digest() == registry.digest()


def test_a_folder_that_cannot_be_listed_is_told_and_the_rest_merges(
    registry, team, folder, monkeypatch
):
    (folder / "broken").mkdir()
    real = os.scandir

    def scandir(path):
        if Path(path).name == "broken":
            raise OSError(errno.EIO, "Input/output error", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    report = merge_all(registry, team, folder)
    told = [(one.file, one.became, one.reason) for one in report.files]
    assert ("broken", "not-read", "unreadable") in told
    assert registry.tally().deliverable == 11


@pytest.mark.parametrize("name", (b"cafe\xcc\x81", b"caf\xe9", b"line\nfeed\x1b[31m"))
def test_whatever_a_file_is_called_it_merges_and_is_reported(registry, team, tmp_path, name):
    file = tmp_path / os.fsdecode(name + b".firma-export")
    file.write_bytes(Tablet(team).sign(2).export())
    report = merge_all(registry, team, file)
    assert [one.became for one in report.files] == ["merged"]
    assert registry.reports() == (report,)


def test_a_file_named_twice_is_merged_once_and_others_in_a_folder_are_left(folder):
    first = folder / "evening" / "1.firma-export"
    files = found([first, folder, first])
    assert [file.name[0] for file in files] == list("1234567")


def test_cancelled_between_two_files_the_first_stays(registry, team, folder):
    token = Token()
    report = merge_all(
        registry, team, folder, token=token, each=lambda place, _: place or token.cancel()
    )
    assert (report.ended, len(report.files), len(report.left)) == ("cancelled", 1, 6)
    assert registry.tally().captured == 3
    assert merge_all(registry, team, folder).files[0].became == "known"


def test_cancelled_within_a_file_whole_files_are_held_and_no_part_of_one(
    registry, team, folder, monkeypatch
):
    monkeypatch.setattr("kiosk.registry.merge.BATCH", 1)
    report = merge_all(
        registry, team, folder, progress=lambda far: not (far.number == 2 and far.done == 2)
    )
    assert (report.ended, [one.new for one in report.files]) == ("cancelled", [3])
    assert registry.tally().captured == 3
    assert [one.new for one in merge_all(registry, team, folder).files][:2] == [0, 3]


def test_a_paused_merge_waits_and_goes_on(registry, team, folder):
    class Paused(Token):
        def wait(self):
            if self.paused:
                rests.append(registry.tally().captured if far[-1].count == 0 else None)
                self.go_on()
            return super().wait()

    rests, far, token = [], [], Paused()

    def watch(one):
        far.append(one)
        if one.number == 3 and not rests:
            token.pause()

    assert merge_all(registry, team, folder, progress=watch, token=token).ended == "done"
    assert rests == [6]
    assert (far[-1].records, far[-1].expected, far[-1].number) == (11, 11, 7)


def test_a_stick_pulled_while_it_is_read_is_told_of_that_file_only(
    registry, team, folder, monkeypatch
):
    class Pulled:
        def __init__(self, file):
            self._file, self._reads = file, count()

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self._file.close()

        def seek(self, to):
            return self._file.seek(to)

        def read(self, size):
            if next(self._reads):
                raise OSError(errno.EIO, "pulled")
            return self._file.read(size)

    def open_(path):
        file = open_plain(path)
        return Pulled(file) if path.name.startswith("2") else file

    monkeypatch.setattr(merging, "open_plain", open_)
    report = merge_all(registry, team, folder)
    assert report.files[1].became == "not-read"
    assert report.files[1].reason == "unreadable"
    assert [one.new for one in report.files] == [3, 0, 0, 0, 3, 0, 2]


def test_a_full_disk_ends_the_merge_with_whole_files(registry, team, folder):
    def fill(place, _):
        if place == 0:
            with registry._engine.connect() as db:
                pages = db.exec_driver_sql("PRAGMA page_count").scalar()
                db.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    done = []
    with pytest.raises(RegistryNotSaved):
        merge_all(
            registry, team, folder, each=lambda place, one: (done.append(one), fill(place, one))
        )
    with registry._engine.connect() as db:
        db.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert all(isinstance(one, Merged) for one in done)
    assert registry.tally().captured == sum(one.new for one in done) < 11
    assert merge_all(registry, team, folder).ended == "done"
    assert registry.tally().deliverable == 11


def test_programs_serve_all_files_and_end_with_the_last(registry, team, folder, monkeypatch):
    monkeypatch.setattr(openers, "FEW", 0)
    monkeypatch.setattr(openers, "cores", lambda: 2)
    started = []
    real = openers._Child.__init__

    def start(self, secrets):
        real(self, secrets)
        started.append(self)

    monkeypatch.setattr(openers._Child, "__init__", start)
    merge_all(registry, team, folder)
    assert len(started) == 2
    assert [child._process.returncode for child in started] == [0, 0]
    assert registry.tally().deliverable == 11


def test_the_pace_tells_speed_and_time_left_without_rests():
    clock = iter((0.0, 2.0, 10.0, 110.0, 112.0, 120.0)).__next__
    pace = Pace([1000, 3000], clock)
    pace.begin(0, "one")
    half = pace.take(5, 10)
    assert (half.records, half.expected, half.speed, half.left) == (5, 40, 2.5, 14.0)
    assert pace.rest(lambda: True)
    pace.begin(1, "two")
    whole = pace.take(0, 30)
    assert (whole.records, whole.expected, whole.seconds) == (5, 20, 12.0)
    assert (whole.number, whole.files, whole.file) == (2, 2, "two")
