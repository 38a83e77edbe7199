"""Who signed twice: proposed, decided by people, undone, and never forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.errors import DecisionRefused
from kiosk.model import LANGUAGES, Name, Place
from kiosk.registry import decisions
from kiosk.words import sentence
from tests.kiosk.registry.day import LATER, NOON, Tablet, fresh, put, receipt

PEOPLE = (
    ("José Luis", "Hernández García", "US-TX"),
    ("Jose L.", "Hernandez", "US-TX"),
    ("Margaret", "Inventada Falsa", "US-OR"),
    ("Peggy", "Inventada Falsa", "US-OR"),
    ("Robert", "Ficticio Soto", "US-NY"),
    ("Walter", "Quimera Luna", "US-VT"),
)


def people(team, names=PEOPLE, kiosk="Mesa 1"):
    tablet = Tablet(team, kiosk)
    for at, (given, surname, home) in enumerate(names):
        name = Name(given, surname, f"{given} {surname}")
        tablet.sign(name=name, home=home, receipt=receipt(100 + at))
    return tablet


@pytest.fixture
def tablet(team):
    return people(team)


@pytest.fixture
def found(registry, merge, tablet):
    merge(tablet.export())
    registry.find_duplicates(lambda _done, _all: None, NOON)
    return registry


@pytest.fixture
def line(registry):
    def line(tablet, seq):
        kiosk = next(one for one in registry.kiosks() if one.name == tablet.name)
        return f"{kiosk.id}-{seq}"

    return line


def after(minutes):
    return replace(NOON, utc=NOON.utc + timedelta(minutes=minutes))


def say(registry, pair, choice, keep=None, *, by="Ana Ficticia", now=NOON, why="seen both"):
    return registry.decide(pair.a.line, pair.b.line, choice, keep, why, by, now)


def names(pair):
    return {pair.a.name.given, pair.b.name.given}


def test_a_search_stores_pairs_with_score_and_reasons(found):
    first, second = found.pairs("open")
    assert {frozenset(names(one)) for one in (first, second)} == {
        frozenset({"José Luis", "Jose L."}),
        frozenset({"Margaret", "Peggy"}),
    }
    assert first.score >= second.score > 0
    assert "nickname" in {reason.code for one in (first, second) for reason in one.reasons} or all(
        one.reasons for one in (first, second)
    )
    assert first.a.ink
    assert (first.a.event, first.a.kiosk, first.a.stands) == (
        "Feria Ficticia",
        "Mesa 1",
        "deliverable",
    )
    assert first.a.signed is not None


def test_a_search_over_what_was_searched_before_searches_nothing(found, merge, team):
    again = found.find_duplicates(lambda _done, _all: None, NOON)
    assert (again.fresh, again.pairs, again.new) == (False, 2, 0)
    merge(people(team, PEOPLE[:1], "Mesa 2").export())
    more = found.find_duplicates(lambda _done, _all: None, NOON)
    assert more.fresh
    assert more.new == more.pairs - 2 > 0


def test_a_search_that_is_stopped_leaves_what_was_found(found, merge, team):
    merge(people(team, PEOPLE[:1], "Mesa 2").export())
    assert found.find_duplicates(lambda _done, _all: False, NOON) is None
    assert len(found.pairs("open")) == 2


def test_of_one_person_only_the_line_that_stays_goes_out(found):
    first, second = found.pairs("open")
    decided = say(found, first, "same", first.b.line)
    assert (decided.state, decided.choice, decided.kept) == ("decided", "same", first.b.line)
    assert first.a.line not in {one.line for one in found.deliverable()}
    tally = found.tally()
    assert (tally.duplicates, tally.deliverable, tally.captured) == (1, 5, 6)
    assert [one.id for one in found.pairs("open")] == [second.id]
    assert [one.id for one in found.pairs("decided")] == [first.id]


@pytest.mark.parametrize("choice", ("household", "different", "later"))
def test_whoever_is_not_one_person_goes_out(found, choice):
    first, _ = found.pairs("open")
    assert say(found, first, choice).choice == choice
    assert found.tally().deliverable == 6
    state = "later" if choice == "later" else "decided"
    assert [one.id for one in found.pairs(state)] == [first.id]


def test_a_decision_is_undone_by_another_and_the_log_keeps_both(found):
    first, _ = found.pairs("open")
    decided = say(found, first, "same")
    undo = found.undo(decided.decisions[0].id, "Berta Ficticia", LATER)
    assert (undo.choice, undo.keep, undo.by) == ("undo", decided.decisions[0].id, "Berta Ficticia")
    assert found.tally().duplicates == 0
    assert len(found.pairs("open")) == 2
    newest, oldest = found.decisions()
    assert (newest.choice, oldest.choice, oldest.undone, oldest.counts) == (
        "undo",
        "same",
        True,
        False,
    )
    found.undo(newest.id, "Ana Ficticia", LATER)
    assert found.tally().duplicates == 1


def test_deciding_again_overtakes_what_was_decided(found):
    first, _ = found.pairs("open")
    say(found, first, "same")
    again = say(found, first, "different", by="Berta Ficticia", now=LATER)
    assert (again.state, again.choice, again.conflict) == ("decided", "different", "")
    assert found.tally().duplicates == 0


def test_one_person_on_many_lines_goes_out_once(registry, merge, team, line):
    tablet = people(team, PEOPLE[:1] * 4)
    merge(tablet.export())
    one, two, three, four = (line(tablet, seq) for seq in range(1, 5))
    registry.decide(one, two, "same", one, "", "Ana Ficticia", after(1))
    registry.decide(three, four, "same", four, "", "Ana Ficticia", after(2))
    assert registry.tally().deliverable == 2
    joined = registry.decide(two, three, "same", three, "", "Ana Ficticia", after(3))
    assert joined.kept == three
    assert [each.line for each in registry.deliverable()] == [three]
    assert registry.pair(one, four).kept == three
    registry.exclude([three], "not a name", "Ana Ficticia", after(4))
    assert [each.line for each in registry.deliverable()] == [four]


def test_what_other_pairs_answer_is_not_asked(registry, merge, team, line):
    tablet = people(team, PEOPLE[:1] * 3 + PEOPLE[2:3])
    merge(tablet.export())
    registry.find_duplicates(lambda _done, _all: None, NOON)
    assert len(registry.pairs("open")) == 3
    one, two, three = (line(tablet, seq) for seq in range(1, 4))
    registry.decide(one, two, "same", one, "", "Ana Ficticia", after(1))
    registry.decide(two, three, "same", None, "", "Ana Ficticia", after(2))
    assert registry.pairs("open") == ()
    clash = registry.decide(one, three, "different", None, "", "Ana Ficticia", after(3))
    assert (clash.state, clash.conflict) == ("conflict", "chain")
    assert [pair.id for pair in registry.pairs("conflict")] == [clash.id]
    assert registry.pair_counts() == {"open": 0, "decided": 2, "later": 0, "conflict": 1}


def test_the_other_line_counts_where_the_one_that_stayed_is_undone(registry, merge, team, line):
    tablet = people(team, PEOPLE[:2])
    merge(tablet.export())
    one, two = line(tablet, 1), line(tablet, 2)
    registry.decide(one, two, "same", one, "", "Ana Ficticia", NOON)
    merge(tablet.void(1).export())
    assert [each.line for each in registry.deliverable()] == [two]


def test_whoever_withdrew_is_not_handed_over_by_another_line_unasked(registry, merge, team, line):
    tablet = people(team, PEOPLE[:2])
    merge(tablet.export())
    one, two = line(tablet, 1), line(tablet, 2)
    registry.decide(one, two, "same", one, "", "Ana Ficticia", NOON)
    merge(Tablet(team, "Mesa 2").withdraw(receipt(100)).sign(1).export())
    tally = registry.tally()
    assert (tally.withdrawn, tally.held, tally.deliverable) == (1, 1, 1)
    registry.release([two], "asked them", "Ana Ficticia", LATER)
    assert registry.tally().deliverable == 2


def test_decisions_survive_a_rebuild_from_the_exports(found, tablet, team, tmp_path):
    first, second = found.pairs("open")
    say(found, first, "same", first.b.line)
    say(found, second, "household", now=LATER)
    found.merge(put(tmp_path, tablet.export(closed=True)), [team.identity], LATER)
    with found._engine.connect() as db:
        rows = list(decisions.rows(db))
    with fresh(tmp_path / "rebuilt.db", team) as rebuilt:
        with rebuilt._engine.begin() as db:
            assert decisions.absorb(db, rows) == 2
            assert decisions.absorb(db, reversed(rows)) == 0
        rebuilt.merge(put(tmp_path, tablet.export()), [team.identity], LATER)
        assert rebuilt.tally() == found.tally()
        assert [one.id for one in rebuilt.pairs("decided")] == [second.id, first.id]
        rebuilt.find_duplicates(lambda _done, _all: None, LATER)
        assert rebuilt.pairs("decided") == found.pairs("decided")
        assert rebuilt.pairs("open") == found.pairs("open") == ()


def test_two_organizers_who_decide_differently_are_shown_until_one_decides_again(
    found, tablet, team, tmp_path
):
    first, _ = found.pairs("open")
    with fresh(tmp_path / "second.db", team) as second:
        second.merge(put(tmp_path, tablet.export()), [team.identity], NOON)
        say(second, first, "different", by="Berta Ficticia", now=LATER)
        say(found, first, "same", now=NOON)
        for one, other in ((found, second), (second, found)):
            with other._engine.connect() as db:
                rows = list(decisions.rows(db))
            with one._engine.begin() as db:
                decisions.absorb(db, rows)
        for registry in (found, second):
            (pair,) = registry.pairs("conflict")
            assert (pair.conflict, pair.choice, len(pair.decisions)) == ("split", "different", 2)
    (pair,) = found.pairs("conflict")
    assert say(found, pair, "same", now=after(3000)).state == "decided"
    assert found.pairs("conflict") == ()


@pytest.mark.parametrize(
    ("why", "act"),
    (
        ("choice", lambda r, a, b: r.decide(a, b, "perhaps", None, "", "Ana", NOON)),
        ("keep", lambda r, a, b: r.decide(a, b, "household", a, "", "Ana", NOON)),
        ("itself", lambda r, a, b: r.decide(a, a, "same", None, "", "Ana", NOON)),
        ("line", lambda r, a, b: r.decide(a, "NOBODY-1", "same", None, "", "Ana", NOON)),
        ("line", lambda r, a, b: r.decide(a, f"{b}9", "same", None, "", "Ana", NOON)),
        ("nobody", lambda r, a, b: r.decide(a, b, "same", None, "", " ", NOON)),
        ("words", lambda r, a, b: r.decide(a, b, "same", None, "x" * 501, "Ana", NOON)),
        ("unknown", lambda r, a, b: r.undo("ab" * 32, "Ana", NOON)),
        ("unknown", lambda r, a, b: r.undo("no id", "Ana", NOON)),
        ("state", lambda r, a, b: r.pairs("half")),
        ("pair", lambda r, a, b: r.pairs("open", after="x")),
    ),
)
def test_what_cannot_be_decided_is_refused_in_words_and_keeps_nothing(found, why, act):
    first, _ = found.pairs("open")
    with pytest.raises(DecisionRefused) as refusal:
        act(found, first.a.line, first.b.line)
    assert refusal.value.facts["why"] == why
    for language in LANGUAGES:
        assert "{" not in sentence(refusal.value, language)
    assert found.decisions() == ()


def test_a_decision_cannot_be_undone_twice(found):
    decided = say(found, found.pairs("open")[0], "same").decisions[0].id
    found.undo(decided, "Ana Ficticia", LATER)
    with pytest.raises(DecisionRefused) as refusal:
        found.undo(decided, "Ana Ficticia", LATER)
    assert refusal.value.facts["why"] == "undone"


@pytest.mark.parametrize("at", range(11))
def test_a_decision_that_is_not_what_its_name_says_is_not_absorbed(found, at, team, tmp_path):
    say(found, found.pairs("open")[0], "same")
    with found._engine.connect() as db:
        (row,) = decisions.rows(db)
    other = row[at] + ("x" if isinstance(row[at], str) else b"x" * 32)
    with fresh(tmp_path / "other.db", team) as registry:
        begin = registry._engine.begin
        with begin() as db, pytest.raises(DecisionRefused):
            decisions.absorb(db, [(*row[:at], other, *row[at + 1 :])])


def test_pairs_come_a_page_at_a_time(registry, merge, team):
    merge(people(team, PEOPLE[:1] * 3).sign(1, place=Place("Tepic", "NAY")).export())
    registry.find_duplicates(lambda _done, _all: None, NOON)
    every = registry.pairs("open")
    assert len(every) == 3
    paged = registry.pairs("open", 2) + registry.pairs("open", 2, every[1].id)
    assert paged == every


def test_of_whoever_withdrew_no_reason_of_a_pair_is_left(registry, found, team, tmp_path):
    pair = next(one for one in found.pairs("open") if "Jose L." in names(one))
    say(found, pair, "different")
    gone = Tablet(team, "Mesa 2").withdraw(receipt(100)).sign(1)
    registry.merge(put(tmp_path, gone.export()), [team.identity], NOON)
    (decided,) = registry.pairs("decided")
    assert {decided.a.stands, decided.b.stands} == {"gone", "deliverable"}
    assert decided.reasons == ()
    with registry.engine.begin() as db:
        stored = db.exec_driver_sql("SELECT reasons FROM proposal").scalars().all()
    assert stored
    assert not any("García" in one for one in stored)
