"""One signature, and two beside each other, as rows of words: what every page shows alike."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.dates import near
from kiosk.model import Language, Method
from kiosk.states import HOME_BY_CODE, NEVER, state_name
from kiosk.words import plain
from ui.console import telling

if TYPE_CHECKING:
    from kiosk.registry.decided import Side

_LABELS = {
    "name": QT_TRANSLATE_NOOP("Sides", "Name"),
    "town": QT_TRANSLATE_NOOP("Sides", "City"),
    "home": QT_TRANSLATE_NOOP("Sides", "US state"),
    "signed": QT_TRANSLATE_NOOP("Sides", "Signed"),
    "event": QT_TRANSLATE_NOOP("Sides", "Event"),
    "kiosk": QT_TRANSLATE_NOOP("Sides", "Kiosk"),
    "method": QT_TRANSLATE_NOOP("Sides", "Way of signing"),
    "language": QT_TRANSLATE_NOOP("Sides", "Language"),
    "email": QT_TRANSLATE_NOOP("Sides", "Email"),
    "line": QT_TRANSLATE_NOOP("Sides", "Line"),
    "stands": QT_TRANSLATE_NOOP("Sides", "Now"),
}
_METHODS = {
    Method.DRAWN.value: QT_TRANSLATE_NOOP("Sides", "drawn"),
    Method.MARK.value: QT_TRANSLATE_NOOP("Sides", "mark, before a witness"),
    Method.TYPED.value: QT_TRANSLATE_NOOP("Sides", "typed"),
    Method.PAPER.value: QT_TRANSLATE_NOOP("Sides", "on paper"),
}
_STANDS = {
    "deliverable": QT_TRANSLATE_NOOP("Sides", "goes out"),
    "held": QT_TRANSLATE_NOOP("Sides", "held"),
    "excluded": QT_TRANSLATE_NOOP("Sides", "excluded"),
    "duplicate": QT_TRANSLATE_NOOP("Sides", "left out: the other one stays"),
    "refused": QT_TRANSLATE_NOOP("Sides", "held back: its kiosk was refused"),
    "twice": QT_TRANSLATE_NOOP("Sides", "left out: this line of the sheet counts elsewhere"),
    "gone": QT_TRANSLATE_NOOP("Sides", "voided, withdrawn or in two versions"),
    "readable": QT_TRANSLATE_NOOP("Sides", "can be read"),
    "sealed": QT_TRANSLATE_NOOP("Sides", "sealed: another key opens it"),
    "foreign": QT_TRANSLATE_NOOP("Sides", "does not fit this campaign"),
}
_WORDS = {
    "en": QT_TRANSLATE_NOOP("Sides", "English"),
    "es": QT_TRANSLATE_NOOP("Sides", "Spanish"),
    "never": QT_TRANSLATE_NOOP("Sides", "never lived in the US"),
    "unknown": QT_TRANSLATE_NOOP("Sides", "not known"),
    "nothing": QT_TRANSLATE_NOOP("Sides", "Nothing can be read of this one."),
    "no-ink": QT_TRANSLATE_NOOP("Sides", "No drawing: this one was %1."),
}
_ALWAYS = ("town", "home", "signed", "event", "kiosk", "method")


def rows(side: Side, language: Language) -> dict[str, str]:
    """Give what one signature says, field by field; empty where it says nothing."""
    signed = side.signed.local if side.signed else None
    place = ", ".join(filter(None, (plain(side.place.town), state_name(side.place.state))))
    known = side.name.printed != ""
    return {
        "name": plain(side.name.printed),
        "town": place,
        "home": _home(side.home, language),
        "signed": f"{near(signed.date(), language)}, {signed:%H:%M}" if signed else "",
        "event": plain(side.event),
        "kiosk": plain(side.kiosk),
        "method": _from(_METHODS, side.method.value) if known else "",
        "language": _from(_WORDS, side.language) if known else "",
        "email": plain(side.email),
        "line": side.line,
        "stands": _from(_STANDS, side.stands),
    }


def label(field: str) -> str:
    """Give the label of a field."""
    return _from(_LABELS, field)


def table(one: Side, other: Side | None, language: Language) -> tuple[list[str], ...]:
    """Give labels, the words of one, of the other, and `same`, `other` or nothing for each.

    What neither of them says is left out.
    """
    left, right = rows(one, language), rows(other, language) if other else {}
    told = (name for name in _LABELS if left[name] or right.get(name) or name in _ALWAYS)
    fields = [name for name in told if name != "name"]
    return (
        [label(name) for name in fields],
        [left[name] for name in fields],
        [right.get(name, "") for name in fields],
        [_likeness(name, left[name], right.get(name, "")) for name in fields],
    )


def ink(side: Side) -> str:
    """Give the packed drawing as text."""
    return b64encode(side.ink).decode("ascii") if side.ink else ""


def no_ink(side: Side) -> str:
    """Say why nothing is drawn there."""
    if not side.name.printed:
        return _from(_WORDS, "nothing")
    return telling.said("Sides", _WORDS, "no-ink", _from(_METHODS, side.method.value))


def _likeness(name: str, left: str, right: str) -> str:
    if name in {"line", "stands", "signed"} or not left or not right:
        return ""
    return "same" if left.casefold() == right.casefold() else "other"


def _home(code: str, language: Language) -> str:
    if code == NEVER:
        return _from(_WORDS, "never")
    home = HOME_BY_CODE.get(code)
    return home.say(language) if home else plain(code)


def _from(words: dict[str, object], code: str) -> str:
    return telling.said("Sides", words, code) if code in words else code
