"""A spare tablet takes the place of one that failed, by its stick, within a minute."""

from __future__ import annotations

import pytest

from kiosk.campaign import running
from kiosk.model import Mode
from tests.journeys.looking import shown
from tests.journeys.office import FAIR, IDENTITY, MARKET, NOW, ROSTER_RAW, SIGNED, enrolled
from tests.journeys.walking import sign
from tests.kiosk.registry.day import Team, fresh
from ui.demo.desk import Duty
from ui.demo.pages import Thanks


@pytest.fixture
def registry(tmp_path):
    team = Team(IDENTITY)
    object.__setattr__(team, "campaign", SIGNED)
    with fresh(tmp_path / "registry.db", team) as opened:
        yield opened


def exported(stand):
    stand.carry()
    return max(stand.stick.glob("*.firma-export"), key=lambda file: file.stat().st_mtime_ns)


def test_a_spare_takes_campaign_and_event_from_the_stick_and_both_exports_fit(
    run, at_start, registry, tmp_path
):
    flat = at_start()
    sign(flat)
    Thanks(flat.hand).done()
    ours = flat.stick / "Firma" / "carta"
    ours.mkdir(parents=True)
    for name, raw in running.files(SIGNED, FAIR, Mode.REHEARSAL).items():
        (ours / name).write_bytes(raw)
    first = exported(flat)
    run.close(flat)

    spare = run(tmp_path / "spare")
    spare.hand.expect("Welcome")
    spare.hand.tap("setupButton")
    spare.hand.expect("SetupCampaign")
    spare.hand.tap("suggestion0")  # one
    spare.hand.expect("SetupFingerprint")
    spare.hand.tap("forwardButton")
    spare.hand.expect("SetupName")
    assert spare.hand.item("kioskBox").property("value") == "Mesa 2"
    spare.hand.tap("forwardButton")
    spare.hand.expect("SetupEvents")
    assert "today · under way" in shown(spare)
    spare.hand.tap("suggestion0")  # two
    spare.hand.expect("SetupPassphrase")
    words = " ".join(spare.hand.item("passphrase").property("words"))
    spare.hand.tap("forwardButton")
    spare.hand.expect("SetupRepeat")
    spare.kiosk.setup.setTyped(words)
    spare.hand.tap("forwardButton")
    Duty(spare.hand).nobody().open()
    sign(spare)
    Thanks(spare.hand).done()

    for file in (exported(spare), first):
        registry.merge(file, [IDENTITY], NOW)
    lines = [(line.kiosk, line.event, line.held, line.missing) for line in registry.gaps()]
    assert lines == [("Mesa 1", FAIR.name, 1, ()), ("Mesa 2", FAIR.name, 1, ())]


def test_the_campaigns_events_are_offered_and_the_days_that_have_gone_are_not(run, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "letter.campaign").write_bytes(ROSTER_RAW)
    stand = run()
    stand.kiosk.setup.begin()
    stand.kiosk.setup.chooseFile(0)
    stand.kiosk.setup.sameFingerprint()
    stand.kiosk.setup.next()
    stand.hand.expect("SetupEvents")
    assert stand.kiosk.planning.property("events") == [
        f"{event.name}, {event.place.town}" for event in (FAIR, MARKET)
    ]
    stand.hand.tap("anotherButton")
    stand.hand.expect("SetupEvent")
    stand.hand.tap("dayButton")
    stand.hand.expect("SetupDay")
    stand.hand.tap("laterButton")
    assert "7 February 2027" in shown(stand)
    stand.hand.tap("forwardButton")
    stand.hand.expect("SetupEvent")
    stand.hand.write("eventBox", "feria")
    stand.hand.tap("forwardButton")
    stand.hand.expect("SetupPlace")
    stand.hand.write("eventTownBox", "ajij")
    stand.hand.tap("suggestion0")
    stand.hand.tap("forwardButton")
    stand.hand.expect("SetupPassphrase")
    stand.hand.tap("backButton")
    stand.hand.expect("SetupPlace")


def test_a_kiosk_tells_of_its_event_on_the_stick_while_people_can_sign(tmp_path):
    from kiosk.copies.keeping import standing
    from kiosk.journal import recover_journal

    enrolled(tmp_path / "kiosk")
    journal = recover_journal(tmp_path / "kiosk", [IDENTITY])
    told = dict(standing(journal, tmp_path).task.beside)
    assert told == running.files(SIGNED, FAIR, Mode.REHEARSAL)
    journal.close_event(NOW)
    assert standing(journal, tmp_path).task.beside == ()
    journal.close()
