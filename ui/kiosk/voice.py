"""Reading aloud: what a page says, in a voice of its language, where the machine has one."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QProcess, QTimer, Signal, Slot

from kiosk.model import Language
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.kiosk.texts import texts
from ui.shown import view_model

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign

_READER = Path(__file__).parent.parent / "speech.py"
# The first pages are shown before a process for the voice is started.
_LATER = 1500
_LAST_WORDS = 300


class Part(IntEnum):
    """What the page of the letter shows: in short, whole, or in the other language."""

    SHORT = 0
    WHOLE = 1
    TRANSLATION = 2


@dataclass(frozen=True, slots=True)
class Script:
    """What to read, paragraph by paragraph, and in which language."""

    language: Language
    words: tuple[str, ...] = ()


def script(campaign: Campaign, page: str, part: Part, language: Language) -> Script:
    """Give what is to be read on *page*; no words where there is nothing to read."""
    said = texts(campaign, language)
    match page:
        case "Letter" if part is Part.WHOLE:
            return Script(campaign.letter.language, _numbered(said.numbers, said.letter))
        case "Letter" if part is Part.TRANSLATION:
            return Script(language, _numbered(said.translation_numbers, said.translation))
        case "Letter":
            return Script(language, (said.title, *said.asks, *said.requests))
        case "Notice":
            return Script(language, said.notice)
        case "FullNotice":
            return Script(language, said.full_notice)
        case "Eligibility":
            return Script(language, said.statements)
        case "Sign":
            return Script(language, (said.consent,))
    return Script(language)


def _numbered(numbers: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    pairs = zip(numbers, words, strict=True)
    return tuple(f"{number}: {text}" if number else text for number, text in pairs)


@view_model
class Voice(QObject):
    """Reads the page that is shown. It falls silent when the page changes or is wiped.

    `available` is false, and nothing else happens, where no voice was found.
    """

    changed = Signal()

    def __init__(self, shell: Shell, store: Store, engine: str | None) -> None:
        """Use *engine* of Qt; the machine's own if it is empty, and none if it is None."""
        super().__init__()
        self._shell, self._store, self._engine = shell, store, engine
        self._part, self._speaking = Part.SHORT, False
        self._languages: frozenset[str] = frozenset()
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._lost)
        self._process.errorOccurred.connect(self._lost)
        shell.page_changed.connect(self._turn)
        shell.language_changed.connect(self.hush)
        shell.wiped.connect(self.hush)

    def close(self) -> None:
        """End the process of the voice."""
        self._process.blockSignals(True)
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(_LAST_WORDS):
            self._process.kill()
            self._process.waitForFinished(_LAST_WORDS)

    @property
    def languages(self) -> frozenset[str]:
        """The languages that it has a voice for, as far as it has told yet."""
        return self._languages

    def wake(self) -> None:
        """Start the process, once."""
        if self._engine is not None:
            self._process.start(sys.executable, ["-P", str(_READER), self._engine])
            self._engine = None

    @Slot()
    def toggle(self) -> None:
        """Read the page that is shown, or stop."""
        if self._speaking:
            self.hush()
        elif self._available():
            read = self._script()
            self._order({"say": read.words, "language": read.language})
            self._speak(True)

    @Slot(int)
    def show(self, part: int) -> None:
        """Show another part of the letter."""
        self._part = Part(part)
        self.hush()

    @Slot()
    def hush(self) -> None:
        """Be silent."""
        if self._speaking:
            self._order({"stop": True})
        self._speak(False)

    def _turn(self) -> None:
        self._part = Part.SHORT
        self.hush()
        if self._engine is not None and self._shell.signs():
            QTimer.singleShot(_LATER, self, self.wake)

    def _order(self, order: dict[str, object]) -> None:
        self._process.write(json.dumps(order).encode("utf-8") + b"\n")

    def _hear(self) -> None:
        while self._process.canReadLine():
            answer = json.loads(bytes(self._process.readLine().data()))
            if "languages" in answer:
                self._languages = frozenset(answer["languages"])
            self._speak(False)

    def _lost(self) -> None:
        self._languages = frozenset()
        self._speak(False)

    def _speak(self, speaking: bool) -> None:
        self._speaking = speaking
        self.changed.emit()

    def _script(self) -> Script:
        language: Language = "es" if self._shell.property("language") == "es" else "en"
        if self._store.opened is None:
            return Script(language)
        page = str(self._shell.property("page"))
        return script(self._store.opened.campaign.campaign, page, self._part, language)

    def _available(self) -> bool:
        read = self._script() if self._languages else Script("en")
        return bool(read.words) and read.language in self._languages

    def _get_speaking(self) -> bool:
        return self._speaking

    def _get_part(self) -> int:
        return self._part

    available = Property(bool, _available, notify=changed)
    speaking = Property(bool, _get_speaking, notify=changed)
    part = Property(int, _get_part, notify=changed)
