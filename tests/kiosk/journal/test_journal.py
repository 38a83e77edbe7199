from __future__ import annotations

import io
import shutil
import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk import record
from kiosk.crypto.cipher import Error
from kiosk.crypto.keys import FLOOR
from kiosk.crypto.seal import unseal
from kiosk.crypto.sign import verify
from kiosk.errors import EventClosed, EventMissing, UsageRefused
from kiosk.exports import read, write
from kiosk.exports.value import Audit, Sealed, Void
from kiosk.journal import Counts, enrol, open_journal
from kiosk.model import Moment, Place, RecordId, device_id
from tests.kiosk.journal.making import (
    DRAWING,
    ENROLMENT,
    FAIR,
    IDENTITY,
    MARKET,
    NOW,
    PASSPHRASE,
    SIGNED,
    later,
    reopen,
    signature,
)


def export(journal, event=None):
    """Write an export as the kiosk does and give it as an organizer reads it."""
    header, items, closed = journal.export_slice(event, NOW)
    target = io.BytesIO()
    write.write(
        target, header, items, closed=closed, recipients=journal.recipients, sign=journal.sign
    )
    target.seek(0)
    with read.read(target, [IDENTITY]) as opened:
        return opened.header, list(opened.items()), opened.trailer


def test_what_was_enrolled_is_opened_with_the_passphrase(new):
    journal = open_journal(new, "CINCO palabras-inventadas para probar ")
    assert journal.enrolment == ENROLMENT
    assert journal.campaign == SIGNED
    assert (journal.event, journal.last_event, journal.counts()) == (None, None, Counts(0, 0, 0))
    assert journal.knows(PASSPHRASE)
    assert not journal.knows("otras palabras")
    journal.close()


def test_the_key_file_of_another_kiosk_opens_with_its_words_but_not_this_journal(journal, new):
    other = new.with_name("other")
    enrol(other, ENROLMENT, PASSPHRASE, FLOOR)
    shutil.copy(other / "keyslots.json", new)
    assert not journal.knows(PASSPHRASE)


def test_an_event_that_never_was_has_no_span(new):
    journal = reopen(new)
    for event in (None, FAIR):
        with pytest.raises(EventMissing):
            journal.span(event)
    journal.close()


def test_a_signature_is_sealed_to_the_organizers_and_opens_as_it_was_signed(journal):
    signed = signature(at=later(60))
    found = journal.append(signed, DRAWING)
    assert found == RecordId(device_id(journal.device), 1)
    _, items, _ = export(journal)
    (kept,) = (item for item in items if isinstance(item, Sealed))
    opened = record.decode(unseal(kept.sealed, [IDENTITY]))
    assert opened == record.Record(found, signed, DRAWING)


def test_sequences_go_up_by_one_over_events_and_reopenings(new):
    seen = []
    for event in (FAIR, MARKET):
        for _ in range(2):
            journal = reopen(new)
            journal.open_event(event, NOW)
            seen += [journal.append(signature(event=event), b"").seq for _ in range(2)]
            journal.close()
        journal = reopen(new)
        journal.close_event(NOW)
        journal.close()
    assert seen == list(range(1, 9))


def test_a_voided_record_loses_its_bytes_and_keeps_its_place(new):
    journal = reopen(new)
    journal.open_event(FAIR, NOW)
    for _ in range(3):
        journal.append(signature(), b"ink")
    _, before, _ = export(journal)
    journal.void(2, later(5))
    journal.void(2, later(9))
    assert journal.counts() == Counts(signed=2, voided=1, declined=0)
    _, after, trailer = export(journal)
    gone = sha256(before[1].sealed).digest()
    assert after[:3] == [before[0], Void(2, gone, later(5), "undone"), before[2]]
    assert (trailer.count, trailer.voids) == (2, 1)
    journal.close()
    assert b"".join(path.read_bytes() for path in new.iterdir()).find(before[1].sealed) == -1
    journal = reopen(new)
    assert export(journal)[1][:3] == after[:3]
    journal.close()


