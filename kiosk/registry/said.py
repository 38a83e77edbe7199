"""What records say beyond the columns that lists ask for, read by the database itself."""

from __future__ import annotations

from kiosk.registry.sql import ColumnElement, literal_column


def _said(path: str, name: str) -> ColumnElement[str]:
    """Give the value at a *path* of the signed words; the text is canonical JSON."""
    return literal_column(
        f"json_extract(CAST(signature.text AS TEXT), '$.signature.{path}')"
    ).label(name)


SIGNED = _said("signed.utc", "signed")
OFFSET = _said("signed.offset", "offset")
ZONE = _said("signed.zone", "zone")
EMAIL = _said("email", "email")
VOLUNTEER = _said("volunteer", "volunteer")
VERSION = _said("campaign_version", "version")
