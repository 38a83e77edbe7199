"""A kiosk's journal from the command line."""

from __future__ import annotations

import json
import sys

import pytest
import typer

from kiosk import cli, home
from kiosk.cli import kiosk as commands
from kiosk.crypto import keys
from kiosk.exports import read
from kiosk.phrases import fingerprint
from tests.kiosk.journal.making import FAIR, IDENTITY, MARKET, NOW, PASSPHRASE, reopen, signature


@pytest.fixture
def firma(monkeypatch, capsys, tmp_path):
    """Run the two commands as if typed; give exit code, stdout, stderr."""
    app = typer.Typer()
    commands.add(app)
    monkeypatch.setattr(cli, "app", app)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    words = tmp_path / "passphrase.txt"
    words.write_text(PASSPHRASE + "\n", "utf-8")

    def typed(*line, language="en"):
        monkeypatch.setenv("LC_ALL", f"{language}_MX.UTF-8")
        monkeypatch.setattr(
            sys, "argv", ["firma", *map(str, line), "--passphrase-file", str(words)]
        )
        code = cli.run()
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return typed


@pytest.fixture
def two_events(used):
    journal = reopen(used)
    journal.note("declined", NOW)
    journal.close_event(NOW)
    journal.open_event(MARKET, NOW)
    journal.append(signature(event=MARKET), b"ink")
    journal.close()
    return used


def test_the_status_tells_events_counts_and_head(firma, two_events):
    code, shown, _ = firma("kiosk-status", "--folder", two_events, "--json")
    found = json.loads(shown)
    journal = reopen(two_events)
    assert code == 0
    assert (found["kiosk"], found["mode"], found["sequence"]) == ("Mesa 1", "rehearsal", 4)
    assert (found["day"], found["held"]) == ("open", 3)
    assert found["head"] == journal.head.head.hex()
    first, second = found["events"]
    assert (first["name"], first["closed"], first["first"], first["last"]) == (
        FAIR.name,
        True,
        1,
        3,
    )
    assert (first["signed"], first["voided"], first["declined"]) == (2, 1, 1)
    assert (second["name"], second["closed"], second["signed"]) == (MARKET.name, False, 1)
    journal.close()


@pytest.mark.parametrize(("language", "word"), (("en", "took it back"), ("es", "se retractaron")))
def test_the_status_is_told_in_the_terminals_language(firma, two_events, language, word):
    code, shown, _ = firma("kiosk-status", "--folder", two_events, language=language)
    assert code == 0
    assert word in shown
    assert FAIR.name in shown


@pytest.mark.parametrize(("number", "event", "signed"), ((0, MARKET, 1), (1, FAIR, 2)))
def test_an_export_is_written_and_opens_for_an_organizer(
    firma, two_events, tmp_path, number, event, signed
):
    stick = tmp_path / "stick"
    code, shown, _ = firma(
        "export", "--folder", two_events, "--out", stick, "--event", number, "--json"
    )
    found = json.loads(shown)
    assert (code, found["signed"]) == (0, signed)
    (path,) = stick.iterdir()
    assert str(path) == found["file"]
    assert f"_{signed}sig.firma-export" in path.name
    with path.open("rb") as source, read.read(source, [IDENTITY]) as export:
        assert export.header.event == event
    assert firma("export", "--folder", two_events, "--out", stick)[0] == 0
    assert len(list(stick.iterdir())) == 2


def test_an_event_that_never_was_is_a_sentence(firma, two_events, tmp_path):
    code, shown, complaint = firma(
        "export", "--folder", two_events, "--out", tmp_path / "stick", "--event", 3
    )
    assert (code, shown) == (1, "")
    assert complaint.startswith("No such event")


def test_no_kiosk_is_a_sentence_before_any_passphrase_is_asked_for(firma, tmp_path, monkeypatch):
    monkeypatch.setattr(commands, "passphrase", lambda _: pytest.fail("asked"))
    monkeypatch.setattr(home, "user_data_path", lambda *_, **__: tmp_path / "nobody")
    code, _, complaint = firma("kiosk-status")
    assert code == 1
    assert complaint.startswith("There is no kiosk")
    assert not (tmp_path / "nobody").exists()


def test_a_running_kiosk_is_a_sentence(firma, two_events):
    journal = reopen(two_events)
    code, _, complaint = firma("kiosk-status", "--folder", two_events)
    assert code == 1
    assert complaint.startswith("This kiosk is already open")
    journal.close()


@pytest.fixture(scope="module")
def organizer(tmp_path_factory):
    path = tmp_path_factory.mktemp("office") / "organizer.key"
    secret, public = IDENTITY.secret.encode(), IDENTITY.recipient
    keys.write_secret(path, "organizer", "Ana Ficticia", public, secret, "otra frase", keys.FLOOR)
    return path


def test_an_organizers_key_exports_from_a_kiosk_whose_passphrase_is_lost(
    firma, two_events, organizer, tmp_path
):
    (tmp_path / "passphrase.txt").write_text("otra frase", "utf-8")
    lost = ("--folder", two_events)
    assert firma("export", "--out", tmp_path / "stick", *lost)[0] == 1
    code, shown, _ = firma(
        "export", "--out", tmp_path / "stick", *lost, "--identity", organizer, "--json"
    )
    assert (code, json.loads(shown)["signed"]) == (0, 1)
    code, shown, _ = firma("kiosk-status", *lost, "--identity", organizer, "--json")
    assert (code, json.loads(shown)["kiosk"]) == (0, "Mesa 1")


def test_a_damaged_key_file_opens_to_an_organizer_by_its_spare(two_events):
    slots = two_events / "keyslots.json"
    whole = slots.read_bytes()
    keys.backup(slots).write_bytes(whole)
    slots.write_bytes(whole[:40])
    reopen(two_events).close()
    assert slots.read_bytes() == whole


def test_the_six_words_of_a_kiosk_are_those_of_its_key(firma, two_events, tmp_path):
    journal = reopen(two_events)
    words = fingerprint(journal.device)
    journal.close()
    folder = ("--folder", two_events)
    assert words in firma("kiosk-status", *folder)[1]
    assert json.loads(firma("kiosk-status", *folder, "--json")[1])["words"] == words
    assert words in firma("export", "--out", tmp_path / "stick", *folder, language="es")[1]
