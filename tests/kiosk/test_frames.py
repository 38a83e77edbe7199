"""Frames are read back as written, and a length is never trusted."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import frames
from kiosk.frames import Frame, FrameError

FRAMES = st.lists(st.builds(Frame, st.integers(0, 255), st.binary(max_size=50)), max_size=6)


class Trickle:
    """A pipe that gives at most three bytes at a time and counts what was asked."""

    def __init__(self, raw: bytes) -> None:
        self._source = io.BytesIO(raw)
        self.most = 0

    def read(self, size: int, /) -> bytes:
        """Give up to three bytes."""
        self.most = max(self.most, size)
        return self._source.read(min(size, 3))


def packed(listed: list[Frame]) -> bytes:
    """Give the bytes of *listed* frames."""
    return b"".join(frames.pack(*frame) for frame in listed)


@given(FRAMES)
def test_frames_are_read_back_from_files_and_pipes(listed: list[Frame]) -> None:
    raw = packed(listed)

    assert list(frames.unpack(io.BytesIO(raw), 50)) == listed
    assert list(frames.unpack(Trickle(raw), 50)) == listed


@given(FRAMES.filter(bool), st.data())
def test_an_end_inside_a_frame_is_noticed(listed: list[Frame], data) -> None:
    raw = packed(listed)
    cut = data.draw(st.integers(0, len(raw) - 1))
    borders = {len(packed(listed[:count])) for count in range(len(listed))}

    if cut in borders:
        assert (
            list(frames.unpack(io.BytesIO(raw[:cut]), 50))
            == listed[: len(listed)][: sorted(borders).index(cut)]
        )
    else:
        with pytest.raises(FrameError, match="ends inside"):
            list(frames.unpack(io.BytesIO(raw[:cut]), 50))


def test_a_length_above_the_cap_is_refused_before_anything_is_read() -> None:
    source = Trickle(b"\xff\xff\xff\xff\x01" + b"x" * 100)

    with pytest.raises(FrameError, match="longer than allowed"):
        list(frames.unpack(source, 1000))
    assert source.most == 5


def test_the_cap_itself_is_allowed() -> None:
    raw = frames.pack(1, b"x" * 10)

    assert list(frames.unpack(io.BytesIO(raw), 10)) == [Frame(1, b"x" * 10)]
    with pytest.raises(FrameError):
        list(frames.unpack(io.BytesIO(raw), 9))


def test_frames_before_a_fault_are_given_first() -> None:
    stream = frames.unpack(io.BytesIO(frames.pack(1, b"whole") + b"\x00"), 10)

    assert next(stream) == Frame(1, b"whole")
    with pytest.raises(FrameError):
        next(stream)


def test_the_bytes_of_a_frame_are_fixed() -> None:
    assert frames.pack(7, b"ab") == b"\x00\x00\x00\x02\x07ab"


@pytest.mark.parametrize(
    ("raw", "expected"),
    (
        (b"firma/1\nrest", True),
        (b"firma/1\n", True),
        (b"firma/2\nrest", False),
        (b"firma", False),
        (b"", False),
    ),
)
def test_a_magic_line_is_told_from_anything_else(raw: bytes, expected: bool) -> None:
    source = io.BytesIO(raw)

    assert frames.expect_magic(source, b"firma/1\n") is expected
    assert source.tell() == min(len(raw), 8)
