"""What every test stands on: Qt draws in memory, by software, the same on each machine."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", LC_ALL="C.UTF-8")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts.warning=false")

# Two slow cores must not turn a sound property red.
settings.register_profile("firma", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("firma")


def pytest_addoption(parser):
    words = "run what is in tests/torture at full length (hours)"
    parser.addoption("--torture", action="store_true", help=words)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """No test reads or writes the home of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def qapp():
    """The program's own Qt application: its keyboard and faces must be there before any other."""
    from ui.app import application

    return application()
