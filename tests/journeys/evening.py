"""An organizer before the console, from the pile of files to the packet: what each page asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickItem

from kiosk.crypto.keys import FLOOR, write_secret
from kiosk.model import Counts, Moment, RecordId
from kiosk.packet.slip import Slip, signed
from kiosk.registry.lines import Lines
from tests.journeys.console_stand import ConsoleStand
from tests.journeys.console_typing import tapped, typed
from tests.journeys.evening_world import BY, EVENTS, Evening
from tests.journeys.office import PASSPHRASE

KEY_PHRASE = "la frase de la llave de la tarde"


def key_file(folder: Path, evening: Evening) -> Path:
    """Leave the organizer's key file in *folder*, as `firma keys new` writes it."""
    identity, path = evening.office.identity, folder / "ana.key"
    secret = identity.secret.encode()
    write_secret(path, "organizer", BY, identity.recipient, secret, KEY_PHRASE, FLOOR)
    return path


def slip_of(evening: Evening, number: int) -> str:
    """Give the text of the closing slip that one kiosk printed."""
    tablet, event = evening.tablets[number], EVENTS[number % len(EVENTS)]
    campaign, last = evening.office.campaign.campaign, len(tablet.sealed)
    return signed(
        Slip(
            campaign=campaign.id,
            version=campaign.version,
            mode=campaign.mode,
            event=event.name,
            town=event.place.town,
            state=event.place.state,
            day=event.day,
            uid=event.uid(campaign.id),
            kiosk=tablet.name,
            device=tablet.key.public,
            first=1,
            last=last,
            counts=Counts(last, 0, 0, 0),
            root=bytes(32),
            closed=Moment.at(evening.closed),
            file="copia.firma-export",
            file_start=bytes(8),
        ),
        tablet.key.sign,
    )


