"""What is sent next and when: tables and properties, without a server."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sync.faults import REASONS, is_of_all
from kiosk.sync.outbox import Done, Rest, Send, Waiting, decide, failed

NOW = datetime(2027, 2, 6, 17, tzinfo=UTC)
LONGEST = timedelta(minutes=10) * 1.25
SOUND = Waiting(0)
jitters = st.floats(0, 1)


def later(**units):
    return NOW + timedelta(**units)


@pytest.mark.parametrize(
    ("storage", "waiting", "step"),
    (
        (SOUND, (), Done()),
        (SOUND, (Waiting(1), Waiting(2)), Send((1, 2))),
        (SOUND, (Waiting(2, 1), Waiting(3), Waiting(4)), Send((3, 4, 2))),
        (SOUND, (Waiting(1), Waiting(2, 3, gone=True)), Send((2, 1))),
        (SOUND, (Waiting(1, 1, later(seconds=9), "wrong-bytes"), Waiting(2)), Send((2,))),
        (SOUND, (Waiting(1, 1, later(seconds=9), "lost"),), Rest(timedelta(seconds=9))),
        (Waiting(0, 2, later(seconds=9), "offline"), (Waiting(1),), Rest(timedelta(seconds=9))),
        (Waiting(0, 2, NOW, "offline"), (Waiting(1, 2), Waiting(2), Waiting(3)), Send((2,))),
    ),
)
def test_what_comes_next(storage, waiting, step):
    assert decide(storage, waiting, NOW) == step


def test_whoever_asks_waits_for_nothing():
    storage = Waiting(0, 9, later(minutes=9), "offline")
    waiting = (Waiting(1, 1, later(minutes=9), "wrong-bytes"), Waiting(2))
    assert decide(storage, waiting, NOW, asked=True) == Send((2, 1))


def test_waits_grow_to_ten_minutes_and_no_further():
    storage, file, waits = SOUND, Waiting(1), []
    for _ in range(12):
        storage, file = failed(storage, file, "offline", NOW, 0.5)
        waits.append((storage.next - NOW).total_seconds())
    assert waits == [15, 30, 60, 120, 240, 480, *[600] * 6]
    assert (storage.tries, file.tries, file.next, file.said) == (12, 12, None, "offline")


@given(st.sampled_from(REASONS), jitters)
def test_a_fault_of_one_file_leaves_the_storage_alone(said, jitter):
    storage, file = failed(SOUND, Waiting(1), said, NOW, jitter)
    assert (storage == SOUND) is not is_of_all(said)
    assert (file.next is None) is is_of_all(said)


@given(
    st.sampled_from(REASONS),
    st.integers(1, 30),
    jitters,
    st.timedeltas(timedelta(days=-400), timedelta(days=400)),
)
def test_a_clock_that_was_set_never_makes_anybody_wait_longer(said, tries, jitter, jump):
    storage, file = SOUND, Waiting(1)
    for _ in range(tries):
        storage, file = failed(storage, file, said, NOW, jitter)
    step = decide(storage, (file,), NOW + jump)
    if isinstance(step, Rest):
        assert timedelta() < step.time <= LONGEST
        assert decide(storage, (file,), NOW + jump + step.time) == Send((1,))


@pytest.mark.parametrize("minutes", (-20, 20))
def test_a_clock_twenty_minutes_off_neither_stalls_nor_hammers(minutes):
    """A day of a storage that refuses the clock: as many tries as with the right time."""
    tried, now = [], NOW
    storage, file, jump = SOUND, Waiting(1), timedelta(minutes=minutes)
    for _ in range(12 * 60):
        now += timedelta(minutes=1)
        shown = now + jump if (now.minute // 10) % 2 else now  # it keeps changing, too
        if isinstance(decide(storage, (file,), shown), Send):
            tried.append(now)
            storage, file = failed(storage, file, "clock", shown, 0.5)
    assert 40 < len(tried) < 160
    pauses = [after - before for before, after in pairwise(tried)]
    assert max(pauses) <= timedelta(minutes=13)


@given(st.lists(st.booleans(), min_size=1, max_size=60), st.integers(2, 6))
def test_no_file_holds_up_the_others(answers, count):
    """One file always fails as if the storage had; every other one is sent all the same."""
    storage, now = SOUND, NOW
    waiting = {n: Waiting(n) for n in range(1, count + 1)}
    for _ in range(8 * count):
        step = decide(storage, tuple(waiting.values()), now)
        if isinstance(step, Send):
            for n in step.these:
                if n == 1:
                    storage, waiting[1] = failed(storage, waiting[1], "server", now, 0.5)
                    break
                del waiting[n]
                storage = SOUND
        now += LONGEST
    assert set(waiting) == {1}
