"""What the desk shows: a pure function from how the day stands to values for the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from kiosk.dates import spoken
from kiosk.event import State
from kiosk.model import Counts, Event, Language, Moment
from ui.kiosk.day_words import SAYS, STATES, STRONG, WARNINGS, WAYS, Way, figure, plain, span

LOW_BATTERY = 20
LOW_ROOM = 100
MANY_ALONE = 10
LAST_HOUR = timedelta(hours=1)
COUNTED_DOWN = timedelta(days=7)
_RUNNING = frozenset({State.OPEN, State.PAUSED})


@dataclass(frozen=True, slots=True)
class Kept:
    """How safe the signatures are; what is not known is None. `battery` is in percent.

    `sticks` tells of sticks and storage in words; `problem` is what is wrong with the copies.
    """

    backed_up: int | None = None
    last_copy: Moment | None = None
    room: int | None = None
    battery: int | None = None
    charging: bool = False
    sticks: str = ""
    problem: str = ""


NOBODY, UNKNOWN = Counts(0, 0, 0), Kept()


@dataclass(frozen=True, slots=True)
class Facts:
    """How the day stands, as the journal, the clock and the machine say.

    `event` is the planned, open or last one, `planned` tells that it may be opened.
    `checked` tells that the ready check was seen. Of an official campaign `opens` is the
    first day if it has not begun, `left` the time to its end; a rehearsal has neither.
    `copied` tells that the close wizard is through.
    """

    language: Language
    now: Moment
    state: State = State.SETUP
    event: Event | None = None
    planned: bool = False
    ready: Moment | None = None
    checked: bool = False
    opens: date | None = None
    left: timedelta | None = None
    copied: bool = False
    counts: Counts = NOBODY
    kept: Kept = UNKNOWN

    @property
    def over(self) -> bool:
        """Whether the campaign's last day has ended."""
        return self.left is not None and not self.left


@dataclass(frozen=True, slots=True)
class DayView:
    """The values of the properties of `Day`, one by one; lists of ways and words run parallel."""

    event: str = ""
    told: str = ""
    says: str = ""
    act: str = ""
    strong: str = ""
    ways: list[str] = field(default_factory=list)
    way_words: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    more_words: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    figures_words: str = ""
    sticks: str = ""
    warning: str = ""
    ending: str = ""


def view(facts: Facts) -> DayView:
    """Give what the desk, its header and the start page show of *facts*."""
    moment = _moment(facts)
    act = _ACTS[moment]
    ways, more = _ways(facts, moment)
    figures = _figures(facts)
    return DayView(
        event=facts.event.name if facts.event else "",
        told=_told(facts),
        says=_filled(plain(SAYS[moment]), facts),
        act=act,
        strong=plain(STRONG[act]),
        ways=[str(way) for way in ways],
        way_words=[plain(WAYS[way]) for way in ways],
        more=[str(way) for way in more],
        more_words=[plain(WAYS[way]) for way in more],
        figures=[number for number, _ in figures],
        labels=[label for _, label in figures],
        figures_words=" · ".join(f"{number} {label}" for number, label in figures),
        sticks=facts.kept.sticks,
        warning=_warning(facts),
        ending=_ending(facts),
    )


# What each moment of the day asks for: a sentence of SAYS, and the act behind the one button.
_ACTS = {
    "over": "quit",
    "unnamed": "name",
    "unchecked": "ready",
    "unrehearsed": "rehearse",
    "early": "quit",
    "ready": "open",
    "open": "resume",
    "paused": "goOn",
    "closing": "close",
    "done": "newEvent",
    "ended": "quit",
}


def _moment(facts: Facts) -> str:
    """Name the moment of the day."""
    match facts.state:
        case State.OPEN:
            return "open"
        case State.PAUSED:
            return "paused"
        case State.CLOSED if not facts.copied:
            return "closing"
        case State.CLOSED:
            return "ended" if facts.over else "done"
    if facts.over:
        return "over"
    if not facts.planned:
        return "unnamed"
    if facts.ready is None:
        return "unrehearsed" if facts.checked else "unchecked"
    return "early" if facts.opens else "ready"


