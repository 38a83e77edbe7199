"""A copy by hand, through slots and signals, over a real journal, without a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl

from kiosk.errors import ExportRefused
from kiosk.words import sentence
from tests.journeys import office
from tests.journeys.office import PASSPHRASE, START
from ui.jobs import Jobs
from ui.kiosk.exporting import Exporting
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store


class Table:
    """The view model of a copy over an open journal, and where its sticks are."""

    def __init__(self, folder, sticks):
        self.shell = Shell(lambda _: None)
        self.shell.stop()
        self.store = Store(folder, Jobs(), lambda: START)
        self.sticks = sticks
        self.desk = Exporting(self.shell, self.store, lambda: tuple(self.sticks))

    def page(self):
        return self.shell.property("page")

    def seen(self, *names):
        return tuple(self.desk.property(name) for name in names)


@pytest.fixture
def settle(unlocked, qtbot):
    return lambda: qtbot.waitUntil(lambda: not unlocked.store.busy, timeout=20_000)


@pytest.fixture
def unlocked(qapp, qtbot, tmp_path):
    office.enrolled(tmp_path / "kiosk")
    (tmp_path / "stick").mkdir()
    made = Table(tmp_path / "kiosk", [tmp_path / "stick"])
    made.store.open(PASSPHRASE, lambda _: None, made.shell.refuse)
    qtbot.waitUntil(lambda: not made.store.busy, timeout=20_000)
    yield made
    made.store.close()


def test_an_export_says_its_name_and_that_it_was_read_back(unlocked, settle):
    unlocked.desk.open()
    assert unlocked.seen("folders") == ([str(unlocked.sticks[0])],)
    unlocked.desk.choose(0)
    settle()
    (file,) = unlocked.sticks[0].iterdir()
    assert (unlocked.page(), *unlocked.seen("exportName")) == ("Exported", file.name)
    assert "read back and compared" in unlocked.seen("exportWords")[0]
    unlocked.desk.back()
    assert unlocked.page() == "Desk"
    unlocked.desk.open()
    assert unlocked.seen("exportName", "exportWords") == ("", "")


def test_a_folder_that_is_pointed_at_serves_as_well_and_a_missing_one_is_refused(
    unlocked, settle, tmp_path
):
    unlocked.desk.open()
    unlocked.desk.chooseUrl(QUrl.fromLocalFile(str(tmp_path / "nowhere")))
    settle()
    assert unlocked.page() == "Export"
    wanted = sentence(ExportRefused("not-written"), "en")
    assert unlocked.shell.property("refusal") == wanted
    (tmp_path / "elsewhere").mkdir()
    unlocked.desk.chooseUrl(QUrl.fromLocalFile(str(tmp_path / "elsewhere")))
    settle()
    assert unlocked.page() == "Exported"


def test_without_a_stick_one_is_asked_for_until_one_is_there(unlocked):
    stick = unlocked.sticks.pop()
    unlocked.desk.open()
    assert "No stick was found." in unlocked.seen("problem")[0]
    unlocked.sticks.append(stick)
    unlocked.desk.lookAgain()
    assert unlocked.seen("problem", "folders") == ("", [str(stick)])
