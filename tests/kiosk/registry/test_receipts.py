"""A kiosk gets its receipt only where the registry holds all of it, and by it lets go."""

from __future__ import annotations

import json
import shutil
import sys

import pytest
import typer

from kiosk.cli import receipt as commands
from kiosk.cli import run
from kiosk.crypto import keys
from kiosk.crypto.sign import SigningKey
from kiosk.errors import ReceiptRefused
from kiosk.exports import merge_receipt
from kiosk.model import Mode
from kiosk.registry.registry import create, open_registry
from kiosk.registry.value import Quarantined
from tests.kiosk.journal.making import (
    DRAWING,
    FAIR,
    IDENTITY,
    MARKET,
    SIGNED,
    later,
    reopen,
    signature,
)
from tests.kiosk.journal.making import PASSPHRASE as FIVE_WORDS
from tests.kiosk.journal.making import ROOT as OWN_ROOT
from tests.kiosk.registry.day import NOON, PASSPHRASE, ROOT, Tablet, Team, campaign_for, fresh, put
from tests.kiosk.registry.test_from_a_journal import export, kiosk  # noqa: F401 - a fixture


@pytest.fixture
def registry(tmp_path, team):
    with fresh(tmp_path / "registry.db", team) as opened:
        yield opened


def merge(registry, folder, team, *raws):
    return [registry.merge(put(folder, raw), [team.identity], NOON) for raw in raws]


def why(registry):
    return [each.why for each in registry.receipts(NOON)]


def test_a_receipt_counts_what_is_held_and_ends_at_the_chains_head(registry, tmp_path, team):
    tablet = Tablet(team).sign(3).void(2).put_raw(b"noise").decline().decline()
    merge(registry, tmp_path, team, tablet.export())
    (found,) = registry.receipts(NOON)
    told = found.receipt
    assert (told.through, told.held, told.voided, told.unread, told.audit) == (4, 2, 1, 1, 2)
    assert (told.device, told.campaign_sha256) == (tablet.key.public, team.campaign.sha256)
    assert merge_receipt.read(merge_receipt.write(told, ROOT), ROOT.public) == told


def test_nothing_is_said_to_a_kiosk_of_which_something_is_missing(registry, tmp_path, team):
    tablet = Tablet(team).sign(5)
    first, second, third = (tablet.export(first=a, last=b) for a, b in ((1, 2), (3, 4), (5, 5)))
    merge(registry, tmp_path, team, first, third)
    assert why(registry) == ["gap"]
    merge(registry, tmp_path, team, second)
    assert [each.receipt.through for each in registry.receipts(NOON)] == [5]


def test_a_kiosk_told_in_two_ways_gets_none(registry, tmp_path, team):
    one = Tablet(team).sign(2)
    copy = one.clone()
    merge(registry, tmp_path, team, one.sign(1).export(), copy.sign(2).export())
    assert why(registry) == ["conflict"]


def test_a_head_that_does_not_follow_is_a_fork(registry, tmp_path, team):
    one = Tablet(team).sign(1)
    copy = one.clone().sign(2)
    one.sign(2)
    merge(registry, tmp_path, team, one.export(last=2), copy.export(first=3))
    assert why(registry) == ["fork"]


def test_a_refused_kiosk_and_one_without_signatures_get_none(registry, tmp_path, team):
    merge(registry, tmp_path, team, Tablet(team).sign(1).export())
    registry.refuse(registry.kiosks()[0].id, NOON)
    merge(registry, tmp_path, team, Tablet(team, "Mesa 2").export())
    assert why(registry) == ["refused", "empty"]


