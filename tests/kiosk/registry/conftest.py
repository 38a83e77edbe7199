from __future__ import annotations

import pytest

from tests.kiosk.registry.day import NOON, Tablet, Team, fresh, put


@pytest.fixture(scope="session")
def team():
    return Team()


@pytest.fixture
def tablet(team):
    return Tablet(team)


@pytest.fixture
def registry(tmp_path, team):
    with fresh(tmp_path / "registry.db", team) as opened:
        yield opened


@pytest.fixture
def merge(registry, tmp_path, team):
    """Merge the bytes of an export with the team's identity."""

    def merge(raw, *, identities=(team.identity,), name=None, **options):
        return registry.merge(put(tmp_path, raw, name), identities, NOON, **options)

    return merge
