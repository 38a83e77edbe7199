"""The packet page: what to look at first, what to make, and what went to whom."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.model import Language
from ui.console import packeting_held as held
from ui.console import packeting_view
from ui.console.desk import Desk
from ui.console.packeting_held import Held
from ui.console.packeting_view import FOLLOWING, PARTS, VARIANTS, Ordered
from ui.console.papers import Papers
from ui.console.paperwork import Paperwork, copied
from ui.console.pdfview import PdfView
from ui.console.verifying import Verifying
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.packet.order import Made, Order
    from kiosk.registry.registry import Registry
    from kiosk.registry.transfer import Transfer
    from ui.console.office import Tell

PAGE = "Packet"
ITEMS = (PdfView,)  # importing it makes it known to QML


@view_model
class Packeting(QObject):
    """Orders packets, shows what was made, prints it, and keeps the register of transfers."""

    changed = Signal()
    made = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._office, self._out = desk.shell, desk.office, desk.out
        self._paper = Paperwork(desk.options.printer)
        self._paper.changed.connect(self.changed)
        self._verifying, self._papers = Verifying(desk), Papers(desk)
        self._held: Held | None = None
        self._files: dict[int, Path] = {}
        self._chosen, self._ordered, self._problem, self._saved = 0, Ordered(), "", ""
        self._view = packeting_view.PacketView()
        desk.shell.language_changed.connect(self._refresh)
        desk.shell.page_changed.connect(self._turned)
        desk.office.changed.connect(self._look)
        desk.office.closed.connect(self._forget)
        desk.out.changed.connect(self.changed)

    def close(self) -> None:
        """Take no more; a printer is not waited for."""
        self._paper.close()

    # --- for the page ----------------------------------------------------------------

    @Slot(int)
    def choose(self, row: int) -> None:
        """Show what stands behind *row* of the list."""
        self._chosen = row
        self._say("")

    @Slot(int)
    def go(self, check: int) -> None:
        """Go to the page where *check* of the list can be seen to."""
        self._shell.go(self._view.pages[check])

    @Slot()
    def forward(self) -> None:
        """Go on to making the packet; as long as nobody signed, to merging."""
        if self._view.empty:
            self._shell.go("Merge")
        else:
            self.choose(1)

    @Slot(int)
    def setVariant(self, place: int) -> None:
        """Order another kind of copy."""
        self._order(variant=VARIANTS[place])

    @Slot(int)
    def setLanguage(self, place: int) -> None:
        """Order it as the letter is, in English or in Spanish."""
        self._order(language=place)

    @Slot(str)
    def setTo(self, whom: str) -> None:
        """Note whom it goes to."""
        self._order(to=whom)

    @Slot(int)
    def setSince(self, place: int) -> None:
        """Follow the transfer at *place*."""
        self._order(since=place)

    @Slot(int)
    def setRegion(self, place: int) -> None:
        """Order the annex of the US state at *place*."""
        self._order(region=place)

    @Slot()
    def make(self) -> None:
        """Make what is ordered; it shows when it is there."""
        missing = packeting_view.wanting(held.standing(self._held, self._files), self._ordered)
        self._say(missing)
        if missing or self._office.property("working"):
            return
        order, now = self._ordered_now(), self._office.now()
        target = self._out.at(f"packet-{self._ordered.variant}", "pdf")

        def act(registry: Registry, tell: Tell) -> Made:
            from kiosk.packet.gathering import write_packet

            return write_packet(registry, order, target, now, tell)

        self._office.work(packeting_view.words("making"), act, self._show, self._shell.refuse)

    @Slot(str)
    def acknowledge(self, who: str) -> None:
        """Note that *who* received what is shown."""
        self._say("" if who.strip() else "missing-name")
        entry, now = self._entry(), self._office.now()
        if entry is None or not who.strip():
            return
        name = " ".join(who.split())
        self._office.change(
            lambda kept: kept.acknowledge(entry.n, name, now), lambda _: None, self._shell.refuse
        )

    @Slot(int)
    def printOn(self, printer: int) -> None:
        """Print the file that is shown, on the printer at this place."""
        if self._view.file:
            self._paper.print_file(Path(self._view.file), printer)

    @Slot(QUrl)
    def saveAs(self, target: QUrl) -> None:
        """Save another copy of the file that is shown."""
        self.save(target.toLocalFile())

    @Slot(str)
    def save(self, path: str) -> None:
        """Save another copy of the file that is shown at *path*."""
        source, target = Path(self._view.file), Path(path)

        def act() -> str:
            return str(copied(source, target))

        self._office.run(act, self._tell, self._shell.refuse)

    @Slot(QUrl)
    def chooseFolder(self, folder: QUrl) -> None:
        """Write files into *folder* from here on."""
        self._out.choose(Path(folder.toLocalFile()))

    # --- inside ----------------------------------------------------------------------

    def _turned(self) -> None:
        if self._shell.property("page") == PAGE:
            self._paper.seek()
            self._look()

    def _look(self) -> None:
        if self._shell.property("page") == PAGE:
            self._office.ask(held.asked, self._take, self._shell.refuse)

    def _take(self, answer: Held) -> None:
        self._held = answer
        self._refresh()

    def _forget(self) -> None:
        self._held, self._files = None, {}
        self._chosen, self._ordered = 0, Ordered()
        self._say("")

    def _show(self, made: Made) -> None:
        """Show what was made as soon as the register tells of it."""
        self._files[made.transfer] = made.path

        def listed(answer: Held) -> None:
            self._held = answer
            numbers = [one.n for one in answer.transfers]
            self._chosen = len(PARTS) + numbers.index(made.transfer)
            self._say("")
            self._tell(str(made.path))
            self.made.emit()

        self._office.ask(held.asked, listed, self._shell.refuse)

    def _ordered_now(self) -> Order:
        from kiosk.packet.order import Order, Variant

        ordered, at = self._ordered, held.standing(self._held, self._files)
        tongues: tuple[Language | None, ...] = (None, "en", "es")
        follows = ordered.variant in FOLLOWING
        return Order(
            variant=Variant(ordered.variant),
            language=tongues[ordered.language],
            by=self._office.by,
            to="" if follows else " ".join(ordered.to.split()),
            since=at.followed[ordered.since].n if follows else None,
            region=at.regions[ordered.region][0] if ordered.variant == "annex" else "",
        )

    def _entry(self) -> Transfer | None:
        place = self._chosen - len(PARTS)
        return held.standing(self._held, self._files).transfers[place] if place >= 0 else None

    def _order(self, **changes: str | int) -> None:
        self._ordered = replace(self._ordered, **changes)  # type: ignore[arg-type]
        self._say("")

    def _tell(self, saved: str) -> None:
        self._saved = saved
        self._refresh()

    def _say(self, problem: str) -> None:
        self._problem, self._saved = problem, ""
        self._refresh()

    def _refresh(self) -> None:
        self._view = packeting_view.view(
            held.standing(self._held, self._files),
            self._chosen,
            self._ordered,
            self._shell.tongue,
            self._problem,
            self._saved,
        )
        self.changed.emit()

    def _get_paper(self) -> str:
        return self._paper.told

    part = shown(str, "part", changed)
    titles = shown(STRINGS, "titles", changed)
    notes = shown(STRINGS, "notes", changed)
    signs = shown(STRINGS, "signs", changed)
    chosen = shown(int, "chosen", changed)
    heading = shown(str, "heading", changed)
    empty = shown(bool, "empty", changed)
    checks = shown(STRINGS, "checks", changed)
    sentences = shown(STRINGS, "sentences", changed)
    levels = shown(STRINGS, "levels", changed)
    pages = shown(STRINGS, "pages", changed)
    variants = shown(STRINGS, "variants", changed)
    variant = shown(int, "variant", changed)
    why = shown(str, "why", changed)
    languages = shown(STRINGS, "languages", changed)
    language = shown(int, "language", changed)
    to = shown(str, "to", changed)
    follows = shown(STRINGS, "follows", changed)
    since = shown(int, "since", changed)
    following = shown(bool, "following", changed)
    regions = shown(STRINGS, "regions", changed)
    region = shown(int, "region", changed)
    regional = shown(bool, "regional", changed)
    problem = shown(str, "problem", changed)
    file = shown(str, "file", changed)
    labels = shown(STRINGS, "labels", changed)
    facts = shown(STRINGS, "facts", changed)
    received = shown(bool, "received", changed)
    told = shown(str, "told", changed)
    url = shown(str, "url", changed)
    papers = Property(Papers, lambda self: self._papers, constant=True)
    verifying = Property(Verifying, lambda self: self._verifying, constant=True)
    printers = Property(STRINGS, lambda self: self._paper.printers, notify=changed)
    printed = Property(str, _get_paper, notify=changed)
    folder = Property(str, lambda self: self._out.shown, notify=changed)
