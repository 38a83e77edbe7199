"""Names folded until one person's spellings meet: for a hint, never for a decision.

Folding collapses far more than it should for deciding that two are one person; it does
not see nicknames or a surname left out.
"""

from __future__ import annotations

import unicodedata

from anyascii import anyascii

from kiosk.model import Place

_BETWEEN = "\x1f"


def folded(text: str) -> str:
    """Give *text* in lower-case ASCII letters and digits, its words parted by one blank.

    Accents, apostrophes and dots are dropped, other scripts spelled in Latin letters.
    """
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(c for c in apart if not unicodedata.combining(c) and c not in ".'’‘`´")
    plain = anyascii(bare).lower()
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())


def signer(given: str, surname: str, place: Place) -> str:
    """Give what is hashed for one name at one place.

    The two boxes count as one and the order of the words not at all: people fill them
    in differently the second time.
    """
    name = f"{given} {surname}"
    # Of a script that nobody romanised nothing is left: better as typed than all alike.
    words = sorted(folded(name).split()) or [name.casefold()]
    return _BETWEEN.join((" ".join(words), folded(place.town), place.state))
