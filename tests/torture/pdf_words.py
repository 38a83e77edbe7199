"""The text of a PDF as the file says it, to the last character.

A viewer's own extraction turns Arabic around, takes ligatures apart and leaves out letters
beyond the first plane; what the file itself holds is `ToUnicode` and `ActualText`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf

_CHAR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


def pages(file: Path) -> list[str]:
    """Give the text of each page, in the order in which it is set."""
    with pikepdf.open(file) as document:
        known: dict[tuple[int, int], dict[int, str]] = {}
        return ["".join(_page(page, known)) for page in document.pages]


def _page(page: pikepdf.Page, known: dict[tuple[int, int], dict[int, str]]) -> Iterator[str]:
    fonts, font, inside = page.Resources.Font, {}, []
    for operands, operator in pikepdf.parse_content_stream(page, "BDC BMC EMC Tf TJ Tj"):
        match str(operator):
            case "BDC":
                of = operands[1]
                said = of.get("/ActualText") if isinstance(of, pikepdf.Dictionary) else None
                inside.append(said is not None)
                if said is not None:
                    yield str(said)
            case "BMC":
                inside.append(False)
            case "EMC":
                inside.pop()
            case "Tf":
                font = _unicode(fonts[str(operands[0])], known)
            case "TJ" | "Tj" if not any(inside):
                parts = operands[0] if str(operator) == "TJ" else [operands[0]]
                for part in parts:
                    if isinstance(part, pikepdf.String):
                        raw = bytes(part)
                        codes = (raw[at : at + 2] for at in range(0, len(raw), 2))
                        yield from (font[int.from_bytes(code, "big")] for code in codes)


def _unicode(font: pikepdf.Object, known: dict[tuple[int, int], dict[int, str]]) -> dict[int, str]:
    if font.objgen not in known:
        text = font.ToUnicode.read_bytes().decode("ascii")
        found: dict[int, str] = {}
        for part in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
            found |= {int(code, 16): _said(to) for code, to in _CHAR.findall(part)}
        for part in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
            for first, last, to in _RANGE.findall(part):
                start = int(to, 16)
                for code in range(int(first, 16), int(last, 16) + 1):
                    found[code] = _said(f"{start + code - int(first, 16):0{len(to)}X}")
        known[font.objgen] = found
    return known[font.objgen]


def _said(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")
