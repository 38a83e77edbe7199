"""What people type is found in no file, in no spelling, at no time of the day."""

from __future__ import annotations

import base64
import gzip
import io
import json
import signal
import zipfile
import zlib
from urllib.parse import quote

import pytest

from kiosk.model import Method
from tests.journeys.office import opened
from tests.torture.canaries import PAPER, WITNESS, given_away, needles
from tests.torture.watching import TYPED, watched

pytestmark = pytest.mark.timeout(400)
SURE = "Quimérica-Xilonen"


def zipped(raw):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("names.txt", raw * 3)
    return target.getvalue()


SPELLINGS = {
    "utf-8": lambda text: text.encode(),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "latin-1": lambda text: text.encode("latin-1"),
    "upper": lambda text: text.upper().encode(),
    "hex": lambda text: text.encode().hex().encode(),
    "HEX": lambda text: b"0" + text.encode().hex().upper().encode(),
    "base64 0": lambda text: base64.b64encode(text.encode()),
    "base64 1": lambda text: base64.b64encode(b"x" + text.encode()),
    "base64 2": lambda text: base64.b64encode(b"xy" + text.encode("utf-16-le")),
    "base64 url": lambda text: base64.urlsafe_b64encode(b"\xfb\xff" + text.encode()),
    "url": lambda text: quote(text).encode(),
    "json": lambda text: json.dumps(text).encode(),
    "repr": lambda text: ascii(text).encode(),
    "html": lambda text: text.encode("ascii", "xmlcharrefreplace"),
    "zlib": lambda text: zlib.compress(text.encode() * 9),
    "gzip": lambda text: gzip.compress(text.encode() * 9),
    "zip": lambda text: zipped(text.encode()),
    "base64 of zlib": lambda text: base64.b64encode(zlib.compress(text.encode())),
    "json in hex": lambda text: json.dumps(text).encode().hex().encode(),
}


@pytest.mark.parametrize("spelled", SPELLINGS.values(), ids=SPELLINGS)
@pytest.mark.parametrize("before", (b"", b"x\n", b"\x00xyz="))
def test_the_search_finds_each_spelling(spelled, before):
    sought = needles([SURE])
    assert given_away(before + spelled(SURE) + b"\nafter", sought) == {SURE}
    assert given_away(before + spelled(SURE[::-1]) + b"\nafter", sought) == set()


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    return watched(tmp_path_factory.mktemp("day"))


def test_after_a_whole_day_no_file_knows_what_was_typed(day):
    assert {stop: found for stop, found in day.files.items() if found} == {}
    assert len(day.files) == 6
    assert min(day.many.values()) >= 15


def test_the_day_was_what_it_is_meant_to_be(day):
    records = [record for file in day.exports for record in opened(file).records]
    given = {record.signature.name.given for record in records}
    assert given == {TYPED[0], PAPER}
    assert {record.signature.method for record in records} == {Method.DRAWN, Method.PAPER}
    (file, *_) = day.exports
    assert len(opened(file).withdrawals) == 1
    assert len(opened(file).voids) == 2


def test_a_bug_with_a_name_in_it_is_told_without_the_name(day):
    assert "fault ValueError in <lambda>" in day.told
    assert given_away(day.told.encode(), needles([WITNESS, *TYPED])) == set()


def test_a_breakdown_leaves_no_core_and_nothing_new(day):
    assert day.code == -signal.SIGSEGV
    assert day.cores == []


KEYS = ("journal's key", "anchor-key", "receipt-key")


def copies(found, *beginnings):
    return sum(count for name, count in found.items() if name.startswith(beginnings))


def test_while_it_is_unlocked_its_memory_holds_keys_and_the_search_finds_them(day):
    # SQLCipher keeps its own key masked; those that follow from it are ours, and plain.
    assert copies(day.memory["set-up"], "anchor-key", "receipt-key") >= 2
    assert copies(day.memory["purged"], "anchor-key, purged", "receipt-key, purged") >= 2
    assert copies(day.memory["signing"], *TYPED) >= 3


@pytest.mark.parametrize("stop", ("locked", "locked after a fault", "locked after the purge"))
def test_a_locked_kiosk_holds_no_copy_of_its_journals_keys(day, figure, stop):
    assert copies(day.memory[stop], *KEYS) == 0
    for name in ("device's key raw", *TYPED):
        figure(f"copies in memory, {stop}: {name}", copies(day.memory[stop], name))
    figure(f"copies in memory, {stop}: the five words", copies(day.memory[stop], day.phrase))


def test_at_no_stop_is_the_journals_key_in_memory_as_it_is_written(day):
    # Not even while it is used: SQLCipher takes it from a buffer that is zeroed.
    assert {copies(found, "journal's key") for found in day.memory.values()} == {0}


def test_what_a_signer_said_is_hardly_left_when_the_next_has_been_there(day, figure):
    signing, after = (copies(day.memory[one], *TYPED) for one in ("signing", "locked"))
    figure("copies of a signer's words in memory while signing", signing)
    figure("the same when others have signed and the kiosk is locked", after)
    assert after < signing / 2
