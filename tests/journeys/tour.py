"""Every page of the program, one after the other, each in the states it can be met in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint

from kiosk import receipt
from kiosk.errors import NotSaved
from tests.journeys.closing_time import AT_THE_DESK, CLOSING_TIME
from tests.journeys.entering import ENTERING
from tests.journeys.office import CAMPAIGN
from tests.journeys.sending import SENDING
from tests.journeys.stand import Stand
from tests.journeys.walking import EMAIL, GIVEN, STROKES, SURNAME, TOWN, ZIP
from ui.kiosk.signing import UNDO_SECONDS

TICK = (((0.48, 0.5), (0.49, 0.53), (0.52, 0.47)),)  # drawn, and very small
Station = Callable[[Stand], object]


def _whole(stand: Stand) -> None:
    stand.hand.tap("originalButton")


def _letter(stand: Stand) -> None:
    stand.kiosk.shell.changeLanguage("es")
    stand.settle()
    stand.hand.tap("translationButton")


def _answers(stand: Stand) -> None:
    for index, yes in enumerate((True, True, False)):
        stand.kiosk.signing.answer(index, yes)


def _names(stand: Stand) -> None:
    stand.kiosk.signing.answer(2, True)
    stand.kiosk.signing.next()


def _written(stand: Stand) -> None:
    stand.kiosk.signing.setGiven(GIVEN)
    stand.kiosk.signing.setSurname(SURNAME)


def _next(stand: Stand) -> None:
    stand.kiosk.signing.next()


def _state(stand: Stand) -> None:
    stand.kiosk.signing.setTown(TOWN)
    stand.kiosk.signing.next()


def _home(stand: Stand) -> None:
    stand.kiosk.signing.chooseState(13)
    stand.kiosk.signing.next()


def _choices(stand: Stand) -> None:
    stand.kiosk.signing.chooseHome(0)
    stand.kiosk.signing.next()


def _chosen(stand: Stand) -> None:
    for index in range(len(CAMPAIGN.choices)):
        stand.kiosk.signing.choose(index, True)


def _zip(stand: Stand) -> None:
    stand.kiosk.signing.setEmail(EMAIL)
    stand.kiosk.signing.next()


def _review(stand: Stand) -> None:
    stand.kiosk.signing.setZip(ZIP)
    stand.kiosk.signing.next()


def _drawn(stand: Stand) -> None:
    stand.hand.draw("pad", STROKES)


def _small(stand: Stand) -> None:
    stand.kiosk.signing.otherWays()
    stand.kiosk.signing.signBy("draw")
    stand.hand.expect("Sign")
    stand.settle()
    stand.hand.draw("pad", TICK)
    stand.hand.tap("signButton")


def _helped(stand: Stand) -> None:
    stand.kiosk.signing.setHelper("Ana F.")
    stand.kiosk.signing.next()


def _by(way: str) -> Station:
    def go(stand: Stand) -> None:
        stand.kiosk.signing.otherWays()
        stand.kiosk.signing.signBy(way)

    return go


def _marked(stand: Stand) -> None:
    stand.kiosk.signing.setWitness("Luz Inventada")
    stand.kiosk.signing.next()


def _thanks(stand: Stand) -> None:
    stand.kiosk.shell.dismiss()
    stand.kiosk.shell.show("Sign")
    stand.hand.expect("Sign")
    stand.settle()
    _drawn(stand)
    stand.hand.tap("signButton")
    stand.hand.expect("Thanks")
    stand.kiosk.signing._undo_clock.stop()
    stand.kiosk.signing._undo_left = UNDO_SECONDS
    stand.kiosk.signing._refresh()


def _undone(stand: Stand) -> None:
    stand.kiosk.signing.undo()
    stand.hand.expect("Goodbye")


def _again(stand: Stand) -> None:
    """Start once more, as the next person."""
    stand.kiosk.signing.done()
    stand.kiosk.signing.begin()
    stand.kiosk.signing.chooseLanguage("en")


def _left(stand: Stand) -> None:
    _again(stand)
    stand.kiosk.signing.leave()


def _code(stand: Stand) -> None:
    stand.kiosk.withdrawing.setCode(receipt.new_code(bytes))
    stand.kiosk.withdrawing.next()


def _refused(stand: Stand) -> None:
    stand.kiosk.shell.refuse(NotSaved())


def _idle(stand: Stand) -> None:
    stand.kiosk.shell.dismiss()
    _again(stand)
    for _ in range(60):
        stand.kiosk.shell.tick()


def _hidden(stand: Stand) -> None:
    stand.kiosk.shell.moreTime()
    stand.kiosk.shell.hide()


def _touched(stand: Stand) -> None:
    stand.hand.touch(QPoint(600, 400))


def _corner(stand: Stand) -> None:
    stand.kiosk.shell.wake()
    stand.kiosk.signing.done()
    stand.kiosk.shell.cornerHeld()


# The evening of an enrolled kiosk: unlocked, signed on, carried away.
EVENING: dict[str, Station] = {
    "Unlock": lambda stand: None,
    "Start": lambda stand: stand.unlock(),
    "Letter": lambda stand: stand.kiosk.signing.read(),
    "Letter whole": _whole,
    "Letter translated": _letter,
    "Language": lambda stand: stand.kiosk.signing.begin(),
    "Notice": lambda stand: stand.kiosk.signing.chooseLanguage("en"),
    "FullNotice": lambda stand: stand.kiosk.signing.openFull(),
    "Eligibility": lambda stand: stand.kiosk.signing.agree(),
    "Eligibility answered": _answers,
    "Names": _names,
    "Names problem": _next,
    "Names written": _written,
    "Town": _next,
    "Town found": lambda stand: stand.kiosk.signing.setTown("San Mig"),
    "State": _state,
    "State chosen": lambda stand: stand.kiosk.signing.chooseState(13),
    "Home": _home,
    "Home found": lambda stand: stand.kiosk.signing.setHome("New"),
    "Choices": _choices,
    "Choices taken": _chosen,
    "Email": _next,
    "Zip": _zip,
    "Review": _review,
    "Sign": _next,
    "Sign leaving": lambda stand: stand.hand.tap("leaveButton"),
    "Ways": lambda stand: stand.kiosk.signing.otherWays(),
    "Helper": lambda stand: stand.kiosk.signing.setAssisted(True),
    "Ways helped": _helped,
    "Witness": lambda stand: stand.kiosk.signing.signBy("mark"),
    "Sign marked": _marked,
    "SignSteady": _by("steady"),
    "SignTyped": _by("type"),
    "Sign small": _small,
    "Sign drawn": lambda stand: (stand.hand.tap("confirmLeaveButton"), _drawn(stand)),
    "Saving": lambda stand: stand.kiosk.shell.show("Saving"),
    "NotSaved": lambda stand: stand.kiosk.shell.show("NotSaved"),
    "NotSaved refused": _refused,
    "Thanks": _thanks,
    "Goodbye undone": _undone,
    "Goodbye": _left,
    "Withdraw": lambda stand: (stand.kiosk.signing.done(), stand.kiosk.withdrawing.open()),
    "Withdraw problem": lambda stand: stand.kiosk.withdrawing.next(),
    "WithdrawSure": _code,
    "Withdrawn": lambda stand: (stand.kiosk.withdrawing.withdraw(), stand.settle()),
    "Notice idle": _idle,
    "Start hidden": _hidden,
    "Start hidden, touched": _touched,
    "WayOut words": _corner,
    **AT_THE_DESK,
    **SENDING,
    "Calibrate": lambda stand: stand.kiosk.day.go("calibrate"),
    **ENTERING,
    **CLOSING_TIME,
    "Fault": lambda stand: stand.kiosk.shell.show("Fault"),
    "Running": lambda stand: stand.kiosk.shell.show("Running"),
}


def travel(stand: Stand, stations: dict[str, Station]) -> Iterator[str]:
    """Go from station to station; at each, the page is shown in English, at rest."""
    for name, go in stations.items():
        stand.kiosk.shell.changeLanguage("en")
        go(stand)
        stand.kiosk.shell.changeLanguage("en")
        stand.hand.expect(name.split(" ", maxsplit=1)[0])
        stand.kiosk.shell._clock.stop()
        stand.settle()
        yield name