@pytest.mark.parametrize("seq", (0, -1, 2))
def test_what_was_never_signed_is_not_voided(journal, seq):
    journal.append(signature(), b"")
    with pytest.raises(ValueError, match="no such record"):
        journal.void(seq, NOW)


def test_who_declines_is_counted_and_nothing_else(journal):
    journal.append(signature(), b"")
    journal.note("declined", NOW)
    journal.note("left", NOW)
    journal.note("declined", NOW)
    assert journal.counts() == Counts(signed=1, voided=0, declined=2)


@pytest.mark.parametrize(
    ("kind", "detail"),
    (("Ana Ficticia", ""), ("declined", "Ana Ficticia"), ("", ""), ("left", "x" * 65), ("é", "")),
)
def test_an_audit_entry_takes_codes_and_no_text(journal, kind, detail):
    with pytest.raises(ValueError, match="codes only"):
        journal.note(kind, NOW, detail)


def test_nothing_is_signed_without_an_open_event(new):
    journal = reopen(new)
    with pytest.raises(EventClosed):
        journal.append(signature(), b"")
    with pytest.raises(EventClosed):
        journal.close_event(NOW)
    with pytest.raises(EventMissing):
        journal.export_slice(None, NOW)
    journal.open_event(FAIR, NOW)
    with pytest.raises(EventMissing):
        journal.export_slice(MARKET, NOW)
    with pytest.raises(EventClosed):
        journal.append(signature(event=MARKET), b"")
    journal.close_event(NOW)
    with pytest.raises(EventClosed):
        journal.append(signature(), b"")
    with pytest.raises(EventClosed):
        journal.open_event(FAIR, NOW)
    assert (journal.event, journal.last_event) == (None, FAIR)
    journal.close()


def test_one_event_is_open_at_a_time_and_opening_it_again_changes_nothing(journal):
    head = journal.head
    journal.open_event(FAIR, later(5))
    assert journal.head == head
    with pytest.raises(UsageRefused):
        journal.open_event(MARKET, NOW)
    assert journal.event == FAIR


@pytest.mark.parametrize(
    "event",
    (
        replace(MARKET, name=""),
        replace(MARKET, name="a\nb"),
        replace(MARKET, name="Cafe\u0301"),
        replace(MARKET, name="x" * 201),
        replace(MARKET, place=Place("Chapala", "jalisco")),
        replace(MARKET, day=date(1999, 12, 31)),
        replace(MARKET, zone="no zone"),
    ),
)
def test_an_event_that_no_export_could_name_is_refused(new, event):
    journal = reopen(new)
    with pytest.raises(UsageRefused):
        journal.open_event(event, NOW)
    assert journal.event is None
    journal.open_event(MARKET, NOW)
    journal.close()


def test_a_signature_under_another_campaign_is_refused(journal):
    for other in (
        replace(signature(), campaign_sha256=bytes(32)),
        replace(signature(), mode="official"),
    ):
        with pytest.raises(ValueError, match="another campaign"):
            journal.append(other, b"")
    assert journal.head.seq == 0


def test_a_record_too_long_to_seal_leaves_the_journal_as_it_was(journal):
    head = journal.head
    with pytest.raises(record.RecordError):
        journal.append(signature(), bytes(record.CAP))
    assert journal.head == head
    assert journal.append(signature(), b"").seq == 1


