from __future__ import annotations

import pytest

from kiosk.model import Name, Place
from tests.kiosk.registry.day import NOON, Tablet, Team, fresh, put

# Each is a name that some program once choked on.
NAUGHTY = (
    "=HYPERLINK(1)",
    "+1 Ana",
    "-Ana+3",
    "@SUM(A1)",
    '"quoted", and; more',
    "O'Ficticia",
    "Ñandú Ficticio",
    "עברית",
    "漢字",
    "😀 Ana",
    "NULL",
    "1e5",
    "007 Ana",
    "2017-02-11 Ana",
    "TRUE",
    "http://example.org",
    "{=1+1}",
    "'=2+3",
    "x" * 100,
)


@pytest.fixture(scope="session")
def team():
    return Team()


@pytest.fixture
def registry(tmp_path, team):
    with fresh(tmp_path / "registry.db", team) as opened:
        yield opened


@pytest.fixture
def signed(registry, tmp_path, team):
    """Merge what a tablet signed; everybody with a naughty name, some of them opted in."""

    def signed(tablet=None):
        if tablet is None:
            tablet = Tablet(team)
            for at, name in enumerate(NAUGHTY):
                written = at % 3 != 2
                tablet.sign(
                    name=Name(name, "Ficticia", f"{name} Ficticia"),
                    place=Place(f"{name} Ajijic"[:100], "MEX"),
                    choices=("email", "publish") if written else ("publish",),
                    email=f"ana{at}@example.org" if written else "",
                )
        registry.merge(put(tmp_path, tablet.export(), None), [team.identity], NOON)
        return tablet

    return signed
