"""What the program is made of, as a CycloneDX 1.6 bill: `make sbom` writes build/firma.cdx.json.

The packages come from cyclonedx-bom, by what is installed and locked; the parts inside them
from the bills that they bring along; Qt's libraries, the fonts and the data from their files.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from functools import cache
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "firma.cdx.json"
FACTS = ROOT / "packaging" / "licences.toml"
LOCK = ROOT / "requirements.lock"
ENTRY = re.compile(r"^([\w.-]+)==([^\s;]+)(?: ; (.*?))?(?: \\)?$", re.MULTILINE)
SHARED = re.compile(r"(lib[\w+-]+?)\.so[\d.]*")


def main() -> int:
    """Write the bill, once it is one by its schema."""
    if fault := invalid(bill()):
        print(f"the bill is none: {fault}")
        return 1
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(bill(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{OUT.relative_to(ROOT)}: {len(list(walk(bill()['components'])))} parts")
    return 0


@cache
def facts() -> dict:
    """Give what was read by people: packaging/licences.toml."""
    return tomllib.loads(FACTS.read_text("utf-8"))


def locked() -> dict[str, str]:
    """Give each package of the program's lock with its version; of two, the first."""
    found: dict[str, str] = {}
    for name, version, _ in ENTRY.findall(LOCK.read_text("utf-8")):
        found.setdefault(name, version)
    return found


def plain(name: str) -> str:
    """Give the name of a package in the one spelling of locks."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def bill() -> dict:
    """Give the whole bill."""
    made = environment()
    ours = [part for part in made["components"] if plain(part["name"]) in locked()]
    there = {plain(part["name"]) for part in ours}
    kept = {part["bom-ref"] for part in ours} | {made["metadata"]["component"]["bom-ref"]}
    for part in ours:
        dress(part)
    others = [elsewhere(name) for name in sorted(set(locked()) - there)]
    data = [of_files(each) for each in facts()["bundled"]]
    made["metadata"]["component"]["version"] = version()
    made["metadata"].setdefault("properties", []).append(
        {"name": "firma:requirements.lock:sha256", "value": sha256(LOCK.read_bytes()).hexdigest()}
    )
    root = made["metadata"]["component"]["bom-ref"]
    made["dependencies"] = [each for each in made["dependencies"] if each["ref"] in kept]
    for each in made["dependencies"]:
        each["dependsOn"] = [ref for ref in each.get("dependsOn", ()) if ref in kept]
        if each["ref"] == root:
            each["dependsOn"] += [part["bom-ref"] for part in data]
    made["components"] = ours + others + data
    return made


def invalid(made: dict) -> str:
    """Give what the schema of CycloneDX 1.6 has against a bill; empty if nothing."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(made))
    return str(fault) if fault else ""


def environment() -> dict:
    """Ask cyclonedx-bom what is installed here."""
    command = (sys.executable, "-m", "cyclonedx_py", "environment", "--pyproject")
    form = ("--sv", "1.6", "--output-reproducible", "--no-validate", sys.executable)
    run = subprocess.run(
        (*command, ROOT / "pyproject.toml", *form), cwd=ROOT, capture_output=True, check=True
    )
    return json.loads(run.stdout)


def version() -> str:
    """Give the program's version, without loading it."""
    text = (ROOT / "kiosk" / "__init__.py").read_text("utf-8")
    return re.search(r'__version__ = "([^"]+)"', text)[1]


def dress(part: dict) -> None:
    """Give a package the licence that was read, and what is inside it."""
    name = plain(part["name"])
    told = facts()["packages"].get(name)
    if told:
        part["licenses"] = spelled(told["licence"])
    inside = [*of_bills(name), *of_qt(name), *of_parts(name)]
    if inside:
        part["components"] = inside
    for each in inside:
        each["bom-ref"] = f"{part['bom-ref']}/{each['name']}@{each.get('version', '')}"
    # One part may come in twice, in one version.
    for number, each in enumerate(inside):
        if each["bom-ref"] in {other["bom-ref"] for other in inside[:number]}:
            each["bom-ref"] += f"#{number}"


def spelled(expression: str) -> list[dict]:
    """Give a licence in the bill's form."""
    if re.search(r" (AND|OR|WITH) ", expression):
        return [{"expression": expression}]
    return [{"license": {"id": expression}}]


