"""CSV as every spreadsheet reads it, and as none can be tricked by it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import TextIOWrapper
from typing import BinaryIO

from kiosk.cells import guarded
from kiosk.delivery.profiles import Cell, Row


def write_csv(out: BinaryIO, columns: tuple[str, ...], rows: Iterable[Row], *, bom: bool) -> None:
    """Write UTF-8 of RFC 4180; with *bom* as Excel wants it. *out* stays open."""
    text = TextIOWrapper(out, "utf-8-sig" if bom else "utf-8", newline="", write_through=True)
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows(_told(rows))
    text.detach()


def cell(value: Cell) -> str:
    """Give *value* as text; what a spreadsheet could take for a formula gets a `'` before it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat()
    # A line feed inside quotes is read differently by many programs.
    return guarded(" ".join(value.splitlines()))


def _told(rows: Iterable[Row]) -> Iterator[list[str]]:
    return ([cell(value) for value in row] for row in rows)
