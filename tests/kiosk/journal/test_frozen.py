"""Journals that earlier versions wrote, kept as files, are opened by every later one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk import record
from kiosk.crypto.seal import unseal
from kiosk.event import State
from kiosk.exports.value import Audit, Sealed, Void, Withdrawal
from kiosk.journal import Attempt, Counts, Target, Withdrawn, open_journal, schema
from kiosk.model import Mode, Place, device_id
from tests.kiosk.journal.making import (
    FAIR,
    IDENTITY,
    MARKET,
    NOW,
    PASSPHRASE,
    later,
    signature,
)
from tests.stores.freeze_journal import ELSEWHERE, INK, PIN, STICK, STORAGE

FROZEN = Path(__file__).parents[2] / "stores" / "journal-1"


def test_a_journal_of_every_version_is_kept():
    numbers = range(1, len(schema.steps()) + 1)
    assert {path.name for path in FROZEN.parent.glob("journal-*")} == {
        f"journal-{number}" for number in numbers
    }


@pytest.fixture
def journal(tmp_path):
    opened = open_journal(shutil.copytree(FROZEN, tmp_path / "kiosk"), PASSPHRASE)
    yield opened
    opened.close()


def test_the_kiosk_is_who_it_was(journal):
    assert (journal.enrolment.kiosk, journal.enrolment.mode) == ("Mesa 1", Mode.REHEARSAL)
    assert journal.recipients == (IDENTITY.recipient,)
    assert journal.events == (FAIR, MARKET)
    assert journal.event == MARKET
    assert journal.counts(FAIR) == Counts(signed=2, voided=1, declined=1)
    assert journal.counts(MARKET) == Counts(signed=1, voided=0, declined=0)
    assert (journal.head.seq, journal.head.audit) == (4, 9)


def test_every_record_opens_as_it_was_signed(journal):
    found = []
    for event in journal.events:
        for item in journal.export_slice(event, NOW)[1]:
            if isinstance(item, Sealed):
                opened = record.decode(unseal(item.sealed, [IDENTITY]))
                assert (opened.id.device, opened.id.seq) == (device_id(journal.device), item.seq)
                assert opened.ink == b"ink of version 1"
                found.append((opened.signature.name.printed, opened.signature.signed))
    assert found == [
        ("Ana Ficticia", later(60)),
        ("Ana Supuesta", later(180)),
        ("Ana Imaginaria", later(90_060)),
    ]


def test_the_void_and_the_audit_are_there(journal):
    items = list(journal.export_slice(FAIR, NOW)[1])
    (void,) = (item for item in items if isinstance(item, Void))
    assert (void.seq, void.at, void.reason) == (2, later(200), "undone")
    kinds = [item.kind for item in items if isinstance(item, Audit)]
    assert kinds == [
        "event-opened",
        *("signed", "signed", "signed"),
        *("voided", "declined", "event-closed"),
    ]


@pytest.fixture
def second(tmp_path):
    opened = open_journal(
        shutil.copytree(FROZEN.with_name("journal-2"), tmp_path / "2"), PASSPHRASE
    )
    yield opened
    opened.close()


def test_the_withdrawals_of_version_2_are_there_and_go_on(second):
    assert second.counts(FAIR) == Counts(signed=1, voided=1, declined=1, withdrawn=1)
    told = {
        item.receipt: (item.at, item.seq)
        for item in second.export_slice(FAIR, NOW)[1]
        if isinstance(item, Withdrawal)
    }
    supposed = signature("Supuesta").receipt
    assert told == {ELSEWHERE: (later(90_120), 0), supposed: (later(250), 3)}
    assert second.withdraw(ELSEWHERE, later(90_200)) is Withdrawn.ALREADY
    assert second.withdraw(signature("Ficticia").receipt, later(90_200)) is Withdrawn.HERE


def test_the_names_of_the_open_event_of_version_2_are_known(second):
    assert second.has_signed("Ana", "Imaginaria", Place("Ajijic", "JAL"))
    assert not second.has_signed("Ana", "Ficticia", Place("Ajijic", "JAL"))


@pytest.fixture
def third(tmp_path):
    opened = open_journal(
        shutil.copytree(FROZEN.with_name("journal-3"), tmp_path / "3"), PASSPHRASE
    )
    yield opened
    opened.close()


def test_the_day_of_version_3_goes_on_where_it_was_paused(third):
    assert (third.state, third.event, third.planned) == (State.PAUSED, MARKET, None)
    third.resume(later(191_000))
    assert third.append(signature(event=MARKET, at=later(191_001)), b"").seq == 6
    assert third.withdraw(signature("Aparente").receipt, later(191_002)) is Withdrawn.HERE
    (gone,) = third.drop_parts(5)
    assert (gone.first, gone.last) == (5, 5)
    # The first day was purged: what it counted stays.
    assert third.counts(FAIR) == Counts(signed=2, voided=1, declined=0)
    assert third.held == 2


def test_the_parts_volunteers_and_targets_of_version_3_are_there(third):
    assert [(part.first, part.last, part.final) for part in third.parts()] == [
        *((4, 4, False), (5, 5, False)),
    ]
    assert (third.volunteers, third.on_duty) == (("Ana Ficticia",), "Ana Ficticia")
    assert third.check_pin(PIN, later(191_000)) == "Ana Ficticia"
    assert third.targets() == (Target(STICK, "stick", "Memoria azul", later(190_000)),)
    assert third.carried(STICK) == frozenset({1})
    assert third.attempt(STICK, 2) == Attempt(2, later(191_000), "pulled-out")
    assert third.storage == STORAGE
    sealed = [item for item in third.export_slice(MARKET, NOW)[1] if isinstance(item, Sealed)]
    assert {record.decode(unseal(item.sealed, [IDENTITY])).ink for item in sealed} == {INK}
