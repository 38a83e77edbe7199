"""The age file around an export: section 2 of docs/export-format.md; the `age` command opens it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.reader.forms import Refused, must

FIRST = b"age-encryption.org/v1\n"
LONGEST = 64 * 1024
STANZA = re.compile(rb"-> ([\x21-\x7e]+)((?: [\x21-\x7e]+)*)")
FULL = re.compile(rb"[A-Za-z0-9+/]{64}")
SHORT = re.compile(rb"[A-Za-z0-9+/]{0,63}")
MAC = re.compile(rb"--- [A-Za-z0-9+/]{43}")
SHARE = re.compile(rb" [A-Za-z0-9+/]{43}")


def plaintext(raw: bytes, identity: Path) -> bytes:
    """Open the whole file, or refuse it; nothing is given of a file that fails at its end."""
    look(raw)
    command = ("age", "--decrypt", "--identity", identity)
    run = subprocess.run(command, input=raw, capture_output=True, check=False)
    if run.returncode:
        others = b"no identity matched" in run.stderr
        raise Refused("other-recipients" if others else "damaged")
    return run.stdout


def look(raw: bytes) -> None:
    """Refuse by the header, before anything is computed."""
    if not raw.startswith(FIRST):
        raise Refused("truncated" if FIRST.startswith(raw) else "not-age")
    place, kinds = len(FIRST), []
    while True:
        line, place = _line(raw, place)
        if MAC.fullmatch(line):
            break
        stanza = STANZA.fullmatch(line)
        must(stanza, "age-header")
        kind, arguments = stanza.groups()
        must(kind != b"scrypt", "scrypt")
        must(kind != b"X25519" or SHARE.fullmatch(arguments), "age-header")
        kinds.append(kind)
        must(len(kinds) <= 24 and kinds.count(b"X25519") <= 20, "age-header")
        line, place = _line(raw, place)
        while FULL.fullmatch(line):
            line, place = _line(raw, place)
        must(SHORT.fullmatch(line), "age-header")
    must(b"X25519" in kinds, "other-recipients")
    must(len(raw) - place >= 32, "truncated")


def _line(raw: bytes, place: int) -> tuple[bytes, int]:
    end = raw.find(b"\n", place)
    must(end < LONGEST and (end >= 0 or len(raw) <= LONGEST), "age-header")
    must(end >= 0, "truncated")
    return raw[place:end], end + 1
