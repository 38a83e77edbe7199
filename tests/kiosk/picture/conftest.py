from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.registry.value import Tally
from kiosk.states import HOMES, STATES


@pytest.fixture
def tally() -> Callable[..., Tally]:
    """A tally of nothing, but for what is given."""

    def tally(**changes) -> Tally:
        empty = {name: () if name.startswith("by_") else 0 for name in Tally.__dataclass_fields__}
        return Tally(**(empty | changes))

    return tally


@pytest.fixture
def weekend(tally) -> Tally:
    """Two days, three events, every state but a few."""
    states = tuple((state.code, number) for number, state in enumerate(STATES[:28], 1))
    homes = tuple((home.code, number) for number, home in enumerate(HOMES, 1))
    total = sum(number for _, number in states)
    return tally(
        captured=total + 31,
        voided=7,
        withdrawn=3,
        duplicates=12,
        held=4,
        excluded=5,
        deliverable=total,
        by_day=(("2017-02-11", 250), ("2017-02-12", total - 250)),
        by_hour=(
            ("2017-02-11T10", 120),
            ("2017-02-11T11", 127),
            ("2017-02-11T12", 3),
            ("2017-02-12T09", total - 250),
        ),
        by_event=(
            ("2017-02-11 Feria Ficticia", 250),
            ("2017-02-12 Mercado <Ficticio> & Cía", 2),
            ("2017-02-12 Plaza", total - 252),
        ),
        by_state=states,
        by_home=(("", 20), *homes, ("never", 2)),
        by_language=(("en", total - 100), ("es", 100)),
        by_method=(("drawn", total - 3), ("mark", 3)),
        by_choice=(("email", 200), ("publish", 90)),
    )
