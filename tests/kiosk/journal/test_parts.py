"""The parts of an event divide both chains between them, whatever is done in between."""

from __future__ import annotations

import io
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import JournalDamaged
from kiosk.exports import chain, read, write
from kiosk.exports.value import Audit, Sealed, Void
from tests.kiosk.journal.making import FAIR, IDENTITY, MARKET, NOW, reopen, signature
from tests.kiosk.journal.prying import inside, refused
from tests.kiosk.journal.test_journal import export


class Spool:
    """The files of the parts, by number, as the program beside the journal keeps them."""

    def __init__(self, journal):
        self.journal, self.files = journal, {}

    def make(self, most=3, through=None):
        """Make the next part, if there is anything to tell."""
        found = self.journal.part_slice(NOW, most, through)
        if found is None:
            return None
        header, items, closed = found
        target, journal = io.BytesIO(), self.journal
        given = {"closed": closed, "recipients": journal.recipients, "sign": journal.sign}
        trailer = write.write(target, header, items, **given)
        raw = target.getvalue()
        part = journal.add_part(header, trailer, f"{len(self.files)}", bytes(32), len(raw))
        self.files[part.n] = raw
        return part

    def make_all(self):
        while self.make() is not None:
            pass

    def drop(self):
        for part in self.journal.drop_parts():
            del self.files[part.n]

    def read(self, part):
        with read.read(io.BytesIO(self.files[part.n]), [IDENTITY]) as opened:
            return opened.header, list(opened.items()), opened.trailer


def hold_together(spool):
    """Assert that the parts that stand follow each other without a gap; give what they hold."""
    journal = spool.journal
    head, audit_head = journal._events[-1].previous_head, journal._events[-1].previous_audit_head
    seq, audit, held = journal._events[-1].first, journal._events[-1].audit_first, []
    for part in journal.parts():
        header, items, trailer = spool.read(part)
        assert (header.first, header.audit_first) == (seq, audit)
        assert (header.previous_head, header.previous_audit_head) == (head, audit_head)
        assert (part.first, part.last, part.final) == (header.first, header.last, trailer.closed)
        own = [each for each in items if isinstance(each, Sealed | Void) and each.seq >= seq]
        held += own
        seq, audit = header.last + 1, header.audit_first + trailer.audits
        head, audit_head = trailer.head, trailer.audit_head
    return held, seq, audit


@pytest.mark.parametrize(
    "change", ("last = 2", "last = 99", "head = zeroblob(32)", "audit_last = 99, told = 99")
)
def test_a_part_changed_by_somebody_with_the_key_is_damage(used, change):
    journal = reopen(used)
    Spool(journal).make_all()
    journal.close()
    reopen(used).close()
    with inside(used) as connection:
        connection.execute(f"UPDATE part SET {change}")  # noqa: S608 - our own words
    with refused(used, JournalDamaged):
        reopen(used)


def test_parts_follow_each_other_and_the_end_is_final(journal):
    spool = Spool(journal)
    assert (journal.part_slice(NOW), journal.unparted) == (None, 0)
    for _ in range(4):
        journal.append(signature(), b"")
    assert journal.unparted == 4
    first = spool.make(most=3)
    assert (first.n, first.first, first.last, first.final) == (1, 1, 3, False)
    assert journal.unparted == 1
    # The last one may still be taken back.
    assert spool.make(through=3) is None
    assert spool.make(through=4).last == 4
    assert spool.make() is None
    journal.close_event(NOW)
    final = spool.make()
    assert (final.first, final.last, final.final) == (5, 4, True)
    assert spool.make() is None
    held, seq, _ = hold_together(spool)
    assert (len(held), seq) == (4, 5)
    assert [part.n for part in journal.parts(FAIR)] == [1, 2, 3]
    journal.open_event(MARKET, NOW)
    assert (journal.parts(), len(journal.parts(FAIR))) == ((), 3)


