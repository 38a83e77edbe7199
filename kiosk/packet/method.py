"""How the signatures were collected, with sums that tie."""

from __future__ import annotations

import unicodedata

from kiosk.campaign import consent
from kiosk.model import Method
from kiosk.packet.book import (
    MARGIN,
    SMALL_BOLD,
    Book,
    heading,
)
from kiosk.packet.flow import Flow
from kiosk.packet.sheet import Sheet


def method_pages(book: Book) -> list[Sheet]:
    """Give the note: the way of a signature, the funnel, and what no face could draw."""
    say = book.wording.say
    flow = Flow(book)
    flow.y = heading(flow.sheet, say("method"), say("method-steps"))
    flow.title(say("method-statements"))
    for statement in book.campaign.eligibility:
        flow.text(statement.words.say(book.wording.language))
    flow.title(say("method-consent"))
    flow.text(consent.statement(book.campaign, book.wording.language))
    _funnel(flow)
    if unconfirmed := flow.book.packet.unconfirmed:
        flow.y += 4
        flow.text(say("unconfirmed-one" if unconfirmed == 1 else "unconfirmed", count=unconfirmed))
    flow.title(say("how"))
    for method in Method:
        if book.methods[method]:
            flow.figure(say(f"how-{method}"), book.wording.number(book.methods[method]))
    if len(book.versions) > 1:
        flow.title(say("versions"))
        for version, count in sorted(book.versions.items()):
            flow.figure(say("version", version=str(version)), book.wording.number(count))
    flow.y += 8
    if count := book.methods[Method.PAPER]:
        flow.text(say("paper-one" if count == 1 else "paper", count=count))
    flow.text(say("line-ids"))
    if book.substituted:
        flow.title(say("substituted"))
        for line, letters in book.substituted.items():
            flow.text(f"{line}: {'; '.join(map(_named, letters))}")
    return flow.sheets


def _funnel(flow: Flow) -> None:
    say, counts = flow.book.wording.say, flow.book.packet.counts
    flow.need(12, 14)
    flow.title(say("funnel"))
    rows = (
        ("captured", counts.captured, ""),
        ("voided", counts.voided, "− "),
        ("withdrawn", counts.withdrawn, "− "),
        ("duplicates", counts.duplicates, "− "),
        ("held", counts.held, "− "),
    )
    for key, count, sign in rows:
        flow.figure(say(key), sign + flow.book.wording.number(count))
    flow.sheet.rule(MARGIN, flow.y - 9.5, MARGIN + 300)
    flow.y += 3
    number, packet = flow.book.wording.number, flow.book.packet
    if packet.elsewhere:
        kind = "supplement" if packet.follows else packet.variant
        flow.figure(say("deliverable-all"), f"= {number(counts.deliverable)}")
        flow.figure(say(f"elsewhere-{kind}"), f"− {number(packet.elsewhere)}")
        flow.sheet.rule(MARGIN, flow.y - 9.5, MARGIN + 300)
        flow.y += 3
    flow.figure(say("deliverable"), f"= {number(len(packet.lines))}", SMALL_BOLD)


def _named(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return f"U+{ord(letter):04X}{' ' + name if name else ''}"
