"""Sending through slots and signals: a real journal, a real server, nobody's thread waits."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from kiosk.copies import SPOOL, make_part
from kiosk.model import Moment
from tests.journeys import office
from tests.journeys.office import PASSPHRASE, START
from tests.kiosk.journal.making import signature
from tests.kiosk.sync.servers import PASSWORD, USER, proxy, serving
from ui.jobs import Jobs
from ui.kiosk.shell import Shell
from ui.kiosk.store import Store
from ui.kiosk.storing import Storing
from ui.kiosk.syncing import Syncing


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("enrolled") / "kiosk"
    office.enrolled(folder)
    return folder


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving("webdav", tmp_path_factory.mktemp("server") / "data") as made:
        yield made


class Desk:
    """A kiosk's sending, with its store and its clock."""

    def __init__(self, folder, sticks):
        self.now = START
        self.shell = Shell(lambda _: None)
        self.shell.stop()
        self.jobs = Jobs()
        self.store = Store(folder, self.jobs, lambda: self.now)
        self.syncing = Syncing(self.shell, self.store, self.jobs)
        self.storing = Storing(self.shell, self.store, self.syncing.courier, lambda: (sticks,))
        self.shell.show("Start")
        self.asked = []
        self.syncing.set_up_asked.connect(lambda: self.asked.append("set up"))
        self.storing.kept.connect(lambda: self.asked.append("kept"))

    def close(self):
        self.syncing.close()
        self.store.close()

    def seen(self, *names):
        return tuple(self.syncing.property(name) for name in names)

    def asks(self, *names):
        return tuple(self.storing.property(name) for name in names)


@pytest.fixture
def start(qapp, enrolled, tmp_path, qtbot):
    shutil.copytree(enrolled, tmp_path / "kiosk")
    (tmp_path / "stick").mkdir()
    running = []

    def begin():
        desk = Desk(tmp_path / "kiosk", tmp_path / "stick")
        running.append(desk)
        done = []
        desk.store.open(PASSPHRASE, done.append, done.append)
        qtbot.waitUntil(lambda: bool(done))
        return desk

    def end(desk):
        running.remove(desk)
        desk.close()

    begin.close = end
    yield begin
    for desk in running:
        desk.close()


