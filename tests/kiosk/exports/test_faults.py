"""Whatever happens to a file, it is refused with a reason, and nothing of it stays behind."""

from __future__ import annotations

import io
import os
import subprocess
import tempfile
import tracemalloc
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.crypto.seal import new_identity, seal, unseal
from kiosk.errors import ExportRefused
from kiosk.exports.read import read
from kiosk.exports.reasons import REASONS
from kiosk.exports.value import Sealed
from kiosk.exports.write import write
from tests.kiosk.disks import no_file_longer_than
from tests.kiosk.exports.making import Kiosk, audit, void

KIOSK = Kiosk()
OUTER, _ = KIOSK.write(
    [KIOSK.sealed(1, 40), audit(1, "left", "página"), void(2), KIOSK.sealed(3, 90)]
)
INNER = unseal(OUTER, [KIOSK.identity])
CHUNK = 64 * 1024


def refused(raw: bytes) -> str:
    with pytest.raises(ExportRefused) as caught:
        KIOSK.read(raw)
    assert caught.value.reason in REASONS
    return caught.value.reason


def sealed_again(inner: bytes) -> bytes:
    return seal(inner, [KIOSK.identity.recipient])


@settings(max_examples=400, deadline=None)
@given(st.integers(0, len(OUTER) - 1), st.integers(0, 7))
def test_no_bit_of_the_file_can_be_changed(place, bit):
    raw = bytearray(OUTER)
    raw[place] ^= 1 << bit
    refused(bytes(raw))


@settings(max_examples=400, deadline=None)
@given(st.integers(0, len(INNER) - 1), st.integers(1, 255))
def test_no_byte_inside_can_be_changed_by_somebody_who_can_seal(place, change):
    raw = bytearray(INNER)
    raw[place] ^= change
    refused(sealed_again(bytes(raw)))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(OUTER) - 1))
def test_a_file_that_ends_anywhere_is_refused(length):
    refused(OUTER[:length])


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(INNER) - 1))
def test_a_stream_that_ends_anywhere_is_refused_as_truncated(length):
    assert refused(sealed_again(INNER[:length])) == "truncated"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_are_taken_for_a_file(raw):
    refused(raw)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_are_taken_for_a_stream(raw):
    refused(sealed_again(raw))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_part_can_be_cut_out_moved_or_put_twice(data):
    one, two = sorted(
        (data.draw(st.integers(0, len(INNER))), data.draw(st.integers(0, len(INNER))))
    )
    at = data.draw(st.integers(0, len(INNER)))
    part, rest = INNER[one:two], INNER[:one] + INNER[two:]
    for changed in (rest, rest[:at] + part + rest[at:], INNER[:at] + part + INNER[at:]):
        if changed != INNER:
            refused(sealed_again(changed))


def test_a_file_cut_at_or_beside_any_border_of_64_kib_is_refused():
    raw, _ = KIOSK.write([KIOSK.sealed(seq, 60_000) for seq in range(1, 6)])
    payload = raw.index(b"\n--- ") + 49 + 16
    file_borders = range(CHUNK, len(raw), CHUNK)
    chunk_borders = range(payload, len(raw), CHUNK + 16)
    assert len(file_borders) >= 4
    assert len(chunk_borders) >= 4
    for border, off in product((0, *file_borders, *chunk_borders, len(raw)), (-1, 0, 1)):
        if 0 <= border + off < len(raw):
            assert refused(raw[: border + off]) in {"truncated", "damaged"}
    for more in (1, 16, CHUNK, CHUNK + 16, len(raw)):
        assert refused(raw + bytes(more)) == "damaged"


def test_an_export_for_others_is_refused_and_so_is_having_no_identity():
    for identities in ([new_identity()], []):
        with pytest.raises(ExportRefused, match="other-recipients"):
            read(io.BytesIO(OUTER), identities)
    with read(io.BytesIO(OUTER), [new_identity(), KIOSK.identity]) as export:
        assert export.trailer.count == 2


def test_a_medium_that_fails_while_it_is_read_is_told():
    class Failing(io.BytesIO):
        def read(self, size=-1, /):
            if self.tell() > 100:
                raise OSError(5, "Input/output error")
            return super().read(50)

    with pytest.raises(ExportRefused, match="unreadable"):
        read(Failing(OUTER), [KIOSK.identity])


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def large() -> bytes:
    """Forty records of 80 KiB: more than is staged in memory."""
    return KIOSK.write([Sealed(seq, os.urandom(80 * 1024)) for seq in range(1, 41)])[0]


def test_a_reader_without_room_says_so_and_frees_what_it_took(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    raw = large()
    before = open_files()
    with no_file_longer_than(2 * 1024 * 1024), pytest.raises(ExportRefused, match="no-room"):
        KIOSK.read(raw)
    assert open_files() == before
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cut", (0, 1, 100_000))
def test_what_was_staged_is_gone_whether_it_was_good_or_not(tmp_path, monkeypatch, cut):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    raw = large()
    before = open_files()
    if cut:
        refused(raw[:-cut])
    else:
        with KIOSK.read(raw) as export:
            assert sum(1 for _ in export.items()) == 40
            assert list(tmp_path.iterdir()) == []
    assert open_files() == before
    assert list(tmp_path.iterdir()) == []


def test_what_was_staged_is_handed_out_only_as_it_was_verified():
    with KIOSK.read(KIOSK.write([Sealed(1, bytes(700)), audit(1)])[0]) as export:
        export._stage.seek(0)
        export._stage.seek(export._stage.read().index(bytes(700)) + 350)
        export._stage.write(b"\x01")
        with pytest.raises(ExportRefused, match="unreadable"):
            list(export.items())


def test_memory_stays_flat_however_many_records_there_are(tmp_path):
    def records(count):
        for seq in range(1, count + 1):
            yield Sealed(seq, bytes(80 * 1024))

    def peak(count) -> tuple[int, int]:
        path = tmp_path / str(count)
        with path.open("wb") as target:
            tracemalloc.start()
            write(
                target,
                KIOSK.header(last=count),
                records(count),
                closed=True,
                recipients=[KIOSK.identity.recipient],
                sign=KIOSK.key.sign,
            )
            writing = tracemalloc.get_traced_memory()[1]
            tracemalloc.reset_peak()
        with path.open("rb") as source, read(source, [KIOSK.identity]) as export:
            assert sum(1 for _ in export.items()) == count
            reading = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return writing, reading

    writing, reading = peak(500)  # 40 MB
    assert writing < 2 * 1024 * 1024
    assert reading < 5 * 1024 * 1024


def test_debians_age_opens_an_export_to_the_stream(tmp_path):
    key, file = tmp_path / "identity.txt", tmp_path / "day.firma-export"
    key.write_text(KIOSK.identity.secret + "\n", "ascii")
    file.write_bytes(OUTER)
    command = ["age", "--decrypt", "--identity", str(key), str(file)]
    opened = subprocess.run(command, capture_output=True, check=True)
    assert opened.stdout == INNER
    assert opened.stdout.startswith(b"firma-export/1\n")
