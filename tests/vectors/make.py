"""Make the vectors again: `python -m tests.vectors.make [FOLDER]`. Same bytes each time."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.vectors import age, bad_account, bad_inside, bad_outside, good
from tests.vectors.world import CAMPAIGN, ORGANIZER, Vector

HERE = Path(__file__).parent / "files"
FORMAT = "firma-export/1"
WARNING = "# Made for the test vectors, known to everybody, worth nothing. Seal nothing to it."


def everything() -> list[Vector]:
    """Give every vector; each name once."""
    opening = list(good.vectors())
    large = next(vector.raw for vector in opening if vector.name == good.LARGE)
    all_ = [*opening, *bad_outside.vectors(large), *bad_inside.vectors(), *bad_account.vectors()]
    if len({vector.name for vector in all_}) != len(all_):
        raise ValueError("a name twice")
    return all_


def main(folder: Path) -> None:
    """Write the vectors, the identity that opens them and the manifest into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for vector in everything():
        name = f"{vector.name}.firma-export"
        row = {"name": vector.name, "expect": vector.reason or "ok", "why": vector.why}
        if vector.of:
            row |= {"file": f"{vector.of}.firma-export", "cut": vector.cut}
        else:
            (folder / name).write_bytes(vector.raw)
            row |= {"file": name}
        rows.append(row)
    secret = f"{WARNING}\n# public key: {age.recipient(ORGANIZER)}\n{age.identity(ORGANIZER)}\n"
    (folder / "identity.txt").write_bytes(secret.encode())
    manifest = {
        "format": FORMAT,
        "identity": "identity.txt",
        "campaign": CAMPAIGN,
        "vectors": rows,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (folder / "manifest.json").write_bytes(text.encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
