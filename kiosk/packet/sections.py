"""The letters of one packet: nobody's signature stands under words they did not sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from kiosk.campaign import consent
from kiosk.campaign.value import SignedCampaign
from kiosk.model import LANGUAGES
from kiosk.packet.value import Edition, Packet


@dataclass(frozen=True, slots=True)
class Section:
    """One letter text, the versions of the campaign that have it, and how many lines signed it."""

    editions: tuple[Edition, ...]

    @property
    def campaign(self) -> SignedCampaign:
        """Give the newest of the versions."""
        return self.editions[-1].campaign

    @property
    def lines(self) -> int:
        """Count the lines under this letter."""
        return sum(one.lines for one in self.editions)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Give the numbers of the versions."""
        return tuple(one.version for one in self.editions)

    @property
    def letter(self) -> bytes:
        """Give the SHA-256 (32 bytes) of the letter's file."""
        return sha256(self.campaign.campaign.letter.master).digest()


def sections(packet: Packet) -> tuple[Section, ...]:
    """Give the letters in the order they are printed: at least one."""
    editions = packet.editions or (Edition(packet.campaign, len(packet.lines)),)
    return tuple(Section(tuple(group)) for group in _alike(editions))


def arranged(campaigns: Iterable[SignedCampaign]) -> dict[int, int]:
    """Give the place of each version in a packet, from 0: the same letter has the same place."""
    found: dict[tuple[str, int, bytes], int] = {}
    ordered = sorted(campaigns, key=lambda one: one.campaign.version)
    return {one.campaign.version: found.setdefault(_words(one), len(found)) for one in ordered}


def statements(editions: Iterable[Edition]) -> list[tuple[list[int], Edition]]:
    """Give what people affirmed: the versions that say it alike, and one of these."""
    found: dict[tuple[str, ...], tuple[list[int], Edition]] = {}
    for one in editions:
        campaign = one.campaign.campaign
        said = [each.words.say(known) for each in campaign.eligibility for known in LANGUAGES]
        said += [consent.statement(campaign, known) for known in LANGUAGES]
        found.setdefault(tuple(said), ([], one))[0].append(one.version)
    return list(found.values())


def _alike(editions: Iterable[Edition]) -> Iterator[list[Edition]]:
    groups: dict[tuple[str, int, bytes], list[Edition]] = {}
    for one in editions:
        groups.setdefault(_words(one.campaign), []).append(one)
    return iter(groups.values())


def _words(signed: SignedCampaign) -> tuple[str, int, bytes]:
    """Give what makes two letters the same."""
    letter = signed.campaign.letter
    return letter.language, letter.first_line, letter.master
