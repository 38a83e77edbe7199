"""What a workload says while it is recorded, and the one way in which a store is told."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

from tests.torture.power import Said, Seen
from tests.torture.trace import TOLD

Query = Callable[[str], Iterable[Sequence[object]]]


class Tell:
    """Says something that stands in the trace, between the calls before and after it."""

    def __init__(self) -> None:
        """Open where nobody reads."""
        self._handle = os.open(os.devnull, os.O_WRONLY)

    def __call__(self, state: Seen, *, done: bool = True, **kept: Seen) -> None:
        """Say that *state* is *done*, or may be there from now on; and what else was promised."""
        said = {"state": state, "done": done, "kept": kept}
        os.write(self._handle, TOLD + json.dumps(said).encode())


def rows(query: Query) -> dict[str, str]:
    """Tell of every row of a store: for each table that has any how many, and their hash."""
    tables = query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    found = {}
    for name in [str(name) for (name,) in tables]:
        held = sorted(repr(tuple(row)) for row in query(f"SELECT * FROM {name}"))  # noqa: S608 - our own tables
        if held:
            found[name] = f"{len(held)} {sha256(''.join(held).encode()).hexdigest()[:12]}"
    return found


def as_promised(window: list[Said], seen: Seen) -> str:
    """Find fault unless what is seen was done last, or is what came next."""
    if any(seen["state"] == said.state for said in window):
        return ""
    return f"promised {window[0].state}, found {seen['state']}"
