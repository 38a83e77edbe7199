"""A signer's pass through slots and signals, over a real journal, without a window."""

from __future__ import annotations

import shutil
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt
from PySide6.QtGui import QMouseEvent

from kiosk.campaign.consent import hashes
from kiosk.errors import NotSaved
from kiosk.journal import Journal
from tests.journeys import office
from tests.journeys.office import CAMPAIGN, PASSPHRASE, START
from tests.journeys.walking import EMAIL, GIVEN, SURNAME, TOWN, WAY, ZIP
from ui.jobs import Jobs
from ui.kiosk.exporting import written
from ui.kiosk.inkpad import InkPad
from ui.kiosk.shell import Shell
from ui.kiosk.signing import UNDO_SECONDS, Signing
from ui.kiosk.store import Store


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("enrolled") / "kiosk"
    office.enrolled(folder)
    return folder


@pytest.fixture
def signing(qapp, qtbot, enrolled, tmp_path):
    shutil.copytree(enrolled, tmp_path / "kiosk")
    jobs = Jobs()
    store = Store(tmp_path / "kiosk", jobs, lambda: START)
    shell = Shell(lambda _: None)
    shell.stop()
    made = Signing(shell, store)
    store.open(PASSPHRASE, lambda _: made.open(), shell.refuse)
    qtbot.waitUntil(lambda: not store.busy, timeout=20_000)
    assert shell.property("page") == "Start"
    yield made
    store.close()


@pytest.fixture
def settle(signing, qtbot):
    """Wait until the journal has answered all that was asked."""
    return lambda: qtbot.waitUntil(lambda: not signing._store.busy, timeout=20_000)


def page(signing):
    return signing._shell.property("page")


def at(signing, wanted):
    for name, step in WAY.items():
        step(signing)
        assert page(signing) == name
        if name == wanted:
            return


def drawn():
    pad = InkPad()
    pad.setSize(QSizeF(800, 400))
    for kind, x in (("Press", 50), *(("Move", 50 + 20 * step) for step in range(1, 30))):
        send(pad, kind, x)
    send(pad, "Release", 650)
    return pad


def send(pad, kind, x):
    names = {"Press": "MouseButtonPress", "Move": "MouseMove", "Release": "MouseButtonRelease"}
    where, left = QPointF(x, 200 + x % 7), Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type[names[kind]], where, where, left, left, Qt.KeyboardModifier(0))
    getattr(pad, f"mouse{kind}Event")(event)


def sign(signing, settle):
    at(signing, "Sign")
    signing.keep(drawn())
    assert page(signing) == "Saving"
    settle()


@pytest.fixture
def exported(signing, settle, tmp_path):
    def export():
        stick = tmp_path / "stick"
        stick.mkdir()
        write = partial(written, target=stick, now=office.NOW)
        signing._store.ask(write, lambda _: None, signing._shell.refuse)
        settle()
        (file,) = stick.iterdir()
        return office.opened(file)

    return export


def test_thanks_come_after_the_journal_kept_it(signing, settle, exported):
    sign(signing, settle)
    assert page(signing) == "Thanks"
    assert len(signing.property("receipt")) == 14
    assert signing.property("signedHere") == 1
    assert [signing.property(name) for name in ("given", "surname", "town", "email")] == [""] * 4
    (record,) = exported().records
    said = record.signature
    assert (said.name.given, said.name.surname, said.place.town) == (GIVEN, SURNAME, TOWN)
    assert (said.email, said.postal_code) == (EMAIL, ZIP)


def test_two_touches_on_undo_undo_once(signing, settle, exported):
    sign(signing, settle)
    signing.undo()
    signing.undo()
    settle()
    assert (page(signing), signing.property("goodbye")) == ("Goodbye", "undone")
    carried = exported()
    assert (carried.records, [void.seq for void in carried.voids]) == ((), [1])


def test_an_undo_that_ends_late_disturbs_nobody_who_has_begun(signing, settle, exported):
    sign(signing, settle)
    signing.undo()
    signing.done()
    at(signing, "Town")
    settle()
    assert (page(signing), signing.property("given")) == ("Town", GIVEN)
    assert exported().records == ()


