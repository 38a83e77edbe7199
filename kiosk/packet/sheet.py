"""One page being set: text with fallback faces, rules and bands, measured from the top left.

Points; a text's `y` is its baseline. What no face can show is painted as `�` over its
own text: whoever selects or searches finds what was typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Literal, NamedTuple

from kiosk.packet.pdf import FALLBACK, Document, Face, Page

SUBSTITUTE = "\ufffd"
Align = Literal["left", "center", "right"]


class Style(NamedTuple):
    """How letters look: the face, the size in points, and gray from 0 (black) to 1."""

    face: str
    size: float
    gray: float = 0.0


class _Piece(NamedTuple):
    face: Face
    code: str
    width: float
    actual: str


def missing(document: Document, text: str, face: str) -> str:
    """Give the characters of *text* that neither *face* nor the fallback has, each once."""
    if document.face(face).has(text):
        return ""
    faces = document.face(face), document.face(FALLBACK)
    lacking = (letter for letter in text if not any(one.has(letter) for one in faces))
    return "".join(dict.fromkeys(lacking))


class Sheet:
    """A page of a document, painted piece by piece."""

    def __init__(self, document: Document, size: tuple[float, float]) -> None:
        self.document = document
        self.page = Page(size)
        self.width, self.height = size
        self._within = False

    @contextmanager
    def mark(self, role: str, alt: str = "") -> Iterator[None]:
        """Let all that is painted inside be one thing for who hears the page: `H1`, `P`, `Figure`.

        *alt* is said in its place. Without a role it is not said at all.
        """
        before = self._within
        self.begin(role, alt)
        try:
            yield
        finally:
            self.end()
            self._within = before

    def begin(self, role: str, alt: str = "") -> None:
        """Begin what `mark` marks."""
        if role:
            self.page.painted.append(f"/{role} <</MCID {len(self.page.tags)}>> BDC")
            self.page.tags.append((role, alt))
        else:
            self.page.painted.append("/Artifact BMC")
        self._within = True

    def end(self) -> None:
        """End it."""
        self.page.painted.append("EMC")
        self._within = False

    def measure(self, text: str, style: Style) -> float:
        """Give how wide *text* will be."""
        line = self.document.line(text, style)
        if line is not None:
            return line.width
        return sum(piece.width for piece in self._pieces(text, style.face)) * style.size / 1000

    def text(self, x: float, y: float, text: str, style: Style, align: Align = "left") -> None:
        """Set one line of *text*; alone, it is a paragraph to who hears the page."""
        if not self._within:
            self.begin("P")
            self.text(x, y, text, style, align)
            self.end()
            return
        line = self.document.line(text, style)
        if align != "left":
            width = self.measure(text, style) if line is None else line.width
            x -= width / 2 if align == "center" else width
        if line is not None:
            self.page.faces[line.face.resource] = line.face
            at = f"{x:.2f} {self.height - y:.2f}"
            self.page.painted.append(f"{line.before}{at}{line.after}")
            return
        pieces = self._pieces(text, style.face)
        out = [f"BT {style.gray:g} g {x:.2f} {self.height - y:.2f} Td"]
        for face, code, _, actual in pieces:
            self.page.faces[face.resource] = face
            shown = f"{face.resource} {style.size:g} Tf [{code}] TJ"
            if actual:
                copied = ("\ufeff" + actual).encode("utf-16-be").hex().upper()
                shown = f"/Span <</ActualText <{copied}>>> BDC {shown} EMC"
            out.append(shown)
        out.append("ET")
        self.page.painted.append(" ".join(out))

    def wrap(self, text: str, style: Style, width: float) -> list[str]:
        """Break *text* at its spaces into lines of *width*; a word that is wider is cut."""
        if self.measure(text, style) <= width:
            return [text]
        lines: list[str] = []
        line = ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if self.measure(longer, style) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *cut, line = self._cut(word, style, width)
            lines += cut
        return [*lines, line]

    def lines(self, x: float, y: float, lines: list[str], style: Style, leading: float) -> float:
        """Set *lines* below each other as one paragraph; give the baseline after the last one."""
        if not lines:
            return y
        if not self._within:
            with self.mark("P"):
                return self.lines(x, y, lines, style, leading)
        for line in lines:
            self.text(x, y, line, style)
            y += leading
        return y

    def rule(self, x0: float, y: float, x1: float, weight: float = 0.4, gray: float = 0) -> None:
        """Draw a level line."""
        level = self.height - y
        self.paint(f"{gray:g} G {weight:g} w {x0:.2f} {level:.2f} m {x1:.2f} {level:.2f} l S")

    def box(self, x: float, y: float, width: float, height: float, weight: float = 0.4) -> None:
        """Draw a frame."""
        low = self.height - y - height
        self.paint(f"0 G {weight:g} w {x:.2f} {low:.2f} {width:.2f} {height:.2f} re S")

    def clear(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle with white."""
        low = self.height - y - height
        self.paint(f"1 g {x:.2f} {low:.2f} {width:.2f} {height:.2f} re f")

    def stripes(self, x: float, y: float, width: float, height: float) -> None:
        """Fill a rectangle with slanted black lines: it reads the same without colour."""
        low = self.height - y - height
        steps = range(int(-height), int(width), 7)
        top = low + height
        slants = (f"{x + at:.1f} {low:.1f} m {x + at + height:.1f} {top:.1f} l" for at in steps)
        clip = f"{x:.2f} {low:.2f} {width:.2f} {height:.2f} re W n"
        self.paint(f"q {clip} 0 G 1.6 w {' '.join(slants)} S Q")
        self.box(x, y, width, height, 0.8)

    def modules(self, x: float, y: float, side: float, rows: tuple[tuple[bool, ...], ...]) -> None:
        """Paint a QR code, *side* wide without its quiet zone."""
        size = side / len(rows)
        squares = []
        for down, row in enumerate(rows):
            across = 0
            for dark, run in groupby(row):
                length = len(list(run))
                if dark:
                    low = self.height - y - (down + 1) * size
                    squares.append(
                        f"{x + across * size:.3f} {low:.3f} {length * size:.3f} {size:.3f} re"
                    )
                across += length
        self.paint(f"0 g {' '.join(squares)} f")

    def paint(self, operators: str) -> None:
        """Add *operators* of the page description language as they are."""
        if not self._within:
            operators = f"/Artifact BMC {operators} EMC"
        self.page.painted.append(operators)

    def _cut(self, word: str, style: Style, width: float) -> Iterator[str]:
        part = ""
        for letter in word:
            if part and self.measure(part + letter, style) > width:
                yield part
                part = ""
            part += letter
        yield part

    def _pieces(self, text: str, name: str) -> list[_Piece]:
        face = self.document.face(name)
        fallback = self.document.face(FALLBACK)
        pieces = []
        for chosen, run in groupby(text, lambda letter: self._chosen(letter, face, fallback)):
            letters = "".join(run)
            shown = (chosen or fallback).show(letters if chosen else SUBSTITUTE * len(letters))
            pieces.append(_Piece(chosen or fallback, *shown, "" if chosen else letters))
        return pieces

    def _chosen(self, letter: str, *faces: Face) -> Face | None:
        return next((face for face in faces if face.has(letter)), None)
