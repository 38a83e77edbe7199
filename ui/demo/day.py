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
from ui.demo.desk import Duty, to_desk
from ui.demo.hand import Hand
from ui.demo.pages import Notice, Person, Start, Thanks
from ui.demo.people import CHANGES_MIND, DECLINES, FIRST_KIOSK, SECOND_KIOSK
from ui.kiosk.shell import IDLE_SECONDS
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
    """Keeps one picture of each page and language, as it stood when it was left."""

    folder: Path
    prefix: str
    hand: Hand
    language: str
    phrase: str = ""
    taken: set[str] = field(default_factory=set)

    def keep(self, suffix: str = "") -> None:
        """Keep a picture of what is shown, unless there is one."""
        name = f"{self.hand.page()}{suffix}-{self.hand.language()}".lower()
        if name not in self.taken:
            self.taken.add(name)
            self.hand.photo(self.folder / f"{self.prefix}-{len(self.taken):02d}-{name}.png")


def play(out: Path) -> organizer.Result:
    """Play the day into *out*, an empty folder: pictures, exports, registry, packet."""
    today = Moment.at(wall_clock())
    desk = organizer.prepare(out, today.local.date())
    exports = out / "exports"
    exports.mkdir()
    (out / "pictures").mkdir()
    for stand in STANDS:
        with _kiosk(out, stand) as album:
            _stand(stand, album)
            phrase = album.phrase
        with _kiosk(out, stand) as album:
            _come_back(phrase, album)
    return organizer.conclude(desk, sorted(exports.iterdir()), Moment.at(wall_clock()))


@contextmanager
def _kiosk(out: Path, stand: Stand) -> Iterator[Album]:
    folders, copies = (out / "stick", out / "exports"), out / "copies" / stand.name
    copies.mkdir(parents=True, exist_ok=True)
    folder = out / "kiosks" / stand.name
    options = Options(
        folder=folder,
        folders=lambda: folders,
        sticks=lambda: (copies,),
        cost=lambda: FLOOR,
        full_screen=False,
        size=stand.size,
        density=5.9,
    )
    prefix = f"{stand.name}-again" if folder.exists() else stand.name
    kiosk = Kiosk(options)
    try:
        hand = Hand(kiosk.app, kiosk.window, kiosk.shell)
        album = Album(out / "pictures", prefix, hand, stand.language)
        hand.before_leaving = album.keep
        yield album
    finally:
        kiosk.close()


def _stand(stand: Stand, album: Album) -> None:
    start = _look_around(_enrol(stand, album), album)
    for person in stand.people:
        start = _sign(start, person).done()
    if stand.changes_mind:
        start = _sign(start, stand.changes_mind).undo().done()
    if stand.declines:
        start = start.begin().speak(stand.declines.language).disagree().done()
    _close(start, album)


def _enrol(stand: Stand, album: Album) -> Start:
    hand = album.hand
    hand.expect("Welcome")
    if stand.language == "es":
        hand.tap("languageButton")
    hand.tap("setupButton")
    hand.expect("SetupCampaign")
    album.keep()
    hand.tap("suggestion0")
    hand.expect("SetupFingerprint")
    hand.tap("forwardButton")
    hand.expect("SetupName")
    hand.tap("forwardButton")
    hand.expect("SetupEvent")
    hand.write("eventBox", stand.event)
    hand.tap("forwardButton")
    hand.expect("SetupPlace")
    hand.write("eventTownBox", stand.town)
    album.keep("-found")
    hand.tap("suggestion0")
    hand.tap("forwardButton")
    hand.expect("SetupPassphrase")
    album.phrase = " ".join(hand.item("passphrase").property("words"))
    hand.tap("forwardButton")
    hand.expect("SetupRepeat")
    hand.write("repeatBox", album.phrase)
    hand.tap("forwardButton")
    return Duty(hand).nobody().open()


def _look_around(start: Start, album: Album) -> Start:
    """Read the letter, stand still until the kiosk asks, and leave at the full notice."""
    hand = start.hand
    hand.tap("readButton")
    hand.expect("Letter")
    album.keep()
    hand.idle(IDLE_SECONDS)
    hand.item("moreTimeButton")
    album.keep("-idle")
    hand.tap("moreTimeButton")
    hand.tap("backButton")
    Start(hand).begin().speak(album.language)
    hand.tap("fullNoticeButton")
    hand.expect("FullNotice")
    album.keep()
    hand.tap("backButton")
    return Notice(hand).back().leave().done()


def _sign(start: Start, person: Person) -> Thanks:
    eligibility = start.begin().speak(person.language).agree()
    choices = eligibility.affirm().write(person).live(person).live(person)
    return choices.take(person).right().draw(person).sign()


def _close(start: Start, album: Album) -> None:
    desk = to_desk(start, album.phrase)
    album.keep()
    export = desk.close().close()
    album.keep()
    first = export.write()
    album.keep("-first")
    slip = first.second().choose(1).slip()
    album.keep()
    slip.go_on()
    album.keep()


def _come_back(phrase: str, album: Album) -> None:
    """Start the kiosk once more: the passphrase opens it, and the event stays closed."""
    hand = album.hand
    hand.expect("Unlock")
    hand.write("passphraseBox", phrase)
    hand.tap("forwardButton")
    hand.expect("Desk")
    album.keep()
