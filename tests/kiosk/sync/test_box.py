"""The outbox in a real journal: what waits is known after any restart."""

from __future__ import annotations

import json
import sys

import pytest

from kiosk import cli
from kiosk.cli import sync as commands
from kiosk.copies.parts import SPOOL, drop_void, make_part
from kiosk.sync import box
from kiosk.sync.outbox import Done, Rest, Send
from tests.kiosk.journal import making
from tests.kiosk.journal.conftest import enrolled, lived_in, new, used  # noqa: F401 fixtures
from tests.kiosk.journal.making import FAIR, NOW, PASSPHRASE, later, reopen, signature
from tests.kiosk.sync.servers import SECRET, Server, free_port

STORAGE = Server("s3", None, 1).storage()
FOLDER = f"{making.CAMPAIGN.id}-rehearsal"


@pytest.fixture
def journal(new):  # noqa: F811 the fixture
    opened = reopen(new)
    opened.open_event(FAIR, NOW)
    opened.set_storage(STORAGE, NOW)
    yield opened
    opened.close()


@pytest.fixture
def spool(new):  # noqa: F811 the fixture
    return new / SPOOL


def part(journal, spool, *surnames):
    for surname in surnames:
        journal.append(signature(surname), b"ink")
    return make_part(journal, spool, NOW)


def test_a_journal_without_a_storage_has_no_outbox(journal, spool):
    journal.set_storage(None, NOW)
    assert box.look(journal, spool) is None


def test_settings_that_lack_a_key_send_nothing_and_say_so(journal, spool):
    part(journal, spool, "Ficticia")
    lacking = tuple(each for each in STORAGE.options if each[0] != "secret_access_key")
    journal.set_storage(type(STORAGE)("s3", lacking, "campo"), NOW)
    found = box.look(journal, spool)
    assert found.wrong.facts == {"why": "setting-missing", "option": "secret_access_key"}
    assert (found.step(NOW, asked=True), found.lines) == (Done(), ())


def test_parts_wait_until_they_arrived_and_failures_outlive_a_restart(journal, spool, new):  # noqa: F811
    first, second = part(journal, spool, "Ficticia"), part(journal, spool, "Inventada")
    found = box.look(journal, spool)
    assert (found.step(NOW), found.folder) == (Send((first.n, second.n)), FOLDER)
    assert [each.path.read_bytes()[:4] for each in found.parcels((1, 2))] == [b"age-"] * 2
    box.arrived(journal, found, first.n, NOW)
    box.failed(journal, found, second.n, "offline", NOW, 0.5)
    journal.close()
    again = reopen(new)
    found = box.look(again, spool)
    assert isinstance(found.step(later(1)), Rest)
    assert [line.is_there for line in found.lines] == [True, False]
    assert found.parcels((second.n,))[0].tried
    assert (found.whole.tries, found.whole.said) == (1, "offline")
    assert found.step(later(16)) == Send((second.n,))
    box.arrived(again, found, second.n, NOW)
    found = box.look(again, spool)
    assert (found.step(NOW), found.whole.tries, found.last) == (Done(), 0, NOW)
    again.close()


def test_another_storage_is_sent_everything_anew(journal, spool):
    one = part(journal, spool, "Ficticia")
    box.arrived(journal, box.look(journal, spool), one.n, NOW)
    journal.set_storage(type(STORAGE)("s3", STORAGE.options, "otra"), NOW)
    assert box.look(journal, spool).step(NOW) == Send((one.n,))
    journal.set_storage(STORAGE, NOW)
    assert box.look(journal, spool).step(NOW) == Done()


def test_a_part_made_anew_goes_there_before_the_old_one_is_taken_away(journal, spool):
    old = part(journal, spool, "Ficticia", "Inventada")
    box.arrived(journal, box.look(journal, spool), old.n, NOW)
    journal.void(1, NOW)
    drop_void(journal, spool)
    new_part = make_part(journal, spool, NOW)
    found = box.look(journal, spool)
    assert found.step(NOW) == Send((new_part.n,))
    box.arrived(journal, found, new_part.n, NOW)
    found = box.look(journal, spool)
    assert found.step(NOW) == Send((old.n,))
    assert found.parcels((old.n,))[0].gone
    box.failed(journal, found, old.n, "credentials", NOW, 0.5)
    found = box.look(journal, spool)
    assert isinstance(found.step(NOW), Rest)
    box.arrived(journal, found, old.n, NOW)
    assert box.look(journal, spool).step(NOW) == Done()


@pytest.fixture
def firma(monkeypatch, capsys, tmp_path):
    """Run `firma sync` as it is typed: exit code, what it printed, what it complained of."""
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    if not any(group.name == "sync" for group in cli.app.registered_groups):
        commands.add(cli.app)

    def run(*words):
        monkeypatch.setattr(sys, "argv", ["firma", "sync", *map(str, words)])
        monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
        code = cli.run()
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_kiosk_pushes_and_an_organizer_pulls(used, firma, servers, tmp_path):  # noqa: F811
    server = servers["webdav"]
    given = "".join(f'{name} = "{text}"\n' for name, text in server.storage().options)
    settings = tmp_path / "storage.toml"
    settings.write_text(f'[storage]\nscheme = "webdav"\nroot = "campo"\n[storage.options]\n{given}')
    kiosk = ("--folder", used, "--passphrase-file", tmp_path / "passphrase", "--json")
    code, _, said = firma("push", *kiosk)
    assert (code, "No storage is set up" in said) == (1, True)
    code, out, _ = firma("push", *kiosk, "--storage", settings)
    told = json.loads(out)
    assert (code, told["files"], told["there"], told["sent"]) == (0, 1, 1, 1)
    code, out, _ = firma("push", *kiosk)  # the journal knows the storage by now
    assert (code, json.loads(out)["sent"]) == (0, 0)
    code, out, _ = firma("status", *kiosk, "--check")
    told = json.loads(out)
    assert (code, told["check"], told["lines"][0]["state"]) == (0, "sound", "there")
    campaign = tmp_path / "letter.campaign"
    campaign.write_bytes(making.RAW)
    wanted = ("--campaign", campaign, "--storage", settings, "--out", tmp_path / "out")
    code, out, _ = firma("pull", *wanted, "--json")
    assert (code, len(json.loads(out)["new"])) == (0, 1)
    (file,) = (tmp_path / "out").iterdir()
    assert file.name == told["lines"][0]["name"]
    assert file.read_bytes() in server.files(FOLDER).values()
    (server.place(FOLDER) / "evil\x1b[2J").write_bytes(b"")
    code, out, _ = firma("pull", *wanted)
    assert code in {0, 3}
    assert "\x1b" not in out


def test_a_push_that_fails_says_why_and_remembers(used, firma, tmp_path):  # noqa: F811
    settings = tmp_path / "storage.toml"
    options = dict(STORAGE.options) | {"endpoint": f"http://127.0.0.1:{free_port()}"}
    given = "".join(f'{name} = "{text}"\n' for name, text in options.items())
    settings.write_text(f'[storage]\nscheme = "s3"\n[storage.options]\n{given}')
    kiosk = ("--folder", used, "--passphrase-file", tmp_path / "passphrase")
    code, out, said = firma("push", *kiosk, "--storage", settings)
    assert (code, said.count("\n")) == (1, 1)
    assert "does not answer" in said
    assert SECRET not in out + said
    code, out, _ = firma("status", *kiosk, "--json")
    told = json.loads(out)
    assert (code, told["said"], told["lines"][0]["tries"]) == (0, "unreachable", 1)
    assert "does not answer" in told["lines"][0]["sentence"]
