"""All signers at once in little memory: text in one buffer, words as numbers in columns."""

from __future__ import annotations

import hashlib
from array import array
from collections import Counter

import numpy as np

from kiosk.matching.around import town_key
from kiosk.matching.evidence import Known
from kiosk.matching.senses import senses
from kiosk.matching.value import Signer
from kiosk.matching.weights import Shares
from kiosk.model import Name

_BETWEEN = "\x1f"
GIVENS, SURNAMES = 2, 3
_KEPT = 1 << 14


class Corpus:
    """Signers by row, in the order in which they came."""

    def __init__(self) -> None:
        self.ids = bytearray()
        self._text = bytearray()
        self._ends = array("q", (0,))
        self._devices: dict[bytes, int] = {}
        self._device = array("i")
        self.minute = array("q")
        self._words: dict[str, int] = {"": 0}
        self._places: dict[str, int] = {"": 0}
        self._homes: dict[str, int] = {"": 0}
        self.given = array("i")
        self.surname = array("i")
        self.around = array("q")
        self.given_counts: Counter[str] = Counter()
        self.surname_counts: Counter[str] = Counter()
        self.town_counts: Counter[str] = Counter()
        self.home_counts: Counter[str] = Counter()
        self._cache: dict[int, Known] = {}

    def __len__(self) -> int:
        return len(self.minute)

    def add(self, signer: Signer) -> None:
        """Take one signer in."""
        known = Known.of(signer)
        fields = (signer.name.given, signer.name.surname, signer.town, signer.state, signer.home)
        self.ids += signer.id
        self._text += _BETWEEN.join((*fields, signer.email)).encode("utf-8", "surrogatepass")
        self._ends.append(len(self._text))
        self._device.append(self._devices.setdefault(signer.device, len(self._devices)))
        self.minute.append(signer.minute)
        given = [word.key for word in known.parts.given]
        surnames = [word.key for word in known.parts.surnames]
        self.given_counts.update(set(given))
        self.surname_counts.update(set(surnames))
        self.given.extend(self._numbered(given, GIVENS))
        self.surname.extend(self._numbered(surnames, SURNAMES))
        town = town_key(signer.town)
        if town:
            self.town_counts[town] += 1
        if signer.home:
            self.home_counts[signer.home] += 1
        place = self._places.setdefault(town, len(self._places))
        home = self._homes.setdefault(signer.home, len(self._homes))
        self.around.extend((place, home, _number(signer.email.casefold())))

    def _numbered(self, words: list[str], most: int) -> list[int]:
        numbers = [self._words.setdefault(word, len(self._words)) for word in words[:most]]
        return numbers + [0] * (most - len(numbers))

    def known(self, row: int) -> Known:
        """Give one signer back, name taken apart."""
        found = self._cache.get(row)
        if found is None:
            if len(self._cache) >= _KEPT:
                self._cache.clear()
            found = self._cache[row] = Known.of(self._signer(row))
        return found

    def id(self, row: int) -> bytes:
        """Give the 24 bytes of a row."""
        return bytes(self.ids[24 * row : 24 * row + 24])

    def _signer(self, row: int) -> Signer:
        text = self._text[self._ends[row] : self._ends[row + 1]].decode("utf-8", "surrogatepass")
        given, surname, town, state, home, email = text.split(_BETWEEN)
        device = self._device_of[self._device[row]]
        name = Name(given, surname, "")
        return Signer(self.id(row), name, town, state, home, email, self.minute[row], device)

    def close(self) -> Columns:
        """Give the columns; nobody is added after this."""
        self._device_of = list(self._devices)
        columns = Columns(self)
        # The numbers of words are in the columns now; what is left is the text.
        for spent in (self.given, self.surname, self.around):
            del spent[:]
        return columns

    def words(self) -> list[str]:
        """Give the words of names by number; 0 is none."""
        return list(self._words)

    def places(self) -> list[str]:
        """Give the towns by number."""
        return list(self._places)

    def shares(self) -> tuple[Shares, Shares, Shares, Shares]:
        """Give how common given names, surnames, towns and homes are."""
        counts = (self.given_counts, self.surname_counts, self.town_counts, self.home_counts)
        given, surname, town, home = (Shares.of(each, len(self)) for each in counts)
        return given, surname, town, home


class Columns:
    """What pairs are found by: `given` (n, G), `surname` (n, S) and `town` (n, T) senses."""

    def __init__(self, corpus: Corpus) -> None:
        words, count = corpus.words()[1:], len(corpus)
        numbers: dict[str, int] = {}
        meant = senses(words, corpus.given_counts, numbers, given=True)
        given = np.array(corpus.given, np.int32).reshape(count, GIVENS)
        self.given = np.hstack((meant[given[:, 0]], meant[given[:, 1]][:, :1]))
        family = senses(words, corpus.surname_counts, numbers, given=False)
        surname = np.array(corpus.surname, np.int32).reshape(count, SURNAMES)
        self.surname = np.hstack([family[surname[:, at]][:, : 2 - (at > 1)] for at in range(3)])
        around = np.array(corpus.around, np.int64).reshape(count, 3)
        towns = senses(corpus.places()[1:], corpus.town_counts, {}, given=False)
        self.town = np.ascontiguousarray(towns[around[:, 0].astype(np.int32)][:, :2])
        self.home = np.ascontiguousarray(around[:, 1:2], np.int32)
        self.email = np.ascontiguousarray(around[:, 2:3])


def _number(text: str) -> int:
    """Give 0 for nothing, else 63 bits of a hash: the same in every process."""
    if not text:
        return 0
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1
