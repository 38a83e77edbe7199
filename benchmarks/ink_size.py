"""How many bytes a signature's ink takes: `python benchmarks/ink_size.py`.

Made-up signatures by the way a hand moves (strokes of lognormal speed that overlap, after
Plamondon), as a finger at 60 and 120 points a second and a stylus with pressure at 240
leave them on a pad 1210 pixels wide. Beside the packed bytes stands the entropy of the
drawing as it came: each column's second differences, by their own frequencies, which is
what a coder would need that knew these beforehand. And JSON.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from math import cos, erf, log, log2, sin, sqrt
from pathlib import Path
from random import Random
from statistics import mean

sys.path.insert(0, str(Path(__file__).parents[1]))

from kiosk import varints
from kiosk.ink import UNITS, Ink, fit, ink_length, pack, point, thin, unpack

COUNT, PAD, HIGH = 60, 1210, 555
GOAL = 1.35


def hand(chance: Random, hertz: int, pressed: float) -> Ink:
    """Give one made-up signature of two to four strokes."""
    strokes, x, y, ms = [], 0.14 * PAD, 0.55 * HIGH, 0.0
    for _ in range(chance.randint(2, 4)):
        moves, begun = [], 0.0
        for _ in range(chance.randint(8, 16)):
            begun += chance.uniform(0.07, 0.13)
            turn = chance.choice((1, -1)) * chance.uniform(0.9, 2.1)
            moves.append((begun, chance.uniform(35, 110), turn, chance.uniform(-0.5, 1.2)))
        total, stroke, at = begun + 0.5, [], 0.0
        while at < total:
            left, down = x, y
            for start, far, turn, bend in moves:
                share = lognormal(at - start)
                angle = turn + bend * share
                left += far * share * (0.55 + 0.45 * cos(angle))
                down += far * share * sin(angle)
            force = pressed * (0.4 + 0.25 * sin(at * 9) + chance.uniform(-0.01, 0.01))
            # The device tells whole 1/8 pixels, and the clock whole ms.
            spot = [round(8 * value) / 8 * UNITS / PAD for value in (left, down)]
            stroke.append(point(*spot, ms + 1000 * at, force))
            at += 1 / hertz
        strokes.append(tuple(stroke))
        ms += 1000 * total + chance.uniform(80, 300)
        x += chance.uniform(0.1, 0.2) * PAD
    return fit(round(HIGH * UNITS / PAD), tuple(strokes))


def lognormal(seconds: float) -> float:
    """Give how much of a move is done *seconds* after it began."""
    return 0.0 if seconds <= 0 else (1 + erf((log(seconds) + 1.9) / (0.35 * sqrt(2)))) / 2


def entropy(values: Iterable[int]) -> float:
    """Give the bits that *values* hold by their own frequencies."""
    counts = Counter(values)
    total = sum(counts.values())
    return -sum(count * log2(count / total) for count in counts.values())


def bound(ink: Ink) -> float:
    """Give the bytes that the second differences of the four columns hold."""
    points = [one for stroke in ink.strokes for one in stroke]
    return sum(entropy(varints.differences(column)) for column in zip(*points, strict=True)) / 8


def main() -> None:
    """Measure and print."""
    for name, hertz, pressed in (
        ("finger, 60 a second", 60, 0.0),
        ("finger, 120 a second", 120, 0.0),
        ("stylus, 240 a second", 240, 1.0),
    ):
        chance = Random(7)
        drawn = [hand(chance, hertz, pressed) for _ in range(COUNT)]
        kept = [thin(ink) for ink in drawn]
        packed = [pack(ink) for ink in kept]
        assert [unpack(raw) for raw in packed] == kept
        assert all(ink_length(ink) > UNITS // 2 for ink in drawn)
        points = mean(sum(map(len, ink.strokes)) for ink in drawn)
        left = mean(sum(map(len, ink.strokes)) for ink in kept)
        size, least = mean(map(len, packed)), mean(map(bound, drawn))
        text = mean(len(json.dumps(ink.strokes)) for ink in drawn)
        print(
            f"{name:<22} {points:5.0f} points, {left:4.0f} kept  packed {size:5.0f} B"
            f"  bound {least:5.0f} B  {size / least:4.2f} x (goal {GOAL})  JSON {text:6.0f} B"
        )


if __name__ == "__main__":
    main()
