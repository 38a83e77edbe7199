"""What an export is called: ASCII, and never a person's name."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC

from kiosk.exports.value import SUFFIX
from kiosk.model import Event, Moment

_LONGEST = 32


def file_name(campaign: str, event: Event, kiosk: str, made: Moment, count: int) -> str:
    """Give `<campaign>_<event>_<kiosk>_<YYYYMMDD-HHMMZ>_<n>sig.firma-export`.

    *count* is the number of records with bytes. A part that leaves no ASCII letter
    takes the event's uid or the word `kiosk`.
    """
    parts = (
        slug(campaign, "campaign"),
        slug(event.name, event.uid(campaign).hex()),
        slug(kiosk, "kiosk"),
        f"{made.utc.astimezone(UTC):%Y%m%d-%H%MZ}",
        f"{count}sig",
    )
    return "_".join(parts) + SUFFIX


def slug(text: str, otherwise: str) -> str:
    """Give *text* in lower-case ASCII letters, digits and hyphens, at most 32; or *otherwise*."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower())[:_LONGEST]
    return words.strip("-") or otherwise
