"""Where the copies stand, in the journal's words: what is made, what is where, what is next.

All of this runs on the journal's thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.campaign import running
from kiosk.copies import parts
from kiosk.copies.naming import device, folder
from kiosk.copies.stick import Task
from kiosk.copies.value import Copy, Round, Stick
from kiosk.event import State
from kiosk.journal import Journal, Part
from kiosk.model import Moment


@dataclass(frozen=True, slots=True)
class Standing:
    """How the copies stand.

    Of the `signed` signatures of the open or last event, `on_sticks` are in parts that some
    stick was found to hold, `safe` on a stick or in the storage. `last` is when a stick was
    last found to hold a part. `task` is what each stick shall hold.
    """

    task: Task
    signed: int
    unparted: int
    on_sticks: int
    safe: int
    last: Moment | None


def standing(journal: Journal, spool: Path) -> Standing:
    """Tell how the copies stand. Nothing is changed."""
    own, sticks, storage = journal.parts(), set[int](), set[int]()
    made = parts.files(spool)
    last: Moment | None = None
    for target in journal.targets():
        there = sticks if target.kind == "stick" else storage
        there.update(journal.carried(target.id))
        if target.kind == "stick" and target.last is not None:
            last = max(last or target.last, target.last, key=lambda moment: moment.utc)
    return Standing(
        task=Task(
            folder(journal.campaign.campaign.id, journal.enrolment.mode),
            tuple(_copy(part) for part in _all(journal) if part.name in made),
            spool,
            device(journal.device),
            _beside(journal),
        ),
        signed=journal.counts().signed,
        unparted=journal.unparted,
        on_sticks=journal.signed_in(part for part in own if part.n in sticks),
        safe=journal.signed_in(part for part in own if part.n in sticks | storage),
        last=last,
    )


def keep_up(journal: Journal, spool: Path, now: Moment, *, idle_seconds: float) -> Standing:
    """Drop what holds void bytes or was lost, make what is due, and tell how the copies stand.

    Outside of an open event everything is due. Raises `PartNotMade` and `NotSaved`.
    """
    stale = parts.drop_void(journal, spool) | parts.drop_missing(journal, spool)
    if journal.last_event is not None and (
        stale or journal.state is not State.OPEN or parts.due(journal.unparted, idle_seconds)
    ):
        parts.make_parts(journal, spool, now)
    return standing(journal, spool)


def record(journal: Journal, spool: Path, stick: Stick, found: Round, now: Moment) -> None:
    """Remember what came of a round: what the stick holds, what it lacks, what is unfit."""
    if found.id:
        known = {target.id: target.name for target in journal.targets()}
        if known.get(found.id) != stick.name:
            journal.add_target(found.id, "stick", stick.name)
        carried = journal.carried(found.id)
        for n in sorted(found.held - carried):
            journal.add_carried(found.id, n, now)
        for n in sorted(found.lost & carried):
            journal.forget_carried(found.id, n)
    if found.unfit:
        parts.drop_unfit(journal, spool, found.unfit)


def _beside(journal: Journal) -> tuple[tuple[str, bytes], ...]:
    """Give what tells a spare tablet of the event under way; nothing where there is none."""
    if journal.event is None:
        return ()
    told = running.files(journal.campaign, journal.event, journal.enrolment.mode)
    return tuple(told.items())


def _all(journal: Journal) -> list[Part]:
    return [part for event in journal.events for part in journal.parts(event)]


def _copy(part: Part) -> Copy:
    return Copy(part.n, part.name, part.sha256, part.size, part.first, part.last)
