"""Where the close wizard stands: read from the journal, told as values for its pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.exports.names import file_name
from kiosk.exports.value import SUFFIX
from kiosk.model import Moment
from ui.kiosk import problems

if TYPE_CHECKING:
    from kiosk.exports.write import Saved
    from kiosk.journal import Journal

# What the wizard notes in the journal, so that a restart finds the step where it stood.
COPY, ALONE, SLIP = "closing-copy", "closing-alone", "closing-slip"
SENT = "storage"
_SEP = ":"
_OWN = 3  # the parts of an export's name that say whose it is


@dataclass(frozen=True, slots=True)
class Progress:
    """What was done since the event closed.

    `copies` are the places that hold the whole export, each by its `token`; `alone` tells
    that a volunteer knows there is only one, `slip` that the closing slip was seen.
    """

    copies: frozenset[str] = frozenset()
    alone: bool = False
    slip: bool = False

    @property
    def copied(self) -> bool:
        """Whether as many copies as can be are outside the kiosk."""
        return bool(self.copies) and (self.alone or len(self.copies) > 1)

    @property
    def done(self) -> bool:
        """Whether the wizard is through."""
        return self.copied and self.slip


NOTHING = Progress()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the wizard stands, and what is around it.

    `stick` is taken by itself, `found` are the places that hold no copy yet, `saved` is the
    copy just compared, `stores` tells that there is a storage to send to.
    """

    progress: Progress = NOTHING
    writing: bool = False
    stick: Path | None = None
    found: tuple[Path, ...] = ()
    saved: Saved | None = None
    stores: bool = False


@dataclass(frozen=True, slots=True)
class ClosingView:
    """The values of the properties of `Closing`, one by one."""

    first: bool = True
    writing: bool = False
    sends: bool = False
    stick: str = ""
    says: str = ""
    compared: str = ""
    finished: str = ""
    problem: str = ""
    folders: list[str] = field(default_factory=list)
    file_name: str = ""


def view(at: Standing) -> ClosingView:
    """Give what the pages of the wizard show of *at*."""
    copies, saved = at.progress.copies, at.saved
    first, stick = not copies, str(at.stick or "")
    sends = not first and at.stores and not stick and SENT not in copies
    missing = "no-folder" if first and not at.found else ""
    count = str(saved.trailer.count) if saved else ""
    return ClosingView(
        first=first,
        writing=at.writing,
        sends=sends,
        stick=stick,
        says=words(_saying(at, sends=sends)).replace("%1", stick),
        compared=words("compared").replace("%1", count),
        finished=words("two" if len(copies) > 1 else "one").replace("%1", str(len(copies))),
        problem=problems.words(missing),
        folders=[str(folder) for folder in at.found],
        file_name=saved.path.name if saved else "",
    )


def read(journal: Journal) -> Progress:
    """Give what the journal knows of the wizard."""
    copies = {copy.partition(_SEP)[0] for copy in journal.noted(COPY)}
    if copies and _is_sent(journal):
        copies.add(SENT)
    return Progress(frozenset(copies), bool(journal.noted(ALONE)), bool(journal.noted(SLIP)))


def page(progress: Progress) -> str:
    """Give the page of the step that comes next."""
    if not progress.copied:
        return "ClosingExport"
    return "ClosingOff" if progress.slip else "ClosingSlip"


def token(folder: Path) -> str:
    """Name a place by 16 hexadecimal digits that tell nothing about it."""
    return sha256(str(folder).encode()).hexdigest()[:16]


def noted(folder: Path, saved: Saved) -> str:
    """Give the note of a copy: its place, the start of its hash, the end of its name."""
    end = "_".join(saved.path.name.removesuffix(SUFFIX).split("_")[_OWN:]).lower()
    return _SEP.join((token(folder), saved.sha256[:8].hex(), end))


def last_copy(journal: Journal, now: Moment) -> tuple[str, bytes]:
    """Give the name of the copy that was written last, and the start of its hash.

    Raises `EventMissing`; `IndexError` before any copy was written.
    """
    header, _, _ = journal.export_slice(None, now)
    whole = file_name(header.campaign, header.event, header.kiosk, now, 0)
    _, start, end = journal.noted(COPY)[-1].split(_SEP)
    own = [*whole.split("_")[:_OWN], end.upper().replace("SIG", "sig")]
    return "_".join(own) + SUFFIX, bytes.fromhex(start)


def wanting(found: Iterable[Path], copies: frozenset[str]) -> tuple[Path, ...]:
    """Give those of *found* that hold no copy yet."""
    return tuple(folder for folder in found if token(folder) not in copies)


def _saying(at: Standing, *, sends: bool) -> str:
    """Name the sentence that leads through the copies."""
    first = not at.progress.copies
    if at.stick:
        return "to-stick" if first else "to-second"
    if sends:
        return "to-storage"
    if at.found:
        return "choose" if first else "choose-second"
    return "no-stick" if first else "no-second"


def words(code: str) -> str:
    """Give the sentence for *code* in the window's language."""
    return QCoreApplication.translate("Closing", str(_WORDS[code]))


def _is_sent(journal: Journal) -> bool:
    """Tell whether every part, the last one too, was read back from the storage."""
    parts = journal.parts()
    if journal.unparted or not any(part.final for part in parts):
        return False
    wanted = {part.n for part in parts}
    storages = (target for target in journal.targets() if target.kind == "storage")
    return any(wanted <= journal.carried(target.id) for target in storages)


_WORDS: dict[str, object] = {
    "to-stick": QT_TRANSLATE_NOOP(
        "Closing",
        "The export goes onto this stick: %1. It is encrypted: only the organizers can open it.",
    ),
    "choose": QT_TRANSLATE_NOOP(
        "Closing",
        "Choose where the export shall go. It is encrypted: only the organizers can open it.",
    ),
    "no-stick": QT_TRANSLATE_NOOP(
        "Closing",
        "Put a stick in. The export is encrypted: only the organizers can open it.",
    ),
    "to-second": QT_TRANSLATE_NOOP(
        "Closing", "The second copy goes onto this stick: %1. Two sticks are seldom lost together."
    ),
    "choose-second": QT_TRANSLATE_NOOP("Closing", "Choose where the second copy shall go."),
    "to-storage": QT_TRANSLATE_NOOP(
        "Closing",
        "Send the second copy to the organizers' storage, or put another stick in.",
    ),
    "no-second": QT_TRANSLATE_NOOP(
        "Closing", "Take the first stick out and put another one in, for a second copy."
    ),
    "compared": QT_TRANSLATE_NOOP(
        "Closing", "Signatures written, read back and compared: %1. Every byte is there."
    ),
    "two": QT_TRANSLATE_NOOP("Closing", "Copies outside this kiosk: %1."),
    "one": QT_TRANSLATE_NOOP(
        "Closing", "There is one copy outside this kiosk. Keep both apart from each other."
    ),
}
