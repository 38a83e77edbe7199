"""Setting a storage up by hand: its kind, then one field after the other, then a try."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.campaign.value import Storage
from kiosk.errors import KioskError, SyncRefused
from ui.kiosk.courier import Courier
from ui.kiosk.drives import Folders
from ui.kiosk.shell import Shell
from ui.kiosk.storage_draft import (
    EMPTY,
    KIND_WORDS,
    KINDS,
    NO_FILE,
    ROOT,
    Draft,
    asked,
    told,
    words,
)
from ui.kiosk.store import Store
from ui.shown import STRINGS, shown, view_model

if TYPE_CHECKING:
    from kiosk.journal import Journal

KIND, FIELD = "StorageKind", "StorageSetup"
FILE = "storage.toml"


@dataclass(frozen=True, slots=True)
class StoringView:
    """The values of the properties of `Storing`."""

    question: str = ""
    hint: str = ""
    typed: str = ""
    secret: bool = False
    problem: str = ""
    may_keep: bool = False
    trying: bool = False
    last: bool = False
    kinds: list[str] = field(default_factory=list)


@view_model
class Storing(QObject):
    """Asks for a storage, tries it, and has the journal keep it. It shows no secret."""

    changed = Signal()
    kept = Signal()
    left = Signal()

    def __init__(self, shell: Shell, store: Store, courier: Courier, folders: Folders) -> None:
        super().__init__()
        self._shell, self._store, self._look = shell, store, folders
        self._courier = courier
        self._draft = Draft()
        self._known = Storage("")
        self._found: Storage | None = None
        self._failed, self._trying = False, 0
        self._problem: KioskError | object = ""
        self._view = StoringView()
        shell.language_changed.connect(self._refresh)
        shell.page_changed.connect(self._turned)

    # --- for the pages ---------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Ask which kind of storage it is; what is no secret is remembered from before."""
        self.forget()
        self._store.ask(_without_secrets, self._begin, self._shell.refuse)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Take a kind; settings on a stick are tried at once."""
        kind = KINDS[index]
        if kind == "file":
            self._from_file()
            return
        known = self._known if self._known.scheme == kind else Storage(kind)
        self._draft = Draft(kind, (*known.options, (ROOT, known.root)))
        self._say("")
        self._shell.show(FIELD)

    @Slot(str)
    def setTyped(self, text: str) -> None:
        """Take what stands in the field."""
        self._draft, self._failed = self._draft.put(text), False
        self._say("")

    @Slot()
    def next(self) -> None:
        """Go to the next field; after the last, try the storage."""
        if self._trying or not self._draft.scheme:
            return
        if problem := self._wrong_here():
            self._say(problem)
        elif self._draft.is_last:
            self._try(self._draft.storage())
        else:
            self._draft = replace(self._draft, at=self._draft.at + 1)
            self._say("")
            self._shell.show(FIELD)

    @Slot()
    def back(self) -> None:
        """Go back to the field before, to the kinds, or to the outbox."""
        self._trying = 0
        if self._shell.property("page") == KIND:
            self.forget()
            self.left.emit()
        elif self._draft.at > 0:
            self._draft = replace(self._draft, at=self._draft.at - 1)
            self._say("")
        else:
            self._draft = Draft()
            self._say("")
            self._shell.show(KIND, forward=False)

    @Slot()
    def keep(self) -> None:
        """Keep settings that were tried in vain: the network may come later."""
        if self._failed and self._found is not None:
            self._keep(self._found)

    @Slot()
    def forget(self) -> None:
        """Let go of everything that was typed."""
        self._draft, self._known, self._found = Draft(), Storage(""), None
        self._failed, self._trying = False, 0
        self._problem = ""
        self._refresh()

    # --- inside ----------------------------------------------------------------------

    def _begin(self, known: Storage | None) -> None:
        self._known = known or Storage("")
        self._say("")
        self._shell.show(KIND)

    def _from_file(self) -> None:
        from kiosk.sync.form import read

        found = next((path / FILE for path in self._look() if (path / FILE).is_file()), None)
        if found is None:
            self._say(NO_FILE)
            return
        try:
            storage = read(found)
        except KioskError as refusal:
            self._say(refusal)
        except OSError:
            self._say(NO_FILE)
        else:
            self._try(storage)

    def _wrong_here(self) -> SyncRefused | object:
        """Give what is wrong with the field that was just left."""
        from kiosk.sync.settings import check

        name, typed = self._draft.name, self._draft.typed.strip()
        for refusal in check(self._draft.storage()):
            missing = refusal.facts["why"] == "setting-missing"
            if refusal.facts["option"] == name and (not typed or not missing):
                return EMPTY if missing else refusal
        return ""

    def _try(self, storage: Storage) -> None:
        from kiosk.sync import probe, settings  # noqa: F401 loaded here, on this thread
        from kiosk.sync import storage as door  # noqa: F401 as above

        opened = self._store.opened
        if opened is None:
            return
        self._found, self._failed, self._trying = storage, False, self._trying + 1
        turn = self._trying
        self._say("")
        named = settings.folder(opened.campaign.campaign.id, opened.mode)
        self._courier.probe(storage, named, lambda reason: self._tried(turn, storage, reason))

    def _tried(self, turn: int, storage: Storage, reason: str) -> None:
        if turn != self._trying:  # whoever asked has gone on
            return
        self._trying = 0
        if not reason:
            self._keep(storage)
            return
        self._failed = True
        self._say(SyncRefused(why=reason))

    def _keep(self, storage: Storage) -> None:
        now = self._store.now()
        self._store.ask(
            lambda journal: journal.set_storage(storage, now), self._was_kept, self._shell.refuse
        )

    def _was_kept(self, _: None) -> None:
        self.forget()
        self.kept.emit()

    def _turned(self) -> None:
        """Nothing that was typed outlives these pages."""
        if self._shell.property("page") not in {KIND, FIELD} and self._draft != Draft():
            self.forget()

    def _say(self, problem: KioskError | object) -> None:
        self._problem = problem
        self._refresh()

    def _worded(self) -> str:
        if not isinstance(self._problem, KioskError):
            return words(self._problem)
        return told(self._problem, "es" if self._shell.property("language") == "es" else "en")

    def _refresh(self) -> None:
        draft, question = self._draft, asked(self._draft)
        self._view = StoringView(
            question=question.question,
            hint=question.hint,
            secret=question.secret,
            typed=draft.typed,
            problem=self._worded(),
            may_keep=self._failed,
            trying=self._trying > 0,
            last=draft.is_last,
            kinds=[words(each) for each in KIND_WORDS],
        )
        self.changed.emit()

    question = shown(str, "question", changed)
    hint = shown(str, "hint", changed)
    typed = shown(str, "typed", changed)
    secret = shown(bool, "secret", changed)
    problem = shown(str, "problem", changed)
    mayKeep = shown(bool, "may_keep", changed)
    trying = shown(bool, "trying", changed)
    last = shown(bool, "last", changed)
    kinds = shown(STRINGS, "kinds", changed)


def _without_secrets(journal: Journal) -> Storage | None:
    from kiosk.sync.schemes import SCHEMES
    from kiosk.sync.settings import hidden

    storage = journal.storage
    return hidden(storage) if storage and storage.scheme in SCHEMES else None
