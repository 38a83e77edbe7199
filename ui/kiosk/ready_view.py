"""What the page of the ready check shows: a pure function of what was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.model import Language

if TYPE_CHECKING:
    from kiosk.ready import Finding


@dataclass(frozen=True, slots=True)
class ReadyView:
    """The values of the properties of `Ready`; the lists run beside each other, a row each.

    `groups` holds the name of the group above its first row and is empty for the others.
    """

    heading: str = ""
    level: str = ""
    groups: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    level_words: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)


def view(findings: tuple[Finding, ...], language: Language) -> ReadyView:
    """Give the rows of *findings*, worst first; nothing for none."""
    from kiosk.ready import worst
    from kiosk.ready.words import grouped, heading, say, sentence

    if not findings:
        return ReadyView()
    rows = [
        (say(f"group-{name}", language) if at == 0 else "", each)
        for name, group in grouped(findings)
        for at, each in enumerate(group)
    ]
    return ReadyView(
        heading=heading(findings, language),
        level=worst(findings).value,
        groups=[name for name, _ in rows],
        names=[say(f"check-{each.check}", language) for _, each in rows],
        levels=[each.level.value for _, each in rows],
        level_words=[say(f"level-{each.level}", language) for _, each in rows],
        sentences=[sentence(each, language) for _, each in rows],
    )
