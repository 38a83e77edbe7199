"""One made-up signature, from the tap to the printed page, and nothing left of it.

Every step is the program's own: the journal, the seal, the export, the packet's row. What
is sealed to the organizers, only one of them can open; without such a key that step is
left out, and said to be.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from kiosk import receipt, record
from kiosk.crypto.header import MAX_HEADER
from kiosk.crypto.passphrase import FLOOR
from kiosk.crypto.seal import Identity, new_identity, unseal
from kiosk.errors import KioskError, RehearsalRefused
from kiosk.exports.read import read
from kiosk.exports.scan import scan
from kiosk.exports.value import Sealed, keyset
from kiosk.exports.write import Saved, file_name, save, write
from kiosk.journal import Enrolment, Journal, enrol, open_journal
from kiosk.model import Event, Mode, Moment, RecordId, Signature
from kiosk.rehearsal import folder, looking, printed, signer
from kiosk.rehearsal.value import Page, Rehearsed, Step
from kiosk.signing import compose

Look = Callable[[bytes], Page]
Tell = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class Walk:
    """What a rehearsal needs: the real enrolment, its event, the kiosk's folder, the time.

    `identities` are organizers' keys at hand, `look` reads a PDF back, `tell` hears of each
    step when it begins.
    """

    enrolment: Enrolment
    event: Event
    kiosk: Path
    now: Moment
    identities: Sequence[Identity]
    look: Look
    tell: Tell


@dataclass(frozen=True, slots=True)
class _Signed:
    """What went in, and the id it was given."""

    id: RecordId
    signature: Signature
    ink: bytes


def rehearse(walk: Walk) -> Rehearsed:
    """Take a made-up signature the whole way, in a folder beside the kiosk's that then goes.

    Raises `RehearsalRefused`, whose `why` is the step that failed, or `identity` where the
    key at hand is not of this campaign. Nothing of it is left in either case.
    """
    base = folder.place(walk.kiosk, "rehearsal")
    try:
        with _step(walk, Step.JOURNAL):
            folder.clear(base)
            journal = _journal(walk, base)
        try:
            signed, saved = _leave(walk, journal, base)
            back = _open(walk, journal, saved, signed)
            _print(walk, journal, back or signed, signed)
        finally:
            journal.close()
    except BaseException:
        folder.clear(base)
        raise
    with _step(walk, Step.CLEAR):
        folder.clear(base)
    return Rehearsed(opened=back is not None)


def _journal(walk: Walk, base: Path) -> Journal:
    """Make a journal that knows nothing of the real one but the campaign and the name."""
    passphrase = os.urandom(16).hex()
    base.mkdir(mode=0o700)
    enrol(base / "kiosk", replace(walk.enrolment, mode=Mode.REHEARSAL), passphrase, FLOOR)
    return open_journal(base / "kiosk", passphrase)


def _leave(walk: Walk, journal: Journal, base: Path) -> tuple[_Signed, Saved]:
    """Sign, write the export, read it back."""
    with _step(walk, Step.SIGN):
        journal.open_event(walk.event, walk.now)
        session = signer.session(journal.campaign.campaign, walk.now)
        code, mode = receipt.new_code(os.urandom), journal.enrolment.mode
        signature = compose(journal.campaign, mode, walk.event, session, code, walk.now)
        ink = signer.packed()
        signed = _Signed(journal.append(signature, ink), signature, ink)
    with _step(walk, Step.EXPORT):
        journal.close_event(walk.now)
        out = base / "out"
        out.mkdir()
        header, items, closed = journal.export_slice(None, walk.now)
        name = file_name(header.campaign, header.event, header.kiosk, walk.now, 1)
        to, sign = journal.recipients, journal.sign
        saved = save(out, name, header, items, closed=closed, recipients=to, sign=sign)
    with _step(walk, Step.READ):
        _read_back(journal, saved, walk.now)
    return signed, saved


def _read_back(journal: Journal, saved: Saved, now: Moment) -> None:
    """Read the file again, and the same stream, sealed to a key that lives for this line only.

    Only organizers open the file itself: from outside its bytes and its recipients are seen.
    """
    raw = saved.path.read_bytes()
    _must(sha256(raw).digest() == saved.sha256)
    _must(scan(raw[:MAX_HEADER]).count("X25519") == len(journal.recipients))
    header, items, closed = journal.export_slice(None, now)
    proof, own = BytesIO(), new_identity()
    to = [own.recipient]
    write(
        proof,
        replace(header, keyset=keyset(to)),
        items,
        closed=closed,
        recipients=to,
        sign=journal.sign,
    )
    proof.seek(0)
    with read(proof, [own]) as export:
        kept = [item for item in export.items() if isinstance(item, Sealed)]
        _must(len(kept) == export.trailer.count == 1 and export.trailer.closed)


def _open(walk: Walk, journal: Journal, saved: Saved, signed: _Signed) -> _Signed | None:
    """Open the record as an organizer does, if one's key is at hand."""
    if not walk.identities:
        return None
    if not {each.recipient for each in walk.identities} & set(journal.recipients):
        raise RehearsalRefused(why="identity")
    with (
        _step(walk, Step.OPEN),
        saved.path.open("rb") as source,
        read(source, walk.identities) as export,
    ):
        (sealed,) = (item for item in export.items() if isinstance(item, Sealed))
        found = record.decode(unseal(sealed.sealed, walk.identities))
        back = _Signed(found.id, found.signature, found.ink)
        _must(back == signed)
    return back


def _print(walk: Walk, journal: Journal, back: _Signed, signed: _Signed) -> None:
    """Print what came back, and look whether it shows what went in."""
    with _step(walk, Step.PRINT):
        campaign = journal.campaign
        pdf = printed.row(campaign, walk.event, back.id, back.signature, back.ink, walk.now)
        page = walk.look(pdf)
    with _step(walk, Step.COMPARE):
        _must(looking.says(page, printed.texts(signed.signature)))
        _must(looking.shows(page, signer.drawing(), printed.INK_CELL))


@contextmanager
def _step(walk: Walk, step: Step) -> Iterator[None]:
    """Tell that *step* begins; what fails in it becomes the refusal that names it."""
    walk.tell(step)
    try:
        yield
    except (KioskError, OSError, ValueError, _Different) as cause:
        refusal = _REFUSALS[step]()
        raise refusal from cause


class _Different(Exception):
    """What came out is not what went in."""


def _must(holds: bool) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise _Different


_REFUSALS = {
    Step.JOURNAL: lambda: RehearsalRefused(why="journal"),
    Step.SIGN: lambda: RehearsalRefused(why="sign"),
    Step.EXPORT: lambda: RehearsalRefused(why="export"),
    Step.READ: lambda: RehearsalRefused(why="read"),
    Step.OPEN: lambda: RehearsalRefused(why="open"),
    Step.PRINT: lambda: RehearsalRefused(why="print"),
    Step.COMPARE: lambda: RehearsalRefused(why="compare"),
    Step.CLEAR: lambda: RehearsalRefused(why="clear"),
}
