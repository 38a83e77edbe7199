"""A whole day of one kiosk in a process of its own, with a canary in every field.

`python -m tests.torture.canary_day FOLDER LINK`: it lends its memory to the other end of the
socket LINK, hides it as the program does, and then tells each stop of the day by a line. There
it waits for a line, which may hold what it is to type: this process keeps no copy of that.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl

from kiosk import receipt
from kiosk.campaign import file as campaign_file
from kiosk.paper import Serial, campaign_mark
from kiosk.process import hide_memory
from tests.journeys.office import ROSTER_RAW
from tests.journeys.stand import Stand, stand
from tests.journeys.walking import EMAIL, GIVEN, STROKES, SURNAME, TOWN, ZIP, sign, walk
from tests.kiosk.sync.servers import PASSWORD, USER
from tests.torture import memory
from tests.torture.canaries import (
    DUTY,
    HELPER,
    OTHER,
    OTHER_SURNAME,
    PAPER,
    PAPER_EMAIL,
    PAPER_SURNAME,
    PIN,
    WITNESS,
)
from ui import qtlog
from ui.demo.desk import ClosingCompared, Desk
from ui.demo.pages import Goodbye, Person, Start, Thanks
from ui.kiosk.lock import Ticks

SIGNER = Person("es", GIVEN, SURNAME, TOWN, "Texas", STROKES, (0,), EMAIL, state=13)
SHEET = Serial(campaign_mark(campaign_file.read(ROSTER_RAW).sha256), "7777", 3, "es")


class Letters:
    """What was told, letter by letter: nobody has the whole of it as a text."""

    def __init__(self, raw: bytearray) -> None:
        self._raw = raw

    def __iter__(self) -> Iterator[str]:
        return map(chr, self._raw)

    def forget(self) -> None:
        """Zero it."""
        self._raw[:] = bytes(len(self._raw))


def parts(raw: bytearray) -> Iterator[Letters]:
    """Give what stands in *raw* between semicolons."""
    at = 0
    while at < len(raw):
        end = raw.find(b";", at) if b";" in raw[at:] else len(raw)
        yield Letters(raw[at:end])
        at = end + 1


class Day:
    """The day, stop by stop."""

    def __init__(self, place: Path, link: socket.socket) -> None:
        self.link = link
        self.stick = place / "ROJA"
        self.stick.mkdir()
        self.table: Stand = stand(place / "kiosk", place / "stick", sticks=lambda: (self.stick,))
        self.hand, self.kiosk = self.table.hand, self.table.kiosk

    def stop(self, name: str, told: str = "") -> bytearray:
        """Tell that the day is at *name*, and wait; give what came back."""
        self.hand.rest()
        self.link.sendall(f"{name}\t{told}\n".encode())
        answer = bytearray(200)
        size = self.link.recv_into(answer)
        del answer[size - 1 :]
        return answer

    def unlock(self, name: str) -> None:
        """Type the five words on the screen."""
        self.hand.expect("Unlock")
        self.type_words(name)
        self.hand.wait(lambda: self.hand.page() != "Unlock", "what is behind the words")
        self.table.settle()

    def type_words(self, name: str) -> None:
        """Ask for the five words, and type them on the screen."""
        said = Letters(self.stop(name))
        self.hand.write("passphraseBox", said)
        said.forget()
        self.hand.tap("forwardButton")

    def set_up(self) -> None:
        """Set the kiosk up, and put somebody on duty who is in no list."""
        setup, planning = self.kiosk.setup, self.kiosk.planning
        (self.table.stick / "letter.campaign").write_bytes(ROSTER_RAW)
        setup.begin()
        setup.chooseFile(0)
        self.hand.expect("SetupFingerprint")
        setup.sameFingerprint()
        setup.setKioskName("Mesa 1")
        setup.next()
        self.hand.expect("SetupEvents")
        planning.choose(1)
        self.table.settle()
        self.hand.expect("SetupPassphrase")
        setup.written()
        setup.setTyped(setup.property("passphrase"))
        self.stop("words", setup.property("passphrase"))
        setup.finish()
        self.hand.expect("Duty")
        duty = self.kiosk.duty
        duty.add()
        duty.setName(DUTY)
        duty.next()
        self.hand.expect("DutyPin")
        for digit in PIN * 2:
            duty.press(int(digit))
        Desk(self.hand)
        self.kiosk.day.go("open")
        self.table.settle()

    def sign_by_touch(self) -> None:
        """One person signs; the next one undoes it, and another one leaves half-way."""
        names = Start(self.hand).begin().speak("es").agree().affirm()
        said = self.stop("names")
        person = replace(
            SIGNER, **dict(zip(("given", "surname", "email"), parts(said), strict=True))
        )
        town = names.write(person)
        choices = town.live(SIGNER).live(SIGNER)
        review = choices.take(person).right()
        for part in (person.given, person.surname, person.email):
            part.forget()
        said[:] = bytes(len(said))
        self.stop("signing")
        sheet = review.draw(SIGNER)
        thanks = sheet.sign()
        self.stop("thanked")
        thanks.done().begin().speak("en").agree().affirm()
        for box, text in (("givenBox", OTHER), ("surnameBox", OTHER_SURNAME)):
            self.hand.write(box, text)
        self.hand.tap("leaveButton")
        self.hand.tap("confirmLeaveButton")
        Goodbye(self.hand).done()
        self.stop("another")
        sign(self.table)
        Thanks(self.hand).undo().done()

    def sign_otherwise(self) -> None:
        """By a mark before a witness, helped by a volunteer; withdrawn by the receipt's code."""
        signing = self.kiosk.signing
        walk(self.table, "Sign")
        signing.otherWays()
        self.hand.expect("Ways")
        signing.setAssisted(True)
        self.hand.expect("Helper")
        signing.setHelper(HELPER)
        signing.next()
        self.hand.expect("Ways")
        signing.signBy("mark")
        self.hand.expect("Witness")
        signing.setWitness(WITNESS)
        signing.next()
        self.hand.expect("Sign")
        self.hand.draw("pad", STROKES)
        self.hand.tap("signButton")
        thanks = Thanks(self.hand)
        code = receipt.parse(thanks.receipt())
        thanks.done()
        withdrawing = self.kiosk.withdrawing
        withdrawing.open()
        withdrawing.setCode(code)
        withdrawing.next()
        self.hand.expect("WithdrawSure")
        withdrawing.withdraw()
        self.hand.expect("Withdrawn")
        withdrawing.done()
        Start(self.hand)

    def enter_paper(self) -> None:
        """A volunteer types a line of a paper sheet."""
        page = self.kiosk.paper
        self.kiosk.day.lead()
        page.open()
        self.hand.expect("PaperSheet")
        page.setSheet(str(SHEET))
        page.next()
        self.table.settle()
        self.hand.expect("PaperLine")
        page.chooseLine(3)
        page.setTicked(True)
        page.setThere(True)
        page.next()
        page.setGiven(PAPER)
        page.setSurname(PAPER_SURNAME)
        page.next()
        page.setTown("Ajijic")
        page.choosePlace(0)
        page.next()
        page.skipHome()
        page.choose(0, True)
        page.next()
        page.setEmail(PAPER_EMAIL)
        page.next()
        page.setZip(ZIP)
        page.next()
        self.hand.expect("PaperReview")
        page.next()
        self.hand.expect("PaperDone")
        page.finish()
        Desk(self.hand)

    def carry(self) -> None:
        """What was signed goes onto a stick and to a storage; then a fault names a signer."""
        copying, syncing, storing = self.kiosk.copying, self.kiosk.syncing, self.kiosk.storing
        address = self.stop("storage").decode()
        syncing.setUp()
        self.hand.expect("StorageKind")
        storing.choose(0)
        for text in (address, USER, PASSWORD, "campo"):
            self.hand.expect("StorageSetup")
            self.table.settle()
            storing.setTyped(text)
            storing.next()
        self.hand.expect("Sending")
        copying.flush()

        def there() -> bool:
            copying.tick()
            return syncing.property("progress") == 1.0 and copying.property("backedUp") > 0

        self.hand.wait(there, "the copies")
        self.kiosk.jobs.run(lambda: int(f"{GIVEN} {SURNAME}"), lambda _: None, lambda _: None)
        self.hand.expect("Fault")

    def idle(self) -> None:
        """Let half an hour go by without a touch: the key leaves the memory."""
        lock = self.kiosk.lock
        lock.stop()
        lock._ticks = lambda: Ticks(10**6, 10**6)
        lock.beat()
        lock._ticks = lambda: Ticks(0, 0)
        self.hand.expect("Unlock")

    def end(self) -> None:
        """Close, copy twice, delete what arrived."""
        closing, purging = self.kiosk.closing, self.kiosk.purging
        self.kiosk.day.lead()
        Desk(self.hand).close().close()
        closing.chooseUrl(QUrl.fromLocalFile(str(self.table.stick)))
        ClosingCompared(self.hand).second().alone().go_on().go_on().desk()
        self.stop("exported")
        self.kiosk.shell.show("Purge")
        self.hand.tap("suggestion0")
        self.hand.expect("PurgeSure")
        purging.setTyped(str(purging.property("count")))
        purging.next()
        self.hand.expect("PurgePhrase")
        self.type_words("purging")
        self.hand.expect("Purged")
        self.stop("purged")


def main() -> None:
    place, link = Path(sys.argv[1]), socket.socket(fileno=int(sys.argv[2]))
    memory.lend(link)
    hide_memory()
    qtlog.install()
    day = Day(place, link)
    day.set_up()
    day.stop("set-up")
    day.sign_by_touch()
    day.sign_otherwise()
    day.idle()
    day.unlock("locked")
    day.enter_paper()
    day.carry()
    day.idle()
    day.unlock("locked after a fault")
    day.end()
    day.idle()
    day.unlock("locked after the purge")
    day.stop("over")
    os.kill(os.getpid(), signal.SIGSEGV)


if __name__ == "__main__":
    main()
