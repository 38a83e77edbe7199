"""Exports: the vectors of the format, and what a registry makes of honest and forged ones."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from kiosk.crypto.seal import Identity, new_identity
from kiosk.errors import ExportRefused
from kiosk.exports import check
from kiosk.exports.read import read
from kiosk.model import Event, Mode, Name, Place
from kiosk.registry.value import AlreadyMerged, Merged, Quarantined
from kiosk.words import plain
from tests.kiosk.registry.day import (
    FAIR,
    NOON,
    Tablet,
    Team,
    campaign_for,
    fresh,
    put,
    receipt,
)
from tests.torture.bad import Act, Group, Room

FILES = Path(__file__).parents[1] / "vectors" / "files"
MANIFEST = json.loads((FILES / "manifest.json").read_text("utf-8"))
VECTORS = Group(
    "vector",
    "Exports: the vectors of the format",
    "`tests/vectors/`, read and held against their campaign; each is wrong in one way.",
)
EXPORTS = Group(
    "export",
    "Exports: replay, forks, strangers",
    "Merged into a registry. Nothing of a refused file counts; one bad record waits apart.",
)
# --- vectors ----------------------------------------------------------------------------


@cache
def _identity() -> Identity:
    lines = (FILES / MANIFEST["identity"]).read_text("utf-8").splitlines()
    return Identity(next(line for line in lines if not line.startswith("#")))


def _vector(entry: dict) -> Callable[[Room], Act]:
    def make(_: Room) -> Act:
        raw = (FILES / entry["file"]).read_bytes()[: entry.get("cut")]
        known = MANIFEST["campaign"]

        def act() -> str:
            with read(io.BytesIO(raw), [_identity()]) as export:
                check.campaign(
                    export.header,
                    name=known["campaign"],
                    version=known["version"],
                    sha256=bytes.fromhex(known["sha256"]),
                    mode=Mode(known["mode"]),
                    recipients=known["recipients"],
                )
                list(export.items())
            return "taken"

        return act

    return make


for _one in MANIFEST["vectors"]:
    _expect = "taken" if _one["expect"] == "ok" else f"refused export-{_one['expect']}"
    VECTORS.row(
        _one["name"], _one["why"] or "an export as a kiosk writes it", _expect, _vector(_one)
    )


# --- merging ----------------------------------------------------------------------------


def merged(registry, raw: bytes, room: Room, team: Team, name: str = "a.firma-export") -> str:
    """Give what a registry says of the file with these bytes."""
    path = put(room.aside, raw, name)
    match registry.merge(path, [team.identity], NOON):
        case Quarantined(reason=reason):
            assert registry.tally().quarantined_files
            raise ExportRefused(reason)
        case AlreadyMerged():
            return "merged before"
        case Merged() as found:
            told = {
                "new": found.new,
                "seen": found.seen,
                "undone": found.voided,
                "withdrawn": found.withdrawn,
                "taken out": found.taken_out,
                "conflicts": found.conflicts,
            }
            return (
                " ".join(f"{word} {many}" for word, many in told.items() if many) or "nothing new"
            )


def _merges(
    *raws: Callable[[Tablet], bytes], after: Callable[[object, Tablet], object] | None = None
):
    """Merge what a kiosk with three signatures brings, file by file; the last one is told."""

    def make(room: Room) -> Act:
        team = room.kept.team
        tablet = Tablet(team).sign(3)
        made = {raw: raw(tablet) for raw in raws}  # what is named twice is the same file twice
        files = [made[raw] for raw in raws]

        def act() -> str:
            with fresh(room.aside / "registry.db", team) as registry:
                for at, raw in enumerate(files[:-1]):
                    merged(registry, raw, room, team, f"{at}.firma-export")
                before = registry.tally().captured
                try:
                    found = merged(registry, files[-1], room, team)
                except ExportRefused:
                    assert registry.tally().captured == before
                    raise
                more = f", {after(registry, tablet)}" if after else ""
                return f"taken {found}{more}"

        return act

    return make


def _row(id_: str, given: str, expect: str, *raws: Callable[[Tablet], bytes], after=None) -> None:
    EXPORTS.row(id_, given, expect, _merges(*raws, after=after))


def _whole(tablet: Tablet) -> bytes:
    return tablet.export()


@cache
def _other(team: Team, **changes: object):
    return campaign_for(team.identity.recipient, **changes)


def _of(**changes: object) -> Callable[[Tablet], bytes]:
    """An export under another campaign file than the registry's."""
    return lambda tablet: tablet.export(campaign=_other(tablet.team, **changes))


