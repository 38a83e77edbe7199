"""A signature is withdrawn by its receipt: here at once, elsewhere by what travels."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import kiosk.errors as refusals
from kiosk.errors import NotSaved, WithdrawalsPaused
from kiosk.exports.read import read
from kiosk.exports.value import Audit, Sealed, Void, Withdrawal
from kiosk.exports.write import write
from kiosk.journal import Counts, Withdrawn, recover_journal
from kiosk.journal.anchor import Anchor
from kiosk.journal.withdrawals import MOST
from kiosk.receipt import digest
from tests.kiosk.disks import no_file_longer_than
from tests.kiosk.journal.making import (
    FAIR,
    IDENTITY,
    MARKET,
    NOW,
    later,
    reopen,
    signature,
)
from tests.kiosk.journal.prying import bare, refused

FROZEN = Path(__file__).parents[2] / "stores" / "journal-1"
CODE = digest("7K3M-X4QD-9RTW")


def code(number: int) -> bytes:
    return number.to_bytes(32, "big")


def signed(journal, number: int, event=FAIR, at=NOW):
    return journal.append(replace(signature(event=event, at=at), receipt=code(number)), b"ink").seq


def carried(journal, event=None):
    """What the organizer reads of an export made now; the reader verifies all of it."""
    header, items, closed = journal.export_slice(event, NOW)
    target = io.BytesIO()
    recipients = journal.recipients
    write(target, header, items, closed=closed, recipients=recipients, sign=journal.sign)
    target.seek(0)
    with read(target, [IDENTITY]) as export:
        return list(export.items())


def only(kind, items):
    return [item for item in items if isinstance(item, kind)]


def test_a_record_withdrawn_where_it_was_signed_loses_its_bytes_and_the_chain_holds(journal, new):
    for number in (1, 2, 3):
        signed(journal, number)
    assert journal.withdraw(code(2), later(60)) is Withdrawn.HERE
    items = carried(journal)
    assert only(Withdrawal, items) == [Withdrawal(code(2), later(60), 2)]
    (void,) = only(Void, items)
    assert (void.seq, void.at, void.reason) == (2, later(60), "withdrawn")
    assert [item.seq for item in only(Sealed, items)] == [1, 3]
    assert journal.counts() == Counts(signed=2, voided=0, declined=0, withdrawn=1)
    journal.close()
    again = reopen(new)
    assert carried(again) == items
    again.close()


def test_a_code_that_fits_no_record_travels_and_says_nothing_more(journal):
    signed(journal, 1)
    assert journal.withdraw(CODE, later(60)) is Withdrawn.ELSEWHERE
    items = carried(journal)
    assert only(Withdrawal, items) == [Withdrawal(CODE, later(60), 0)]
    assert only(Void, items) == []
    (entry,) = [item for item in only(Audit, items) if item.kind == "withdrawn"]
    assert (entry.at, entry.detail) == (later(60), CODE.hex())


def test_withdrawing_twice_or_after_undoing_changes_nothing(journal, new):
    signed(journal, 1)
    signed(journal, 2)
    journal.withdraw(code(1), later(1))
    journal.void(2, later(2))
    head = journal.head
    assert journal.withdraw(code(1), later(3)) is Withdrawn.ALREADY
    assert journal.withdraw(code(2), later(3)) is Withdrawn.ALREADY
    assert journal.head == head
    journal.withdraw(CODE, later(4))
    assert journal.withdraw(CODE, later(5)) is Withdrawn.ALREADY


def test_every_export_of_the_kiosk_carries_all_its_withdrawals_by_receipt(journal):
    signed(journal, 1)
    journal.close_event(later(10))
    assert journal.withdraw(code(1), later(20)) is Withdrawn.HERE
    journal.withdraw(CODE, later(25))
    journal.open_event(MARKET, later(30))
    signed(journal, 7, MARKET, later(40))
    journal.withdraw(code(0), later(50))
    told = [
        Withdrawal(code(0), later(50), 0),
        *sorted(
            [Withdrawal(code(1), later(20), 1), Withdrawal(CODE, later(25), 0)],
            key=lambda one: one.receipt,
        ),
    ]
    for event in (FAIR, MARKET):
        items = carried(journal, event)
        assert only(Withdrawal, items) == told
        # The void goes with its own event, and with each later one.
        assert [void.seq for void in only(Void, items)] == [1]


def test_codes_are_taken_when_no_event_was_ever_open(new):
    journal = reopen(new)
    assert journal.withdraw(CODE, NOW) is Withdrawn.ELSEWHERE
    journal.close()
    journal = reopen(new)
    journal.open_event(FAIR, later(10))
    assert only(Withdrawal, carried(journal)) == [Withdrawal(CODE, NOW, 0)]
    journal.close()


def test_a_kiosk_takes_so_many_codes_an_hour_and_a_restart_resets_nothing(journal, new):
    signed(journal, 99)
    for number in range(MOST):
        journal.withdraw(code(number), later(number))
    journal.close()
    journal = reopen(new)
    head = journal.head
    with pytest.raises(WithdrawalsPaused) as refusal:
        journal.withdraw(CODE, later(3600))
    assert refusal.value.facts == {"most": MOST}
    assert journal.head == head
    assert journal.withdraw(code(3), later(60)) is Withdrawn.ALREADY
    # Who signed here is never kept waiting by codes that somebody made up.
    assert journal.withdraw(code(99), later(60)) is Withdrawn.HERE
    with pytest.raises(WithdrawalsPaused):
        journal.withdraw(CODE, later(3601))
    journal.close()


def test_codes_taken_under_a_clock_far_ahead_do_not_lock_the_page_for_years(journal, new):
    journal.close()
    ticks = [0.0]
    journal = recover_journal(new, [IDENTITY], lambda: ticks[0])
    for number in range(MOST):
        journal.withdraw(code(number), later(10**8))
    ticks[0] = 3599.0
    with pytest.raises(WithdrawalsPaused):
        journal.withdraw(CODE, NOW)
    ticks[0] = 3600.0
    assert journal.withdraw(CODE, NOW) is Withdrawn.ELSEWHERE
    journal.close()


def test_a_withdrawal_that_was_not_saved_is_not_there(journal):
    seq = signed(journal, 1)
    head = journal.head
    with no_file_longer_than(0), pytest.raises(NotSaved):
        journal.withdraw(code(1), later(1))
    assert journal.head == head
    assert [item.seq for item in only(Sealed, carried(journal))] == [seq]
    assert journal.withdraw(code(1), later(1)) is Withdrawn.HERE


def test_a_withdrawal_whose_anchor_failed_is_kept_and_the_next_one_waits(
    journal, new, tmp_path, monkeypatch
):
    def failing(*_):
        raise OSError(5, "Input/output error")

    signed(journal, 1)
    monkeypatch.setattr(Anchor, "write", failing)
    assert journal.withdraw(code(1), later(1)) is Withdrawn.HERE
    with pytest.raises(NotSaved):
        journal.withdraw(CODE, later(2))
    monkeypatch.undo()
    again = reopen(shutil.copytree(new, tmp_path / "copy"))
    assert only(Withdrawal, carried(again)) == [Withdrawal(code(1), later(1), 1)]
    again.close()
    assert journal.withdraw(CODE, later(2)) is Withdrawn.ELSEWHERE


def test_a_journal_set_back_before_a_withdrawal_is_noticed(journal, new, tmp_path):
    signed(journal, 1)
    journal.close()
    before = shutil.copytree(new, tmp_path / "before")
    journal = reopen(new)
    journal.withdraw(code(1), later(1))
    journal.close()
    shutil.copy(before / "journal.db", new / "journal.db")
    with refused(new, refusals.JournalRolledBack):
        reopen(new)


def test_nobody_else_notes_a_withdrawal(journal):
    with pytest.raises(ValueError, match="only what does this"):
        journal.note("withdrawn", NOW, CODE.hex())


def test_what_was_withdrawn_is_in_no_page_any_more(journal, new, tmp_path):
    signed(journal, 1)
    (sealed,) = only(Sealed, carried(journal))
    before = bare(shutil.copytree(new, tmp_path / "copy"))
    # A short piece: a long record stands in several pages.
    piece = sealed.sealed[-64:]
    assert piece in before
    assert code(1) not in before
    journal.withdraw(code(1), later(1))
    journal.close()
    assert piece not in bare(new)
