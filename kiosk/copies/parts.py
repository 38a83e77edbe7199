"""Parts of an event: sealed files of few records each, made once, beside the journal.

All of this runs on the journal's thread. A part is small, so that signing never waits for
one: it is written to the kiosk's own disk, and carried elsewhere by others.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from kiosk.copies import naming
from kiosk.errors import ExportRefused, NotNow, PartNotMade
from kiosk.exports.value import SUFFIX
from kiosk.exports.write import save
from kiosk.files import sync_folder
from kiosk.journal import Journal, Part
from kiosk.model import Moment

SPOOL = "parts"
MANY, IDLE_SECONDS, MOST = 10, 120, 200


def due(unparted: int, idle_seconds: float) -> bool:
    """Tell whether it is time for a part: ten signatures, or nobody signed for two minutes.

    Whoever asks sees to it that no signature's Thanks page is still up.
    """
    return unparted >= MANY or idle_seconds >= IDLE_SECONDS


def make_part(journal: Journal, spool: Path, now: Moment) -> Part | None:
    """Write what no part holds yet into *spool*, at most 200 records, and remember it.

    Nothing is made if there is nothing to tell. The file is on the disk, read back, before
    the journal knows of it: what a crash leaves between the two is swept by `sweep`.
    Raises `PartNotMade` and `NotSaved`; then nothing of it is remembered.
    """
    found = journal.part_slice(now, MOST)
    if found is None:
        return None
    header, items, closed = found
    try:
        spool.mkdir(mode=0o700, exist_ok=True)
        saved = save(
            spool,
            f"new{SUFFIX}",
            header,
            items,
            closed=closed,
            recipients=journal.recipients,
            sign=journal.sign,
        )
        name = naming.part(header, saved.sha256)
        saved.path.replace(spool / name)
        sync_folder(spool)
        size = (spool / name).stat().st_size
    except (OSError, ExportRefused) as cause:
        if isinstance(cause, ExportRefused) and cause.reason not in {"not-written", "read-back"}:
            raise
        raise PartNotMade from cause
    return journal.add_part(header, saved.trailer, name, saved.sha256, size)


def make_parts(journal: Journal, spool: Path, now: Moment) -> None:
    """Write everything that no part holds yet. Raises as `make_part`."""
    if journal.has_late_withdrawals:
        for part in journal.parts():
            if part.final:
                journal.drop_part(part.n)
    while make_part(journal, spool, now) is not None:
        pass


def make_final(journal: Journal, spool: Path, now: Moment) -> Part:
    """Make the parts that the closed event still lacks; give its end.

    With it the parts hold what a full export holds. Nothing is made twice. Raises `NotNow`
    before the event is closed, and as `make_part`.
    """
    if journal.event is not None or journal.last_event is None:
        raise NotNow(state=journal.state.value)
    make_parts(journal, spool, now)
    return next(part for part in reversed(journal.parts()) if part.final)


def drop_void(journal: Journal, spool: Path) -> bool:
    """Let go of parts that hold bytes of a record that is void by now; tell if there were any."""
    dropped = journal.drop_parts()
    for part in dropped:
        with suppress(OSError):
            (spool / part.name).unlink(missing_ok=True)
    return bool(dropped)


def drop_unfit(journal: Journal, spool: Path, numbers: frozenset[int]) -> None:
    """Let go of parts of the last event whose files are not as they were made."""
    for part in journal.parts():
        if part.n in numbers:
            journal.drop_part(part.n)
            with suppress(OSError):
                (spool / part.name).unlink(missing_ok=True)


def drop_missing(journal: Journal, spool: Path) -> bool:
    """Let go of parts of the last event whose files are gone or cut; tell if there were any."""
    sizes = files(spool)
    missing = {part.n for part in journal.parts() if sizes.get(part.name) != part.size}
    drop_unfit(journal, spool, frozenset(missing))
    return bool(missing)


def sweep(journal: Journal, spool: Path) -> None:
    """Make *spool* hold the journal's parts and nothing else, as far as the disk lets us.

    Once after opening: a crash may have left a file of which the journal does not know, or
    taken one of which it does. Nothing but plain files right in the folder is removed.
    """
    drop_void(journal, spool)
    drop_missing(journal, spool)
    names = {part.name for event in journal.events for part in journal.parts(event)}
    with suppress(OSError):
        for file in list(spool.iterdir()):
            if file.name not in names and file.is_file() and not file.is_symlink():
                file.unlink(missing_ok=True)


def files(spool: Path) -> dict[str, int]:
    """Give the sizes of what lies in *spool*, by name; nothing of a folder that cannot be read."""
    # Asked for at once: one by one, a thousand parts would take part of a tap.
    found: dict[str, int] = {}
    with suppress(OSError), os.scandir(spool) as entries:
        for entry in entries:
            with suppress(OSError):
                found[entry.name] = entry.stat().st_size
    return found
