"""Every sentence of the screens stands finished in Spanish, and nothing else stands there.

English is the language of the sources; only its plural forms need a file of their own.
`--fix` puts new sentences into the files, unfinished, and takes out what is gone.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LUPDATE = Path(PySide6.__file__).parent / "lupdate"
LANGUAGES = ("es", "en")


class Message(NamedTuple):
    """One sentence to translate; where it is used and in what sense make it one of its own."""

    context: str
    source: str
    comment: str
    plural: bool

    def __str__(self) -> str:
        return f"{self.context}: “{self.source}”"


def main() -> int:
    """Compare the files with the sources; 1 where they differ."""
    if "--fix" in sys.argv:
        update([FOLDER / f"firma_{language}.ts" for language in LANGUAGES])
        if not read(FOLDER / "firma_en.ts"):
            (FOLDER / "firma_en.ts").unlink()
    with TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        update([fresh])
        used = set(read(fresh))
    if not used:
        print("no sentence was found in ui/")
        return 1
    faults = []
    for language in LANGUAGES:
        wanted = used if language == "es" else {message for message in used if message.plural}
        if wanted:
            faults += list(compare(FOLDER / f"firma_{language}.ts", wanted))
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


def update(files: list[Path]) -> None:
    """Let Qt read the sources into *files*."""
    sources = sorted(path for kind in ("*.qml", "*.py") for path in (ROOT / "ui").rglob(kind))
    for path in files:
        language = path.stem.removeprefix("firma_")
        plural = ["-pluralonly"] if language == "en" else []
        options = [*plural, "-silent", "-no-obsolete", "-locations", "none"]
        subprocess.run(
            (LUPDATE, *options, *sources, "-target-language", language, "-ts", path), check=True
        )


def compare(path: Path, wanted: set[Message]) -> list[str]:
    """Say what *path* lacks, has left over or translates badly."""
    name = path.relative_to(ROOT)
    if not path.exists():
        return [f"{name}: the file is missing"]
    there = read(path)
    faults = [f"{name}: not there: {message}" for message in sorted(wanted - set(there))]
    faults += [f"{name}: no longer used: {message}" for message in sorted(set(there) - wanted)]
    for message in sorted(wanted & set(there)):
        faults += [f"{name}: {fault}: {message}" for fault in wrong(message, there[message])]
    return faults


def wrong(message: Message, node: ET.Element) -> list[str]:
    """Say what is wrong with one translation."""
    if node.get("type"):
        return [f"{node.get('type')}"]
    texts = [form.text or "" for form in node.findall("numerusform")] or [node.text or ""]
    if not all(text.strip() for text in texts):
        return ["empty"]
    # A plural form may say "una" instead of %n.
    if not message.plural and any(blanks(text) != blanks(message.source) for text in texts):
        return ["other placeholders than its source"]
    return []


def blanks(text: str) -> list[str]:
    """Give the placeholders of *text*."""
    return sorted(re.findall(r"%(?:\d+|n|L\d+)|\{\w*\}", text))


def read(path: Path) -> dict[Message, ET.Element]:
    """Give each message of a .ts file with its translation."""
    found = {}
    for context in ET.parse(path).iter("context"):  # noqa: S314 - our own file
        for node in context.iter("message"):
            message = Message(
                context.findtext("name", ""),
                node.findtext("source", ""),
                node.findtext("comment", ""),
                node.get("numerus") == "yes",
            )
            translation = node.find("translation")
            assert translation is not None, f"{path}: no translation element: {message}"
            found[message] = translation
    return found


if __name__ == "__main__":
    sys.exit(main())