def test_after_two_minutes_nothing_is_undone(signing, settle, exported):
    sign(signing, settle)
    assert signing.property("undoSeconds") == UNDO_SECONDS
    for _ in range(UNDO_SECONDS):
        signing._undo_clock.timeout.emit()
    assert signing.property("undoSeconds") == 0
    signing.undo()
    settle()
    assert page(signing) == "Thanks"
    assert len(exported().records) == 1


def test_a_second_try_keeps_what_was_agreed_to(signing, settle, exported, monkeypatch):
    def full(*_):
        raise NotSaved

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "append", full)
        sign(signing, settle)
    assert page(signing) == "NotSaved"
    signing._shell.changeLanguage("es")
    signing.retry()
    signing.retry()
    settle()
    assert page(signing) == "Thanks"
    assert signing._shell.property("refusal") == ""
    (record,) = exported().records
    assert record.signature.shown.language == "en"
    assert record.signature.shown.statement == hashes(CAMPAIGN, "en").statement


def test_whoever_declines_is_told_goodbye_and_counted(signing, settle, exported):
    at(signing, "Notice")
    signing.disagree()
    assert (page(signing), signing.property("goodbye")) == ("Goodbye", "declined")
    settle()
    kinds = [audit.kind for audit in exported().audits]
    assert kinds.count("declined") == 1


def test_a_town_typed_out_needs_no_state_and_another_one_does(signing):
    at(signing, "Town")
    signing.setTown("ajijic")
    signing.next()
    assert (page(signing), signing.property("stateName")) == ("Home", "Jalisco")
    signing.back()
    signing.setTown("Villa Supuesta")
    assert signing.property("stateName") == ""
    signing.next()
    assert page(signing) == "State"
    signing.next()
    assert signing.property("problem") == "Please choose the state."


def test_a_suggestion_taken_is_taken_back_by_typing_on(signing):
    at(signing, "Town")
    signing.setTown("ajij")
    assert signing.property("suggestions")[0] == "Ajijic"
    assert signing.property("suggestionStates")[0] == "Jalisco"
    signing.choosePlace(0)
    assert (signing.property("town"), signing.property("suggestions")) == ("Ajijic", [])
    signing.setTown("Ajijic Alto")
    assert signing.property("state") == ""


def test_a_home_that_was_not_chosen_is_asked_about(signing):
    at(signing, "Home")
    signing.setHome("Texsas")
    signing.next()
    assert page(signing) == "Home"
    assert signing.property("problem") != ""
    signing.skipHome()
    assert page(signing) == "Choices"


def test_a_problem_goes_as_soon_as_something_is_typed(signing):
    at(signing, "Names")
    signing.next()
    assert signing.property("problem") == "Please write your name in at least one box."
    signing.setSurname("Ñ")
    assert (signing.property("problem"), signing.property("canContinue")) == ("", True)


def test_what_runs_side_by_side_is_of_one_length(signing):
    at(signing, "Review")
    for one, *others in (
        ("letter", "letterNumbers"),
        ("translation", "translationNumbers"),
        ("suggestions", "suggestionStates"),
        ("choices", "chosen"),
        ("statements", "answers"),
        ("reviewLabels", "reviewValues", "reviewPages"),
    ):
        for other in others:
            assert len(signing.property(one)) == len(signing.property(other)), one
    assert len(signing.property("states")) == 32


def test_each_row_of_the_review_leads_to_its_page_and_back(signing):
    at(signing, "Review")
    values = signing.property("reviewValues")
    for name in signing.property("reviewPages"):
        signing.edit(name)
        assert page(signing) == name
        signing.back()
        assert page(signing) == "Review"
        assert signing.property("reviewValues") == values


def test_a_locked_kiosk_asks_nobody_to_sign(qapp, tmp_path, enrolled):
    jobs = Jobs()
    for folder, wanted in ((enrolled, "Unlock"), (tmp_path / "none", "Welcome")):
        store, shell = Store(folder, jobs, lambda: START), Shell(lambda _: None)
        shell.stop()
        Signing(shell, store).done()
        assert shell.property("page") == wanted
    jobs.finish()
