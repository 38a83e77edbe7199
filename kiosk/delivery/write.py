"""A list for another system: whole on the disk and in the register, or neither."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from kiosk.campaign.value import Campaign
from kiosk.delivery.osdi import write_osdi
from kiosk.delivery.profiles import OSDI, PROFILES, Profile
from kiosk.delivery.table import write_csv
from kiosk.delivery.xlsx import TooManyRows, write_xlsx
from kiosk.errors import HandingRefused
from kiosk.exports.names import slug
from kiosk.files import writing_durably
from kiosk.model import Moment, RecordId
from kiosk.registry.handed import HandedOn, HandedSigner
from kiosk.registry.registry import Registry

_CHUNK = 1 << 20
_ID = 24
_TELL = 1_000
Progress = Callable[[int, int], object]
"""Told how many signers were looked at, and of how many; `False` for an answer stops it."""


class Form(StrEnum):
    """How a list is written: CSV, CSV as Excel wants it, a workbook, JSON."""

    CSV = "csv"
    EXCEL = "excel"
    XLSX = "xlsx"
    JSON = "json"

    @property
    def suffix(self) -> str:
        """What a file of this form ends with."""
        return ".csv" if self is Form.EXCEL else f".{self}"


@dataclass(frozen=True, slots=True)
class List:
    """What is asked for: a profile of `PROFILES`, its form, who gets it and who gives it."""

    profile: str
    form: Form
    to: str = ""
    by: str = ""


def forms(profile: str) -> tuple[Form, ...]:
    """Give the forms that a profile is written in."""
    return (Form.JSON,) if profile == OSDI.name else (Form.CSV, Form.EXCEL, Form.XLSX)


def form_of(profile: str, path: Path, *, excel: bool = False) -> Form:
    """Give the form that the name of *path* asks for; `HandingRefused` if there is none."""
    for form in forms(profile):
        if form.suffix == path.suffix.casefold() and (form is Form.EXCEL) == (
            excel and path.suffix.casefold() == Form.EXCEL.suffix
        ):
            return form
    wanted = ", ".join(dict.fromkeys(form.suffix for form in forms(profile)))
    raise HandingRefused(why="form", file=path.name, profile=profile, forms=wanted)


def file_name(campaign: str, profile: str, made: Moment, rows: int, form: Form) -> str:
    """Give `<campaign>_all_<profile>_<YYYYMMDD-HHMMZ>_<n>sig.<ext>`: ASCII, nobody's name."""
    parts = (slug(campaign, "campaign"), "all", profile, f"{made.utc:%Y%m%d-%H%MZ}", f"{rows}sig")
    return "_".join(parts) + form.suffix


def write_list(
    registry: Registry,
    asked: List,
    out: Path,
    now: Moment,
    progress: Progress = lambda _done, _all: None,
) -> HandedOn:
    """Make *out* hold the list *asked* for, and enter it into the register.

    `HandingRefused` where *out* is there already, where nobody belongs on the list or a
    sheet has no room, when the disk refuses or *progress* stops it; then there is neither a
    file nor an entry.
    """
    profile = PROFILES[asked.profile]
    if asked.form not in forms(profile.name):
        raise HandingRefused(why="form", file=out.name, profile=profile.name, forms="")
    if out.exists() or out.is_symlink():
        raise HandingRefused(why="exists", file=out.name)
    taken = bytearray()
    try:
        with writing_durably(out) as file:
            listed = _listed(registry, profile, taken, progress)
            campaign = registry.campaign.campaign
            _fill(file, listed, campaign, (profile, asked.form), out, now)
            if not taken:
                raise HandingRefused(why="empty", profile=profile.name)
            file.flush()
            done = HandedOn(
                at=now,
                profile=profile.name,
                format=str(asked.form),
                rows=len(taken) // _ID,
                sha256=_digest(file),
                to=asked.to,
                by=asked.by,
            )
            # In the register first: a file that nobody knows of is worse than a lost one.
            registry.hand_on(done, _ids(taken))
    except TooManyRows as cause:
        raise HandingRefused(why="rows", file=out.name) from cause
    except OSError as cause:
        raise HandingRefused(why="disk", file=out.name) from cause
    return done


def _fill(
    file: BinaryIO,
    listed: Iterator[HandedSigner],
    campaign: Campaign,
    kind: tuple[Profile, Form],
    out: Path,
    now: Moment,
) -> None:
    profile, form = kind
    if profile is OSDI:
        write_osdi(file, listed, campaign)
        return
    rows = (profile.row(one, campaign) for one in listed)
    if form is Form.XLSX:
        write_xlsx(file, profile.columns, rows, out.parent, now.utc)
    else:
        write_csv(file, profile.columns, rows, bom=form is Form.EXCEL)


def _listed(
    registry: Registry, profile: Profile, taken: bytearray, progress: Progress
) -> Iterator[HandedSigner]:
    whole = registry.tally().deliverable
    for done, one in enumerate(registry.signers()):
        if done % _TELL == 0 and progress(done, whole) is False:
            raise HandingRefused(why="stopped")
        if profile.takes(one):
            taken.extend(one.id.pack())
            yield one


def _ids(taken: bytearray) -> Iterator[RecordId]:
    return (RecordId.unpack(bytes(taken[at : at + _ID])) for at in range(0, len(taken), _ID))


def _digest(file: BinaryIO) -> bytes:
    digest = sha256()
    file.seek(0)
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
    return digest.digest()
