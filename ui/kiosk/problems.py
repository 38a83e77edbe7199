"""What is missing on a page, in words, one sentence a code of `kiosk.entry`."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_LONG = QT_TRANSLATE_NOOP("Problems", "Please shorten this to 100 characters.")
_LETTERS = QT_TRANSLATE_NOOP("Problems", "Please write at least one letter.")

_WORDS: dict[str, object] = {
    "unanswered": QT_TRANSLATE_NOOP("Problems", "Please answer each one."),
    "name-empty": QT_TRANSLATE_NOOP("Problems", "Please write your name in at least one box."),
    "name-no-letter": _LETTERS,
    "given-too-long": _LONG,
    "surname-too-long": _LONG,
    "witness-empty": QT_TRANSLATE_NOOP("Problems", "Please write the name of the witness."),
    "witness-no-letter": _LETTERS,
    "witness-too-long": _LONG,
    "helper-no-letter": _LETTERS,
    "helper-too-long": _LONG,
    "town-empty": QT_TRANSLATE_NOOP("Problems", "Please write the town or city where you live."),
    "town-no-letter": _LETTERS,
    "town-too-long": _LONG,
    "state-empty": QT_TRANSLATE_NOOP("Problems", "Please choose the state."),
    "state-unknown": QT_TRANSLATE_NOOP("Problems", "Please choose the state from the list."),
    "home-unknown": QT_TRANSLATE_NOOP(
        "Problems", "Please choose a state from the list, or skip this question."
    ),
    "email-empty": QT_TRANSLATE_NOOP(
        "Problems", "Please write your email address, or go back and take the tick away."
    ),
    "email-form": QT_TRANSLATE_NOOP(
        "Problems", "This does not look like an email address. Please check it."
    ),
    "email-too-long": QT_TRANSLATE_NOOP("Problems", "This email address is too long."),
    "zip-empty": QT_TRANSLATE_NOOP(
        "Problems", "Please write your US ZIP code, or go back and take the tick away."
    ),
    "zip-form": QT_TRANSLATE_NOOP("Problems", "A US ZIP code has five digits."),
    "code-empty": QT_TRANSLATE_NOOP("Problems", "Please type the code of your receipt."),
    "code-wrong": QT_TRANSLATE_NOOP(
        "Problems",
        "This is not a receipt code. Please compare each letter and digit with your receipt.",
    ),
    "sheet-empty": QT_TRANSLATE_NOOP("Problems", "Please type the number of the sheet."),
    "sheet-wrong": QT_TRANSLATE_NOOP(
        "Problems",
        "This is not a sheet's number. Please compare each letter and digit with the sheet.",
    ),
    "sheet-other": QT_TRANSLATE_NOOP(
        "Problems",
        "This sheet belongs to another campaign or version. Please put it aside for the"
        " organizers.",
    ),
    "line-none": QT_TRANSLATE_NOOP("Problems", "Please choose the line."),
    "kiosk-empty": QT_TRANSLATE_NOOP("Problems", "Please give this kiosk a name."),
    "event-empty": QT_TRANSLATE_NOOP("Problems", "Please write the name of the event."),
    "phrase-differs": QT_TRANSLATE_NOOP(
        "Problems", "These are not the five words. Please look at the paper and try again."
    ),
    "phrase-empty": QT_TRANSLATE_NOOP("Problems", "Please type the passphrase."),
    "volunteer-empty": QT_TRANSLATE_NOOP("Problems", "Please write a name."),
    "pin-weak": QT_TRANSLATE_NOOP(
        "Problems", "Anybody would guess this PIN. Please choose other digits."
    ),
    "pin-taken": QT_TRANSLATE_NOOP(
        "Problems", "Somebody here has this PIN already. Please choose other digits."
    ),
    "pin-differs": QT_TRANSLATE_NOOP(
        "Problems", "These were not the same digits. Please begin again."
    ),
    "no-folder": QT_TRANSLATE_NOOP(
        "Problems", "No stick was found. Please put one in, or choose a folder."
    ),
    "no-receipt": QT_TRANSLATE_NOOP(
        "Problems", "No receipt was found. Please put the organizers' stick in, or choose a file."
    ),
    "nothing-held": QT_TRANSLATE_NOOP(
        "Problems", "There is no signature on this kiosk that could be deleted."
    ),
    "count-differs": QT_TRANSLATE_NOOP(
        "Problems", "This is not the number. Please type the number that stands above."
    ),
    "fingerprint-differs": QT_TRANSLATE_NOOP(
        "Problems",
        "Please do not use this file. Ask the organizers for the right one.",
    ),
}


def words(code: str) -> str:
    """Give the sentence for a problem in the window's language; none for no problem."""
    return QCoreApplication.translate("Problems", str(_WORDS[code])) if code else ""
