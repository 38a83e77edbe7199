"""What organizers said of the kiosk that brought a signature."""

from __future__ import annotations

from kiosk.registry import tables as t
from kiosk.registry.sql import ColumnElement, func, select


def of_status(status: str) -> ColumnElement[bool]:
    """Give the condition for the signatures from kiosks of this *status*."""
    device = func.substr(t.signature.c.id, 1, 16)
    return device.in_(select(t.device.c.id).where(t.device.c.status == status))
