"""A letter as Word writes it: its words as plain text, and what was left behind."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from kiosk.errors import LetterRefused

MAX_DOCX, MAX_UNPACKED = 8 * 1024 * 1024, 64 * 1024 * 1024
LEFT = ("tables", "pictures", "notes", "frames")
"""What a letter may hold that plain text cannot, by kind."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The words of a document, one paragraph a line and a blank line after it; kinds left out."""

    text: str
    left: tuple[str, ...]


def is_docx(raw: bytes) -> bool:
    """Tell whether *raw* sets out to be a Word file."""
    return raw.startswith(b"PK\x03\x04")


def read_docx(raw: bytes) -> Taken:
    """Take the words out of a Word file; `LetterRefused` (`docx`) if it is none or too large.

    The numbers of a numbered list, which Word counts itself, are written out.
    """
    try:
        _bound(raw)
        document = Document(io.BytesIO(raw))
        paragraphs = list(_numbered(document.paragraphs))
        left = tuple(kind for kind, there in zip(LEFT, _left(document), strict=True) if there)
    except (
        zipfile.BadZipFile,
        PackageNotFoundError,
        SyntaxError,  # what lxml raises for bad XML is one
        KeyError,
        ValueError,
        OSError,
    ) as cause:
        raise LetterRefused(why="docx") from cause
    text = "\n\n".join(one for one in paragraphs if one.strip())
    return Taken(text + "\n" if text else "", left)


def _bound(raw: bytes) -> None:
    """Refuse what would unpack to more than a letter can be, before anything is unpacked."""
    if len(raw) > MAX_DOCX:
        raise LetterRefused(why="docx")
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        if sum(part.file_size for part in package.infolist()) > MAX_UNPACKED:
            raise LetterRefused(why="docx")


def _numbered(paragraphs: list[Paragraph]) -> Iterator[str]:
    """Give the text of each paragraph, with the number that Word would show before it."""
    counted: dict[str, int] = {}
    for one in paragraphs:
        number = _list_of(one)
        if number and one.text.strip():
            counted[number] = counted.get(number, 0) + 1
            yield f"{counted[number]}. {one.text.strip()}"
        else:
            yield one.text.rstrip()


def _list_of(paragraph: Paragraph) -> str:
    """Give the id of the numbered list that the paragraph belongs to, if any; no bullets."""
    style = paragraph.style.name if paragraph.style is not None else ""
    if style and style.startswith("List Number"):
        return style
    found = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")  # noqa: SLF001 - the library has no words for lists
    wanted = "" if found is None else str(found.get(qn("w:val")))
    return wanted if wanted not in ("", "0") and _counts(paragraph, wanted) else ""


def _counts(paragraph: Paragraph, wanted: str) -> bool:
    """Tell whether the list *wanted* is counted in digits, and is no list of bullets."""
    part: Any = paragraph.part
    numbering = part.numbering_part.element
    kinds = {
        num.get(qn("w:numId")): num.find(qn("w:abstractNumId")).get(qn("w:val"))
        for num in numbering.findall(qn("w:num"))
    }
    for each in numbering.findall(qn("w:abstractNum")):
        if each.get(qn("w:abstractNumId")) == kinds.get(wanted):
            form = each.find(f"{qn('w:lvl')}/{qn('w:numFmt')}")
            return form is not None and form.get(qn("w:val")) == "decimal"
    return False


def _left(document: Any) -> tuple[bool, ...]:  # noqa: ANN401 - the library names no type for it
    """Tell which kinds of `LEFT` the document holds."""
    body = document.element.body
    kinds = (
        ("w:tbl",),
        ("w:drawing", "w:pict"),
        ("w:footnoteReference", "w:endnoteReference"),
        ("w:txbxContent",),
    )
    return tuple(any(next(body.iter(qn(tag)), None) is not None for tag in kind) for kind in kinds)
