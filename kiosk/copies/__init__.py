"""Copies of the day on sticks and cards: made in parts, carried, read back, repaired."""

from kiosk.copies.faults import refusal
from kiosk.copies.keeping import Standing, keep_up, record, standing
from kiosk.copies.parts import IDLE_SECONDS, SPOOL, due, make_final, make_part, sweep
from kiosk.copies.stick import Task, bring_up
from kiosk.copies.value import Copy, Finding, Round, Stick

__all__ = [
    "IDLE_SECONDS",
    "SPOOL",
    "Copy",
    "Finding",
    "Round",
    "Standing",
    "Stick",
    "Task",
    "bring_up",
    "due",
    "keep_up",
    "make_final",
    "make_part",
    "record",
    "refusal",
    "standing",
    "sweep",
]