@dataclass
class Organizer:
    """One person at the console: touches what is shown, types, and reads."""

    stand: ConsoleStand
    evening: Evening

    def __post_init__(self) -> None:
        self.lines = Lines(tablet.id for tablet in self.evening.tablets)

    def page(self, name: str) -> object:
        """Go to a page by the rail, and give its view model."""
        self.stand.hand.tap(f"rail{name}")
        self.stand.hand.expect(name)
        self.stand.settle()
        return self.stand.console.pages[name]

    def tap(self, name: str) -> None:
        """Touch what is called so, and let the registry answer."""
        tapped(self.stand, name)

    def type(self, box: str, text: str) -> None:
        """Type *text* into a field, in the place of what stands in it."""
        typed(self.stand, box, text)

    def item(self, name: str) -> QQuickItem:
        """Give what is shown under this name."""
        return self.stand.hand.item(name)

    def wait(self, done: Callable[[], bool], what: str) -> None:
        """Wait until *done*, and until the registry has nothing to do."""
        self.stand.hand.wait(done, what)
        self.stand.settle()

    def named(self, pages: Sequence[str]) -> set[RecordId]:
        """Give the records whose line ids stand on these pages."""
        found = {self.lines.find(word) for page in pages for word in page.split()}
        return {id_ for id_ in found if id_ is not None and self.is_signed(id_)}

    def is_signed(self, id_: RecordId) -> bool:
        """Tell whether somebody signed under this id: words may look like one."""
        signed = {tablet.id: len(tablet.sealed) for tablet in self.evening.tablets}
        return 1 <= id_.seq <= signed.get(id_.device, 0)

    # --- the evening's order ---------------------------------------------------------

    def open(self) -> None:
        """Open the registry, and say who sits here."""
        self.stand.hand.expect("Unlock")
        self.type("passphrase", PASSPHRASE)
        self.tap("forwardButton")
        self.stand.hand.expect("Who")
        self.tap("person0")

    def merge(self, folder: Path, key: Path) -> dict[str, int]:
        """Drop the folder on the window, open the key, and wait; count what came of the files."""
        page = self.page("Merge")
        page.takeUrls([QUrl.fromLocalFile(str(folder))])
        self.stand.settle()
        self.type("keyFile/path", str(key))
        self.type("keyPassphrase", KEY_PHRASE)
        self.tap("openKeyButton")
        self.wait(lambda: page.property("stage") == "done", "the merge")
        kinds = [type(one.outcome).__name__ for one in page._told]
        return {kind: kinds.count(kind) for kind in kinds}

    def merge_late(self, file: Path) -> None:
        """Drop one more file on the window; the key is still at hand."""
        page = self.page("Merge")
        page.takeUrls([QUrl.fromLocalFile(str(file))])
        self.wait(
            lambda: [one.file for one in page._told] == [file] and page.stage == "done",
            "the late file",
        )

    def tick(self, number: int) -> None:
        """Type the text of a kiosk's closing slip."""
        self.page("Gaps")
        self.tap("typeButton")
        self.type("slipText", slip_of(self.evening, number).replace("\n", "\\n"))
        self.tap("tickButton")

    def confirm_all(self) -> None:
        """Say of each kiosk that it is one of ours, row by row."""
        page = self.page("Gaps")
        for place in range(len(page.property("titles"))):
            page.choose(place)
            self.stand.settle()
            self.tap("oursButton")

    def decide_pairs(self) -> int:
        """Look for people who signed twice and decide on each pair as the truth has it."""
        page = self.page("Duplicates")
        self.tap("emptyButton" if page.property("empty") else "findButton")
        self.wait(lambda: not self.stand.console.office.property("working"), "the search")
        same = {frozenset(pair): pair[0] for pair in self.evening.truth.twice}
        decided = 0
        while page._pairs:
            pair = page._pairs[page._at]
            ids = [self.lines.find(side.line) for side in (pair.a, pair.b)]
            first = same.get(frozenset(ids))
            if first is None:
                self.tap("differentButton")
            else:
                self.tap("sameButton")
                self.tap(f"keep{ids.index(first)}")
            decided += 1
        return decided

    def review(self) -> int:
        """Leave out what is junk, with the reason; let everything else go out."""
        page, looked = self.page("Review"), 0
        while page._flags:
            line = page._flags[page._at].side.line
            junk = self.lines.find(line) in self.evening.truth.junk
            self.type("reasonBox", "no es una persona" if junk else "la persona existe")
            self.tap("excludeButton" if junk else "releaseButton")
            looked += 1
        return looked

    def tally(self) -> tuple[str, bool, dict[str, str]]:
        """Read the one number, whether the sums tie, and the table of the funnel."""
        page = self.page("Tally")
        table = dict(zip(page.property("labels"), page.property("numbers"), strict=True))
        return page.property("figure"), page.property("tied"), table

    def make(self) -> Path:
        """Make the full copy, and see its pages."""
        page = self.page("Packet")
        self.tap("forwardButton")
        self.tap("makeButton")
        self.wait(lambda: page.property("part") == "entry", "the packet")
        self.item("preview")
        return Path(page.property("file"))

    def supplement(self) -> Path:
        """Make what came since the first copy."""
        page = self.page("Packet")
        self.tap("row1")
        self.tap("variant/choice4")
        self.tap("makeButton")
        self.wait(lambda: page.property("part") == "entry", "the supplement")
        return Path(page.property("file"))

    def verify(self, file: Path) -> tuple[str, str]:
        """Hold a file against the registry; give the level and the sentence."""
        page = self.page("Packet")
        page.choose(2)
        self.type("verifyFile/path", str(file))
        self.tap("verifyButton")
        found = page._verifying
        return found.property("level"), found.property("verdict")

    def hand_on(self, row: int, whom: str) -> Path:
        """Save a list, and give its file."""
        page = self.page("HandOn")
        page.choose(row)
        self.stand.settle()
        self.type("toBox", whom)
        self.tap("writeButton")
        self.wait(lambda: page.property("saved") != "", "the list")
        return Path(page.property("saved").partition(": ")[2])
