"""How the signatures were collected, with sums that tie."""

from __future__ import annotations

import unicodedata

from kiosk.campaign import consent
from kiosk.model import Method
from kiosk.packet import pdf
from kiosk.packet.book import LABEL, MARGIN, SMALL_BOLD, Book, heading
from kiosk.packet.flow import Flow
from kiosk.packet.sections import statements
from kiosk.packet.sheet import Sheet, Style

_HEX = Style(pdf.SANS, 8.5)


def method_pages(book: Book) -> list[Sheet]:
    """Give the note: the way of a signature, the funnel, and what no face could draw."""
    say = book.wording.say
    flow = Flow(book)
    flow.y = heading(flow.sheet, say("method"), say("method-steps"))
    _affirmed(flow)
    _funnel(flow)
    if unconfirmed := flow.book.packet.unconfirmed:
        flow.y += 4
        flow.text(say("unconfirmed-one" if unconfirmed == 1 else "unconfirmed", count=unconfirmed))
    flow.title(say("how"))
    for method in Method:
        if book.methods[method]:
            flow.figure(say(f"how-{method}"), book.wording.number(book.methods[method]))
    if book.several:
        _versions(flow)
    flow.y += 8
    if count := book.methods[Method.PAPER]:
        flow.text(say("paper-one" if count == 1 else "paper", count=count))
    flow.text(say("line-ids"))
    if book.substituted:
        flow.title(say("substituted"))
        for line, letters in book.substituted.items():
            flow.text(f"{line}: {'; '.join(map(_named, letters))}")
    return flow.sheets


def _affirmed(flow: Flow) -> None:
    """Tell what the signers affirmed: of each version, where they affirmed different things."""
    book, say, language = flow.book, flow.book.wording.say, flow.book.wording.language
    editions = [one for section in book.sections for one in section.editions]
    said = statements(editions)
    for numbers, edition in said:
        campaign = edition.campaign.campaign
        of = f" ({book.version_words(sorted(numbers))})" if len(said) > 1 else ""
        flow.title(say("method-statements") + of)
        for statement in campaign.eligibility:
            flow.text(statement.words.say(language))
        flow.title(say("method-consent") + of)
        flow.text(consent.statement(campaign, language))


def _versions(flow: Flow) -> None:
    """Tell who signed which version, and the hashes that name it."""
    book, say = flow.book, flow.book.wording.say
    flow.title(say("versions"))
    for section in book.sections:
        for at, one in enumerate(section.editions):
            flow.need(4, 14)
            words = say("version", version=str(one.version))
            if at:
                first = str(section.numbers[0])
                words = say("version-same", version=str(one.version), first=first)
            flow.figure(words, book.wording.number(book.versions[one.version]))
            hashes = (("hash-letter", section.letter), ("hash-campaign", one.campaign.sha256))
            for label, digest in hashes:
                with flow.sheet.mark("P"):
                    flow.sheet.text(MARGIN + 12, flow.y, say(label), LABEL)
                    flow.sheet.text(MARGIN + 12, flow.y + 11, digest.hex(), _HEX)
                flow.y += 24
            flow.y += 4


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
