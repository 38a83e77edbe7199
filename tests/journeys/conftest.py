from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtQuick import QQuickItem

from tests.journeys import office
from tests.journeys.console_stand import console_stand, copied, filled
from tests.journeys.stand import stand


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("enrolled") / "kiosk"
    office.enrolled(folder)
    return folder


def close(stand):
    """Close it as the program does; Qt has nothing to complain of."""
    kiosk, said = stand.kiosk, []
    # A window that goes while its keyboard is being loaded makes the keyboard complain.
    panel = kiosk.window.findChild(QQuickItem, "keyboard")
    stand.hand.wait(lambda: panel.property("item") is not None, "the keyboard")
    before = qInstallMessageHandler(lambda kind, _, text: said.append((kind, text)))
    try:
        kiosk.close()
        kiosk.app.processEvents()
    finally:
        qInstallMessageHandler(before)
    assert [text for kind, text in said if kind != QtMsgType.QtDebugMsg] == []


def forget_the_end(app):
    """Let a program that has ended end no other: Qt remembers an exit until it ran out."""
    QTimer.singleShot(0, app.quit)
    app.exec()


@pytest.fixture
def run(qapp, tmp_path, caplog):
    """Start a kiosk on a folder; whatever was started is closed after the test.

    A bug on the way shows in the program's own log, and fails the test. `run.close(stand)`
    closes one before that.
    """
    running = []

    def start(folder=None, **options):
        started = stand(folder or tmp_path / "kiosk", tmp_path / "stick", **options)
        running.append(started)
        return started

    def end(started):
        running.remove(started)
        close(started)

    start.close = end
    try:
        yield start
        faults = [one.getMessage() for one in caplog.get_records("call") if one.name == "firma"]
        assert faults == []
    finally:
        for started in reversed(running):
            close(started)
        forget_the_end(qapp)
    assert qapp.allWindows() == []


@pytest.fixture
def at_start(run, enrolled, tmp_path):
    """Start a kiosk that was set up, unlocked, with its event open: `at_start(size=…)`."""

    def start(**options):
        folder = tmp_path / "kiosk"
        shutil.copytree(enrolled, folder)
        started = run(folder, **options)
        started.unlock()
        return started

    return start


@pytest.fixture(scope="session")
def evening(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("evening"))


@pytest.fixture
def desk(qapp, evening, tmp_path, monkeypatch, caplog):
    """A console on a registry of its own, opened; a bug on the way fails the test."""
    own = copied(evening, tmp_path / "desk")
    monkeypatch.chdir(own.parent)
    stand = console_stand(own)
    stand.enter()
    try:
        yield stand
        assert [one.getMessage() for one in caplog.records if one.name == "firma"] == []
    finally:
        stand.console.close()
