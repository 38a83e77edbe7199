"""A kiosk's day and an organizer's evening: twenty signatures, an export, a sync, a merge.

Each step is what the program does, and is tried again when it is refused, as people do. What
was said to somebody is told at once; so is each refusal. Whoever runs it again in the same
folder goes on where it stopped.
"""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from kiosk import passing
from kiosk.campaign.value import Storage
from kiosk.copies.parts import SPOOL, make_parts, sweep
from kiosk.crypto import keys
from kiosk.delivery.write import Form, List, write_list
from kiosk.errors import ExportRefused, KioskError, SyncRefused, UsageRefused
from kiosk.exports.write import save
from kiosk.journal import Journal
from kiosk.model import LANGUAGES
from kiosk.packet import card
from kiosk.packet.gathering import write_packet
from kiosk.packet.order import Order
from kiosk.registry.registry import Registry
from kiosk.registry.store import open_unlocked
from kiosk.registry.value import AlreadyMerged, Merged
from kiosk.sync import box, settings
from kiosk.sync.fetch import fetch
from kiosk.sync.send import Parcel, send
from kiosk.sync.storage import Pace, Remote
from kiosk.words import sentence
from tests.kiosk.journal.making import (
    DRAWING,
    FAIR,
    IDENTITY,
    NOW,
    SIGNED,
    later,
    reopen,
    signature,
)

SIGNERS, TRIES = 20, 3
KIOSK, STICK, INBOX, LISTS, REGISTRY = "kiosk", "stick", "inbox", "lists", "registry.db"
EXPORT, PACKET = "day.firma-export", "packet.pdf"
TABLES = ("all.csv", "all.xlsx")
_QUICK = Pace(seconds=10.0)
T = TypeVar("T")


class Gone(Exception):
    """A step was refused as often as it was tried: what needs it is left for another day."""


@dataclass(frozen=True, slots=True)
class Case:
    """One run: its folder, where it syncs to, the registry's key, whom it tells."""

    place: Path
    storage: Storage
    key: bytes
    report: int

    def tell(self, **said: object) -> None:
        """Say something that somebody was told."""
        os.write(self.report, json.dumps(said).encode() + b"\n")


def work(case: Case, parts: Iterable[str]) -> None:
    """Do whatever is left of these *parts*; tell `end`, or `bug` for what nobody worded."""
    # A child is a run of its own, though it never started anew.
    passing._BEGAN, passing._swept = time.time(), set()
    try:
        for part in parts:
            try:
                PARTS[part](case)
            except Gone:
                pass
            except KioskError as refusal:
                _refused(case, refusal)
    except BaseException as bug:
        at = [f"{Path(each.filename).name}:{each.lineno}" for each in extract_tb(bug.__traceback__)]
        case.tell(bug=type(bug).__name__, text=str(bug), at=at[-8:])
        raise
    case.tell(end=True)


def kiosk(case: Case) -> None:
    """Sign, export and send."""
    with _opened(case) as journal:
        if journal.event is None:
            _again(case, lambda: journal.open_event(FAIR, NOW))
        for _ in range(journal.head.seq, SIGNERS):
            seq = _again(case, lambda: journal.append(_signature(journal), DRAWING)).seq
            case.tell(thanked=seq)
        if journal.counts().voided == 0:
            _again(case, lambda: journal.void(3, NOW))
            case.tell(undone=3)
        if not (case.place / STICK / EXPORT).exists():
            _again(case, lambda: _export(case, journal))
        if journal.storage is None:
            _again(case, lambda: journal.set_storage(case.storage, NOW))
        _again(case, lambda: _push(case, journal))


def merge(case: Case) -> None:
    """Fetch what was sent, and merge it with what came by hand."""
    _again(case, lambda: _pull(case))
    with _merging(case) as registry:
        _again(case, lambda: _merge(case, registry))


def papers(case: Case) -> None:
    """Make what is handed on: tables, the card, the packet."""
    with _merging(case) as registry:
        for name in TABLES:
            if not (case.place / LISTS / name).exists():
                _again(case, partial(_list, case, registry, name))
        _again(case, lambda: card.save(case.place / LISTS, SIGNED.campaign, NOW.local))
        if not (case.place / LISTS / PACKET).exists():
            _again(case, lambda: _packet(case, registry))


