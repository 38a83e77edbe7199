"""The table of lists that were given out: it only grows, and merges by union."""

from __future__ import annotations

from kiosk.registry.sql import LargeBinary
from kiosk.registry.tables import bytes_, key, number, table, text

# One file that left for another system. `uid` is the SHA-256 of the rest; `rows` are the
# signers in it, `sha256` names the file's bytes, `addressee` is who got it.
handed = table(
    "handed",
    key("uid"),
    text("at"),
    text("profile"),
    text("format"),
    number("rows"),
    bytes_("sha256"),
    text("addressee"),
    text("by"),
)

# Whose they were: a withdrawal that comes later has to follow them (art. 24 and 35).
handed_line = table("handed_line", key("uid", LargeBinary), key("id", LargeBinary))
