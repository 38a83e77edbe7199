"""The faces of a PDF: which characters each has, how wide they are, how they are shown."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from fpdf.fonts import TTFFont

from kiosk.packet.kerning import Kerning

_REMEMBERED = 8192
_WORDS = 65536
_WORD = re.compile(r"[^ -]+[ -]?|[ -]")


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
        self._beside = cache(self._kerned)
        self._word = lru_cache(_WORDS)(self._set)
        self.show = lru_cache(_REMEMBERED)(self._show)
        self.shown = lru_cache(_REMEMBERED)(self._shown)
        self.resource = f"/F{font.i}"

    @property
    def font(self) -> TTFFont:
        """Give the library's own font."""
        return self._font

    def has(self, letters: str) -> bool:
        """Tell whether every one of *letters* can be shown."""
        return self._known.issuperset(letters)

    def _shown(self, letters: str) -> Shown | None:
        """Give what shows *letters*, or nothing if the face lacks one of them."""
        return self._show(letters) if self.has(letters) else None

    def _show(self, letters: str) -> Shown:
        """Give what shows *letters*, all of which the face must have."""
        parts: list[str] = []
        width = 0
        before = ""
        # Names share their words: each is set once, and kerned to its neighbours.
        for word in _WORD.findall(letters):
            code, wide, first, last = self._word(word)
            closer = self._closer(before, first) if before else 0
            if closer:
                parts.append(f">{-closer}<")
            parts.append(code)
            width += wide + closer
            before = last
        return Shown(f"<{''.join(parts)}>", width)

    def _set(self, letters: str) -> tuple[str, int, str, str]:
        """Give the codes, the width, and the first and the last glyph of a word."""
        beside = self._beside
        before, parts, width = "", [], 0
        for letter in letters:
            code, wide = beside(before, letter)
            parts.append(code)
            width += wide
            before = letter
        return "".join(parts), width, self._glyph(letters[0])[0], self._glyph(letters[-1])[0]

    def _kerned(self, before: str, letter: str) -> tuple[str, int]:
        """Give the code of *letter* behind *before*, and how far it goes on."""
        name, advance, code = self._glyph(letter)
        closer = self._closer(self._glyph(before)[0], name) if before else 0
        return (f">{-closer}<{code}", advance + closer) if closer else (code, advance)

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
