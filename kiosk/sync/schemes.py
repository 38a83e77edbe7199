"""What each kind of storage wants to be told: data alone."""

from __future__ import annotations

from dataclasses import dataclass

ENDPOINT, BUCKET = "endpoint", "bucket"
# Ours, and handed to no storage: the organizer says that this address may go unencrypted.
ALLOW_HTTP = "allow_http"
_OAUTH = ("access_token", "refresh_token", "client_id", "client_secret")


@dataclass(frozen=True, slots=True)
class Scheme:
    """The options of one kind of storage.

    `ways` are sets of options: one of them must be whole. `account` are those that say
    whose storage it is, `also` those that may be given besides, `fixed` go along with
    every request: nothing is to be read from this machine's environment.
    """

    ways: tuple[tuple[str, ...], ...]
    account: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()

    @property
    def known(self) -> frozenset[str]:
        """Every option that may be given."""
        return frozenset((*(name for way in self.ways for name in way), *self.also))


SCHEMES: dict[str, Scheme] = {
    "s3": Scheme(
        ways=((ENDPOINT, BUCKET, "access_key_id", "secret_access_key"),),
        account=(ENDPOINT, BUCKET),
        also=("region", "session_token", ALLOW_HTTP),
        fixed=(("disable_config_load", "true"), ("disable_ec2_metadata", "true")),
    ),
    "webdav": Scheme(
        ways=((ENDPOINT, "username", "password"), (ENDPOINT, "token")),
        account=(ENDPOINT, "username"),
        also=(ALLOW_HTTP,),
        # Made once by us, and not asked for before each file.
        fixed=(("disable_create_dir", "true"),),
    ),
    "gdrive": Scheme(ways=(_OAUTH[1:], _OAUTH[:1]), account=("client_id",)),
    "dropbox": Scheme(ways=(_OAUTH[1:], _OAUTH[:1]), account=("client_id",)),
    "onedrive": Scheme(
        ways=(_OAUTH[1:3], _OAUTH[:1]), account=("client_id",), also=("client_secret",)
    ),
    "fs": Scheme(ways=((),)),
}

SECRETS = frozenset(
    {
        "secret_access_key",
        "session_token",
        "password",
        "token",
        "access_token",
        "refresh_token",
        "client_secret",
    }
)
# Where nobody gives one. S3 servers that are not Amazon's take any.
DEFAULTS = {"s3": (("region", "us-east-1"),)}
