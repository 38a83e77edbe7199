"""The queue of lines that somebody should look at: held, released or excluded, one or many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from ui.console import reviewing_view as views
from ui.console.desk import Desk
from ui.console.importing import Importing
from ui.console.inkview import InkView
from ui.console.reviewing_view import CHOICES, SCOPES, STATES, ReviewingView, view
from ui.console.versions import Versions
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.registry.decided import Flag
    from kiosk.registry.registry import Registry

ITEMS = (InkView,)  # importing it makes it known to QML
PAGE = "Review"
LIMIT = 100
Loaded = tuple[dict[str, int], "tuple[Flag, ...]"]


@view_model
class Reviewing(QObject):
    """Shows what waits for a second look, and writes down what is decided and why."""

    changed = Signal()
    rule_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office = desk.shell, desk.office
        self._versions, self._importing = Versions(desk), Importing(desk)
        self._state, self._at, self._bulk = 0, 0, False
        self._reason = self._offered = ""
        self._flags: list[Flag] = []
        self._counts: dict[str, int] = {}
        self._made: list[str] = []
        self._scope, self._choice, self._count = 0, 1, -1
        self._stale, self._own = True, False
        self._view = ReviewingView()
        desk.shell.language_changed.connect(self._say_anew)
        desk.shell.page_changed.connect(self._arrive)
        desk.office.changed.connect(self._heard)
        desk.office.closed.connect(self._forget)
        self._versions.changed.connect(self._refresh)
        self._refresh()

    # --- for the page ----------------------------------------------------------------

    @Slot(int)
    def show(self, state: int) -> None:
        """Show the lines of a state; after the last one, records in several versions."""
        self._state, self._at, self._bulk = state, 0, False
        self._load()

    @Slot(int)
    def choose(self, at: int) -> None:
        """Show another line."""
        if 0 <= at < len(self._flags):
            self._at, self._bulk = at, False
            self._begin()
            if at == len(self._flags) - 1 and len(self._flags) >= LIMIT:
                self._load_more()

    @Slot(str)
    def setReason(self, reason: str) -> None:
        """Take the reason that will be noted."""
        self._reason = reason
        self.changed.emit()

    @Slot(str)
    def decide(self, choice: str) -> None:
        """Say `release`, `hold` or `exclude` on the line that is shown."""
        if not self._flags or not self._reason.strip() or self._office.property("working"):
            return
        line, why = self._flags[self._at].side.line, self._reason
        by, now = self._office.by, self._office.now()

        def act(registry: Registry) -> tuple[str, ...]:
            decide = {"release": registry.release, "hold": registry.hold}
            return decide.get(choice, registry.exclude)([line], why, by, now)

        self._flags = [one for one in self._flags if one.side.line != line]
        self._at = max(0, min(self._at, len(self._flags) - 1))
        self._begin()
        self._office.change(act, self._written, self._shell.refuse)

    @Slot()
    def undo(self) -> None:
        """Take the last decision back, or the one that counts for the line shown."""
        shown_ = self._flags[self._at] if self._flags and self._state else None
        counting = [one.id for one in shown_.decisions if one.counts] if shown_ else []
        ids = counting or ([self._made.pop()] if self._made else [])
        by, now = self._office.by, self._office.now()

        def act(registry: Registry) -> None:
            for id_ in ids:
                registry.undo(id_, by, now)

        if ids:
            self._office.change(act, lambda _: self._reload(), self._shell.refuse)

    # --- many at once ----------------------------------------------------------------

    @Slot(bool)
    def all(self, on: bool) -> None:
        """Decide on many lines like the one shown, or on one again."""
        self._bulk = on and bool(self._flags)
        self.changed.emit()
        self.weigh(0, 1)

    @Slot(int, int)
    def weigh(self, scope: int, choice: int) -> None:
        """Count the lines that a rule is about, before anything is decided."""
        self._scope, self._choice, self._count = scope, choice, -1
        self.rule_changed.emit()
        if not self._bulk:
            return
        from kiosk.registry.decided import Rule

        one, said = self._flags[self._at], CHOICES[choice]
        rule = Rule(one.kind, views.params(one, SCOPES[scope]))
        self._office.ask(
            lambda registry: registry.count_rule(rule, said), self._counted, self._shell.refuse
        )

    @Slot()
    def apply(self) -> None:
        """Say it on all the lines that were counted."""
        if self._count < 1 or not self._reason.strip():
            return
        from kiosk.registry.decided import Rule

        one, said, why = self._flags[self._at], CHOICES[self._choice], self._reason
        rule = Rule(one.kind, views.params(one, SCOPES[self._scope]))
        by, now = self._office.by, self._office.now()
        self._bulk = False
        self._office.change(
            lambda registry: registry.apply_rule(rule, said, why, by, now),
            lambda _: self._reload(),
            self._shell.refuse,
        )

    # --- inside ----------------------------------------------------------------------

    def _counted(self, count: int) -> None:
        self._count = count
        self.rule_changed.emit()

    def _written(self, made: tuple[str, ...]) -> None:
        self._made += made
        self._reload()

    def _reload(self) -> None:
        self._own = True
        self._load()

    def _heard(self) -> None:
        if self._own:
            self._own = False
            return
        self._stale = True
        self._arrive()

    def _arrive(self) -> None:
        if self._shell.property("page") == PAGE and self._stale:
            self._load()

    def _load(self) -> None:
        state, self._stale = STATES[min(self._state, len(STATES) - 1)], False

        def act(registry: Registry) -> Loaded:
            counts = registry.review_counts()
            disputed = registry.review(None, LIMIT, "", "conflict") if state == "open" else ()
            found = (*disputed, *registry.review(None, LIMIT, "", state))
            return counts, tuple(one for one in found if one.kind != "conflict")

        self._office.ask(act, self._show, self._shell.refuse)
        self._versions.load()

    def _load_more(self) -> None:
        """Show the lines after the last one, too."""
        state, last = STATES[min(self._state, len(STATES) - 1)], self._flags[-1].id

        def done(flags: tuple[Flag, ...]) -> None:
            if self._flags and self._flags[-1].id == last:
                self._flags += (one for one in flags if one.kind != "conflict")
                self._refresh()

        self._office.ask(
            lambda registry: registry.review(None, LIMIT, last, state), done, self._shell.refuse
        )

    def _show(self, loaded: Loaded) -> None:
        chosen = self._flags[self._at].id if self._at < len(self._flags) else ""
        self._counts, self._flags = loaded[0], list(loaded[1])
        places = [at for at, one in enumerate(self._flags) if one.id == chosen]
        self._at = places[0] if places else max(0, min(self._at, len(self._flags) - 1))
        self._begin()

    def _begin(self) -> None:
        """Offer the reason of the line that is shown now."""
        chosen = self._flags[self._at] if self._flags else None
        self._offered = views.reason(chosen, self._shell.tongue) if chosen else ""
        self._reason = self._offered
        self._refresh()

    def _say_anew(self) -> None:
        """Speak the other language; a reason that somebody typed stays as it is."""
        if self._reason == self._offered:
            self._begin()
        else:
            self._refresh()

    def _forget(self) -> None:
        self._flags, self._counts, self._made = [], {}, []
        self._state, self._at, self._bulk, self._stale = 0, 0, False, True
        self._refresh()

    def _refresh(self) -> None:
        conflicts = self._versions.count
        left = sum(n for kind, n in self._counts.items() if kind != "conflict") + conflicts
        self._shell.note(PAGE, f"{left:,}" if left else "")
        self._view = view(self._flags, self._at, self._counts, conflicts, self._shell.tongue)
        self.changed.emit()
        self.rule_changed.emit()

    def _get_counted(self) -> str:
        return views.counted(self._count) if self._count >= 0 else ""

    def _get_undo(self) -> bool:
        return bool(self._made) or (self._state in {1, 2, 3} and bool(self._flags))

    versions = Property(Versions, lambda self: self._versions, constant=True)
    importing = Property(Importing, lambda self: self._importing, constant=True)
    state = Property(int, lambda self: self._state, notify=changed)
    at = Property(int, lambda self: self._at, notify=changed)
    reason = Property(str, lambda self: self._reason, notify=changed)
    bulk = Property(bool, lambda self: self._bulk, notify=changed)
    canUndo = Property(bool, _get_undo, notify=changed)
    scope = Property(int, lambda self: self._scope, notify=rule_changed)
    choice = Property(int, lambda self: self._choice, notify=rule_changed)
    count = Property(int, lambda self: self._count, notify=rule_changed)
    counted = Property(str, _get_counted, notify=rule_changed)
    heading = shown(str, "heading", changed)
    lead = shown(str, "lead", changed)
    states = shown(STRINGS, "states", changed)
    titles = shown(STRINGS, "titles", changed)
    notes = shown(STRINGS, "notes", changed)
    signs = shown(STRINGS, "signs", changed)
    kind = shown(str, "kind", changed)
    why = shown(str, "why", changed)
    name = shown(str, "name", changed)
    ink = shown(str, "ink", changed)
    noInk = shown(str, "no_ink", changed)
    labels = shown(STRINGS, "labels", changed)
    values = shown(STRINGS, "values", changed)
    log = shown(STRINGS, "log", changed)
    scopes = shown(STRINGS, "scopes", changed)
