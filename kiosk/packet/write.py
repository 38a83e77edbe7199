"""A packet on paper: what an organizer hands over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, NamedTuple

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
from kiosk.packet.sections import Section
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
    of_all = counts.deliverable if packet.by_state else lines
    sums = [
        (counts.deliverable - packet.elsewhere, lines),
        (counts.captured - gone - packet.elsewhere, lines),
        (sum(count for _, count in packet.by_home), of_all),
        (sum(one.signatures for one in packet.events), of_all),
    ]
    if packet.editions:
        sums.append((sum(one.lines for one in packet.editions), lines))
    if isinstance(packet.lines, tuple):
        sums.append((len({line.id for line in packet.lines}), lines))
    for counted, expected in sums:
        if counted != expected:
            raise PacketUntied(lines=expected, counted=counted)
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
        made: list[pdf.Leaf] = []
        marks: list[pdf.Mark] = []
        under: dict[int, Section] = {}
        for part in _parts(book, rows):
            marks.append(pdf.Mark(part.title, len(made)))
            marks += (pdf.Mark(words, len(made) + page, 1) for words, page in part.begins)
            count = len(made)
            made += part.rows or [volume.take(sheet.page) for sheet in part.sheets]
            if part.section and len(book.sections) > 1:
                under |= dict.fromkeys(range(count, len(made)), part.section)
        volume.meta = book.document.meta
        volume.finish(made, marks, feet(book, [leaf.size for leaf in made], len(made), under))
        return volume.sha256, len(made)


def _told(book: Book, progress: Progress) -> Iterator[Sheet]:
    count, total = 0, len(book.lines)
    for sheet in signature_pages(book):
        if book.set_lines != count:
            count = book.set_lines
            if progress(count, total) is False:
                raise PacketStopped
        yield sheet


class _Part(NamedTuple):
    """A part of the file: what its bookmark says, and pages still to be set or in the file."""

    title: str
    sheets: Sequence[Sheet] = ()
    rows: Sequence[pdf.Leaf] = ()
    begins: Iterable[tuple[str, int]] = ()
    section: Section | None = None


def _parts(book: Book, rows: Sequence[pdf.Leaf]) -> list[_Part]:
    """Give the parts in their order; each letter stands before those who signed it."""
    say = book.wording.say
    letters, begin = _letters(book, rows)
    where, method = where_pages(book), method_pages(book)
    stamped = book.packet.variant not in (Variant.PUBLIC, Variant.INTERNAL)
    before = 1 + sum(len(part.sheets) + len(part.rows) for part in letters)
    pages = before + len(where) + len(method) + 1 + stamped
    facts = Facts(pages, before + 1, before + len(where) + 1, begin)
    last = [_Part(say("acknowledgement"), [acknowledgement_page(book, pages)])] if stamped else []
    return [
        _Part(say("memo"), [memo_page(book, facts)]),
        *letters,
        _Part(say("where"), where),
        _Part(say("method"), method),
        _Part(say("integrity"), [integrity_page(book)]),
        *last,
    ]


def _letters(book: Book, rows: Sequence[pdf.Leaf]) -> tuple[list[_Part], tuple[int, ...]]:
    """Give each letter and its signatures, and the pages on which the letters begin."""
    parts: list[_Part] = []
    begin: list[int] = []
    page, taken = 2, 0
    for at, section in enumerate(book.sections):
        count = page_count(book.packet, section)
        letter = letter_pages(book, section, page, count)
        beneath = rows[taken : taken + count]
        words = f", {book.versions_of(section)}" if len(book.sections) > 1 else ""
        says = [f"{book.wording.say(key)}{words}" for key in ("letter", "signatures")]
        begins = tuple(book.letters.get(at, {}).items())
        parts.append(_Part(says[0], letter, section=section))
        parts.append(_Part(says[1], rows=beneath, begins=begins, section=section))
        begin.append(page)
        page, taken = page + len(letter) + count, taken + count
    return parts, tuple(begin)
