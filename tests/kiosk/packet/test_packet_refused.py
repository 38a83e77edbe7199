"""A packet that cannot be right, or cannot be written, leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.errors import PacketEmpty, PacketRefused, PacketUntied
from kiosk.packet import Counts, Packet, write
from tests.kiosk.packet.made_up import packet


@pytest.fixture
def target(tmp_path):
    return tmp_path / "packet.pdf"


def untied() -> Iterator[Packet]:
    value = packet(9)
    yield replace(value, counts=Counts(18, 3, 1, 4, 1, 8))
    yield replace(value, counts=Counts(17, 3, 1, 4, 1, 9))
    yield replace(value, by_home=(("US-TX", 8),))
    yield replace(value, events=value.events[:1])
    yield replace(value, lines=(*value.lines[:8], value.lines[0]))


@pytest.mark.parametrize("value", tuple(untied()))
def test_a_packet_whose_sums_do_not_agree_is_refused(target, value: Packet) -> None:
    with pytest.raises(PacketUntied):
        write(target, value)
    assert not target.exists()


def test_a_packet_without_lines_is_refused(target) -> None:
    with pytest.raises(PacketEmpty):
        write(target, packet(0))
    assert not target.exists()


def test_a_packet_that_cannot_be_written_leaves_what_was_there(tmp_path) -> None:
    with pytest.raises(PacketRefused):
        write(tmp_path / "nowhere" / "packet.pdf", packet(1))
    (tmp_path / "packet.pdf").mkdir()
    with pytest.raises(PacketRefused):
        write(tmp_path / "packet.pdf", packet(1))
    assert [entry.name for entry in tmp_path.iterdir()] == ["packet.pdf"]
