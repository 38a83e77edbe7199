"""What a kiosk and a registry do while they are killed; each says what people may count on.

What is said first, in the form of a beginning ("undoing"), tells what was asked for and may
or may not have happened.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from kiosk.crypto import keys, passphrase
from kiosk.crypto.seal import Identity
from kiosk.exports.value import Sealed
from kiosk.exports.write import save, write
from kiosk.journal import enrol, recover_journal
from kiosk.registry.registry import create, open_registry
from tests.kiosk.journal.making import (
    CAMPAIGN,
    ENROLMENT,
    FAIR,
    IDENTITY,
    NOW,
    PASSPHRASE,
    SIGNED,
    later,
    signature,
)
from tests.kiosk.registry.day import NOON, Team, reopened

# What a try at a passphrase costs is not what is tried here.
CHEAP = keys.Cost(64, 1, 1)
SECRET = "AGE-SECRET-KEY-18G545FM7F6A89GXMMPXH3GE0JXGQ22QJRM0JWXGJS3UF28ZPV07SZZAEW8"


def _kiosk(folder):
    journal = recover_journal(Path(folder), [IDENTITY])
    if journal.event is None:
        journal.open_event(FAIR, NOW)
    return journal


def _one(journal, chance):
    """Sign once under a name that nobody else has; give the sequence and the name."""
    surname = f"Ficticia-{chance.getrandbits(60):x}"
    return journal.append(signature(surname), chance.randbytes(700)).seq, surname


def _whole(journal):
    return [item.seq for item in journal.export_slice(FAIR, NOW)[1] if isinstance(item, Sealed)]


def set_up(say, chance, folder):
    passphrase.FLOOR = CHEAP
    enrol(Path(folder) / "kiosk", ENROLMENT, PASSPHRASE, CHEAP)
    say("enrolled")
    create(Path(folder) / "registry.db", SIGNED, PASSPHRASE, CHEAP, NOON)
    say("created")


def sign(say, chance, folder):
    journal = _kiosk(folder)
    for _ in range(6):
        say("signed", *_one(journal, chance))
    journal.close()


def undo(say, chance, folder):
    journal = _kiosk(folder)
    whole = _whole(journal)
    for seq in chance.sample(whole, min(4, len(whole))):
        say("undoing", seq)
        journal.void(seq, later(60))
        say("undone", seq)
    journal.close()


def withdraw(say, chance, folder, names):
    journal = _kiosk(folder)
    for name in chance.sample(names, min(4, len(names))):
        receipt = sha256(name.encode()).digest()
        say("withdrawing", name)
        journal.withdraw(receipt, later(120))
        say("withdrawn", name)
    journal.close()


def export(say, chance, folder, stick):
    journal = _kiosk(folder)
    for number in range(3):
        header, items, closed = journal.export_slice(FAIR, later(number))
        saved = save(
            Path(stick),
            f"{CAMPAIGN.id}.firma-export",
            header,
            items,
            closed=closed,
            recipients=journal.recipients,
            sign=journal.sign,
        )
        say("saved", saved.path.name)
    journal.close()


def merge(say, chance, folder, key, files):
    team = Team(Identity(SECRET))
    with reopened(Path(folder) / "registry.db", team.campaign, bytearray.fromhex(key)) as registry:
        for name in chance.sample(files, len(files)):
            registry.merge(Path(name), [team.identity], NOON)
            say("merged", name)


def unite(say, chance, folder, key, other, other_key):
    campaign = Team(Identity(SECRET)).campaign
    mine = reopened(Path(folder) / "registry.db", campaign, bytearray.fromhex(key))
    theirs = reopened(Path(other) / "registry.db", campaign, bytearray.fromhex(other_key))
    with mine, theirs:
        mine.merge_registry(theirs, NOON)
        say("united")


def change_keys(say, chance, folder, key, recipient):
    passphrase.FLOOR = CHEAP
    for _ in range(3):
        words = f"palabras inventadas {chance.getrandbits(60):x}"
        say("changing", words.replace(" ", "-"))
        keys.write_slots(
            Path(folder) / "keyslots.json",
            bytearray.fromhex(key),
            words,
            [recipient],
            campaign="carta-ficticia",
            database=bytes(16),
            cost=CHEAP,
        )
        say("changed", words.replace(" ", "-"))


def migrate_journal(say, chance, folder):
    recover_journal(Path(folder), [IDENTITY]).close()
    say("migrated")


def migrate_registry(say, chance, folder):
    with open_registry(Path(folder) / "registry.db", [IDENTITY]):
        say("migrated")


# What follows is wrong on purpose: a harness that lets it pass would let anything pass.


def sign_thanking_early(say, chance, folder):
    journal = _kiosk(folder)
    for _ in range(3):
        surname = f"Ficticia-{chance.getrandbits(60):x}"
        say("signed", journal.head.seq + 1, surname)
        journal.append(signature(surname), b"")
    journal.close()


def undo_unasked(say, chance, folder):
    journal = _kiosk(folder)
    journal.void(chance.choice(_whole(journal)), NOW)
    journal.close()


def export_in_place(say, chance, folder, stick):
    journal = _kiosk(folder)
    header, items, closed = journal.export_slice(FAIR, NOW)
    with (Path(stick) / "carta.firma-export").open("wb") as file:
        own = {"recipients": journal.recipients, "sign": journal.sign}
        write(file, header, items, closed=closed, **own)
    journal.close()


def merge_by_halves(say, chance, folder, key, files):
    team = Team(Identity(SECRET))
    with reopened(Path(folder) / "registry.db", team.campaign, bytearray.fromhex(key)) as registry:
        registry.merge(Path(files[0]), [team.identity], NOON)
        with registry._engine.begin() as db:
            db.exec_driver_sql("DELETE FROM file")


def change_keys_in_place(say, chance, folder, key, recipient):
    path = Path(folder) / "keyslots.json"
    whole = path.read_bytes()
    say("changing", "never")
    path.write_bytes(whole)


def migrate_registry_losing_one(say, chance, folder):
    with open_registry(Path(folder) / "registry.db", [IDENTITY]) as registry:
        with registry._engine.begin() as db:
            db.exec_driver_sql("DELETE FROM signature WHERE rowid = 1")
        say("migrated")
