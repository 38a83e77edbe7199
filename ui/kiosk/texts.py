"""What the signer's pages say of the campaign, in one language: made once a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.dates import spoken
from kiosk.model import Language
from kiosk.session import Rules

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign


@dataclass(frozen=True, slots=True)
class Texts:
    """A campaign's texts in one language, laid out for the screen.

    `letter` and `numbers` run side by side: a paragraph, and the number of the request
    it states or nothing. `translation` is a courtesy in the other language, or empty.
    """

    title: str
    addressees: str
    delivery: str
    asks: tuple[str, ...]
    requests: tuple[str, ...]
    letter: tuple[str, ...]
    numbers: tuple[str, ...]
    foreign: bool
    translation: tuple[str, ...]
    translation_numbers: tuple[str, ...]
    controller: str
    notice: tuple[str, ...]
    full_notice: tuple[str, ...]
    statements: tuple[str, ...]
    choices: tuple[str, ...]
    consent: str


def texts(campaign: Campaign, language: Language) -> Texts:
    """Give what *campaign* says in *language*; the letter stays in its own."""
    from kiosk.campaign.consent import addressees, statement
    from kiosk.campaign.layout import blocks

    day = spoken(campaign.delivery_day, language)
    letter = blocks(campaign.letter.master.decode("utf-8"), campaign.letter.first_line)
    other = blocks(campaign.letter.translation.decode("utf-8"), 1)
    return Texts(
        title=campaign.title.say(language),
        addressees=addressees(campaign, language),
        delivery=f"{day}, {campaign.delivery_place.say(language)}",
        asks=tuple(ask.say(language) for ask in campaign.asks),
        requests=tuple(request.say(language) for request in campaign.requests),
        letter=tuple(block.text for block in letter),
        numbers=tuple(block.number for block in letter),
        foreign=campaign.letter.language != language,
        translation=tuple(block.text for block in other),
        translation_numbers=tuple(block.number for block in other),
        controller=campaign.controller.name,
        notice=_paragraphs(campaign.notice.simplified.say(language)),
        full_notice=_paragraphs(campaign.notice.full.say(language)),
        statements=tuple(one.words.say(language) for one in campaign.eligibility),
        choices=tuple(one.words.say(language) for one in campaign.choices),
        consent=statement(campaign, language),
    )


def rules_of(campaign: Campaign) -> Rules:
    """Give what *campaign* asks of a signer."""
    return Rules(
        tuple(one.id for one in campaign.eligibility),
        tuple((one.id, one.needs) for one in campaign.choices),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    from kiosk.campaign.layout import blocks

    numbered = ((block.number, block.text) for block in blocks(text, 1))
    return tuple(f"{number} {words}" if number else words for number, words in numbered)
