"""A bug shows a page that says so; the draft is gone, and the log holds no value."""

from __future__ import annotations

import pytest

from kiosk.journal import Journal
from tests.journeys.looking import remembered, shown, traces
from tests.journeys.walking import CANARIES, GIVEN, STROKES, walk
from ui.demo.pages import Start


def boom(*_, **__):
    raise LookupError(f"nobody is called {GIVEN}")


@pytest.fixture
def logged(caplog, capfd):
    """What the program logged; a stumble that was meant does not fail the test."""

    def said():
        messages = [one.getMessage() for one in caplog.records if one.name == "firma"]
        everything = caplog.text + "".join(capfd.readouterr())
        caplog.clear()
        return messages, everything

    return said


# Qt also says in its own words what Python raised; `ui.qtlog` keeps them out of the log.
@pytest.mark.qt_log_ignore("Error: nobody is called")
@pytest.mark.parametrize("language", ("en", "es"))
def test_a_bug_in_a_slot_shows_the_page_and_forgets_the_signer(
    at_start, monkeypatch, logged, language
):
    stand = at_start()
    walk(stand, "Town")
    if language == "es":
        stand.hand.tap("languageButton")
    monkeypatch.setattr("ui.kiosk.signing.passes.forward", boom)
    stand.hand.tap("forwardButton")
    stand.hand.expect("Fault")
    monkeypatch.undo()
    words = {"en": "Something went wrong", "es": "Algo salió mal"}
    assert words[language] in shown(stand)
    assert traces(stand, CANARIES, remembered) == []
    messages, everything = logged()
    (message,) = messages
    assert message.startswith("fault LookupError in boom")
    assert [word for word in CANARIES if word in everything] == []
    stand.hand.tap("forwardButton")
    Start(stand.hand)
    walk(stand, "Sign")
    stand.hand.draw("pad", STROKES)
    assert stand.carry().records == ()


def test_a_bug_behind_the_tap_on_sign_thanks_nobody(at_start, monkeypatch, logged):
    stand = at_start()
    walk(stand, "Sign")
    stand.hand.draw("pad", STROKES)
    monkeypatch.setattr(Journal, "append", boom)
    stand.hand.tap("signButton")
    stand.hand.expect("Fault")
    monkeypatch.undo()
    assert traces(stand, CANARIES, remembered) == []
    messages, everything = logged()
    assert len(messages) == 1
    assert [word for word in CANARIES if word in everything] == []
    stand.hand.tap("forwardButton")
    Start(stand.hand)
    assert stand.carry().records == ()


def test_a_bug_at_the_desk_leads_back_to_the_signers(at_start, monkeypatch, logged):
    stand = at_start()
    stand.kiosk.shell.show("Desk")
    stand.hand.expect("Desk")
    monkeypatch.setattr(Journal, "close_event", boom)
    stand.hand.tap("closeEventButton")
    stand.hand.expect("Closing")
    stand.hand.tap("forwardButton")
    stand.hand.expect("Fault")
    assert len(logged()[0]) == 1
    stand.hand.tap("forwardButton")
    Start(stand.hand)


def test_after_a_bug_a_locked_kiosk_asks_for_its_passphrase(run, enrolled, monkeypatch, logged):
    stand = run(enrolled)
    stand.hand.expect("Unlock")
    monkeypatch.setattr("kiosk.journal.open_journal", boom)
    stand.kiosk.volunteer.unlock("x")
    stand.hand.expect("Fault")
    assert len(logged()[0]) == 1
    monkeypatch.undo()
    stand.hand.tap("forwardButton")
    stand.unlock()


def test_after_a_bug_a_closed_kiosk_asks_nobody_to_sign(at_start, monkeypatch, logged):
    stand = at_start()
    stand.kiosk.closing.close()
    stand.hand.expect("ClosingExport")
    monkeypatch.setattr(Journal, "export_slice", boom)
    stand.hand.tap("suggestion0")
    stand.hand.expect("Fault")
    assert len(logged()[0]) == 1
    stand.hand.tap("forwardButton")
    stand.hand.wait(lambda: stand.hand.page() != "Fault", "another page")
    assert stand.hand.page() == "Unlock"
