"""What the signer agrees to, as shown, and the hashes that bind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from kiosk.campaign.law import law
from kiosk.campaign.value import Campaign
from kiosk.model import Language

BLANKS = ("v", "controller", "recipients")
_BLANK = re.compile(r"\{(\w*)\}")


class Hashes(NamedTuple):
    """SHA-256 of what was shown, 32 bytes each."""

    letter: bytes
    notice: bytes
    statement: bytes


def statement(campaign: Campaign, language: Language) -> str:
    """Give the consent sentence with its blanks filled; words in other braces stay."""
    filled = {
        "v": campaign.notice.version,
        "controller": campaign.controller.name,
        "recipients": addressees(campaign, language),
    }
    return fill(campaign.consent.say(language), filled)


def addressees(campaign: Campaign, language: Language) -> str:
    """Give the roles of those the letter is for, as one phrase inside a sentence."""
    return listed([one.role.say(language) for one in campaign.addressees], language)


def hashes(campaign: Campaign, language: Language) -> Hashes:
    """Give what a record is bound to when the campaign is shown in *language*.

    The letter's is that of the raw master in whatever language: the translation is a
    courtesy. The notice's is over `simplified 00 full`, the statement's over the filled
    sentence, both in UTF-8 and in *language*.
    """
    notice = campaign.notice.simplified.say(language), campaign.notice.full.say(language)
    return Hashes(
        sha256(campaign.letter.master).digest(),
        sha256("\x00".join(notice).encode()).digest(),
        sha256(statement(campaign, language).encode()).digest(),
    )


def fill(text: str, words: dict[str, str]) -> str:
    """Put *words* into the blanks of *text* that bear their names, once: no blank of a word."""
    return _BLANK.sub(lambda blank: words.get(blank[1], blank[0]), text)


def blanks(text: str) -> tuple[str, ...]:
    """Give the names in braces in *text*, in order."""
    return tuple(_BLANK.findall(text))


def listed(words: Sequence[str], language: Language) -> str:
    """Join *words* as a sentence does: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    joint = " y " if language == "es" else " and "
    return ", ".join(words[:-1]) + joint + words[-1]


def notice_words(campaign: Campaign, language: Language) -> dict[str, str]:
    """Give what fills the blanks of a notice's text before it is signed into the file."""
    return {
        "version": campaign.notice.version,
        "controller": campaign.controller.name,
        "domicile": campaign.controller.domicile,
        "contact": campaign.controller.contact,
        "recipients": addressees(campaign, language),
        "retention": campaign.retention.say(language),
    } | law().words(language)
