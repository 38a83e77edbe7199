"""The commands as typed: the tally's pictures, lists, and the register of them."""

from __future__ import annotations

import csv
import json
import sys

import pytest
import typer

from kiosk.cli import lists, run, tally
from kiosk.cli.lists import Profile
from kiosk.crypto import keys
from kiosk.delivery import PROFILES
from kiosk.registry.registry import create, open_registry
from tests.kiosk.registry.day import NOON, PASSPHRASE, Tablet


@pytest.fixture
def registry(tmp_path, team):
    create(tmp_path / "registry.db", team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    with open_registry(tmp_path / "registry.db", PASSPHRASE) as opened:
        yield opened


@pytest.fixture
def firma(registry, tmp_path, monkeypatch, capsys):
    app = typer.Typer()
    tally.add(app)
    lists.add(app)
    monkeypatch.setattr("kiosk.cli.app", app)
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n", "utf-8")

    def firma(command, *words, language="en_US.UTF-8"):
        registry.close()
        monkeypatch.setenv("LC_ALL", language)
        given = ["--registry", tmp_path / "registry.db"]
        given += ["--passphrase-file", tmp_path / "passphrase"]
        monkeypatch.setattr(sys, "argv", ["firma", *map(str, [command, *words, *given])])
        code = run()
        return code, *capsys.readouterr()

    return firma


def test_the_command_knows_the_same_lists():
    assert {str(one) for one in Profile} == set(PROFILES)


def test_the_tally_is_drawn_as_the_name_of_the_file_says(firma, signed, tmp_path):
    signed()
    for name, start in (("map.svg", b"<svg"), ("map.PNG", b"\x89PNG"), ("map.pdf", b"%PDF")):
        code, told, why = firma("tally", "--picture", tmp_path / name, "--which", "map")
        assert (code, why) == (0, "")
        assert name in told
        assert (tmp_path / name).read_bytes().startswith(start)


def test_a_picture_speaks_the_language_that_was_asked_for(firma, signed, tmp_path):
    signed()
    out = tmp_path / "all.svg"
    assert firma("tally", "--picture", out, "--language", "es")[0] == 0
    assert "Las firmas en imágenes" in out.read_text("utf-8")
    assert "Invented letter (es) · " in out.read_text("utf-8")
    assert firma("tally", "--picture", out)[0] == 0
    assert "The signatures in pictures" in out.read_text("utf-8")


def test_a_picture_of_another_kind_is_refused_before_anything_is_asked(firma, tmp_path):
    code, told, why = firma("tally", "--picture", tmp_path / "map.gif", language="es_MX.UTF-8")
    assert (code, told) == (1, "")
    assert "map.gif" in why
    assert ".svg" in why


def test_the_tally_counts_hours_in_json(firma, signed, team):
    signed(Tablet(team).sign(3))
    found = json.loads(firma("tally", "--json")[1])
    assert found["by_hour"] == {"2017-02-11T12": 3}
    parts = ("voided", "withdrawn", "quarantined", "conflicts", "refused", "twice")
    parts += ("duplicates", "held", "excluded", "deliverable")
    assert found["captured"] == sum(found[part] for part in parts) == 3


def test_a_list_is_written_and_shows_in_the_register(firma, signed, tmp_path):
    signed()
    out = tmp_path / "embassy.csv"
    words = ("--profile", "delivery", "--out", out, "--to", "Embajada Ficticia", "--by", "Ana")
    code, told, why = firma("csv", *words)
    assert (code, why) == (0, "")
    assert "embassy.csv" in told
    with out.open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    (one,) = json.loads(firma("exports-made", "--json")[1])["exports"]
    assert (one["rows"], one["profile"], one["to"]) == (len(rows), "delivery", "Embajada Ficticia")
    assert "Embajada" in firma("exports-made")[1]
    code, told, why = firma("csv", *words)
    assert (code, told) == (1, "")
    assert "already a file embassy.csv" in why


def test_a_list_for_a_folder_gets_a_name_that_tells_nobody(firma, signed, tmp_path):
    signed()
    (tmp_path / "stick").mkdir()
    told = json.loads(firma("csv", "--profile", "osdi", "--out", tmp_path / "stick", "--json")[1])
    (made,) = (tmp_path / "stick").iterdir()
    assert str(made) == told["file"]
    assert made.name.startswith("carta-ficticia_all_osdi_")
    assert made.name.endswith(f"_{told['rows']}sig.json")


def test_what_cannot_be_written_is_said_in_spanish(firma, signed, tmp_path, team):
    signed(Tablet(team).sign(1, choices=()))
    words = ("--profile", "civicrm", "--out", tmp_path / "a.csv")
    code, told, why = firma("csv", *words, language="es_MX.UTF-8")
    assert (code, told) == (1, "")
    assert "Todavía nadie pertenece a la lista civicrm" in why
    assert firma("exports-made", language="es_MX.UTF-8")[1].startswith("Todavía no")
