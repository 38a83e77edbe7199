"""What is believed of pairs before any signers were seen.

A row a level, in the order of its feature's levels: how often two signatures of one person
agree so, two strangers', two of one household's. Chosen so that the pairs of names which
people know the answer to come out right (`tests/kiosk/matching/test_compare.py`), and not
touched for any measured set. What is seen soon counts more: see `kiosk.matching.learn`.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from kiosk.matching.value import FEATURES, Given, Suffix

Table = tuple[tuple[float, float, float], ...]


class Kind(IntEnum):
    """What two signatures are: one person's, two strangers', a household's, father's and son's."""

    PERSON = 0
    STRANGERS = 1
    HOUSEHOLD = 2
    NAMESAKES = 3


NAMES_ALONE = (2.0**-8, 2.0**-7, 2.0**-13)
"""Of two who were picked out to be compared: person, household, namesakes."""

GIVEN: Table = (
    (1, 1, 1), (.62, .008, .012), (.10, .003, .004), (.04, .0008, .001), (.03, .0025, .003),
    (.08, .0025, .004), (.06, .003, .003), (.025, .002, .003), (.01, .02, .02),
    (.004, .02, .03), (.015, .9, .83), (.0003, .03, .08),
)  # fmt: skip
SURNAME: Table = (
    (1, 1, 1), (.40, .0004, .14), (.25, .005, .40), (.08, .0004, .02), (.08, .004, .04),
    (.10, .004, .12), (.03, .001, .04), (.01, .005, .02), (.02, .03, .03),
    (.0005, .01, .03), (.00002, .0004, .001), (.02, .94, .16),
)  # fmt: skip
SUFFIX: Table = (
    (0.93, 0.95, 0.90),
    (0.04, 0.0005, 0.003),
    (0.015, 0.049, 0.15),
    (0.00002, 0.0005, 0.02),
)
BOXES: Table = ((0.97, 0.90, 0.97), (0.03, 0.10, 0.03))
WHERE: Table = (
    (1, 1, 1), (.80, .06, .85), (.05, .002, .02), (.06, .12, .05), (.02, .002, .01),
    (.07, .81, .07),
)  # fmt: skip
HOME: Table = ((1, 1, 1), (0.92, 0.10, 0.80), (0.08, 0.90, 0.20))
EMAIL: Table = ((1, 1, 1), (0.75, 0.0005, 0.35), (0.10, 0.002, 0.03), (0.15, 0.9975, 0.62))
TIME: Table = (
    (0.90, 0.985, 0.70),
    (0.055, 0.005, 0.03),
    (0.045, 0.005, 0.27),
    (0.0005, 0.005, 0.0005),
)
# A son called like his father: the two are told apart by Jr., if at all.
NAMESAKE_GIVEN = (1, 0.9, 0.04, 0.01, 0.005, 0.01, 0.02, 0.005, 0.002, 0.005, 0.002, 0.001)
NAMESAKE_SUFFIX = (0.25, 0.02, 0.55, 0.18)
_TABLES: tuple[Table, ...] = (GIVEN, SURNAME, SUFFIX, BOXES, WHERE, HOME, EMAIL, TIME)


def tables() -> list[np.ndarray]:
    """Give a (levels, kinds) array of probabilities for each feature."""
    found = []
    for feature, table in zip(FEATURES, _TABLES, strict=True):
        three = np.array(table)
        found.append(np.column_stack((three, three[:, Kind.HOUSEHOLD])))
        if feature is Given:
            found[-1][:, Kind.NAMESAKES] = NAMESAKE_GIVEN
        elif feature is Suffix:
            found[-1][:, Kind.NAMESAKES] = NAMESAKE_SUFFIX
    return found
