"""Settings of a storage that lead elsewhere, or nowhere."""

from __future__ import annotations

from kiosk.campaign.value import Storage
from kiosk.sync.settings import approved
from tests.torture.bad import PERSON, Group

SETTINGS = Group(
    "setting", "Settings of a storage", "Typed on a kiosk, or read from a campaign or a form."
)
_SECRET = "secreto-inventado-2017"
S3 = {
    "bucket": "firmas",
    "endpoint": "https://s3.x.example",
    "access_key_id": "FIRMAFICTICIA2017",
    "secret_access_key": _SECRET,
}
DAV = {"endpoint": "https://dav.x.example", "username": PERSON[0], "password": _SECRET}


def _setting(
    id_: str, given: str, expect: str, scheme: str, options: dict[str, str], root: str = "firma"
) -> None:
    storage = Storage(scheme, tuple(sorted(options.items())), root)
    SETTINGS.row(id_, given, expect, lambda _: lambda: f"taken {approved(storage).scheme}")


_setting("sound", "a storage as it is set up", "taken s3", "s3", S3)
_setting("scheme", "a kind that nobody knows", "refused sync-setting-scheme", "ftp", {})
_setting(
    "plain",
    "an address without encryption",
    "refused sync-setting-https",
    "webdav",
    DAV | {"endpoint": "http://dav.x.example"},
)
_setting(
    "looks-local",
    "an address that only looks like this machine",
    "refused sync-setting-https",
    "webdav",
    DAV | {"endpoint": "http://127.0.0.1.x.example"},
)
_setting(
    "userinfo",
    "a name and a passphrase in the address",
    "refused sync-setting-userinfo",
    "webdav",
    DAV | {"endpoint": f"https://{PERSON[0]}:x@dav.x.example"},
)
_setting(
    "query",
    "a question in the address",
    "refused sync-setting-userinfo",
    "webdav",
    DAV | {"endpoint": "https://dav.x.example/?k=1"},
)
_setting(
    "script",
    "an address that runs a program",
    "refused sync-setting-endpoint",
    "webdav",
    DAV | {"endpoint": "javascript:alert(1)"},
)
_setting(
    "file",
    "an address of this machine's files",
    "refused sync-setting-endpoint",
    "webdav",
    DAV | {"endpoint": "file:///etc"},
)
_setting(
    "port",
    "a port that is none",
    "refused sync-setting-endpoint",
    "webdav",
    DAV | {"endpoint": "https://dav.x.example:99999"},
)
_setting(
    "bucket",
    "a bucket that is a path",
    "refused sync-setting-bucket",
    "s3",
    S3 | {"bucket": "../x"},
)
_setting("up", "a folder above", "refused sync-setting-root", "s3", S3, "firma/../..")
_setting(
    "up-backslash",
    "a folder above, with backslashes",
    "refused sync-setting-root",
    "s3",
    S3,
    "..\\x",
)
_setting(
    "relative",
    "a folder of this machine without its beginning",
    "refused sync-setting-root",
    "fs",
    {},
    "x",
)
_setting(
    "header",
    "a second header in a key",
    "refused sync-setting-text",
    "s3",
    S3 | {"access_key_id": "A\r\nX-Evil: 1"},
)
_setting(
    "rlo",
    "an override in a name",
    "refused sync-setting-text",
    "webdav",
    DAV | {"username": "\u202eana"},
)
_setting(
    "long",
    "a passphrase of 4,097 letters",
    "refused sync-setting-text",
    "webdav",
    DAV | {"password": "x" * 4097},
)
_setting(
    "unknown",
    "an option that nobody knows",
    "refused sync-setting-unknown",
    "webdav",
    DAV | {"proxy": "x"},
)
_setting(
    "missing",
    "no passphrase",
    "refused sync-setting-missing",
    "webdav",
    {"endpoint": "https://dav.x.example", "username": "ana"},
)
