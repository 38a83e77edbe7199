"""What is missing at the way in, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS: dict[str, object] = {
    "file": QT_TRANSLATE_NOOP("Entrance", "Please choose the registry's file."),
    "phrase": QT_TRANSLATE_NOOP("Entrance", "Please type the passphrase."),
    "campaign": QT_TRANSLATE_NOOP("Entrance", "Please choose the campaign file first."),
    "place": QT_TRANSLATE_NOOP("Entrance", "Please say where the registry's file shall stand."),
    "short": QT_TRANSLATE_NOOP("Entrance", "Please take a passphrase of 16 letters or more."),
    "differs": QT_TRANSLATE_NOOP("Entrance", "The two passphrases are not the same."),
    "who": QT_TRANSLATE_NOOP("Entrance", "Please choose or write your name."),
}


def words(code: str) -> str:
    """Give the sentence for *code* in the window's language, none for none."""
    return QCoreApplication.translate("Entrance", str(_WORDS[code])) if code else ""
