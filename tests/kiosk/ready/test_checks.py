"""What each fact means: green, amber or red."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ready import Level, judge, worst
from kiosk.ready.checks import A_SIGNATURE, room_for
from kiosk.ready.value import Clock, Dumps, Lock, Power, Shut, Stick
from kiosk.ready.words import GROUPS, grouped
from tests.kiosk.ready.facts import (
    BOOK,
    CLOCK,
    FACTS,
    GIGABYTE,
    NOW,
    WINDOW,
    ZONE,
    found,
    with_machine,
)

MEGABYTE = 1024**2
GREEN, AMBER, RED = Level.GREEN, Level.AMBER, Level.RED


def book(**changed: object):
    return replace(FACTS, book=replace(BOOK, **changed))


def window(**changed: object):
    return replace(FACTS, window=replace(WINDOW, **changed))


CASES = [
    (FACTS, "journal-whole", GREEN),
    (replace(FACTS, book=Shut("shut")), "journal-shut", AMBER),
    (replace(FACTS, book=Shut("none")), "journal-none", AMBER),
    (replace(FACTS, book=Shut("running")), "journal-running", AMBER),
    (replace(FACTS, book=Shut("journal-damaged")), "journal-damaged", RED),
    (replace(FACTS, book=Shut("slots-damaged")), "journal-keys", RED),
    (FACTS, "passphrase-known", GREEN),
    (replace(FACTS, typed=False), "passphrase-untried", AMBER),
    (replace(FACTS, typed=None), "passphrase-unasked", AMBER),
    (FACTS, "room-plenty", GREEN),
    (with_machine(free=70 * MEGABYTE), "room-some", AMBER),
    (with_machine(free=65 * MEGABYTE), "room-little", RED),
    (with_machine(free=0), "room-little", RED),
    (FACTS, "copy-nearly", GREEN),
    (book(waiting=0), "copy-whole", GREEN),
    (book(waiting=10), "copy-waiting", AMBER),
    (book(signed=0, copied=None), "copy-empty", GREEN),
    (book(signed=9, copied=None), "copy-never", AMBER),
    (book(signed=10, copied=None), "copy-never", RED),
    (FACTS, "rehearsal-done", GREEN),
    (book(ready=None), "rehearsal-never", AMBER),
    (FACTS, "power-mains", GREEN),
    (with_machine(power=Power(15, plugged=True)), "power-charging", AMBER),
    (with_machine(power=Power(50, plugged=False)), "power-battery", GREEN),
    (with_machine(power=Power(49, plugged=None)), "power-half", AMBER),
    (with_machine(power=Power(19, plugged=False)), "power-low", RED),
    (with_machine(power=Power(None, None)), "power-none", AMBER),
    (FACTS, "clock-plausible", GREEN),
    (with_machine(clock=Clock(NOW, NOW + timedelta(days=2))), "clock-program", RED),
    (with_machine(clock=Clock(NOW, NOW + timedelta(hours=2))), "clock-plausible", GREEN),
    (book(last=NOW + timedelta(minutes=3)), "clock-signature", RED),
    (with_machine(clock=replace(CLOCK, moved=-3600)), "clock-jumped", AMBER),
    (with_machine(clock=replace(CLOCK, moved=119)), "clock-plausible", GREEN),
    (FACTS, "zone-right", GREEN),
    (replace(FACTS, zone=replace(ZONE, machine=0)), "zone-other", AMBER),
    (replace(FACTS, zone=replace(ZONE, current=False)), "zone-old", AMBER),
    (replace(FACTS, zone=replace(ZONE, offset=None)), "zone-unknown", RED),
    (FACTS, "single-here", GREEN),
    (replace(FACTS, book=Shut("shut")), "single-free", GREEN),
    (replace(FACTS, book=Shut("running")), "single-running", AMBER),
    (FACTS, "lockdown-whole", GREEN),
    (with_machine(lock=Lock("cage", restarted=False)), "lockdown-alone", AMBER),
    (with_machine(lock=Lock("", restarted=True)), "lockdown-attended", AMBER),
    (FACTS, "swap-none", GREEN),
    (with_machine(swap=frozenset({"memory"})), "swap-memory", GREEN),
    (with_machine(swap=frozenset({"memory", "encrypted"})), "swap-encrypted", GREEN),
    (with_machine(swap=frozenset({"memory", "disk"})), "swap-disk", AMBER),
    (with_machine(swap=frozenset({"unknown"})), "swap-unknown", AMBER),
    (with_machine(swap=frozenset({"spared"})), "swap-spared", GREEN),
    (FACTS, "dumps-off", GREEN),
    (with_machine(dumps=Dumps(-1, dumpable=True)), "dumps-on", AMBER),
    (with_machine(dumps=Dumps(0, dumpable=True)), "dumps-off", GREEN),
    (with_machine(dumps=Dumps(0, dumpable=True, handler="systemd-coredump")), "dumps-off", GREEN),
    (with_machine(dumps=Dumps(0, dumpable=True, handler="false")), "dumps-off", GREEN),
    (with_machine(dumps=Dumps(0, dumpable=True, handler="apport")), "dumps-given", AMBER),
    (FACTS, "screen-fitted", GREEN),
    (window(fitted=False), "screen-stated", AMBER),
    (window(short=80), "screen-small", AMBER),
    (FACTS, "touch-there", GREEN),
    (window(touch=False), "touch-none", AMBER),
    (FACTS, "keyboard-there", GREEN),
    (window(keyboard=False), "keyboard-none", RED),
    (FACTS, "voice-there", GREEN),
    (window(voices=frozenset({"en"})), "voice-en", AMBER),
    (window(voices=frozenset({"es", "fr"})), "voice-es", AMBER),
    (window(voices=frozenset()), "voice-none", AMBER),
    (FACTS, "stick-there", GREEN),
    (with_machine(sticks=()), "stick-none", AMBER),
    (with_machine(sticks=(Stick("FERIA", writable=False),)), "stick-locked", RED),
    (FACTS, "printer-there", GREEN),
    (window(printer=""), "printer-none", GREEN),
]


@pytest.mark.parametrize(("facts", "code", "level"), CASES, ids=lambda case: str(case)[:24])
def test_each_fact_has_its_finding(facts, code, level):
    one = found(facts, code.partition("-")[0])

    assert (one.code, one.level) == (code, level)


def test_a_kiosk_in_perfect_order_is_green_throughout():
    assert worst(judge(FACTS)) is GREEN


def test_every_check_of_a_whole_kiosk_belongs_to_one_group():
    checks = [each.check for each in judge(FACTS)]

    assert sorted(checks) == sorted(name for group in GROUPS.values() for name in group)


def test_without_a_kiosk_nothing_is_said_of_its_passphrase_and_copies():
    checks = {each.check for each in judge(replace(FACTS, book=Shut("none"), typed=None))}

    assert not checks & {"passphrase", "copy", "rehearsal"}


def test_what_is_not_green_comes_first_with_its_worst_and_the_rest_by_group():
    spoilt = replace(FACTS, window=replace(WINDOW, keyboard=False, touch=False), typed=False)
    groups = grouped(judge(spoilt))

    assert [name for name, _ in groups] == ["first", "signatures", "machine", "around"]
    first = [each.code for each in groups[0][1]]
    assert first == ["keyboard-none", "passphrase-untried", "touch-none"]
    assert all(each.level is GREEN for _, group in groups[1:] for each in group)


def test_a_green_kiosk_has_nothing_to_look_at_first():
    assert [name for name, _ in grouped(judge(FACTS))] == list(GROUPS)


@given(st.integers(0, 4 * GIGABYTE), st.integers(0, GIGABYTE), st.integers(0, 100_000))
def test_room_never_promises_more_than_the_disk_holds(free, database, records):
    count = room_for(free, database, records)

    assert count >= 0
    assert count * (A_SIGNATURE if records < 50 else 2 * (database // records)) <= free


def test_a_journal_tells_how_much_one_signature_takes():
    assert room_for(GIGABYTE, 500_000, 100) == (GIGABYTE - 64 * MEGABYTE) // 10_000
