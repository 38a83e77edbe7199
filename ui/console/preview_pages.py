"""Draws the pages of a kiosk that has this campaign: `python -m ui.console.preview_pages`.

A process of its own, without a screen: the real kiosk is set up in a folder that is thrown
away, with keys that are forgotten, and a made-up signer goes through it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.model import LANGUAGES

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign
    from ui.app import Kiosk
    from ui.demo.hand import Hand
    from ui.kiosk.signing import Signing

PASSPHRASE = "only for these pictures"  # noqa: S105 - of a kiosk that is thrown away
_STROKES = (((0.1, 0.6), (0.2, 0.3), (0.3, 0.7), (0.45, 0.35), (0.6, 0.6), (0.85, 0.5)),)
_SIZE = (1280, 800)
_MOST, _JALISCO = 30, 13


def main() -> int:
    """Draw the pages of the draft in argv[1] into the folder argv[2]."""
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
    draft, folder = Path(sys.argv[1]), Path(sys.argv[2])
    from kiosk.campaign.drafting import load_draft

    campaign = load_draft(draft).campaign
    _print_letter(campaign, folder)
    with tempfile.TemporaryDirectory(prefix="firma-kiosk-") as place:
        kiosk = _kiosk(campaign, Path(place) / "kiosk")
        try:
            _tour(kiosk, campaign, folder)
        finally:
            kiosk.close()
    return 0


def _shown(campaign: Campaign, today: datetime) -> Campaign:
    """Give *campaign* with what a kiosk needs to run at all, where it is still missing."""
    from kiosk.campaign.drafting import finished
    from kiosk.campaign.value import UNSET, Organizer
    from kiosk.crypto.seal import new_identity
    from kiosk.model import Mode

    opens = today.date() if campaign.opens == UNSET else campaign.opens
    closes = opens if campaign.closes == UNSET or campaign.closes < opens else campaign.closes
    organizers = (Organizer("Preview", new_identity().recipient),)
    changed = replace(campaign, opens=opens, closes=closes, organizers=organizers)
    return replace(finished(changed), mode=Mode(campaign.mode), events=(), storage=None)


def _kiosk(campaign: Campaign, folder: Path) -> Kiosk:
    from kiosk.campaign import file
    from kiosk.crypto.passphrase import FLOOR
    from kiosk.crypto.sign import SigningKey
    from kiosk.journal import Enrolment, enrol, open_journal
    from kiosk.model import ZONE, Event, Moment, Place
    from ui.app import Kiosk, Options
    from ui.kiosk.kept import Means

    shown = _shown(campaign, datetime.now(UTC))
    now = datetime.combine(shown.opens, time(12), ZoneInfo(ZONE)).astimezone(UTC)
    raw = file.write(shown, SigningKey.generate())
    enrol(folder, Enrolment(raw, "Mesa 1", shown.mode, ZONE), PASSPHRASE, FLOOR)
    journal = open_journal(folder, PASSPHRASE)
    journal.open_event(Event("Ajijic", Place("Ajijic", "JAL"), shown.opens), Moment.at(now))
    journal.close()
    options = Options(
        folder=folder,
        folders=tuple,
        sticks=tuple,
        means=lambda _: Means(10**9, battery=80),
        clock=lambda: now,
        animated=False,
        full_screen=False,
        size=_SIZE,
        density=5.9,
    )
    return Kiosk(options)


def _tour(kiosk: Kiosk, campaign: Campaign, folder: Path) -> None:
    """Go through a signer's pages; keep a picture of each in both languages."""
    from ui.demo.hand import Hand

    hand = Hand(kiosk.app, kiosk.window, kiosk.shell)
    hand.expect("Unlock")
    kiosk.volunteer.unlock(PASSPHRASE)
    hand.expect("Start")
    page = ""
    for at in range(_MOST):
        gone = {page, "Saving"}
        hand.wait(partial(_left, hand, gone), "the next page")
        page = hand.page()
        hand.expect(page)
        for number, language in enumerate(LANGUAGES):
            kiosk.shell.changeLanguage(language)
            hand.wait(lambda: not kiosk.jobs.busy, "the journal")
            hand.photo(folder / f"{10 + 2 * at + number}-{page} ({language}).png")
        kiosk.shell.changeLanguage("en")
        if page == "Thanks":
            return
        _go_on(kiosk, campaign, page, hand)
    raise RuntimeError("the pages have no end")


def _left(hand: Hand, gone: set[str]) -> bool:
    return hand.page() not in gone


def _go_on(kiosk: Kiosk, campaign: Campaign, page: str, hand: Hand) -> None:
    """Do what a signer does on *page*."""
    signing = kiosk.signing
    if page == "Sign":
        hand.draw("pad", _STROKES)
        hand.tap("signButton")
        return
    if page in _LEADING:
        _LEADING[page](signing)
        return
    if page in _ANSWERS:
        _ANSWERS[page](signing, campaign)
    signing.next()


def _affirm(signing: Signing, campaign: Campaign) -> None:
    for index in range(len(campaign.eligibility)):
        signing.answer(index, True)


def _choose(signing: Signing, campaign: Campaign) -> None:
    for index in range(len(campaign.choices)):
        signing.choose(index, True)


def _home(signing: Signing, _: Campaign) -> None:
    signing.setHome("Texas")
    signing.chooseHome(0)


def _name(signing: Signing, _: Campaign) -> None:
    signing.setGiven("Ana")
    signing.setSurname("Ficticia")


_LEADING: dict[str, Callable[[Signing], None]] = {
    "Start": lambda signing: signing.begin(),
    "Language": lambda signing: signing.chooseLanguage("en"),
    "Notice": lambda signing: signing.openFull(),
    "FullNotice": lambda signing: signing.agree(),
}
_ANSWERS: dict[str, Callable[[Signing, Campaign], None]] = {
    "Eligibility": _affirm,
    "Names": _name,
    "Town": lambda signing, _: signing.setTown("Ajijic"),
    "State": lambda signing, _: signing.chooseState(_JALISCO),
    "Home": _home,
    "Choices": _choose,
    "Email": lambda signing, _: signing.setEmail("ana@example.org"),
    "Zip": lambda signing, _: signing.setZip("78701"),
}


def _print_letter(campaign: Campaign, folder: Path) -> None:
    """Keep pictures of the letter as the packet prints it."""
    from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtPdf import QPdfDocument

    from kiosk.model import Moment
    from kiosk.packet.preview import write_letter
    from ui.application import application

    application()
    raw = QByteArray(write_letter(campaign, Moment.at(datetime.now(UTC))))
    buffer, document = QBuffer(raw), QPdfDocument()
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    for page in range(min(document.pageCount(), _MOST)):
        size = document.pagePointSize(page)
        image = document.render(page, QSize(round(size.width() * 1.6), round(size.height() * 1.6)))
        # What nobody painted is transparent: the paper under it is white.
        sheet = QImage(image.size(), QImage.Format.Format_RGB32)
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        painter.drawImage(0, 0, image)
        painter.end()
        sheet.save(str(folder / f"90-Letter {page + 1}.png"))
    document.close()


if __name__ == "__main__":
    sys.exit(main())
