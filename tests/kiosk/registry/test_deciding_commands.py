"""What people decide, from the terminal: each action of the console, as one object and as words."""

from __future__ import annotations

import json
import sys

import pytest
import typer

from kiosk.cli import conflicts, duplicates, importing, review, run, tally
from kiosk.crypto import keys
from kiosk.registry.registry import create, open_registry
from tests.kiosk.registry.day import NOON, PASSPHRASE, Tablet, put, receipt
from tests.kiosk.registry.test_pairs import people


@pytest.fixture
def firma(team, tmp_path, monkeypatch, capsys):
    """A registry with two who signed twice, and a record in two versions; commands on it."""
    path = tmp_path / "r.db"
    create(path, team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    one = Tablet(team, "Mesa 2").sign(1, receipt=receipt(50))
    copy = one.clone()
    files = [people(team), one.sign(1, receipt=receipt(51)), copy.sign(1, receipt=receipt(52))]
    with open_registry(path, PASSPHRASE) as registry:
        for tablet in files:
            registry.merge(put(tmp_path, tablet.export()), [team.identity], NOON)
    (tmp_path / "words").write_text(PASSPHRASE, "utf-8")
    app = typer.Typer()
    for room in (duplicates, review, conflicts, importing, tally):
        room.add(app)
    monkeypatch.setattr("kiosk.cli.app", app)

    def firma(*words, language="en"):
        given = ["--registry", path, "--passphrase-file", tmp_path / "words"]
        monkeypatch.setenv("LC_ALL", f"{language}_MX.UTF-8")
        monkeypatch.setenv("COLUMNS", "200")
        monkeypatch.setattr(sys, "argv", ["firma", *map(str, (*words, *given))])
        code = run()
        return code, *capsys.readouterr()

    return firma


def told(answer):
    code, shown, complaint = answer
    assert code == 0, complaint
    return json.loads(shown)


ANA = ("--by", "Ana Ficticia")


def test_who_signed_twice_is_found_listed_decided_and_undone(firma):
    assert told(firma("duplicates", "find", "--json"))["pairs"] == 2
    listed = told(firma("duplicates", "list", "--json"))
    assert listed["counts"]["open"] == 2
    first = listed["pairs"][0]
    assert first["score"] > 0
    assert first["reasons"]
    a, b = first["a"]["line"], first["b"]["line"]
    _, shown, _ = firma("duplicates", "show", a, b)
    assert first["a"]["name"]["printed"] in shown
    decided = told(firma("duplicates", "decide", a, b, "same", "--keep", b, *ANA, "--json"))
    assert (decided["choice"], decided["kept"]) == ("same", b)
    assert told(firma("tally", "--json"))["duplicates"] == 1
    log = told(firma("duplicates", "log", "--json"))["decisions"]
    undone = told(firma("duplicates", "undo", log[0]["id"], *ANA, "--json"))["decisions"]
    assert (undone[0]["choice"], undone[0]["keep"]) == ("undo", log[0]["id"])
    assert told(firma("tally", "--json"))["duplicates"] == 0
    assert "Puntuación" in firma("duplicates", "list", language="es")[1]
    code, _, complaint = firma("duplicates", "decide", a, b, "perhaps", *ANA)
    assert (code, "`household`" in complaint) == (1, True)


def test_lines_are_listed_held_released_excluded_and_ruled(firma):
    queue = told(firma("review", "list", "--json"))
    assert queue["counts"]["same-ink"] == 7
    line = queue["flags"][-1]["line"]
    assert (
        len(told(firma("review", "hold", line, "--why", "look", *ANA, "--json"))["decisions"]) == 1
    )
    assert told(firma("tally", "--json"))["held"] == 1
    assert firma("review", "exclude", line, "--why", "junk", *ANA)[0] == 0
    assert told(firma("tally", "--json"))["excluded"] == 1
    assert (
        "1 renglones: liberar"
        in firma("review", "release", line, "--why", "fine", *ANA, language="es")[1]
    )
    rule = ("review", "rule", "same-ink", "hold", "--where", "event=Feria Ficticia", "--json")
    assert told(firma(*rule)) == {
        "rule": "same-ink",
        "where": {"event": "Feria Ficticia"},
        "count": 7,
        "applied": False,
    }
    assert told(firma("tally", "--json"))["held"] == 0
    assert told(firma(*rule, "--apply", "--why", "one hand", *ANA))["applied"] is True
    assert told(firma("tally", "--json"))["held"] == 7
    code, _, complaint = firma("review", "hold", line, *ANA)
    assert (code, "reason is missing" in complaint) == (1, True)
    assert "Several versions" in firma("review", "list")[1]


def test_a_conflict_is_listed_and_resolved(firma):
    (conflict,) = told(firma("conflicts", "list", "--json"))["conflicts"]
    assert [one["stands"] for one in conflict["versions"]] == ["readable", "readable"]
    chosen = conflict["versions"][1]["hash"]
    words = ("conflicts", "resolve", conflict["line"], chosen, "--why", "hers", *ANA)
    assert told(firma(*words, "--json"))["chosen"] == chosen
    assert told(firma("tally", "--json"))["conflicts"] == 0
    assert "this version stands" in firma("conflicts", "list")[1]


def test_a_table_is_imported_with_its_columns_mapped(firma, tmp_path):
    table = tmp_path / "page.csv"
    table.write_text("Nombre,Ciudad\nFlora Falsa,Ajijic\n,Ajijic\n", "utf-8")
    words = ("import", table, "--source", "Página", "--map", "name=Nombre", *ANA)
    code, shown, _ = firma(*words, "--map", "town=Ciudad", "--json")
    assert (code, json.loads(shown)["new"], json.loads(shown)["refused"]) == (3, 1, [[2, "name"]])
    code, shown, _ = firma(*words, "--map", "town=Ciudad", language="es")
    assert "fila 2: no hay un nombre con que firmar" in shown
    code, _, complaint = firma(*words, "--map", "Ciudad")
    assert (code, "fields is not known" in complaint) == (1, True)
