"""The volunteer's side through slots and signals, over a real journal, without a window."""

from __future__ import annotations

import shutil
from functools import partial

import pytest

from kiosk.errors import WrongPassphrase
from kiosk.words import sentence
from tests.journeys import office
from tests.journeys.office import FAIR, PASSPHRASE, START
from ui.jobs import Jobs
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.kiosk.volunteer import Volunteer


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("enrolled") / "kiosk"
    office.enrolled(folder)
    return folder


class Table:
    """A volunteer's view model, what it asks the window for, and where its sticks are."""

    def __init__(self, folder):
        self.shell = Shell(lambda _: None)
        self.shell.stop()
        self.store = Store(folder, Jobs(), lambda: START)
        self.desk = Volunteer(self.shell, self.store)
        self.asked = []
        for name in ("unlocked", "quitting"):
            getattr(self.desk, name).connect(partial(self.asked.append, name))

    def page(self):
        return self.shell.property("page")

    def seen(self, *names):
        return tuple(self.desk.property(name) for name in names)


@pytest.fixture
def table(qapp, enrolled, tmp_path):
    shutil.copytree(enrolled, tmp_path / "kiosk")
    made = Table(tmp_path / "kiosk")
    made.shell.show("Unlock")
    yield made
    made.store.close()


@pytest.fixture
def settle(table, qtbot):
    return lambda: qtbot.waitUntil(lambda: not table.store.busy, timeout=20_000)


@pytest.fixture
def unlocked(table, settle):
    table.desk.unlock(PASSPHRASE)
    settle()
    assert table.asked == ["unlocked"]
    table.asked.clear()
    return table


@pytest.mark.parametrize("typed", ("", "   "))
def test_nothing_typed_is_no_passphrase(table, typed):
    table.desk.unlock(typed)
    assert table.seen("problem") == ("Please type the passphrase.",)
    assert not table.store.busy


def test_the_wrong_passphrase_is_refused_and_the_right_one_opens(table, settle):
    table.desk.unlock("otras palabras")
    settle()
    assert table.shell.property("refusal") == sentence(WrongPassphrase(), "en")
    assert (table.asked, table.store.opened) == ([], None)
    table.desk.unlock(PASSPHRASE)
    settle()
    assert table.asked == ["unlocked"]
    assert table.store.event == FAIR


def test_an_open_journal_is_come_back_to_with_the_passphrase(unlocked, settle):
    opened = unlocked.store.opened
    unlocked.shell.show("Unlock")
    unlocked.desk.unlock("otras palabras")
    settle()
    assert unlocked.asked == []
    unlocked.desk.unlock(PASSPHRASE)
    settle()
    assert (unlocked.asked, unlocked.store.opened) == (["unlocked"], opened)
