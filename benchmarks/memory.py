"""What a long day leaves in memory: `python benchmarks/memory.py [SIGNERS]` (Linux).

One signer after the other through the real window and a real journal. The answers are
given without the keyboard, but every page is made, drawn and destroyed, each signature is
drawn by touch and sealed, and one signer in a hundred types everything on the keyboard.
Prints the resident memory on the way, and its growth from the fiftieth signer on.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path
from time import monotonic

from window import kiosk, wait

from ui.app import Kiosk
from ui.demo.hand import Hand
from ui.demo.pages import Person, Start
from ui.demo.people import FIRST_KIOSK, scribble

SIGNERS, WARM, GOAL = 1_000, 50, 30.0
TYPING = 100
_MB = 1024 * 1024


def resident() -> float:
    """Give the megabytes of this process that are in memory now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MB


def typed(hand: Hand, person: Person) -> None:
    """Take *person* through every page by touch."""
    eligibility = Start(hand).begin().speak(person.language).agree()
    choices = eligibility.affirm().write(person).live(person).live(person)
    choices.take(person).right().draw(person).sign().done()


def swift(running: Kiosk, hand: Hand, number: int) -> None:
    """Take one signer through every page, their words given by the program."""
    signing = running.signing
    wait(running, "Start")
    signing.begin()
    _seen(running, hand, "Language")
    signing.chooseLanguage("es" if number % 2 else "en")
    _seen(running, hand, "Notice")
    signing.agree()
    _seen(running, hand, "Eligibility")
    for statement in range(3):
        signing.answer(statement, yes=True)
    signing.next()
    _seen(running, hand, "Names")
    signing.setGiven(f"Ana {number}")
    signing.setSurname("Ficticia")
    signing.next()
    _seen(running, hand, "Town")
    signing.setTown("Ajijic")
    signing.next()
    _seen(running, hand, "Home")
    signing.skipHome()
    signing.next()
    _seen(running, hand, "Review")
    signing.next()
    _seen(running, hand, "Sign")
    hand.draw("pad", [stroke[::5] for stroke in scribble(str(number % 20))])
    hand.tap("signButton")
    _seen(running, hand, "Thanks")
    signing.done()


def _seen(running: Kiosk, hand: Hand, page: str) -> None:
    """Let *page* be made and drawn, and the one before be destroyed."""
    wait(running, page)
    hand.rest()
    hand.rest()


def main() -> None:
    """Measure and print."""
    signers = int(sys.argv[1]) if len(sys.argv) > 1 else SIGNERS
    told = {WARM, signers, *range(100, signers, 100)}
    at: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder, kiosk(Path(folder) / "kiosk") as running:
        hand = Hand(running.app, running.window, running.shell)
        begun = monotonic()
        for number in range(1, signers + 1):
            if number % TYPING == 1:
                typed(hand, FIRST_KIOSK[number // TYPING % len(FIRST_KIOSK)])
            else:
                swift(running, hand, number)
            if number in told:
                at[number] = resident()
                each = (monotonic() - begun) / number
                print(f"after {number:5} {at[number]:7.1f} MB   {each:.2f} s each", flush=True)
        assert running.store.counts.signed == signers
    print(f"growth from {WARM} to {signers}: {at[signers] - at[WARM]:+.1f} MB, goal {GOAL:.0f} MB")


if __name__ == "__main__":
    main()
