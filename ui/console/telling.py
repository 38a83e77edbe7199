"""Words of the console's views: translated, with facts in their places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication


def said(context: str, words: Mapping[str, object], code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language; `%1` and on stand for *facts*."""
    text = str(QCoreApplication.translate(context, str(words[code])))
    for place in range(len(facts), 0, -1):
        text = text.replace(f"%{place}", facts[place - 1])
    return text


def ranges(found: Iterable[tuple[int, int]]) -> str:
    """Give ranges of sequences as people write them: `88–90, 93`."""
    return ", ".join(f"{a:,}–{b:,}" if a < b else f"{a:,}" for a, b in found)
