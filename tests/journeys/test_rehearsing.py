"""A volunteer rehearses the whole way by one button, and practises what counts nowhere."""

from __future__ import annotations

import pytest

from kiosk.crypto.seal import new_identity
from kiosk.rehearsal import folder, run
from tests.journeys import preparing
from tests.journeys.office import IDENTITY, NOW, PASSPHRASE
from tests.journeys.preparing import PHRASE, put_key, rehearse, to_desk
from tests.journeys.walking import STROKES, walk


@pytest.fixture
def planned(run_planned):
    """A kiosk of an official campaign whose event is named and not open yet, at its page."""
    stand = run_planned()
    stand.kiosk.shell.show("Rehearse")
    stand.hand.expect("Rehearse")
    return stand


@pytest.fixture
def run_planned(run, tmp_path):
    def start(**options):
        place = tmp_path / "kiosk"
        preparing.planned(place)
        stand = run(place, **options)
        to_desk(stand)
        return stand

    return start


def rehearsed(stand):
    rehearse(stand)
    return stand.kiosk.rehearsing


def left_behind(stand):
    """What stands beside the kiosk's own folder and its stick."""
    kinds = ("rehearsal", "practice")
    return [kind for kind in kinds if folder.place(stand.folder, kind).exists()]


def test_one_button_dates_the_kiosk_ready_and_leaves_nothing(planned):
    rehearsing = rehearsed(planned)

    assert rehearsing.property("passed")
    assert rehearsing.property("ready") == "READY · 6 February 2027, 11:00"
    assert rehearsing.property("states") == ["done"] * 4 + ["left"] + ["done"] * 3
    assert "nobody has opened" in rehearsing.property("words")
    assert planned.kiosk.store.opened.ready == NOW
    assert planned.kiosk.store.opened.counts.signed == 0
    assert left_behind(planned) == []


def test_the_band_stands_over_the_rehearsal_and_goes_with_it(planned):
    assert planned.kiosk.shell.property("rehearsal")
    rehearsed(planned)
    assert planned.kiosk.shell.property("rehearsal")

    planned.hand.tap("forwardButton")
    planned.hand.expect("Desk")
    assert not planned.kiosk.shell.property("rehearsal")


def test_an_organizers_key_file_opens_what_was_sealed_and_is_forgotten(planned):
    put_key(planned.stick)
    planned.hand.tap("keyButton")
    planned.hand.expect("KeyAtHand")
    planned.hand.tap("suggestion0")
    planned.hand.expect("KeyTyped")
    planned.hand.write("keyBox", PHRASE)
    planned.hand.tap("forwardButton")
    planned.hand.expect("Rehearse")
    assert "Ana Ficticia" in planned.kiosk.rehearsing.property("keyWords")
    rehearsing = rehearsed(planned)

    assert rehearsing.property("states") == ["done"] * 8
    assert "opened what was sealed" in rehearsing.property("words")
    assert planned.kiosk.key.identities == ()


def test_a_key_that_was_typed_serves_as_well(planned):
    planned.kiosk.rehearsing.openKeys()
    planned.kiosk.key.openTyping()
    planned.hand.expect("KeyTyped")
    planned.kiosk.key.use(IDENTITY.secret.lower())
    planned.hand.expect("Rehearse")

    assert rehearsed(planned).property("states")[4] == "done"


def test_somebody_elses_key_is_refused_and_not_kept(planned):
    planned.kiosk.rehearsing.openKeys()
    planned.kiosk.key.openTyping()
    planned.hand.expect("KeyTyped")
    planned.kiosk.key.use(new_identity().secret)
    planned.settle()

    assert "not one of this campaign's organizers'" in planned.kiosk.shell.property("refusal")
    assert planned.kiosk.key.identities == ()
    assert planned.hand.page() == "KeyTyped"


def test_a_key_is_forgotten_when_its_pages_are_left(planned):
    planned.kiosk.key.use(IDENTITY.secret)
    planned.settle()
    assert planned.kiosk.key.identities == (IDENTITY,)
    planned.hand.tap("backButton")
    planned.hand.expect("Desk")

    assert planned.kiosk.key.identities == ()


def test_the_step_that_fails_has_its_cross_and_its_sentence(planned, monkeypatch):
    monkeypatch.setattr(run, "scan", lambda _: ())
    rehearsing = rehearsed(planned)

    assert rehearsing.property("states") == ["done"] * 3 + ["failed"] + [""] * 4
    assert "when it read the export back" in planned.kiosk.shell.property("refusal")
    assert planned.kiosk.store.opened.ready is None
    assert left_behind(planned) == []

    monkeypatch.undo()
    planned.hand.tap("dismissButton")
    assert rehearsed(planned).property("passed")


def test_an_open_event_is_rehearsed_without_a_new_date(at_start):
    stand = at_start()
    stand.kiosk.shell.show("Rehearse")
    stand.hand.expect("Rehearse")
    rehearsing = rehearsed(stand)

    assert rehearsing.property("passed")
    assert rehearsing.property("ready") == ""
    assert not rehearsing.property("canPractise")


def test_what_is_signed_in_practice_counts_nowhere(planned):
    planned.hand.tap("practiseButton")
    planned.hand.expect("Start")
    assert planned.kiosk.shell.property("rehearsal")
    walk(planned, "Sign")
    planned.hand.draw("pad", STROKES)
    planned.hand.tap("signButton")
    planned.hand.expect("Thanks")
    assert planned.kiosk.store.counts.signed == 1

    planned.kiosk.signing.done()
    planned.kiosk.shell.cornerHeld()
    planned.hand.expect("WayOut")
    planned.kiosk.gate.enter(PASSPHRASE)
    planned.hand.expect("Desk")
    planned.settle()

    assert not planned.kiosk.rehearsing.property("practising")
    assert not planned.kiosk.shell.property("rehearsal")
    assert planned.kiosk.store.counts.signed == 0
    assert planned.kiosk.day.property("next") != "resume"
    assert left_behind(planned) == []


def test_a_program_that_ends_in_practice_leaves_nothing(run_planned, run):
    stand = run_planned()
    stand.kiosk.shell.show("Rehearse")
    stand.hand.tap("practiseButton")
    stand.hand.expect("Start")
    assert left_behind(stand) == ["practice"]
    run.close(stand)

    assert left_behind(stand) == []


def test_what_a_crash_left_is_swept_when_the_journal_is_opened_next(run_planned, tmp_path):
    for kind in ("rehearsal", "practice"):
        (folder.place(tmp_path / "kiosk", kind) / "kiosk").mkdir(parents=True)
    stand = run_planned()
    stand.hand.wait(lambda: left_behind(stand) == [], "the sweeping")
