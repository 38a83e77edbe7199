"""What parts and their folder are called: names that every file system takes, about nobody.

FAT knows no difference between `a` and `A`, no colon, no name that ends in a dot, and
Windows no file called `con`: all that is avoided, not worked around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kiosk.exports.names import slug
from kiosk.exports.value import SUFFIX, Header
from kiosk.model import Mode, device_id

OURS = "Firma"
LEFTOVER = re.compile(r"\.firma-[a-z0-9_]{1,32}\.partial", re.IGNORECASE)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_PART = re.compile(
    r".*_(?P<device>[0-9a-f]{16})_(?P<first>[0-9]{1,16})-(?P<last>[0-9]{1,16})"
    rf"_[0-9a-f]{{12}}{re.escape(SUFFIX)}",
    re.IGNORECASE,
)
_SHORT = 20


def folder(campaign: str, mode: Mode) -> tuple[str, str]:
    """Give the two folders, one in the other, that are ours on a stick."""
    name = slug(campaign, "campaign")
    if _RESERVED.fullmatch(name):
        name = f"{name}-"
    return OURS, f"{name}_rehearsal" if mode is Mode.REHEARSAL else name


def part(header: Header, sha256: bytes) -> str:
    """Give the name of a part with this header and content: no other content has it.

    `<campaign>_<event>_<kiosk>_<device>_<first>-<last>_<sha256>.firma-export`, the device's
    id and the hash cut to 16 and 12 digits.
    """
    parts = (
        slug(header.campaign, "campaign")[:_SHORT],
        slug(header.event.name, header.event_uid.hex())[:_SHORT],
        slug(header.kiosk, "kiosk")[:_SHORT],
        device(header.device),
        f"{header.first}-{header.last}",
        sha256.hex()[:12],
    )
    return "_".join(parts) + SUFFIX


def device(public: bytes) -> str:
    """Give the device's part of a name, from its public key."""
    return device_id(public).hex()[:16]


def superseded(
    names: Iterable[str], device: str, held: Mapping[str, tuple[int, int]], *, whole: bool
) -> tuple[str, ...]:
    """Give those of *names* on a stick that may go: older parts of this device, made anew.

    *held* are the names of parts the stick was found to hold, with their first and last
    sequence; *whole* tells that these are all there are. A part may go once all that it
    covers is in those, one without records once they are *whole*. Of another kiosk's, or
    of what the stick holds nothing newer of, nothing is given.
    """
    kept = {name.lower() for name in held}
    covered = {seq for first, last in held.values() for seq in range(first, last + 1)}
    return tuple(
        name
        for name in names
        if name.lower() not in kept
        and (match := _PART.fullmatch(name))
        and match["device"].lower() == device
        and _is_covered(
            int(match["first"]), int(match["last"]), covered, whole=whole and bool(held)
        )
    )


def _is_covered(first: int, last: int, covered: set[int], *, whole: bool) -> bool:
    if last < first:
        return whole
    return all(seq in covered for seq in range(first, last + 1))