def test_a_withdrawal_is_late_once_the_end_was_made_a_part(new):
    journal, receipt = reopen(new), signature().receipt
    assert not journal.has_late_withdrawals
    journal.open_event(FAIR, NOW)
    spool = Spool(journal)
    journal.append(signature(), b"")
    spool.make()
    journal.withdraw(receipt, NOW)
    assert not journal.has_late_withdrawals
    journal.close_event(NOW)
    spool.make_all()
    assert not journal.has_late_withdrawals
    journal.withdraw(bytes(32), NOW)
    assert journal.has_late_withdrawals
    journal.close()


def test_who_declined_makes_no_part_of_their_own_and_a_withdrawal_does(journal):
    spool = Spool(journal)
    journal.append(signature(), b"")
    spool.make()
    journal.note("declined", NOW)
    assert journal.part_slice(NOW) is None
    journal.withdraw(bytes(32), NOW)
    part = spool.make()
    assert (part.first, part.last, part.final) == (2, 1, False)
    kinds = [each.kind for each in spool.read(part)[1] if isinstance(each, Audit)]
    assert kinds == ["declined", "withdrawn"]


def test_a_part_with_bytes_that_had_to_go_is_made_anew_without_them(journal):
    spool = Spool(journal)
    for name in ("Ficticia", "Inventada", "Supuesta", "Aparente"):
        journal.append(signature(name), b"")
        if name != "Supuesta":
            spool.make(most=2)
    spool.make_all()
    journal.withdraw(signature("Inventada").receipt, NOW)
    assert journal.unparted == 0
    gone = journal.drop_parts(2)
    assert [(part.first, part.last) for part in gone] == [(2, 2)]
    assert journal.drop_parts() == ()
    again = spool.make()
    assert (again.first, again.last) == (2, 2)
    _, items, _ = spool.read(again)
    assert not any(isinstance(item, Sealed) for item in items)
    # Made anew it holds no bytes that have to go.
    assert journal.drop_parts() == ()


ACTIONS = st.lists(
    st.one_of(
        st.just(("sign",)),
        st.just(("sign",)),
        st.tuples(st.just("void"), st.integers(1, 10)),
        st.tuples(st.just("withdraw"), st.integers(1, 12)),
        st.tuples(st.just("part"), st.integers(1, 4)),
        st.just(("drop",)),
        st.just(("note",)),
        st.just(("reopen",)),
    ),
    max_size=18,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(actions=ACTIONS)
def test_whatever_is_done_the_parts_add_up_to_the_export(actions, enrolled, tmp_path_factory):
    folder = shutil.copytree(enrolled, tmp_path_factory.mktemp("any") / "kiosk")
    journal = reopen(folder)
    journal.open_event(FAIR, NOW)
    spool = Spool(journal)
    for kind, *rest in actions:
        match kind:
            case "sign":
                journal.append(signature(str(journal.head.seq + 1)), b"")
            case "void" if rest[0] <= journal.head.seq:
                journal.void(rest[0], NOW)
            case "withdraw":
                journal.withdraw(signature(str(rest[0])).receipt, NOW)
            case "part":
                spool.make(rest[0])
            case "drop":
                spool.drop()
            case "note":
                journal.note("declined", NOW)
            case "reopen":
                journal.close()
                journal = spool.journal = reopen(folder)
    journal.close_event(NOW)
    spool.drop()
    spool.make_all()
    header, items, trailer = export(journal)
    held, seq, audit = hold_together(spool)
    assert held == [
        item for item in items if isinstance(item, Sealed | Void) and item.seq >= header.first
    ]
    assert (seq, audit) == (header.last + 1, header.audit_first + trailer.audits)
    assert (journal.unparted, journal.parts()[-1].final) == (0, True)
    journal.close()


def test_the_head_before_a_part_is_the_chains_own(journal):
    spool = Spool(journal)
    for _ in range(5):
        journal.append(signature(), b"")
    spool.make_all()
    head = spool.read(journal.parts()[0])[0].previous_head
    hashes = journal._store.connection.execute("SELECT sealed_sha256 FROM record ORDER BY seq")
    for (digest,) in hashes.fetchall()[:3]:
        head = chain.step(head, digest)
    assert spool.read(journal.parts()[1])[0].previous_head == head
