"""One event day: two kiosks, both languages, one who declines, one who changes their mind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.crypto.passphrase import FLOOR
from kiosk.model import Moment
from ui.app import Kiosk, Options
from ui.demo import organizer
from ui.demo.hand import Hand
from ui.demo.pages import Goodbye, Person, Start, Thanks
from ui.demo.people import CHANGES_MIND, DECLINES, FIRST_KIOSK, SECOND_KIOSK
from ui.kiosk.store import wall_clock

LANDSCAPE, PORTRAIT = (1280, 800), (800, 1280)


@dataclass(frozen=True, slots=True)
class Stand:
    """One kiosk of the day: its name, the event, its screen, and who comes."""

    name: str
    event: str
    town: str
    size: tuple[int, int]
    language: str
    people: tuple[Person, ...]
    declines: Person | None = None
    changes_mind: Person | None = None


STANDS = (
    Stand("K1", "Sunday market", "Aji", LANDSCAPE, "en", FIRST_KIOSK, changes_mind=CHANGES_MIND),
    Stand("K2", "Consulate day", "Mérida", PORTRAIT, "es", SECOND_KIOSK, declines=DECLINES),
)


@dataclass(slots=True)
class Album:
    """Numbers the pictures of a stand, and keeps each page once."""

    folder: Path
    prefix: str
    phrase: str = ""
    taken: set[str] = field(default_factory=set)

    def keep(self, hand: Hand, name: str) -> None:
        """Keep a picture of what is shown as *name*, unless there is one."""
        if name not in self.taken:
            self.taken.add(name)
            hand.photo(self.folder / f"{self.prefix}-{len(self.taken):02d}-{name.lower()}.png")


def play(out: Path) -> organizer.Result:
    """Play the day into *out*, an empty folder: pictures, exports, registry, packet."""
    today = Moment.at(wall_clock())
    desk = organizer.prepare(out, today.local.date())
    pictures, exports = out / "pictures", out / "exports"
    pictures.mkdir()
    exports.mkdir()
    for stand in STANDS:
        with _kiosk(out, stand) as hand:
            _stand(hand, stand, Album(pictures, stand.name))
    return organizer.conclude(desk, sorted(exports.iterdir()), Moment.at(wall_clock()))


@contextmanager
def _kiosk(out: Path, stand: Stand) -> Iterator[Hand]:
    folders = (out / "stick", out / "exports")
    options = Options(
        folder=out / "kiosks" / stand.name,
        folders=lambda: folders,
        cost=lambda: FLOOR,
        full_screen=False,
        size=stand.size,
        density=5.9,
    )
    kiosk = Kiosk(options)
    try:
        yield Hand(kiosk.app, kiosk.window, kiosk.shell)
    finally:
        kiosk.close()


def _stand(hand: Hand, stand: Stand, album: Album) -> None:
    start = _enrol(hand, stand, album)
    for person in stand.people:
        start = _sign(start, person, album).done()
    if stand.changes_mind:
        goodbye = _sign(start, stand.changes_mind, album).undo()
        start = _goodbye(goodbye, album)
    if stand.declines:
        notice = start.begin().speak(stand.declines.language)
        start = _goodbye(notice.disagree(), album)
    _close(start, album)


def _enrol(hand: Hand, stand: Stand, album: Album) -> Start:
    hand.expect("Welcome")
    if stand.language == "es":
        hand.tap("languageButton")
    album.keep(hand, "Welcome")
    hand.tap("setupButton")
    hand.expect("SetupCampaign")
    album.keep(hand, "SetupCampaign")
    hand.tap("suggestion0")
    hand.expect("SetupFingerprint")
    album.keep(hand, "SetupFingerprint")
    hand.tap("forwardButton")
    hand.expect("SetupName")
    hand.write("kioskBox", stand.name)
    album.keep(hand, "SetupName")
    hand.tap("forwardButton")
    hand.expect("SetupEvent")
    hand.write("eventBox", stand.event)
    album.keep(hand, "SetupEvent")
    hand.tap("forwardButton")
    hand.expect("SetupPlace")
    hand.write("eventTownBox", stand.town)
    hand.tap("suggestion0")
    album.keep(hand, "SetupPlace")
    hand.tap("forwardButton")
    hand.expect("SetupPassphrase")
    album.keep(hand, "SetupPassphrase")
    phrase = " ".join(hand.item("passphrase").property("words"))
    hand.tap("forwardButton")
    hand.expect("SetupRepeat")
    hand.write("repeatBox", phrase)
    album.keep(hand, "SetupRepeat")
    hand.tap("forwardButton")
    album.phrase = phrase
    return Start(hand)


def _sign(start: Start, person: Person, album: Album) -> Thanks:
    hand = start.hand
    album.keep(hand, "Start")
    language = start.begin()
    album.keep(hand, "Language")
    notice = language.speak(person.language)
    album.keep(hand, "Notice")
    eligibility = notice.agree()
    album.keep(hand, "Eligibility")
    names = eligibility.affirm()
    town = names.write(person)
    album.keep(hand, "Town")
    home = town.live(person)
    album.keep(hand, "Home")
    choices = home.live(person)
    album.keep(hand, "Choices")
    review = choices.take(person)
    album.keep(hand, "Review")
    sheet = review.right().draw(person)
    album.keep(hand, "Sign")
    thanks = sheet.sign()
    album.keep(hand, "Thanks")
    return thanks


def _goodbye(goodbye: Goodbye, album: Album) -> Start:
    album.keep(goodbye.hand, "Goodbye")
    return goodbye.done()


def _close(start: Start, album: Album) -> None:
    hand = start.hand
    hand.corner()
    hand.expect("WayOut")
    hand.write("passphraseBox", album.phrase)
    album.keep(hand, "WayOut")
    hand.tap("forwardButton")
    hand.expect("Desk")
    album.keep(hand, "Desk")
    hand.tap("closeEventButton")
    hand.tap("confirmCloseButton")
    hand.expect("Export")
    album.keep(hand, "Export")
    hand.tap("suggestion1")
    hand.expect("Exported")
    album.keep(hand, "Exported")
