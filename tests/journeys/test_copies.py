"""A stick beside the kiosk holds the day while people sign, and says so when it does not."""

from __future__ import annotations

import shutil

from tests.journeys.looking import shown
from tests.journeys.office import PASSPHRASE, opened
from tests.journeys.walking import CANARIES, sign
from ui.demo.desk import Desk, to_desk
from ui.demo.pages import Start, Thanks


def until(stand, true, what):
    """Let the copies be looked after until something is true."""

    def beat():
        stand.kiosk.copying.tick()
        return true()

    stand.hand.wait(beat, what)


def test_what_was_signed_stands_on_the_stick_after_the_thanks_and_not_before(at_start, tmp_path):
    stick = tmp_path / "ROJA"
    stick.mkdir()
    stand = at_start(sticks=lambda: (stick,))
    copying = stand.kiosk.copying
    until(stand, lambda: copying.property("present"), "the stick")
    sign(stand)
    thanks = Thanks(stand.hand)
    copying.flush()
    stand.settle()
    assert not list(stick.rglob("*.firma-export"))
    thanks.done()
    until(stand, lambda: copying.property("backedUp") == 1, "the copy")
    to_desk(Start(stand.hand), PASSPHRASE)
    until(stand, lambda: "ROJA: up to date" in shown(stand), "the word of it")
    (file,) = stick.rglob("*.firma-export")
    assert len(opened(file).records) == 1
    raw = b"".join(one.read_bytes() for one in stick.rglob("*") if one.is_file())
    assert not [word for word in CANARIES if word.encode() in raw]


def test_a_stick_that_cannot_be_used_is_told_at_the_desk_in_both_languages(at_start, tmp_path):
    stick = tmp_path / "AZUL"
    stick.mkdir()
    (stick / "Firma").symlink_to(tmp_path)
    stand = at_start(sticks=lambda: (stick,))
    copying = stand.kiosk.copying
    to_desk(Start(stand.hand), PASSPHRASE)
    until(stand, lambda: "On the stick “AZUL”" in shown(stand), "the warning")
    stand.kiosk.shell.changeLanguage("es")
    stand.hand.wait(lambda: "En la memoria «AZUL»" in shown(stand), "the same in Spanish")
    assert "AZUL: no se puede usar" in shown(stand)
    Desk(stand.hand).sign()
    assert "AZUL" not in shown(stand)
    shutil.rmtree(stick)
    assert copying.property("backedUp") == 0


def test_the_close_brings_the_end_of_the_day_onto_the_stick(at_start, tmp_path):
    stick = tmp_path / "ROJA"
    stick.mkdir()
    stand = at_start(sticks=lambda: (stick,))
    sign(stand)
    Thanks(stand.hand).done()
    to_desk(Start(stand.hand), PASSPHRASE).close().close()

    def ended():
        files = [opened(file) for file in stick.rglob("*.firma-export")]
        return any(carried.trailer.closed for carried in files)

    until(stand, ended, "the end of the day")
    assert sum(len(opened(file).records) for file in stick.rglob("*.firma-export")) == 1
