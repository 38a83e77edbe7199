"""What would not open is tried once with each identity, and not again at every merge."""

from __future__ import annotations

import pytest

from kiosk import record
from kiosk.crypto.seal import new_identity
from kiosk.model import RecordId
from kiosk.registry import retry
from kiosk.registry.value import AlreadyMerged
from tests.kiosk.registry.day import DRAWING, FAIR, Tablet


@pytest.fixture
def stranger():
    return new_identity()


@pytest.fixture
def tried(monkeypatch):
    """Every record that was opened again, with how many identities."""
    found = []
    real = retry.open_record

    def counted(sealed, id_, event, campaign, identities):
        found.append((id_.seq, len(identities)))
        return real(sealed, id_, event, campaign, identities)

    monkeypatch.setattr(retry, "open_record", counted)
    return found


def sealed_for(team, stranger, tablet, seq=1):
    signature = team.signature(seq, FAIR)
    plain = record.encode(record.Record(RecordId(tablet.id, seq), signature, DRAWING))
    return tablet.put(plain, [stranger.recipient])


def test_a_merge_with_no_new_identity_opens_nothing_again(merge, team, tablet, stranger, tried):
    raw = sealed_for(team, stranger, tablet).export()
    merge(raw)
    merge(raw)
    merge(Tablet(team).sign(1).export())
    assert tried == []


def test_only_the_new_identity_is_tried_and_only_once(merge, team, tablet, stranger, tried):
    raw = sealed_for(team, stranger, tablet).put_raw(b"noise").export()
    merge(raw)
    merge(raw, identities=(team.identity, new_identity()))
    assert tried == [(1, 1), (2, 1)]
    again = merge(raw, identities=(team.identity, stranger))
    assert isinstance(again, AlreadyMerged)
    assert again.resolved == 1
    assert tried[2:] == [(1, 1), (2, 1)]
    merge(raw, identities=(team.identity, stranger))
    assert len(tried) == 4


def test_versions_of_a_record_are_tried_once_too(registry, merge, team, tablet, stranger, tried):
    copy = tablet.clone()
    merge(sealed_for(team, stranger, tablet).export())
    merge(copy.sign(1).export())
    assert tried == []
    raw = Tablet(team).sign(1).export()
    merge(raw, identities=(team.identity, stranger))
    merge(raw, identities=(team.identity, stranger))
    assert tried == [(1, 1)]
    assert registry.tally().conflicts == 1


def test_more_than_one_page_is_tried(registry, merge, team, tablet, stranger, tried, monkeypatch):
    monkeypatch.setattr(retry, "PAGE", 2)
    for seq in range(1, 6):
        sealed_for(team, stranger, tablet, seq)
    raw = tablet.put_raw(b"noise").export()
    merge(raw)
    assert merge(raw, identities=(team.identity, stranger)).resolved == 5
    assert len(tried) == 6
    assert registry.tally().deliverable == 5
