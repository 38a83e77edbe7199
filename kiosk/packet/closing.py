"""The last pages: how to check the packet, and an acknowledgement to be stamped."""

from __future__ import annotations

from kiosk import qr
from kiosk.packet import digests, pdf
from kiosk.packet.book import LABEL, MARGIN, SMALL, Book, body_width, heading
from kiosk.packet.sheet import Sheet, Style

_CODE = 108.0
_HEX = Style(pdf.SANS, 8.5)


def integrity_page(book: Book) -> Sheet:
    """Give the page with every hash, how each is checked, and the code."""
    say = book.wording.say
    sheet = book.sheet()
    y = heading(sheet, say("integrity"), say("integrity-what")) + 4
    for label, value in _values(book):
        with sheet.mark("P"):
            sheet.text(MARGIN, y, label, LABEL)
            sheet.text(MARGIN, y + 12, value, _HEX)
        y += 29
    y += 4
    sheet.rule(MARGIN, y - 8, sheet.width - MARGIN)
    y += 10
    width = body_width(sheet) - _CODE - 28
    left = sheet.width - MARGIN - _CODE
    sheet.modules(left, y - 6, _CODE, qr.matrix(digests.code_text(book.id, book.digests.packet)))
    for key in ("check-letter", "check-list", "check-packet", "check-file", "check-code"):
        y = sheet.lines(MARGIN, y, sheet.wrap(say(key), SMALL, width), SMALL, 12) + 4
    made = book.packet.made
    when = f"{made.utc:%Y-%m-%dT%H:%M:%SZ}"
    sheet.text(MARGIN, y + 8, f"{say('packet')} {book.id} · {say('made')} {when}", SMALL)
    return sheet


def acknowledgement_page(book: Book, pages: int) -> Sheet:
    """Give the page that whoever receives the packet may sign and stamp."""
    say = book.wording.say
    sheet = book.sheet()
    people = book.wording.people(len(book.lines))
    words = say("received", title=book.title, people=people, id=book.id, pages=pages)
    y = heading(sheet, say("acknowledgement"), words) + 44
    for key in ("received-by", "received-on", "received-signature"):
        sheet.rule(MARGIN, y, MARGIN + 270)
        sheet.text(MARGIN, y + 12, say(key), LABEL)
        y += 62
    sheet.box(sheet.width - MARGIN - 150, y - 3 * 62 - 30, 150, 160)
    sheet.text(sheet.width - MARGIN - 75, y - 3 * 62 + 142, say("stamp"), LABEL, "center")
    sheet.lines(MARGIN, y, sheet.wrap(book.digests.packet.hex(), _HEX, 450), _HEX, 12)
    return sheet


def _values(book: Book) -> list[tuple[str, str]]:
    say, found = book.wording.say, book.digests
    named = {"en": say("english"), "es": say("spanish")}
    version = book.campaign.notice.version
    notices = [
        (say("hash-notice", language=named[language], version=version), digest)
        for language, digest in found.notices.items()
    ]
    statements = [
        (say("hash-statement", language=named[language]), digest)
        for language, digest in found.statements.items()
    ]
    of = f" ({book.version_words([book.campaign.version])})" if book.several else ""
    values = [
        (say("hash-letter") + of, found.letter),
        *notices,
        *statements,
        (say("hash-campaign") + of, found.campaign),
        (say("hash-registry"), found.registry),
        (say("hash-list", count=len(book.lines)), found.lines),
        (say("hash-packet"), found.packet),
    ]
    return [(label, digest.hex()) for label, digest in values]
