"""How large a millimetre is on this screen: a bank card is held to it, and tells."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from kiosk.files import write_durably
from ui.kiosk.shell import Shell
from ui.shown import view_model

FILE = "screen.json"
CARD = (85.60, 53.98)
LEAST, MOST = 3.0, 24.0
_STEP = 1.01
_VERSION = 1


def load(folder: Path, screen: tuple[int, int]) -> float:
    """Give the density kept in *folder* for a screen of this size, or 0.

    Pixels a millimetre. What is missing, damaged or meant for another screen counts as
    nothing kept: the screen's own word is used then.
    """
    try:
        kept = json.loads((folder / FILE).read_text("utf-8"))
        density = float(kept["density"])
        fits = kept["version"] == _VERSION and sorted(kept["screen"]) == sorted(screen)
    except (OSError, ValueError, TypeError, KeyError):
        return 0.0
    return density if fits and LEAST <= density <= MOST else 0.0


def save(folder: Path, screen: tuple[int, int], density: float) -> None:
    """Keep the density; raises OSError."""
    kept = {"version": _VERSION, "screen": list(screen), "density": round(density, 4)}
    folder.mkdir(parents=True, exist_ok=True)
    write_durably(folder / FILE, json.dumps(kept).encode("utf-8"))


@view_model
class Calibration(QObject):
    """Draws a card larger or smaller until it is as large as a real one.

    `fitted` tells that somebody did so on this screen.
    """

    changed = Signal()

    def __init__(self, shell: Shell, folder: Path) -> None:
        super().__init__()
        self._shell, self._folder = shell, folder
        self._screen = (0, 0)
        self._density, self._lost = 0.0, False
        self.fitted = False
        shell.page_changed.connect(self._begin)
        shell.language_changed.connect(self.changed)

    def fit(self, screen: tuple[int, int], stated: float) -> None:
        """Use what was kept for *screen* (pixels), else the density that it states."""
        self._screen = screen
        kept = load(self._folder, screen)
        self.fitted = kept > 0
        self._shell.set_density(kept or min(max(stated, LEAST), MOST))

    @Slot()
    def grow(self) -> None:
        """Draw the card a hundredth larger."""
        self._try(self._density * _STEP)

    @Slot()
    def shrink(self) -> None:
        """Draw the card a hundredth smaller."""
        self._try(self._density / _STEP)

    @Slot()
    def keep(self) -> None:
        """Use this size from now on, here and after the next start."""
        self._shell.set_density(self._density)
        self.fitted = True
        try:
            save(self._folder, self._screen, self._density)
        except OSError:
            self._lost = True
            self.changed.emit()
            return
        self.leave()

    @Slot()
    def leave(self) -> None:
        """Go back to the desk."""
        self._shell.show("Desk", forward=False)

    def _begin(self) -> None:
        if self._shell.property("page") == "Calibrate":
            self._lost = False
            self._try(float(self._shell.property("density")))

    def _try(self, density: float) -> None:
        self._density = min(max(density, LEAST), MOST)
        self.changed.emit()

    def _get_width(self) -> float:
        return self._density * CARD[0]

    def _get_height(self) -> float:
        return self._density * CARD[1]

    def _get_problem(self) -> str:
        words = QCoreApplication.translate(
            "Calibration",
            "This size could not be saved. It is used until the program ends.",
        )
        return str(words) if self._lost else ""

    cardWidth = Property(float, _get_width, notify=changed)
    cardHeight = Property(float, _get_height, notify=changed)
    problem = Property(str, _get_problem, notify=changed)