@pytest.fixture
def ask(qtbot):
    def wait(desk, act):
        answers = []
        desk.store.ask(act, answers.append, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return wait


@pytest.fixture
def sign(ask):
    """Have people sign, and one part made of it."""

    def signing(desk, *surnames):
        spool = desk.store.folder / SPOOL

        def act(journal):
            for surname in surnames:
                journal.append(signature(surname), b"ink")
            return make_part(journal, spool, Moment.at(desk.now))

        return ask(desk, act)

    return signing


def folder_of(desk):
    return f"{desk.store.opened.campaign.campaign.id}-rehearsal"


def test_without_a_storage_nothing_is_told(start, sign, qtbot):
    desk = start()
    sign(desk, "Ficticia")
    desk.syncing.open()
    assert desk.seen("heading", "line", "where") == ("No storage is set up", "", "")
    desk.syncing.setUp()
    assert desk.asked == ["set up"]


def test_parts_are_sent_and_read_back_while_nobody_looks(start, sign, ask, server, qtbot):
    desk = start()
    ask(desk, lambda journal: journal.set_storage(server.storage(), desk.store.now()))
    first, second = sign(desk, "Ficticia", "Inventada"), sign(desk, "Supuesta")
    desk.syncing.look()
    qtbot.waitUntil(lambda: desk.seen("line") == ("Storage: all of 2 sent",), timeout=20_000)
    assert desk.seen("progress", "canTry", "problem") == (1.0, False, "")
    assert desk.seen("names") == (["Signature 3", "Signatures 1 to 2"],)
    assert set(desk.seen("results")[0]) == {"sent, read back and compared"}
    spool = desk.store.folder / SPOOL
    there = {(spool / part.name).read_bytes() for part in (first, second)}
    assert there <= set(server.files(folder_of(desk)).values())
    target = ask(desk, lambda journal: journal.targets())[0]
    assert ask(desk, lambda journal: journal.carried(target.id)) == {first.n, second.n}


def test_a_failure_is_told_in_words_and_tried_again_after_a_restart(
    start, sign, ask, server, qtbot
):
    desk = start()
    with proxy(server.port) as between:
        storage = server.storage(between.port)
        ask(desk, lambda journal: journal.set_storage(storage, desk.store.now()))
        sign(desk, "Ficticia")
        between.gate = lambda _: b"HTTP/1.1 507 Full\r\ncontent-length: 0\r\n\r\n"
        desk.syncing.look()
        qtbot.waitUntil(lambda: desk.seen("canTry") == (True,), timeout=20_000)
        assert desk.seen("line", "results") == (
            "Storage: 0 of 1 sent, storage is full",
            ["storage is full"],
        )
        assert "Ask an organizer to make room" in desk.seen("problem")[0]
        count = len(between.requests)
        desk.shell.changeLanguage("es")
        assert "Pida a la organización" in desk.seen("problem")[0]
        start.close(desk)
        between.gate = lambda _: None
        again = start()
        again.syncing.look()
        qtbot.waitUntil(lambda: again.seen("canTry") == (True,), timeout=20_000)
        assert len(between.requests) == count  # it waits, and knows why
        assert again.seen("results") == (["storage is full"],)
        again.now += timedelta(minutes=1)
        again.syncing.look()
        qtbot.waitUntil(lambda: again.seen("progress") == (1.0,), timeout=20_000)


def test_whoever_asks_waits_for_nothing(start, sign, ask, server, qtbot):
    desk = start()
    with proxy(server.port) as between:
        storage = server.storage(between.port)
        ask(desk, lambda journal: journal.set_storage(storage, desk.store.now()))
        sign(desk, "Ficticia")
        between.gate = lambda _: b"HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n"
        desk.syncing.look()
        qtbot.waitUntil(lambda: desk.seen("canTry") == (True,), timeout=20_000)
        between.gate = lambda _: None
        desk.syncing.tryNow()
        qtbot.waitUntil(lambda: desk.seen("progress") == (1.0,), timeout=20_000)


def test_nothing_is_asked_of_the_journal_while_somebody_signs(start, sign, ask, server, qtbot):
    desk = start()
    ask(desk, lambda journal: journal.set_storage(server.storage(), desk.store.now()))
    sign(desk, "Ficticia")
    desk.shell.show("Sign")
    asked = []
    desk.store.ask = lambda *_, **__: asked.append(True)
    desk.syncing.look()
    desk.syncing._told(None, 1, "")
    assert asked == []
    desk.syncing._results.clear()


def test_closing_does_not_wait_for_a_storage_that_hangs(start, sign, ask, server, qtbot):
    desk = start()
    with proxy(server.port) as between:
        storage = server.storage(between.port)
        ask(desk, lambda journal: journal.set_storage(storage, desk.store.now()))
        sign(desk, "Ficticia")
        between.rate = 1.0
        desk.syncing.look()
        qtbot.waitUntil(lambda: bool(between.requests), timeout=20_000)
        start.close(desk)  # the test's own time limit would tell


def test_a_storage_is_set_up_field_by_field_and_tried(start, server, ask, qtbot):
    desk = start()
    desk.storing.open()
    qtbot.waitUntil(lambda: desk.shell.property("page") == "StorageKind")
    assert len(desk.asks("kinds")[0]) == 4
    desk.storing.choose(0)
    assert desk.shell.property("page") == "StorageSetup"
    desk.storing.setTyped("http://nube.example")
    desk.storing.next()
    assert "Use https://" in desk.asks("problem")[0]
    desk.storing.setTyped(f"http://127.0.0.1:{server.port} ")
    desk.storing.next()
    desk.storing.setTyped(USER)
    desk.storing.next()
    assert desk.asks("secret") == (True,)
    desk.storing.next()
    assert desk.asks("problem") == ("Please fill this in.",)
    desk.storing.setTyped("otra")
    desk.storing.next()
    desk.storing.setTyped("campo")
    desk.storing.next()
    qtbot.waitUntil(lambda: desk.asks("mayKeep") == (True,), timeout=20_000)
    assert "does not accept this user or key" in desk.asks("problem")[0]
    desk.storing.back()
    desk.storing.setTyped(PASSWORD)
    desk.storing.next()
    desk.storing.next()
    qtbot.waitUntil(lambda: desk.asked == ["kept"], timeout=20_000)
    assert ask(desk, lambda journal: journal.storage) == server.storage()
    assert desk.asks("typed", "question") == ("", "")


def test_nothing_secret_is_shown_again_or_outlives_the_page(start, server, ask, qtbot):
    desk = start()
    ask(desk, lambda journal: journal.set_storage(server.storage(), desk.store.now()))
    desk.storing.open()
    qtbot.waitUntil(lambda: desk.shell.property("page") == "StorageKind")
    desk.storing.choose(0)
    assert desk.asks("typed") == (dict(server.storage().options)["endpoint"],)
    for _ in range(2):
        desk.storing.next()
    assert desk.asks("secret", "typed") == (True, "")
    desk.storing.setTyped("a-secret")
    desk.shell.show("Start")
    assert desk.asks("typed") == ("",)
    assert "a-secret" not in repr(vars(desk.storing))


def test_settings_on_a_stick_are_tried_and_may_be_kept_without_a_network(start, ask, qtbot):
    desk = start()
    desk.storing.open()
    qtbot.waitUntil(lambda: desk.shell.property("page") == "StorageKind")
    desk.storing.choose(3)
    assert "No file storage.toml" in desk.asks("problem")[0]
    file = desk.storing._look()[0] / "storage.toml"
    file.write_text('[storage]\nscheme = "webdav"\nroot = "campo"\n[storage.options]\n')
    desk.storing.choose(3)
    assert "lack" in desk.asks("problem")[0]
    with file.open("a") as form:
        form.write('endpoint = "http://127.0.0.1:1"\nusername = "ana"\npassword = "x"\n')
    desk.storing.choose(3)
    qtbot.waitUntil(lambda: desk.asks("mayKeep") == (True,), timeout=20_000)
    assert "does not answer" in desk.asks("problem")[0]
    desk.storing.keep()
    qtbot.waitUntil(lambda: desk.asked == ["kept"], timeout=20_000)
    assert ask(desk, lambda journal: journal.storage).scheme == "webdav"