def test_a_kiosk_lets_go_by_the_receipt_of_what_was_merged(kiosk, tmp_path):  # noqa: F811
    team = Team(IDENTITY)
    object.__setattr__(team, "campaign", SIGNED)
    journal = reopen(shutil.copytree(kiosk, tmp_path / "kiosk"))
    journal.open_event(FAIR, later(0))
    for surname in ("Ficticia", "Inventada", "Supuesta"):
        journal.append(signature(surname), DRAWING)
    journal.void(1, later(10))
    journal.close_event(later(20))
    with fresh(tmp_path / "registry.db", team) as registry:
        registry.merge(export(journal, tmp_path, FAIR, 30), [IDENTITY], later(40))
        (found,) = registry.receipts(later(50))
        early = merge_receipt.write(found.receipt, OWN_ROOT)
        # Somebody takes a signature back, and no export has told of it yet.
        journal.withdraw(signature("Supuesta").receipt, later(60))
        with pytest.raises(ReceiptRefused) as refusal:
            journal.check_receipt(early)
        assert refusal.value.facts == {"why": "short"}
        registry.merge(export(journal, tmp_path, FAIR, 70), [IDENTITY], later(80))
        (found,) = registry.receipts(later(90))
        assert (found.receipt.held, found.receipt.voided, found.receipt.withdrawn) == (1, 1, 1)
        raw = merge_receipt.write(found.receipt, OWN_ROOT)
        journal.purge(raw, FIVE_WORDS, 1, later(100))
        journal.withdraw(signature("Inventada").receipt, later(110))
        before = registry.tally()
        registry.merge(export(journal, tmp_path, FAIR, 120), [IDENTITY], later(130))
        assert [line.missing for line in registry.gaps()] == [()]
        assert not any(line.forks for line in registry.gaps())
        assert registry.tally() != before
        # The next day on the purged tablet arrives as any other.
        journal.open_event(MARKET, later(140))
        journal.append(signature(event=MARKET, at=later(150)), DRAWING)
        journal.close_event(later(160))
        registry.merge(export(journal, tmp_path, MARKET, 170), [IDENTITY], later(180))
        (found,) = registry.receipts(later(190))
        assert (found.receipt.through, found.receipt.head) == (4, journal.head.head)
    journal.close()


@pytest.mark.parametrize("own", tuple(Mode))
def test_rehearsal_and_official_never_merge(tmp_path, own):
    """The mode is the journal's: people rehearse under the official campaign, too."""
    team = Team()
    object.__setattr__(team, "campaign", campaign_for(*team.recipients, mode=own))
    other = next(mode for mode in Mode if mode is not own)
    with fresh(tmp_path / "registry.db", team) as registry:
        tablet = Tablet(team).sign(1, mode=other)
        (told,) = merge(registry, tmp_path, team, tablet.export(mode=other))
        assert told == Quarantined(told.sha256, "mode")
        # One record of the other kind in a file that says it is of this one waits alone.
        (told,) = merge(registry, tmp_path, team, tablet.sign(1).export())
        assert (told.new, len(told.unread)) == (1, 1)


@pytest.fixture
def firma(tmp_path, monkeypatch, capsys, team):
    app = typer.Typer()
    app.command("other")(lambda: None)
    commands.add(app)
    monkeypatch.setattr("kiosk.cli.app", app)
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n", "utf-8")
    for name, root in (("root.key", ROOT), ("other.key", SigningKey.generate())):
        keys.write_secret(
            tmp_path / name,
            "root",
            "Ana Ficticia",
            root.public.hex(),
            root.seed,
            PASSPHRASE,
            keys.FLOOR,
        )
    create(tmp_path / "r.db", team.campaign, PASSPHRASE, keys.FLOOR, NOON)
    with open_registry(tmp_path / "r.db", PASSPHRASE) as registry:
        whole, parted = Tablet(team).sign(2), Tablet(team, "Mesa 2").sign(3)
        merge(registry, tmp_path, team, whole.export(), parted.export(first=2))

    def firma(*words, language="en_US.UTF-8", key="root.key"):
        monkeypatch.setenv("LC_ALL", language)
        given = ("--registry", tmp_path / "r.db", "--root", tmp_path / key)
        given += ("--out", tmp_path / "out", "--passphrase-file", tmp_path / "passphrase")
        monkeypatch.setattr(sys, "argv", ["firma", "receipt", *map(str, given), *words])
        code = run()
        return code, *capsys.readouterr()

    return firma


def test_the_command_writes_one_file_a_whole_kiosk_and_says_why_not(firma, tmp_path, team):
    code, told, _ = firma("--json")
    first, second = json.loads(told)["kiosks"]
    assert (code, first["through"], first["held"], second["why"]) == (0, 2, 2, "gap")
    (file,) = (tmp_path / "out").iterdir()
    assert file.name == first["file"]
    told = merge_receipt.read(file.read_bytes(), team.campaign.root)
    assert (told.kiosk, told.through) == ("Mesa 1", 2)
    code, told, _ = firma(language="es_MX.UTF-8")
    assert (code, "faltan exportaciones" in told, "Lleve cada archivo" in told) == (0, True, True)


def test_another_root_writes_nothing(firma, tmp_path):
    code, _, complaint = firma(key="other.key")
    assert (code, complaint.count("\n"), (tmp_path / "out").exists()) == (1, 1, False)
    assert "other.key is not the root key" in complaint
