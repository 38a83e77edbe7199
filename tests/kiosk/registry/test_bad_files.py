"""Files that are wrong as a whole: each is told its reason, stored, and nothing else changes."""

from __future__ import annotations

import io
from hashlib import sha256

import pytest

from kiosk import frames
from kiosk.crypto.seal import seal, unseal_stream
from kiosk.exports.wire import MAGIC
from kiosk.registry import tables as t
from kiosk.registry.sql import select
from tests.kiosk.registry.day import Tablet

SCRYPT = b"age-encryption.org/v1\n-> scrypt c2FsdHNhbHRzYWx0c2FsdA 30\n" + b"A" * 43 + b"\n--- x\n"


@pytest.fixture
def good(tablet):
    return tablet.sign(6).export()


def parts(raw, team):
    plain = io.BytesIO()
    unseal_stream(io.BytesIO(raw), plain, [team.identity])
    return list(frames.unpack(io.BytesIO(plain.getvalue()[len(MAGIC) :]), 1 << 20))


def joined(parts, team):
    inner = MAGIC + b"".join(frames.pack(*part) for part in parts)
    return seal(inner, team.recipients)


def of_another(team):
    return parts(Tablet(team).sign(6).export(), team)


WRONG = {
    "empty": (lambda raw, team: b"", "truncated"),
    "not an export": (lambda raw, team: b"Dear all,\n" * 99, "not-age"),
    "scrypt": (lambda raw, team: SCRYPT + raw, "scrypt"),
    "cut short": (lambda raw, team: raw[:-1], "damaged"),
    "cut in the header": (lambda raw, team: raw[:60], "truncated"),
    "something after it": (lambda raw, team: raw + b"\n", "damaged"),
    "one bit": (lambda raw, team: raw[:-50] + bytes([raw[-50] ^ 1]) + raw[-49:], "damaged"),
    "a record dropped": (lambda raw, team: joined(_without(parts(raw, team), 2), team), "sequence"),
    "a record twice": (lambda raw, team: joined(_twice(parts(raw, team), 2), team), "sequence"),
    "two swapped": (lambda raw, team: joined(_swapped(parts(raw, team)), team), "sequence"),
    "a foreign trailer": (
        lambda raw, team: joined([*parts(raw, team)[:-2], *of_another(team)[-2:]], team),
        "chain",
    ),
    "a foreign header": (
        lambda raw, team: joined([of_another(team)[0], *parts(raw, team)[1:]], team),
        "chain",
    ),
}


def _without(found, at):
    return [*found[:at], *found[at + 1 :]]


def _twice(found, at):
    return [*found[: at + 1], *found[at:]]


def _swapped(found):
    return [found[0], found[2], found[1], *found[3:]]


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_quarantined_with_its_reason(registry, merge, team, good, name):
    spoil, reason = WRONG[name]
    raw = spoil(good, team)
    outcome = merge(raw)
    assert (outcome.reason, outcome.sha256) == (reason, sha256(raw).digest())
    tally = registry.tally()
    assert (tally.captured, tally.quarantined_files) == (0, 1)
    assert merge(raw) == outcome
    assert registry.tally().quarantined_files == 1


@pytest.mark.parametrize("cut", range(0, 4 * 65536, 65536))
def test_an_export_cut_at_each_64_kib_is_quarantined(registry, merge, tablet, cut):
    raw = tablet.sign(180).export()
    assert len(raw) > 3 * 65536
    assert merge(raw[:cut]).reason in {"not-age", "truncated", "damaged"}
    assert registry.tally().captured == 0
    assert merge(raw).new == 180


def test_quarantine_and_log_name_nobody(registry, merge, good):
    merge(good[:-1], name="Ana Ficticia.firma-export")
    merge(good, name="Ana Ficticia 2.firma-export")
    with registry._engine.connect() as db:
        for table in (t.refused_file, t.journal, t.file):
            assert "Ana" not in repr(db.execute(select(table)).all())
