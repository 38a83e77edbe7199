"""The commands as typed, against real key files and a registry made by them."""

from __future__ import annotations

import json
import sys

import pytest
import typer

from kiosk.cli import kiosks, run, tally
from kiosk.cli import registry as commands
from kiosk.crypto import keys
from tests.kiosk.registry.day import PASSPHRASE, Tablet, campaign_for, put


@pytest.fixture(scope="module")
def office(tmp_path_factory, team):
    """What an organizer has: the campaign file, a key file, a file with the passphrase."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "letter.campaign").write_bytes(team.campaign.raw)
    (folder / "passphrase").write_text(PASSPHRASE + "\n", "utf-8")
    secret, public = team.identity.secret.encode(), team.identity.recipient
    path = folder / "organizer.key"
    keys.write_secret(path, "organizer", "Ana Ficticia", public, secret, PASSPHRASE, keys.FLOOR)
    return folder


@pytest.fixture
def firma(office, tmp_path, monkeypatch, capsys):
    app = typer.Typer()
    commands.add(app)
    kiosks.add(app)
    tally.add(app)
    monkeypatch.setattr("kiosk.cli.app", app)
    monkeypatch.setattr(keys, "calibrate", lambda: keys.FLOOR)

    def firma(command, *words, language="en_US.UTF-8", typed=office / "passphrase"):
        monkeypatch.setenv("LC_ALL", language)
        with_key = ["--identity", office / "organizer.key"] if command == "merge" else []
        given = ["--registry", tmp_path / "r.db", "--passphrase-file", typed]
        monkeypatch.setattr(sys, "argv", ["firma", *map(str, [command, *words, *given, *with_key])])
        code = run()
        return code, *capsys.readouterr()

    return firma


@pytest.fixture
def made(firma, office, tmp_path, team):
    """A registry with one kiosk's closing export in it."""
    tablet = Tablet(team).sign(4).void(2)
    file = put(tmp_path, tablet.export(closed=True), "mesa-1.firma-export")
    code, told, _ = firma("merge", file, "--campaign", office / "letter.campaign")
    assert code == 0, told
    return told


def test_a_first_merge_makes_the_registry_and_tells_of_the_new_kiosk(made):
    assert "A new registry was made." in made
    assert "new: 3; undone by their signers: 1" in made
    assert "first file of kiosk “Mesa 1”" in made


def test_merging_again_says_so_and_ends_well(firma, made, tmp_path):
    code, told, _ = firma("merge", tmp_path / "mesa-1.firma-export")
    assert (code, "merged before; nothing new" in told) == (0, True)


def test_quarantine_ends_with_3_and_its_reason_in_words(firma, made, tmp_path, team):
    good = put(tmp_path, Tablet(team, "Mesa 2").put_raw(b"noise").sign(1).export(), "2")
    broken = put(tmp_path, good.read_bytes()[:-1], "3")
    code, told, _ = firma("merge", good, broken, language="es_MX.UTF-8")
    assert code == 3
    assert "nuevas: 1; en cuarentena: 1" in told
    assert "en cuarentena: " in told
    code, told, _ = firma("merge", broken, "--json")
    (file,) = json.loads(told)["files"]
    assert (code, file["result"], file["reason"]) == (3, "quarantined", "damaged")


def test_two_versions_of_a_record_end_with_3(firma, made, tmp_path, team):
    tablet = Tablet(team, "Mesa 2").sign(1)
    copy = Tablet(team, "Mesa 2", tablet.key).put_raw(b"noise")
    one, other = put(tmp_path, tablet.export(), "2"), put(tmp_path, copy.export(), "3")
    code, told, _ = firma("merge", one, other, "--json")
    assert (code, json.loads(told)["conflicts"]) == (3, 1)


def test_a_missing_file_ends_with_1_and_the_others_are_merged(firma, made, tmp_path, team):
    good = put(tmp_path, Tablet(team, "Mesa 2").sign(2).export(), "2")
    code, told, _ = firma("merge", tmp_path / "none", good, "--json")
    first, second = json.loads(told)["files"]
    assert (code, first["result"], second["new"]) == (1, "refused", 2)


def test_a_dry_run_says_so_and_stores_nothing(firma, made, tmp_path, team):
    file = put(tmp_path, Tablet(team, "Mesa 2").sign(2).export(), "2")
    for _ in range(2):
        code, told, _ = firma("merge", file, "--dry-run")
        assert (code, "nothing was stored" in told, "new: 2" in told) == (0, True, True)


