"""What the page of the rehearsal shows: a pure function of how far it went."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.dates import spoken
from kiosk.model import Language, Moment

if TYPE_CHECKING:
    from kiosk.rehearsal import Rehearsed, Step

# In the order of `kiosk.rehearsal.Step`, whose values they are named by.
_STEPS: dict[str, object] = {
    "journal": QT_TRANSLATE_NOOP("Rehearsing", "Make a journal that is thrown away"),
    "sign": QT_TRANSLATE_NOOP("Rehearsing", "Seal and keep a made-up signature"),
    "export": QT_TRANSLATE_NOOP("Rehearsing", "Write the export"),
    "read": QT_TRANSLATE_NOOP("Rehearsing", "Read it back: sums, chain and signature"),
    "open": QT_TRANSLATE_NOOP("Rehearsing", "Open it with an organizer's key"),
    "print": QT_TRANSLATE_NOOP("Rehearsing", "Print its row"),
    "compare": QT_TRANSLATE_NOOP("Rehearsing", "Compare name, place and ink"),
    "clear": QT_TRANSLATE_NOOP("Rehearsing", "Throw it all away"),
}
_WORDS: dict[str, object] = {
    "begin": QT_TRANSLATE_NOOP(
        "Rehearsing",
        "A made-up signature goes the whole way, and counts nowhere.",
    ),
    "running": QT_TRANSLATE_NOOP("Rehearsing", "This takes a few seconds."),
    "opened": QT_TRANSLATE_NOOP(
        "Rehearsing", "Everything went well, and the organizer's key opened what was sealed."
    ),
    "unopened": QT_TRANSLATE_NOOP(
        "Rehearsing",
        "Everything went well. No organizer's key was at hand, so nobody has opened what was"
        " sealed.",
    ),
    "failed": QT_TRANSLATE_NOOP("Rehearsing", "The rehearsal stopped."),
    "ready": QT_TRANSLATE_NOOP("Rehearsing", "READY · %1"),
    "key": QT_TRANSLATE_NOOP("Rehearsing", "The key of %1 is at hand for one rehearsal."),
}
_STATES: dict[str, object] = {
    "": QT_TRANSLATE_NOOP("Rehearsing", "to come"),
    "now": QT_TRANSLATE_NOOP("Rehearsing", "now"),
    "done": QT_TRANSLATE_NOOP("Rehearsing", "done"),
    "left": QT_TRANSLATE_NOOP("Rehearsing", "left out"),
    "failed": QT_TRANSLATE_NOOP("Rehearsing", "failed"),
}


@dataclass(frozen=True, slots=True)
class Course:
    """How far a rehearsal went. `at` is the step it is at or stopped at, None before any."""

    at: Step | None = None
    running: bool = False
    failed: bool = False
    outcome: Rehearsed | None = None
    with_key: bool = False


@dataclass(frozen=True, slots=True)
class RehearsingView:
    """The values of the properties of `Rehearsing`; the three lists run beside each other."""

    words: str = ""
    steps: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    state_words: list[str] = field(default_factory=list)
    ready: str = ""
    key: str = ""
    running: bool = False
    passed: bool = False
    can_practise: bool = False


def view(
    course: Course, ready: Moment | None, key: str, *, can_practise: bool, language: Language
) -> RehearsingView:
    """Give what the page shows; *key* is whose key is at hand, *ready* the date of the day."""
    states = [state(course, name) for name in _STEPS]
    return RehearsingView(
        words=_say(_WORDS[_moment(course)]),
        steps=[_say(words) for words in _STEPS.values()],
        states=states,
        state_words=[_say(_STATES[each]) for each in states],
        ready=_say(_WORDS["ready"]).replace("%1", when(ready, language)) if ready else "",
        key=_say(_WORDS["key"]).replace("%1", key) if key else "",
        running=course.running,
        passed=course.outcome is not None,
        can_practise=can_practise and not course.running,
    )


def state(course: Course, name: str) -> str:
    """Give how the step of this *name* stands: empty, `now`, `done`, `left` or `failed`."""
    order = list(_STEPS)
    reached = -1 if course.at is None else order.index(course.at)
    place = order.index(name)
    if name == "open" and not course.with_key and (reached > place or course.outcome):
        return "left"
    if course.outcome is not None or place < reached:
        return "done"
    if place > reached:
        return ""
    return "failed" if course.failed else "now"


def when(moment: Moment, language: Language) -> str:
    """Give a moment as people say it: `6 February 2027, 11:00`."""
    return f"{spoken(moment.local.date(), language)}, {moment.local:%H:%M}"


def _moment(course: Course) -> str:
    if course.outcome is not None:
        return "opened" if course.outcome.opened else "unopened"
    if course.failed:
        return "failed"
    return "running" if course.running else "begin"


def _say(words: object) -> str:
    return str(QCoreApplication.translate("Rehearsing", str(words)))
