"""PDF files: the one place that knows the library which makes their faces.

Pages are painted by hand, each as one string. The file is written as it comes, tagged: what
is read aloud stands in the order painted, everything else is an artifact.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from fpdf import FPDF
from fpdf.fonts import TTFFont
from fpdf.output import OutputProducer

import resources
from kiosk.packet.faces import Face, Shown
from kiosk.packet.objects import Objects
from kiosk.packet.volume import Leaf, Mark, Meta, Page, Volume

__all__ = [
    "FALLBACK",
    "LANDSCAPE",
    "PORTRAIT",
    "SANS",
    "SANS_BOLD",
    "SERIF",
    "SERIF_BOLD",
    "SERIF_ITALIC",
    "Document",
    "Face",
    "Leaf",
    "Mark",
    "Meta",
    "Page",
    "Shown",
    "Volume",
]

SERIF, SERIF_BOLD, SERIF_ITALIC = (
    "SourceSerif4-Regular",
    "SourceSerif4-SemiBold",
    "SourceSerif4-Italic",
)
SANS, SANS_BOLD = "AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-SemiBold"
FALLBACK = "NotoSans-Regular"

_LINES = 4096
PORTRAIT, LANDSCAPE = (612, 792), (792, 612)


class Line(NamedTuple):
    """A line of text as it is set: what is painted before and after its place, and its width."""

    face: Face
    before: str
    after: str
    width: float


class Document:
    """The faces of one PDF, and what it says of itself."""

    def __init__(self, meta: Meta) -> None:
        """Begin with no face."""
        self.meta = meta
        self._library = FPDF(unit="pt", format=PORTRAIT)
        self._faces: dict[str, Face] = {}
        self.line = lru_cache(_LINES)(self._line)

    def face(self, name: str) -> Face:
        """Give a face of `resources/fonts`; it is loaded when first used."""
        if name not in self._faces:
            self._library.add_font(name, fname=Path(str(resources.at("fonts", f"{name}.ttf"))))
            self._faces[name] = Face(cast("TTFFont", self._library.fonts[name.lower()]))
        return self._faces[name]

    def _line(self, text: str, style: tuple[str, float, float]) -> Line | None:
        """Give how *text* is set in a face, size and gray; nothing if the face lacks a letter."""
        name, size, gray = style
        face = self.face(name)
        shown = face.shown(text)
        if shown is None:
            return None
        after = f" Td {face.resource} {size:g} Tf [{shown.code}] TJ ET"
        return Line(face, f"BT {gray:g} g ", after, shown.width * size / 1000)

    def write_pages(self, pages: Iterable[Page], bookmarks: dict[int, str]) -> bytes:
        """Give the bytes of a short file; *bookmarks* name pages by their index from 0."""
        out = io.BytesIO()
        with closing(self), closing(self.volume(out)) as volume:
            made = [volume.take(page) for page in pages]
            volume.finish(made, [Mark(title, page) for page, title in bookmarks.items()])
        return out.getvalue()

    def close(self) -> None:
        """Close the files of the faces; what was written needs them no more."""
        for font in self._library.fonts.values():
            cast("TTFFont", font).close()

    def volume(self, out: BinaryIO) -> Volume:
        """Begin a file of any length."""
        return Volume(self.meta, self._embed, out)

    def _embed(self, objects: Objects, used: set[str]) -> str:
        """Write the faces named in *used*; give the resources that name them."""
        library = self._library
        for key, font in list(library.fonts.items()):
            if f"/F{font.i}" not in used:
                cast("TTFFont", font).close()
                del library.fonts[key]
        producer = OutputProducer(library)
        producer.obj_id = objects.last
        fonts = producer._add_fonts({}, {}, {})  # noqa: SLF001 - it writes whole files only
        for each in producer.pdf_objs:
            objects.put_whole(each.id, each.serialize().encode("latin-1"))  # type: ignore[union-attr]
        named = " ".join(f"/F{at} {font.id} 0 R" for at, font in fonts.items())
        return f"<</Font <<{named}>>>>"
