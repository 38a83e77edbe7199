"""What the packet page asks of the registry."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ui.console import checks_view
from ui.console.packeting_view import Standing

if TYPE_CHECKING:
    from kiosk.registry.registry import Registry
    from kiosk.registry.transfer import Transfer


class Held(NamedTuple):
    """What the registry answers to this page."""

    facts: checks_view.Facts
    transfers: tuple[Transfer, ...]
    regions: tuple[tuple[str, int], ...]


def asked(registry: Registry) -> Held:
    """Ask everything at once: the newest transfer first, the US states by their signers."""
    from kiosk.packet.gathering import annexes

    regions = sorted(annexes(registry), key=lambda one: -one[1])
    return Held(checks_view.gather(registry), registry.transfers()[::-1], tuple(regions))


def standing(answer: Held | None, files: Mapping[int, Path]) -> Standing:
    """Give what the page stands on, in the words of the window's language."""
    if answer is None:
        return Standing()
    found = checks_view.checks(answer.facts)
    heading = checks_view.heading(found, answer.facts)
    return Standing(answer.facts, found, heading, answer.transfers, answer.regions, dict(files))
