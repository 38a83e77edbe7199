"""What a stick's refusals mean: from the system's numbers to our codes."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.copies.value import Finding, Stick
from kiosk.errors import (
    StickFailing,
    StickFalse,
    StickFull,
    StickGone,
    StickLimited,
    StickOdd,
    StickReadOnly,
    StickRefused,
)

_KINDS: tuple[type[StickRefused], ...] = (
    StickFailing,
    StickFalse,
    StickFull,
    StickGone,
    StickLimited,
    StickOdd,
    StickReadOnly,
)
_BY_CODE = {kind.code: kind for kind in _KINDS}
_BY_NUMBER: dict[int, type[StickRefused]] = {
    errno.ENOSPC: StickFull,
    errno.EDQUOT: StickFull,
    errno.EROFS: StickReadOnly,
    errno.EACCES: StickReadOnly,
    errno.EPERM: StickReadOnly,
    errno.EFBIG: StickLimited,
    errno.ELOOP: StickOdd,
    errno.ENOTDIR: StickOdd,
    errno.EISDIR: StickOdd,
    errno.EEXIST: StickOdd,
    errno.ENXIO: StickOdd,
}


@contextmanager
def told_of(stick: Stick) -> Iterator[None]:
    """Turn what the system says about *stick* into a `StickRefused`."""
    try:
        yield
    except OSError as cause:
        kind = _BY_NUMBER.get(cause.errno or 0, StickFailing) if is_there(stick) else StickGone
        raise kind(stick=stick.name) from cause


def is_there(stick: Stick) -> bool:
    """Tell whether the stick that was found at its place still is the one there."""
    try:
        return stick.root.stat().st_dev == stick.device
    except OSError:
        return False


def refusal(finding: Finding) -> StickRefused:
    """Give the refusal that words *finding*."""
    return _BY_CODE[finding.code](stick=finding.stick)