def elsewhere(name: str) -> dict:
    """Give a package that is locked for other systems only."""
    own = {"type": "library", "name": name, "version": locked()[name]}
    told = facts()["packages"].get(name)
    licences = {"licenses": spelled(told["licence"])} if told else {}
    return {
        **own,
        **licences,
        "bom-ref": f"{name}=={own['version']}",
        "purl": f"pkg:pypi/{name}@{own['version']}",
        "scope": "optional",
    }


def of_bills(name: str) -> list[dict]:
    """Give what the package's own bills of materials name."""
    found = []
    for file in distribution(name).files or ():
        if "sboms" in file.parts and file.suffix == ".json":
            inner = json.loads(Path(distribution(name).locate_file(file)).read_text("utf-8"))
            for part in inner.get("components", ()):
                kept = {key: part[key] for key in ("type", "name", "version") if key in part}
                if expression := told_by(part):
                    kept["licenses"] = spelled(expression)
                found.append(kept)
    return found


def told_by(part: dict) -> str:
    """Give the licence of a part as one expression; empty if nothing is known."""
    told = facts()["inside"].get(part["name"])
    words = [
        each.get("expression") or each["license"].get("id") or each["license"].get("name", "")
        for each in part.get("licenses", ())
    ]
    words = [re.sub(r"\s+", " ", word) for word in words if word not in {"", "Unknown"}]
    if not words and told:
        return told["licence"]
    alone = len(words) == 1
    return " AND ".join(word if alone or " OR " not in word else f"({word})" for word in words)


def of_qt(name: str) -> list[dict]:
    """Give the libraries of Qt that a package of PySide6 brings, one each."""
    if not name.startswith("pyside6"):
        return []
    files = distribution(name).files or ()
    names = {file.name for file in files if file.parts[1:3] == ("Qt", "lib")}
    libraries = sorted({match[1] for each in names if (match := SHARED.fullmatch(each))})
    release = distribution(name).version
    return [
        {
            "type": "library",
            "name": library.removeprefix("lib"),
            **({"version": release} if library.startswith("libQt6") else {}),
            **({"licenses": spelled(licence)} if (licence := of_library(library)) else {}),
        }
        for library in libraries
    ]


def of_library(library: str) -> str:
    """Give the licence of one of Qt's libraries."""
    rows = facts()["qt"].items()
    return next((licence for start, licence in rows if library.startswith(start)), "")


def of_parts(name: str) -> list[dict]:
    """Give what is compiled into the package, as people know of it."""
    return [
        {"type": "library", "name": part, "licenses": spelled(licence)}
        for row in facts()["part"]
        if row["of"] == name
        for part, licence in row["parts"].items()
    ]


def of_files(row: dict) -> dict:
    """Give fonts or data in resources/, file by file."""
    files = sorted(path for pattern in row["files"] for path in tracked(pattern))
    return {
        "type": "data",
        "bom-ref": f"resources/{row['name']}",
        "name": row["name"],
        "version": row["version"],
        "author": row["by"],
        "licenses": spelled(row["licence"]),
        "components": [
            {
                "type": "file",
                "bom-ref": f"resources/{path}",
                "name": f"resources/{path}",
                "hashes": [{"alg": "SHA-256", "content": digest(path)}],
            }
            for path in files
        ],
    }


def tracked(pattern: str) -> list[str]:
    """Give the files that a row names, below resources/, without what is built from others."""
    folder = ROOT / "resources"
    start = pattern.partition("*")[0]
    rest = pattern.removeprefix(start)
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [
        path
        for path in found
        if "__pycache__" not in path
        and not path.endswith((".pyc", ".qm"))
        and (path.startswith(start) if rest else path == pattern)
        and owner(path, start)
    ]


@cache
def owner(path: str, start: str) -> bool:
    """Tell whether the first row that names *path* is the one with this *start*."""
    for row in facts()["bundled"]:
        for pattern in row["files"]:
            begin = pattern.partition("*")[0]
            if path.startswith(begin) if pattern.endswith("*") else path == pattern:
                return begin == start
    return False


def digest(path: str) -> str:
    """Give the SHA-256 of a file in resources/."""
    return sha256((ROOT / "resources" / path).read_bytes()).hexdigest()


def walk(parts: list[dict]):
    """Give every part, whatever it is inside."""
    for part in parts:
        yield part
        yield from walk(part.get("components", []))


if __name__ == "__main__":
    sys.exit(main())
