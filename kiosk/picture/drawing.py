"""Drawings as SVG text: shapes and words from the top left, in the faces and colours of Firma.

What is used here is what Qt, browsers, resvg and fpdf2 all draw alike: no patterns, filters,
style sheets or fonts inside, words as words.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from kiosk.model import Language
from kiosk.words import plain

PAPER, TEXT, SOFT, ACCENT = "#FBF8F1", "#1B2430", "#46505E", "#1B4B91"
LINE, HAIR, STOP, GONE, WHITE = "#8C8473", "#E2DBCB", "#8E2417", "#A79C86", "#FFFFFF"
SERIF, SANS = "Source Serif 4", "Atkinson Hyperlegible Next"
WIDTH, MARGIN = 1120, 48
HEAD, FOOT = 122, 50

Anchor = Literal["start", "middle", "end"]
# Qt takes a list of faces for the name of one face, and no notice of rules for media; browsers
# and drawing programs have it the other way round. So both find a face, and what follows it.
_STYLE = (
    f"<style>@media screen, print {{ .s {{ font-family: '{SERIF}', serif }}"
    f" .a {{ font-family: '{SANS}', sans-serif }} }}</style>"
)


@dataclass(frozen=True, slots=True)
class Note:
    """What stands below a picture, and whether it shows a rehearsal's invented signatures."""

    text: str = ""
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of `WIDTH` by *height* with what it is called and what it tells in words."""

    height: float
    title: str
    what: str
    told: str
    body: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Type:
    """How words look: size in units of the picture, colour, weight and face."""

    size: float = 15
    fill: str = TEXT
    bold: bool = False
    face: str = SANS


LABEL, STRONG, QUIET = Type(), Type(bold=True), Type(13, SOFT)


def number(value: float) -> str:
    """Give a coordinate in as few characters as say it to a tenth."""
    return f"{round(value, 1):g}"


def escape(text: str) -> str:
    """Give *text* as it may stand in SVG, without what no file of XML may hold."""
    safe = plain(text.replace("\n", " "))
    return (
        safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


def words(x: float, y: float, text: str, look: Type = LABEL, anchor: Anchor = "start") -> str:
    """Set one line of *text* with its baseline at *y*."""
    weight = ' font-weight="600"' if look.bold else ""
    middle = f' text-anchor="{anchor}"' if anchor != "start" else ""
    kind = "s" if look.face == SERIF else "a"
    return (
        f'<text class="{kind}" x="{number(x)}" y="{number(y)}" font-family="\'{look.face}\'"'
        f' font-size="{number(look.size)}"{weight} fill="{look.fill}"{middle}>{escape(text)}</text>'
    )


def box(x: float, y: float, width: float, height: float, fill: str, edge: str = "") -> str:
    """Fill a rectangle, framed where *edge* names a colour."""
    frame = f' stroke="{edge}" stroke-width="0.8"' if edge else ""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(max(width, 0))}"'
        f' height="{number(max(height, 0))}" fill="{fill}"{frame}/>'
    )


def bar(x: float, y: float, width: float, height: float, fill: str) -> str:
    """Fill a bar that is seen however short it is."""
    return box(x, y, max(width, 2.5), height, fill)


def line(x0: float, y0: float, x1: float, y1: float, colour: str = HAIR, wide: float = 1) -> str:
    """Draw a straight line."""
    ends = (("x1", x0), ("y1", y0), ("x2", x1), ("y2", y1))
    where = " ".join(f'{name}="{number(at)}"' for name, at in ends)
    return f'<line {where} stroke="{colour}" stroke-width="{number(wide)}"/>'


def outline(path: str, fill: str) -> str:
    """Fill an outline and draw its border."""
    return (
        f'<path d="{path}" fill="{fill}" stroke="{PAPER}" stroke-width="0.9"'
        ' stroke-linejoin="round"/>'
    )


def moved(x: float, y: float, scale: float, body: str) -> str:
    """Put *body* elsewhere, in another size."""
    place = f"translate({number(x)} {number(y)}) scale({scale:.4f})"
    return f'<g transform="{place}">{body}</g>'


def room(text: str, size: float) -> float:
    """Give about how wide *text* is at most: faces differ from machine to machine."""
    wide = sum(1.0 if unicodedata.east_asian_width(one) in "WF" else 0.54 for one in text)
    return wide * size


def cut(text: str, width: float, size: float) -> str:
    """Give *text*, shortened with `…` where it would be wider than *width*."""
    if room(text, size) <= width:
        return text
    while text and room(text + "…", size) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(text: str, width: float, size: float, lines: int) -> tuple[str, ...]:
    """Break *text* at its blanks into at most *lines* lines, the last one cut."""
    made: list[str] = []
    rest = text.split()
    while rest and len(made) < lines - 1:
        taken = rest.pop(0)
        while rest and room(f"{taken} {rest[0]}", size) <= width:
            taken += f" {rest.pop(0)}"
        made.append(cut(taken, width, size))
    return (*made, cut(" ".join(rest), width, size)) if rest else tuple(made)


def svg(picture: Picture, language: Language, note: Note = Note(), rehearsal: str = "") -> str:
    """Give *picture* as a file of SVG that names and describes itself to screen readers."""
    band = 34 if note.rehearsal else 0
    height = picture.height + band
    inside = (
        box(0, 0, WIDTH, height, PAPER),
        _stripes(rehearsal) if band else "",
        moved(0, band, 1, _framed(picture, note)) if band else _framed(picture, note),
    )
    size = f'width="{WIDTH}" height="{number(height)}" viewBox="0 0 {WIDTH} {number(height)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" xml:lang="{language}"'
        f' lang="{language}" aria-labelledby="title desc">\n'
        f'<title id="title">{escape(picture.title)}</title>\n'
        f'<desc id="desc">{escape(picture.told)}</desc>\n{_STYLE}\n'
        + "\n".join(filter(None, inside))
        + "\n</svg>\n"
    )


def headed(title: str, what: str) -> str:
    """Set what a picture is called, and below it what it shows."""
    return "\n".join(
        (
            words(MARGIN, 58, title, Type(34, TEXT, bold=True, face=SERIF)),
            words(MARGIN, 88, what, Type(17, SOFT)),
        )
    )


def _framed(picture: Picture, note: Note) -> str:
    low = picture.height - 22
    left = cut(note.text, WIDTH * 0.55, 13)
    return "\n".join(
        filter(
            None,
            (
                headed(picture.title, picture.what),
                picture.body,
                line(MARGIN, low - 22, WIDTH - MARGIN, low - 22),
                words(MARGIN, low, left, QUIET) if left else "",
                words(WIDTH - MARGIN, low, picture.credit, QUIET, "end") if picture.credit else "",
            ),
        )
    )


def _stripes(said: str) -> str:
    """Mark a rehearsal by the band that no other thing uses."""
    slants = (
        f'<path d="M{at} 34l17 -34h12l-17 34z" fill="{TEXT}"/>' for at in range(-17, WIDTH, 29)
    )
    wide = room(said, 16) + 40
    plate = box((WIDTH - wide) / 2, 4, wide, 26, PAPER, TEXT)
    return "\n".join((*slants, plate, words(WIDTH / 2, 23, said, Type(16, bold=True), "middle")))