def _keyset(tablet: Tablet) -> bytes:
    return tablet.export(recipients=[tablet.team.identity.recipient, new_identity().recipient])


def _clone(tablet: Tablet) -> bytes:
    """What a copy of the tablet brings that went on by itself."""
    return tablet.clone().sign(1, name=Name("Eva", "Otra", "Eva Otra")).export()


def _forks(registry: object, _: Tablet) -> str:
    return f"forks at {' '.join(str(seq) for line in registry.gaps() for seq in line.forks)}"


def _set_back(tablet: Tablet) -> bytes:
    back = replace(tablet.clone(), sealed=tablet.sealed[:2]).sign(2)
    return back.export(first=4)


def _refused_kiosk(registry: object, tablet: Tablet) -> str:
    from kiosk.phrases import fingerprint

    registry.refuse(fingerprint(tablet.key.public), NOON, "Ana Ficticia")
    return f"{registry.tally().deliverable} count once the kiosk was refused"


def _event(name: str) -> Callable[[Tablet], bytes]:
    event = Event(name, Place("Ajijic", "JAL"), FAIR.day)
    return lambda tablet: Tablet(tablet.team, tablet.name).sign(1, event).export(event)


def _told_event(registry: object, _: Tablet) -> str:
    return f"told as {plain(registry.gaps()[0].event)}"


def _empty(tablet: Tablet) -> bytes:
    return Tablet(tablet.team).export(closed=True)


_row("sound", "an export as a kiosk writes it", "taken new 3", _whole)
_row("replay", "the same file again", "taken merged before", _whole, _whole)
_row(
    "resealed",
    "the same records in another file",
    "taken seen 3",
    _whole,
    lambda tablet: tablet.export(made=NOON),
)
_row(
    "shorter",
    "an earlier, shorter export after the longer one",
    "taken seen 2",
    _whole,
    lambda tablet: tablet.export(last=2),
)
_row(
    "fork",
    "a copy of the kiosk that went on by itself",
    "taken seen 3 conflicts 1, forks at 4",
    lambda tablet: tablet.clone().sign(1).export(),
    _clone,
    after=_forks,
)
_row(
    "set-back",
    "a kiosk that was set back and went on",
    "taken new 1, forks at 3",
    _whole,
    _set_back,
    after=_forks,
)
_row(
    "gap",
    "an export whose beginning is missing",
    "taken new 1",
    lambda tablet: tablet.export(first=3),
)
_row(
    "refused-kiosk",
    "a kiosk that the organizers refuse",
    "taken new 3, 0 count once the kiosk was refused",
    _whole,
    after=_refused_kiosk,
)
_row("nobody", "an event at which nobody signed", "taken nothing new", _empty)
_row("campaign", "of another campaign", "refused export-campaign", _of(name="otra-carta"))
_row("mode", "of the rehearsal", "refused export-mode", _of(mode=Mode.REHEARSAL))
_row(
    "version",
    "of a version that is not known here",
    "refused export-campaign-version",
    _of(version=2),
)
_row("keyset", "sealed to one more than the organizers", "refused export-keyset", _keyset)
_row("cut", "cut in the middle", "refused export-damaged", lambda tablet: tablet.export()[:-700])
_row(
    "undone",
    "undone after it was merged",
    "taken seen 2 undone 1",
    _whole,
    lambda tablet: tablet.clone().void(2).export(),
)
_row(
    "withdrawn",
    "a receipt of one that was merged",
    "taken seen 2 withdrawn 1 taken out 1",
    _whole,
    lambda tablet: tablet.clone().withdraw(receipt(2), own=2).export(),
)
_row(
    "withdrawals",
    "1,000 receipts that nobody knows",
    "taken new 3",
    lambda tablet: tablet.clone().withdraw(*(receipt(n) for n in range(9000, 10_000))).export(),
)
_row(
    "event-rlo",
    "an event's name with an override: shown with marks in its place",
    "taken new 1, told as \ufffdaireF",
    _event("\u202eaireF"),
    after=_told_event,
)
_row(
    "event-markup",
    "an event's name of markup: shown as typed",
    "taken new 1, told as <img src=x>",
    _event("<img src=x>"),
    after=_told_event,
)
_row(
    "event-format",
    "an event's name that is a pattern",
    "taken new 1, told as %1 {n} %s",
    _event("%1 {n} %s"),
    after=_told_event,
)
