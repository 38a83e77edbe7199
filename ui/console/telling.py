"""Words of the console's views: translated, with facts in their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

_PLACE = re.compile(r"%([1-9])")


def said(context: str, words: Mapping[str, object], code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language; `%1` and on stand for *facts*."""
    text = str(QCoreApplication.translate(context, str(words[code])))
    # All at once: a fact may be a name that holds a `%1` of its own.
    return _PLACE.sub(lambda place: facts[int(place[1]) - 1], text)


def ranges(found: Iterable[tuple[int, int]]) -> str:
    """Give ranges of sequences as people write them: `88–90, 93`."""
    return ", ".join(f"{a:,}–{b:,}" if a < b else f"{a:,}" for a, b in found)
