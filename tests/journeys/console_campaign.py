"""The campaign desk and its keys, part by part, in the states they can be met in."""

from __future__ import annotations

from dataclasses import replace

from kiosk.campaign.drafting import new_draft
from kiosk.campaign.fields import add_row, write_field
from kiosk.model import Bilingual
from tests.journeys.chance import PHRASE
from tests.journeys.console_stand import ConsoleStand, Office, Station
from ui.console.campaign_rows import SECTIONS


def _desk(stand: ConsoleStand):
    return stand.console.pages["Campaign"]


def rest(stand: ConsoleStand) -> None:
    """Let the desk keep what was typed."""
    box = _desk(stand).box
    if not box.saved:
        box.save()
    stand.hand.wait(lambda: not box.jobs.busy and box.saved, "the draft")
    stand.settle()


def _empty(stand: ConsoleStand) -> None:
    _desk(stand)._previewing.refresh = lambda: None  # real pages are drawn in the journey
    stand.go("Campaign")
    rest(stand)


def _whole(stand: ConsoleStand) -> None:
    """Go on with the team's campaign, as somebody has begun to change it."""
    campaign = Office().campaign.campaign
    changed = replace(campaign, version=2, title=Bilingual(campaign.title.en, ""))
    changed = write_field(add_row(changed, "volunteers"), "volunteers[1].name", "Luz Inventada")
    changed = write_field(changed, "accent", "#FFD60A")
    desk = _desk(stand)
    desk.box.take(write_field(changed, "storage.scheme", "webdav"), Office().campaign)
    rest(stand)


def _at(part: str) -> Station:
    def go(stand: ConsoleStand) -> None:
        _desk(stand).choose(SECTIONS.index(part))
        rest(stand)

    return go


def _keys(stand: ConsoleStand) -> None:
    _at("keys")(stand)
    desk = _desk(stand)
    desk._keys._offer = PHRASE
    desk._keys._say()
    stand.settle()


def _task(index: int) -> Station:
    def go(stand: ConsoleStand) -> None:
        keys = _desk(stand)._keys
        keys.choose(index)
        keys._offer = PHRASE
        keys._say(wrong="words" if index == 2 else "")
        scroll = stand.hand.item("scroll")
        stand.settle()
        scroll.setProperty("contentY", scroll.property("contentHeight") - scroll.height())
        stand.settle()

    return go


CAMPAIGN: dict[str, Station] = {
    "Campaign": _empty,
    "Campaign words": lambda stand: (_whole(stand), _at("words")(stand)),
    "Campaign recipients": _at("recipients"),
    "Campaign signers": _at("signers"),
    "Campaign privacy": _at("privacy"),
    "Campaign days": _at("days"),
    "Campaign volunteers": _at("volunteers"),
    "Campaign look": _at("look"),
    "Campaign storage": _at("storage"),
    "Campaign keys": _keys,
    "Campaign sheet": _task(1),
    "Campaign try": _task(2),
    "Campaign back": _task(3),
    "Campaign check": _at("check"),
    "Campaign preview": _at("preview"),
    "Campaign sign": _at("sign"),
    "Campaign anew": lambda stand: (_desk(stand).box.put(new_draft(), rows=True), rest(stand)),
}
