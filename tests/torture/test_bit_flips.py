"""One bit is another: what is opened is refused, or is all there. Nothing is lost silently."""

from __future__ import annotations

import io
import random
import shutil
from collections import Counter
from contextlib import closing, contextmanager

import pytest

from kiosk.crypto import keys
from kiosk.crypto.keys import FLOOR
from kiosk.errors import ExportRefused, JournalRefused, KeyRefused, KioskError, RegistryDamaged
from kiosk.exports.read import read
from kiosk.exports.write import write
from kiosk.journal import anchor, enrol, open_journal, opening, store
from kiosk.journal import rows as journal_rows
from kiosk.registry import store as registries
from kiosk.registry.value import Merged, Quarantined
from kiosk.words import sentence
from tests.kiosk.disks import no_file_longer_than
from tests.kiosk.journal.making import (
    DRAWING,
    ENROLMENT,
    FAIR,
    IDENTITY,
    NOW,
    PASSPHRASE,
    SIGNED,
    later,
    picture,
    reopen,
    signature,
)
from tests.kiosk.registry.day import reopened

SEED, SIGNERS = 20270207, 12


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    """The folder of a kiosk where people signed, one of whom took it back, and its export."""
    folder = tmp_path_factory.mktemp("flips") / "kiosk"
    enrol(folder, ENROLMENT, PASSPHRASE, FLOOR)
    with closing(reopen(folder)) as journal:
        journal.open_event(FAIR, NOW)
        for seq in range(1, SIGNERS + 1):
            journal.append(signature(f"Ficticia {seq}", at=later(seq)), DRAWING)
        journal.void(3, later(60))
        header, items, _ = journal.export_slice(FAIR, later(70))
        given = {"recipients": journal.recipients, "sign": journal.sign}
        target = io.BytesIO()
        write(target, header, items, closed=False, **given)
    return folder, target.getvalue()


@pytest.fixture
def folder(day, tmp_path):
    return shutil.copytree(day[0], tmp_path / "kiosk")


def places(size, count, *, seed=SEED):
    """Give so many places, spread over all of a file: the number of a byte, and of its bit."""
    chance = random.Random(seed)
    return [
        ((at * size + chance.randrange(size)) // count, chance.randrange(8)) for at in range(count)
    ]


def flip(path, byte, bit):
    with path.open("r+b", buffering=0) as file:
        file.seek(byte)
        (value,) = file.read(1)
        file.seek(byte)
        file.write(bytes([value ^ 1 << bit]))


@contextmanager
def flipped(path, byte, bit):
    """Let one bit of a file be another for a while."""
    flip(path, byte, bit)
    try:
        yield
    finally:
        flip(path, byte, bit)


def all_of(journal):
    """Give everything that a journal holds of an event."""
    header, items, _ = journal.export_slice(FAIR, NOW)
    return header, tuple(items), journal.head, journal.counts()


def whole(folder, opener=reopen):
    with closing(opener(folder)) as journal:
        return all_of(journal)


def opened(folder, wanted, opener=reopen):
    """Open what was changed: give the code it is refused by, or nothing where all is there.

    Whatever is refused has its words, and not one byte is changed by it.
    """
    before = picture(folder)
    try:
        found = whole(folder, opener)
    except KioskError as caught:
        refusal = caught
    else:
        assert found == wanted, "something is gone, and nobody says so"
        return ""
    assert isinstance(refusal, JournalRefused | KeyRefused)
    assert sentence(refusal, "en") != sentence(refusal, "es")
    assert picture(folder) == before
    return refusal.code


def by_passphrase(folder):
    return open_journal(folder, PASSPHRASE)


def test_no_bit_of_the_journal_can_be_another(folder, effort, figure):
    wanted, path = whole(folder), folder / "journal.db"
    found = Counter()
    for byte, bit in places(path.stat().st_size, effort(200, 20_000)):
        with flipped(path, byte, bit):
            code = opened(folder, wanted)
        assert code, (byte, bit)
        found[code] += 1
    assert found.keys() <= {"journal-damaged", "journal-foreign"}
    assert opened(folder, wanted) == ""
    figure("bits of the journal that were flipped, all refused", found.total())


def sign_unsettled(journal, path):
    """Sign where the database cannot grow: the WAL holds it, and a part was brought over."""
    with no_file_longer_than(path.stat().st_size):
        journal.append(signature("Supuesta", at=later(80)), bytes(9000))


def sign_untouched(journal, _):
    """Sign where the database takes no write: all of it is in the WAL alone, and anchored."""

    def failing(_):
        raise OSError(5, "Input/output error")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "checkpoint", failing)
        journal.append(signature("Supuesta", at=later(80)), DRAWING)


@pytest.fixture(params=(sign_unsettled, sign_untouched))
def unsettled(request, folder, tmp_path):
    """The folder of a kiosk cut off with a thanked signature in its WAL."""
    journal = reopen(folder)
    request.param(journal, folder / "journal.db")
    copy = shutil.copytree(folder, tmp_path / "unsettled")
    journal.close()
    assert (copy / "journal.db-wal").stat().st_size > 0
    return copy


def test_no_bit_of_a_wal_that_holds_a_thanked_signature_can_be_another(
    unsettled, tmp_path, effort, figure
):
    wanted = whole(shutil.copytree(unsettled, tmp_path / "whole"))
    path = unsettled / "journal.db-wal"
    found = Counter()
    for byte, bit in places(path.stat().st_size, effort(50, 5_000)):
        with flipped(path, byte, bit):
            code = opened(unsettled, wanted)
        assert code, (byte, bit)
        found[code] += 1
    assert opened(unsettled, wanted) == ""
    figure("bits of a WAL that were flipped, all refused", found.total())


