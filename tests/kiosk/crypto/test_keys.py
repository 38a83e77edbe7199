from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from kiosk import canonical
from kiosk.crypto import keys, passphrase
from kiosk.crypto.keys import FLOOR, Cost
from kiosk.crypto.seal import new_identity
from kiosk.errors import IdentityNeeded, SlotsCostly, SlotsDamaged, WrongPassphrase

WORDS = "cinco palabras de una prueba"
OURS = new_identity()
BOUND = {"campaign": "carta-ficticia", "database": bytes(range(16)), "cost": FLOOR}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    path = tmp_path_factory.mktemp("slots") / "keyslots.json"
    key = keys.new_key()
    keys.write_slots(path, key, WORDS, [OURS.recipient], **BOUND)
    return path.read_bytes(), key


@pytest.fixture
def slots(written, tmp_path):
    path = tmp_path / "keyslots.json"
    path.write_bytes(written[0])
    return path


def changed(path: Path, **parts) -> None:
    found = json.loads(path.read_bytes())
    for name, value in parts.items():
        place = found
        *above, last = name.split("__")
        for step in above:
            place = place[step]
        place[last] = value
    path.write_bytes(canonical.dumps(found))


def test_the_passphrase_and_an_organizer_open_the_same_key(slots, written):
    for found in (keys.unlock(slots, WORDS), keys.recover(slots, [OURS])):
        assert (found.key, found.campaign, found.database, found.spare) == (
            written[1],
            BOUND["campaign"],
            BOUND["database"],
            False,
        )
        assert len(found.key) == keys.KEY_SIZE
        assert str(found.key) not in repr(found)


def test_no_other_file_is_left_beside_the_slots(slots, written):
    keys.write_slots(slots, written[1], WORDS, [OURS.recipient], **BOUND)
    assert list(slots.parent.iterdir()) == [slots]


def test_a_wrong_passphrase_and_a_strangers_identity_are_refused(slots):
    with pytest.raises(WrongPassphrase):
        keys.unlock(slots, WORDS + "s")
    with pytest.raises(WrongPassphrase):
        keys.unlock(slots, WORDS + "\ud800")
    with pytest.raises(IdentityNeeded):
        keys.recover(slots, [new_identity()])


def test_case_blanks_and_hyphens_of_a_passphrase_are_forgiven(slots, written):
    typed = "  CINCO-palabras\u2011de \u00a0una — Prueba\n"
    assert keys.unlock(slots, typed).key == written[1]
    assert keys.normalise("Über-Maß") == keys.normalise("u\u0308ber mass")
    assert keys.normalise("cincopalabras") != keys.normalise("cinco palabras")


@pytest.mark.parametrize(
    "parts",
    (
        {"campaign": "otra-carta"},
        {"database": base64.b64encode(bytes(16)).decode()},
        {"passphrase__cost__passes": 4},
        {"passphrase__salt": base64.b64encode(bytes(16)).decode()},
    ),
)
def test_a_slot_moved_to_another_campaign_or_database_does_not_open(slots, parts):
    changed(slots, **parts)
    with pytest.raises(WrongPassphrase):
        keys.unlock(slots, WORDS)
    if "passphrase" not in next(iter(parts)):
        with pytest.raises(SlotsDamaged):
            keys.recover(slots, [OURS])


@pytest.mark.parametrize(
    "parts",
    (
        {"passphrase__cost__memory_kib": 1024 * 1024 + 1},
        {"passphrase__cost__memory_kib": 2**40},
        {"passphrase__cost__passes": 11},
        {"passphrase__cost__lanes": 17},
    ),
)
def test_a_cost_beyond_bounds_is_refused_before_any_work(slots, parts, monkeypatch):
    monkeypatch.setattr(passphrase, "derive", lambda *_: pytest.fail("work was done"))
    changed(slots, **parts)
    with pytest.raises(SlotsCostly):
        keys.unlock(slots, WORDS)


@pytest.mark.parametrize(
    "parts",
    (
        {"v": 2},
        {"purpose": "firma-key"},
        {"more": 1},
        {"passphrase__cost__passes": 0},
        {"passphrase__cost__lanes": -1},
        {"passphrase__cost__memory_kib": 1},
        {"passphrase__salt": ""},
        {"passphrase__nonce": base64.b64encode(bytes(11)).decode()},
        {"passphrase__sealed": ""},
    ),
)
def test_a_changed_form_is_damage(slots, parts, monkeypatch):
    monkeypatch.setattr(passphrase, "derive", lambda *_: pytest.fail("work was done"))
    changed(slots, **parts)
    with pytest.raises(SlotsDamaged):
        keys.unlock(slots, WORDS)


def test_a_missing_cut_or_foreign_file_is_damage(slots, tmp_path):
    whole = slots.read_bytes()
    for raw in (b"", whole[:-1], whole + b"\n", b"\0" * 100, b"[" * 70000):
        slots.write_bytes(raw)
        with pytest.raises(SlotsDamaged):
            keys.unlock(slots, WORDS)
        with pytest.raises(SlotsDamaged):
            keys.recover(slots, [OURS])
    with pytest.raises(SlotsDamaged):
        keys.unlock(tmp_path / "nothing.json", WORDS)


