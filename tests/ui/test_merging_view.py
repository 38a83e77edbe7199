"""Files on their way into a real registry: found, merged, stopped, and what is said of them."""

from __future__ import annotations

import pytest

from kiosk.errors import ExportRefused
from kiosk.registry.pile import found
from kiosk.registry.value import Merged, Quarantined
from tests.kiosk.registry.day import NOON, Tablet, Team, fresh, put
from ui.console import merging_words as words
from ui.console.merging_view import view
from ui.console.merging_words import Brought


@pytest.fixture(scope="module")
def team():
    return Team()


@pytest.fixture
def registry(tmp_path, team):
    with fresh(tmp_path / "registry.db", team) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path, team):
    """A stick as kiosks leave it: exports in folders, and other things beside them."""
    below = tmp_path / "stick" / "Firma" / "carta"
    below.mkdir(parents=True)
    for number in (1, 2):
        put(
            below,
            Tablet(team, f"Mesa {number}").sign(5).export(closed=True),
            f"{number}.firma-export",
        )
    (below / "letter.pdf").write_bytes(b"nothing of ours")
    return tmp_path / "stick"


def brought(registry, folder, team, watch=lambda _: True):
    files, told = found([folder]), {}
    registry.merge_all(files, [team.identity], NOON, watch, each=told.__setitem__)
    return [Brought(file, told.get(at)) for at, file in enumerate(files)]


def test_a_merge_that_is_stopped_keeps_whole_files_and_says_so(registry, folder, team):
    told = brought(registry, folder, team, lambda far: far.records <= 5)
    assert [one.outcome is None for one in told] == [False, True]
    shown = view("stopped", told, 1, -1, "en")
    assert shown.heading == "Stopped: what was merged stays"
    assert shown.line == "1 file: 5 new signatures, 0 seen before · not merged yet: 1"
    assert shown.notes == ["5 new · kiosk not confirmed", "waits"]


def test_the_file_under_way_is_marked(registry, folder, team):
    told = [Brought(file) for file in found([folder])]
    shown = view("working", told, 0, 0, "en")
    assert shown.line == "File 1 of 2"
    assert (shown.signs, shown.notes) == (["right", ""], ["being merged", "waits"])


def test_what_is_no_export_is_told_and_the_rest_merges(registry, folder, team):
    (folder / "a.firma-export").write_bytes(b"Una carta que nadie cifra.\n")
    told = brought(registry, folder, team)
    kinds = [type(one.outcome) for one in told]
    assert kinds == [Quarantined, Merged, Merged]
    shown = view("done", told, 0, -1, "en")
    assert shown.heading == "Merged, with something to look at"
    assert shown.line == "3 files: 10 new signatures, 0 seen before · in quarantine: 1"
    assert shown.signs == ["cross", "minus", "minus"]
    assert "Choose a file whose name ends in .firma-export" in shown.facts[0]


def test_a_file_that_could_not_be_read_is_told_in_words(folder):
    gone = Brought(folder / "gone.firma-export", ExportRefused("unreadable", file="gone"))
    shown = view("done", [gone], 0, -1, "en")
    assert (shown.notes, shown.signs) == (["not read"], ["cross"])
    assert "could not be read" in shown.facts[0]


def test_a_kiosk_nobody_heard_of_is_asked_about_until_somebody_says(registry, folder, team):
    told = brought(registry, folder, team)
    asked = view("done", told, 0, -1, "en")
    assert len(asked.kiosk_words.split()) == 6
    status = registry.confirm(asked.kiosk_words, NOON).status
    after = [words.judged(one, asked.kiosk_words, status) for one in told]
    assert view("done", after, 0, -1, "en").kiosk_words == ""
    assert view("done", after, 1, -1, "en").kiosk_words != ""
    assert view("done", after, 0, -1, "en").signs == ["check", "minus"]
