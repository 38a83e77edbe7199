"""A millimetre on the screen is what a bank card says that it is."""

from __future__ import annotations

import pytest

from ui.kiosk.calibration import CARD, FILE, LEAST, MOST, Calibration, load, save
from ui.kiosk.shell import Shell

SCREEN = (1280, 800)


@pytest.fixture
def fitting(qapp, tmp_path):
    shell = Shell(lambda language: None)
    calibration = Calibration(shell, tmp_path)
    calibration.fit(SCREEN, 5.9)
    shell.show("Calibrate")
    return shell, calibration


def test_the_card_is_drawn_as_the_screen_claims_at_first(fitting):
    _, calibration = fitting
    assert calibration.property("cardWidth") == pytest.approx(85.60 * 5.9)
    assert calibration.property("cardHeight") == pytest.approx(53.98 * 5.9)


def test_a_density_that_fits_is_used_at_once_and_after_the_next_start(fitting, tmp_path):
    shell, calibration = fitting
    for _ in range(20):
        calibration.grow()
    wanted = calibration.property("cardWidth") / CARD[0]
    assert shell.property("density") == pytest.approx(5.9)  # not before it is kept
    calibration.keep()
    assert shell.property("density") == pytest.approx(wanted)
    assert shell.property("page") == "Desk"
    later = Shell(lambda language: None)
    Calibration(later, tmp_path).fit(SCREEN, 4.0)
    assert later.property("density") == pytest.approx(wanted, abs=1e-4)


def test_leaving_changes_nothing(fitting, tmp_path):
    shell, calibration = fitting
    calibration.grow()
    calibration.leave()
    assert shell.property("density") == pytest.approx(5.9)
    assert list(tmp_path.iterdir()) == []


def test_a_turned_screen_is_the_same_and_another_one_is_not(tmp_path):
    save(tmp_path, SCREEN, 7.25)
    assert load(tmp_path, (800, 1280)) == 7.25
    assert load(tmp_path, (1920, 1200)) == 0


@pytest.mark.parametrize(
    "raw",
    (
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"version":1,"screen":[1280,800]}',
        b'{"version":1,"screen":null,"density":7}',
        b'{"version":2,"screen":[1280,800],"density":7}',
        b'{"version":1,"screen":[1280,800],"density":"wide"}',
        b'{"version":1,"screen":[1280,800],"density":0.1}',
        b'{"version":1,"screen":[1280,800],"density":1e9}',
        b'{"version":1,"screen":[1280,800],"density":NaN}',
    ),
)
def test_a_damaged_file_counts_as_none(tmp_path, raw):
    (tmp_path / FILE).write_bytes(raw)
    assert load(tmp_path, SCREEN) == 0


@pytest.mark.parametrize("step", ("grow", "shrink"))
def test_the_card_stays_within_what_a_screen_can_be(fitting, step):
    _, calibration = fitting
    for _ in range(1000):
        getattr(calibration, step)()
    density = calibration.property("cardWidth") / CARD[0]
    assert density == pytest.approx({"grow": MOST, "shrink": LEAST}[step])


def test_a_disk_that_takes_nothing_is_said_and_the_size_holds_until_the_end(qapp, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"")
    shell = Shell(lambda language: None)
    calibration = Calibration(shell, in_the_way)
    calibration.fit(SCREEN, 5.9)
    shell.show("Calibrate")
    calibration.grow()
    calibration.keep()
    assert calibration.property("problem")
    assert shell.property("page") == "Calibrate"
    assert shell.property("density") == pytest.approx(5.9 * 1.01)
