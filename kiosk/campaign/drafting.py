"""A campaign that is being written: kept as it grows, filled in when it is signed.

A draft is a campaign file that nobody signed. Its notices still hold their blanks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.campaign import letter
from kiosk.campaign.file import MAX_FILE, MAX_TEXT, read, read_unsigned, unsigned
from kiosk.campaign.form import NOTICES, filled, notice, parse
from kiosk.campaign.layout import blocks
from kiosk.campaign.value import UNSET, Campaign, Notice, SignedCampaign
from kiosk.errors import CampaignUnsigned, LetterRefused
from kiosk.files import read_plain, write_durably
from kiosk.model import Bilingual, Language

SUFFIX = ".draft"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened to go on with: the draft, and what it was signed as, if it was."""

    campaign: Campaign
    signed: SignedCampaign | None


def new_draft() -> Campaign:
    """Give a campaign with nothing but our model's notices, consent and usual statements."""
    import tomllib  # noqa: PLC0415 - only here

    import resources  # noqa: PLC0415 - only here

    form = resources.at("campaign", "form", "campaign.toml").read_text("utf-8")
    names = ("letter", "salutation", "translation", "requests")
    for name in names:
        form = form.replace(f"{{{name}}}", '""' if name in ("letter", "translation") else "")
    form = form.replace("{language}", '"en"').replace("{first_line}", "1")
    values = tomllib.loads(form)
    bare = parse(values, lambda name: notice(name).encode() if name in NOTICES else b"").campaign
    return replace(bare, notice=_templates(bare.notice.version), asks=(), addressees=())


def open_draft(raw: bytes) -> Opened:
    """Go on with a draft, or with a signed campaign as its next version.

    Raises as `kiosk.campaign.file.read`, but for the missing signature.
    """
    try:
        signed = read(raw)
    except CampaignUnsigned:
        return Opened(read_unsigned(raw), None)
    campaign = signed.campaign
    return Opened(replace(campaign, version=campaign.version + 1), signed)


def save_draft(path: Path, campaign: Campaign) -> None:
    """Keep *campaign* at *path*, whole or not at all. `OSError`, `LetterRefused` (`long`)."""
    try:
        raw = unsigned(campaign)
    except ValueError as cause:
        raise LetterRefused(why="long", most=MAX_TEXT) from cause
    write_durably(path, raw)


def load_draft(path: Path) -> Opened:
    """Read the file at *path* as `open_draft` does. `OSError` if it cannot be read."""
    return open_draft(read_plain(path, MAX_FILE))


def with_letter(campaign: Campaign, raw: bytes) -> Campaign:
    """Give *campaign* with this letter, and what can be told from it.

    Its language, the line of its salutation, and its numbered items as requests.
    """
    text = letter.text(raw)
    spoken: Language = letter.language_of(text)
    line = letter.salutation_line(text)
    items = [block.text for block in blocks(text, line) if block.kind == "item"]
    asked = tuple(
        Bilingual(item if spoken == "en" else "", item if spoken == "es" else "") for item in items
    )
    written = replace(campaign.letter, language=spoken, master=raw, first_line=line)
    kept = campaign.requests if any(one.en or one.es for one in campaign.requests) else asked
    return replace(campaign, letter=written, requests=kept)


def finished(campaign: Campaign) -> Campaign:
    """Give *campaign* as it is checked and signed: the blanks of its notices filled."""
    return filled(campaign)


def is_open(campaign: Campaign) -> bool:
    """Tell whether nothing was written yet."""
    return not campaign.letter.master and not campaign.title.en and campaign.opens == UNSET


def _templates(version: str) -> Notice:
    texts = [notice(name).strip() for name in NOTICES]
    return Notice(version, Bilingual(texts[0], texts[1]), Bilingual(texts[2], texts[3]))
