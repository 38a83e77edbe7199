"""What several organizers type, against real registries with their key files."""

from __future__ import annotations

import json
import shutil
import sys

import pytest
import typer

from kiosk.cli import kiosks, registry_team, run, tally
from kiosk.cli import registry as commands
from kiosk.crypto import keys
from kiosk.phrases import fingerprint
from tests.kiosk.registry.day import NOON, PASSPHRASE, Tablet, put
from tests.kiosk.registry.test_letters import newer
from tests.kiosk.registry.test_slips import slip


@pytest.fixture(scope="module")
def office(tmp_path_factory, team):
    """What an organizer has: the campaign file, a key file, a registry and its passphrase."""
    from kiosk.registry.registry import create

    folder = tmp_path_factory.mktemp("office")
    (folder / "letter.campaign").write_bytes(team.campaign.raw)
    (folder / "passphrase").write_text(PASSPHRASE + "\n", "utf-8")
    secret, public = team.identity.secret.encode(), team.identity.recipient
    path = folder / "organizer.key"
    keys.write_secret(path, "organizer", "Ana Ficticia", public, secret, PASSPHRASE, keys.FLOOR)
    create(folder / "r.db", team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    return folder


@pytest.fixture
def desk(office, tmp_path):
    """Two copies of the registry, each with its key file."""
    for name in ("r.db", "two.db"):
        shutil.copy(office / "r.db", tmp_path / name)
        shutil.copy(office / "r.db.keys.json", tmp_path / f"{name}.keys.json")
    return tmp_path


@pytest.fixture
def firma(office, desk, monkeypatch, capsys):
    app = typer.Typer()
    for module in (commands, kiosks, registry_team, tally):
        module.add(app)
    monkeypatch.setattr("kiosk.cli.app", app)
    monkeypatch.setattr(keys, "calibrate", lambda: keys.FLOOR)

    def firma(*words, at="r.db", language="en_US.UTF-8", typed=office / "passphrase"):
        monkeypatch.setenv("LC_ALL", language)
        given = ["--registry", desk / at]
        given += ["--passphrase-file", typed] if "list" not in words else []
        monkeypatch.setattr(sys, "argv", ["firma", *map(str, [*words, *given])])
        code = run()
        return code, *capsys.readouterr()

    return firma


@pytest.fixture
def merge(firma, office, desk):
    def merge(raw, at="r.db"):
        return firma("merge", put(desk, raw), "--identity", office / "organizer.key", at=at)

    return merge


def test_a_second_registry_is_merged_and_told_in_both_languages(firma, merge, desk, tablet):
    merge(tablet.sign(2).export(), at="two.db")
    code, told, _ = firma("registry", "merge", desk / "two.db")
    assert (code, "records not known here: 2" in told, "exports merged there: 1" in told) == (
        0,
        True,
        True,
    )
    code, told, _ = firma("registry", "merge", desk / "two.db", language="es_MX.UTF-8")
    assert (code, told.strip()) == (0, "two.db: no contiene nada que no esté ya.")
    (found,) = json.loads(firma("registry", "merge", desk / "two.db", "--json")[1])["registries"]
    assert (found["seen"], found["new"]) == (2, 0)


def test_records_in_two_versions_by_a_merge_end_with_3(firma, merge, desk, tablet):
    copy = tablet.clone()
    merge(tablet.sign(1).export())
    merge(copy.sign(1, home="US-NV").export(), at="two.db")
    code, told, _ = firma("registry", "merge", desk / "two.db")
    assert (code, "in two versions" in told) == (3, True)


def test_a_registry_is_not_merged_with_itself(firma, desk):
    code, told, why = firma("registry", "merge", desk / "r.db")
    assert (code, told, "this very registry" in why) == (1, "", True)


def test_a_slip_is_ticked_and_kept(firma, merge, tablet, team):
    merge(Tablet(team, "Mesa 2", tablet.key, [*tablet.sign(5).sealed]).export(last=3))
    text = slip(tablet).replace("\n", "\\n")
    code, told, _ = firma("gaps", "--qr", text, "--by", "Ana Ficticia")
    assert (code, "have 1–3, slip says 5, missing 4–5" in told) == (0, True)
    (line,) = json.loads(firma("gaps", "--json")[1])["gaps"]
    assert (line["slip"]["missing"], line["slip"]["by"]) == ([[4, 5]], "Ana Ficticia")
    assert "faltan 4–5" in firma("gaps", language="es_MX.UTF-8")[1]


def test_what_is_no_slip_is_refused_in_a_sentence(firma):
    code, told, why = firma("gaps", "--qr", "nothing")
    assert (code, told, "not the code of a closing slip" in why) == (1, "", True)


def test_a_second_organizer_opens_the_registry_by_a_passphrase_of_their_own(firma, office, desk):
    new = desk / "new"
    new.write_text("seis palabras inventadas para Beto", "utf-8")
    code, told, _ = firma(
        "registry", "organizers", "add", "Beto Ficticio", "--new-passphrase-file", new
    )
    assert (code, "Beto Ficticio" in told) == (0, True)
    code, told, _ = firma("tally", "--json", typed=new)
    assert (code, json.loads(told)["captured"]) == (0, 0)
    code, told, _ = firma("registry", "organizers", "remove", "", "--json", typed=new)
    assert (code, json.loads(told)) == (0, {"organizers": ["Beto Ficticio"]})
    assert firma("tally")[0] == 1
    code, told, why = firma("registry", "organizers", "remove", "Beto Ficticio", typed=new)
    assert (code, told, "only passphrase" in why) == (1, "", True)


def test_an_identity_lets_an_organizer_in_whose_passphrase_is_lost(firma, office, desk):
    new = desk / "new"
    new.write_text("seis palabras inventadas para Beto", "utf-8")
    by = ("--identity", office / "organizer.key", "--as", "Beto Ficticio")
    words = ("registry", "organizers", "change", "", "--new-passphrase-file", new)
    code, told, _ = firma(*words, *by, language="es_MX.UTF-8")
    assert (code, "Beto Ficticio" in told, "hechas antes" in told) == (0, True, True)
    assert firma("tally", typed=new)[0] == 0


def test_an_identity_opens_the_registry_and_names_its_organizer(desk, team):
    from kiosk.registry.registry import open_registry

    with open_registry(desk / "r.db", [team.identity]) as opened:
        assert opened.opened_by == "Org 0"


def test_a_kiosk_is_retired_and_revoked_from_the_command_line(firma, merge, tablet):
    merge(tablet.sign(2).export())
    said = fingerprint(tablet.key.public).split()
    code, told, _ = firma("kiosks", "retire", *said, "--from", "2017-02-01T10:00", "--by", "Ana")
    assert (code, "from 1 February 2017, 10:00; 2 held back" in told) == (0, True)
    found = json.loads(firma("tally", "--json")[1])
    assert (found["refused"], found["deliverable"]) == (2, 0)
    code, told, _ = firma("kiosks", "revoke", *said, "--json")
    assert (code, json.loads(told)["status"], json.loads(told)["since"]) == (0, "revoked", None)
    assert "revocado" in firma("gaps", language="es_MX.UTF-8")[1]


def test_a_new_version_of_the_campaign_is_added_and_counted_apart(firma, merge, desk, team, tablet):
    merge(tablet.sign(2).export())
    second = newer(team)
    (desk / "second.campaign").write_bytes(second.campaign.raw)
    code, told, _ = firma("registry", "campaign", desk / "second.campaign")
    assert (code, "Version 1, letter" in told, "Version 2, letter" in told) == (0, True, True)
    merge(Tablet(second, "Mesa 2").sign(1).export())
    found = json.loads(firma("registry", "campaign", "--json")[1])["versions"]
    assert [(one["version"], one["deliverable"]) for one in found] == [(1, 2), (2, 1)]
    assert json.loads(firma("tally", "--json")[1])["by_version"] == {"1": 2, "2": 1}
    (desk / "third.campaign").write_bytes(newer(team, master=b"A third.\n").campaign.raw)
    code, _, why = firma("registry", "campaign", desk / "third.campaign", language="es_MX.UTF-8")
    assert (code, "otro archivo de campaña con el número 2" in why) == (1, True)
