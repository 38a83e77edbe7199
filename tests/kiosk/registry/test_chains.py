from __future__ import annotations

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from kiosk.exports.chain import step
from kiosk.registry.chains import forks, joined_ranges, missing

START = bytes(32)


def hashes(count, salt=b""):
    return {seq: {sha256(salt + bytes([seq])).digest()} for seq in range(1, count + 1)}


def heads(versions):
    found = {0: {START}}
    for seq in sorted(versions):
        (head,), (version,) = found[seq - 1], versions[seq]
        found[seq] = {step(head, version)}
    return found


def test_one_history_has_no_forks():
    versions = hashes(9)
    assert forks(versions, heads(versions)) == ()
    assert forks(versions, {seq: heads(versions)[seq] for seq in (0, 4, 9)}) == ()


def test_two_versions_of_a_record_are_a_fork():
    versions = hashes(3)
    versions[2].add(bytes(32))
    assert forks(versions, {0: {START}}) == (2,)


def test_two_heads_of_one_sequence_are_a_fork():
    assert forks({}, {4: {bytes(32), bytes([1]) * 32}}) == (4,)


def test_a_head_that_does_not_follow_from_the_records_is_a_fork():
    versions = hashes(6)
    told = {0: {START}, 4: {bytes([1]) * 32}, 6: heads(versions)[6]}
    # From the false head on, the true one is the one that does not follow.
    assert forks(versions, told) == (4, 6)


def test_nothing_is_concluded_over_a_gap():
    versions = hashes(6)
    del versions[3]
    assert forks(versions, {0: {START}, 6: {bytes(32)}}) == ()


def test_ranges_that_touch_are_one():
    assert joined_ranges([(4, 6), (1, 2), (3, 3), (9, 8), (6, 7)]) == ((1, 7),)


@given(st.sets(st.integers(1, 40), min_size=1))
def test_missing_and_covered_make_the_whole(held):
    covered = joined_ranges((seq, seq) for seq in held)
    gone = {seq for first, last in missing(covered) for seq in range(first, last + 1)}
    assert gone == set(range(1, max(held))) - held
    assert missing([]) == ()


def test_an_empty_range_tells_that_something_came_before_it():
    assert missing([(1, 8), (25, 24)]) == ((9, 24),)
    assert missing([(25, 24)]) == ((1, 24),)
    assert missing([(1, 24), (25, 24)]) == ()
    assert missing([(1, 0)]) == ()
