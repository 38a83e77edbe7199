"""Workbooks with typed cells: text is text and never a formula, dates are dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.exceptions import XlsxFileError

from kiosk.delivery.profiles import Cell, Row
from kiosk.passing import passing_folder

MOST_ROWS = 1_048_575
"""What a sheet holds below its head."""
_LONGEST = 32_767


class TooManyRows(ValueError):
    """A sheet has no room for them."""


def write_xlsx(
    out: BinaryIO, columns: tuple[str, ...], rows: Iterable[Row], near: Path, made: datetime
) -> None:
    """Write a workbook of one sheet; what is set aside meanwhile lies in *near*, then is gone.

    Raises `TooManyRows`, and `OSError` where the disk refuses.
    """
    try:
        _write_book(out, columns, rows, near, made)
    except XlsxFileError as cause:  # the library wraps what the disk said
        raise OSError("the workbook was not written") from cause


def _write_book(
    out: BinaryIO, columns: tuple[str, ...], rows: Iterable[Row], near: Path, made: datetime
) -> None:
    with passing_folder(near) as aside:
        options = {"constant_memory": True, "tmpdir": str(aside), "remove_timezone": True}
        options |= {"strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(out, options) as book:
            # Else the library's own day of making would be in it.
            book.set_properties({"created": made, "author": "Firma"})
            sheet = book.add_worksheet("Firma")
            sheet.freeze_panes(1, 0)
            bold = book.add_format({"bold": True})
            day = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
            for column, name in enumerate(columns):
                sheet.set_column(column, column, 24)
                sheet.write_string(0, column, name, bold)
            for line, row in enumerate(rows, 1):
                if line > MOST_ROWS:
                    raise TooManyRows
                for column, value in enumerate(row):
                    _write(sheet, (line, column), value, day)


def _write(
    sheet: xlsxwriter.worksheet.Worksheet,
    at: tuple[int, int],
    value: Cell,
    day: xlsxwriter.format.Format,
) -> None:
    match value:
        case None | "":
            return
        case bool():
            sheet.write_boolean(*at, value)
        case datetime():
            sheet.write_datetime(*at, value, day)
        case str():
            sheet.write_string(*at, value[:_LONGEST])
