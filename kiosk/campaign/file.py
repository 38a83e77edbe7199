"""A campaign as one signed file: `*.campaign`. The format stands in docs/campaign-format.md."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import NamedTuple

from kiosk import canonical, frames
from kiosk.campaign.value import OPTIONAL, Campaign, SignedCampaign
from kiosk.crypto.sign import PUBLIC_SIZE, SIGNATURE_SIZE, SigningKey, verify
from kiosk.errors import (
    CampaignDamaged,
    CampaignForeign,
    CampaignForged,
    CampaignNewer,
    CampaignUnsigned,
)

FORMAT = 1
MAGIC = b"firma-campaign/1\n"
MANIFEST, TEXT, SIGNATURE = 1, 2, 127
MAX_TEXT = 256 * 1024
MAX_MANIFEST = 1024 * 1024
MAX_FILE = 2 * 1024 * 1024
_MAX_FRAMES = 64
_TAG = "campaign"
_OPTIONAL = frozenset(OPTIONAL)
_MAGIC = re.compile(rb"firma-campaign/([1-9][0-9]{0,3})\n")


@dataclass(frozen=True, slots=True)
class _Text:
    """What stands in the manifest for a text that follows it."""

    sha256: bytes
    size: int


@dataclass(frozen=True, slots=True)
class _Manifest:
    format: int
    campaign: Campaign
    texts: tuple[_Text, ...]


class _Seal(NamedTuple):
    root: bytes
    sha256: bytes


def write(campaign: Campaign, root: SigningKey) -> bytes:
    """Give the only file that says *campaign* and is signed by *root*.

    `ValueError` for what `kiosk.campaign.check` would have named: a text too long, a
    string that is not NFC.
    """
    body = _body(campaign)
    mark = root.public + root.sign(_TAG, sha256(body).digest())
    raw = body + frames.pack(SIGNATURE, mark)
    if len(raw) > MAX_FILE:
        raise ValueError("too long")
    return raw


def read(raw: bytes, pinned: bytes | None = None) -> SignedCampaign:
    """Read a campaign file; with *pinned*, one that this root signed and no other.

    Raises the refusals below `CampaignRefused`. Nothing of the file is believed before
    its signature is.
    """
    version, parts = _parts(raw)
    seal = _verified(raw, parts[-1].payload) if parts[-1].kind == SIGNATURE else None
    if seal is not None and pinned is not None and seal.root != pinned:
        raise CampaignForeign
    if version > FORMAT:
        if seal is None:
            raise CampaignDamaged
        raise CampaignNewer(found=version, known=FORMAT)
    campaign = _campaign(parts if seal is None else parts[:-1])
    if seal is None:
        raise CampaignUnsigned
    if not raw.startswith(_body(campaign)):
        raise CampaignDamaged
    return SignedCampaign(campaign, seal.root, seal.sha256, raw)


def unsigned(campaign: Campaign) -> bytes:
    """Give what `write` would sign: a draft, which `read` refuses as `CampaignUnsigned`."""
    return _body(campaign)


def read_unsigned(raw: bytes) -> Campaign:
    """Read a draft that nobody signed. Raises as `read`; nothing vouches for what it says."""
    version, parts = _parts(raw)
    if version > FORMAT:
        raise CampaignNewer(found=version, known=FORMAT)
    campaign = _campaign(parts)
    if raw != _body(campaign):
        raise CampaignDamaged
    return campaign


def is_campaign(raw: bytes) -> bool:
    """Tell whether *raw* sets out to be a campaign file, of this format or a newer one."""
    return _MAGIC.match(raw) is not None


def _body(campaign: Campaign) -> bytes:
    """Give what is signed: the magic line, the manifest, the letter and its translation."""
    letter = campaign.letter
    texts = [letter.master, letter.translation] if letter.translation else [letter.master]
    if max(map(len, texts)) > MAX_TEXT:
        raise ValueError("too long")
    bare = replace(campaign, letter=replace(letter, master=b"", translation=b""))
    named = tuple(_Text(sha256(text).digest(), len(text)) for text in texts)
    manifest = canonical.encode(_Manifest(FORMAT, bare, named), _OPTIONAL)
    if len(manifest) > MAX_MANIFEST:
        raise ValueError("too long")
    return b"".join(
        (MAGIC, frames.pack(MANIFEST, manifest), *(frames.pack(TEXT, text) for text in texts))
    )


def _parts(raw: bytes) -> tuple[int, list[frames.Frame]]:
    """Give the format's version and the frames; `CampaignDamaged` if they are not whole."""
    magic = _MAGIC.match(raw)
    if magic is None or len(raw) > MAX_FILE:
        raise CampaignDamaged
    parts: list[frames.Frame] = []
    try:
        for frame in frames.unpack(io.BytesIO(raw[magic.end() :]), MAX_MANIFEST):
            parts.append(frame)
            if len(parts) > _MAX_FRAMES:
                raise CampaignDamaged
    except frames.FrameError as cause:
        raise CampaignDamaged from cause
    if not parts:
        raise CampaignDamaged
    return int(magic[1]), parts


def _verified(raw: bytes, mark: bytes) -> _Seal:
    """Give who signed, and the hash of all that stands before the last frame."""
    if len(mark) != PUBLIC_SIZE + SIGNATURE_SIZE:
        raise CampaignDamaged
    body = raw[: -len(frames.pack(SIGNATURE, mark))]
    root, digest = mark[:PUBLIC_SIZE], sha256(body).digest()
    if not verify(root, _TAG, digest, mark[PUBLIC_SIZE:]):
        raise CampaignForged
    return _Seal(root, digest)


def _campaign(parts: list[frames.Frame]) -> Campaign:
    """Put the campaign together from manifest and texts; `CampaignDamaged` if they disagree."""
    texts = [frame.payload for frame in parts[1:]]
    kinds = [frame.kind for frame in parts]
    if kinds not in ([MANIFEST, TEXT], [MANIFEST, TEXT, TEXT]):
        raise CampaignDamaged
    try:
        manifest = canonical.decode(parts[0].payload, _Manifest, MAX_MANIFEST, _OPTIONAL)
    except canonical.NotCanonicalError as cause:
        raise CampaignDamaged from cause
    found = tuple(_Text(sha256(text).digest(), len(text)) for text in texts)
    letter = manifest.campaign.letter
    if manifest.format != FORMAT or manifest.texts != found or max(map(len, texts)) > MAX_TEXT:
        raise CampaignDamaged
    if letter.master or letter.translation or texts[1:] == [b""]:
        raise CampaignDamaged
    try:
        for text in texts:
            text.decode("utf-8")
    except UnicodeDecodeError as cause:
        raise CampaignDamaged from cause
    whole = replace(letter, master=texts[0], translation=b"".join(texts[1:]))
    return replace(manifest.campaign, letter=whole)
