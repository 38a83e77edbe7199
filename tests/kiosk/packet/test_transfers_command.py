"""`firma packet --variant`, `firma packet verify` and `firma transfers` as typed."""

from __future__ import annotations

import json
import sys

import pytest
import typer

from kiosk import cli
from kiosk.cli import packet as packets
from kiosk.cli import transfers
from kiosk.crypto.keys import FLOOR
from kiosk.registry.registry import create, open_registry
from tests.kiosk.packet.copies import Desk, team_with_choices
from tests.kiosk.registry.day import NOON, PASSPHRASE, Tablet, receipt


@pytest.fixture
def desk(tmp_path):
    """A registry of twelve signers that nobody has open; `again` adds to it."""
    team = team_with_choices()
    path = tmp_path / "registry.db"
    create(path, team.campaign, PASSPHRASE, FLOOR, NOON)
    desk = Desk(None, team, Tablet(team), tmp_path)
    desk.sign(12)
    merge(desk)
    return desk


def merge(desk):
    with open_registry(desk.folder / "registry.db", PASSPHRASE) as registry:
        desk.registry = registry
        desk.merge()


@pytest.fixture
def firma(tmp_path, monkeypatch, capsys):
    """Run a command on the registry; give exit code, stdout and stderr."""
    (tmp_path / "words").write_text(PASSPHRASE, "utf-8")
    app = typer.Typer()
    packets.add(app)
    transfers.add(app)
    monkeypatch.setattr(cli, "app", app)
    monkeypatch.setenv("COLUMNS", "200")

    def run(*line, language="en"):
        paths = ["--registry", str(tmp_path / "registry.db")]
        typed = ["firma", *map(str, line), *paths, "--passphrase-file", str(tmp_path / "words")]
        monkeypatch.setenv("LC_ALL", f"{language}_MX.UTF-8")
        monkeypatch.setattr(sys, "argv", typed)
        code = cli.run()
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


def test_an_evening_of_handing_over_from_the_terminal(desk, firma, tmp_path):
    code, shown, _ = firma("packet", "--out", tmp_path / "full.pdf", "--by", "Ana", "--json")
    told = json.loads(shown)
    assert (code, told["transfer"], told["first"], told["last"]) == (0, 1, 1, 12)
    code, shown, _ = firma("transfers", "acknowledge", 1, "--by", "Oficina Ficticia")
    assert (code, "acknowledged by Oficina Ficticia" in shown) == (0, True)
    desk.tablet.withdraw(receipt(7))
    desk.sign(2)
    merge(desk)
    supplement = ("--variant", "supplement", "--since", 1, "--out", tmp_path / "more.pdf")
    assert json.loads(firma("packet", *supplement, "--json")[1])["first"] == 13
    correction = ("--variant", "correction", "--since", 1, "--out", tmp_path / "less.pdf")
    assert "less.pdf takes back one line." in firma("packet", *correction)[1]
    listed = json.loads(firma("transfers", "list", "--json")[1])["transfers"]
    assert [one["kind"] for one in listed] == ["full", "supplement", "correction"]
    assert listed[0]["acknowledged_by"] == "Oficina Ficticia"
    assert "suplemento de 1" in firma("transfers", "list", language="es")[1]
    code, shown, _ = firma("packet", "verify", tmp_path / "full.pdf")
    assert code == 0
    assert "byte for byte" in shown
    assert "11 of its 12 lines stand today" in shown
    assert "withdrawn" in shown
    (tmp_path / "full.pdf").write_bytes(b"%PDF-1.7\n")
    code, shown, _ = firma("packet", "verify", tmp_path / "full.pdf", "--json")
    assert (code, json.loads(shown)["verdict"]) == (1, "foreign")


def test_an_annex_for_each_state_goes_into_a_folder(desk, firma, tmp_path):
    line = ("packet", "--variant", "annex", "--state", "all", "--out", tmp_path / "annexes")
    code, shown, _ = firma(*line, "--json")
    assert code == 0
    assert [one["signatures"] for one in json.loads(shown)["files"]] == [2]
    assert [file.name for file in (tmp_path / "annexes").iterdir()] == ["annex_US-TX.pdf"]


@pytest.mark.parametrize(
    "line",
    (
        ("--variant", "annex"),
        ("--state", "TX"),
        ("--variant", "annex", "--state", "JAL"),
        ("--variant", "supplement"),
        ("--since", 1),
        ("--variant", "correction", "--since", 9),
    ),
)
def test_what_cannot_be_made_is_one_sentence_and_no_file(desk, firma, tmp_path, line):
    code, shown, complaint = firma("packet", "--out", tmp_path / "p.pdf", *line)
    assert (code, shown) == (1, "")
    assert len(complaint.strip().splitlines()) == 1
    assert not (tmp_path / "p.pdf").exists()