def test_a_bit_of_a_wal_that_was_not_settled_yet_loses_nothing_thanked(
    folder, tmp_path, monkeypatch, effort, figure
):
    """Killed after COMMIT, before Thanks: the last may be there or not, all before it are."""
    before = whole(folder)
    journal = reopen(folder)
    monkeypatch.setattr(store.Store, "settle", lambda _: None)
    journal.append(signature("Supuesta", at=later(80)), DRAWING)
    cut = shutil.copytree(folder, tmp_path / "cut")
    monkeypatch.undo()
    journal.close()
    after = whole(shutil.copytree(cut, tmp_path / "whole"))
    found = Counter()
    size = (cut / "journal.db-wal").stat().st_size
    for number, (byte, bit) in enumerate(places(size, effort(50, 2_000))):
        copy = shutil.copytree(cut, tmp_path / f"{number}")
        flip(copy / "journal.db-wal", byte, bit)
        try:
            kept = whole(copy)
        except JournalRefused as refusal:
            found[refusal.code] += 1
        else:
            assert kept in (before, after), (byte, bit)
            found["there"] += 1
        shutil.rmtree(copy)
    figure("bits of a WAL of one not thanked yet", dict(found))


def test_a_bit_of_the_anchor_is_refused_or_nothing_is_gone(folder, day, effort, figure):
    wanted, path = whole(folder), folder / "anchor"
    found = Counter()
    for byte, bit in places(path.stat().st_size, effort(50, 5_000)):
        with flipped(path, byte, bit):
            found[opened(folder, wanted) or "there"] += 1
        # Opening brought it up to date.
        shutil.copy(day[0] / "anchor", path)
    assert found["there"] > 0
    # Of two places one is enough; a bit in both leaves none to believe.
    for byte, bit in places(anchor.PLACE // 32, effort(10, 500)):
        with flipped(path, byte, bit), flipped(path, anchor.PLACE + byte, bit):
            assert opened(folder, wanted) == "journal-unanchored"
    figure("bits of the anchor that were flipped", dict(found))


def test_a_bit_of_the_key_slots_is_refused_by_whom_it_concerns(folder, effort, figure):
    wanted, path = whole(folder), folder / "keyslots.json"
    found = Counter()
    for byte, bit in places(path.stat().st_size, effort(50, 2_000)):
        with flipped(path, byte, bit):
            code = opened(folder, wanted)
            # Where the organizers' slot still opens, the passphrase's must not.
            assert code or opened(folder, wanted, by_passphrase), (byte, bit)
        found[code or "passphrase only"] += 1
    assert len(found) > 1
    assert opened(folder, wanted, by_passphrase) == ""
    figure("bits of the key slots that were flipped", dict(found))


@pytest.fixture
def registry(tmp_path):
    key = keys.new_key()
    registries._fill(tmp_path / "registry.db", key, SIGNED, NOW)
    with reopened(tmp_path / "registry.db", SIGNED, key) as made:
        yield made


def test_no_bit_of_an_export_can_be_another(day, registry, tmp_path, effort, figure):
    raw, path = day[1], tmp_path / "day.firma-export"
    path.write_bytes(raw)
    found = Counter()
    for byte, bit in places(len(raw), effort(50, 20_000)):
        with flipped(path, byte, bit):
            with path.open("rb") as file, pytest.raises(ExportRefused) as refusal:
                read(file, [IDENTITY])
            if found.total() < 100:
                assert isinstance(registry.merge(path, [IDENTITY], NOW), Quarantined)
        found[refusal.value.reason] += 1
    assert registry.tally().deliverable == 0
    assert isinstance(registry.merge(path, [IDENTITY], NOW), Merged)
    assert registry.tally().deliverable == SIGNERS - 1
    figure("bits of an export that were flipped, all refused", found.total())


def test_no_bit_of_a_registry_can_be_another(day, tmp_path, effort, figure):
    key, path, file = keys.new_key(), tmp_path / "registry.db", tmp_path / "day.firma-export"
    registries._fill(path, key, SIGNED, NOW)
    file.write_bytes(day[1])
    with reopened(path, SIGNED, key) as registry:
        registry.merge(file, [IDENTITY], NOW)
    flips = places(path.stat().st_size, effort(50, 5_000))

    def unlocked():
        return keys.Unlocked(bytearray(key), SIGNED.campaign.id, bytes(key[32:]))

    for byte, bit in flips:
        if byte < 16:
            continue  # the salt: by it the file is told from any other
        with flipped(path, byte, bit), pytest.raises(RegistryDamaged):
            registries.open_unlocked(path, unlocked())
    registries.open_unlocked(path, unlocked())[0].dispose()
    figure("bits of a registry that were flipped, all refused", len(flips))


@pytest.mark.parametrize("unsettled", (sign_untouched,), indirect=True)
def test_a_program_that_does_not_look_at_its_anchor_is_found_out(unsettled, tmp_path, monkeypatch):
    wanted = whole(shutil.copytree(unsettled, tmp_path / "whole"))
    real = opening.verify

    def verify(connection, start, _anchored):
        return real(connection, start, journal_rows.head(connection))

    monkeypatch.setattr(opening, "verify", verify)
    size = (unsettled / "journal.db-wal").stat().st_size
    flip(unsettled / "journal.db-wal", size // 2, 0)
    with pytest.raises(AssertionError, match="nobody says so"):
        opened(unsettled, wanted)
