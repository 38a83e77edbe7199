"""Key slots, exports to a folder and copies on a stick, as told to a recorder."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path

from kiosk import copies, files
from kiosk.copies import parts, place
from kiosk.crypto import keys, passphrase, slots
from kiosk.crypto.keys import FLOOR
from kiosk.crypto.making import make_keys
from kiosk.errors import WrongPassphrase
from kiosk.exports import disk
from kiosk.exports.read import read
from kiosk.exports.write import file_name, save
from kiosk.files import make_folder
from tests.kiosk.copies.day import Kiosk, stick_in
from tests.kiosk.journal.making import IDENTITY, PASSPHRASE, later, reopen
from tests.torture.power import Said, Seen, Workload
from tests.torture.power_journal import sign, state, telling
from tests.torture.power_tell import Tell

FIRST, SECOND, THIRD = PASSPHRASE, "otras cinco palabras para probar", "las terceras cinco palabras"
WORDS = {"first": FIRST, "second": SECOND, "third": THIRD}
EXPORT = "*.firma-export"


def derive_once() -> Callable[[], None]:
    """Let the same words and salt cost their work once; give what ends that."""
    real = passphrase.derive
    known = cache(lambda *asked: bytes(real(*asked)))
    passphrase.derive = lambda *asked: bytearray(known(*asked))

    def end() -> None:
        passphrase.derive = real

    return end


def change_slots(folder: Path, tell: Tell) -> None:
    """Add a passphrase, change one, take one away: the key stays the same."""
    derive_once()
    file = folder / "keyslots.json"
    key = keys.unlock(file, FIRST)
    tell(["first"])
    slots.add(file, key, "Ana Ficticia", SECOND, FLOOR)
    tell(["first", "second"])
    slots.change(file, key, "Ana Ficticia", THIRD, FLOOR)
    tell(["first", "third"])
    slots.remove(file, key, "Ana Ficticia")
    tell(["first"])
    slots.add(file, key, "Nadie Ficticia", SECOND, FLOOR)
    tell(["first", "second"])
    slots.remove(file, key, "Nadie Ficticia")
    tell(["first"])
    to, cost = [IDENTITY.recipient], FLOOR
    facts = {"campaign": key.campaign, "database": key.database}
    keys.write_slots(file, key.key, THIRD, to, **facts, cost=cost)
    tell(["third"])


def look_slots(folder: Path) -> Seen:
    """Open the key file by each passphrase; whatever opened it is put in place."""
    file, opening = folder / "keyslots.json", []
    found = set[bytes]()
    for name, words in WORDS.items():
        try:
            opened = keys.unlock(file, words)
        except WrongPassphrase:
            continue
        opening.append(name)
        found.add(bytes(opened.key))
    found.add(bytes(keys.recover(file, [IDENTITY]).key))
    assert len(found) == 1, "two keys"
    keys.settle(file, keys.unlock(file, WORDS[opening[0]]))
    assert bytes(keys.unlock(file, WORDS[opening[0]]).key) in found
    return {"state": opening}


def judge_slots(window: list[Said], seen: Seen) -> str:
    """While a passphrase is changed the old or the new may open, or both; afterwards one."""
    states = [set(said.state) for said in window if said.state is not None]
    opening = set(seen["state"])
    if set.intersection(*states) <= opening <= set.union(*states):
        return ""
    return f"promised {states}, {opening} open it"


def new_keys(folder: Path, tell: Tell) -> None:
    """Make a campaign's root key and an organizer's, in a folder that is not there yet."""
    derive_once()
    make_folder(folder / "keys" / "campaign")
    made = make_keys(key_files(folder), "Ana Ficticia", FIRST, FLOOR)
    tell(sorted(made))


def key_files(folder: Path) -> dict[str, Path]:
    return {kind: folder / "keys" / "campaign" / f"{kind}.key" for kind in ("root", "organizer")}


def look_keys(folder: Path) -> Seen:
    """Open each key that is there."""
    there = {kind: path for kind, path in key_files(folder).items() if path.exists()}
    for kind, path in there.items():
        assert keys.read_secret(path, FIRST).kind == kind
    return {"state": sorted(there)}


def judge_keys(window: list[Said], seen: Seen) -> str:
    """Both keys are there once they were made; before that none is there in part."""
    missing = {*(window[0].state or ())} - {*seen["state"]}
    return f"{sorted(missing)} lost" if missing else ""


def export(folder: Path, tell: Tell) -> None:
    """Write exports into a folder of somebody else's, as the kiosk's own page does."""
    journal, target = reopen(folder / "kiosk"), folder / "Downloads"
    named: dict[str, str] = {}
    tell(None, files=named)
    for number in range(3):
        header, items, closed = journal.export_slice(None, later(500))
        name = file_name(header.campaign, header.event, header.kiosk, later(500), 2)
        to, by = journal.recipients, journal.sign
        saved = save(target, name, header, items, closed=closed, recipients=to, sign=by)
        named |= {saved.path.name: saved.sha256.hex()}
        tell(None, files=named)
        sign(journal, f"Ficticia {number}", 510 + number)
    journal.close()


def look_export(folder: Path) -> Seen:
    """Read every export in the folder to its end."""
    return {"files": _whole(folder / "Downloads")}


def judge_files(window: list[Said], seen: Seen) -> str:
    """Every file that was promised, and is still to be there in what comes next, is there."""
    promised, following = window[0].kept.get("files", {}), window[-1].kept.get("files", {})
    for name, digest in promised.items():
        if following.get(name) == digest != seen["files"].get(name):
            return f"{name} was promised, there is {seen['files']}"
    return ""


def copy(folder: Path, tell: Tell) -> None:
    """Sign, copy in parts to a stick, take one back, close: each round is promised."""
    kiosk = Kiosk(folder / "kiosk", reopen(folder / "kiosk"))
    journal, stick = kiosk.journal, stick_in(folder / "stick")
    held: dict[str, str] = {}

    def told(state: Seen) -> None:
        tell(state, files=held)

    def round_on() -> None:
        kiosk.keep_up()
        # While it runs, files may go that are there again in newer ones.
        found = kiosk.round(stick)
        held.clear()
        for part in journal.parts():
            if part.n in found.held:
                held[part.name] = part.sha256.hex()
        told(state(journal))

    with telling(journal, told):
        sign(journal, "Ficticia 6", 100)
        round_on()
        journal.void(2, later(101))
        round_on()
        sign(journal, "Ficticia 7", 102)
        round_on()
        journal.close_event(later(103))
        round_on()
    journal.close()


def look_copy(folder: Path) -> Seen:
    """Open the kiosk, make all parts anew that are not there, bring the stick up to date."""
    kiosk = Kiosk(folder / "kiosk", reopen(folder / "kiosk"))
    try:
        found = state(kiosk.journal)
        copies.sweep(kiosk.journal, kiosk.spool)
        told = {"state": found, "files": _whole(folder / "stick"), "parts": _whole(kiosk.spool)}
        if not kiosk.bring_up(stick_in(folder / "stick")).complete:
            raise AssertionError("the stick was not brought up to date")
        parts = {part.name: part.sha256.hex() for part in kiosk.journal.parts()}
        assert parts.items() <= _whole(folder / "stick").items(), "not all is on the stick"
    finally:
        kiosk.journal.close()
    return told


def judge_copy(window: list[Said], seen: Seen) -> str:
    """The journal is as promised, and so is the stick."""
    if all(seen["state"] != said.state for said in window):
        return f"promised {window[0].state}, found {seen['state']}"
    return judge_files(window, seen)


def _whole(folder: Path) -> dict[str, str]:
    """Give the hash of each export below *folder*; none is there in part."""
    found = {}
    for file in sorted(folder.rglob(EXPORT)):
        with file.open("rb") as source, read(source, [IDENTITY]):
            pass
        found[file.name] = sha256(file.read_bytes()).hexdigest()
    return found


def _no_links() -> None:
    def link(*_: object) -> None:
        raise OSError(1, "FAT and exFAT know none")

    os.link = link


def _no_folder_sync() -> None:
    for module in (disk, files, parts):
        module.sync_folder = lambda _: None
    place.Place.sync = lambda _: None


def _no_file_sync() -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            real(handle)

    os.fsync = fsync


WORKLOADS = {
    each.name: each
    for each in (
        Workload("key-slots", look_slots, judge_slots),
        Workload("new-keys", look_keys, judge_keys),
        Workload("export", look_export, judge_files),
        Workload("copy", look_copy, judge_copy),
    )
}
DEEDS = {
    "key-slots": change_slots,
    "new-keys": new_keys,
    "export": export,
    "copy": copy,
}
VARIANTS = {
    "no links": _no_links,
    "no sync of folders": _no_folder_sync,
    "no sync of files": _no_file_sync,
}
