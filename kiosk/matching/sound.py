"""How a name sounds to a Spanish or an English ear: one key for both."""

from __future__ import annotations

import re

from kiosk.matching.remembered import remembered

# In this order: a pair of letters before its single ones.
_RULES = (
    (r"ph", "f"), (r"sch|sh|ch", "C"), (r"th", "t"), (r"ck|qu|q(?!u)", "k"),
    (r"ll", "y"), (r"gu(?=[ei])", "G"), (r"c(?=[eiy])|z|ç", "s"), (r"x", "s"),
    (r"g(?=[ei])", "j"), (r"c", "k"), (r"G", "g"), (r"v|w", "b"), (r"h", ""),
    (r"(?<=[a-z])y$", "i"), (r"nn", "n"), (r"(.)\1+", r"\1"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), put) for pattern, put in _RULES)


@remembered(1 << 14)
def sound(word: str) -> str:
    """Give the key of a folded *word*; what sounds alike has the same."""
    for pattern, put in _COMPILED:
        word = pattern.sub(put, word)
    return word
