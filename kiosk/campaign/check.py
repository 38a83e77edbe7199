"""Everything that keeps a campaign from being signed, named in one go.

No kiosk takes a signature until controller, domicile, contact, notices and recipients
are set (DOMAIN: Mexican privacy law, articles 15 and 16). A campaign with errors is not
signed into a file, and `require` lets whoever enrols a kiosk ask again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import chain

from kiosk.campaign import letter
from kiosk.campaign.check_day import event_problems, storage_problems, volunteer_problems
from kiosk.campaign.check_notice import consent_problems, notice_problems
from kiosk.campaign.file import MAX_TEXT
from kiosk.campaign.layout import blocks
from kiosk.campaign.look import look_problems
from kiosk.campaign.problems import TONGUES, Problem, errors, problem
from kiosk.campaign.value import UNSET, Campaign, Choice, Statement
from kiosk.crypto.header import MAX_RECIPIENTS
from kiosk.crypto.seal import is_recipient
from kiosk.errors import CampaignIncomplete
from kiosk.model import LANGUAGES, Bilingual, Mode

MAX_WORDS = 32 * 1024
NEEDS = ("", "email", "zip")
_ID = re.compile(r"[a-z][a-z0-9-]{1,39}")
_LINK = re.compile(r"https://[^\s/]+\.[^\s]+")


def problems(campaign: Campaign) -> tuple[Problem, ...]:
    """Give everything missing or wrong in *campaign*, in the order of the form."""
    return tuple(chain.from_iterable(rule(campaign) for rule in _RULES))


def require(campaign: Campaign) -> None:
    """Raise `CampaignIncomplete` if anything keeps people from signing."""
    if found := errors(problems(campaign)):
        raise CampaignIncomplete(why="unfit", count=len(found))


def _head(campaign: Campaign) -> Iterator[Problem]:
    if not _ID.fullmatch(campaign.id):
        yield problem("id", where="id")
    if campaign.version < 1:
        yield problem("version")
    if not campaign.contact.strip():
        yield problem("field-missing", where="contact")
    if campaign.share_link and not _LINK.fullmatch(campaign.share_link):
        yield problem("share-link")
    yield from _pair("title", campaign.title)


def _letter(campaign: Campaign) -> Iterator[Problem]:
    written = campaign.letter
    if not written.master.strip():
        yield problem("letter-missing")
        return
    for where, raw in (
        ("letter.file", written.master),
        ("letter.translation", written.translation),
    ):
        if len(raw) > MAX_TEXT:
            yield problem("too-long", where=where, most=MAX_TEXT)
        if not _is_text(raw):
            yield problem("letter-not-text", where=where)
    if not written.translation:
        yield problem("translation-missing", warning=True)
    if _is_text(written.master):
        yield from _first_line(letter.text(written.master), written.first_line)


def _first_line(text: str, line: int) -> Iterator[Problem]:
    rows = letter.lines(text)
    if line < 1 or not any(row.strip() for row in rows[line - 1 :]):
        yield problem("letter-first-line", line=line, lines=len(rows))
    elif not rows[line - 1].strip():
        yield problem("letter-starts-blank", line=line)


def _summary(campaign: Campaign) -> Iterator[Problem]:
    if not campaign.asks:
        yield problem("asks-missing", warning=True)
    yield from _pairs("asks", campaign.asks)
    yield from _pairs("requests", campaign.requests)
    if campaign.requests and _is_text(campaign.letter.master):
        laid = blocks(letter.text(campaign.letter.master), campaign.letter.first_line)
        numbered = sum(block.kind == "item" for block in laid)
        if numbered not in (0, len(campaign.requests)):
            listed = len(campaign.requests)
            yield problem("requests-count", warning=True, listed=listed, numbered=numbered)


def _addressees(campaign: Campaign) -> Iterator[Problem]:
    if not campaign.addressees:
        yield problem("addressees-missing")
    for number, one in enumerate(campaign.addressees, 1):
        where = f"addressees[{number}]"
        yield from _pair(f"{where}.role", one.role)
        yield from _pair(f"{where}.title", one.title)
        for field, text in (("name", one.name), ("address", one.address)):
            if not text.strip():
                yield problem("field-missing", where=f"{where}.{field}")
        if one.checked_on == UNSET:
            yield problem("checked-on-missing", where=f"{where}.checked_on")
    if campaign.relay.en or campaign.relay.es:
        yield from _pair("relay", campaign.relay)


def _statements(campaign: Campaign) -> Iterator[Problem]:
    if not campaign.eligibility:
        yield problem("eligibility-missing")
    tables: tuple[tuple[str, Sequence[Statement | Choice]], ...] = (
        ("eligibility", campaign.eligibility),
        ("choices", campaign.choices),
    )
    for name, rows in tables:
        seen: set[str] = set()
        for number, one in enumerate(rows, 1):
            where = f"{name}[{number}]"
            if not _ID.fullmatch(one.id):
                yield problem("id", where=f"{where}.id")
            elif one.id in seen:
                yield problem("id-twice", where=f"{where}.id", id=one.id)
            seen.add(one.id)
            yield from _pair(where, one.words)
    for number, choice in enumerate(campaign.choices, 1):
        if choice.needs not in NEEDS:
            yield problem("choice-needs", where=f"choices[{number}].needs")


def _controller(campaign: Campaign) -> Iterator[Problem]:
    controller = campaign.controller
    if not controller.name.strip():
        yield problem("controller-missing")
    if not controller.domicile.strip():
        yield problem("domicile-missing")
    if not controller.contact.strip():
        yield problem("contact-missing")


def _days(campaign: Campaign) -> Iterator[Problem]:
    opens, closes, day = campaign.opens, campaign.closes, campaign.delivery_day
    for where, one in (("opens", opens), ("closes", closes), ("delivery.day", day)):
        if one == UNSET:
            yield problem("day-missing", where=where)
    if UNSET not in (opens, closes) and opens > closes:
        yield problem("opens-after-closes", opens=opens.isoformat(), closes=closes.isoformat())
    if UNSET not in (day, closes) and day < closes:
        yield problem("delivery-before-close", day=day.isoformat(), closes=closes.isoformat())
    yield from _pair("delivery.place", campaign.delivery_place)
    yield from _pair("retention", campaign.retention)


def _organizers(campaign: Campaign) -> Iterator[Problem]:
    organizers = campaign.organizers
    if not organizers:
        yield problem("organizers-missing")
    if len(organizers) > MAX_RECIPIENTS:
        yield problem("organizers-many", count=len(organizers), most=MAX_RECIPIENTS)
    if len(organizers) == 1 and campaign.mode is Mode.OFFICIAL:
        yield problem("organizers-one", warning=True)
    seen: set[str] = set()
    for number, one in enumerate(organizers, 1):
        where = f"organizers[{number}]"
        if not one.name.strip():
            yield problem("field-missing", where=f"{where}.name")
        if not is_recipient(one.recipient):
            yield problem("recipient", where=f"{where}.recipient")
        elif one.recipient in seen:
            yield problem("recipient-twice", where=f"{where}.recipient")
        seen.add(one.recipient)


def _characters(campaign: Campaign) -> Iterator[Problem]:
    for where, text in _strings(campaign, ""):
        if len(text.encode("utf-8", "replace")) > MAX_WORDS:
            yield problem("too-long", where=where, most=MAX_WORDS)
        if not unicodedata.is_normalized("NFC", text) or any(map(_is_control, text)):
            yield problem("text-form", where=where)


_RULES: tuple[Callable[[Campaign], Iterable[Problem]], ...] = (
    _head,
    _letter,
    _summary,
    _addressees,
    _statements,
    notice_problems,
    consent_problems,
    _controller,
    _days,
    _organizers,
    event_problems,
    volunteer_problems,
    storage_problems,
    look_problems,
    _characters,
)


def _pairs(where: str, rows: Iterable[Bilingual]) -> Iterator[Problem]:
    for number, row in enumerate(rows, 1):
        yield from _pair(f"{where}[{number}]", row)


def _pair(where: str, words: Bilingual) -> Iterator[Problem]:
    for language in LANGUAGES:
        if not words.say(language).strip():
            tongue = TONGUES[language]
            yield problem("words-missing", where=f"{where}.{language}", tongue=tongue)


def _strings(value: object, where: str) -> Iterator[tuple[str, str]]:
    """Give every text in *value* with the field it stands in."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, tuple):
        for number, one in enumerate(value, 1):
            yield from _strings(one, f"{where}[{number}]")
    elif is_dataclass(value):
        for field in fields(value):
            dot = "." if where else ""
            yield from _strings(getattr(value, field.name), f"{where}{dot}{field.name}")


def _is_text(raw: bytes) -> bool:
    try:
        letter.text(raw)
    except UnicodeDecodeError:
        return False
    return True


def _is_control(mark: str) -> bool:
    return mark not in "\n\t" and unicodedata.category(mark) in ("Cc", "Cs")
