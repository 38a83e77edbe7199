"""A packet on paper: what an organizer hands over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import PacketEmpty, PacketRefused, PacketStopped, PacketUntied
from kiosk.files import writing_durably
from kiosk.packet import pdf
from kiosk.packet.book import Book, feet, open_book
from kiosk.packet.closing import acknowledgement_page, integrity_page
from kiosk.packet.letter import letter_pages
from kiosk.packet.memo import Facts, memo_page
from kiosk.packet.method import method_pages
from kiosk.packet.order import Variant
from kiosk.packet.rows import page_count, signature_pages
from kiosk.packet.sheet import Sheet
from kiosk.packet.value import Packet, Written
from kiosk.packet.where import where_pages

Progress = Callable[[int, int], object]
"""Told how many lines are set, and of how many; `False` for an answer stops the work."""
Settle = Callable[[Written], None]


def write(
    target: Path,
    packet: Packet,
    progress: Progress = lambda _done, _all: None,
    settle: Settle = lambda _written: None,
) -> Written:
    """Make *target* hold *packet* as a PDF, whole and on the disk.

    `PacketEmpty` without lines, `PacketUntied` when sums do not agree, `PacketStopped` when
    *progress* says so, `PacketRefused` when *target* cannot be written; whatever was there
    is then unchanged. *settle* is told before the file gets its name: if it raises, there
    is none.
    """
    book = open_book(checked(packet))
    if target.is_dir():
        raise PacketRefused
    try:
        with writing_durably(target) as out:
            digest, pages = render(book, out, progress)
            substituted = tuple(book.substituted.items())
            written = Written(target, digest, pages, book.id, substituted, book.digests.packet)
            synced(out)
            settle(written)
    except OSError as cause:
        raise PacketRefused from cause
    return written


def synced(out: BinaryIO) -> None:
    """Have all that was written on the disk: nothing is registered that a power cut takes."""
    out.flush()
    os.fsync(out.fileno())


def checked(packet: Packet) -> Packet:
    """Give *packet* back when it has lines and every sum agrees with their number."""
    lines, counts = len(packet.lines), packet.counts
    if not lines:
        raise PacketEmpty
    gone = counts.voided + counts.withdrawn + counts.duplicates + counts.held
    sums = [
        counts.deliverable - packet.elsewhere,
        counts.captured - gone - packet.elsewhere,
        sum(count for _, count in packet.by_home),
        sum(one.signatures for one in packet.events),
    ]
    if isinstance(packet.lines, tuple):
        sums.append(len({line.id for line in packet.lines}))
    of_all = counts.deliverable if packet.by_state else lines
    expected = (lines, lines, of_all, of_all, lines)
    for counted, sum_ in zip(sums, expected, strict=False):
        if counted != sum_:
            raise PacketUntied(lines=sum_, counted=counted)
    return packet


def render(
    book: Book, out: BinaryIO, progress: Progress = lambda _done, _all: None
) -> tuple[bytes, int]:
    """Write the PDF of *book*; give its SHA-256, and how many pages it has.

    The signature pages go into the file first, one by one; the pages that tell of them
    come after, and stand before.
    """
    with closing(book.document), closing(book.document.volume(out)) as volume:
        rows = [volume.take(sheet.page) for sheet in _told(book, progress)]
        book.settle()
        parts = _around(book, len(rows))
        made: list[pdf.Leaf] = []
        marks: list[pdf.Mark] = []
        for key, sheets in parts.items():
            marks.append(pdf.Mark(book.wording.say(key), len(made)))
            if key == "signatures":
                marks += (
                    pdf.Mark(letter, len(made) + page, 1) for letter, page in book.letters.items()
                )
                made += rows
            made += [volume.take(sheet.page) for sheet in sheets]
        volume.meta = book.document.meta
        volume.finish(made, marks, feet(book, [leaf.size for leaf in made], len(made)))
        return volume.sha256, len(made)


def _told(book: Book, progress: Progress) -> Iterator[Sheet]:
    count, total = 0, len(book.lines)
    for sheet in signature_pages(book):
        if book.set_lines != count:
            count = book.set_lines
            if progress(count, total) is False:
                raise PacketStopped
        yield sheet


def _around(book: Book, rows: int) -> dict[str, list[Sheet]]:
    """Give the pages around the signatures, in the order of the parts."""
    letter = letter_pages(book, page_count(book.packet))
    where, method = where_pages(book), method_pages(book)
    stamped = book.packet.variant not in (Variant.PUBLIC, Variant.INTERNAL)
    before = 1 + len(letter) + rows
    pages = before + len(where) + len(method) + 1 + stamped
    parts = {
        "memo": [memo_page(book, Facts(pages, before + 1))],
        "letter": letter,
        "signatures": [],
        "where": where,
        "method": method,
        "integrity": [integrity_page(book)],
    }
    if stamped:
        parts["acknowledgement"] = [acknowledgement_page(book, pages)]
    return parts
