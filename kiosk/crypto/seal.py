"""age: what is sealed here, only the organizers open."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO

import pyrage  # type: ignore[import-untyped]

from kiosk.crypto.header import MAX_RECIPIENTS, HeaderError, read_header
from kiosk.errors import IdentityNeeded, SealDamaged
from kiosk.frames import Readable

_NO_MATCH = "No matching keys found"


@dataclass(frozen=True, slots=True)
class Identity:
    """The secret half of an organizer's key, `AGE-SECRET-KEY-1…`; `ValueError` for any other."""

    secret: str = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse what is not an identity, without repeating it."""
        try:
            pyrage.x25519.Identity.from_str(self.secret)
        except pyrage.IdentityError:
            raise ValueError("not an age identity") from None

    @property
    def recipient(self) -> str:
        """The public half, `age1…`."""
        return str(pyrage.x25519.Identity.from_str(self.secret).to_public())


def new_identity() -> Identity:
    """Make an identity from the system's randomness."""
    return Identity(str(pyrage.x25519.Identity.generate()))


def is_recipient(text: str) -> bool:
    """Tell whether *text* is an X25519 recipient in its one spelling."""
    try:
        return str(pyrage.x25519.Recipient.from_str(text)) == text
    except pyrage.RecipientError:
        return False


def seal(plain: bytes, recipients: Sequence[str]) -> bytes:
    """Give *plain* as an age file that each of *recipients* opens."""
    target = io.BytesIO()
    seal_stream(io.BytesIO(plain), target, recipients)
    return target.getvalue()


def unseal(sealed: bytes, identities: Sequence[Identity]) -> bytes:
    """Open *sealed*; `SealDamaged` if it is no whole age file, `IdentityNeeded` if not ours."""
    target = io.BytesIO()
    unseal_stream(io.BytesIO(sealed), target, identities)
    return target.getvalue()


def seal_stream(source: Readable, target: BinaryIO, recipients: Sequence[str]) -> None:
    """Seal all of *source* into *target*; what these two raise comes through as it is."""
    if not 1 <= len(recipients) <= MAX_RECIPIENTS:
        raise ValueError("1 to 20 recipients")
    keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    ends = _Ends(source, target)
    with ends.own_faults():
        pyrage.encrypt_io(ends, ends, keys)


def unseal_stream(source: Readable, target: BinaryIO, identities: Sequence[Identity]) -> None:
    """Open all of *source* into *target*, which is not to be believed until this returns.

    Raises `SealDamaged` and `IdentityNeeded` as `unseal` does: a file that was cut
    raises only after its whole chunks were written. What the two ends raise comes
    through as it is.
    """
    try:
        head = read_header(source).read
    except HeaderError as cause:
        raise SealDamaged from cause
    keys = [pyrage.x25519.Identity.from_str(identity.secret) for identity in identities]
    ends = _Ends(source, target, head)
    with ends.own_faults():
        try:
            pyrage.decrypt_io(ends, ends, keys)
        except pyrage.DecryptError as cause:
            if str(cause) == _NO_MATCH:
                raise IdentityNeeded from cause
            raise SealDamaged from cause
        except OSError as cause:
            raise SealDamaged from cause


class _Ends:
    """Both ends of a stream; remembers what they raised, which pyrage puts in its own words."""

    def __init__(self, source: Readable, target: BinaryIO, head: bytes = b"") -> None:
        self._head, self._source, self._target = io.BytesIO(head), source, target
        self._fault: BaseException | None = None

    def read(self, size: int, /) -> bytes:
        try:
            return self._head.read(size) or self._source.read(size)
        except BaseException as fault:
            self._fault = self._fault or fault
            raise

    def write(self, raw: bytes, /) -> int:
        try:
            return self._target.write(raw)
        except BaseException as fault:
            self._fault = self._fault or fault
            raise

    def flush(self) -> None:
        """Leave flushing to the owner of the target."""

    @contextmanager
    def own_faults(self) -> Iterator[None]:
        """Raise an end's own fault in place of what pyrage made of it."""
        try:
            yield
        except Exception as cause:
            if self._fault is None:
                raise
            raise self._fault from cause
        # pyrage drops what its last write raised: a disk full at the end looks like success.
        if self._fault is not None:
            raise self._fault
