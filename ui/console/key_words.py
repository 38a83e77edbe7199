"""What the desk of keys says, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS: dict[str, object] = {
    "task-make": QT_TRANSLATE_NOOP("KeyDesk", "Make keys"),
    "task-sheet": QT_TRANSLATE_NOOP("KeyDesk", "Print a recovery sheet"),
    "task-try": QT_TRANSLATE_NOOP("KeyDesk", "Try a sheet"),
    "task-recover": QT_TRANSLATE_NOOP("KeyDesk", "Get a key back"),
    "name": QT_TRANSLATE_NOOP("KeyDesk", "Please write whose key this is."),
    "folder": QT_TRANSLATE_NOOP("KeyDesk", "Please say in which folder the keys shall stand."),
    "there": QT_TRANSLATE_NOOP(
        "KeyDesk", "Something of this name is there already. Please choose another place."
    ),
    "file": QT_TRANSLATE_NOOP("KeyDesk", "Please choose the key’s file."),
    "phrase": QT_TRANSLATE_NOOP("KeyDesk", "Please type the passphrase of the key."),
    "out": QT_TRANSLATE_NOOP("KeyDesk", "Please say where the file shall stand."),
    "words": QT_TRANSLATE_NOOP(
        "KeyDesk", "Please type the 22 words of the sheet, or choose a picture of its code."
    ),
    "short": QT_TRANSLATE_NOOP("KeyDesk", "Please take a passphrase of 16 letters or more."),
    "differs": QT_TRANSLATE_NOOP("KeyDesk", "The two passphrases are not the same."),
    "made": QT_TRANSLATE_NOOP(
        "KeyDesk",
        "The keys are in %1. They count as made once a recovery sheet was printed and tried.",
    ),
    "printed": QT_TRANSLATE_NOOP(
        "KeyDesk", "Written: %1. Print it, delete the file, then try the sheet."
    ),
    "good": QT_TRANSLATE_NOOP(
        "KeyDesk", "The sheet gives this key back. Keep it at another place than the computer."
    ),
    "now": QT_TRANSLATE_NOOP("KeyDesk", "Now the sheet of %1."),
    "scanned": QT_TRANSLATE_NOOP("KeyDesk", "The code was read."),
    "back": QT_TRANSLATE_NOOP("KeyDesk", "The key is back: %1"),
    "tried": QT_TRANSLATE_NOOP("KeyDesk", "The sheet of this key was tried on %1."),
    "never": QT_TRANSLATE_NOOP(
        "KeyDesk", "No sheet of this key was tried yet: it does not count as made."
    ),
}


def words(code: str, *facts: str) -> str:
    """Give the words for *code* in the window's language, with *facts* for %1."""
    if not code:
        return ""
    text = QCoreApplication.translate("KeyDesk", str(_WORDS[code]))
    for number, fact in enumerate(facts, 1):
        text = text.replace(f"%{number}", fact)
    return text
