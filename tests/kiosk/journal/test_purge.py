"""Bytes go once the organizers have them: by their receipt, the passphrase and the count."""

from __future__ import annotations

import pytest

from kiosk.crypto.sign import SigningKey
from kiosk.errors import ReceiptRefused, SlipRefused, UsageRefused, WrongPassphrase
from kiosk.exports import merge_receipt
from kiosk.exports.value import Audit, Sealed, Void, Withdrawal
from kiosk.journal import Counts, Withdrawn, open_journal
from kiosk.packet.slip import draw_up
from tests.kiosk.journal.making import (
    FAIR,
    MARKET,
    NOW,
    PASSPHRASE,
    ROOT,
    later,
    receipt_of,
    reopen,
    signature,
)
from tests.kiosk.journal.prying import bare, raw_key
from tests.kiosk.journal.test_journal import export


@pytest.fixture
def closed(used):
    """The kiosk with three signatures, one of them undone, its event closed."""
    journal = reopen(used)
    journal.close_event(later(300))
    yield journal
    journal.close()


def test_a_purge_leaves_no_sealed_byte_and_every_count(closed, used):
    sealed = [item.sealed for item in export(closed)[1] if isinstance(item, Sealed)]
    before, key = closed.head, raw_key(used)
    assert (len(sealed), closed.held) == (2, 2)
    told = closed.purge(receipt_of(closed), PASSPHRASE, 2, later(900))
    assert (told.through, closed.held) == (3, 0)
    assert closed.counts(FAIR) == Counts(signed=2, voided=1, declined=0)
    assert (closed.head.seq, closed.head.head) == (before.seq, before.head)
    assert closed.span(FAIR) == closed.span() == (1, 3)
    with pytest.raises(SlipRefused) as refused:
        draw_up(closed, FAIR, "a.firma-export", bytes(32), later(950))
    assert refused.value.facts == {"why": "purged"}
    closed.close()
    assert sorted(path.name for path in used.iterdir()) == [
        *("anchor", "journal.db", "keyslots.json", "lock"),
    ]
    assert raw_key(used) != key
    pages = bare(used)
    assert not any(pages.find(each[200:260]) >= 0 for each in sealed)
    journal = open_journal(used, PASSPHRASE)
    assert (journal.head, journal.held, journal.event) == (closed.head, 0, None)
    journal.close()


def test_the_organizers_recover_a_purged_journal_and_it_goes_on(closed, used):
    closed.purge(receipt_of(closed), PASSPHRASE, 2, later(900))
    closed.open_event(MARKET, later(1000))
    assert closed.append(signature(event=MARKET, at=later(1100)), b"ink").seq == 4
    assert closed.withdraw(signature(event=MARKET).receipt, later(1200)) is Withdrawn.HERE
    assert closed.append(signature(event=MARKET, at=later(1300)), b"ink").seq == 5
    closed.close()
    journal = reopen(used)
    header, items, trailer = export(journal)
    assert (header.first, header.last, trailer.head) == (4, 5, journal.head.head)
    assert [item.seq for item in items if isinstance(item, Void)] == [2, 4]
    journal.close_event(later(1400))
    mark = merge_receipt.mark(signature(event=MARKET).receipt)
    told = receipt_of(journal, held=3, voided=1, withdrawn=1, withdrawals=(mark,))
    journal.purge(told, PASSPHRASE, 1, later(1500))
    journal.close()
    reopen(used).close()


def test_what_is_left_of_a_purged_event_still_tells_of_withdrawals(closed):
    closed.purge(receipt_of(closed), PASSPHRASE, 2, later(900))
    assert closed.withdraw(signature("Ficticia").receipt, later(950)) is Withdrawn.ELSEWHERE
    header, items, trailer = export(closed)
    assert (header.first, header.last, trailer.count) == (4, 3, 0)
    assert trailer.head == closed.head.head
    (told,) = (item for item in items if isinstance(item, Withdrawal))
    assert told == Withdrawal(signature("Ficticia").receipt, later(950), 0)
    assert [item.seq for item in items if isinstance(item, Void)] == [2]
    kinds = [item.kind for item in items if isinstance(item, Audit)]
    assert kinds[-1] == "event-closed"


