"""Why an export is refused: the codes of `docs/export-format.md`, section 9."""

from __future__ import annotations

from typing import Literal, get_args

from kiosk.errors import ExportRefused

Reason = Literal[
    # The outer file.
    "unreadable",
    "no-room",
    "truncated",
    "not-age",
    "scrypt",
    "age-header",
    "other-recipients",
    "damaged",
    # The inner stream.
    "magic",
    "newer",
    "frame",
    "order",
    "not-canonical",
    "header",
    "event",
    "start",
    "item",
    "sequence",
    "trailer",
    "count",
    "chain",
    "root",
    "audit-chain",
    "signature",
    "trailing",
    # What only a reader who knows the campaign and its kiosks can tell.
    "campaign",
    "campaign-version",
    "mode",
    "keyset",
    "device",
    # Writing.
    "not-written",
    "read-back",
]
REASONS: tuple[str, ...] = get_args(Reason)


def refusal(reason: Reason) -> ExportRefused:
    """Give the refusal to raise for *reason*."""
    return ExportRefused(reason)
