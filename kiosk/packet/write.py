"""A packet on paper: what an organizer hands over."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from kiosk.errors import PacketEmpty, PacketRefused, PacketUntied
from kiosk.files import write_durably
from kiosk.packet.book import Book, number_pages, open_book
from kiosk.packet.closing import acknowledgement_page, integrity_page
from kiosk.packet.letter import letter_pages
from kiosk.packet.memo import Facts, memo_page
from kiosk.packet.method import method_pages
from kiosk.packet.rows import page_count, signature_pages
from kiosk.packet.value import Packet, Written
from kiosk.packet.where import where_pages


def write(target: Path, packet: Packet) -> Written:
    """Make *target* hold *packet* as a PDF, whole and on the disk.

    `PacketEmpty` without lines, `PacketUntied` when sums do not agree, `PacketRefused`
    when *target* cannot be written; whatever was there is then unchanged.
    """
    book = open_book(checked(packet))
    raw, pages = render(book)
    try:
        write_durably(target, raw)
    except OSError as cause:
        raise PacketRefused from cause
    substituted = tuple(book.substituted.items())
    return Written(target, sha256(raw).digest(), pages, book.id, substituted)


def checked(packet: Packet) -> Packet:
    """Give *packet* back when it has lines and every sum agrees with their number."""
    lines, counts = len(packet.lines), packet.counts
    if not lines:
        raise PacketEmpty
    gone = counts.voided + counts.withdrawn + counts.duplicates + counts.held
    sums = (
        counts.deliverable,
        counts.captured - gone,
        sum(count for _, count in packet.by_home),
        sum(one.signatures for one in packet.events),
        len({line.id for line in packet.lines}),
    )
    for counted in sums:
        if counted != lines:
            raise PacketUntied(lines=lines, counted=counted)
    return packet


def render(book: Book) -> tuple[bytes, int]:
    """Give the PDF of *book*, and how many pages it has."""
    letter = letter_pages(book, page_count(len(book.ordered)))
    rows = signature_pages(book)
    where = where_pages(book)
    method = method_pages(book)
    integrity = [integrity_page(book)]
    before = 1 + len(letter) + len(rows)
    pages = before + len(where) + len(method) + len(integrity) + 1
    memo = [memo_page(book, Facts(pages, before + 1))]
    receipt = [acknowledgement_page(book, pages)]
    parts = {
        "memo": memo,
        "letter": letter,
        "signatures": rows,
        "where": where,
        "method": method,
        "integrity": integrity,
        "acknowledgement": receipt,
    }
    sheets = [sheet for part in parts.values() for sheet in part]
    number_pages(book, sheets)
    bookmarks, index = {}, 0
    for key, part in parts.items():
        bookmarks[index] = book.wording.say(key)
        index += len(part)
    return book.document.write_pages([sheet.page for sheet in sheets], bookmarks), pages
