"""Whether a storage can be used as it was set up, before anything is sent to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import SplitResult, urlsplit

from kiosk.campaign.value import Storage
from kiosk.errors import SyncRefused
from kiosk.exports.names import slug
from kiosk.model import Mode
from kiosk.sync.schemes import ALLOW_HTTP, BUCKET, DEFAULTS, ENDPOINT, SCHEMES, SECRETS

REASONS = (
    "scheme",
    "unknown",
    "missing",
    "text",
    "endpoint",
    "https",
    "userinfo",
    "bucket",
    "root",
)
"""Why settings are refused: `setting-` and one of these."""

_LONGEST = 4096
_BUCKET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{1,62}")
_LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})


def check(storage: Storage) -> tuple[SyncRefused, ...]:
    """Give everything wrong or missing: facts `why` and `option`, never what was typed."""
    if storage.scheme not in SCHEMES:
        return (_wrong("scheme", "scheme"),)
    return (*_options(storage), *_address(storage), *_root(storage))


def approved(storage: Storage) -> Storage:
    """Give *storage* if it can be used; else raise the first `SyncRefused`."""
    for refusal in check(storage):
        raise refusal
    return storage


def target(storage: Storage) -> bytes:
    """Name where *storage* leads, whatever its secrets: 16 bytes.

    Another server, bucket, account or folder is another target: all is sent there anew.
    """
    given = dict(storage.options)
    account = SCHEMES[storage.scheme].account
    parts = (storage.scheme, *(given.get(name, "") for name in account), storage.root.strip("/"))
    return sha256("\x1f".join(("firma storage", *parts)).encode()).digest()[:16]


def shown(storage: Storage) -> str:
    """Say where *storage* leads, for a person: no key, no token, no account."""
    given = dict(storage.options)
    if ENDPOINT in given:
        parts = (_split(given[ENDPOINT]).hostname or "?", given.get(BUCKET, ""), storage.root)
        return "/".join(part for part in (each.strip("/") for each in parts) if part)
    return storage.root


def folder(campaign: str, mode: Mode) -> str:
    """Name the folder of a campaign. Rehearsals have their own: they never meet."""
    name = slug(campaign, "campaign")
    return name if mode is Mode.OFFICIAL else f"{name}-{mode}"


def operator(storage: Storage) -> dict[str, str]:
    """Give the options as the storage's library takes them, secrets among them."""
    given = dict(DEFAULTS.get(storage.scheme, ())) | dict(storage.options)
    given.pop(ALLOW_HTTP, None)
    return given | dict(SCHEMES[storage.scheme].fixed)


def hidden(storage: Storage) -> Storage:
    """Give *storage* without its secrets."""
    kept = tuple((name, text) for name, text in storage.options if name not in SECRETS)
    return Storage(storage.scheme, kept, storage.root)


def _wrong(why: str, option: str) -> SyncRefused:
    return SyncRefused(why=f"setting-{why}", option=option)


def _options(storage: Storage) -> Iterator[SyncRefused]:
    scheme, given = SCHEMES[storage.scheme], dict(storage.options)
    for name, text in given.items():
        if name not in scheme.known:
            yield _wrong("unknown", name if name.isidentifier() else "?")
        elif not text.isprintable() or len(text) > _LONGEST or text != text.strip():
            yield _wrong("text", name)
    ways = [[name for name in way if not given.get(name)] for way in scheme.ways]
    for name in min(ways, key=len):
        yield _wrong("missing", name)


def _address(storage: Storage) -> Iterator[SyncRefused]:
    given = dict(storage.options)
    if given.get(BUCKET) and not _BUCKET.fullmatch(given[BUCKET]):
        yield _wrong("bucket", BUCKET)
    if not given.get(ENDPOINT):
        return
    address = _split(given[ENDPOINT])
    if address.scheme not in {"http", "https"} or not address.hostname:
        yield _wrong("endpoint", ENDPOINT)
    elif address.username is not None or address.query or address.fragment:
        yield _wrong("userinfo", ENDPOINT)
    elif address.scheme == "http" and not _may_go_plain(address, given):
        yield _wrong("https", ENDPOINT)


def _may_go_plain(address: SplitResult, given: dict[str, str]) -> bool:
    return address.hostname in _LOCAL or given.get(ALLOW_HTTP) == "yes"


def _root(storage: Storage) -> Iterator[SyncRefused]:
    root = storage.root
    parts = root.replace("\\", "/").split("/")
    if ".." in parts or not root.isprintable() or len(root) > _LONGEST:
        yield _wrong("root", "root")
    elif storage.scheme == "fs":
        if not (PurePosixPath(root).is_absolute() or PureWindowsPath(root).is_absolute()):
            yield _wrong("root", "root")
    elif "\\" in root or "." in parts:
        yield _wrong("root", "root")


def _split(address: str) -> SplitResult:
    """Split *address*; one that no browser would take has no host."""
    try:
        found = urlsplit(address)
        found.port  # noqa: B018 - raises for a port that is none
    except ValueError:
        return SplitResult("", "", "", "", "")
    return found
