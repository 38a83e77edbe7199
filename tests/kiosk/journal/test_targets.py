"""What is carried where, what is tried again, and the storage: kept over restarts."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace

import pytest

from kiosk.campaign import file as campaign_file
from kiosk.campaign.value import Storage
from kiosk.crypto.keys import FLOOR
from kiosk.errors import NotSaved
from kiosk.exports import write
from kiosk.exports.value import Audit
from kiosk.journal import Attempt, Enrolment, Target, enrol
from kiosk.model import Mode
from tests.kiosk.journal.making import (
    CAMPAIGN,
    NOW,
    PASSPHRASE,
    ROOT,
    ZONE,
    later,
    reopen,
    signature,
)

STICK, CLOUD = b"stick-1", b"storage"
NEXTCLOUD = Storage("webdav", (("endpoint", "https://nube.example"), ("password", "s3creto")), "/f")


def part(journal):
    header, items, closed = journal.part_slice(NOW)
    given = {"closed": closed, "recipients": journal.recipients, "sign": journal.sign}
    trailer = write.write(io.BytesIO(), header, items, **given)
    return journal.add_part(header, trailer, f"{header.last}.firma-export", bytes(32), 9)


@pytest.fixture
def two(journal):
    """A journal with two parts and two targets."""
    for _ in range(2):
        journal.append(signature(), b"")
        part(journal)
    journal.add_target(STICK, "stick", "Memoria azul")
    journal.add_target(CLOUD, "storage", "Nube")
    return journal


def again(journal):
    folder = journal._folder.path
    journal.close()
    return reopen(folder)


def test_what_was_carried_is_known_by_target(two):
    two.add_carried(STICK, 1, later(10))
    two.add_carried(STICK, 2, later(20))
    two.add_carried(CLOUD, 2, later(30))
    two.add_target(STICK, "stick", "Memoria roja")
    two.forget_carried(STICK, 1)
    two = again(two)
    assert (two.carried(STICK), two.carried(CLOUD)) == (frozenset({2}), frozenset({2}))
    assert two.targets() == (
        Target(STICK, "stick", "Memoria roja", later(20)),
        Target(CLOUD, "storage", "Nube", later(30)),
    )
    two.close()


def test_attempts_wait_over_a_restart_and_end_when_the_part_is_there(two):
    waits = Attempt(3, later(600), "server-gone")
    two.set_attempt(CLOUD, 1, waits)
    two.set_attempt(CLOUD, 0, Attempt(1, None, "other-account"))
    two.set_attempt(STICK, 1, Attempt(1))
    two = again(two)
    assert two.attempt(CLOUD, 1) == waits
    assert two.attempt(CLOUD, 2) == Attempt()
    two.set_attempt(CLOUD, 1, replace(waits, tries=4, next=None))
    assert two.attempt(CLOUD, 1).tries == 4
    two.add_carried(CLOUD, 1, later(20))
    assert two.attempt(CLOUD, 1) == Attempt()
    assert (two.attempt(STICK, 1), two.attempt(CLOUD, 0).said) == (Attempt(1), "other-account")
    two.close()


def test_what_was_never_added_is_not_carried(two):
    for act in (
        lambda: two.add_carried(b"other", 1, NOW),
        lambda: two.add_carried(STICK, 9, NOW),
        lambda: two.set_attempt(b"other", 1, Attempt()),
        lambda: two.attempt(b"other", 1),
    ):
        with pytest.raises(ValueError, match="no such"):
            act()
    assert two.carried(b"other") == frozenset()


def test_a_dropped_part_is_known_where_it_was_carried(two):
    two.add_carried(STICK, 1, NOW)
    two.void(1, NOW)
    (gone,) = two.drop_parts(1)
    assert [each.n for each in two.parts()] == [2]
    assert (two.dropped_parts(), two.carried(STICK)) == ((gone,), frozenset({1}))
    assert part(two).n == 3


def test_the_storage_and_its_secrets_stand_in_the_journal_alone(journal, new):
    journal.set_storage(NEXTCLOUD, NOW)
    journal = again(journal)
    assert journal.storage == NEXTCLOUD
    told = [item for item in journal.export_slice(None, NOW)[1] if isinstance(item, Audit)]
    assert (told[-1].kind, told[-1].detail) == ("storage-set", "")
    journal.set_storage(None, NOW)
    assert journal.storage is None
    journal.close()
    assert not any(b"s3creto" in path.read_bytes() for path in new.iterdir())


def test_the_campaigns_storage_holds_until_another_is_set_or_none(tmp_path):
    raw = campaign_file.write(replace(CAMPAIGN, storage=NEXTCLOUD), ROOT)
    folder = tmp_path / "kiosk"
    enrol(folder, Enrolment(raw, "Mesa 1", Mode.REHEARSAL, ZONE), PASSPHRASE, FLOOR)
    journal = reopen(folder)
    assert journal.storage == NEXTCLOUD
    for own in (replace(NEXTCLOUD, root="/otra"), None):
        journal.set_storage(own, NOW)
        journal = again(journal)
        assert journal.storage == own
    journal.close()
    shutil.rmtree(folder)


def test_a_disk_that_takes_nothing_forgets_nothing(two, monkeypatch):
    two.add_carried(STICK, 1, NOW)
    monkeypatch.setattr(two._store, "settle", lambda: (_ for _ in ()).throw(NotSaved))
    with pytest.raises(NotSaved):
        two.forget_carried(STICK, 1)
    assert two.carried(STICK) == frozenset({1})
