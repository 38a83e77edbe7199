from __future__ import annotations

import json
import sys
from hashlib import sha256

import pikepdf
import pytest
import typer

from kiosk import cli
from kiosk.cli import packet as command
from kiosk.crypto.keys import FLOOR
from kiosk.model import Name
from kiosk.packet import write
from kiosk.packet.gathering import gather
from kiosk.registry.registry import create, open_registry
from tests.kiosk.registry.day import FAIR, MARKET, NOON, PASSPHRASE, Tablet, Team, put


@pytest.fixture(scope="module")
def team() -> Team:
    return Team()


@pytest.fixture
def registry(tmp_path, team):
    path = tmp_path / "registry.db"
    create(path, team.campaign, PASSPHRASE, FLOOR, NOON)
    return path


@pytest.fixture
def firma(tmp_path, monkeypatch, capsys):
    """Run `firma packet` on the registry; give exit code, stdout and stderr."""
    words = tmp_path / "passphrase"
    words.write_text(PASSPHRASE + "\n", "utf-8")

    def run(*more: str) -> tuple[int, str, str]:
        app = typer.Typer()
        app.callback()(lambda: None)
        command.add(app)
        paths = ["--registry", str(tmp_path / "registry.db"), "--out", str(tmp_path / "p.pdf")]
        typed = ["firma", "packet", *paths, "--passphrase-file", str(words), *more]
        monkeypatch.setattr(cli, "app", app)
        monkeypatch.setattr(sys, "argv", typed)
        monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
        code = cli.run()
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


def merge(path, team: Team, folder, *exports: bytes) -> None:
    with open_registry(path, PASSPHRASE) as opened:
        for raw in exports:
            opened.merge(put(folder, raw), [team.identity], NOON)


def test_the_packet_holds_what_the_registry_may_hand_over(registry, team, tmp_path, firma) -> None:
    tablet = Tablet(team).sign(9).sign(3, MARKET).void(2)
    merge(registry, team, tmp_path, tablet.export(FAIR, last=9), tablet.export(MARKET, first=10))
    code, shown, complaint = firma("--json")
    assert (code, complaint) == (0, "")
    told = json.loads(shown)
    assert told["signatures"] == 11
    assert told["sha256"] == sha256((tmp_path / "p.pdf").read_bytes()).hexdigest()
    with pikepdf.open(tmp_path / "p.pdf") as document:
        assert len(document.pages) == told["pages"]


def test_the_counts_of_the_registry_tie(registry, team, tmp_path) -> None:
    tablet = Tablet(team).sign(4).put(b"no record").sign(2, MARKET).void(1)
    merge(registry, team, tmp_path, tablet.export(FAIR, last=5), tablet.export(MARKET, first=6))
    with open_registry(registry, PASSPHRASE) as opened:
        made, again = gather(opened, NOON), gather(opened, NOON)
        one, other = (write(tmp_path / name, value) for name, value in (("a", made), ("b", again)))
    assert made.counts.captured == 7
    assert (made.counts.voided, made.counts.held, made.counts.deliverable) == (1, 1, 5)
    assert [(one.event.name, one.signatures) for one in made.events] == [
        (FAIR.name, 3),
        (MARKET.name, 2),
    ]
    assert one.sha256 == other.sha256


def test_a_registry_without_signatures_makes_no_packet(registry, firma, tmp_path) -> None:
    code, shown, complaint = firma()
    assert (code, shown) == (1, "")
    assert complaint.startswith("There is no signature to hand over yet")
    assert not (tmp_path / "p.pdf").exists()


def test_the_command_tells_in_words_and_names_what_it_could_not_draw(
    registry, team, tmp_path, firma
) -> None:
    tablet = Tablet(team).sign(1).sign(1, name=Name("Ana 😀", "", "Ana 😀"))
    merge(registry, team, tmp_path, tablet.export())
    code, shown, _ = firma()
    assert code == 0
    assert "p.pdf holds 2 people" in shown
    assert "shown as �" in shown
    assert "-2\n" in shown


def test_a_wrong_passphrase_is_one_sentence(registry, tmp_path, firma) -> None:
    (tmp_path / "passphrase").write_text("otras palabras", "utf-8")
    code, shown, complaint = firma()
    assert (code, shown) == (1, "")
    assert len(complaint.strip().splitlines()) == 1
