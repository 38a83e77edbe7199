"""The signer's pass: from the start page to the receipt."""

from __future__ import annotations

import secrets
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Slot

from kiosk import receipt
from kiosk import session as passes
from kiosk.errors import KioskError
from kiosk.ink import is_small, pack
from kiosk.model import Language, RecordId, Signature
from kiosk.session import Farewell, Rules, Session, Step
from ui.kiosk.answers import Answers
from ui.kiosk.inkpad import InkPad
from ui.kiosk.pages import entrance
from ui.kiosk.recent import RecentTowns
from ui.kiosk.shell import Shell
from ui.kiosk.signer_view import Given, SignerView, settled, view
from ui.kiosk.store import Store
from ui.kiosk.texts import Texts, rules_of, texts
from ui.shown import view_model

UNDO_SECONDS = 120


@view_model
class Signing(Answers):
    """Shows one session after the other; each ends at Thanks, by leaving or by idling.

    What a signer said lives in `_session` and in `_last` (the receipt just given) and
    nowhere else: `forget` drops both.
    """

    def __init__(self, shell: Shell, store: Store) -> None:
        super().__init__()
        self._shell, self._store = shell, store
        self._texts: dict[Language, Texts] = {}
        self._view = SignerView()
        self._session = passes.start(Rules((), ()), "en")
        self._problem = ""
        self._last: tuple[RecordId, str] | None = None
        self._waiting: tuple[Signature, bytes, str] | None = None
        self._asking, self._known = False, False
        self._recent = RecentTowns()
        self._undo_left = 0
        self._undo_clock = QTimer(self, interval=1000)
        self._undo_clock.timeout.connect(self._undo_second)
        shell.wiped.connect(self.wipe)
        shell.corner_held.connect(self.forget)  # the way out leads back to the start page
        shell.language_changed.connect(self._speak)

    # --- for the application ---------------------------------------------------------

    def open(self) -> None:
        """Take the campaign of the journal that was just opened; show the start page."""
        if self._store.opened is None:
            return
        campaign = self._store.opened.campaign.campaign
        self._texts = {"en": texts(campaign, "en"), "es": texts(campaign, "es")}
        self._recent.begin(self._store.event)
        self.wipe()

    @Slot()
    def wipe(self) -> None:
        """Forget this signer, and greet the next one."""
        self.forget()
        self._shell.greet("en")
        self._shell.show(self._entrance(), forward=False)

    def forget(self) -> None:
        """Drop everything that this signer said."""
        if self._store.opened is None:
            return
        rules = rules_of(self._store.opened.campaign.campaign)
        self._last, self._waiting, self._problem = None, None, ""
        self._asking, self._known = False, False
        self._undo_clock.stop()
        self._session = passes.start(rules, self._language)
        self._refresh()

    # --- the way through -------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Start signing: ask for the language."""
        self.forget()
        self._go(replace(self._session, step=Step.LANGUAGE))

    @Slot()
    def read(self) -> None:
        """Show the letter."""
        self._go(replace(self._session, step=Step.LETTER))

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Go on in *language*, with the privacy notice."""
        self._shell.changeLanguage(language)
        self._go(passes.show_notice(self._session, self._language, self._store.now()))

    @Slot()
    def agree(self) -> None:
        """Go on from the notice to the questions."""
        self._go(passes.forward(replace(self._session, step=Step.NOTICE)))

    @Slot()
    def disagree(self) -> None:
        """End at the notice: nothing is kept but a count of those who did not agree."""
        self._store.note("declined", self._shell.refuse)
        self._go(passes.leave(self._session, Farewell.DECLINED))

    @Slot()
    def openFull(self) -> None:
        """Show the full notice."""
        self._go(passes.open_full(self._session))

    @Slot()
    def next(self) -> None:
        """Go on, or say what is missing."""
        self._session = settled(self._session)
        found = passes.problems(self._session, self._session.step)
        self._problem = found[0].code if found else ""
        self._go(passes.forward(self._session))

    @Slot()
    def back(self) -> None:
        """Go one step back."""
        self._go(passes.back(self._session), forward=False)

    @Slot()
    def leave(self) -> None:
        """End without signing."""
        self.forget()
        self._go(passes.leave(self._session, Farewell.LEFT))

    @Slot(str)
    def edit(self, page: str) -> None:
        """Change a row of the review."""
        self._go(passes.edit(self._session, Step(page)), forward=False)

    @Slot()
    def done(self) -> None:
        """Make room for the next person."""
        self.wipe()

    # --- the tap on Sign -------------------------------------------------------------

    @Slot(InkPad)
    def sign(self, pad: InkPad) -> None:
        """Seal and keep the signature; thanks are said when it cannot be lost any more.

        A very small or short drawing is asked about first; a blank one is none.
        """
        drawing = pad.drawing()
        if is_small(drawing) and not pad.property("blank") and not self._asking:
            self._asking = True
            self._refresh()
        else:
            self.keep(pad)

    @Slot(InkPad)
    def keep(self, pad: InkPad) -> None:
        """Seal and keep what is on the pad, however small."""
        if self._session.step in {Step.SIGN, Step.SIGN_STEADY} and not pad.property("blank"):
            self._seal(pack(pad.drawing()))

    @Slot()
    def drawOn(self) -> None:
        """Ask no more about a small drawing: it is being changed."""
        if self._asking:
            self._asking = False
            self._refresh()

    @Slot()
    def signTyped(self) -> None:
        """Seal and keep the typed name in the place of a drawing."""
        if self._session.step is Step.SIGN_TYPED:
            self._seal(b"")

    @Slot()
    def retry(self) -> None:
        """Try once more to keep a signature that could not be saved."""
        if self._session.step is Step.NOT_SAVED and self._waiting is not None:
            self._append(*self._waiting)

    @Slot()
    def undo(self) -> None:
        """Take the signature just given back: its bytes are dropped."""
        if self._last is not None and self._undo_left > 0:
            record, _ = self._last
            self._store.void(record.seq, partial(self._undone, record), self._shell.refuse)

    def _seal(self, ink: bytes) -> None:
        from kiosk.signing import compose

        opened, event = self._store.opened, self._store.event
        if opened is None or event is None or passes.problems(self._session, self._session.step):
            return
        code = receipt.new_code(secrets.token_bytes)
        signature = compose(
            opened.campaign, opened.mode, event, self._session, code, self._store.now()
        )
        # A second try keeps what was agreed to, whatever language the window speaks by then.
        self._waiting = (signature, ink, code)
        self._append(signature, ink, code)

    def _append(self, signature: Signature, ink: bytes, code: str) -> None:
        self._go(replace(self._session, step=Step.SAVING))
        self._store.append(signature, ink, partial(self._thank, code), self._keep)

    def _thank(self, code: str, record: RecordId) -> None:
        self._recent.add(self._session.draft.town, self._session.draft.state)
        self.forget()
        self._last, self._undo_left = (record, code), UNDO_SECONDS
        self._undo_clock.start()
        self._go(replace(self._session, step=Step.THANKS))

    def _keep(self, refusal: KioskError) -> None:
        """Tell that nothing was saved; the signer may try again with the same ink."""
        self._go(replace(self._session, step=Step.NOT_SAVED))
        self._shell.refuse(refusal)

    def _undone(self, record: RecordId, _: None) -> None:
        # By now somebody else may have begun, or a second touch may have asked for the same.
        if self._last is None or self._last[0] != record:
            return
        self.forget()
        self._go(passes.leave(self._session, Farewell.UNDONE))

    def _undo_second(self) -> None:
        self._undo_left = max(0, self._undo_left - 1)
        self._refresh()

    # --- inside ----------------------------------------------------------------------

    def _entrance(self) -> str:
        opened, store = self._store.opened, self._store
        return entrance(store.folder, opened.state if opened else None, over=store.over)

    @property
    def _language(self) -> Language:
        return "es" if self._shell.property("language") == "es" else "en"

    def _go(self, session: Session, *, forward: bool = True) -> None:
        if session.step is not self._session.step:
            self._problem, self._asking = "", False
        self._session, self._known = session, False
        self._refresh()
        self._shell.show(session.step, forward=forward)
        if session.step is Step.REVIEW:
            self._look_for_another()

    def _look_for_another(self) -> None:
        """Ask the journal whether somebody of this name signed here: a hint, no more."""
        asked = self._session.draft

        def answer(known: bool) -> None:
            if self._session.step is Step.REVIEW and self._session.draft == asked:
                self._known = known
                self._refresh()

        self._store.has_signed(asked, answer)

    def _say(self, session: Session) -> None:
        self._session, self._problem = session, ""
        self._refresh()

    def _speak(self) -> None:
        """Follow the language of the window."""
        self._session = passes.speak(self._session, self._language)
        self._refresh()

    def _refresh(self) -> None:
        """Show the session as it is now."""
        opened = self._store.opened
        if opened is None or not self._texts:  # set up, and nobody has signed yet
            return
        code = self._last[1] if self._last else ""
        said = self._texts[self._language]
        signed = self._store.counts.signed
        given = Given(
            code,
            self._undo_left,
            signed,
            self._problem,
            self._asking,
            self._known,
            self._recent.first(),
        )
        self._view = view(self._session, opened.campaign.campaign, said, given)
        self.changed.emit()
