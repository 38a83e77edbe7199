"""Everything on the pages of the handover is reached by Tab, and says what it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.journeys.console_stand import ConsoleStand, console_stand, copied, filled
from tests.journeys.console_tour import TOURS, travel
from tests.journeys.console_typing import pressed
from tests.journeys.scene import Seen, seen

# Each page in the states that differ in what can be touched.
WALKED = {
    "tally": ("Tally",),
    "packet": ("Packet", "Packet order", "Packet verify", "Packet made"),
    "handing": ("HandOn",),
    "sharing": ("File", "File people"),
}


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("keyboard"))


def controls(stand: ConsoleStand) -> list[Seen]:
    """Give what can be pressed or typed into."""
    return [
        one for one in seen(stand.console.window) if one.kind in {"button", "field"} and one.enabled
    ]


def called(one: Seen) -> tuple[str, ...]:
    return (one.component, one.name, one.said)


@pytest.mark.parametrize("tour", sorted(WALKED))
def test_every_control_is_named_and_reached_by_tab(qapp, registry, tmp_path, monkeypatch, tour):
    own = copied(registry, tmp_path / "evening")
    monkeypatch.chdir(own.parent)
    stand = console_stand(own, printer=None)
    nameless, missed = list[str](), list[str]()
    try:
        for station in travel(stand, TOURS[tour]):
            if station not in WALKED[tour]:
                continue
            wanted = controls(stand)
            # Of a masked field Qt tells readers the description, never the name.
            silent = [one for one in wanted if not (one.said or one.described)]
            nameless += [f"{station}: {one.component} {one.name}" for one in silent]
            # The rows of a list are gone through by arrow keys.
            left = {called(one) for one in wanted if not one.name.startswith("row")}
            assert len(left) > len(stand.console.pages)
            for _ in range(len(left) + 12):
                pressed(stand, Qt.Key.Key_Tab)
                left -= {called(one) for one in controls(stand) if one.focused}
            missed += [f"{station}: {each}" for each in sorted(left)]
    finally:
        stand.console.close()
    assert nameless == []
    assert missed == []
