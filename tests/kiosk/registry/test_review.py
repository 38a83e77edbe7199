"""The queue for review: what a person should look at, held and let go by people alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import ink, record
from kiosk.errors import DecisionRefused
from kiosk.model import LANGUAGES, Method, Name, RecordId
from kiosk.registry import junk
from kiosk.registry.decided import Rule
from kiosk.registry.queue import KINDS
from kiosk.registry.transfer import Handing
from kiosk.words import sentence
from tests.kiosk.registry.day import FAIR, LATER, NOON, Tablet, put, receipt

ANA = "Ana Ficticia"


def drawing(seed, length=60):
    points = (ink.Point(200 + 40 * i, 900 + (i * i * seed) % 700, 9 * i, 90) for i in range(length))
    return ink.pack(ink.Ink(8192, 3000, (tuple(points),)))


def sign(tablet, *, given="Ana", surname="Ficticia", drawn=None, minute=None, **changes):
    seq = len(tablet.sealed) + 1
    at = NOON.utc + timedelta(minutes=minute if minute is not None else 5 * seq)
    name = Name(given, surname, f"{given} {surname}")
    shown = tablet.team.signature(seq, FAIR).shown
    changes |= {"name": name, "signed": replace(NOON, utc=at), "receipt": receipt(id(tablet) + seq)}
    signature = tablet.team.signature(seq, FAIR, shown=shown, **changes)
    drawn = drawing(seq + 1) if drawn is None else drawn
    return tablet.put(record.encode(record.Record(RecordId(tablet.id, seq), signature, drawn)))


def handing():
    return Handing(NOON, "A packet", "Nadie", ANA, "full", "full", "", "en", "P", b"", b"", 0)


def queue(registry, **options):
    return {(flag.kind, flag.side.line.rpartition("-")[2]) for flag in registry.review(**options)}


def line(registry, seq):
    return f"{registry.kiosks()[0].id}-{seq}"


@pytest.fixture
def world(registry, merge, team):
    """Nothing wrong with the first; each of the others is in the queue for one reason."""
    tablet = sign(Tablet(team))
    sign(tablet, given="Mickey", surname="Mouse")
    sign(tablet, given="Pinche", surname="Ficticia")
    sign(tablet, drawn=drawing(3, 2))
    sign(tablet, drawn=drawing(7))
    sign(tablet, drawn=drawing(7))
    sign(tablet, minute=60 * 24 * 9)
    sign(tablet, drawn=drawing(3, 2), method=Method.MARK, witness="Berta Ficticia")
    merge(tablet.export())
    return registry


def test_the_queue_tells_what_to_look_at_and_why(world):
    assert queue(world) == {
        ("name", "2"),
        ("profanity", "3"),
        ("tiny-ink", "4"),
        ("same-ink", "5"),
        ("same-ink", "6"),
        ("same-ink", "4"),
        ("same-ink", "8"),
        ("off-day", "7"),
    }
    assert world.tally().deliverable == 8
    assert world.review_counts()["same-ink"] == 4
    for flag in world.review():
        for language in LANGUAGES:
            assert junk.say(flag.kind, language)
            assert "{" not in junk.why(flag.kind, flag.facts, language)


def test_a_line_is_held_released_and_excluded_with_a_reason_each(world):
    two = line(world, 2)
    world.hold([two], "is that a name?", ANA, NOON)
    assert (world.tally().held, world.tally().deliverable) == (1, 7)
    (flag,) = world.review("name", state="held")
    assert (flag.state, flag.side.stands, flag.decisions[0].why) == (
        "held",
        "held",
        "is that a name?",
    )
    world.exclude([two], "it is not", ANA, LATER)
    assert (world.tally().held, world.tally().excluded) == (0, 1)
    world.release([two], "it is, he showed his passport", ANA, LATER)
    assert world.tally().deliverable == 8
    assert world.review("name") == ()
    assert [one.choice for one in world.decisions()] == ["release", "exclude", "hold"]
    world.undo(world.decisions()[0].id, ANA, LATER)
    assert world.tally().excluded == 1


def test_too_many_in_ten_minutes_at_one_kiosk_are_told(registry, merge, team):
    quick, slow = Tablet(team), Tablet(team, "Mesa 2")
    for each in range(junk.BURST + 1):
        sign(quick, minute=each // 3)
    for each in range(junk.BURST):
        sign(slow, minute=each // 3)
    merge(quick.export())
    merge(slow.export())
    flags = registry.review("burst", 100)
    assert {flag.side.kiosk for flag in flags} == {"Mesa 1"}
    assert len(flags) == junk.BURST + 1
    assert flags[0].facts == (("count", str(junk.BURST + 1)),)


def test_the_queue_comes_a_page_at_a_time(world):
    every = world.review()
    paged = world.review(limit=3)
    while len(paged) < len(every):
        paged += world.review(limit=3, after=paged[-1].id)
    assert paged == every


def test_a_rule_is_counted_before_it_is_applied(world):
    rule = Rule("same-ink")
    assert world.count_rule(rule, "hold") == 4
    assert world.decisions() == ()
    assert world.apply_rule(rule, "hold", "one hand drew them all", ANA, NOON) == 4
    assert world.count_rule(rule, "hold") == 0
    assert world.tally().held == 4
    assert {one.why for one in world.decisions()} == {"one hand drew them all"}


def test_a_rule_is_about_a_kiosk_an_event_a_day_or_a_name(world):
    kiosk = world.kiosks()[0].id
    for params, number in (
        ({"kiosk": kiosk}, 8),
        ({"kiosk": "OTHER"}, 0),
        ({"event": "feria ficticia"}, 8),
        ({"name": "mickey mouse"}, 1),
        ({"day": "2017-02-11", "kiosk": kiosk}, 7),
    ):
        assert world.count_rule(Rule("every", tuple(params.items())), "exclude") == number


def test_a_void_long_after_signing_waits_for_a_person(registry, merge, team):
    tablet = Tablet(team).sign(2)
    merge(tablet.export())
    merge(tablet.void(1, at=LATER).export(made=LATER))
    tally = registry.tally()
    assert (tally.voided, tally.held, tally.deliverable) == (0, 1, 1)
    (flag,) = registry.review("late-void")
    assert (flag.side.stands, flag.facts) == ("held", (("minutes", "1439"),))
    registry.release([line(registry, 1)], "she says she signed", ANA, LATER)
    assert registry.tally().deliverable == 2
    registry.exclude([line(registry, 1)], "she wants out", ANA, LATER)
    assert (registry.tally().excluded, registry.tally().deliverable) == (1, 1)


def test_a_void_long_after_signing_waits_whichever_file_comes_first(registry, merge, team):
    tablet = Tablet(team).sign(2)
    first = tablet.export()
    merge(tablet.void(1, at=LATER).export(made=LATER))
    assert registry.tally().voided == 1
    assert merge(first).new == 1
    assert (registry.tally().voided, registry.tally().held) == (0, 1)


def test_a_withdrawal_ends_what_a_late_void_left(registry, merge, team):
    tablet = Tablet(team).sign(2)
    merge(tablet.export())
    merge(tablet.void(1, at=LATER).export(made=LATER))
    merge(Tablet(team, "Mesa 2").withdraw(receipt(1)).sign(1, receipt=receipt(900)).export())
    tally = registry.tally()
    assert (tally.held, tally.voided, tally.deliverable) == (0, 1, 2)
    with registry._engine.connect() as db:
        assert len(db.exec_driver_sql("SELECT id FROM ink").all()) == 2


@pytest.fixture
def split(registry, merge, team):
    """One record in two versions: the tablet was copied, and two people signed."""
    one = Tablet(team).sign(1)
    copy = one.clone()
    sign(one, given="Berta")
    sign(copy, given="Clara")
    merge(one.export())
    merge(copy.export())
    return registry


def versions(registry):
    (conflict,) = registry.conflicts()
    return {version.side.name.given: version.hash for version in conflict.versions}


def test_a_version_stands_once_a_person_chose_it(split):
    assert (split.tally().conflicts, split.tally().deliverable) == (1, 1)
    (flag,) = split.review("conflict")
    assert flag.facts == (("versions", "2"),)
    chosen = split.resolve_conflict(line(split, 2), versions(split)["Clara"], "hers", ANA, NOON)
    assert (chosen.state, chosen.chosen) == ("decided", versions(split)["Clara"])
    assert [one.name.given for one in split.deliverable()] == ["Ana", "Clara"]
    assert (split.tally().conflicts, split.tally().deliverable) == (0, 2)
    assert split.review("conflict") == ()
    again = split.resolve_conflict(line(split, 2), versions(split)["Berta"], "no", ANA, LATER)
    assert again.state == "decided"
    assert [one.name.given for one in split.deliverable()] == ["Ana", "Berta"]
    split.undo(split.decisions()[0].id, ANA, LATER)
    assert [one.name.given for one in split.deliverable()] == ["Ana", "Clara"]


def test_a_chosen_version_stands_in_what_was_handed_over_until_another_is_chosen(split):
    split.resolve_conflict(line(split, 2), versions(split)["Clara"], "hers", ANA, NOON)
    ids = [(n, one.id.pack()) for n, one in enumerate(split.deliverable(), 1)]
    made = split.hand_over(handing(), ids)
    held = list(split.standing(made.n).values())
    assert (split.since(held).standing, split.since(held).fallen) == (2, ())
    split.resolve_conflict(line(split, 2), versions(split)["Berta"], "no", ANA, LATER)
    assert split.since(held).fallen == ((2, line(split, 2), "changed"),)


def test_whoever_hands_over_may_type_their_name_in_any_form(split):
    made = split.hand_over(replace(handing(), by="Jose\u0301 Ficticio"), ())
    assert made.by == "José Ficticio"


def test_a_version_more_asks_again(registry, merge, team):
    one = Tablet(team).sign(1)
    copies = [one.clone() for _ in range(3)]
    for copy, given in zip(copies, ("Berta", "Clara", "Dora"), strict=True):
        sign(copy, given=given)
    merge(copies[0].export())
    merge(copies[1].export())
    registry.resolve_conflict(line(registry, 2), versions(registry)["Clara"], "hers", ANA, NOON)
    merge(copies[2].export())
    assert registry.conflicts()[0].state == "open"
    assert registry.tally().deliverable == 1
    registry.resolve_conflict(line(registry, 2), versions(registry)["Clara"], "hers", ANA, LATER)
    assert registry.tally().deliverable == 2


def test_a_chosen_version_that_is_withdrawn_is_gone_at_once(registry, merge, team, tmp_path):
    one = Tablet(team).sign(1)
    copy = one.clone()
    one.sign(1, receipt=receipt(501))
    copy.sign(1, receipt=receipt(502))
    merge(one.export())
    merge(copy.export())
    (conflict,) = registry.conflicts()
    chosen = conflict.versions[0].hash
    registry.resolve_conflict(conflict.line, chosen, "it is hers", ANA, NOON)
    assert registry.tally().deliverable == 2
    gone = Tablet(team, "Mesa 2").withdraw(receipt(501), receipt(502)).sign(1)
    registry.merge(put(tmp_path, gone.export()), [team.identity], NOON)
    assert (registry.tally().conflicts, registry.tally().deliverable) == (1, 2)
    assert registry.conflicts()[0].state == "open"


@pytest.mark.parametrize(
    ("why", "act"),
    (
        ("why", lambda r, one: r.hold([one], " ", ANA, NOON)),
        ("nobody", lambda r, one: r.hold([one], "so", "", NOON)),
        ("words", lambda r, one: r.hold([one], "half a letter: \ud83d", ANA, NOON)),
        ("line", lambda r, one: r.exclude(["nothing"], "so", ANA, NOON)),
        ("line", lambda r, one: r.exclude([one, f"{one}77"], "so", ANA, NOON)),
        ("kind", lambda r, one: r.review("odd")),
        ("kind", lambda r, one: r.review(state="odd")),
        ("kind", lambda r, one: r.count_rule(Rule("odd"), "hold")),
        ("kind", lambda r, one: r.count_rule(Rule("every"), "hold")),
        ("kind", lambda r, one: r.count_rule(Rule("name", (("shoe", "9"),)), "hold")),
        ("kind", lambda r, one: r.count_rule(Rule("name"), "burn")),
        ("pair", lambda r, one: r.review(after="name:x")),
        ("version", lambda r, one: r.resolve_conflict(one, "ab" * 32, "so", ANA, NOON)),
    ),
)
def test_what_cannot_be_done_in_review_is_refused_in_words(world, why, act):
    with pytest.raises(DecisionRefused) as refusal:
        act(world, line(world, 1))
    assert refusal.value.facts["why"] == why
    for language in LANGUAGES:
        assert "{" not in sentence(refusal.value, language)
    assert world.decisions() == ()


def test_every_kind_of_the_queue_has_its_words():
    for kind in KINDS:
        assert all(junk.say(kind, language) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("given", "surname"), (("Mickey", "Mouse"), ("mouse", "MICKEY"), ("Fulano", "de Tal"))
)
def test_a_famous_name_is_known_in_any_order(given, surname):
    assert junk.is_known_name(given, surname)


@pytest.mark.parametrize("name", ("Dick Ficticio", "Concha Falsa", "Fanny Falsa", "Gay Talante"))
def test_names_that_are_words_are_no_insult(name):
    assert not junk.is_rude(*name.split(), name)
