"""A closing slip says what the journal holds, and waits for the close."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from kiosk.errors import EventMissing, SlipRefused
from kiosk.exports import chain
from kiosk.exports.value import Sealed, Void
from kiosk.model import Counts
from kiosk.packet.slip import draw_up, read
from kiosk.phrases import fingerprint
from tests.kiosk.journal.making import CAMPAIGN, FAIR, MARKET, NOW, later, reopen, signature


def test_it_says_what_the_journal_holds_and_the_export_would(journal):
    for surname in ("Ficticia", "Inventada", "Supuesta"):
        journal.append(signature(surname), b"ink")
    journal.void(2, NOW)
    journal.note("declined", NOW)
    with pytest.raises(SlipRefused) as refused:
        draw_up(journal, None, "x.firma-export", bytes(32), NOW)
    assert refused.value.facts == {"why": "open"}
    journal.close_event(later(60))
    made, text = draw_up(journal, None, "x.firma-export", b"ab" * 16, later(99))
    assert read(text) == made
    assert (made.event, made.day, made.kiosk, made.mode) == (
        FAIR.name,
        FAIR.day,
        "Mesa 1",
        CAMPAIGN.mode,
    )
    assert (made.first, made.last, made.counts) == (1, 3, Counts(2, 1, 1))
    assert (made.closed, made.device) == (later(60), journal.device)
    assert (made.file, made.file_start) == ("x.firma-export", b"ab" * 4)
    header, items, _ = journal.export_slice(FAIR, NOW)
    leaves = [
        sha256(item.sealed).digest() if isinstance(item, Sealed) else item.sealed_sha256
        for item in items
        if isinstance(item, Sealed | Void)
    ]
    assert made.root == chain.merkle_root(leaves)
    assert made.root_words == fingerprint(made.root)
    assert made.uid == header.event_uid


def test_an_earlier_event_has_its_own_slip(journal):
    journal.append(signature(), b"ink")
    journal.close_event(later(60))
    journal.open_event(MARKET, later(70))
    journal.close_event(later(80))
    first, _ = draw_up(journal, FAIR, "a.firma-export", bytes(32), later(99))
    second, text = draw_up(journal, None, "b.firma-export", bytes(32), later(99))
    assert (first.event, first.counts.signed) == (FAIR.name, 1)
    assert (second.event, second.first, second.last) == (MARKET.name, 2, 1)
    assert second.closed == later(80)
    assert read(text) == second


@pytest.mark.parametrize(
    "name", ("Feria \u202eaicitciF", "Fe\u00adria", "جشن\u200cها", "\u200d" * 99)
)
def test_whatever_an_event_is_called_its_slip_is_read(new, name):
    opened = reopen(new)
    opened.open_event(replace(FAIR, name=name), NOW)
    opened.close_event(later(60))
    made, text = draw_up(opened, None, "a.firma-export", bytes(32), later(99))
    opened.close()
    assert read(text) == made
    assert (made.event == name) == (name == "جشن\u200cها")
    assert made.uid == replace(FAIR, name=name).uid(CAMPAIGN.id)


def test_without_an_event_there_is_no_slip(new):
    opened = reopen(new)
    with pytest.raises(EventMissing):
        draw_up(opened, None, "x.firma-export", bytes(32), NOW)
    opened.close()
