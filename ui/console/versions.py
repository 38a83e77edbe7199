"""Records that came in several versions: two of them side by side, and which one stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QObject, Signal, Slot

from kiosk.model import Language
from kiosk.words import plain
from ui.console import reviewing_view, telling
from ui.console import sides_view as sides
from ui.console.desk import Desk
from ui.shown import STRINGS, view_model

if TYPE_CHECKING:
    from kiosk.registry.decided import Conflict, Version
    from kiosk.registry.registry import Registry

_WORDS = {
    "open": QT_TRANSLATE_NOOP("Versions", "%1 versions, none chosen"),
    "decided": QT_TRANSLATE_NOOP("Versions", "decided"),
    "split": QT_TRANSLATE_NOOP("Versions", "two organizers chose differently"),
    "why": QT_TRANSLATE_NOOP("Versions", "compared the versions"),
    "stands": QT_TRANSLATE_NOOP("Versions", "stands"),
}


@view_model
class Versions(QObject):
    """Compares the first version with another one; only one that can be read may stand."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office = desk.shell, desk.office
        self._conflicts: tuple[Conflict, ...] = ()
        self._at, self._other = 0, 1
        desk.shell.language_changed.connect(self.changed)
        desk.office.closed.connect(self._forget)

    @property
    def count(self) -> int:
        """How many records wait for somebody to choose."""
        return sum(one.state != "decided" for one in self._conflicts)

    @Slot(int)
    def choose(self, at: int) -> None:
        """Show another record."""
        if 0 <= at < len(self._conflicts):
            self._at, self._other = at, 1
            self.changed.emit()

    @Slot()
    def next(self) -> None:
        """Show the next version at the right."""
        if (one := self._chosen) is not None and len(one.versions) > 2:
            self._other = self._other % (len(one.versions) - 1) + 1
            self.changed.emit()

    @Slot(int)
    def take(self, side: int) -> None:
        """Let the version at the left (0) or right (1) stand."""
        shown = self._shown()
        if side >= len(shown) or self._chosen is None:
            return
        line, version = self._chosen.line, shown[side].hash
        by, now, why = self._office.by, self._office.now(), telling.said("Versions", _WORDS, "why")

        def act(registry: Registry) -> Conflict:
            return registry.resolve_conflict(line, version, why, by, now)

        self._office.change(act, lambda _: self.load(), self._shell.refuse)

    def load(self) -> None:
        """Read which records there are in several versions."""
        self._office.ask(
            lambda registry: registry.conflicts(), self._show, lambda _: None, quiet=True
        )

    def _show(self, conflicts: tuple[Conflict, ...]) -> None:
        line = self._chosen.line if self._chosen else ""
        sided = (
            replace(one, versions=tuple(sorted(one.versions, key=_order))) for one in conflicts
        )
        self._conflicts = tuple(sorted(sided, key=lambda one: one.state == "decided"))
        found = [at for at, one in enumerate(self._conflicts) if one.line == line]
        self._at = found[0] if found else 0
        self.changed.emit()

    def _forget(self) -> None:
        self._conflicts, self._at = (), 0
        self.changed.emit()

    @property
    def _chosen(self) -> Conflict | None:
        return self._conflicts[self._at] if self._at < len(self._conflicts) else None

    def _shown(self) -> tuple[Version, ...]:
        one = self._chosen
        if one is None:
            return ()
        return (*one.versions[:1], *one.versions[self._other : self._other + 1])

    def _table(self) -> tuple[list[str], ...]:
        shown, language = self._shown(), self._tongue
        if not shown:
            return [], [], [], []
        other = shown[1].side if len(shown) > 1 else None
        return sides.table(shown[0].side, other, language)

    @property
    def _tongue(self) -> Language:
        return self._shell.tongue

    def _marks(self) -> list[str]:
        chosen = self._chosen.chosen if self._chosen else ""
        stands = telling.said("Versions", _WORDS, "stands")
        return [stands if one.hash == chosen else "" for one in self._shown()]

    def _log(self) -> list[str]:
        made = self._chosen.decisions if self._chosen else ()
        return [reviewing_view.logged(one, self._tongue) for one in made]

    def _titles(self) -> list[str]:
        """Name each record by what its versions say, or by its line where nothing can be read."""
        told = [
            dict.fromkeys(plain(each.side.name.printed) for each in one.versions)
            for one in self._conflicts
        ]
        lines = (one.line for one in self._conflicts)
        return [
            " / ".join(filter(None, names)) or line for names, line in zip(told, lines, strict=True)
        ]

    def _notes(self) -> list[str]:
        return [
            telling.said("Versions", _WORDS, one.state, f"{len(one.versions):,}")
            for one in self._conflicts
        ]

    at = Property(int, lambda self: self._at, notify=changed)
    titles = Property(STRINGS, _titles, notify=changed)
    notes = Property(STRINGS, _notes, notify=changed)
    signs = Property(
        STRINGS,
        lambda self: ["check" if one.state == "decided" else "minus" for one in self._conflicts],
        notify=changed,
    )
    names = Property(
        STRINGS,
        lambda self: [plain(one.side.name.printed) or one.hash[:12] for one in self._shown()],
        notify=changed,
    )
    inks = Property(
        STRINGS, lambda self: [sides.ink(one.side) for one in self._shown()], notify=changed
    )
    noInks = Property(
        STRINGS, lambda self: [sides.no_ink(one.side) for one in self._shown()], notify=changed
    )
    marks = Property(STRINGS, _marks, notify=changed)
    readable = Property(
        STRINGS, lambda self: [one.side.stands for one in self._shown()], notify=changed
    )
    labels = Property(STRINGS, lambda self: self._table()[0], notify=changed)
    ones = Property(STRINGS, lambda self: self._table()[1], notify=changed)
    others = Property(STRINGS, lambda self: self._table()[2], notify=changed)
    likeness = Property(STRINGS, lambda self: self._table()[3], notify=changed)
    log = Property(STRINGS, _log, notify=changed)
    several = Property(
        bool,
        lambda self: self._chosen is not None and len(self._chosen.versions) > 2,
        notify=changed,
    )


def _order(version: Version) -> tuple[str, str, str]:
    """Give what puts versions in an order that people see: when they were signed, by whom."""
    signed = version.side.signed
    return signed.utc.isoformat() if signed else "", version.side.name.printed, version.hash
