"""Look at the outside of an export, with no identity and before any cryptography."""

from __future__ import annotations

import re

from kiosk.crypto.seal import MAX_HEADER, MAX_RECIPIENTS, MAX_STANZAS, VERSION
from kiosk.exports.reasons import refusal

_STANZA = re.compile(rb"-> ([\x21-\x7e]+)(?: [\x21-\x7e]+)*")
_BODY = re.compile(rb"[A-Za-z0-9+/]{0,64}")
_MAC = re.compile(rb"--- [A-Za-z0-9+/]{43}")
_LEAST_PAYLOAD = 16 + 16
_OURS = "X25519"


def scan(head: bytes) -> tuple[str, ...]:
    """Give the kinds of recipients of the age file that begins with *head*.

    *head* are the first 64 KiB, or all of a shorter file. Raises `ExportRefused`:
    `truncated`, `not-age`, `scrypt`, `age-header`, `other-recipients`.
    """
    if not head.startswith(VERSION):
        raise refusal("truncated" if VERSION.startswith(head) else "not-age")
    kinds: list[str] = []
    position = len(VERSION)
    while True:
        end = head.find(b"\n", position)
        if end < 0:
            raise refusal("truncated" if len(head) < MAX_HEADER else "age-header")
        line, position = head[position:end], end + 1
        if _MAC.fullmatch(line):
            break
        if stanza := _STANZA.fullmatch(line):
            kinds.append(_allowed(stanza.group(1)))
        elif not kinds or not _BODY.fullmatch(line):
            raise refusal("age-header")
    if len(kinds) > MAX_STANZAS or kinds.count(_OURS) > MAX_RECIPIENTS:
        raise refusal("age-header")
    if _OURS not in kinds:
        raise refusal("other-recipients")
    if len(head) - position < _LEAST_PAYLOAD:
        raise refusal("truncated")
    return tuple(kinds)


def _allowed(kind: bytes) -> str:
    # A passphrase stanza names its own cost: one of 2**30 takes gigabytes and minutes.
    if kind == b"scrypt":
        raise refusal("scrypt")
    return kind.decode("ascii")
