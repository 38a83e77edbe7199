"""What every page shares: which page is shown, how it looks, and the idle clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot

from kiosk.errors import KioskError
from kiosk.model import Language
from kiosk.session import Step
from ui.kiosk.pages import LEFT_ALONE, RESTING, SIGNER_PAGES
from ui.shown import view_model

TEXT_SCALES = (1.0, 1.5, 2.0, 3.0, 4.0)
PALETTES = ("paper", "dark", "light")
IDLE_SECONDS = 60
WARN_SECONDS = 30

# Where somebody may have typed something, or changed how the screen looks.
TOUCHING = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.KeyPress,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


@view_model
class Shell(QObject):
    """The page that is shown and how: language, text size, palette, idle warning."""

    page_changed = Signal()
    look_changed = Signal()
    language_changed = Signal()
    warn_changed = Signal()
    busy_changed = Signal()
    refusal_changed = Signal()
    blank_changed = Signal()
    wiped = Signal()
    corner_held = Signal()

    def __init__(self, speak: Callable[[Language], None], *, animated: bool = True) -> None:
        """Begin blank; *speak* puts the window's own texts into a language."""
        super().__init__()
        self._speak = speak
        self._page, self._forward, self._animated = "", True, animated
        self._language: Language = "en"
        self._home_language: Language = "en"
        self._text_scale, self._palette = TEXT_SCALES[0], PALETTES[0]
        self._rehearsal, self._kiosk_name, self._link, self._busy = False, "", "", False
        self._density, self._blank, self._unsure, self._accent = 0.0, False, False, ""
        self._refusal: KioskError | None = None
        self._idle = 0
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self.tick)
        self._clock.start()

    # --- for other view models -------------------------------------------------------

    def show(self, page: str, *, forward: bool = True) -> None:
        """Show *page*; the page before is destroyed, and what was refused there with it."""
        if page == self._page:
            return
        self._page, self._forward = page, forward
        self._rest()
        self.dismiss()
        self.page_changed.emit()

    def stumble(self) -> None:
        """Show that something went wrong; while saving, nobody can say what was kept."""
        self._unsure = self._page == Step.SAVING
        self.show("Fault")

    def stop(self) -> None:
        """Count no more seconds: the window is being closed."""
        self._clock.stop()

    def refuse(self, refusal: KioskError) -> None:
        """Show the sentence for *refusal* until somebody has read it."""
        self._refusal = refusal
        self.refusal_changed.emit()

    def greet(self, language: Language) -> None:
        """Go back to how the kiosk greets the next person."""
        self._text_scale, self._palette = TEXT_SCALES[0], PALETTES[0]
        self.look_changed.emit()
        self.changeLanguage(language)

    def name(self, kiosk: str, link: str, *, rehearsal: bool) -> None:
        """Tell which kiosk this is, the letter's page, and whether all is a rehearsal."""
        self._kiosk_name, self._link, self._rehearsal = kiosk, link, rehearsal
        self.look_changed.emit()

    def wear(self, accent: str) -> None:
        """Show buttons and links in this colour; empty is our own."""
        self._accent = accent
        self.look_changed.emit()

    def set_busy(self, *, busy: bool) -> None:
        """Show or hide the quiet bar that says that work is under way."""
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit()

    def set_density(self, density: float) -> None:
        """Tell the screen's true density in pixels a millimetre."""
        self._density = density
        self.look_changed.emit()

    def signs(self) -> bool:
        """Tell whether a signer's page is shown."""
        return self._page in SIGNER_PAGES

    def abandon(self) -> None:
        """Forget who was signing: they have left, or the window was taken from them.

        What was signed already is being kept, and ends by itself.
        """
        if self._page in LEFT_ALONE:
            self._rest()
            self.wiped.emit()

    def tick(self) -> None:
        """One second of nobody touching anything."""
        if self._page not in LEFT_ALONE or self._fresh():
            return
        self._idle += 1
        if self._idle >= IDLE_SECONDS + WARN_SECONDS:
            self.abandon()
        elif self._idle >= IDLE_SECONDS:
            self.warn_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice every touch of the window; let it pass."""
        if event.type() in TOUCHING and self._idle < IDLE_SECONDS:
            self._idle = 0
        return super().eventFilter(watched, event)

    def _fresh(self) -> bool:
        return (
            self._page in {"Start", *RESTING}
            and self._text_scale == TEXT_SCALES[0]
            and self._palette == PALETTES[0]
            and self._language == self._home_language
        )

    def _rest(self) -> None:
        self._idle = 0
        self.warn_changed.emit()

    # --- for the pages ---------------------------------------------------------------

    @Slot(str)
    def changeLanguage(self, language: str) -> None:
        """Speak *language*, `en` or `es`, from here on."""
        self._language = "es" if language == "es" else "en"
        self._speak(self._language)
        self.language_changed.emit()
        self.refusal_changed.emit()

    @Slot()
    def toggleLanguage(self) -> None:
        """Speak the other language."""
        self.changeLanguage("en" if self._language == "es" else "es")

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
    def cornerHeld(self) -> None:
        """Begin the way out."""
        if self.signs() and self._page != "Saving":
            self.corner_held.emit()

    @Slot()
    def hide(self) -> None:
        """Blank the screen at once, then forget who was signing."""
        if self.signs() and not self._blank:
            self._blank = True
            self.blank_changed.emit()
            self.abandon()

    @Slot()
    def wake(self) -> None:
        """Show the start page again; a signature that is being kept still is waited for."""
        if self._page != "Saving":
            self.abandon()
            self._blank = False
            self.blank_changed.emit()

    @Slot()
    def moreTime(self) -> None:
        """Go on where the signer was."""
        self._rest()

    @Slot()
    def dismiss(self) -> None:
        """Put the sentence away."""
        self._refusal = None
        self.refusal_changed.emit()

    def _get_page(self) -> str:
        return self._page

    def _get_unsure(self) -> bool:
        return self._unsure

    def _get_forward(self) -> bool:
        return self._forward

    def _get_animated(self) -> bool:
        return self._animated

    def _get_language(self) -> str:
        return self._language

    def _get_scale(self) -> float:
        return self._text_scale

    def _get_palette(self) -> str:
        return self._palette

    def _get_rehearsal(self) -> bool:
        return self._rehearsal

    def _get_kiosk(self) -> str:
        return self._kiosk_name

    def _get_link(self) -> str:
        return self._link

    def _get_warn(self) -> int:
        left = IDLE_SECONDS + WARN_SECONDS - self._idle
        return left if left <= WARN_SECONDS else 0

    def _get_busy(self) -> bool:
        return self._busy

    def _get_refusal(self) -> str:
        if self._refusal is None:
            return ""
        from kiosk.words import sentence

        return sentence(self._refusal, self._language)

    def _get_blank(self) -> bool:
        return self._blank

    def _get_density(self) -> float:
        return self._density

    accent = Property(str, lambda self: self._accent, notify=look_changed)
    page = Property(str, _get_page, notify=page_changed)
    forward = Property(bool, _get_forward, notify=page_changed)
    unsure = Property(bool, _get_unsure, notify=page_changed)
    signer = Property(bool, signs, notify=page_changed)
    animated = Property(bool, _get_animated, notify=look_changed)
    textScale = Property(float, _get_scale, notify=look_changed)
    palette = Property(str, _get_palette, notify=look_changed)
    rehearsal = Property(bool, _get_rehearsal, notify=look_changed)
    kioskName = Property(str, _get_kiosk, notify=look_changed)
    link = Property(str, _get_link, notify=look_changed)
    density = Property(float, _get_density, notify=look_changed)
    language = Property(str, _get_language, notify=language_changed)
    warnSeconds = Property(int, _get_warn, notify=warn_changed)
    blank = Property(bool, _get_blank, notify=blank_changed)
    busy = Property(bool, _get_busy, notify=busy_changed)
    refusal = Property(str, _get_refusal, notify=refusal_changed)