def test_exports_of_two_events_divide_both_chains_between_them(new):
    journal = reopen(new)
    journal.note("declined", NOW)
    journal.open_event(FAIR, NOW)
    journal.append(signature(), b"")
    journal.append(signature(), b"")
    journal.close_event(NOW)
    journal.note("left", NOW)
    first = export(journal)
    journal.open_event(MARKET, NOW)
    journal.append(signature(event=MARKET), b"")
    journal.void(1, NOW)
    again, second = export(journal, FAIR), export(journal)
    assert (first[0].first, first[0].last, first[2].closed) == (1, 2, True)
    assert (second[0].first, second[0].last, second[2].closed) == (3, 3, False)
    assert second[0].previous_head == first[2].head == again[2].head
    assert second[0].previous_audit_head == first[2].audit_head == again[2].audit_head
    assert second[0].audit_first == first[0].audit_first + first[2].audits
    assert isinstance(second[1][0], Void)
    assert (again[2].voids, second[2].earlier) == (1, 1)
    assert (second[2].head, second[2].audit_head) == (journal.head.head, journal.head.audit_head)
    audits = [item for item in first[1] + second[1] if isinstance(item, Audit)]
    assert [each.n for each in audits] == list(range(1, journal.head.audit + 1))
    assert [each.kind for each in audits] == [
        *("declined", "event-opened", "signed", "signed", "event-closed"),
        *("left", "event-opened", "signed", "voided"),
    ]
    journal.close()


def test_an_export_is_signed_by_the_kiosks_own_key(journal):
    signature_ = journal.sign("export", b"digest")
    assert verify(journal.device, "export", b"digest", signature_)


@pytest.mark.parametrize("year", (1970, 2038, 2199))
def test_what_was_signed_by_a_clock_that_is_far_off_is_exported(journal, year):
    at = Moment.at(datetime(year, 1, 1, tzinfo=UTC))
    journal.append(signature("Ficticia"), DRAWING)
    journal.append(signature("Inventada", at=at), DRAWING)
    header, items, trailer = export(journal)
    assert (header.last, trailer.count) == (2, 2)
    assert [item.at for item in items if isinstance(item, Audit)][-1] == at


def test_an_export_that_was_given_up_holds_up_nothing(journal):
    journal.append(signature(), b"")
    _, items, _ = journal.export_slice(None, NOW)
    assert isinstance(next(items), Sealed)
    assert journal.append(signature(), b"").seq == 2
    assert not journal._store._owes


def test_the_journal_belongs_to_the_thread_that_opened_it(journal):
    caught = []

    def sign():
        try:
            journal.append(signature(), b"")
        except Error as refusal:
            caught.append(refusal)

    thread = threading.Thread(target=sign)
    thread.start()
    thread.join()
    assert len(caught) == 1
    assert journal.head.seq == 0


ACTIONS = st.lists(
    st.one_of(
        st.just(("sign",)),
        st.just(("sign",)),
        st.tuples(st.just("void"), st.integers(1, 12)),
        st.tuples(st.just("note"), st.sampled_from(("declined", "left"))),
        st.just(("next",)),
        st.just(("reopen",)),
    ),
    max_size=14,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(actions=ACTIONS)
def test_whatever_is_done_the_journal_opens_again_with_the_same_heads(
    actions, enrolled, tmp_path_factory
):
    folder = tmp_path_factory.mktemp("any") / "kiosk"
    shutil.copytree(enrolled, folder)
    journal = reopen(folder)
    day = 1
    journal.open_event(replace(FAIR, day=date(2027, 2, day)), NOW)
    for kind, *rest in actions:
        if kind == "sign":
            journal.append(signature(event=journal.event), b"")
        elif kind == "void" and rest[0] <= journal.head.seq:
            journal.void(rest[0], NOW)
        elif kind == "note":
            journal.note(rest[0], NOW)
        elif kind == "next":
            day += 1
            journal.close_event(NOW)
            journal.open_event(replace(FAIR, day=date(2027, 2, day)), NOW)
        elif kind == "reopen":
            head, counts = journal.head, journal.counts()
            journal.close()
            journal = reopen(folder)
            assert (journal.head, journal.counts()) == (head, counts)
    header, _, trailer = export(journal)
    assert header.last == journal.head.seq
    assert trailer.head == journal.head.head
    assert trailer.audit_head == journal.head.audit_head
    journal.close()
