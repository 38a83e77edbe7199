"""The spaces between pairs of letters that a face's makers asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

# fontTools makes the classes of its tables while it runs: there are no types to name.
Table = Any


class Kerning:
    """The pair adjustments of one OpenType face, in its own units."""

    def __init__(self, font: Table) -> None:
        """Read the `kern` feature of *font* (fontTools); faces without one adjust nothing."""
        self._tables = tuple(_pair_tables(font["GPOS"].table)) if "GPOS" in font else ()

    def between(self, left: str, right: str) -> int:
        """Give what is added to the advance of glyph *left* when *right* follows it."""
        for table in self._tables:
            value = _adjustment(table, left, right)
            if value is not None:
                return value
        return 0


def _pair_tables(positions: Table) -> Iterator[Table]:
    wanted = {
        index
        for record in positions.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(wanted):
        for table in positions.LookupList.Lookup[index].SubTable:
            inner = getattr(table, "ExtSubTable", table)
            if type(inner).__name__ == "PairPos":
                yield inner


def _adjustment(table: Table, left: str, right: str) -> int | None:
    """Give what *table* says of the pair; nothing when it says nothing."""
    covered = table.Coverage.glyphs
    if left not in covered:
        return None
    if table.Format == 1:
        pairs = table.PairSet[covered.index(left)].PairValueRecord
        found = next((pair.Value1 for pair in pairs if pair.SecondGlyph == right), None)
        return _advance(found) if found is not None else None
    row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
    return _advance(row.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1)


def _advance(value: Table) -> int:
    return int(getattr(value, "XAdvance", 0) or 0)
