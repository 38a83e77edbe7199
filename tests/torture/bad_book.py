"""docs/bad-input.md, from the tables: `python -m tests.torture.bad_book` writes it anew."""

from __future__ import annotations

from pathlib import Path

from tests.torture.bad import Group, Row, shown
from tests.torture.bad_campaigns import CAMPAIGNS
from tests.torture.bad_exports import EXPORTS, VECTORS
from tests.torture.bad_ink import INK, PAD
from tests.torture.bad_keys import RECEIPTS, SHEETS, SLOTS
from tests.torture.bad_letters import EVENTS, LETTERS
from tests.torture.bad_names import NAMES
from tests.torture.bad_records import RECORDS
from tests.torture.bad_settings import SETTINGS
from tests.torture.bad_sticks import COPYING, STICKS
from tests.torture.bad_storage import STORAGE
from tests.torture.bad_tables import TABLES
from tests.torture.naughty import chapter

BOOK = Path(__file__).parents[2] / "docs" / "bad-input.md"
GROUPS: tuple[Group, ...] = (
    NAMES,
    PAD,
    INK,
    VECTORS,
    EXPORTS,
    RECORDS,
    CAMPAIGNS,
    LETTERS,
    EVENTS,
    SLOTS,
    SHEETS,
    RECEIPTS,
    TABLES,
    SETTINGS,
    STORAGE,
    COPYING,
    STICKS,
)
ROWS: tuple[Row, ...] = tuple(row for group in GROUPS for row in group.rows)
_HEAD = """# Bad input

What the program is given that no honest person or kiosk would give it, and what comes of it.
Written by `python -m tests.torture.bad_book` from the tables in `tests/torture/bad_*.py`; each
row is a test (`tests/torture/test_bad_input.py`), run against the real reader. A row's id is
the test's.

| Outcome | |
|---|---|
| `refused CODE` | refused as a whole, in a sentence: the row `CODE` of `resources/refusals` |
| `told CODE` | the page says what is missing: a code of `kiosk/entry.py` |
| `apart CODE` | this record waits apart, as it came; the rest of its file counts |
| `taken …` | taken; what it became, or what was counted |

For every row the test also holds that the refusal has its sentence in both languages and names
nothing that a person gave, that nothing was changed that was only to be read, that nothing is
left among temporary files, and that it all happened within 768 MiB more than before.

"""


def text() -> str:
    """Give the whole book."""
    parts = [_HEAD, f"{len(ROWS)} cases.\n"]
    for group in GROUPS:
        parts.append(
            f"\n## {group.title}\n\n{group.about}\n\n| Case | Given | Outcome |\n|---|---|---|\n"
        )
        parts += [
            f"| `{one.id}` | {_cell(one.given)} | {_code(one.expect)} |\n" for one in group.rows
        ]
    return "".join((*parts, chapter()))


def _cell(words: str) -> str:
    return shown(words).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def _code(words: str) -> str:
    """Give *words* as code: in a table even there a bar ends the cell."""
    fence = "``" if "`" in words else "`"
    pad = " " if fence == "``" else ""
    return f"{fence}{pad}{words.replace('|', chr(92) + '|')}{pad}{fence}"


def main() -> None:
    BOOK.write_text(text(), "utf-8")


if __name__ == "__main__":
    main()
