"""What the pages of the first start show: a pure function of what was said so far."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.model import Event, Language
from kiosk.phrases import fingerprint
from ui.kiosk import problems

if TYPE_CHECKING:
    from kiosk.campaign.value import SignedCampaign

# The third part of an export's name: letters, then a number.
_KIOSK = re.compile(r"^[^_]+_[^_]+_([a-z]+)-?([0-9]{1,3})_")


@dataclass(frozen=True, slots=True)
class Enrolling:
    """What the volunteer said so far."""

    found: tuple[Path, ...] = ()
    signed: SignedCampaign | None = None
    trial: bool = False
    kiosk: str = ""
    event: Event | None = None
    passphrase: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class SetupView:
    """The values of the properties of `Setup`, one by one."""

    files: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    title: str = ""
    fingerprint: str = ""
    controller: str = ""
    organizers: str = ""
    problem: str = ""
    kiosk_name: str = ""
    passphrase: str = ""
    typed: str = ""


def view(said: Enrolling, language: Language, problem: str) -> SetupView:
    """Give what the pages show; *problem* is a code of `ui.kiosk.problems`, or empty."""
    campaign = said.signed.campaign if said.signed else None
    return SetupView(
        files=[file.stem for file in said.found],
        folders=[str(file.parent) for file in said.found],
        title=campaign.title.say(language) if campaign else "",
        fingerprint=fingerprint(said.signed.root) if said.signed else "",
        controller=campaign.controller.name if campaign else "",
        organizers=", ".join(one.name for one in campaign.organizers) if campaign else "",
        problem=problems.words(problem),
        kiosk_name=said.kiosk,
        passphrase=said.passphrase,
        typed=said.typed,
    )


def next_name(files: Iterable[str], words: str) -> str:
    """Propose a name for the next kiosk: K1, or one up from those in the names of exports.

    An export is called after its campaign, event and kiosk, in this order (kiosk.exports.names);
    *words* is how a kiosk is called where no export is at hand.
    """
    taken: dict[str, int] = {}
    for name in files:
        found = _KIOSK.search(name)
        if found:
            taken[found[1]] = max(taken.get(found[1], 0), int(found[2]))
    if not taken:
        return f"{words}1"
    stem, highest = max(taken.items(), key=lambda one: (one[1], one[0]))
    return f"{words}{highest + 1}" if stem == words.lower() else f"{stem.title()} {highest + 1}"
