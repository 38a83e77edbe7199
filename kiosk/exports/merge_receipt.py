"""What the organizers hold of one kiosk, signed by their root: `*.firma-receipt`.

The format stands in docs/receipt-format.md. It is no secret: it tells counts and hashes.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import UTC
from hashlib import sha256

from kiosk import canonical, frames
from kiosk.crypto.sign import PUBLIC_SIZE, SIGNATURE_SIZE, SigningKey, verify
from kiosk.errors import ReceiptRefused
from kiosk.exports.names import slug
from kiosk.model import Moment, device_id

FORMAT = 1
SUFFIX = ".firma-receipt"
MAX_FILE = 1024 * 1024
CONTENT, SIGNATURE = 1, 127
_MAGIC = b"firma-receipt/1\n"
_ANY = re.compile(rb"firma-receipt/([1-9][0-9]{0,3})\n")
_TAG = "merge-receipt"


@dataclass(frozen=True, slots=True)
class MergeReceipt:
    """The registry holds a kiosk's records 1 to `through`, with the chain at `head` there.

    `device` is the kiosk's public key, `audit` the last of its audit entries that the
    registry knows without a gap. The counts are records that can be delivered, that were
    undone, that were withdrawn, and that could not be opened yet; they add up to `through`.
    `withdrawals` are the marks of all withdrawals that the registry knows, ascending.
    """

    campaign: str
    campaign_sha256: bytes
    device: bytes
    kiosk: str
    through: int
    head: bytes
    audit: int
    held: int
    voided: int
    withdrawn: int
    unread: int
    withdrawals: tuple[bytes, ...]
    made: Moment


def mark(receipt: bytes) -> bytes:
    """Give the mark (8 bytes) by which a withdrawn receipt's digest is told to kiosks."""
    return sha256(b"firma/told\x00" + receipt).digest()[:8]


def write(receipt: MergeReceipt, root: SigningKey) -> bytes:
    """Give the only file that says *receipt* and is signed by *root*."""
    body = _body(receipt)
    return body + frames.pack(SIGNATURE, root.public + root.sign(_TAG, sha256(body).digest()))


def read(raw: bytes, root: bytes) -> MergeReceipt:
    """Read a receipt that *root* (public key) signed; nothing is believed before that.

    Raises `ReceiptRefused`: `damaged`, `forged` (by another root as well), `newer`.
    """
    magic = _ANY.match(raw)
    if magic is None or len(raw) > MAX_FILE:
        raise ReceiptRefused(why="damaged")
    try:
        parts = list(frames.unpack(io.BytesIO(raw[magic.end() :]), MAX_FILE))
    except frames.FrameError as cause:
        raise ReceiptRefused(why="damaged") from cause
    signed = parts[-1].payload if parts and parts[-1].kind == SIGNATURE else b""
    if len(signed) != PUBLIC_SIZE + SIGNATURE_SIZE:
        raise ReceiptRefused(why="damaged")
    body = raw[: -len(frames.pack(SIGNATURE, signed))]
    genuine = verify(root, _TAG, sha256(body).digest(), signed[PUBLIC_SIZE:])
    if signed[:PUBLIC_SIZE] != root or not genuine:
        raise ReceiptRefused(why="forged")
    if int(magic[1]) > FORMAT:
        raise ReceiptRefused(why="newer")
    return _content(parts[:-1])


def file_name(receipt: MergeReceipt) -> str:
    """Give `<campaign>_<kiosk>_<8 of its id>_<YYYYMMDD-HHMMZ>_<n>.firma-receipt`."""
    parts = (
        slug(receipt.campaign, "campaign"),
        slug(receipt.kiosk, "kiosk"),
        device_id(receipt.device).hex()[:8],
        f"{receipt.made.utc.astimezone(UTC):%Y%m%d-%H%MZ}",
        str(receipt.through),
    )
    return "_".join(parts) + SUFFIX


def _body(receipt: MergeReceipt) -> bytes:
    return _MAGIC + frames.pack(CONTENT, canonical.encode(receipt))


def _content(parts: list[frames.Frame]) -> MergeReceipt:
    """Give what a signed file says; `damaged` unless it is one receipt that adds up."""
    if [part.kind for part in parts] != [CONTENT]:
        raise ReceiptRefused(why="damaged")
    try:
        found = canonical.decode(parts[0].payload, MergeReceipt, MAX_FILE)
    except (canonical.NotCanonicalError, ValueError) as cause:
        raise ReceiptRefused(why="damaged") from cause
    counts = (found.held, found.voided, found.withdrawn, found.unread)
    sizes = [len(each) for each in (found.campaign_sha256, found.device, found.head)]
    marks = list(found.withdrawals)
    whole = found.through >= 1 and found.audit >= 0 and min(counts) >= 0
    whole = whole and marks == sorted(set(marks)) and {len(each) for each in marks} <= {8}
    if not whole or sum(counts) != found.through or sizes != [32] * 3:
        raise ReceiptRefused(why="damaged")
    return found
