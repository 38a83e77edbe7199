"""The campaign desk: part by part to a signed campaign file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot

from ui.console.campaign_files import beside, lacking, read_file, sign_file, was_pasted
from ui.console.campaign_rows import SECTIONS, Row, rows, section_of
from ui.console.campaign_view import view
from ui.console.campaign_words import words
from ui.console.desk import Desk
from ui.console.draft_box import DraftBox
from ui.console.key_desk import KeyDesk
from ui.console.previewing import Previewing
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.campaign.value import Campaign, SignedCampaign

_DWELL_MS = 400


@view_model
class CampaignDesk(QObject):
    """Shows one part of the campaign at a time, and what is missing in all of them."""

    changed = Signal()
    rows_changed = Signal()
    section_changed = Signal()
    jumped = Signal(int)
    signed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shell, self._options = desk.shell, desk.options
        self.box = DraftBox(desk.shell, desk.options.home)
        self._previewing = Previewing(desk.shell, self.box)
        self._keys = KeyDesk(desk, self.box)
        self._keys.made.connect(self.add_organizer)
        self._section = SECTIONS[0]
        self._rows: tuple[Row, ...] = ()
        self._told, self._wrong = "", ""
        self.box.changed.connect(self._refresh)
        self.box.rows_changed.connect(self._rebuild)
        self._previewing.changed.connect(self.changed)
        desk.shell.language_changed.connect(self._rebuild)
        self._rebuild()

    def close(self) -> None:
        """Keep the draft, and end the worker."""
        self._previewing.close()
        self.box.close()

    # --- the parts -------------------------------------------------------------------

    @Slot(int)
    def choose(self, index: int) -> None:
        """Show the part at *index*."""
        self._show(SECTIONS[max(0, min(index, len(SECTIONS) - 1))])

    @Slot()
    def next(self) -> None:
        """Show the part after this one."""
        self.choose(SECTIONS.index(self._section) + 1)

    @Slot(int)
    def jump(self, index: int) -> None:
        """Show the place that the problem at *index* of the checklist is about."""
        if 0 <= index < len(self.box.problems):
            where = self.box.problems[index].where
            self._show(section_of(where))
            fits = [at for at, row in enumerate(self._rows) if row.path == where]
            near = [at for at, row in enumerate(self._rows) if where.startswith(row.path)]
            self.jumped.emit(next(iter(fits + near), 0))

    # --- what is typed ---------------------------------------------------------------

    @Slot(int, str)
    def edit(self, index: int, text: str) -> None:
        """Put *text* into the field of the row at *index*."""
        from kiosk.campaign.fields import write_field

        row = self._rows[index]
        if row.path == "letter.file" and was_pasted(self.box.campaign, text):
            self._take_letter(text)
        else:
            changed = write_field(self.box.campaign, row.path, text)
            self.box.put(changed, rows=row.path == "storage.scheme")
            self.box.stray(row.path, text)

    @Slot(int, int)
    def pick(self, index: int, option: int) -> None:
        """Take the *option* of the choice in the row at *index*."""
        self.edit(index, self._rows[index].options[option])

    @Slot(int)
    def add(self, index: int) -> None:
        """Add one more to the list whose row is at *index*."""
        from kiosk.campaign.fields import add_row

        self.box.put(add_row(self.box.campaign, self._rows[index].path), rows=True)
        self.jumped.emit(max(0, index))

    @Slot(int)
    def drop(self, index: int) -> None:
        """Take the row of a list out whose head is at *index*."""
        from kiosk.campaign.fields import drop_row

        name, _, number = self._rows[index].path.rstrip("]").partition("[")
        self.box.put(drop_row(self.box.campaign, name, int(number)), rows=True)

    @Slot(int, str)
    def setPin(self, index: int, digits: str) -> None:
        """Let the volunteer of the row at *index* have a PIN; empty digits take it away."""
        from kiosk.crypto.pin import is_pin, is_weak, verifier

        path = self._rows[index].path
        if digits and not is_pin(digits):
            self._say(wrong="pin-digits")
        elif digits and is_weak(digits):
            self._say(wrong="pin-weak")
        else:
            self._say()
            made: Callable[[], str] = partial(verifier, digits) if digits else str
            self.box.run(made, lambda text: self._write(path, text))

    # --- files -----------------------------------------------------------------------

    @Slot(QUrl)
    def openLetter(self, url: QUrl) -> None:
        """Take the letter out of a text or Word file."""
        from kiosk.campaign.drafting import with_letter

        self._read_letter(url, lambda raw: with_letter(self.box.campaign, raw))

    @Slot(QUrl)
    def openTranslation(self, url: QUrl) -> None:
        """Take the courtesy translation out of a text or Word file."""
        from kiosk.campaign.fields import write_field

        def use(raw: bytes) -> Campaign:
            return write_field(self.box.campaign, "letter.translation", raw.decode("utf-8"))

        self._read_letter(url, use)

    @Slot(QUrl)
    def openCampaign(self, url: QUrl) -> None:
        """Go on with a draft, or with the next version of a signed campaign."""
        from kiosk.campaign.drafting import load_draft

        read = partial(read_file, load_draft, Path(url.toLocalFile()))
        self.box.run(read, lambda found: self._take(found.campaign, found.signed))

    @Slot()
    def begin(self) -> None:
        """Begin another campaign; the draft so far is put aside."""
        from kiosk.campaign.drafting import new_draft

        self._show(SECTIONS[0])
        self._take(new_draft(), None)

    @Slot(QUrl)
    def takeKey(self, url: QUrl) -> None:
        """Add the organizer whose key file this is; nothing secret is read."""
        from kiosk.cli.keys import read_recipient

        read = partial(read_file, read_recipient, Path(url.toLocalFile()))
        self.box.run(read, lambda found: self.add_organizer(*found))

    def add_organizer(self, name: str, recipient: str) -> None:
        """Let *name* open signatures with this key, once."""
        from dataclasses import replace

        from kiosk.campaign.value import Organizer

        campaign, one = self.box.campaign, Organizer(name, recipient)
        if recipient not in {each.recipient for each in campaign.organizers}:
            more = (*(each for each in campaign.organizers if each.recipient), one)
            self.box.put(replace(campaign, organizers=more), rows=True)

    # --- signing ---------------------------------------------------------------------

    @Slot(str, str, str)
    def sign(self, root: str, passphrase: str, out: str) -> None:
        """Sign the campaign with the key in *root*, into the new file *out*."""
        from kiosk.campaign.problems import errors

        self.box.save()
        wrong = lacking(self.box.campaign, root, passphrase, out)
        wrong = "need-rest" if errors(self.box.problems) else wrong
        self._say(wrong=wrong)
        if wrong == "need-sheet":
            self._keys.chooseFile(root)
        if not wrong:
            key, target = Path(root).expanduser(), beside(out, root)
            task = partial(sign_file, self.box.campaign, key, passphrase, target)
            self.box.run(task, partial(self._signed, target))

    def _signed(self, target: Path, signed: SignedCampaign) -> None:
        self.box.base, said = signed, "signed" if signed.campaign.version > 1 else "signed-first"
        self._say(told=words(said, str(target), signed.fingerprint))
        self.signed.emit(str(target))

    # --- within ----------------------------------------------------------------------

    def _read_letter(self, url: QUrl, use: Callable[[bytes], Campaign]) -> None:
        from kiosk.campaign.letter_file import read_letter

        path = Path(url.toLocalFile())

        def done(taken: tuple[bytes, tuple[str, ...]]) -> None:
            raw, left = taken
            self.box.put(use(raw), rows=True)
            rest = words("left", ", ".join(words(f"left-{kind}") for kind in left)) if left else ""
            self._say(told=f"{words('taken', path.name)} {rest}".rstrip())

        self.box.run(partial(read_file, read_letter, path), done)

    def _take(self, campaign: Campaign, base: SignedCampaign | None) -> None:
        if aside := self.box.take(campaign, base):
            self._say(told=words("aside", str(aside)))

    def _take_letter(self, text: str) -> None:
        from kiosk.campaign.drafting import with_letter

        self.box.put(with_letter(self.box.campaign, text.encode()))
        self._say(told=words("pasted", str(self.box.campaign.letter.first_line)))

    def _write(self, path: str, text: str) -> None:
        from kiosk.campaign.fields import write_field

        self.box.put(write_field(self.box.campaign, path, text), rows=True)

    def _show(self, section: str) -> None:
        self._section = section
        self._told = self._wrong = ""
        self.box.save()
        self._rebuild()
        self.section_changed.emit()
        if section == "keys":
            self._keys.begin()
        # Whoever walks past the preview by the arrow keys does not wait for it.
        QTimer.singleShot(_DWELL_MS, self, self._draw)

    def _draw(self) -> None:
        if self._section == "preview":
            self._previewing.refresh()

    def _say(self, told: str = "", wrong: str = "") -> None:
        self._told, self._wrong = told, wrong
        self._shell.dismiss()
        self.changed.emit()

    def _refresh(self) -> None:
        language = self._shell.tongue
        self._rows = rows(self.box.campaign, self._section, language)
        self._view = view(self.box, self._section, self._rows, language)
        self.changed.emit()

    def _rebuild(self) -> None:
        self._refresh()
        self.rows_changed.emit()

    def _get_told(self) -> str:
        return self._told or words("saved" if self.box.saved else "unsaved")

    part = shown(str, "part", section_changed)
    place = shown(int, "place", section_changed)
    about = shown(str, "about", changed)
    titles = shown(STRINGS, "titles", rows_changed)
    notes = shown(STRINGS, "notes", changed)
    signs = shown(STRINGS, "signs", changed)
    rowKeys = shown(STRINGS, "keys", rows_changed)
    kinds = shown(STRINGS, "kinds", rows_changed)
    labels = shown(STRINGS, "labels", rows_changed)
    options = shown(STRINGS, "options", rows_changed)
    values = shown(STRINGS, "values", changed)
    wrongs = shown(STRINGS, "wrongs", changed)
    problems = shown(STRINGS, "problems", changed)
    problemPlaces = shown(STRINGS, "problem_places", changed)
    problemSigns = shown(STRINGS, "problem_signs", changed)
    complete = shown(bool, "complete", changed)
    version = shown(str, "version", changed)
    differences = shown(STRINGS, "differences", changed)
    differenceNotes = shown(STRINGS, "difference_notes", changed)
    comparison = shown(str, "comparison", changed)
    fileName = shown(str, "file_name", changed)
    accent = shown(str, "accent", changed)
    told = Property(str, _get_told, notify=changed)
    wrong = Property(str, lambda self: words(self._wrong), notify=changed)
    busy = Property(bool, lambda self: self.box.jobs.busy, notify=changed)
    pictures = Property(STRINGS, lambda self: self._previewing.pictures, notify=changed)
    pictureNames = Property(STRINGS, lambda self: self._previewing.names, notify=changed)
    keys = Property(KeyDesk, lambda self: self._keys, constant=True)
    previewing = Property(bool, lambda self: self._previewing.working, notify=changed)