def test_without_a_registry_or_a_campaign_nothing_is_made(firma, office, tmp_path, team):
    file = put(tmp_path, Tablet(team).export(), "1")
    for words in ((), ("--campaign", office / "letter.campaign", "--dry-run")):
        code, told, why = firma("merge", file, *words)
        assert (code, told, "no registry at r.db" in why) == (1, "", True)
    assert not (tmp_path / "r.db").exists()
    for command in ("gaps", "tally"):
        assert firma(command)[0] == 1


def test_a_registry_of_another_campaign_is_not_merged_into(firma, made, tmp_path, team):
    other = tmp_path / "other.campaign"
    other.write_bytes(campaign_for(team.identity.recipient, version=2).raw)
    code, _, why = firma("merge", tmp_path / "mesa-1.firma-export", "--campaign", other)
    assert (code, "another version" in why) == (1, True)


def test_a_short_passphrase_makes_no_registry(firma, office, tmp_path):
    (tmp_path / "short").write_text("tres palabras", "utf-8")
    with_key = ("--identity-passphrase-file", office / "passphrase")
    campaign = ("--campaign", office / "letter.campaign")
    code, _, why = firma("merge", tmp_path / "x", *with_key, *campaign, typed=tmp_path / "short")
    assert (code, "at least 16" in why) == (1, True)
    assert not (tmp_path / "r.db").exists()


def test_gaps_are_told_in_words_and_as_json(firma, made, tmp_path, team):
    code, told, _ = firma("gaps")
    assert code == 0
    assert all(word in told for word in ("Mesa 1", "Feria Ficticia", "1–4", "complete and closed"))
    (line,) = json.loads(firma("gaps", "--json")[1])["gaps"]
    assert (line["held"], line["voided"], line["closed"], line["missing"]) == (3, 1, True, [])
    firma("merge", put(tmp_path, Tablet(team, "Mesa 2").sign(9).export(last=3), "2"))
    assert "closing export not here yet" in firma("gaps")[1]


def test_the_tally_is_told_in_words_and_as_json(firma, made):
    code, told, _ = firma("tally")
    assert code == 0
    assert all(word in told for word in ("Captured", "= deliverable", "Jalisco", "Texas"))
    found = json.loads(firma("tally", "--json")[1])
    assert (found["captured"], found["voided"], found["deliverable"]) == (4, 1, 3)
    assert found["by_state"] == {"JAL": 3}


def test_kiosks_are_listed_confirmed_and_refused_by_their_words(firma, made):
    assert "kiosk not confirmed" in firma("gaps")[1]
    code, told, _ = firma("kiosks", "list")
    assert (code, "not confirmed" in told, "firma kiosk-status" in told) == (0, True, True)
    (one,) = json.loads(firma("kiosks", "list", "--json")[1])["kiosks"]
    assert (one["status"], one["signatures"]) == ("new", 3)
    code, told, _ = firma("kiosks", "confirm", *one["words"].split())
    assert (code, told) == (0, f"Mesa 1 ({one['id']}): confirmed\n")
    assert "kiosk not confirmed" not in firma("gaps")[1]
    code, told, _ = firma("kiosks", "refuse", one["id"], "--json")
    assert (code, json.loads(told)["status"]) == (0, "refused")
    found = json.loads(firma("tally", "--json")[1])
    assert (found["refused"], found["deliverable"], found["unconfirmed"]) == (3, 0, 0)
    assert "held back" in firma("gaps")[1]
    assert "rechazado" in firma("kiosks", "list", language="es_MX.UTF-8")[1]


def test_words_of_no_kiosk_are_refused_in_a_sentence(firma, made):
    code, told, why = firma("kiosks", "confirm", "one", "two", "three", "four", "five", "six")
    assert (code, told, "No kiosk in this registry" in why) == (1, "", True)


def test_a_key_file_set_aside_is_told(firma, office, tmp_path, team):
    (tmp_path / "r.db.keys.json").write_bytes(b"left by a power cut")
    file = put(tmp_path, Tablet(team).sign(1).export(), "1")
    code, told, why = firma("merge", file, "--campaign", office / "letter.campaign")
    assert (code, "A new registry was made." in told) == (0, True)
    assert "r.db.keys.json.unused-1" in why


def test_a_folder_is_merged_and_its_report_is_kept_as_text_and_pdf(firma, made, tmp_path, team):
    folder = tmp_path / "stick"
    folder.mkdir()
    put(folder, Tablet(team, "Mesa 4").sign(2).export(), "4.firma-export")
    put(folder, b"noise", "5.firma-export")
    for name in ("report.txt", "report.pdf"):
        code, told, _ = firma("merge", folder, "--report", tmp_path / name, "--json")
        assert (code, len(json.loads(told)["files"])) == (3, 2)
    text = (tmp_path / "report.txt").read_text("utf-8")
    assert "4.firma-export\n    Mesa 4" in text
    assert "5.firma-export\n    in quarantine" in text
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
