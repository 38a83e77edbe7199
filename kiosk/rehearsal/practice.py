"""A journal to practise in: the kiosk's own pages, and nothing that counts or stays."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from kiosk.crypto.passphrase import FLOOR
from kiosk.errors import NotSaved
from kiosk.journal import Enrolment, Journal, enrol, open_journal
from kiosk.model import Event, Mode, Moment
from kiosk.rehearsal import folder


def begin(kiosk: Path, enrolment: Enrolment, event: Event, now: Moment) -> Journal:
    """Make and open a rehearsal journal beside the one in *kiosk*, with *event* open.

    Nobody knows its passphrase: it is opened once. Raises as `enrol`, and `NotSaved`.
    """
    base, passphrase = folder.place(kiosk, "practice"), os.urandom(16).hex()
    try:
        folder.clear(base)
        base.mkdir(mode=0o700)
    except OSError as cause:
        raise NotSaved from cause
    enrol(base / "kiosk", replace(enrolment, mode=Mode.REHEARSAL), passphrase, FLOOR)
    journal = open_journal(base / "kiosk", passphrase)
    journal.open_event(event, now)
    return journal


def end(kiosk: Path, journal: Journal) -> None:
    """Close what `begin` gave, and delete all of it. Raises `NotSaved` if something stays."""
    journal.close()
    try:
        folder.clear(folder.place(kiosk, "practice"))
    except OSError as cause:
        raise NotSaved from cause