def test_a_purge_takes_the_parts_with_it(closed):
    header, items, final = closed.part_slice(later(400))
    assert (len([item for item in items if isinstance(item, Sealed)]), final) == (2, True)
    trailer = export(closed)[2]
    part = closed.add_part(header, trailer, "one.firma-export", bytes(32), 9)
    closed.add_target(b"stick", "stick", "Stick")
    closed.add_carried(b"stick", part.n, later(410))
    closed.purge(receipt_of(closed), PASSPHRASE, 2, later(900))
    assert (closed.parts(), closed.dropped_parts()) == ((), (part,))
    assert closed.carried(b"stick") == frozenset()
    assert (closed.unparted, closed.part_slice(later(950))) == (0, None)


@pytest.mark.parametrize(
    ("changes", "why"),
    (
        ({"device": bytes(32)}, "device"),
        ({"campaign_sha256": bytes(32)}, "device"),
        ({"head": bytes(32)}, "chain"),
        ({"through": 4, "held": 3}, "chain"),
        ({"through": 2, "held": 1}, "short"),
        ({"audit": 4}, "short"),
        ({"held": 1}, "damaged"),
    ),
)
def test_a_receipt_that_does_not_cover_this_journal_deletes_nothing(closed, changes, why):
    with pytest.raises(ReceiptRefused) as refusal:
        closed.purge(receipt_of(closed, **changes), PASSPHRASE, 2, later(900))
    assert refusal.value.facts == {"why": why}
    assert closed.held == 2


def test_a_withdrawal_that_no_export_told_of_keeps_everything_here(closed):
    closed.withdraw(bytes(32), later(400))
    with pytest.raises(ReceiptRefused) as refusal:
        closed.purge(receipt_of(closed), PASSPHRASE, 2, later(900))
    assert refusal.value.facts == {"why": "short"}
    known = tuple(sorted((merge_receipt.mark(bytes(32)), bytes(8))))
    closed.purge(receipt_of(closed, withdrawals=known), PASSPHRASE, 2, later(900))


def test_only_the_campaigns_own_root_lets_bytes_go(closed):
    other = SigningKey.generate()
    raw = receipt_of(closed, other)
    forged = raw[:-96] + ROOT.public + raw[-64:]
    for given in (raw, forged):
        with pytest.raises(ReceiptRefused) as refusal:
            closed.purge(given, PASSPHRASE, 2, later(900))
        assert refusal.value.facts == {"why": "forged"}
    assert closed.held == 2


def test_a_purge_wants_a_closed_event_the_count_and_the_passphrase(used):
    journal = reopen(used)
    with pytest.raises(UsageRefused) as refusal:
        journal.purge(receipt_of(journal), PASSPHRASE, 2, NOW)
    assert refusal.value.facts == {"why": "event-still-open"}
    journal.close_event(later(300))
    with pytest.raises(UsageRefused) as refusal:
        journal.purge(receipt_of(journal), PASSPHRASE, 3, NOW)
    assert refusal.value.facts == {"why": "purge-count"}
    with pytest.raises(WrongPassphrase):
        journal.purge(receipt_of(journal), "otras palabras", 2, NOW)
    assert journal.held == 2
    journal.close()


def test_nothing_is_purged_where_nothing_is_left(closed):
    closed.purge(receipt_of(closed), PASSPHRASE, 2, later(900))
    head = closed.head
    with pytest.raises(UsageRefused) as refusal:
        closed.purge(receipt_of(closed), PASSPHRASE, 0, later(950))
    assert (refusal.value.facts, closed.head) == ({"why": "purge-count"}, head)
