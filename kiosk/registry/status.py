"""What organizers said of a signature, or of the kiosk that brought it."""

from __future__ import annotations

from kiosk.registry import tables as t
from kiosk.registry.decision_tables import aside
from kiosk.registry.sql import ColumnElement, func, select
from kiosk.registry.team_tables import barred

# Whom organizers compared six words with, though they may have taken leave of it since.
OURS = (t.CONFIRMED, t.RETIRED)


def of_status(*status: str) -> ColumnElement[bool]:
    """Give the condition for the signatures from kiosks of one of these."""
    device = func.substr(t.signature.c.id, 1, 16)
    return device.in_(select(t.device.c.id).where(t.device.c.status.in_(status)))


def refused() -> ColumnElement[bool]:
    """Give the condition for the signatures that do not count because of their kiosk.

    It was refused, or it was retired or revoked before.
    """
    return of_status(t.REFUSED) | t.signature.c.id.in_(select(barred.c.id))


HELD, EXCLUDED, DUPLICATE = "held", "excluded", "duplicate"


def set_aside(*why: str) -> ColumnElement[bool]:
    """Give the condition for the signatures that decisions keep here, for one of these reasons."""
    return t.signature.c.id.in_(select(aside.c.id).where(aside.c.why.in_(why)))


def stopped() -> ColumnElement[bool]:
    """Give the condition for the signatures that people hold or exclude."""
    return set_aside(HELD, EXCLUDED)
