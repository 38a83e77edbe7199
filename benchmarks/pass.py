"""How long a whole pass takes: `python benchmarks/pass.py`.

The demo's signers go through the real pages by touch, on the keyboard of the screen too.
Their taps, keys and signature are counted, and a person's seconds put to each. What the
machine needs is measured: from a touch until what follows it is drawn and at rest. Beside
that stands the time to read every word of every page, for whoever skips none.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QPoint
from window import kiosk

from ui.app import Kiosk
from ui.demo.hand import Hand
from ui.demo.pages import Person, Start
from ui.demo.people import FIRST_KIOSK, SECOND_KIOSK

# The seconds of a person who never saw this screen.
A_TAP, A_KEY, A_SIGNATURE, A_WORD = 0.8, 0.35, 4.0, 0.25
A_GLIDE = 0.18  # of one page to the next, which is switched off while this measures
GOAL = 60.0


class Counting(Hand):
    """Counts what it does, and how long the window takes to answer."""

    def __init__(self, running: Kiosk) -> None:
        super().__init__(running.app, running.window, running.shell)
        self.taps = self.keys = self.words = 0
        self.machine = 0.0
        self._striking = False

    def touch(self, spot: QPoint) -> None:
        """Count a tap or a key."""
        if self._striking:
            self.keys += 1
        else:
            self.taps += 1
        self._timed(lambda: super(Counting, self).touch(spot))

    def expect(self, page: str) -> None:
        """Count the words of the page that came."""
        self._timed(lambda: super(Counting, self).expect(page))
        self.machine += A_GLIDE
        texts = [one.property("text") for one in self._shown() if one.inherits("QQuickText")]
        self.words += sum(len(word) > 1 for text in texts for word in str(text).split())

    def _strike(self, letter: str) -> None:
        self._striking = True
        super()._strike(letter)
        self._striking = False

    def _timed(self, work: Callable[[], None]) -> None:
        begun = perf_counter()
        work()
        self.machine += perf_counter() - begun


def go(hand: Counting, person: Person) -> None:
    """Take *person* from the start page to the thanks."""
    eligibility = Start(hand).begin().speak(person.language).agree()
    choices = eligibility.affirm().write(person).live(person).live(person)
    choices.take(person).right().draw(person).sign()


def tell(person: Person, hand: Counting) -> float:
    """Print one pass; give the seconds of person and machine, without reading."""
    acting = hand.taps * A_TAP + hand.keys * A_KEY + A_SIGNATURE
    with_email = ", email" if person.email else ""
    print(
        f"{person.language}{with_email:<8} {hand.taps:3} taps {hand.keys:3} keys"
        f"   person {acting:5.1f} s + machine {hand.machine:4.1f} s"
        f" = {acting + hand.machine:5.1f} s   reading all {hand.words:4} words"
        f" + {hand.words * A_WORD:5.1f} s"
    )
    return acting + hand.machine


def main() -> None:
    """Measure and print."""
    seconds = []
    with tempfile.TemporaryDirectory() as folder, kiosk(Path(folder) / "kiosk") as running:
        for person in (*FIRST_KIOSK, *SECOND_KIOSK):
            hand = Counting(running)
            go(hand, person)
            seconds.append(tell(person, hand))
            hand.tap("forwardButton")
        assert running.store.counts.signed == len(seconds)
    print(f"model: tap {A_TAP} s, key {A_KEY} s, signature {A_SIGNATURE} s, word {A_WORD} s")
    print(f"longest without reading {max(seconds):.1f} s, goal {GOAL:.0f} s")


if __name__ == "__main__":
    main()
