"""Long commands say how far they are where somebody sees it, and nothing anywhere else."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from kiosk.cli import bars


def shown(monkeypatch, act, *, terminal):
    """What a terminal, or a file in its place, gets to see of *act*."""
    told = StringIO()
    console = Console(file=told, force_terminal=terminal, force_interactive=terminal, width=100)
    monkeypatch.setattr(bars, "err", console)
    act()
    return told.getvalue()


def search():
    with bars.bar("registry.db") as advance:
        for done in range(5):
            advance(done, 4)


def union():
    with bars.progress(2) as begin:
        for name in ("one.db", "two.db"):
            advance = begin(Path("folder", name))
            for done in range(5):
                advance(1000 * done, 4000)


@pytest.mark.parametrize(
    ("act", "words"),
    ((search, ("registry.db", "100%")), (union, ("1/2 one.db", "2/2 two.db", "4000/4000"))),
)
def test_a_terminal_sees_how_far_it_is_and_that_it_ended(monkeypatch, act, words):
    said = shown(monkeypatch, act, terminal=True)
    assert [word for word in words if word not in said] == []


@pytest.mark.parametrize("act", (search, union))
def test_a_file_gets_nothing_of_it(monkeypatch, act):
    assert shown(monkeypatch, act, terminal=False) == ""
