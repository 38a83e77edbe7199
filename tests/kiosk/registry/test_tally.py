from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kiosk.canonical import loads
from kiosk.model import Method, Place, Shown
from kiosk.registry import delivery
from kiosk.registry import tables as t
from kiosk.registry.kiosks import may_go_out
from kiosk.registry.sql import func, select
from kiosk.registry.tally_tables import MINUTE
from tests.kiosk.registry.day import FAIR, MARKET, NOON, Tablet


def test_an_empty_registry_counts_nothing(registry):
    tally = registry.tally()
    assert (tally.captured, tally.deliverable, tally.by_day, tally.by_choice) == (0, 0, (), ())


def test_the_parts_add_up_and_the_tables_count_what_is_deliverable(registry, merge, tablet):
    copy = tablet.sign(6).clone()
    merge(tablet.void(1).put_raw(b"noise").sign(1).export(closed=True))
    merge(copy.put_raw(b"noise").sign(1).export())
    merge(b"no export")
    tally = registry.tally()
    assert (tally.captured, tally.voided, tally.quarantined) == (8, 1, 1)
    assert (tally.conflicts, tally.deliverable, tally.quarantined_files) == (1, 5, 1)
    tables = (tally.by_day, tally.by_event, tally.by_state, tally.by_home, tally.by_language)
    for table in (*tables, tally.by_method):
        assert sum(number for _, number in table) == tally.deliverable


def test_each_table_counts_what_signers_said(registry, merge, team):
    tablet = Tablet(team)
    tablet.sign(1, home="US-TX", choices=("publish", "email"), email="ana@example.org")
    tablet.sign(1, home="never", choices=("publish",), place=Place("Mérida", "YUC"))
    tablet.sign(1, home="", choices=(), method=Method.TYPED)
    merge(tablet.export())
    tally = registry.tally()
    assert tally.by_state == (("JAL", 2), ("YUC", 1))
    assert tally.by_home == (("", 1), ("US-TX", 1), ("never", 1))
    assert tally.by_choice == (("email", 1), ("publish", 2))
    assert tally.by_method == (("drawn", 2), ("typed", 1))
    assert tally.by_language == (("en", 2), ("es", 1))


def test_a_day_is_the_day_where_it_was_signed(registry, merge, team):
    late = replace(NOON, utc=NOON.utc + timedelta(hours=11))
    merge(Tablet(team).sign(1, signed=late).export())
    assert registry.tally().by_day == (("2017-02-11", 1),)


def test_an_hour_is_that_of_the_events_clock_wherever_the_kiosks_is(registry, merge, team):
    west = replace(FAIR, name="Malecón Ficticio", zone="America/Tijuana")
    merge(Tablet(team).sign(2, FAIR).export(FAIR))
    merge(Tablet(team).sign(3, west).export(west))
    tally = registry.tally()
    assert tally.by_hour == (("2017-02-11T10", 3), ("2017-02-11T12", 2))
    assert sum(number for _, number in tally.by_hour) == tally.deliverable


def test_counting_decrypts_an_index_and_none_of_the_words(registry, merge, team):
    merge(Tablet(team).sign(2).export())
    state = t.signature.c.state
    asked = select(state, func.count()).where(may_go_out()).group_by(state)
    hours = select(t.signature.c.event, MINUTE)
    with registry._engine.connect() as db:
        for query in (asked, hours):
            words = query.compile(db, compile_kwargs={"literal_binds": True})
            plan = db.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").all()
            assert any("COVERING INDEX signature_tally" in str(row) for row in plan)


def test_events_are_told_by_day_with_what_they_hold(registry, merge, team):
    merge(Tablet(team).sign(2, MARKET).export(MARKET))
    merge(Tablet(team).export(FAIR, closed=True))
    assert [(one.event, one.deliverable) for one in registry.events()] == [(FAIR, 0), (MARKET, 2)]
    assert registry.tally().by_event == (("2017-02-12 Mercado Ficticio", 2),)


def test_deliverable_gives_more_than_one_page_and_can_be_left_halfway(
    registry, merge, tablet, monkeypatch
):
    monkeypatch.setattr(delivery, "PAGE", 3)
    merge(tablet.sign(7).export())
    assert [one.id.seq for one in registry.deliverable()] == list(range(1, 8))
    assert next(iter(registry.deliverable())).id.seq == 1
    assert registry.tally().deliverable == 7


def test_what_was_shown_is_kept_as_evidence(registry, merge, team):
    merge(Tablet(team).sign(1).export())
    with registry._engine.connect() as db:
        kept = loads(db.execute(select(t.signature.c.text)).scalar_one(), 1 << 16)
    assert set(kept["signature"]["shown"]) == set(Shown.__dataclass_fields__)
    assert kept["seq"] == 1
