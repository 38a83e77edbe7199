"""A kiosk and a registry lived with at random: every step is done for real and in a dict.

A kill leaves the folder as it is at some moment inside a deed; what is opened then is that
copy, and it holds either what was before the deed or all of it. What was thanked is there.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.errors import EventClosed, EventPaused, ReceiptRefused, WithdrawalsPaused
from kiosk.exports import merge_receipt
from kiosk.exports.write import save
from kiosk.journal import purging, store, swap
from kiosk.journal.anchor import Anchor
from kiosk.model import Event, Moment, Place
from kiosk.registry.value import AlreadyMerged, Merged
from tests.kiosk.journal.making import (
    DRAWING,
    IDENTITY,
    NOW,
    PASSPHRASE,
    ROOT,
    SIGNED,
    START,
    reopen,
    signature,
)
from tests.kiosk.registry.day import reopened
from tests.torture.life_model import Arrived, Model, receipt, seen, surname

CLOCKS = (
    START,
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2038, 1, 19, 3, 14, 7, tzinfo=UTC),
    START + timedelta(days=3653),
)
# Where the folder may be left: in front of each of these and behind it.
CROSSINGS: tuple[tuple[Any, str], ...] = (
    (store.Draft, "keep_head"),
    (store, "checkpoint"),
    (Anchor, "write"),
    (purging, "checkpoint"),
    (swap, "sync_folder"),
)


def event(number: int) -> Event:
    return Event(f"Feria Ficticia {number}", Place("Ajijic", "JAL"), date(2027, 2, 6))


class Life(RuleBasedStateMachine):
    """What may happen to a kiosk and to what it exported."""

    kiosk: Path  # a folder that was set up
    registry: Path
    key: bytearray

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="firma-life-"))
        self.lives = 0
        self.model, self.arrived, self.files = Model(), Arrived(), []
        self.now = START

    @initialize()
    def begin(self) -> None:
        self.folder = Path(shutil.copytree(self.kiosk, self.place / "kiosk"))
        self.journal = reopen(self.folder)
        path = Path(shutil.copy(self.registry, self.place / "registry.db"))
        self.held_there = reopened(path, SIGNED, self.key)

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            self.journal.close()
            self.held_there.close()
        shutil.rmtree(self.place)

    # --- the clock

    @rule(at=st.sampled_from(CLOCKS))
    def set_the_clock(self, at: datetime) -> None:
        self.now = at

    @rule(hours=st.sampled_from((-3, -1, 1, 26)))
    def move_the_clock(self, hours: int) -> None:
        self.now = max(CLOCKS[1], self.now + timedelta(hours=hours))

    def tick(self, seconds: int = 7) -> Moment:
        self.now += timedelta(seconds=seconds)
        return Moment.at(self.now)

    # --- the kiosk

    @precondition(lambda self: not self.model.open)
    @rule(crossing=st.none() | st.integers(1, 8))
    def open_event(self, crossing: int | None) -> None:
        number = len(self.model.events)
        self.deed("open_event", crossing, lambda now: self.journal.open_event(event(number), now))

    @precondition(lambda self: self.model.open)
    @rule(crossing=st.none() | st.integers(1, 8))
    def close_event(self, crossing: int | None) -> None:
        self.deed("close_event", crossing, self.journal.close_event)

    @precondition(lambda self: self.model.open)
    @rule()
    def pause_or_resume(self) -> None:
        (self.journal.resume if self.model.paused else self.journal.pause)(self.tick())
        self.model.paused = not self.model.paused

    @rule(crossing=st.none() | st.integers(1, 8))
    def sign(self, crossing: int | None) -> None:
        seq, number = len(self.model.records) + 1, max(0, len(self.model.events) - 1)

        def act(now: Moment) -> None:
            self.journal.append(signature(surname(seq), event(number), now), DRAWING)

        if not self.model.open:
            self.refused(EventClosed, act)
        elif self.model.paused:
            self.refused(EventPaused, act)
        else:
            self.deed("sign", crossing, act)

    @precondition(lambda self: not self.model.paused)
    @rule(many=st.integers(2, 4))
    def sign_some(self, many: int) -> None:
        if not self.model.open:
            self.open_event(None)
        for _ in range(many):
            self.sign(None)

    @precondition(lambda self: self.model.open)
    @rule()
    def decline(self) -> None:
        self.deed("decline", None, lambda now: self.journal.note("declined", now))

    @precondition(lambda self: self.model.records)
    @rule(which=st.integers(0, 99), crossing=st.none() | st.integers(1, 8))
    def undo(self, which: int, crossing: int | None) -> None:
        seq = len(self.model.records) - which % len(self.model.records)
        self.deed("undo", crossing, lambda now: self.journal.void(seq, now), seq)

    @rule(which=st.integers(-3, 12), crossing=st.none() | st.integers(1, 8))
    def withdraw(self, which: int, crossing: int | None) -> None:
        code, told = receipt(which), deepcopy(self.model).withdraw(self.now, which)

        def act(now: Moment) -> None:
            assert self.journal.withdraw(code, now) is told

        if told is None:
            self.refused(WithdrawalsPaused, act)
        else:
            self.deed("withdraw", crossing, act, which)

    # --- what ends a life

    @rule()
    def close_and_open(self) -> None:
        self.journal.close()
        self.journal = reopen(self.folder)
        self.model.reopened()

    @rule()
    def drop(self) -> None:
        self.go_on_from(self.copied())
        self.model.reopened()

    # --- what leaves, and what comes of it

    @precondition(lambda self: self.model.events)
    @rule(which=st.integers(0, 99))
    def export(self, which: int) -> None:
        number = which % len(self.model.events)
        now = self.tick()
        header, items, closed = self.journal.export_slice(event(number), now)
        given = {"recipients": self.journal.recipients, "sign": self.journal.sign}
        told = save(self.place, "a.firma-export", header, items, closed=closed, **given)
        self.files.append((told.path, deepcopy(self.model), number))

    @precondition(lambda self: self.files)
    @rule(which=st.integers(0, 99))
    def merge(self, which: int) -> None:
        path, model, number = self.files[which % len(self.files)]
        assert isinstance(self.held_there.merge(path, [IDENTITY], NOW), Merged | AlreadyMerged)
        self.arrived.take(model, number)
        self.registry_says_the_same()

    @precondition(lambda self: self.model.held)
    @rule(crossing=st.none() | st.integers(1, 30))
    def settle_and_purge(self, crossing: int | None) -> None:
        if self.model.after_close:
            self.open_event(None)
        if self.model.open:
            self.close_event(None)
        for number in range(len(self.model.events)):
            self.export(number)
            self.merge(len(self.files) - 1)
        (covered,) = self.held_there.receipts(NOW)
        assert covered.receipt is not None, covered.why
        told = merge_receipt.write(covered.receipt, ROOT)
        assert self.journal.check_receipt(told) == covered.receipt
        if self.model.held:
            self.deed("purge", crossing, self.purging(told), timed=False)

    @precondition(lambda self: self.arrived.sealed and not self.model.open)
    @rule()
    def purge_too_soon(self) -> None:
        """Whatever is allowed, nothing may go that has not arrived."""
        for covered in self.held_there.receipts(NOW):
            if covered.receipt is None or not self.model.held:
                continue
            told = merge_receipt.write(covered.receipt, ROOT)
            try:
                self.journal.check_receipt(told)
            except ReceiptRefused:
                continue
            here = set(range(self.model.purged + 1, len(self.model.records) + 1))
            assert here <= self.arrived.sealed | self.arrived.gone.keys()
            assert self.model.withdrawals.keys() <= self.arrived.receipts
            undone = {seq for seq in here if self.model.records[seq - 1].became == "undone"}
            assert undone <= self.arrived.gone.keys()

    def purging(self, told: bytes) -> Callable[[Moment], None]:
        def act(now: Moment) -> None:
            self.journal.purge(told, PASSPHRASE, self.model.held, now)

        return act

    # --- how a deed is done, and how it is cut short

    def deed(
        self,
        name: str,
        crossing: int | None,
        act: Callable[[Moment], None],
        *given: int,
        timed: bool = True,
    ) -> None:
        """Do *act* for real and *name* in the model; left at *crossing*, go on from there."""
        moment = self.tick()
        after = deepcopy(self.model)
        getattr(after, name)(*((self.now,) if timed else ()), *given)
        if crossing is None:
            act(moment)
            self.model = after
            return
        before, self.left = self.model, None
        with self.leaving(crossing):
            act(moment)
        # Not met: the deed was ended and thanked, and the kiosk is dropped then.
        ended = self.left is None
        self.go_on_from(self.left or self.copied())
        found = seen(self.journal, moment)
        assert found == after.plain() or (found == before.plain() and not ended)
        self.model = after if found == after.plain() else before
        self.model.reopened()

    def refused(self, kind: type[Exception], act: Callable[[Moment], None]) -> None:
        try:
            act(self.tick())
        except kind:
            return
        raise AssertionError(kind)

    @contextmanager
    def leaving(self, crossing: int) -> Iterator[None]:
        """Copy the folder at the n-th crossing."""
        met = count(1)

        def cross() -> None:
            if next(met) == crossing:
                self.left = self.copied()

        def wrapped(function: Callable[..., Any]) -> Callable[..., Any]:
            def passing(*args: Any, **kwargs: Any) -> Any:
                cross()
                result = function(*args, **kwargs)
                cross()
                return result

            return passing

        with ExitStack() as patches:
            for owner, name in CROSSINGS:
                patches.enter_context(patch.object(owner, name, wrapped(getattr(owner, name))))
            yield

    def copied(self) -> Path:
        """Give the folder as it lies there, while its journal is open."""
        self.lives += 1
        return Path(shutil.copytree(self.folder, self.place / f"kiosk-{self.lives}"))

    def go_on_from(self, folder: Path) -> None:
        self.journal.close()
        shutil.rmtree(self.folder)
        self.folder = folder
        self.journal = reopen(folder)

    # --- what must be so, whatever was done

    @invariant()
    def the_journal_says_the_same(self) -> None:
        if hasattr(self, "journal"):
            assert seen(self.journal, Moment.at(self.now)) == self.model.plain()

    def registry_says_the_same(self) -> None:
        want = self.arrived.plain()
        lines = self.held_there.gaps()
        told = [
            sum(getattr(line, name) for line in lines) for name in ("held", "voided", "withdrawn")
        ]
        assert told == [len(want[name]) for name in ("held", "undone", "withdrawn")]
        assert not any(line.conflicts or line.unread or line.forks for line in lines)
        names = {one.name.surname for one in self.held_there.deliverable()}
        assert names == {surname(seq) for seq in self.arrived.deliverable()}
