"""What a new version of a campaign changes, and whether people have to consent anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from typing import Literal

from kiosk.campaign.consent import hashes
from kiosk.campaign.fields import label, texts_of
from kiosk.campaign.value import Campaign
from kiosk.model import LANGUAGES, Language

Kind = Literal["added", "removed", "changed"]
_TEXTS = ("letter.file", "letter.translation", "notice.")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that is not as it was; of a long text `lines` are those that differ (+ and −)."""

    where: str
    kind: Kind
    old: str
    new: str
    lines: tuple[str, ...] = ()

    def say(self, language: Language) -> str:
        """Give what people call the field, with its row."""
        number = self.where.partition("[")[2].partition("]")[0]
        named = label(self.where, language)
        return f"{named} {number}" if number else named


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions side by side.

    `anew` are the languages in which people are bound to other texts than before: who signed
    the old version signed those, and the packet counts each version by itself.
    """

    differences: tuple[Difference, ...]
    anew: tuple[Language, ...]


def compare(old: Campaign, new: Campaign) -> Compared:
    """Compare two versions field by field, in the order of the form."""
    before, after = dict(texts_of(old)), dict(texts_of(new))
    names = list(dict.fromkeys((*after, *before)))
    found = tuple(_found(before, after, names))
    anew = tuple(one for one in LANGUAGES if hashes(old, one) != hashes(new, one))
    return Compared(found, anew)


def _found(before: dict[str, str], after: dict[str, str], names: list[str]) -> Iterator[Difference]:
    for name in names:
        old, new = before.get(name, ""), after.get(name, "")
        if old == new:
            continue
        kind: Kind = "added" if not old else "removed" if not new else "changed"
        if name.endswith(".pin") or name.startswith("storage.options"):
            yield Difference(name, kind, "", "")  # what it is, is nobody's to read
        elif name.startswith(_TEXTS):
            yield Difference(name, kind, "", "", _lines(old, new))
        else:
            yield Difference(name, kind, old, new)


def _lines(old: str, new: str) -> tuple[str, ...]:
    rows = unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0)
    return tuple(row for row in rows if row[:3] not in ("---", "+++") and row[:2] != "@@")
