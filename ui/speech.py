"""Reads aloud, in a process of its own.

A speech engine may take seconds to start, or never answer, and Qt waits for it with
Python's lock held: the signer's screen would stand still. Each line is one JSON object.

in:  {"say": ["…", "…"], "language": "en"} · {"stop": true}; it ends with its input.
out: {"languages": ["en", "es"]} once it can speak · {"ended": true} when all was read.
"""

from __future__ import annotations

import json
import sys
import threading
from collections import deque

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice
from shiboken6 import delete

# Which of a language's voices is understood best where the letter is signed.
NEAREST = {"en": ("en_US", "en_GB"), "es": ("es_MX", "es_419", "es_US", "es_ES")}
_NEAR_BY = "America"
_SLOWER = -0.15
_TRYING_OUT = "mock"


class Reader(QObject):
    """Says one paragraph after the other."""

    told = Signal(str)
    over = Signal()

    def __init__(self, engine: str) -> None:
        super().__init__()
        self._speech = QTextToSpeech(engine)
        self._waiting: deque[str] = deque()
        self._reading = False
        self._voices = {
            language: voice
            for language, names in NEAREST.items()
            if (voice := _voice(self._speech, language, names)) is not None
        }
        self._speech.setRate(_SLOWER)
        self._speech.stateChanged.connect(self._go_on)
        self.told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        tell({"languages": sorted(self._voices)})

    def finish(self) -> None:
        """Fall silent, and let the engine go while Qt still stands."""
        self._reading = False
        self._speech.stop()
        delete(self._speech)

    def _hear(self, line: str) -> None:
        order = json.loads(line)
        self._waiting.clear()
        self._reading = False
        self._speech.stop()
        if "say" in order and order["language"] in self._voices:
            locale, voice = self._voices[order["language"]]
            self._speech.setLocale(locale)
            self._speech.setVoice(voice)
            self._waiting.extend(order["say"])
            self._reading = True
            self._go_on(self._speech.state())

    def _go_on(self, state: QTextToSpeech.State) -> None:
        if not self._reading:
            return
        if state == QTextToSpeech.State.Ready and self._waiting:
            self._speech.say(self._waiting.popleft())
        elif state in {QTextToSpeech.State.Ready, QTextToSpeech.State.Error}:
            self._reading = False
            tell({"ended": True})


def _voice(
    speech: QTextToSpeech, language: str, names: tuple[str, ...]
) -> tuple[QLocale, QVoice] | None:
    """Give the voice to read *language* with; an engine lists each in many variants."""
    locales = {locale.name(): locale for locale in speech.availableLocales()}
    known = [name for name in (*names, *sorted(locales)) if name in locales]
    name = next((name for name in known if name.partition("_")[0] == language), None)
    if name is None:
        return None
    speech.setLocale(locales[name])
    voices = speech.availableVoices()
    plain = [voice for voice in voices if "+" not in voice.name()] or voices
    if not plain:
        return None
    near = next((voice for voice in plain if _NEAR_BY in voice.name()), plain[0])
    return locales[name], near


def tell(answer: dict[str, object]) -> None:
    """Answer the kiosk."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main(engine: str) -> int:
    """Read aloud by *engine*, or by the machine's own, until the input ends."""
    app = QCoreApplication([])
    real = [name for name in QTextToSpeech.availableEngines() if name != _TRYING_OUT]
    chosen = engine or next(iter(real), "")
    if not chosen:
        return 1
    reader = Reader(chosen)
    # Queued: the input may end before the loop has begun, which would miss it.
    reader.over.connect(app.quit, Qt.ConnectionType.QueuedConnection)

    def listen() -> None:
        for line in sys.stdin:
            reader.told.emit(line)
        reader.over.emit()

    threading.Thread(target=listen, daemon=True).start()
    code = app.exec()
    reader.finish()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
