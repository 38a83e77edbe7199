"""What the chain of one kiosk says: where it is told in two ways, and what no file brought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import pairwise

from kiosk.exports.chain import step

Range = tuple[int, int]
Versions = Mapping[int, AbstractSet[bytes]]


def forks(hashes: Versions, heads: Versions) -> tuple[int, ...]:
    """Give the sequences at which one kiosk's history is told in two ways, ascending.

    *hashes* are the versions of each record, *heads* what the kiosk signed about the
    chain after a sequence (after 0, its beginning). A head that does not follow from an
    earlier one over the records between them is a fork as well: two exports of a tablet
    that was copied or set back need not share a record.
    """
    found: list[int] = []
    at = -1
    head: bytes | None = None
    for seq in sorted({*hashes, *heads}):
        versions, told = hashes.get(seq, frozenset()), heads.get(seq, frozenset())
        follows = None
        if head is not None and seq == at + 1 and len(versions) == 1:
            follows = step(head, *versions)
        if len(versions) > 1 or len(told) > 1 or (follows and told and follows not in told):
            found.append(seq)
        at, head = seq, follows
        if told:
            head = next(iter(told)) if len(told) == 1 else None
    return tuple(found)


def missing(covered: Iterable[Range], start: int = 1) -> tuple[Range, ...]:
    """Give the ranges that lie between *start* and the end of *covered*, and in none of it.

    An empty range, `(25, 24)`, covers nothing and tells that there was something up to 24.
    """
    covered = tuple(covered)
    end = max((last for _, last in covered), default=start - 1)
    joined = [(start, start - 1), *joined_ranges(covered), (end + 1, end)]
    return tuple((a + 1, b - 1) for (_, a), (b, _) in pairwise(joined) if b > a + 1)


def joined_ranges(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Give *ranges* in order, those that overlap or touch as one; empty ones fall away."""
    joined: list[Range] = []
    for first, last in sorted(one for one in ranges if one[0] <= one[1]):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return tuple(joined)
