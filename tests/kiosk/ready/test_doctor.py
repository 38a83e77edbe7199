"""`firma doctor` as typed, against a real kiosk."""

from __future__ import annotations

import json
import sys

import pypdfium2
import pytest
import typer

from kiosk import cli
from kiosk.cli import doctor as command
from kiosk.crypto.passphrase import FLOOR
from kiosk.journal import enrol, open_journal
from kiosk.model import Moment
from kiosk.ready import machine
from tests.kiosk.journal.making import DRAWING, ENROLMENT, FAIR, NOW, PASSPHRASE, signature


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory):
    """A kiosk nobody has signed on, and the paper with its passphrase."""
    folder = tmp_path_factory.mktemp("doctor")
    enrol(folder / "kiosk", ENROLMENT, PASSPHRASE, FLOOR)
    (folder / "paper").write_text(PASSPHRASE + "\n", "utf-8")
    return folder


@pytest.fixture
def doctor(monkeypatch, capsys):
    app = typer.Typer()
    command.add(app)
    app.callback()(lambda: None)
    monkeypatch.setattr(cli, "app", app)
    # The machine of whoever runs this may be short of room, or have a flat battery.
    monkeypatch.setattr(machine, "free", lambda _: 8 * 1024**3)
    monkeypatch.setattr(machine, "power", lambda: machine.Power(80, plugged=True))
    monkeypatch.setattr(machine, "sticks", tuple)

    def doctor(*words, language="en"):
        monkeypatch.setenv("LC_ALL", f"{language}_MX.UTF-8")
        monkeypatch.setattr(sys, "argv", ["firma", "doctor", *map(str, words)])
        return cli.run(), *capsys.readouterr()

    return doctor


def codes(shown):
    return {each["check"]: each["code"] for each in json.loads(shown)["findings"]}


def test_without_a_kiosk_the_machine_is_checked_alone(doctor, tmp_path):
    code, shown, _ = doctor("--folder", tmp_path / "kiosk", "--json")

    assert code == 0
    assert codes(shown)["journal"] == "journal-none"
    assert codes(shown)["room"] == "room-plenty"
    assert not (tmp_path / "kiosk").exists()


def test_without_a_passphrase_the_journal_stays_shut_and_nobody_is_asked(doctor, enrolled):
    code, shown, asked = doctor("--folder", enrolled / "kiosk", "--json")

    assert (code, asked) == (0, "")
    assert codes(shown)["journal"] == "journal-shut"
    assert codes(shown)["passphrase"] == "passphrase-unasked"
    assert codes(shown)["single"] == "single-free"


def test_with_the_passphrase_the_journal_is_read_and_the_kiosk_named(doctor, enrolled):
    given = ("--folder", enrolled / "kiosk", "--passphrase-file", enrolled / "paper")
    code, shown, _ = doctor(*given, "--json")

    assert code == 0
    assert json.loads(shown)["kiosk"] == "Mesa 1"
    assert codes(shown)["journal"] == "journal-whole"
    assert codes(shown)["passphrase"] == "passphrase-known"


def test_another_passphrase_is_refused_as_everywhere(doctor, enrolled, tmp_path):
    (tmp_path / "paper").write_text("otras cinco palabras inventadas aqui\n", "utf-8")
    given = ("--folder", enrolled / "kiosk", "--passphrase-file", tmp_path / "paper")
    code, _, said = doctor(*given)

    assert code == 1
    assert said.startswith("That is not the passphrase")


def test_while_the_kiosk_runs_it_is_left_alone(doctor, enrolled):
    journal = open_journal(enrolled / "kiosk", PASSPHRASE)
    try:
        given = ("--folder", enrolled / "kiosk", "--passphrase-file", enrolled / "paper")
        code, shown, _ = doctor(*given, "--json")
    finally:
        journal.close()

    assert code == 0
    assert codes(shown)["journal"] == "journal-running"
    assert codes(shown)["single"] == "single-running"


def test_a_damaged_journal_is_red_and_ends_with_3(doctor, tmp_path):
    folder = tmp_path / "kiosk"
    enrol(folder, ENROLMENT, PASSPHRASE, FLOOR)
    raw = bytearray((folder / "journal.db").read_bytes())
    raw[9000] ^= 1
    (folder / "journal.db").write_bytes(raw)
    (tmp_path / "paper").write_text(PASSPHRASE, "utf-8")
    given = ("--folder", folder, "--passphrase-file", tmp_path / "paper")
    code, shown, _ = doctor(*given, "--json")

    assert code == cli.QUARANTINED
    assert json.loads(shown)["level"] == "red"
    assert codes(shown)["journal"] == "journal-damaged"
    assert (folder / "journal.db").read_bytes() == raw


def test_a_clock_before_the_last_signature_is_red(doctor, tmp_path, monkeypatch):
    folder = tmp_path / "kiosk"
    enrol(folder, ENROLMENT, PASSPHRASE, FLOOR)
    journal = open_journal(folder, PASSPHRASE)
    ahead = Moment.at(NOW.utc.replace(year=NOW.utc.year + 70))
    journal.open_event(FAIR, NOW)
    journal.append(signature(at=ahead), DRAWING)
    journal.close()
    (tmp_path / "paper").write_text(PASSPHRASE, "utf-8")
    given = ("--folder", folder, "--passphrase-file", tmp_path / "paper")
    code, shown, _ = doctor(*given)

    assert code == cli.QUARANTINED
    assert shown.startswith("Do not begin yet.")
    assert "before the last signature" in shown


def test_the_paper_is_written_in_the_language_of_the_terminal(doctor, enrolled, tmp_path):
    code, shown, _ = doctor(
        "--folder",
        enrolled / "kiosk",
        "--pdf",
        tmp_path / "listo.pdf",
        "--paper",
        "a4",
        language="es",
    )
    document = pypdfium2.PdfDocument(tmp_path / "listo.pdf")

    assert code == 0
    assert "Se escribió listo.pdf." in shown
    assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.1)
    assert "Frase de acceso" in document[0].get_textpage().get_text_bounded()
