"""Lines that stay in the registry until they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kiosk.model import Event, Language
from kiosk.packet.order import Variant
from kiosk.packet.value import Line
from kiosk.packet.wording import Wording
from kiosk.registry.picking import ID, zip_of
from kiosk.registry.registry import Registry
from kiosk.registry.transfer import Chosen
from kiosk.registry.value import Deliverable
from kiosk.states import HOME_BY_CODE

_AT_ONCE = 500


class Held:
    """Lines that stay in the registry until they are printed: memory holds their names alone."""

    def __init__(
        self, registry: Registry, chosen: Chosen, beside: Callable[[Deliverable, bytes], str]
    ) -> None:
        """Prepare to read who was *chosen*; *beside* gives what is printed below a town."""
        self._registry, self._keys, self._beside = registry, chosen.keys, beside
        self._named = registry.line_names()

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Line]:
        return (line for some in self.batches(_AT_ONCE) for line in some)

    def ids(self) -> Iterator[bytes]:
        """Give the records in their order."""
        return (key[-ID:] for key in self._keys)

    def batches(
        self, size: int, start: int = 0, stop: int | None = None
    ) -> Iterator[Sequence[Line]]:
        """Give the lines from *start* up to *stop*, at most *size* at once."""
        end = len(self._keys) if stop is None else stop
        for at in range(start, end, size):
            keys = self._keys[at : min(at + size, end)]
            found = self._registry.picked([key[-ID:] for key in keys], self._named)
            yield [_line(one, self._beside(one, key)) for one, key in zip(found, keys, strict=True)]


def beside(
    content: Variant, language: Language, known: dict[bytes, Event], head: int = 0
) -> Callable[[Deliverable, bytes], str]:
    """Give what stands below a town: nothing in what goes to the addressees.

    Keys begin with *head* bytes that say nothing of it.
    """
    words = Wording(language)

    def annex(_: Deliverable, key: bytes) -> str:
        code = zip_of(key, head)
        return words.say("zip", code=code) if code else words.say("zip-unsaid")

    def internal(one: Deliverable, _: bytes) -> str:
        event = known.get(one.event)
        home = HOME_BY_CODE[one.home].say(language) if one.home in HOME_BY_CODE else ""
        where = f"{event.name}, {words.day(event.day)}" if event else one.day
        return " · ".join(filter(None, (where, home)))

    match content:
        case Variant.ANNEX:
            return annex
        case Variant.INTERNAL:
            return internal
        case _:
            return lambda _one, _key: ""


def _line(one: Deliverable, beside: str) -> Line:
    return Line(
        one.line,
        one.name,
        one.place,
        one.ink,
        one.method,
        one.witness,
        one.sheet,
        one.sheet_line,
        beside,
        one.version,
    )
