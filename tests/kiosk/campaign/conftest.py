"""A whole campaign, its root, and a terminal to type commands in."""

from __future__ import annotations

import json
import shutil
from datetime import date
from functools import partial

import pytest
import typer
from typer.testing import CliRunner

from kiosk.campaign.default import default_campaign
from kiosk.campaign.value import Organizer
from kiosk.cli import campaign as campaign_commands
from kiosk.cli import keys
from kiosk.crypto import keys as wrapped
from kiosk.crypto.seal import new_identity
from kiosk.crypto.sign import SigningKey

PASSPHRASE = "harbour lamp quiet stone fable"
LETTER = "Sign with us!\n\nDear Ana,\n\nWe ask:\n1. Open the gate.\n\nThank you.\n"


@pytest.fixture(scope="session")
def root():
    return SigningKey.from_seed(bytes(range(32)))


@pytest.fixture(scope="session")
def campaign():
    organizers = [Organizer(name, new_identity().recipient) for name in ("Ana Ficticia", "Bo Nemo")]
    return default_campaign(organizers, date(2026, 1, 10))


@pytest.fixture(scope="module")
def app():
    app = typer.Typer()
    keys.add(app)
    campaign_commands.add(app)
    return app


def typed(app, line, lang="en_US.UTF-8", given=None):
    env = {"LC_ALL": lang, "LANG": lang, "LC_MESSAGES": lang}
    return CliRunner().invoke(app, line.split(), input=given, env=env, standalone_mode=False)


@pytest.fixture
def firma(app, tmp_path, monkeypatch):
    """Type a command in a terminal of a language; give its result."""
    monkeypatch.setattr(wrapped, "calibrate", lambda: wrapped.FLOOR)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pass.txt").write_text(PASSPHRASE + "\n")
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    return partial(typed, app)


@pytest.fixture(scope="module")
def key_folder(app, tmp_path_factory):
    """Keys as the command makes them, with what it said; made once for all tests."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "pass.txt").write_text(PASSPHRASE + "\n")
    line = f"keys new --out {folder}/keys --name Ana --passphrase-file {folder}/pass.txt --json"
    done = typed(app, line)
    assert done.exception is None
    return folder / "keys", json.loads(done.stdout)


@pytest.fixture
def made_keys(firma, key_folder, tmp_path):
    shutil.copytree(key_folder[0], tmp_path / "keys")
    return key_folder[1]
