"""A letter out of a file: plain text byte for byte, or the words of a Word file."""

from __future__ import annotations

from pathlib import Path

from kiosk.campaign import letter
from kiosk.campaign.docx_file import MAX_DOCX, Taken, is_docx, read_docx
from kiosk.campaign.file import MAX_TEXT
from kiosk.errors import LetterRefused
from kiosk.files import read_plain


def read_letter(file: Path) -> tuple[bytes, tuple[str, ...]]:
    """Give the letter's bytes in UTF-8, and the kinds of things that were left behind.

    Raises `LetterRefused` (`docx`, `text`, `long`), `OSError`.
    """
    raw = read_plain(file, MAX_DOCX)
    if is_docx(raw):
        taken = read_docx(raw)
    else:
        try:
            letter.text(raw)
        except UnicodeDecodeError as cause:
            raise LetterRefused(why="text") from cause
        taken = Taken("", ())
    found = taken.text.encode() if is_docx(raw) else raw
    if len(found) > MAX_TEXT:
        raise LetterRefused(why="long", most=MAX_TEXT)
    return found, taken.left