def test_the_previous_file_opens_when_the_new_one_is_damaged(slots, written):
    keys.backup(slots).write_bytes(slots.read_bytes())
    slots.write_bytes(b"{}")
    found = keys.unlock(slots, WORDS)
    assert (found.key, found.spare) == (written[1], True)
    keys.settle(slots, found)
    assert list(slots.parent.iterdir()) == [slots]
    assert slots.read_bytes() == written[0]


def test_a_failure_while_writing_leaves_the_old_passphrase_good(slots, written, monkeypatch):
    real = keys.write_durably

    def full(path, raw):
        if path == slots:
            raise OSError(28, "No space left on device")
        real(path, raw)

    monkeypatch.setattr(keys, "write_durably", full)
    with pytest.raises(OSError, match="No space"):
        keys.write_slots(slots, written[1], "otras palabras", [OURS.recipient], **BOUND)
    assert keys.unlock(slots, WORDS).key == written[1]


def test_until_the_new_file_was_opened_both_passphrases_are_good(slots, written, monkeypatch):
    monkeypatch.setattr(keys, "_unlock", lambda *_: (_ for _ in ()).throw(OSError(5, "I/O")))
    with pytest.raises(OSError, match="I/O"):
        keys.write_slots(slots, written[1], "otras palabras", [OURS.recipient], **BOUND)
    monkeypatch.undo()
    assert keys.unlock(slots, WORDS).spare
    found = keys.unlock(slots, "otras palabras")
    assert not found.spare
    keys.settle(slots, found)
    with pytest.raises(WrongPassphrase):
        keys.unlock(slots, WORDS)


def test_a_key_of_another_length_is_damage_and_leaves_the_old_passphrase_good(slots, written):
    short = written[1][:32]
    with pytest.raises(SlotsDamaged):
        keys.write_slots(slots, short, "otras palabras", [OURS.recipient], **BOUND)
    assert keys.unlock(slots, WORDS).key == written[1]
    keys.backup(slots).unlink()
    with pytest.raises(SlotsDamaged):
        keys.unlock(slots, "otras palabras")
    with pytest.raises(SlotsDamaged):
        keys.recover(slots, [OURS])


def test_a_cost_under_the_floor_is_never_written(slots, written):
    for weak in (Cost(1024, 3, 4), Cost(65536, 2, 4)):
        with pytest.raises(ValueError, match="floor"):
            keys.write_slots(slots, written[1], WORDS, [OURS.recipient], **(BOUND | {"cost": weak}))
    assert slots.read_bytes() == written[0]


@pytest.mark.parametrize(
    ("floor", "target", "cost"),
    (
        (0.15, 1.0, Cost(262144, 5, 4)),
        (0.5, 1.0, Cost(131072, 3, 4)),
        (2.0, 1.0, FLOOR),
        (0.001, 1.0, Cost(262144, 10, 4)),
        (0.0, 1.0, Cost(262144, 10, 4)),
    ),
)
def test_the_cost_grows_with_the_machine_and_never_under_the_floor(floor, target, cost):
    assert passphrase.grown(floor, target) == cost


def test_this_machine_is_measured():
    assert keys.calibrate(0.0) == FLOOR
    cost = keys.calibrate(1.0)
    assert cost.memory_kib >= FLOOR.memory_kib
    assert cost.passes >= FLOOR.passes


def test_zeroing_overwrites_in_place():
    key = keys.new_key()
    same = key
    keys.zero(key)
    assert same == bytes(keys.KEY_SIZE)


def test_a_secret_opens_with_its_passphrase_and_shows_its_public_half(tmp_path):
    path = tmp_path / "ana.key"
    secret = OURS.secret.encode()
    keys.write_secret(path, "organizer", "Ana Ficticia", OURS.recipient, secret, WORDS, FLOOR)
    assert keys.read_public(path) == ("organizer", "Ana Ficticia", OURS.recipient)
    found = keys.read_secret(path, WORDS)
    assert found == keys.Secret("organizer", "Ana Ficticia", OURS.recipient, secret)
    assert OURS.secret not in repr(found)
    assert OURS.secret.encode() not in path.read_bytes()
    with pytest.raises(WrongPassphrase):
        keys.read_secret(path, "otras palabras")
    with pytest.raises(FileExistsError):
        keys.write_secret(path, "root", "Ana Ficticia", "", b"", WORDS, FLOOR)
    changed(path, name="Beto Inventado")
    with pytest.raises(WrongPassphrase):
        keys.read_secret(path, WORDS)


def test_slots_are_not_taken_for_a_secret_nor_a_secret_for_slots(slots, tmp_path):
    with pytest.raises(SlotsDamaged):
        keys.read_public(slots)
    path = tmp_path / "ana.key"
    keys.write_secret(path, "root", "Ana Ficticia", "", bytes(32), WORDS, FLOOR)
    with pytest.raises(SlotsDamaged):
        keys.unlock(path, WORDS)
