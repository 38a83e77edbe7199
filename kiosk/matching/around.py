"""What stands around two names: where, from where, which address, when, at which kiosk."""

from __future__ import annotations

from kiosk.folding import folded
from kiosk.matching.metrics import SIMILAR, likeness, one_slip
from kiosk.matching.remembered import remembered
from kiosk.matching.value import Email, Home, Reason, Signer, Time, Where

NEAR = 30
"""Minutes within which two signatures were given in one visit."""


@remembered(1 << 14)
def town_key(town: str) -> str:
    """Give a town as it is compared."""
    return folded(town)


def where_evidence(a: Signer, b: Signer) -> tuple[Where, tuple[Reason, ...], str]:
    """Compare town and state together; give the town by whose frequency it is weighed."""
    one, other = town_key(a.town), town_key(b.town)
    states = a.state == b.state or not (a.state and b.state)
    if not (one and other):
        if a.state and b.state:
            return (
                (Where.STATE, (Reason("same-state"),), "") if states else (Where.DIFFERENT, (), "")
            )
        return Where.MISSING, (), ""
    if one == other:
        if states:
            return Where.SAME, (Reason("same-town", (("town", a.town),)),), one
        return Where.TOWN_ONLY, (Reason("same-town-other-state", (("town", a.town),)),), one
    if states and (likeness(one, other) >= SIMILAR or one_slip(one, other)):
        return Where.SIMILAR, (Reason("similar-town", (("one", a.town), ("other", b.town))),), one
    if states and a.state:
        return Where.STATE, (Reason("same-state"),), ""
    return Where.DIFFERENT, (Reason("other-place"),), ""


def home_evidence(a: Signer, b: Signer) -> tuple[Home, tuple[Reason, ...]]:
    """Compare the states in the United States."""
    if not (a.home and b.home):
        return Home.MISSING, ()
    if a.home == b.home:
        return Home.SAME, (Reason("same-home", (("home", a.home),)),)
    return Home.DIFFERENT, (Reason("other-home"),)


def email_evidence(a: Signer, b: Signer) -> tuple[Email, tuple[Reason, ...]]:
    """Compare the addresses: couples share one, so it never decides."""
    one, other = a.email.strip().casefold(), b.email.strip().casefold()
    if not (one and other):
        return Email.MISSING, ()
    if one == other:
        return Email.SAME, (Reason("same-email"),)
    if one.partition("@")[0] == other.partition("@")[0] or one_slip(one, other):
        return Email.SIMILAR, (Reason("similar-email"),)
    return Email.DIFFERENT, ()


def time_evidence(a: Signer, b: Signer) -> tuple[Time, tuple[Reason, ...]]:
    """Compare the minutes: who walked from kiosk to kiosk, or was asked to sign once more."""
    apart = abs(a.minute - b.minute)
    if not (a.minute and b.minute and a.device and b.device) or apart > NEAR:
        return Time.APART, ()
    facts = (("minutes", str(apart)),)
    if a.device == b.device:
        return Time.ONE_KIOSK, (Reason("minutes-one-kiosk", facts),)
    if a.state and b.state and a.state != b.state:
        return Time.TOO_FAR, (Reason("too-far", facts),)
    return Time.TWO_KIOSKS, (Reason("minutes-two-kiosks", facts),)
