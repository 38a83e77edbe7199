"""The desk in words: what each state says, its strong button, the quieter ways, the figures."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.event import State


class Way(StrEnum):
    """A way off the desk beside the strong button; the value is its name in QML."""

    CLOSE = "closeEvent"
    PAUSE = "pause"
    MORE = "others"
    OPEN = "open"
    REHEARSE = "rehearse"
    READY = "ready"
    SENDING = "sending"
    COPY = "export"
    CLOSING = "closing"
    NEW_EVENT = "newEvent"
    NAME = "name"
    WITHDRAW = "withdraw"
    PAPER = "paper"
    DUTY = "duty"
    CALIBRATE = "calibrate"
    PURGE = "purge"


STATES: dict[State, object] = {
    State.SETUP: QT_TRANSLATE_NOOP("Day", "being set up"),
    State.REHEARSAL: QT_TRANSLATE_NOOP("Day", "being set up"),
    State.OPEN: QT_TRANSLATE_NOOP("Day", "open"),
    State.PAUSED: QT_TRANSLATE_NOOP("Day", "paused: nobody can sign now"),
    State.CLOSED: QT_TRANSLATE_NOOP("Day", "closed: it takes no more signatures"),
}

SAYS: dict[str, object] = {
    "over": QT_TRANSLATE_NOOP("Day", "This campaign has ended. No more events can be opened."),
    "unnamed": QT_TRANSLATE_NOOP("Day", "Say which event comes next: its name and its place."),
    "unchecked": QT_TRANSLATE_NOOP(
        "Day", "First check this kiosk: its power, clock, room and screen."
    ),
    "unrehearsed": QT_TRANSLATE_NOOP(
        "Day", "Now rehearse: a made-up signature goes all the way, and does not count."
    ),
    "early": QT_TRANSLATE_NOOP(
        "Day",
        "Ready since %ready. People can sign from %opens on. Switch the kiosk off until then.",
    ),
    "ready": QT_TRANSLATE_NOOP("Day", "Ready since %ready. Open the event when people may sign."),
    "open": QT_TRANSLATE_NOOP("Day", "People can sign. Give the screen back to them."),
    "paused": QT_TRANSLATE_NOOP("Day", "Go on when people may sign again."),
    "closing": QT_TRANSLATE_NOOP(
        "Day", "The event is closed. Take its signatures along: the kiosk leads you through it."
    ),
    "done": QT_TRANSLATE_NOOP(
        "Day",
        "This event is finished, and its signatures are copied. Another event can begin.",
    ),
    "ended": QT_TRANSLATE_NOOP(
        "Day",
        "This event is finished, and its signatures are copied. You can switch the kiosk off.",
    ),
}

STRONG: dict[str, object] = {
    "quit": QT_TRANSLATE_NOOP("Day", "Switch off"),
    "newEvent": QT_TRANSLATE_NOOP("Day", "Start another event"),
    "name": QT_TRANSLATE_NOOP("Day", "Name the event"),
    "ready": QT_TRANSLATE_NOOP("Day", "Check this kiosk"),
    "rehearse": QT_TRANSLATE_NOOP("Day", "Rehearse"),
    "open": QT_TRANSLATE_NOOP("Day", "Open the event"),
    "resume": QT_TRANSLATE_NOOP("Day", "Back to signing"),
    "goOn": QT_TRANSLATE_NOOP("Day", "Go on"),
    "close": QT_TRANSLATE_NOOP("Day", "Go on closing"),
}

WAYS: dict[Way, object] = {
    Way.CLOSE: QT_TRANSLATE_NOOP("Day", "Close the event…"),
    Way.PAUSE: QT_TRANSLATE_NOOP("Day", "Pause"),
    Way.MORE: QT_TRANSLATE_NOOP("Day", "More…"),
    Way.OPEN: QT_TRANSLATE_NOOP("Day", "Open without a rehearsal"),
    Way.REHEARSE: QT_TRANSLATE_NOOP("Day", "Rehearse"),
    Way.READY: QT_TRANSLATE_NOOP("Day", "Check this kiosk"),
    Way.SENDING: QT_TRANSLATE_NOOP("Day", "Sending to the organizers…"),
    Way.COPY: QT_TRANSLATE_NOOP("Day", "Write a copy now"),
    Way.CLOSING: QT_TRANSLATE_NOOP("Day", "Show the closing slip"),
    Way.NEW_EVENT: QT_TRANSLATE_NOOP("Day", "Start another event"),
    Way.NAME: QT_TRANSLATE_NOOP("Day", "Name another event"),
    Way.WITHDRAW: QT_TRANSLATE_NOOP("Day", "Withdraw a signature…"),
    Way.DUTY: QT_TRANSLATE_NOOP("Day", "Volunteers and PINs…"),
    Way.PAPER: QT_TRANSLATE_NOOP("Day", "Enter a paper sheet…"),
    Way.CALIBRATE: QT_TRANSLATE_NOOP("Day", "Fit the screen…"),
    Way.PURGE: QT_TRANSLATE_NOOP("Day", "Delete what arrived…"),
}

WARNINGS: dict[str, object] = {
    "battery": QT_TRANSLATE_NOOP("Day", "The battery is at %1 %. Please plug the kiosk in."),
    "room": QT_TRANSLATE_NOOP(
        "Day", "There is room for about %1 more signatures. Please tell an organizer."
    ),
    "ending": QT_TRANSLATE_NOOP("Day", "Signing ends at %t."),
    "alone": QT_TRANSLATE_NOOP(
        "Day", "%1 signatures are on this kiosk alone. Please put a stick in."
    ),
}

_FIGURES: dict[str, object] = {
    "signed": QT_TRANSLATE_NOOP("Day", "signed"),
    "undone": QT_TRANSLATE_NOOP("Day", "undone"),
    "withdrawn": QT_TRANSLATE_NOOP("Day", "withdrawn"),
    "backed up": QT_TRANSLATE_NOOP("Day", "backed up"),
    "last copy": QT_TRANSLATE_NOOP("Day", "last copy"),
    "room for about": QT_TRANSLATE_NOOP("Day", "more fit, about"),
    "battery": QT_TRANSLATE_NOOP("Day", "battery"),
    "battery, charging": QT_TRANSLATE_NOOP("Day", "battery, charging"),
    "signing ends in": QT_TRANSLATE_NOOP("Day", "until signing ends"),
    "midnight": QT_TRANSLATE_NOOP("Day", "midnight"),
    "days": QT_TRANSLATE_NOOP("Day", "%1 days"),
}


def plain(words: object) -> str:
    """Give *words* of these tables in the window's language."""
    return QCoreApplication.translate("Day", str(words))


def figure(code: str) -> str:
    """Give what a figure counts."""
    return plain(_FIGURES[code])


def span(left: timedelta) -> str:
    """Give a time to come as `3 days`, `5 h 12 min` or `42 min`."""
    minutes = max(1, int(left.total_seconds() // 60))
    if left >= timedelta(days=2):
        return figure("days").replace("%1", str(left.days))
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{rest} min"
