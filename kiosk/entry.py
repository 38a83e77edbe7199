"""What a signer typed: cleaned, and what is still missing from it.

A problem is a code; the screen words it. Codes: `name-empty`, `name-no-letter`,
`given-too-long`, `surname-too-long`, `printed-empty`, `printed-no-letter`,
`printed-too-long`, `witness-empty`, `witness-no-letter`, `witness-too-long`,
`helper-no-letter`, `helper-too-long`,
`town-empty`, `town-no-letter`, `town-too-long`, `state-empty`, `state-unknown`,
`home-unknown`, `email-empty`, `email-form`, `email-too-long`, `zip-empty` and
`zip-form`. Lengths count characters (code points) of the cleaned text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby

from kiosk.states import HOME_BY_CODE, NEVER, STATE_BY_CODE

LONGEST = 100
LONGEST_PRINTED = 2 * LONGEST + 1
LONGEST_EMAIL = 254

_LONG = 1_000  # more than any field takes
_JOINERS = "\u200c\u200d"
_VIRAMA = 9  # the canonical combining class of viramas
# Letters and symbols by category, but nothing is seen of them.
_BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
# Letters of which each stands for itself, as most names have no others, and single spaces.
_PLAIN = re.compile("[!-~\u00a1-\u00ac\u00ae-\u02ff]+(?: [!-~\u00a1-\u00ac\u00ae-\u02ff]+)*")
_EMAIL = re.compile(r"[^\s@,;:<>()\[\]\"\\]+@[^\s@,;:<>()\[\]\"\\.]+(\.[^\s@,;:<>()\[\]\"\\.]+)+")
_ZIP = re.compile(r"[0-9]{5}(-[0-9]{4})?")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend before going on."""

    code: str


def clean(text: str) -> str:
    """Give *text* in NFC, trimmed, each run of blanks one space, without what cannot be seen.

    Dropped: control characters, bidi marks and overrides, zero-width and other format
    characters, letters that print nothing, surrogates, private-use characters and
    noncharacters. ZWJ and ZWNJ stay after a virama and between two letters, where
    scripts need them. Letters, case and punctuation stay as typed. Cleaning a cleaned
    text changes nothing.
    """
    if not text or _PLAIN.fullmatch(text):
        return text
    # Dropping a character may let its neighbours combine, and combining may
    # reorder marks: hence up to the fixed point, which each pass comes nearer to.
    while (cleaner := _pass(text)) != text:
        text = cleaner
    return text


def printed(given: str, surname: str) -> str:
    """Give the name as the packet prints it unless the signer edits it."""
    return clean(f"{given} {surname}")


def check_name(given: str, surname: str) -> tuple[Problem, ...]:
    """Tell what is wrong with the two name boxes; one of them may stay empty."""
    given, surname = clean(given), clean(surname)
    lengths = (
        ("given-too-long", len(given) > LONGEST),
        ("surname-too-long", len(surname) > LONGEST),
    )
    problems = [Problem(code) for code, wrong in lengths if wrong]
    if not given and not surname:
        problems.append(Problem("name-empty"))
    elif not _has_letter(given + surname):
        problems.append(Problem("name-no-letter"))
    return tuple(problems)


def check_printed(text: str) -> tuple[Problem, ...]:
    """Tell what is wrong with the name as it shall be printed."""
    return _check_words(text, "printed", LONGEST_PRINTED)


def check_witness(text: str) -> tuple[Problem, ...]:
    """Tell what is wrong with the name of the one who saw a mark being made."""
    return _check_words(text, "witness", LONGEST)


def check_helper(text: str) -> tuple[Problem, ...]:
    """Tell what is wrong with the name or initials of a volunteer who helps; none is needed."""
    return _check_words(text, "helper", LONGEST) if clean(text) else ()


def check_place(town: str, state: str) -> tuple[Problem, ...]:
    """Tell what is wrong with a town, chosen or typed, and the code of its state."""
    problems = _check_words(town, "town", LONGEST)
    if not state:
        return (*problems, Problem("state-empty"))
    if state not in STATE_BY_CODE:
        return (*problems, Problem("state-unknown"))
    return problems


def check_home(home: str) -> tuple[Problem, ...]:
    """Tell whether *home* is a US code, `never`, or left empty."""
    known = not home or home == NEVER or home in HOME_BY_CODE
    return () if known else (Problem("home-unknown"),)


def check_email(text: str) -> tuple[Problem, ...]:
    """Tell whether *text* can be an address: one @, a dot in the domain, no blanks.

    Whether it arrives nobody can tell here, so anything that might is let through.
    """
    text = clean(text)
    if not text:
        return (Problem("email-empty"),)
    if len(text.encode("utf-8")) > LONGEST_EMAIL:
        return (Problem("email-too-long"),)
    return () if _EMAIL.fullmatch(text) else (Problem("email-form"),)


def check_zip(text: str) -> tuple[Problem, ...]:
    """Tell whether *text* is a US ZIP code: five digits, or five, a hyphen and four."""
    text = clean(text)
    if not text:
        return (Problem("zip-empty"),)
    return () if _ZIP.fullmatch(text) else (Problem("zip-form"),)


def _check_words(text: str, field: str, longest: int) -> tuple[Problem, ...]:
    text = clean(text)
    if not text:
        return (Problem(f"{field}-empty"),)
    if len(text) > longest:
        return (Problem(f"{field}-too-long"),)
    return () if _has_letter(text) else (Problem(f"{field}-no-letter"),)


def _has_letter(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _pass(text: str) -> str:
    seen = "".join(c for c in _composed(text) if _stays(c))
    joined = "".join(c for at, c in enumerate(seen) if c not in _JOINERS or _joins(seen, at))
    return _composed(" ".join(joined.split()))


def _composed(text: str) -> str:
    """Give *text* in NFC, in a time that grows no faster than it does."""
    if len(text) > _LONG and not unicodedata.is_normalized("NFC", text):
        # Marks that are out of order cost `normalize` the square of their number: a table's
        # cell of them took minutes. In order they cost nothing more than letters do.
        parts = text.translate({ord(c): unicodedata.normalize("NFD", c) for c in {*text}})
        ranks = {c: unicodedata.combining(c) for c in {*parts}}
        runs = groupby(parts, lambda c: ranks[c] > 0)
        text = "".join(c for _, run in runs for c in sorted(run, key=ranks.__getitem__))
    return unicodedata.normalize("NFC", text)


def _stays(character: str) -> bool:
    if character in _JOINERS or character.isspace():
        return True
    if character in _BLANK_LETTERS or ord(character) & 0xFFFE == 0xFFFE:
        return False
    if "\ufdd0" <= character <= "\ufdef":
        return False
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co"}


def _joins(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before and unicodedata.combining(before) == _VIRAMA:
        return True
    return _is_letter(before) and _is_letter(after)


def _is_letter(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in "LM"
