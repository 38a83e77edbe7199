"""Sticks: what may lie on one under a name of ours, and where it was not expected."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from kiosk.copies import refusal
from kiosk.copies.stick import ID
from kiosk.crypto.keys import FLOOR
from kiosk.exports.value import SUFFIX
from kiosk.journal import enrol
from tests.kiosk.copies import odd
from tests.kiosk.copies.day import Kiosk, files, holds, ours, stick_in, told
from tests.kiosk.journal.making import ENROLMENT, FAIR, NOW, PASSPHRASE, reopen
from tests.kiosk.registry.day import NOON, Tablet, fresh
from tests.torture.bad import Act, Group, Room, picture

COPYING = Group(
    "copy", "Sticks for the copies of the day", "A kiosk at work keeps its copies on them."
)
STICKS = Group(
    "stick",
    "Sticks with exports",
    "The office merges what is on them: what is told of the odd file.",
)

Lay = Callable[[Path, Path], object]


ODD: dict[str, tuple[str, Lay]] = {
    "link": ("a link to a folder of the machine", odd.link),
    "file-link": ("a link to a file of the machine", odd.file_link),
    "loop": ("a link to itself", lambda path, _: path.symlink_to(path.name)),
    "pipe": ("a pipe", odd.pipe),
    "socket": ("a socket", odd.unix_socket),
    "device": ("a link to a device without end", lambda path, _: path.symlink_to("/dev/zero")),
    "folder": ("a folder", odd.folder),
}


# --- copies of the day ------------------------------------------------------------------


@cache
def _kiosk(folder: Path) -> Path:
    """A kiosk with five signatures; its making is dear."""
    place = folder / "kiosk"
    enrol(place, ENROLMENT, PASSPHRASE, FLOOR)
    kiosk = Kiosk(place, reopen(place))
    kiosk.journal.open_event(FAIR, NOW)
    kiosk.sign(5)
    kiosk.keep_up()
    kiosk.journal.close()
    return place


def _copies(where: str, lay: Lay):
    def make(room: Room) -> Act:
        place = room.aside / "kiosk"
        shutil.copytree(_kiosk(room.kept.folder), place)
        kiosk = Kiosk(place, reopen(place))
        stick = stick_in(room.folder / "ROJA")
        folder = stick.root.joinpath(*kiosk.standing().task.folder)
        if where in {"ours", "campaign"}:
            odd = folder.parent if where == "ours" else folder
            odd.parent.mkdir(exist_ok=True)
            lay(odd, room.aside)
        else:
            assert kiosk.bring_up(stick).complete
            odd = {"id": ours(stick) / ID, "part": files(stick)[0]}.get(
                where, ours(stick) / ".firma-0011.partial"
            )
            odd.unlink(missing_ok=True)
            lay(odd, room.aside)

        def act() -> str:
            before = (
                picture(room.aside / "precious") if (room.aside / "precious").exists() else None
            )
            try:
                found = kiosk.round(stick)
            finally:
                kiosk.journal.close()
            assert before is None or picture(room.aside / "precious") == before
            if found.finding is not None:
                raise refusal(found.finding)
            assert told(files(stick)) == holds(reopen(place))
            return "taken"

        return act

    return make


for _where, _words in (
    ("id", "the stick's id"),
    ("part", "a copy"),
    ("leftover", "what was left of a copy"),
):
    for _id, (_given, _lay) in ODD.items():
        COPYING.row(
            f"{_where}-{_id}",
            f"{_given} in the place of {_words}",
            "refused stick-odd",
            _copies(_where, _lay),
        )
for _where, _words in (("ours", "our folder"), ("campaign", "the campaign's folder")):
    for _id, (_given, _lay) in ODD.items():
        if _id != "folder":
            COPYING.row(
                f"{_where}-{_id}",
                f"{_given} in the place of {_words}",
                "refused stick-odd",
                _copies(_where, _lay),
            )


# --- merging ----------------------------------------------------------------------------


@cache
def _good(kept: object) -> bytes:
    return Tablet(kept.team).sign(2).export()


def _pile(lay: Callable[[Room, bytes], object], *more: str):
    """Merge a stick with a sound export on it, and what *lay* puts beside it."""

    def make(room: Room) -> Act:
        raw = _good(room.kept)
        lay(room, raw)

        def act() -> str:
            with fresh(room.aside / "registry.db", room.kept.team) as registry:
                places = [room.folder, *(room.folder / name for name in more)]
                report = registry.merge_all(places, [room.kept.team.identity], NOON)
                assert report.ended == "done"
                said = [one.reason or one.became for one in report.files]
                return f"taken {registry.tally().captured}: {' '.join(sorted(said))}"

        return act

    return make


def _beside(lay: Lay) -> Callable[[Room, bytes], object]:
    def put(room: Room, raw: bytes) -> None:
        (room.folder / f"a{SUFFIX}").write_bytes(raw)
        lay(room.folder / f"odd{SUFFIX}", room.aside)

    return put


_EXPECT = {"link": "unreadable", "file-link": "not-age", "folder": ""}
for _id, (_given, _lay) in ODD.items():
    _found = " ".join(filter(None, ("merged", _EXPECT.get(_id, "unreadable"))))
    if _id == "link":
        _found = "merged"  # a folder behind a link is not looked into
    STICKS.row(
        _id, f"{_given} under the name of an export", f"taken 2: {_found}", _pile(_beside(_lay))
    )


def _campaign_beside(lay: Lay) -> Callable[[Room, bytes], object]:
    def put(room: Room, raw: bytes) -> None:
        from tests.torture.bad_exports import _other

        later = Tablet(room.kept.team).sign(1).export(campaign=_other(room.kept.team, version=2))
        (room.folder / f"a{SUFFIX}").write_bytes(raw)
        (room.folder / f"later{SUFFIX}").write_bytes(later)
        lay(room.folder / "carta.campaign", room.aside)

    return put


for _id in ("pipe", "device", "folder", "loop"):
    STICKS.row(
        f"campaign-{_id}",
        f"{ODD[_id][0]} under the name of a campaign, beside an export of a later version",
        "taken 2: campaign-version merged",
        _pile(_campaign_beside(ODD[_id][1])),
    )


def _tree(depth: int) -> Callable[[Room, bytes], object]:
    def put(room: Room, raw: bytes) -> None:
        place = room.folder
        for number in range(depth):
            place /= f"d{number}"
        place.mkdir(parents=True)
        (place / f"a{SUFFIX}").write_bytes(raw)

    return put


def _named(name: bytes) -> Callable[[Room, bytes], object]:
    def put(room: Room, raw: bytes) -> None:
        Path(os.fsdecode(os.fsencode(room.folder) + b"/" + name + SUFFIX.encode())).write_bytes(raw)

    return put


STICKS.row("deep", "an export 60 folders deep", "taken 2: merged", _pile(_tree(60)))
STICKS.row(
    "circle",
    "folders that lead in a circle",
    "taken 2: merged",
    _pile(
        lambda room, raw: (
            (room.folder / f"a{SUFFIX}").write_bytes(raw),
            (room.folder / "d").mkdir(),
            (room.folder / "d" / "up").symlink_to(room.folder),
        )
    ),
)
STICKS.row(
    "copies",
    "the same export under five names",
    "taken 2: known known known known merged",
    _pile(lambda room, raw: [(room.folder / f"{n}{SUFFIX}").write_bytes(raw) for n in range(5)]),
)
STICKS.row(
    "empty",
    "an export of no byte",
    "taken 2: merged truncated",
    _pile(_beside(lambda path, _: path.touch())),
)
STICKS.row(
    "notes",
    "other files beside it: they are not looked at",
    "taken 2: merged",
    _pile(
        lambda room, raw: (
            (room.folder / f"a{SUFFIX}").write_bytes(raw),
            (room.folder / "autorun.inf").write_bytes(b"[autorun]\nopen=x.exe"),
        )
    ),
)
for _id, _given, _name in (
    ("name-bytes", "a name that is no text", b"\xff\xfe"),
    ("name-terminal", "a name of orders for a terminal", b"\x1b[2J\x1b]0;x\x07"),
    ("name-rlo", "a name with an override", "a\u202etxt".encode()),
    ("name-lines", "a name of two lines", b"a\nb"),
    ("name-pattern", "a name that is a pattern", b"{file} %1 %n"),
    ("name-dash", "a name that looks like an option", b"--registry=x"),
):
    STICKS.row(_id, _given, "taken 2: merged", _pile(_named(_name)))
STICKS.row(
    "gone",
    "a folder that is not there any more",
    "taken 2: merged unreadable",
    _pile(_beside(lambda path, _: None), "gone"),
)
