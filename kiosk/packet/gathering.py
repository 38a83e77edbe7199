"""From the registry to the file: who is in a copy, and the register that remembers it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from kiosk.campaign.value import Campaign, SignedCampaign
from kiosk.errors import (
    CorrectionEmpty,
    PacketEmpty,
    PacketNobody,
    PacketUntied,
    SupplementEmpty,
    TransferUnknown,
)
from kiosk.model import Moment
from kiosk.packet.correction import Taken, write_correction
from kiosk.packet.held import Held, beside
from kiosk.packet.order import Made, Order, Variant
from kiosk.packet.sections import arranged
from kiosk.packet.value import Counts, Edition, Packet, Sitting, Written
from kiosk.packet.wording import Wording
from kiosk.packet.write import Progress, write
from kiosk.registry.registry import Registry
from kiosk.registry.transfer import Chosen, Handing, Standing, Transfer
from kiosk.states import HOME_BY_CODE

PUBLISH = "publish"
"""The choice of those who are named in a public copy."""
_CONTENTS = (Variant.FULL, Variant.PUBLIC, Variant.INTERNAL, Variant.ANNEX)


class _Plan(NamedTuple):
    """What is made: the content, the US state, who gets it, and what came before."""

    content: Variant
    region: str
    to: str
    after: Transfer | None
    held: dict[bytes, Standing]
    first: int


def gather(registry: Registry, now: Moment, order: Order | None = None) -> Packet:
    """Give what a packet made *now* from *registry* holds.

    Raises `PacketEmpty`, `PacketNobody`, `SupplementEmpty` where nobody would be in it, and
    `TransferUnknown` where there is nothing to follow.
    """
    order = order or Order()
    return _packet(registry, order, _plan(registry, order), now)


def write_packet(
    registry: Registry,
    order: Order,
    out: Path,
    now: Moment,
    progress: Progress = lambda _done, _all: None,
) -> Made:
    """Make the file *out* as ordered and put it into the register of transfers; both or neither.

    *progress* is told how many lines are set, and of how many; `False` stops it. Raises
    what `gather` and `write` raise, and `CorrectionEmpty`.
    """
    plan = _plan(registry, order)
    if order.variant is Variant.CORRECTION:
        return _correct(registry, order, plan, out, now)
    packet = _packet(registry, order, plan, now)
    lines = packet.lines
    if not isinstance(lines, Held):
        raise TypeError("lines that are not in the registry")
    kept: list[Transfer] = []

    def settle(written: Written) -> None:
        handing = _handing(registry, order, plan, packet, written)
        kept.append(registry.hand_over(handing, enumerate(lines.ids(), packet.first)))

    written = write(out, packet, progress, settle)
    return _made(written, kept[0])


def annexes(registry: Registry) -> tuple[tuple[str, int], ...]:
    """Give the US states whose members of Congress get an annex, and of how many signers."""
    choice = congress(registry.campaign.campaign)
    found = registry.chosen(choice).by_home if choice else {}
    return tuple(sorted((home, many) for home, many in found.items() if home in HOME_BY_CODE))


def congress(campaign: Campaign) -> str:
    """Give the choice of those who want a copy sent to their members of Congress, or nothing."""
    return next((choice.id for choice in campaign.choices if choice.needs == "zip"), "")


def _plan(registry: Registry, order: Order) -> _Plan:
    if order.variant in _CONTENTS:
        return _Plan(order.variant, order.region, order.to or _to(registry, order), None, {}, 1)
    number = order.since or 0
    after = registry.transfer(number)
    if after.kind == Variant.CORRECTION:
        raise TransferUnknown(number=number)
    held = registry.standing(number)
    content = Variant(after.content)
    return _Plan(content, after.region, after.to, after, held, registry.highest(number) + 1)


def _packet(registry: Registry, order: Order, plan: _Plan, now: Moment) -> Packet:
    letters = {one.version: one.campaign for one in registry.letters()}
    tally, chosen = registry.tally(), _chosen(registry, plan, letters)
    campaign = registry.campaign.campaign
    language = order.language or campaign.letter.language
    if not chosen.keys:
        raise _nobody(plan, tally.deliverable)
    editions = _editions(chosen, letters)
    signed = {one.version: one.campaign for one in editions}
    known = {one.uid: one.event for one in registry.events()}
    events, by_home = chosen.by_event, tuple(sorted(chosen.by_home.items()))
    if plan.content is Variant.PUBLIC:
        # It counts everybody, and names some of them.
        events = Counter({one.uid: one.deliverable for one in registry.events()})
        by_home = tally.by_home
    return Packet(
        # Of a version that nobody here signed, not even the title is printed.
        campaign=signed.get(campaign.version, editions[-1].campaign)
        if editions
        else registry.campaign,
        lines=Held(registry, chosen, beside(plan.content, language, known, chosen.head)),
        counts=Counts(
            captured=tally.captured,
            voided=tally.voided,
            withdrawn=tally.withdrawn,
            duplicates=tally.twice + tally.duplicates,
            held=tally.quarantined + tally.conflicts + tally.refused + tally.held + tally.excluded,
            deliverable=tally.deliverable,
        ),
        events=tuple(Sitting(event, events[uid]) for uid, event in known.items() if events[uid]),
        by_home=by_home,
        by_state=tally.by_state if plan.content is Variant.PUBLIC else (),
        made=now,
        registry_digest=registry.digest(),
        unconfirmed=chosen.unconfirmed,
        variant=plan.content,
        language=order.language,
        to=order.to or (plan.to if plan.after else ""),
        elsewhere=tally.deliverable - len(chosen.keys),
        follows=plan.after.packet if plan.after else "",
        first=plan.first,
        region=plan.region,
        zips=tuple(chosen.by_zip.items()),
        editions=editions if len(editions) > 1 else (),
    )


def _editions(chosen: Chosen, letters: dict[int, SignedCampaign]) -> tuple[Edition, ...]:
    """Give the versions that were signed, in the order they are printed; nothing of one alone."""
    places = arranged(letters.values())
    if unknown := sum(many for one, many in chosen.by_version.items() if one not in letters):
        raise PacketUntied(lines=len(chosen.keys), counted=len(chosen.keys) - unknown)
    numbers = sorted(chosen.by_version, key=lambda one: (places[one], one))
    return tuple(Edition(letters[one], chosen.by_version[one]) for one in numbers)


def _chosen(registry: Registry, plan: _Plan, letters: dict[int, SignedCampaign]) -> Chosen:
    without = frozenset(plan.held)
    places = arranged(letters.values()) if len(letters) > 1 else None
    campaign = registry.campaign.campaign
    match plan.content:
        case Variant.PUBLIC:
            return registry.chosen(PUBLISH, without=without, places=places)
        case Variant.ANNEX:
            # Without the choice in the campaign nobody can have made it.
            choice = congress(campaign) or "\x00"
            return registry.chosen(choice, plan.region or "\x00", without, places)
        case _:
            return registry.chosen(without=without, places=places)


def _nobody(plan: _Plan, deliverable: int) -> PacketEmpty | PacketNobody | SupplementEmpty:
    if plan.after is not None:
        return SupplementEmpty(number=plan.after.n)
    return PacketNobody() if deliverable else PacketEmpty()


def _correct(registry: Registry, order: Order, plan: _Plan, out: Path, now: Moment) -> Made:
    """Make the sheet that takes back the lines which stand no more."""
    if plan.after is None:
        raise TransferUnknown(number=order.since or 0)
    since = registry.since(plan.held.values())
    if not since.fallen:
        raise CorrectionEmpty(number=plan.after.n)
    taken = tuple(Taken(number, line) for number, line, _ in since.fallen)
    packet = Packet(
        campaign=registry.campaign,
        lines=(),
        counts=Counts(0, 0, 0, 0, 0, 0),
        events=(),
        by_home=(),
        made=now,
        registry_digest=registry.digest(),
        variant=Variant.CORRECTION,
        language=order.language,
        to=plan.to,
        follows=plan.after.packet,
    )
    numbers = {line.number: line.id for line in plan.held.values()}
    kept: list[Transfer] = []

    def settle(written: Written) -> None:
        handing = _handing(registry, order, plan, packet, written)
        ids = ((one.number, numbers[one.number]) for one in taken)
        kept.append(registry.hand_over(handing, ids))

    handed = plan.after.at.local.date()
    written = write_correction(out, packet, taken, len(plan.held), handed, settle)
    return _made(written, kept[0])


def _handing(
    registry: Registry, order: Order, plan: _Plan, packet: Packet, written: Written
) -> Handing:
    campaign = registry.campaign.campaign
    language = packet.language or campaign.letter.language
    return Handing(
        at=packet.made,
        what=campaign.title.say(language),
        to=plan.to,
        by=order.by,
        kind=order.variant,
        content=plan.content,
        region=plan.region,
        language=language,
        packet=written.id,
        digest=written.digest,
        sha256=written.sha256,
        follows=plan.after.n if plan.after else 0,
    )


def _made(written: Written, kept: Transfer) -> Made:
    return Made(
        path=written.path,
        sha256=written.sha256,
        signatures=kept.lines,
        first=kept.first,
        last=kept.last,
        transfer=kept.n,
        id=written.id,
        pages=written.pages,
        substituted=written.substituted,
    )


def _to(registry: Registry, order: Order) -> str:
    """Give who gets a copy, where nobody is named: the addressees, or who it is made for."""
    campaign = registry.campaign.campaign
    words = Wording(order.language or campaign.letter.language)
    match order.variant:
        case Variant.FULL:
            named = (one.name or one.title.say(words.language) for one in campaign.addressees)
            return "; ".join(named)
        case Variant.ANNEX:
            region = HOME_BY_CODE.get(order.region)
            return words.say(
                "to-annex", region=region.say(words.language) if region else order.region
            )
        case _:
            return words.say(f"to-{order.variant}")
