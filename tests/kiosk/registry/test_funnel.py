"""The sums tie in any world: whatever is captured is in one place, and no two."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import DecisionRefused
from kiosk.model import Moment, Name
from kiosk.registry import decisions
from kiosk.registry.deciding import CHOICES
from tests.kiosk.registry.day import LATER, NOON, Tablet, Team, fresh, put, receipt

PLACES = ("voided", "withdrawn", "quarantined", "conflicts", "refused", "twice")
PLACES += ("duplicates", "held", "excluded", "deliverable")
NAMES = (Name("Ana", "Ficticia", "Ana Ficticia"), Name("Mickey", "Mouse", "Mickey Mouse"))
ANA = "Ana Ficticia"


@cache
def team():
    return Team()


@cache
def files():
    """Two tablets, one of them copied, late and early voids, a withdrawal, noise."""
    one = Tablet(team())
    for seq in range(1, 7):
        one.sign(1, name=NAMES[seq % 2], receipt=receipt(seq))
    first = one.export()
    copy = one.clone().sign(1, receipt=receipt(90))
    one.sign(1).void(1).void(2, at=LATER)
    two = Tablet(team(), "Mesa 2").sign(2, receipt=receipt(70)).put_raw(b"noise").sign(2)
    two.withdraw(receipt(3))
    return (first, one.export(made=LATER), copy.export(), two.export())


lines = st.tuples(st.integers(0, 1), st.integers(1, 7))
acts = st.one_of(
    st.tuples(st.just("merge"), st.integers(0, 3)),
    st.tuples(st.sampled_from(("hold", "release", "exclude")), lines),
    st.tuples(st.sampled_from(CHOICES), st.tuples(lines, lines)),
    st.tuples(st.just("undo"), st.integers(0, 9)),
    st.tuples(st.just("resolve"), st.integers(0, 1)),
    st.tuples(st.sampled_from(("confirm", "refuse")), st.integers(0, 1)),
)


def act(registry, folder, said, what, now: Moment):
    kiosks = sorted(registry.kiosks(), key=lambda one: one.name)
    name = lambda at: f"{kiosks[at[0]].id}-{at[1]}" if at[0] < len(kiosks) else "NOBODY-1"  # noqa: E731
    match said:
        case "merge":
            registry.merge(put(folder, files()[what]), [team().identity], now)
        case "hold" | "release" | "exclude":
            getattr(registry, said)([name(what)], "as the test says", ANA, now)
        case "undo":
            log = registry.decisions()
            if what < len(log):
                registry.undo(log[what].id, ANA, now)
        case "resolve":
            for conflict in registry.conflicts():
                version = conflict.versions[what % len(conflict.versions)].hash
                registry.resolve_conflict(conflict.line, version, "so", ANA, now)
        case "confirm" | "refuse":
            if what < len(kiosks):
                getattr(registry, said)(kiosks[what].words, now)
        case _:
            keep = name(what[0]) if said == "same" and what[0][1] % 2 else None
            registry.decide(name(what[0]), name(what[1]), said, keep, "", ANA, now)


def ties(registry):
    tally = registry.tally()
    assert tally.captured == sum(getattr(tally, place) for place in PLACES), tally
    out = [one.line for one in registry.deliverable()]
    assert len(out) == len(set(out)) == tally.deliverable == sum(n for _, n in tally.by_method)
    for pair in registry.pairs("decided", 100):
        if pair.choice == "same":
            assert not {pair.a.line, pair.b.line} <= set(out)
    return tally


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(acts, min_size=3, max_size=12), st.randoms(use_true_random=False))
def test_the_funnel_ties_after_every_step_and_in_a_rebuild(tmp_path_factory, steps, order):
    folder = tmp_path_factory.getbasetemp() / "funnel"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with fresh(folder / "registry.db", team()) as registry:
        registry.merge(put(folder, files()[0]), [team().identity], NOON)
        for at, (said, what) in enumerate(steps):
            now = replace(NOON, utc=NOON.utc + timedelta(hours=at))
            try:
                act(registry, folder, said, what, now)
            except DecisionRefused:
                assert said not in {"merge", "confirm"}
            ties(registry)
        for raw in files():
            registry.merge(put(folder, raw), [team().identity], LATER)
        last = ties(registry)
        with registry._engine.connect() as db:
            rows = list(decisions.rows(db))
    order.shuffle(rows)
    everything = list(files())
    order.shuffle(everything)
    with fresh(folder / "rebuilt.db", team()) as rebuilt:
        with rebuilt._engine.begin() as db:
            decisions.absorb(db, rows)
        for raw in everything:
            rebuilt.merge(put(folder, raw), [team().identity], LATER)
        assert ties(rebuilt) == last
