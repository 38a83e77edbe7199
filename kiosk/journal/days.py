"""The day's verbs of an open journal: plan, be ready, open, pause, resume, close."""

from __future__ import annotations

from kiosk import canonical
from kiosk import event as times
from kiosk.errors import (
    CampaignNotOpen,
    CampaignOver,
    EventClosed,
    ExportRefused,
    UsageRefused,
)
from kiosk.event import State
from kiosk.exports import check
from kiosk.journal import day, names, rows, slices
from kiosk.journal.base import Base
from kiosk.model import Event, Moment


class Days(Base):
    """What may be done when; every step is an audit entry, so a restart changes nothing."""

    @property
    def state(self) -> State:
        """Where the day stands. That people rehearse is the enrolment's `mode`."""
        return self._day.state

    @property
    def ready(self) -> Moment | None:
        """When the rehearsal of this day went well; nothing once its event is closed."""
        return self._day.ready

    @property
    def planned(self) -> Event | None:
        """The event that was named ahead and not opened yet."""
        return day.planned(self._store.connection)

    def set_ready(self, now: Moment) -> None:
        """Say that a rehearsal went well. Raises `NotNow` unless an event may be opened."""
        after = day.stepped(self._day, day.READY, now)
        with self._store.writing() as draft:
            draft.add_audit(now, day.READY)
        self._day = after

    def plan(self, event: Event, now: Moment) -> None:
        """Name the next event, in place of one named before. Nobody can sign at it yet.

        Raises `EventClosed`, `UsageRefused` as `open_event`, `NotNow` while one is open.
        """
        after = day.stepped(self._day, day.PLANNED, now)
        if event == self.planned:
            return
        if self._find(event) is not None:
            raise EventClosed
        self._next(event, now)
        with self._store.writing() as draft:
            draft.add_audit(now, day.PLANNED, event.uid(self.campaign.campaign.id).hex())
            day.add_plan(draft, event)
        self._day = after

    def open_event(self, event: Event, now: Moment) -> None:
        """Let people sign at *event*; nothing changes if they can already.

        Raises `EventClosed` for one that was closed, `UsageRefused` (`why`: `event-open`,
        `event-name`) while another is open, or for one that no export could name; outside
        the days of an official campaign `CampaignNotOpen`, `CampaignOver`.
        """
        known = self._find(event)
        if known is not None and known.last is None:
            return
        if known is not None:
            raise EventClosed
        if self._open is not None:
            raise UsageRefused(why="event-open")
        held = self._next(event, now)
        self._must_be_on(now)
        after = day.stepped(self._day, day.OPENED, now)
        with self._store.writing() as draft:
            rows.add_event(draft.connection, held, now)
            names.add_key(draft.connection, held.n)
            draft.add_audit(now, day.OPENED, held.uid.hex())
        self._events, self._day = (*self._events, held), after

    def pause(self, now: Moment) -> None:
        """Take no signature until `resume`; nothing changes if it is so already.

        Raises `NotNow` unless an event is open.
        """
        if self.state is not State.PAUSED:
            self._step(day.PAUSED, now)

    def resume(self, now: Moment) -> None:
        """Take signatures again; nothing changes if it is so already. Raises `NotNow`."""
        if self.state is not State.OPEN:
            self._step(day.RESUMED, now)

    def close_event(self, now: Moment) -> None:
        """Take no more signatures at the open event. Raises `EventClosed` if there is none."""
        held = self._open
        if held is None:
            raise EventClosed
        after = day.stepped(self._day, day.CLOSED, now)
        with self._store.writing() as draft:
            draft.add_audit(now, day.CLOSED, held.uid.hex())
            closed = rows.add_closing(draft.connection, held, draft.head, now)
        self._events, self._day = (*self._events[:-1], closed), after

    def _step(self, kind: str, now: Moment) -> None:
        after = day.stepped(self._day, kind, now)
        with self._store.writing() as draft:
            draft.add_audit(now, kind)
        self._day = after

    def _must_be_on(self, now: Moment) -> None:
        """Refuse what lies outside the days of an official campaign."""
        if not self._is_official:
            return
        opens, closes = self.campaign.campaign.opens, self.campaign.campaign.closes
        if not times.has_begun(opens, now):
            raise CampaignNotOpen(opens=opens.isoformat())
        if times.is_over(closes, now):
            raise CampaignOver(closes=closes.isoformat())

    def _next(self, event: Event, now: Moment) -> rows.Held:
        """Give *event* as the next row; `UsageRefused` for one that no export could name."""
        head, start = self.head, slices.genesis(self.campaign, self.device)
        audits = slices.begun(self._events[-1] if self._events else None, start)
        uid = event.uid(self.campaign.campaign.id)
        held = rows.Held(len(self._events) + 1, uid, event, head.seq + 1, head.head, *audits)
        try:
            check.header(self._header(held, now))
            canonical.encode(event)
        except (ExportRefused, canonical.NotCanonicalError) as cause:
            raise UsageRefused(why="event-name") from cause
        return held