def _ways(facts: Facts, moment: str) -> tuple[list[Way], list[Way]]:
    """Give the quieter ways: those on the desk, and those a page further."""
    tools = [Way.SENDING, Way.READY, Way.DUTY, Way.CALIBRATE]
    match facts.state:
        case State.OPEN:
            return [Way.CLOSE, Way.PAUSE, Way.MORE], [Way.COPY, Way.PAPER, *tools]
        case State.PAUSED:
            return [Way.CLOSE, Way.MORE], [Way.COPY, *tools]
        case State.CLOSED if not facts.copied:
            return [Way.MORE], [Way.COPY, Way.WITHDRAW, *tools]
        case State.CLOSED:
            return [Way.CLOSING, Way.MORE], [Way.COPY, Way.WITHDRAW, *tools, Way.PURGE]
    if moment in {"over", "unnamed"}:
        return [Way.MORE], [*tools, Way.WITHDRAW]
    # A spare tablet, with people waiting, opens without a rehearsal.
    unready = facts.ready is None and not facts.opens
    again = [] if moment == "unrehearsed" else [Way.REHEARSE]
    return [Way.MORE], [*([Way.OPEN] if unready else []), *again, *tools, Way.NAME, Way.WITHDRAW]


def _told(facts: Facts) -> str:
    words = plain(STATES[facts.state])
    return f"{spoken(facts.event.day, facts.language)} · {words}" if facts.event else words


def _filled(words: str, facts: Facts) -> str:
    ready = facts.ready
    when = f"{spoken(ready.local.date(), facts.language)}, {ready.local:%H:%M}" if ready else ""
    opens = spoken(facts.opens, facts.language) if facts.opens else ""
    return words.replace("%ready", when).replace("%opens", opens)


def _figures(facts: Facts) -> list[tuple[str, str]]:
    """Give the header of the day: numbers about nobody, each with what it counts."""
    counts, kept = facts.counts, facts.kept
    last = kept.last_copy
    same = last is not None and last.local.date() == facts.now.local.date()
    when = "–" if last is None else f"{last.local:%H:%M}" if same else f"{last.local:%d.%m.}"
    given = [
        (f"{counts.signed:,}", figure("signed")),
        (f"{counts.voided:,}", figure("undone")),
        (f"{counts.withdrawn:,}", figure("withdrawn")),
    ]
    if kept.backed_up is not None:
        given += [(f"{kept.backed_up:,}", figure("backed up")), (when, figure("last copy"))]
    if kept.room is not None:
        given.append((f"{kept.room:,}", figure("room for about")))
    if kept.battery is not None:
        power = "battery, charging" if kept.charging else "battery"
        given.append((f"{kept.battery} %", figure(power)))
    if facts.state in _RUNNING and facts.left is not None and facts.left < COUNTED_DOWN:
        given.append((span(facts.left), figure("signing ends in")))
    return given


def _warning(facts: Facts) -> str:
    """Give the most pressing warning in words; empty where all is calm."""
    counts, kept = facts.counts, facts.kept
    alone = 0 if kept.backed_up is None else counts.signed - kept.backed_up
    soon = facts.left is not None and facts.left < LAST_HOUR
    for code, holds, number in (
        ("battery", _is_low(kept), kept.battery),
        ("room", kept.room is not None and kept.room < LOW_ROOM, kept.room),
        ("ending", facts.state in _RUNNING and soon, None),
        ("copies", bool(kept.problem), None),
        ("alone", facts.state in _RUNNING and alone >= MANY_ALONE, alone),
    ):
        if holds and code == "copies":
            return kept.problem
        if holds:
            words = plain(WARNINGS[code])
            return words.replace("%1", f"{number or 0:,}").replace("%t", _clock(facts))
    return ""


def _ending(facts: Facts) -> str:
    """Give the line on the start page in the last hour."""
    left = facts.left
    if facts.state is not State.OPEN or left is None or not timedelta() < left < LAST_HOUR:
        return ""
    return plain(WARNINGS["ending"]).replace("%t", _clock(facts))


def _clock(facts: Facts) -> str:
    """Give when signing ends, on the clock of the event's place."""
    end = Moment.at(facts.now.utc + (facts.left or timedelta()), facts.now.zone).local
    midnight = figure("midnight")
    return midnight if (end.hour, end.minute) == (0, 0) else f"{end:%H:%M}"


def _is_low(kept: Kept) -> bool:
    return kept.battery is not None and kept.battery <= LOW_BATTERY and not kept.charging