PARTS = {"kiosk": kiosk, "merge": merge, "papers": papers}


def _again(case: Case, step: Callable[[], T]) -> T:
    for _ in range(TRIES):
        try:
            return step()
        except KioskError as refusal:
            _refused(case, refusal)
    raise Gone


def _refused(case: Case, refusal: KioskError) -> None:
    """Tell of a refusal, in the words that people read."""
    words = {language: sentence(refusal, language) for language in LANGUAGES}
    case.tell(refused=refusal.code, **words)


@contextmanager
def _opened(case: Case) -> Iterator[Journal]:
    with closing(_again(case, lambda: reopen(case.place / KIOSK))) as journal:
        yield journal


@contextmanager
def _merging(case: Case) -> Iterator[Registry]:
    def opened() -> Registry:
        key, path = bytearray(case.key), case.place / REGISTRY
        unlocked = keys.Unlocked(key, SIGNED.campaign.id, bytes(key[32:]))
        return Registry(path, *open_unlocked(path, unlocked))

    with _again(case, opened) as registry:
        yield registry


def _signature(journal: Journal):
    seq = journal.head.seq + 1
    return signature(f"Ficticia {seq}", at=later(seq))


def _export(case: Case, journal: Journal) -> None:
    header, items, closed = journal.export_slice(FAIR, later(900))
    given = {"closed": closed, "recipients": journal.recipients, "sign": journal.sign}
    saved = save(case.place / STICK, EXPORT, header, items, **given)
    case.tell(exported=saved.path.name, sha256=saved.sha256.hex())


def _push(case: Case, journal: Journal) -> None:
    spool = case.place / KIOSK / SPOOL
    sweep(journal, spool)
    make_parts(journal, spool, later(1000))
    found = box.look(journal, spool)
    assert found is not None
    number = {line.parcel: line.n for line in found.lines}

    def told(parcel: Parcel, said: str) -> None:
        if said:
            box.failed(journal, found, number[parcel], said, later(1000), 0.5)
        else:
            box.arrived(journal, found, number[parcel], later(1000))
            case.tell(arrived=parcel.name)

    these = found.parcels(tuple(each.n for each in found.waiting))
    ended = asyncio.run(send(Remote(case.storage, found.folder, _QUICK), these, told))
    if ended:
        raise SyncRefused(why=ended)


def _pull(case: Case) -> None:
    where = settings.folder(SIGNED.campaign.id, SIGNED.campaign.mode)
    remote = Remote(case.storage, where, _QUICK)
    try:
        fetched = asyncio.run(fetch(remote, case.place / INBOX, lambda *_: None))
    except OSError as cause:  # as it says it may: whoever called words it
        raise UsageRefused(why="file", file=INBOX, fault=str(cause.errno)) from cause
    for name in fetched.new:
        case.tell(fetched=name)
    if fetched.ended:
        raise SyncRefused(why=fetched.ended)
    if fetched.failed:
        raise SyncRefused(why=fetched.failed[0][1])


def _merge(case: Case, registry: Registry) -> None:
    unread: list[ExportRefused] = []

    def each(place: int, outcome: object) -> None:
        if isinstance(outcome, ExportRefused):
            unread.append(outcome)
            return
        assert isinstance(outcome, Merged | AlreadyMerged), outcome
        case.tell(merged=place)

    folders = [case.place / name for name in (STICK, INBOX)]
    registry.merge_all(folders, [IDENTITY], later(2000), each=each)
    for refusal in unread:
        raise refusal


def _list(case: Case, registry: Registry, name: str) -> None:
    out = case.place / LISTS / name
    done = write_list(registry, List("delivery", Form(out.suffix[1:])), out, later(3000))
    case.tell(written=name, sha256=done.sha256.hex())


def _packet(case: Case, registry: Registry) -> None:
    made = write_packet(registry, Order(), case.place / LISTS / PACKET, later(4000))
    case.tell(written=PACKET, sha256=made.sha256.hex())
