"""PDF files: the one place that knows the library which writes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, cast

from fpdf import FPDF
from fpdf.enums import PageMode
from fpdf.fonts import TTFFont
from fpdf.prefs import ViewerPreferences

import resources
from kiosk.packet.kerning import Kerning

SERIF, SERIF_BOLD, SERIF_ITALIC = (
    "SourceSerif4-Regular",
    "SourceSerif4-SemiBold",
    "SourceSerif4-Italic",
)
SANS, SANS_BOLD = "AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-SemiBold"
FALLBACK = "NotoSans-Regular"

_REMEMBERED = 8192
PORTRAIT, LANDSCAPE = (612, 792), (792, 612)


class Shown(NamedTuple):
    """Letters as a face shows them: what stands between the brackets of `TJ`, and the width.

    The width is in thousandths of the size.
    """

    code: str
    width: float


class Face:
    """One face of a document: which characters it has, how wide they are, how they are shown.

    Figures are tabular, pairs are kerned. Showing letters embeds them.
    """

    def __init__(self, font: TTFFont) -> None:
        self._font = font
        self._figures = _tabular_figures(font)
        self._known = frozenset(map(chr, font.cmap))
        self._scale = 1000 / font.ttfont["head"].unitsPerEm
        kerning = Kerning(font.ttfont)
        self._closer = cache(lambda one, other: round(kerning.between(one, other) * self._scale))
        self._glyph = cache(self._pick)
        self.show = lru_cache(_REMEMBERED)(self._show)
        self.resource = f"/F{font.i}"

    @property
    def font(self) -> TTFFont:
        """Give the library's own font."""
        return self._font

    def has(self, letters: str) -> bool:
        """Tell whether every one of *letters* can be shown."""
        return self._known.issuperset(letters)

    def _show(self, letters: str) -> Shown:
        """Give what shows *letters*, all of which the face must have."""
        parts: list[str] = []
        width = 0
        before = ""
        for letter in letters:
            name, advance, code = self._glyph(letter)
            closer = self._closer(before, name) if before else 0
            if closer:
                parts.append(f">{-closer}<")
            parts.append(code)
            width += advance + closer
            before = name
        return Shown(f"<{''.join(parts)}>", width)

    def _pick(self, letter: str) -> tuple[str, int, str]:
        """Give name and advance of the glyph for *letter*, and the code it has in this file."""
        font = self._font
        name = self._figures.get(ord(letter), font.cmap[ord(letter)])
        advance = round(font.ttfont["hmtx"].metrics[name][0] * self._scale)
        glyph = font.subset.get_glyph(font.ttfont.getGlyphID(name), (ord(letter),), name, advance)
        code = font.subset.pick_glyph(glyph)
        if code is None:
            raise KeyError(letter)
        return name, advance, f"{code:04X}"


@dataclass
class Page:
    """One page being made: its size in points, the faces it shows, what is painted."""

    size: tuple[float, float]
    faces: dict[str, Face] = field(default_factory=dict)
    painted: list[str] = field(default_factory=list)


class Meta(NamedTuple):
    """What the file says of itself."""

    title: str
    subject: str
    language: str
    made: datetime


class Document(FPDF):
    """A PDF whose pages are painted by hand, each in one go."""

    def __init__(self, meta: Meta) -> None:
        super().__init__(unit="pt", format=PORTRAIT)
        self.set_auto_page_break(auto=False)
        self.set_margin(0)
        self.set_title(meta.title)
        self.set_subject(meta.subject)
        self.set_lang(meta.language)
        self.set_creator("Firma")
        self.set_producer("fpdf2")
        self.set_creation_date(meta.made)
        self.set_display_mode("default", "single")
        self.page_mode = PageMode.USE_OUTLINES
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self._faces: dict[str, Face] = {}

    def face(self, name: str) -> Face:
        """Give a face of `resources/fonts`; it is loaded, and later embedded, when first used."""
        if name not in self._faces:
            self.add_font(name, fname=Path(str(resources.at("fonts", f"{name}.ttf"))))
            self._faces[name] = Face(cast("TTFFont", self.fonts[name.lower()]))
        return self._faces[name]

    def write_pages(self, pages: Iterable[Page], bookmarks: dict[int, str]) -> bytes:
        """Give the bytes of the file; *bookmarks* name pages by their index from 0."""
        for index, page in enumerate(pages):
            self.add_page(format=page.size)
            for face in page.faces.values():
                self._set_font_for_page(face.font, 1)
            self._out("\n".join(page.painted))
            if index in bookmarks:
                self.start_section(bookmarks[index])
        return bytes(self.output())


def _tabular_figures(font: TTFFont) -> dict[int, str]:
    """Give the glyph of each figure that is as wide as all others, where the face has both."""
    if "GSUB" not in font.ttfont:
        return {}
    table = font.ttfont["GSUB"].table
    found: dict[int, str] = {}
    for record in table.FeatureList.FeatureRecord:
        for index in record.Feature.LookupListIndex if record.FeatureTag == "tnum" else ():
            for rule in table.LookupList.Lookup[index].SubTable:
                mapping = getattr(rule, "mapping", {})
                for figure in range(ord("0"), ord("9") + 1):
                    glyph = font.cmap.get(figure)
                    if glyph in mapping:
                        found[figure] = mapping[glyph]
    return found
