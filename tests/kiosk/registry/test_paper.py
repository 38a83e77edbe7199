"""A line of a paper sheet counts once, whatever kiosks it was entered on."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from kiosk import paper, record
from kiosk.model import Method, Name, RecordId
from kiosk.paper import Serial
from kiosk.registry import tables as t
from kiosk.registry.lines import Lines
from kiosk.registry.migrations import MIGRATIONS
from kiosk.registry.paper import counts_elsewhere
from kiosk.registry.registry import open_registry
from kiosk.registry.sql import select
from kiosk.registry.transfer import Handing
from tests.kiosk.registry.day import DRAWING, FAIR, NOON, PASSPHRASE, Tablet, Team, fresh, put
from tests.stores.freeze_registry import IDENTITY

FROZEN = Path(__file__).parents[2] / "stores" / "registry-1"


HANDING = Handing(NOON, "A packet", "Nadie", "Ana", "full", "full", "", "en", "P", b"", b"", 0)


def enter(tablet: Tablet, line: int, /, ink: bytes = b"", **changes) -> Tablet:
    """Enter a line of the one sheet of these tests."""
    seq = len(tablet.sealed) + 1
    signed = tablet.team.signature(seq, FAIR)
    sheet = str(Serial(paper.campaign_mark(signed.campaign_sha256), "7777", 1, "en"))
    assert signed.shown.language == "en", "the texts are in the language of the sheet"
    said = {"method": Method.PAPER, "sheet": sheet, "line": line, "volunteer": "*"}
    said["receipt"] = paper.reference(sheet, line)
    value = tablet.team.signature(seq, FAIR, **(said | changes))
    return tablet.put(record.encode(record.Record(RecordId(tablet.id, seq), value, ink)))


@pytest.fixture
def two(team):
    return sorted((Tablet(team, "Mesa 1"), Tablet(team, "Mesa 2")), key=lambda one: one.id)


def out(registry):
    return [one.id.device for one in registry.deliverable()]


def test_a_line_that_was_entered_on_one_kiosk_goes_out_with_its_reference(registry, merge, team):
    tablet = enter(Tablet(team), 3)
    assert merge(tablet.export()).new == 1
    (found,) = registry.deliverable()
    assert (found.method, found.sheet_line, found.ink) == (Method.PAPER, 3, b"")
    assert paper.is_line(found.sheet, 3)
    assert registry.entered_twice() == ()
    assert registry.tally().twice == 0


def test_a_line_entered_on_two_kiosks_is_told_and_goes_out_once(registry, merge, two):
    first, second = two
    assert merge(enter(first, 3).sign(1).export()).twice == 0
    assert merge(enter(second, 3).sign(1).export()).twice == 1
    tally = registry.tally()
    assert (tally.captured, tally.twice, tally.deliverable) == (4, 1, 3)
    (told,) = registry.entered_twice()
    named = Lines([first.id, second.id])
    assert told.records == tuple(named.line(RecordId(one.id, 1)) for one in two)
    assert (told.line, told.same_name) == (3, True)
    assert out(registry).count(first.id) == 2
    assert sum(one.deliverable for one in registry.events()) == 3


def test_other_lines_of_the_sheet_are_other_signatures(registry, merge, two):
    first, second = two
    merge(enter(first, 3).export())
    merge(enter(second, 4).export())
    assert registry.tally().twice == 0
    assert len(out(registry)) == 2


def test_what_was_decided_on_a_line_holds_when_it_counts_under_another_record(
    registry, merge, two, team
):
    first, second = two
    drawn = Tablet(team, "Mesa 3").sign(1)
    merge(enter(second, 3).export())
    merge(drawn.export())
    paper_line, other = sorted(registry.deliverable(), key=lambda one: one.id.device == drawn.id)
    registry.decide(paper_line.line, other.line, "same", other.line, "", "Ana Ficticia", NOON)
    handed = registry.hand_over(HANDING, [(1, paper_line.id.pack()), (2, other.id.pack())])
    merge(enter(first, 3).export())
    assert out(registry) == [drawn.id]
    tally = registry.tally()
    assert (tally.captured, tally.twice, tally.duplicates, tally.deliverable) == (3, 1, 1, 1)
    held = registry.standing(handed.n).values()
    assert [why for _, _, why in registry.since(held).fallen] == ["duplicate"]


def test_it_does_not_matter_which_file_comes_first(tmp_path, team, two):
    files = [put(tmp_path, enter(one, 3).export()) for one in two]
    for number, order in enumerate(permutations(files)):
        with fresh(tmp_path / f"{number}.db", team) as registry:
            for file in order:
                registry.merge(file, [team.identity], NOON)
            assert out(registry) == [two[0].id]
            assert registry.tally().twice == 1


def test_another_name_on_the_same_line_is_told_as_such(registry, merge, two):
    merge(enter(two[0], 3).export())
    merge(enter(two[1], 3, name=Name("Eva", "Otra", "Eva Otra")).export())
    assert [one.same_name for one in registry.entered_twice()] == [False]


def test_a_confirmed_kiosk_counts_before_others_and_a_refused_one_not_at_all(registry, merge, two):
    first, second = two
    for one in two:
        merge(enter(one, 3).export())
    words = {kiosk.name: kiosk.words for kiosk in registry.kiosks()}
    registry.confirm(words[second.name], NOON)
    assert out(registry) == [second.id]
    registry.refuse(words[second.name], NOON)
    assert out(registry) == [first.id]
    tally = registry.tally()
    assert (tally.captured, tally.refused, tally.twice, tally.deliverable) == (2, 1, 0, 1)


def test_a_line_that_was_taken_back_makes_room(registry, merge, two):
    first, second = two
    merge(enter(second, 3).export())
    merge(enter(first, 3).void(1).export())
    assert out(registry) == [second.id]
    assert registry.tally().twice == 0


WRONG = {
    "no serial": {"sheet": "3333-3333-3333"},
    "a serial in another spelling": {"sheet": "a"},
    "a sheet of another campaign": {"sheet": str(Serial("3333", "7777", 1, "en"))},
    "a line beyond the last": {"line": 9},
    "a receipt's digest": {"receipt": bytes(32)},
    "a witness": {"witness": "Eva Inventada"},
}


@pytest.mark.parametrize("what", WRONG)
def test_what_no_sheet_could_have_is_set_aside(registry, merge, team, what):
    (fault,) = merge(enter(Tablet(team), 3, **WRONG[what]).export()).unread
    assert fault.reason == "record-form"


def test_a_sheet_of_another_campaign_with_its_own_reference_is_set_aside(merge, team):
    sheet = str(Serial("3333", "7777", 1, "en"))
    tablet = enter(Tablet(team), 3, sheet=sheet, receipt=paper.reference(sheet, 3))
    (fault,) = merge(tablet.export()).unread
    assert fault.reason == "record-form"


def test_a_sheet_in_another_language_than_what_was_bound_is_set_aside(registry, merge, team):
    sheet = str(Serial(paper.campaign_mark(team.campaign.sha256), "7777", 1, "es"))
    receipt = paper.reference(sheet, 3)
    (fault,) = merge(enter(Tablet(team), 3, sheet=sheet, receipt=receipt).export()).unread
    assert fault.reason == "record-form"


def test_no_ink_comes_with_a_line_of_a_sheet(registry, merge, team):
    (fault,) = merge(enter(Tablet(team), 3, ink=DRAWING).export()).unread
    assert fault.reason == "record-ink"


def plan(registry, query):
    with registry._engine.connect() as db:
        words = str(query.compile(db, compile_kwargs={"literal_binds": True}))
        return " ".join(str(row[3]) for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}"))


def test_looking_for_lines_entered_twice_does_not_read_every_signature(registry):
    query = select(t.signature.c.id).where(counts_elsewhere())
    assert "USING INDEX signature_paper" in plan(registry, query)


def test_an_older_registry_finds_them_too_and_tries_unknown_records_again(tmp_path):
    folder = shutil.copytree(FROZEN, tmp_path / "older")
    with open_registry(folder / "registry.db", PASSPHRASE) as registry:
        with registry._engine.begin() as db:
            for step in ("DROP INDEX signature_paper", "UPDATE unread SET reason = 'record-form'"):
                db.exec_driver_sql(step)
            MIGRATIONS[2](db)
            assert set(db.execute(select(t.unread.c.reason)).scalars()) == {"record-seal"}
        assert "signature_paper" in plan(registry, select(t.signature.c.id).where(t.ON_PAPER))
        first = Tablet(Team(IDENTITY), "Mesa 3")
        registry.merge(put(tmp_path, enter(first, 3).export()), [IDENTITY], NOON)
        registry.merge(put(tmp_path, enter(Tablet(first.team), 3).export()), [IDENTITY], NOON)
        assert registry.tally().twice == 1
