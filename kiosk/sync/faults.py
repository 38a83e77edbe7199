"""What went wrong with a storage, as a code: read from what its library said, then forgotten.

That text holds addresses, headers and answers of a stranger's server. None of it is kept.
"""

from __future__ import annotations

import re
from typing import Literal, get_args

from kiosk.errors import SyncRefused

Reason = Literal[
    "offline",
    "name",
    "unreachable",
    "tls",
    "certificate",
    "credentials",
    "expired",
    "clock",
    "bucket",
    "folder",
    "full",
    "large",
    "busy",
    "server",
    "slow",
    "wrong-bytes",
    "lost",
    "odd",
]
REASONS: tuple[str, ...] = get_args(Reason)

# About one file. Whatever else goes wrong would go wrong with the next one too.
_OF_ONE_FILE = frozenset({"wrong-bytes", "lost", "large"})

# In this order: the first that is said counts.
_SAID: tuple[tuple[Reason, tuple[str, ...]], ...] = (
    ("clock", ("RequestTimeTooSkewed", "RequestExpired")),
    ("expired", ("ExpiredToken", "TokenRefreshRequired", "invalid_grant", "expired_access_token")),
    ("bucket", ("NoSuchBucket", "InvalidBucketName")),
    ("full", ("QuotaExceeded", "insufficient_space", "quotaLimitReached", r"os error 28\b")),
    ("full", (r"Errno 28\b", r"os error 122\b", r"Errno 122\b")),
    ("large", ("EntityTooLarge", "payload_too_large", r"os error 27\b", r"Errno 27\b")),
    ("busy", ("SlowDown", "too_many_requests", "rateLimitExceeded")),
    ("credentials", ("InvalidAccessKeyId", "SignatureDoesNotMatch", "AccessDenied")),
    ("credentials", ("invalid_access_token", "invalid_client", "InvalidAuthenticationToken")),
    ("credentials", (r"os error 13\b", r"os error 30\b", r"Errno 13\b", r"Errno 30\b")),
)
# Of these only the end of the chain of causes is read: our own machine says it. First the
# network is not there (numbers of Linux, of macOS, of Windows), then a name, then the rest.
_CAUSED: tuple[tuple[Reason, tuple[str, ...]], ...] = (
    ("certificate", ("invalid peer certificate",)),
    ("offline", (r"os error (100|101|113|50|51|65|10050|10051|10065)\b", "Temporary failure")),
    ("name", ("dns error", "lookup address")),
    ("tls", ("corrupt message", "alert", "handshake", r"\btls\b")),
    ("slow", ("timed out", r"os error (110|60|10060)\b")),
    ("unreachable", ("error sending request", "response body", "connect", "closed")),
    ("unreachable", (r"os error (103|104|111)\b",)),
)
_STATUS: dict[int, Reason] = {
    301: "odd",
    400: "odd",
    401: "credentials",
    403: "credentials",
    404: "folder",
    407: "unreachable",
    408: "slow",
    409: "folder",
    413: "large",
    425: "busy",
    429: "busy",
    503: "busy",
    504: "slow",
    507: "full",
    509: "full",
}
_KINDS: dict[str, Reason] = {
    "PermissionDenied": "credentials",
    "NotFound": "folder",
    "ConfigInvalid": "odd",
    "RateLimited": "busy",
    "IsADirectory": "folder",
    "NotADirectory": "folder",
    "AlreadyExists": "folder",
}
_PARTS = re.compile(r"response: Parts \{ status: (\d{3})\b")


def refusal(reason: Reason) -> SyncRefused:
    """Give the refusal to raise for *reason*."""
    return SyncRefused(why=reason)


def is_of_all(reason: str) -> bool:
    """Tell whether the next file would fare the same, so that none need be tried."""
    return reason not in _OF_ONE_FILE


def reason_of(text: str) -> Reason:
    """Give the reason for what OpenDAL, or our own disk, said in *text*."""
    if said := _first(_SAID, text):
        return said
    if found := _PARTS.search(text):
        status = int(found[1])
        return _STATUS.get(status, "server" if status >= 500 else "odd")
    cause = re.split(r"\bsource:\s", text, maxsplit=1, flags=re.IGNORECASE)[-1]
    cause = cause.partition("Backtrace:")[0]
    return _first(_CAUSED, cause) or _KINDS.get(text.partition(" ")[0], "odd")


def _first(table: tuple[tuple[Reason, tuple[str, ...]], ...], text: str) -> Reason | None:
    for reason, patterns in table:
        if any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns):
            return reason
    return None
