"""What a full disk and a sudden end leave behind: the registry before the merge, or after."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.crypto import keys
from kiosk.errors import RegistryNotSaved
from kiosk.model import LANGUAGES
from kiosk.registry.decision_tables import aside
from kiosk.registry.sql import insert_many
from kiosk.words import sentence
from tests.kiosk.disks import no_file_longer_than
from tests.kiosk.registry.day import NOON, Tablet, fresh, put, reopened

ROOT = Path(__file__).parents[3]


def test_no_fault_of_the_driver_tells_what_was_being_written(tmp_path, team):
    with fresh(tmp_path / "registry.db", team) as registry, registry.engine.begin() as db:
        with pytest.raises(Exception, match="UNIQUE") as fault:
            insert_many(db, aside, [(b"same", "Ana Ficticia", b"")] * 2)
        assert "Ana" not in str(fault.value)


@pytest.mark.parametrize("room", (0, 8192, 60_000))
def test_a_full_disk_leaves_the_registry_as_it_was(tmp_path, team, room):
    path, tablet = tmp_path / "registry.db", Tablet(team).sign(5)
    with fresh(path, team) as registry:
        registry.merge(put(tmp_path, tablet.export()), [team.identity], NOON)
        before, file = registry.digest(), put(tmp_path, tablet.sign(200).export(closed=True))
        with (
            no_file_longer_than(path.stat().st_size + room),
            pytest.raises(RegistryNotSaved) as full,
        ):
            registry.merge(file, [team.identity], NOON)
        for language in LANGUAGES:
            assert path.name in sentence(full.value, language)
        assert registry.digest() == before
        assert registry.tally().quarantined_files == 0
        assert registry.merge(file, [team.identity], NOON).new == 200


CHILD = """
import os, signal, sys
from pathlib import Path
from kiosk.crypto.seal import Identity
from kiosk.registry import intake, merge
from kiosk.campaign.file import read
from tests.kiosk.disks import no_file_longer_than
from tests.kiosk.registry.day import NOON, reopened

path, file, key, secret, campaign, at, spill = sys.argv[1:]
merge.BATCH = 20

def die(done, total):
    if done == int(at):
        os.kill(os.getpid(), signal.SIGKILL)

registry = reopened(Path(path), read(Path(campaign).read_bytes()), bytearray.fromhex(key))
with registry._engine.connect() as db:
    db.exec_driver_sql(f"PRAGMA cache_size = {spill}")
registry.merge(Path(file), [Identity(secret)], NOON, die)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(scope="module")
def day(team, tmp_path_factory):
    """A campaign file, and the exports of a kiosk at noon and at its close."""
    folder = tmp_path_factory.mktemp("day")
    (folder / "letter.campaign").write_bytes(team.campaign.raw)
    tablet = Tablet(team).sign(5)
    (folder / "noon").write_bytes(tablet.export())
    (folder / "close").write_bytes(tablet.sign(195).void(3).export(closed=True))
    return folder


def killed(path, key, team, day, at, spill):
    arguments = [path, day / "close", key.hex(), team.identity.secret, day / "letter.campaign"]
    child = subprocess.run(
        [sys.executable, "-c", CHILD, *map(str, arguments), str(at), str(spill)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()


@pytest.mark.parametrize("at", (0, 20, 100, 200, -1))
@pytest.mark.parametrize("spill", (-65536, 5))
def test_a_merge_that_was_killed_happened_whole_or_not_at_all(tmp_path, team, day, at, spill):
    path, key = tmp_path / "registry.db", keys.new_key()
    with fresh(path, team, key) as registry:
        registry.merge(day / "noon", [team.identity], NOON)
        before = registry.digest()
    size = path.stat().st_size
    killed(path, key, team, day, at, spill)
    written = path.stat().st_size > size
    assert written == (at == -1 or (spill == 5 and at > 0))
    with reopened(path, team.campaign, key) as registry:
        if at != -1:
            assert registry.digest() == before
            assert registry.tally().deliverable == 5
            registry.merge(day / "close", [team.identity], NOON)
        assert registry.tally().deliverable == 199
        after = registry.digest()
    with fresh(tmp_path / "other.db", team) as other:
        other.merge(day / "close", [team.identity], NOON)
        assert other.digest() == after
