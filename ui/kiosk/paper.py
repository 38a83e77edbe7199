"""Lines of a paper sheet, entered by a volunteer one after the other."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot

from kiosk import paper
from kiosk import session as passes
from kiosk.entry import check_helper
from kiosk.errors import KioskError, LineEntered
from kiosk.model import Language, RecordId
from kiosk.paper import Serial
from kiosk.session import Rules, Session, Step
from ui.kiosk.paper_pages import PaperPages
from ui.kiosk.paper_view import Line, PaperView, begun, lines_in, paper_view
from ui.kiosk.recent import RecentTowns
from ui.kiosk.shell import Shell
from ui.kiosk.signer_view import Given, settled
from ui.kiosk.store import Store
from ui.kiosk.texts import Texts, rules_of, texts
from ui.shown import view_model

SHEET, LINE, DONE = "PaperSheet", "PaperLine", "PaperDone"
# Pages of a line; the others of a signer's pass are not asked of a sheet.
_ASKED = frozenset(
    [Step.NAMES, Step.TOWN, Step.STATE, Step.HOME, Step.CHOICES, Step.EMAIL, Step.ZIP, Step.REVIEW]
)


@view_model
class Paper(PaperPages):
    """Takes in what signers wrote on a sheet. What was entered is never shown again."""

    left = Signal()

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__()
        self._shell, self._store = shell, store
        self._texts: dict[Language, Texts] = {}
        self._session = passes.start(Rules((), ()), "en")
        self._recent = RecentTowns()
        self._where, self._problem = Line(), ""
        self._last: RecordId | None = None
        self._helper, self._waits = "", False
        self._view = PaperView()
        shell.wiped.connect(self.forget)
        shell.language_changed.connect(self._speak)

    # --- for the application ---------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Ask for the sheet's number."""
        opened = self._store.opened
        if opened is None or self._store.busy:
            return
        campaign = opened.campaign.campaign
        self._texts = {"en": texts(campaign, "en"), "es": texts(campaign, "es")}
        self.forget()
        self._store.ask(lambda journal: journal.on_duty, self._know, self._shell.refuse)
        self._shell.show(SHEET)

    @Slot()
    def forget(self) -> None:
        """Drop the sheet and everything that was typed from it."""
        self._where, self._last, self._waits = Line(), None, False
        self._clear()

    # --- the sheet and the line ------------------------------------------------------

    @Slot(str)
    def setSheet(self, text: str) -> None:
        """Take the sheet's number as typed."""
        if text != self._where.typed:
            self._place(typed=text)

    @Slot(int)
    def chooseLine(self, line: int) -> None:
        """Take the line that is entered next."""
        self._place(line=line)

    @Slot(bool)
    def setTicked(self, yes: bool) -> None:
        """Say whether every box of the line is ticked."""
        self._place(ticked=int(yes))

    @Slot(bool)
    def setThere(self, yes: bool) -> None:
        """Say whether somebody signed on the line."""
        self._place(there=int(yes))

    @Slot()
    def next(self) -> None:
        """Go on, or say what is missing."""
        if self._waits:
            return
        match self._shell.property("page"):
            case "PaperSheet":
                self._take_sheet()
            case "PaperLine":
                self._take_line()
            case "PaperReview":
                self._keep()
            case _:
                self._go_on()

    @Slot()
    def back(self) -> None:
        """Go one page back; from the first one to the desk."""
        page = self._shell.property("page")
        if self._waits:
            return
        if page == SHEET:
            self.finish()
        elif page == LINE:
            self._show(SHEET, forward=False)
        elif self._session.step is Step.NAMES and self._session.before is None:
            self._clear()
            self._show(LINE, forward=False)
        else:
            self._go(passes.back(self._session), forward=False)

    @Slot(str)
    def edit(self, page: str) -> None:
        """Change a row of the review."""
        self._go(passes.edit(self._session, Step(page)), forward=False)

    # --- after a line ----------------------------------------------------------------

    @Slot()
    def nextLine(self) -> None:
        """Enter another line of the same sheet; after the last, another sheet."""
        if len(self._where.entered) == paper.LINES:
            self.nextSheet()
        else:
            self._begin_line()

    @Slot()
    def nextSheet(self) -> None:
        """Enter another sheet."""
        self._where, self._last = Line(kept=self._where.kept), None
        self._clear()
        self._show(SHEET)

    @Slot()
    def takeBack(self) -> None:
        """Take the line back that was just entered: its bytes are dropped."""
        if self._last is not None and not self._waits:
            self._waits = True
            self._store.void(self._last.seq, self._taken_back, self._refuse)

    @Slot()
    def finish(self) -> None:
        """Go back to the desk."""
        self.forget()
        self.left.emit()

    # --- inside ----------------------------------------------------------------------

    def _know(self, helper: str) -> None:
        # A longer name than signers' pages take would make records that nobody reads.
        self._helper = "" if check_helper(helper) else helper

    def _take_sheet(self) -> None:
        opened, typed = self._store.opened, self._where.typed
        found = paper.parse(typed) or paper.read_payload(typed.strip())
        if opened is None:
            return
        if found is None:
            self._say_problem("sheet-wrong" if typed.strip() else "sheet-empty")
        elif found.campaign != paper.campaign_mark(opened.campaign.sha256):
            self._say_problem("sheet-other")
        else:
            self._waits = True
            self._store.ask(
                partial(lines_in, sheet=found), partial(self._took, found), self._refuse
            )

    def _took(self, sheet: Serial, entered: frozenset[int]) -> None:
        if self._waits:
            self._waits = False
            self._place(sheet=sheet, entered=entered)
            self._begin_line()

    def _begin_line(self) -> None:
        left = [one for one in range(1, paper.LINES + 1) if one not in self._where.entered]
        line = min((one for one in left if one > self._where.line), default=min(left, default=0))
        self._clear()
        self._last = None
        self._place(line=line, ticked=-1, there=-1, outcome="")
        self._show(LINE)

    def _take_line(self) -> None:
        where = self._where
        if not where.line:
            self._say_problem("line-none")
        elif -1 in {where.ticked, where.there}:
            self._say_problem("unanswered")
        elif where.ticked and where.there:
            self._go(begun(self._session, self._helper))
        else:
            self._store.note("paper-left-out", self._shell.refuse)
            self._place(outcome="left-out")
            self._show(DONE)

    def _go_on(self) -> None:
        self._session = settled(self._session)
        found = passes.problems(self._session, self._session.step)
        if found:
            self._say_problem(found[0].code)
        else:
            self._go(passes.forward(self._session))

    def _keep(self) -> None:
        from kiosk.signing import from_sheet

        opened, event, where = self._store.opened, self._store.event, self._where
        if opened is None or event is None or where.sheet is None:
            return
        draft, now = self._session.draft, self._store.now()
        self._waits = True
        made = from_sheet(opened.campaign, opened.mode, event, where.sheet, where.line, draft, now)
        self._store.append(made, b"", self._kept, self._refuse)

    def _kept(self, record: RecordId) -> None:
        # Whoever walked away meanwhile is told nothing: the line is in.
        if not self._waits:
            return
        where, self._waits, self._last = self._where, False, record
        self._clear()
        entered = where.entered | {where.line}
        self._place(entered=entered, kept=where.kept + 1, outcome="kept")
        self._show(DONE)

    def _taken_back(self, _: None) -> None:
        if self._waits:
            where, self._waits, self._last = self._where, False, None
            entered = where.entered - {where.line}
            self._place(entered=entered, kept=where.kept - 1, outcome="taken-back")

    def _refuse(self, refusal: KioskError) -> None:
        if not self._waits:
            return
        self._waits = False
        if isinstance(refusal, LineEntered):
            self._clear()
            self._place(entered=self._where.entered | {self._where.line}, line=0)
            self._show(LINE, forward=False)
        self._shell.refuse(refusal)

    @property
    def _language(self) -> Language:
        return "es" if self._shell.property("language") == "es" else "en"

    def _say(self, session: Session) -> None:
        self._session, self._problem = session, ""
        self._refresh()

    def _go(self, session: Session, *, forward: bool = True) -> None:
        if session.step in _ASKED:
            self._say(session)
            self._show(f"Paper{session.step.value}", forward=forward)

    def _say_problem(self, code: str = "") -> None:
        self._problem = code
        self._refresh()

    def _place(self, **values: object) -> None:
        self._where = replace(self._where, **values)  # type: ignore[arg-type]
        self._say_problem()

    def _show(self, page: str, *, forward: bool = True) -> None:
        self._say_problem()
        self._shell.show(page, forward=forward)

    def _clear(self) -> None:
        """Drop what was typed from the line."""
        opened = self._store.opened
        rules = rules_of(opened.campaign.campaign) if opened else Rules((), ())
        self._session, self._problem = passes.start(rules, self._language), ""
        self._refresh()

    def _speak(self) -> None:
        self._session = passes.speak(self._session, self._language)
        self._refresh()

    def _refresh(self) -> None:
        opened, said = self._store.opened, self._texts.get(self._language)
        if opened is None or said is None:
            return
        given, campaign = Given(problem=self._problem), opened.campaign.campaign
        undoable = self._last is not None
        self._view = paper_view(
            self._where, self._session, campaign, said, given, undoable=undoable
        )
        self.changed.emit()
        self.placed.emit()
