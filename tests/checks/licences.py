"""Everything that comes along has a licence that we know and that fits GPL-3.0-or-later.

Reads the bill of materials, and holds docs/licences.md to it; `--fix` writes that anew.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from license_expression import get_spdx_licensing

from tests.checks import materials
from tests.checks.materials import ROOT, facts, locked, plain, walk

PAGE = ROOT / "docs" / "licences.md"
RESOURCES = ROOT / "resources"
SPDX = get_spdx_licensing()
HEAD = """# What Firma is made of, and under which licences

Firma is under GPL-3.0-or-later. What comes along with it is listed here, made from
`packaging/licences.toml` and the packages themselves by `python -m tests.checks.licences --fix`.
`make check` fails where anything has no known licence, or one that is not in the last table.

`make sbom` writes the whole list, with every part inside the packages and the SHA-256 of every
file of fonts and data, as a CycloneDX 1.6 bill of materials into `build/firma.cdx.json`. Versions
and hashes of packages are pinned in `requirements.lock`.

The on-screen keyboard of Qt is under GPL-3.0 alone: the program with all that comes along is
therefore passed on under version 3 of the GPL.
"""


def main() -> int:
    """Check, and say what is wrong; 1 if anything is."""
    faults = [*unknown(), *unowned()]
    wanted = page()
    if "--fix" in sys.argv[1:]:
        PAGE.write_text(wanted, "utf-8")
    elif not PAGE.exists() or PAGE.read_text("utf-8") != wanted:
        faults.append("docs/licences.md is not up to date: python -m tests.checks.licences --fix")
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


def unknown() -> Iterator[str]:
    """Tell of each part whose licence is not known or not allowed."""
    parts = materials.bill()["components"]
    names = {plain(part["name"]) for part in parts}
    yield from (f"{name} is locked and not in the bill" for name in set(locked()) - names)
    for part in walk(parts):
        if part["type"] != "file":
            licence = of(part)
            if not fits(licence):
                yield f"{part['bom-ref']}: {licence or 'no known licence'}"


def of(part: dict) -> str:
    """Give the licence of a part as one expression; empty if none is known."""
    rows = part.get("licenses", [])
    words = [row.get("expression") or row["license"].get("id", "?") for row in rows]
    return " AND ".join(f"({word})" if len(words) > 1 else word for word in words)


def fits(licence: str) -> bool:
    """Tell whether all that *licence* asks for together is allowed; of a choice, one is enough."""
    if not licence:
        return False
    try:
        return _fits(SPDX.parse(licence, validate=True))
    except Exception:  # noqa: BLE001 - whatever cannot be read is no licence that we know
        return False


def _fits(expression) -> bool:
    if isinstance(expression, SPDX.AND):
        return all(map(_fits, expression.args))
    if isinstance(expression, SPDX.OR):
        return any(map(_fits, expression.args))
    return str(expression) in facts()["allowed"]


def unowned() -> Iterator[str]:
    """Tell of each file in resources/ that nobody vouches for, and of rows that name none."""
    rows = {row["name"]: materials.of_files(row)["components"] for row in facts()["bundled"]}
    yield from (f"{name} names no file" for name, parts in rows.items() if not parts)
    owned = {part["name"].removeprefix("resources/") for parts in rows.values() for part in parts}
    for path in sorted(RESOURCES.rglob("*")):
        name = path.relative_to(RESOURCES).as_posix()
        built = "__pycache__" in name or path.suffix in {".pyc", ".qm"}
        if path.is_file() and not built and name not in owned:
            yield f"resources/{name} has no row in packaging/licences.toml"


def page() -> str:
    """Give docs/licences.md."""
    told, asked = facts()["packages"], materials.bill()["components"]
    licences = {plain(part["name"]): of(part) for part in asked}
    packages = [
        (name, licences.get(name, ""), told.get(name, {}).get("read", "its metadata"))
        for name in sorted(locked())
    ]
    parts = [
        (row["of"], name, licence)
        for row in facts()["part"]
        for name, licence in row["parts"].items()
    ]
    names = ("name", "version", "licence", "by")
    bundled = [tuple(row[name] for name in names) for row in facts()["bundled"]]
    qt = [(f"`{start}…`", licence) for start, licence in facts()["qt"].items()]
    allowed = [*facts()["allowed"].items()]
    return "\n".join(
        (
            HEAD,
            table("Packages", ("Package", "Licence", "Read in"), packages),
            table("Compiled into packages", ("Package", "Part", "Licence"), parts),
            table("Qt's libraries, the first row that fits", ("File", "Licence"), qt),
            table("Fonts and data", ("What", "Version", "Licence", "By"), bundled),
            table("Licences that may come along, and why", ("Licence", "Why"), allowed),
        )
    )


def table(title: str, names: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Give a heading and a table."""
    lines = ["| " + " | ".join(row) + " |" for row in (names, *rows)]
    return "\n".join((f"## {title}\n", lines[0], "|---" * len(names) + "|", *lines[1:], ""))


if __name__ == "__main__":
    sys.exit(main())
