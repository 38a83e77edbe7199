"""What every page of the console shares: which page is shown, how it looks, what was refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.errors import KioskError
from kiosk.model import Language
from ui.shown import STRINGS, view_model

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
PALETTES = ("paper", "dark", "light")
ENTRANCE = ("Unlock", "Who")


@view_model
class ConsoleShell(QObject):
    """The page that is shown, the rail beside it, language, text size, palette, refusals."""

    page_changed = Signal()
    look_changed = Signal()
    language_changed = Signal()
    busy_changed = Signal()
    refusal_changed = Signal()
    rail_changed = Signal()

    def __init__(
        self,
        speak: Callable[[Language], None],
        rail: Sequence[str],
        apart: Sequence[str] = (),
        *,
        animated: bool = True,
    ) -> None:
        """Begin blank with these pages on the *rail*; those *apart* need no registry."""
        super().__init__()
        self._speak, self._animated = speak, animated
        self._rail, self._apart = list(rail), frozenset(apart)
        self._notes = dict.fromkeys(rail, "")
        self._page, self._back = "", ""
        self._language: Language = "en"
        self._text_scale, self._palette = TEXT_SCALES[0], PALETTES[0]
        self._title, self._who, self._rehearsal, self._open = "", "", False, False
        self._busy = False
        self._refusal: KioskError | None = None

    # --- for other view models -------------------------------------------------------

    def show(self, page: str) -> None:
        """Show *page*; the page before is destroyed, and what was refused there with it."""
        if page == self._page:
            return
        self._page = page
        self.dismiss()
        self.page_changed.emit()

    def refuse(self, refusal: KioskError) -> None:
        """Show the sentence for *refusal* until somebody has read it."""
        self._refusal = refusal
        self.refusal_changed.emit()

    def name(self, title: str, who: str, *, rehearsal: bool) -> None:
        """Tell which campaign is open and who sits here; the pages of the rail can be opened."""
        self._title, self._who, self._rehearsal, self._open = title, who, rehearsal, True
        self.rail_changed.emit()

    def shut(self) -> None:
        """Tell that no registry is open any more."""
        self._title, self._who, self._rehearsal, self._open = "", "", False, False
        self._notes = dict.fromkeys(self._rail, "")
        self.rail_changed.emit()

    def note(self, page: str, words: str) -> None:
        """Put *words*, such as a number of things to do, beside *page* on the rail."""
        if self._notes.get(page) != words:
            self._notes[page] = words
            self.rail_changed.emit()

    def set_busy(self, *, busy: bool) -> None:
        """Show or hide the quiet bar that says that work is under way."""
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit()

    @property
    def tongue(self) -> Language:
        """The language of the window."""
        return self._language

    # --- for the pages ---------------------------------------------------------------

    @Slot(str)
    def go(self, page: str) -> None:
        """Show *page* of the rail, if it can be opened now."""
        if self._open or page in self._apart:
            self.show(page)

    @Slot(int)
    def goTo(self, place: int) -> None:
        """Show the page at *place* of the rail, from 0."""
        if place < len(self._rail):
            self.go(self._rail[place])

    @Slot()
    def enter(self) -> None:
        """Show where a registry is chosen."""
        self.show("Unlock")

    @Slot()
    def toggleLanguage(self) -> None:
        """Speak the other language."""
        self.changeLanguage("en" if self._language == "es" else "es")

    @Slot(str)
    def changeLanguage(self, language: str) -> None:
        """Speak *language*, `en` or `es`, from here on."""
        self._language = "es" if language == "es" else "en"
        self._speak(self._language)
        self.language_changed.emit()
        self.refusal_changed.emit()

    @Slot()
    def largerText(self) -> None:
        """Make the text one size larger; after the largest, the first again."""
        at = TEXT_SCALES.index(self._text_scale)
        self._text_scale = TEXT_SCALES[(at + 1) % len(TEXT_SCALES)]
        self.look_changed.emit()

    @Slot()
    def nextPalette(self) -> None:
        """Show paper, then high contrast dark, then high contrast light."""
        self._palette = PALETTES[(PALETTES.index(self._palette) + 1) % len(PALETTES)]
        self.look_changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """Put the sentence away."""
        self._refusal = None
        self.refusal_changed.emit()

    def _get_notes(self) -> list[str]:
        return [self._notes[page] for page in self._rail]

    def _get_ready(self) -> list[str]:
        return [page for page in self._rail if self._open or page in self._apart]

    def _get_refusal(self) -> str:
        if self._refusal is None:
            return ""
        from kiosk.words import sentence

        return sentence(self._refusal, self._language)

    page = Property(str, lambda self: self._page, notify=page_changed)
    animated = Property(bool, lambda self: self._animated, constant=True)
    textScale = Property(float, lambda self: self._text_scale, notify=look_changed)
    palette = Property(str, lambda self: self._palette, notify=look_changed)
    language = Property(str, lambda self: self._language, notify=language_changed)
    rail = Property(STRINGS, lambda self: self._rail, constant=True)
    notes = Property(STRINGS, _get_notes, notify=rail_changed)
    ready = Property(STRINGS, _get_ready, notify=rail_changed)
    title = Property(str, lambda self: self._title, notify=rail_changed)
    who = Property(str, lambda self: self._who, notify=rail_changed)
    rehearsal = Property(bool, lambda self: self._rehearsal, notify=rail_changed)
    opened = Property(bool, lambda self: self._open, notify=rail_changed)
    busy = Property(bool, lambda self: self._busy, notify=busy_changed)
    refusal = Property(str, _get_refusal, notify=refusal_changed)
