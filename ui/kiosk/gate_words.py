"""What the page of the way out says of a PIN that was not taken."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS: dict[str, object] = {
    "wrong": QT_TRANSLATE_NOOP("Gate", "That is nobody's PIN. Tries left: %1."),
    "wait": QT_TRANSLATE_NOOP(
        "Gate", "Too many wrong tries. The keys work again in %1, or use the five words."
    ),
    "spent": QT_TRANSLATE_NOOP("Gate", "After ten wrong PINs only the five words lead out."),
}


@dataclass(frozen=True, slots=True)
class Pins:
    """Whether anybody has a PIN, how many tries are left, and the seconds to wait."""

    any: bool = False
    left: int = 0
    wait: int = 0


def said_of(code: str, number: int = 0) -> str:
    """Give the sentence for *code* with its number; a wait in minutes and seconds."""
    told = f"{number // 60}:{number % 60:02}" if code == "wait" else str(number)
    return str(QCoreApplication.translate("Gate", str(_WORDS[code]))).replace("%1", told)
