"""People who may have signed twice: found, shown side by side, decided one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.errors import KioskError
from ui.console import duplicating_view as views
from ui.console.desk import Desk
from ui.console.duplicating_view import STATES, DuplicatingView, PairView, pair_view, view
from ui.console.inkview import InkView
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.registry.decided import Found, Pair
    from kiosk.registry.registry import Registry
    from ui.console.office import Tell

ITEMS = (InkView,)  # importing it makes it known to QML
PAGE = "Duplicates"
LIMIT, FEW = 60, 20
Loaded = tuple[dict[str, int], "tuple[Pair, ...]"]


@view_model
class Duplicating(QObject):
    """Shows the next pair at once and has what was decided written meanwhile."""

    changed = Signal()
    pair_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office = desk.shell, desk.office
        self._state, self._at, self._asking = STATES[0], 0, False
        self._pairs: list[Pair] = []
        self._counts: dict[str, int] = {}
        self._made: list[tuple[str, str, str]] = []
        self._found: Found | None = None
        self._stale, self._own, self._current = True, False, False
        self._view, self._pair = DuplicatingView(), PairView()
        desk.shell.language_changed.connect(self._refresh)
        desk.shell.page_changed.connect(self._arrive)
        desk.office.opened.connect(self._count)
        desk.office.changed.connect(self._heard)
        desk.office.closed.connect(self._forget)
        self._refresh()

    # --- for the page ----------------------------------------------------------------

    @Slot()
    def find(self) -> None:
        """Look for people who signed twice; what was decided stays."""
        now = self._office.now()

        def act(registry: Registry, tell: Tell) -> Found | None:
            return registry.find_duplicates(tell, now)

        self._office.work(views.work(), act, self._searched, self._shell.refuse)

    @Slot(int)
    def show(self, state: int) -> None:
        """Show the pairs of a state."""
        self._state, self._at, self._asking = STATES[state], 0, False
        self._load()

    @Slot(int)
    def choose(self, at: int) -> None:
        """Show another pair."""
        if 0 <= at < len(self._pairs):
            self._at, self._asking = at, False
            self._refresh()
            if at == len(self._pairs) - 1 < self._counts.get(self._state, 0) - 1:
                self._load_more()

    @Slot()
    def same(self) -> None:
        """Say that both are one person; which signature stays is asked next."""
        if self._pairs:
            self._asking = True
            self.pair_changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Ask no more which signature stays."""
        self._asking = False
        self.pair_changed.emit()

    @Slot(int)
    def keep(self, side: int) -> None:
        """Say which signature of the same person stays: 0 the left, 1 the right one."""
        if self._asking and self._pairs:
            pair = self._pairs[self._at]
            why = views.why_suggested(pair) if side == views.suggested(pair) else ""
            self._decide("same", (pair.a, pair.b)[side].line, why)

    @Slot()
    def household(self) -> None:
        """Say that they live together and are two people."""
        self._decide("household")

    @Slot()
    def different(self) -> None:
        """Say that they are two people."""
        self._decide("different")

    @Slot()
    def later(self) -> None:
        """Put the pair off."""
        self._decide("later")

    @Slot()
    def undo(self) -> None:
        """Take the last decision back, or that of the pair which is shown; show the pair."""
        chosen = self._pairs[self._at] if self._pairs else None
        if self._state != "open" and chosen is not None and chosen.choice:
            counting = [one.id for one in chosen.decisions if one.counts]
            lines = (chosen.a.line, chosen.b.line)
        elif self._made:
            *lines_, id_ = self._made.pop()
            counting, lines = [id_], (lines_[0], lines_[1])
        else:
            return
        self._take_back(counting, lines)

    # --- inside ----------------------------------------------------------------------

    def _decide(self, choice: str, keep: str | None = None, why: str = "") -> None:
        """Go on to the next pair at once; the decision is written meanwhile."""
        if not self._pairs or self._office.property("working"):
            return
        pair, by, now = self._pairs[self._at], self._office.by, self._office.now()
        self._asking = False

        def act(registry: Registry) -> tuple[dict[str, int], Pair]:
            made = registry.decide(pair.a.line, pair.b.line, choice, keep, why, by, now)
            return registry.pair_counts(), made

        if choice != self._state:
            del self._pairs[self._at]
            self._at = max(0, min(self._at, len(self._pairs) - 1))
        self._refresh()
        self._office.change(act, self._written, self._failed)

    def _written(self, result: tuple[dict[str, int], Pair]) -> None:
        self._counts, pair = result
        self._own = True
        newest = next((one for one in pair.decisions if one.counts), None)
        if newest is not None:
            self._made.append((pair.a.line, pair.b.line, newest.id))
        waiting = self._counts.get(self._state, 0)
        if len(self._pairs) < min(FEW, waiting) or self._state != "open":
            self._load()
        else:
            self._refresh()

    def _take_back(self, decisions: list[str], lines: tuple[str, str]) -> None:
        by, now = self._office.by, self._office.now()

        def act(registry: Registry) -> tuple[dict[str, int], Pair]:
            for id_ in decisions:
                registry.undo(id_, by, now)
            return registry.pair_counts(), registry.pair(*lines)

        def done(result: tuple[dict[str, int], Pair]) -> None:
            self._counts, pair = result
            self._own = True
            if pair.state in {self._state, "open"}:
                self._state, self._at = "open", 0
                self._pairs = [pair, *(one for one in self._pairs if one.state == "open")]
                self._refresh()
            else:
                self._load()

        self._office.change(act, done, self._failed)

    def _failed(self, refusal: KioskError) -> None:
        self._shell.refuse(refusal)
        self._load()

    def _searched(self, found: Found | None) -> None:
        self._found, self._current = found or self._found, found is not None
        self._state, self._at = STATES[0], 0
        self._own = True
        self._load()

    def _arrive(self) -> None:
        if self._shell.property("page") == PAGE and self._stale:
            self._load()
            self._office.ask(
                lambda registry: registry.searched(), self._checked, lambda _: None, quiet=True
            )

    def _checked(self, current: bool) -> None:
        """Learn whether everybody who is here was searched for."""
        self._current = current
        self._refresh()

    def _heard(self) -> None:
        """Heed what changed elsewhere: what is shown here may be old."""
        if self._own:
            self._own = False
            return
        self._stale, self._found = True, None
        self._count()
        self._arrive()

    def _load(self) -> None:
        state, self._stale = self._state, False

        def act(registry: Registry) -> Loaded:
            return registry.pair_counts(), registry.pairs(state, LIMIT)

        self._office.ask(act, self._show, self._shell.refuse)

    def _show(self, loaded: Loaded) -> None:
        chosen = self._pairs[self._at].id if self._at < len(self._pairs) else ""
        self._counts, self._pairs = loaded[0], list(loaded[1])
        places = [at for at, pair in enumerate(self._pairs) if pair.id == chosen]
        self._at = places[0] if places else max(0, min(self._at, len(self._pairs) - 1))
        self._refresh()

    def _load_more(self) -> None:
        """Show the pairs after the last one, too."""
        state, last = self._state, self._pairs[-1].id

        def done(pairs: tuple[Pair, ...]) -> None:
            if (state, last) == (self._state, self._pairs[-1].id if self._pairs else ""):
                self._pairs += pairs
                self._refresh()

        self._office.ask(
            lambda registry: registry.pairs(state, LIMIT, last), done, self._shell.refuse
        )

    def _count(self) -> None:
        self._office.ask(
            lambda registry: registry.pair_counts(), self._counted, lambda _: None, quiet=True
        )

    def _counted(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self._refresh()

    def _forget(self) -> None:
        self._pairs, self._counts, self._made, self._found = [], {}, [], None
        self._state, self._at, self._asking, self._stale = STATES[0], 0, False, True
        self._refresh()

    def _refresh(self) -> None:
        left = self._counts.get("open", 0) + self._counts.get("conflict", 0)
        self._shell.note(PAGE, f"{left:,}" if left else "")
        self._view = view(self._pairs, self._counts, self._found, current=self._current)
        chosen = self._pairs[self._at] if self._at < len(self._pairs) else None
        self._pair = pair_view(chosen, self._shell.tongue) if chosen else PairView()
        self.changed.emit()
        self.pair_changed.emit()

    def _get_undo(self) -> bool:
        chosen = self._pairs[self._at] if self._at < len(self._pairs) else None
        return bool(self._made) or (self._state != "open" and bool(chosen and chosen.choice))

    heading = shown(str, "heading", changed)
    lead = shown(str, "lead", changed)
    states = shown(STRINGS, "states", changed)
    titles = shown(STRINGS, "titles", changed)
    notes = shown(STRINGS, "notes", changed)
    signs = shown(STRINGS, "signs", changed)
    state = Property(int, lambda self: STATES.index(self._state), notify=changed)
    at = Property(int, lambda self: self._at, notify=changed)
    empty = Property(bool, lambda self: not any(self._counts.values()), notify=changed)
    searched = Property(bool, lambda self: self._current, notify=changed)
    asking = Property(bool, lambda self: self._asking, notify=pair_changed)
    canUndo = Property(bool, _get_undo, notify=changed)
    names = Property(STRINGS, lambda self: self._pair.names, notify=pair_changed)
    inks = Property(STRINGS, lambda self: self._pair.inks, notify=pair_changed)
    noInks = Property(STRINGS, lambda self: self._pair.no_inks, notify=pair_changed)
    labels = Property(STRINGS, lambda self: self._pair.labels, notify=pair_changed)
    left = Property(STRINGS, lambda self: self._pair.left, notify=pair_changed)
    right = Property(STRINGS, lambda self: self._pair.right, notify=pair_changed)
    likeness = Property(STRINGS, lambda self: self._pair.likeness, notify=pair_changed)
    reasons = Property(STRINGS, lambda self: self._pair.reasons, notify=pair_changed)
    verdict = Property(str, lambda self: self._pair.verdict, notify=pair_changed)
    log = Property(STRINGS, lambda self: self._pair.log, notify=pair_changed)
    suggested = Property(int, lambda self: self._pair.suggested, notify=pair_changed)
    suggestion = Property(str, lambda self: self._pair.suggestion, notify=pair_changed)
