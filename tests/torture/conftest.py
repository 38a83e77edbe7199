"""What breaks things on purpose: short among the other tests, long by `make torture`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

FIGURES = pytest.StashKey[dict[str, object]]()
OUT = Path(__file__).parents[2] / "build" / "torture.json"


def pytest_configure(config):
    config.stash[FIGURES] = {}


def pytest_collection_modifyitems(config, items):
    """Let what runs for hours run for hours."""
    if config.getoption("--torture"):
        for item in items:
            item.add_marker(pytest.mark.timeout(0), append=False)


@pytest.fixture(scope="session")
def effort(request):
    """Give the first number among the other tests, the second by `make torture`."""
    long = request.config.getoption("--torture")
    return lambda few, many: many if long else few


@pytest.fixture(scope="session")
def figure(request):
    """Note what was found: a name and a number, told at the end."""
    return request.config.stash[FIGURES].__setitem__


def pytest_terminal_summary(terminalreporter, config):
    figures = config.stash.get(FIGURES, {})
    if figures and config.getoption("--torture"):
        terminalreporter.section("what torture found")
        for name, value in figures.items():
            terminalreporter.write_line(f"{name:60} {value}")
        OUT.parent.mkdir(exist_ok=True)
        OUT.write_text(json.dumps(figures, indent=1))
