"""A signer's pass becomes a signature: bound to what was shown, ready to be sealed."""

from __future__ import annotations

from kiosk import paper
from kiosk.campaign.consent import hashes
from kiosk.campaign.value import Campaign, SignedCampaign
from kiosk.entry import clean, printed
from kiosk.model import (
    UNNAMED,
    Event,
    Language,
    Method,
    Mode,
    Moment,
    Name,
    Place,
    Shown,
    Signature,
)
from kiosk.receipt import digest
from kiosk.session import Draft, Session


def compose(
    signed: SignedCampaign, mode: Mode, event: Event, session: Session, code: str, now: Moment
) -> Signature:
    """Give the signature for a finished *session*; *code* is the receipt's.

    *mode* is the journal's: people rehearse under an official campaign, too. The session
    must have been shown the notice and have no problems left.
    """
    if session.shown_at is None:
        raise ValueError("the notice was never shown")
    campaign, draft = signed.campaign, session.draft
    method = draft.way.method
    letter, _, consent = hashes(campaign, session.language)
    _, notice, _ = hashes(campaign, session.notice_language)
    return Signature(
        campaign=campaign.id,
        campaign_version=campaign.version,
        campaign_sha256=signed.sha256,
        mode=mode,
        event=event.uid(campaign.id),
        name=Name(clean(draft.given), clean(draft.surname), printed(draft.given, draft.surname)),
        place=Place(clean(draft.town), draft.state),
        home=draft.home,
        method=method,
        eligibility=session.rules.statements,
        choices=tuple(one for one, _ in session.rules.choices if one in draft.chosen),
        shown=Shown(
            session.language,
            letter,
            notice,
            campaign.notice.version,
            session.notice_language,
            consent,
            session.opened_full,
            session.shown_at,
        ),
        signed=now,
        receipt=digest(code),
        email=clean(draft.email),
        postal_code=clean(draft.postal_code),
        witness=clean(draft.witness) if method is Method.MARK else "",
        volunteer=clean(draft.helper) or UNNAMED if draft.assisted else "",
    )


def from_sheet(
    signed: SignedCampaign,
    mode: Mode,
    event: Event,
    sheet: paper.Serial,
    line: int,
    draft: Draft,
    now: Moment,
) -> Signature:
    """Give the signature for one *line* of a paper *sheet*, as a volunteer entered it.

    The sheet's serial says in which language, and of which version of the campaign, its
    texts were; every statement must have been ticked. `ValueError` for another campaign's
    sheet, and for a line that no sheet has.
    """
    if sheet.campaign != paper.campaign_mark(signed.sha256):
        raise ValueError("a sheet of another campaign or version")
    campaign = signed.campaign
    return Signature(
        campaign=campaign.id,
        campaign_version=campaign.version,
        campaign_sha256=signed.sha256,
        mode=mode,
        event=event.uid(campaign.id),
        name=Name(clean(draft.given), clean(draft.surname), printed(draft.given, draft.surname)),
        place=Place(clean(draft.town), draft.state),
        home=draft.home,
        method=Method.PAPER,
        eligibility=tuple(one.id for one in campaign.eligibility),
        choices=tuple(one.id for one in campaign.choices if one.id in draft.chosen),
        shown=_on_sheet(campaign, sheet.language, now),
        signed=now,
        receipt=paper.reference(str(sheet), line),
        email=clean(draft.email),
        postal_code=clean(draft.postal_code),
        volunteer=clean(draft.helper) or UNNAMED,
        sheet=str(sheet),
        line=line,
    )


def _on_sheet(campaign: Campaign, language: Language, now: Moment) -> Shown:
    """Give what was shown on a sheet; nobody can tell when, so it is when it is entered."""
    letter, notice, consent = hashes(campaign, language)
    version = campaign.notice.version
    return Shown(language, letter, notice, version, language, consent, opened_full=False, at=now)
