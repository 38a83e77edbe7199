"""Files on their way into a real registry: found, merged, stopped, and what is said of them."""

from __future__ import annotations

import pytest

from kiosk.errors import ExportRefused
from kiosk.registry.value import Merged, Quarantined
from tests.kiosk.registry.day import NOON, Tablet, Team, fresh, put
from ui.console import bringing
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


def brought(registry, folder, team, tell=lambda *_: True):
    files, told = bringing.found([folder]), {}
    whole = bringing.bring(registry, files, [team.identity], NOON, tell, told.__setitem__)
    return whole, [Brought(file, told.get(at)) for at, file in enumerate(files)]


def test_every_export_of_a_stick_is_found_and_nothing_else(folder):
    assert [file.name for file in bringing.found([folder])] == ["1.firma-export", "2.firma-export"]
    assert bringing.exports(folder) == 2


def test_a_file_that_was_pointed_at_is_tried_whatever_it_is_called(folder):
    letter = folder / "Firma" / "carta" / "letter.pdf"
    assert bringing.found([letter, letter, folder])[0] == letter
    assert len(bringing.found([letter, letter, folder])) == 3


def test_all_of_a_folder_is_merged_and_told(registry, folder, team):
    steps = []
    whole, told = brought(registry, folder, team, lambda *at: steps.append(at) or True)
    assert whole
    assert [one.outcome.new for one in told] == [5, 5]
    assert registry.tally().captured == 10
    assert steps[-1] == (10, 10)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)


def test_a_merge_that_is_stopped_keeps_whole_files_and_no_halves(registry, folder, team):
    whole, told = brought(registry, folder, team, lambda done, _: done <= 5)
    assert not whole
    assert [one.outcome is None for one in told] == [False, True]
    assert registry.tally().captured == 5
    assert words.heading("stopped", told) == "Stopped: what was merged stays"
    assert brought(registry, folder, team)[0]
    assert registry.tally().captured == 10


def test_a_merge_that_is_stopped_at_once_takes_nothing(registry, folder, team):
    assert not brought(registry, folder, team, lambda *_: False)[0]
    assert registry.tally().captured == 0


def test_what_is_no_export_is_told_and_the_rest_merges(registry, folder, team):
    (folder / "a.firma-export").write_bytes(b"Una carta que nadie cifra.\n")
    _, told = brought(registry, folder, team)
    kinds = [type(one.outcome) for one in told]
    assert kinds == [Quarantined, Merged, Merged]
    shown = view("done", told, 0, -1, "en")
    assert shown.heading == "Merged, with something to look at"
    assert shown.line == "3 files: 10 new signatures, 0 seen before · in quarantine: 1"
    assert shown.signs == ["cross", "minus", "minus"]
    assert "Choose a file whose name ends in .firma-export" in shown.facts[0]


def test_a_file_that_is_gone_is_told_and_the_rest_merges(registry, folder, team):
    files = (folder / "gone.firma-export", *bringing.found([folder]))
    told = {}
    assert bringing.bring(registry, files, [team.identity], NOON, lambda *_: True, told.__setitem__)
    assert isinstance(told[0], ExportRefused)
    assert words.short(told[0]) == "not read"
    assert isinstance(told[1], Merged)


def test_a_kiosk_nobody_heard_of_is_asked_about_until_somebody_says(registry, folder, team):
    _, told = brought(registry, folder, team)
    asked = view("done", told, 0, -1, "en")
    assert len(asked.kiosk_words.split()) == 6
    status = registry.confirm(asked.kiosk_words, NOON).status
    after = [words.judged(one, asked.kiosk_words, status) for one in told]
    assert view("done", after, 0, -1, "en").kiosk_words == ""
    assert view("done", after, 1, -1, "en").kiosk_words != ""
    assert view("done", after, 0, -1, "en").signs == ["check", "minus"]
