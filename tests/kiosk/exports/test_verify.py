"""`firma verify` says what is in an export, or the one sentence why it is refused."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import typer

from kiosk import cli
from kiosk.campaign.default import default_campaign
from kiosk.campaign.file import read as read_campaign
from kiosk.campaign.file import write as write_campaign
from kiosk.campaign.value import Organizer
from kiosk.cli import exports
from kiosk.crypto import keys
from kiosk.crypto.sign import SigningKey
from kiosk.exports import chain
from tests.kiosk.exports.making import EVENT, Kiosk, audit, void

KIOSK = Kiosk()
ROOT = SigningKey.from_seed(bytes(32))
PHRASE = "madeup ficticia words only here"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Path:
    """A folder with an organizer's key, a campaign and exports."""
    tmp_path = tmp_path_factory.mktemp("desk")
    recipient, secret = KIOSK.identity.recipient, KIOSK.identity.secret.encode()
    keys.write_secret(
        tmp_path / "organizer.key",
        "organizer",
        "Ana Ficticia",
        recipient,
        secret,
        PHRASE,
        keys.FLOOR,
    )
    (tmp_path / "phrase").write_text(PHRASE + "\n", "utf-8")
    campaign = default_campaign([Organizer("Ana Ficticia", recipient)], date(2017, 2, 1))
    raw = write_campaign(campaign, ROOT)
    (tmp_path / "letter.campaign").write_bytes(raw)
    signed = read_campaign(raw)
    of = (signed.sha256, KIOSK.key.public)
    header = KIOSK.header(
        campaign=campaign.id,
        campaign_version=campaign.version,
        campaign_sha256=signed.sha256,
        mode=campaign.mode,
        event_uid=EVENT.uid(campaign.id),
        last=3,
        kiosk="[bold]Mesa 1[/bold]",
        previous_head=chain.genesis(*of),
        previous_audit_head=chain.audit_genesis(*of),
    )
    items = [KIOSK.sealed(1), void(2), audit(1), KIOSK.sealed(3)]
    (tmp_path / "day.firma-export").write_bytes(KIOSK.write(items, header)[0])
    other = replace(header, campaign_sha256=bytes(32), first=2, audit_first=2)
    other = replace(other, last=1)
    (tmp_path / "other.firma-export").write_bytes(KIOSK.write([], other, closed=False)[0])
    (tmp_path / "cut.firma-export").write_bytes(KIOSK.write(items, header)[0][:-1])
    return tmp_path


def run(desk, monkeypatch, capsys, *words, phrase=None) -> tuple[int, str, str]:
    commands = typer.Typer()
    commands.callback()(lambda: None)
    exports.add(commands)
    monkeypatch.setattr(cli, "app", commands)
    fixed = [
        "--identity",
        str(desk / "organizer.key"),
        "--passphrase-file",
        str(phrase or desk / "phrase"),
    ]
    names = [str(desk / word) if "." in word else word for word in words]
    monkeypatch.setattr(sys, "argv", ["firma", "verify", *names, *fixed])
    code = cli.run()
    return code, *capsys.readouterr()


def test_a_good_export_is_shown_in_one_table(desk, monkeypatch, capsys):
    code, shown, said = run(desk, monkeypatch, capsys, "day.firma-export")
    assert (code, said) == (0, "")
    for words in ("day.firma-export", "[bold]Mesa 1[/bold]", "Feria ficticia de Ajijic", "1–3"):
        assert words in shown
    for words in ("11 February 2017", "REHEARSAL", "all hold"):
        assert words in shown
    assert "fits" not in shown


def test_the_table_speaks_spanish(desk, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    _, shown, _ = run(desk, monkeypatch, capsys, "day.firma-export")
    assert "Firmas selladas" in shown
    assert "11 de febrero de 2017" in shown


def test_a_campaign_file_is_held_against_the_export(desk, monkeypatch, capsys):
    words = ("--campaign", "letter.campaign", "day.firma-export")
    code, shown, _ = run(desk, monkeypatch, capsys, *words)
    assert code == 0
    assert "fits the campaign file" in shown
    code, _, said = run(desk, monkeypatch, capsys, *words[:2], "other.firma-export")
    assert code == 1
    assert said.startswith("other.firma-export: The kiosk worked with another version")


def test_a_refused_export_gets_its_sentence_and_the_others_their_tables(desk, monkeypatch, capsys):
    names = ("cut.firma-export", "day.firma-export", "organizer.key")
    code, shown, said = run(desk, monkeypatch, capsys, *names)
    assert code == 1
    assert "all hold" in shown
    first, second = said.splitlines()
    assert first.startswith("cut.firma-export: The file was changed or cut")
    assert second.startswith("organizer.key: This is not an export")


def test_json_holds_every_file(desk, monkeypatch, capsys):
    code, shown, _ = run(
        desk, monkeypatch, capsys, "day.firma-export", "cut.firma-export", "--json"
    )
    good, bad = json.loads(shown)["files"]
    assert code == 1
    counts = (good["records"], good["voids"], good["earlier_voids"], good["audit_entries"])
    assert (good["ok"], counts) == (True, (2, 1, 0, 1))
    assert (bad["ok"], bad["reason"]) == (False, "damaged")


def test_a_file_that_is_not_there_is_one_sentence(desk, monkeypatch, capsys):
    code, shown, said = run(desk, monkeypatch, capsys, "gone.firma-export")
    assert (code, shown) == (1, "")
    assert "gone.firma-export" in said
    assert said.count("\n") == 1


def test_a_wrong_passphrase_is_one_sentence(desk, tmp_path, monkeypatch, capsys):
    other = tmp_path / "phrase"
    other.write_text("something else", "utf-8")
    code, _, said = run(desk, monkeypatch, capsys, "day.firma-export", phrase=other)
    assert code == 1
    assert said.startswith("That is not the passphrase")


def test_names_from_a_stick_and_a_kiosk_give_the_terminal_no_orders(desk, monkeypatch, capsys):
    raw = KIOSK.write([], KIOSK.header(last=0, kiosk="Mesa \u202e1"))[0]
    good, bad = desk / "good\x1b[2J.firma-export", desk / "bad\x1b[2J.firma-export"
    good.write_bytes(raw)
    bad.write_bytes(raw[:-1])
    code, shown, said = run(desk, monkeypatch, capsys, good.name, bad.name)

    assert code == 1
    assert "good\ufffd[2J" in shown
    assert "Mesa \ufffd1" in shown
    assert said.startswith("bad\ufffd[2J")
    assert not {"\x1b", "\u202e"} & {*shown, *said}
