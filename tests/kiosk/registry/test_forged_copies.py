"""A copy of the registry that somebody tampered with is refused whole, and breaks nothing."""

from __future__ import annotations

from hashlib import sha256

import pytest

from kiosk.errors import DecisionRefused, RegistryDamaged
from kiosk.registry import decisions
from kiosk.registry.verdicts import Decision, Subject
from tests.kiosk.registry.day import LATER, NOON, fresh
from tests.kiosk.registry.test_slips import slip

AT = "2017-02-11T18:00:00Z -360 America/Mexico_City"
ONE, TWO, KIOSK = b"\1" * 24, b"\2" * 24, b"\1" * 16


def made(kind, a, choice, *, b=b"", keep=b"", by="Ana Ficticia", why="so", seen=b"", heads=()):
    """A row that is what its name says, whatever it says."""
    bare = Decision(b"", AT, by, Subject(kind, a, b), choice, keep, why, seen, heads)
    name = decisions._name(bare)
    return (name, AT, by, kind, a, b, choice, keep, why, seen, b"".join(heads))


FORGED = {
    "a line that is none": made("line", b"xyz", "hold"),
    "a kind that is none": made("person", ONE, "hold"),
    "a choice that is none": made("line", ONE, "banana"),
    "a pair with itself": made("pair", ONE, "same", b=ONE),
    "a pair that keeps a third": made("pair", ONE, "same", b=TWO, keep=b"\3" * 24),
    "a version without its hash": made("version", ONE, "stands", keep=b"short"),
    "a kiosk of no status": made("kiosk", KIOSK, "trusted"),
    "a moment beyond all clocks": made("kiosk", KIOSK, "revoked", keep=b"\xff" * 8),
    "an undo of nothing": made("line", ONE, "undo"),
    "an undo of a kind that is none": made("person", b"", "undo", keep=bytes(32)),
    "half a name of one before": made("line", ONE, "hold", heads=(b"h" * 16,)),
    "half a hash of what was seen": made("line", ONE, "hold", seen=b"s" * 16),
    "a line that keeps another": made("line", ONE, "hold", keep=TWO),
    "the name of another": (bytes(32), *made("line", ONE, "hold")[1:]),
    "nobody": made("line", ONE, "hold", by=""),
    "a book": made("line", ONE, "hold", why="x" * 1_000_000),
}


@pytest.fixture
def copy(tmp_path, team):
    with fresh(tmp_path / "copy.db", team) as opened:
        yield opened


def smuggle(copy, table, *rows):
    with copy.engine.begin() as db:
        for row in rows:
            marks = ", ".join("?" * len(row))
            statement = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - our own name
            db.exec_driver_sql(statement, row)


@pytest.mark.parametrize("forged", FORGED)
def test_a_decision_that_nobody_here_could_make_is_refused(registry, merge, tablet, copy, forged):
    merge(tablet.sign(2).export())
    smuggle(copy, "decision", made("line", ONE, "hold"), FORGED[forged])
    with pytest.raises(DecisionRefused):
        registry.merge_registry(copy, LATER)
    assert (registry.decisions(), registry.tally().deliverable) == ((), 2)


def test_however_often_an_undo_was_undone_it_can_be_told_what_counts(registry, copy):
    rows = [made("line", ONE, "hold")]
    for _ in range(3000):
        rows.append(made("line", ONE, "undo", keep=rows[-1][0]))
    smuggle(copy, "decision", *rows)
    assert registry.merge_registry(copy, LATER).decisions == 3001
    assert sum(one.undone for one in registry.decisions()) == 1500


def test_a_slip_that_no_kiosk_signed_is_refused(registry, merge, tablet, copy):
    merge(tablet.sign(2).export())
    true = slip(tablet)
    forged = true.replace("Mesa 1", "Mesa 9")
    rows = [(sha256(one.encode()).digest(), tablet.id, one, AT, "Ana") for one in (true, forged)]
    smuggle(copy, "slip", *rows)
    with pytest.raises(RegistryDamaged):
        registry.merge_registry(copy, LATER)
    assert (registry.slips(), len(registry.gaps())) == ((), 1)


@pytest.mark.parametrize("wrong", ("digest", "kiosk", "by"))
def test_a_slip_that_is_kept_under_another_name_is_refused(registry, tablet, copy, wrong):
    true = slip(tablet.sign(2))
    digest, kiosk, by = sha256(true.encode()).digest(), tablet.id, "Ana"
    row = {
        "digest": (bytes(32), kiosk, true, AT, by),
        "kiosk": (digest, bytes(16), true, AT, by),
        "by": (digest, kiosk, true, AT, b"Ana"),
    }[wrong]
    with copy.engine.begin() as db:  # whoever forges rows may make tables of his own as well
        db.exec_driver_sql("DROP TABLE slip")
        db.exec_driver_sql("CREATE TABLE slip (sha256, device, signed, at, by)")
    smuggle(copy, "slip", row)
    with pytest.raises(RegistryDamaged):
        registry.merge_registry(copy, LATER)
    assert registry.slips() == ()


def test_slips_and_decisions_of_an_honest_copy_are_taken(registry, copy, tablet):
    copy.tick_slip(slip(tablet.sign(2)), "Beto Ficticio", NOON)
    assert registry.merge_registry(copy, LATER).others == 1
    assert len(registry.slips()) == 1


def test_a_decision_that_was_never_made_is_not_undone(registry):
    with pytest.raises(DecisionRefused) as refusal:
        registry.undo(bytes(32).hex(), "Ana Ficticia", NOON)
    assert refusal.value.facts == {"why": "unknown"}


def test_a_decision_is_undone_once(registry, copy):
    row = made("line", ONE, "hold")
    smuggle(copy, "decision", row)
    registry.merge_registry(copy, LATER)
    registry.undo(row[0].hex(), "Ana Ficticia", NOON)
    with pytest.raises(DecisionRefused) as refusal:
        registry.undo(row[0].hex(), "Ana Ficticia", NOON)
    assert refusal.value.facts == {"why": "undone"}
