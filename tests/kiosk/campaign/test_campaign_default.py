"""The campaign to rehearse with is whole, open every day, and nobody's."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta

import pytest

from kiosk.campaign import letter
from kiosk.campaign.check import problems
from kiosk.campaign.default import default_campaign
from kiosk.campaign.file import read, write
from kiosk.campaign.layout import blocks
from kiosk.campaign.value import OPTIONAL, Campaign, Organizer
from kiosk.crypto.seal import new_identity
from kiosk.model import LANGUAGES, Mode


def test_nothing_is_missing_or_worth_a_look(campaign):
    assert problems(campaign) == ()


def test_it_is_for_rehearsal_alone(campaign):
    assert campaign.mode is Mode.REHEARSAL
    assert "rehearsal" in campaign.id
    assert "nobody" in campaign.controller.name


def test_it_is_open_on_every_day_of_four_years():
    organizers = [Organizer("Ana Ficticia", new_identity().recipient)]
    shut = []
    for days in range(4 * 366):
        today = date(2024, 1, 1) + timedelta(days=days)
        one = default_campaign(organizers, today)
        if not one.opens <= today <= one.closes < one.delivery_day:
            shut.append(today)
        assert (one.delivery_day.month, one.delivery_day.day) == (2, 23)
    assert shut == []


def test_it_is_one_campaign_from_one_delivery_to_the_next(campaign, root):
    same = default_campaign(campaign.organizers, date(2025, 2, 23))
    next_one = default_campaign(campaign.organizers, date(2026, 2, 23))
    assert write(same, root) == write(campaign, root)
    assert write(next_one, root) != write(campaign, root)


def test_it_holds_every_field_and_is_signed_and_read_back(campaign, root):
    empty = [one.name for one in fields(Campaign) if not getattr(campaign, one.name)]
    assert empty == list(OPTIONAL)
    assert read(write(campaign, root), root.public).campaign == campaign


@pytest.mark.parametrize("which", ("master", "translation"))
def test_letter_and_translation_have_six_numbered_requests(campaign, which):
    text = letter.text(getattr(campaign.letter, which))
    line = campaign.letter.first_line if which == "master" else 1
    assert letter.salutation_line(text) == line
    laid = blocks(text, line)
    assert [block.number for block in laid if block.kind == "item"] == [
        f"{n}." for n in range(1, 7)
    ]
    assert 250 <= sum(len(block.text.split()) for block in laid) <= 350


def test_three_asks_six_requests_two_addressees(campaign):
    counts = (len(campaign.asks), len(campaign.requests), len(campaign.addressees))
    assert counts == (3, 6, 2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notices_are_filled_and_read_as_whole_sentences(campaign, language):
    for notice in (campaign.notice.simplified, campaign.notice.full):
        text = notice.say(language)
        assert "{" not in text
        assert campaign.controller.domicile in text
        assert campaign.retention.say(language) in campaign.notice.full.say(language)
        assert all(part.rstrip().endswith(".") for part in text.split("\n\n"))


def test_spanish_says_usted():
    campaign = default_campaign((), date(2026, 1, 1))
    words = f"{campaign.notice.simplified.es} {campaign.notice.full.es}".casefold().split()
    assert not {"tu", "tus", "tú", "puedes", "tienes", "firmas", "americano"} & set(words)
