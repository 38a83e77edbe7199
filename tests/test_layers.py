"""Imports run down only. Read from the syntax tree: an import inside a function counts too."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent

# From the ground up. A name is a module or a whole room; each imports from the rungs below it.
RUNGS = (
    {"kiosk.errors", "kiosk.passing"},
    {"kiosk.canonical", "kiosk.files", "kiosk.frames", "kiosk.home", "kiosk.varints"},
    {"kiosk.model"},
    {"kiosk.words"},
    {"kiosk.record", "kiosk.states", "kiosk.steps", "kiosk.symbols"},
    {
        "kiosk.cells",
        "kiosk.collation",
        "kiosk.dates",
        "kiosk.entry",
        "kiosk.event",
        "kiosk.folding",
        "kiosk.ink",
        "kiosk.lockdown",
        "kiosk.paper",
        "kiosk.pen",
        "kiosk.phrases",
        "kiosk.pictures",
        "kiosk.places",
        "kiosk.process",
        "kiosk.qr",
        "kiosk.receipt",
        "kiosk.scanning",
        "kiosk.session",
    },
    {"kiosk.crypto"},
    {"kiosk.campaign", "kiosk.exports", "kiosk.matching"},
    {"kiosk.journal", "kiosk.packet", "kiosk.registry", "kiosk.signing", "kiosk.sync"},
    {"kiosk.copies", "kiosk.delivery", "kiosk.picture", "kiosk.ready", "kiosk.rehearsal"},
    {"kiosk.cli"},
    {"ui"},
)

# Two of one rung that may meet all the same, and why.
SIDEWAYS = {
    ("kiosk.ink", "kiosk.pen"): "the pen's width is a part of the drawing",
    ("kiosk.session", "kiosk.entry"): "a session knows which answers are still wanting",
    ("kiosk.packet", "kiosk.registry"): "a packet reads its lines while they are printed",
    ("kiosk.sync", "kiosk.journal"): "the outbox is kept in the journal",
    ("kiosk.registry", "kiosk.packet"): "the slip that a kiosk printed is ticked off",
}

# Anyone may import these: the package's version, and the files that come along.
OPEN = {"kiosk", "resources"}

# Whoever wants to replace a library finds one door. More than one needs its reason.
DOORS = {
    "PIL": {"kiosk/pictures.py"},
    "PySide6": {"ui/"},  # the whole face is Qt
    "anyascii": {"kiosk/folding.py"},
    "docx": {"kiosk/campaign/docx_file.py"},
    "cryptography": {
        "kiosk/crypto/passphrase.py",  # what a passphrase opens: Argon2id and ChaCha20-Poly1305
        "kiosk/crypto/sign.py",  # Ed25519: another algorithm, replaced for other reasons
    },
    "filelock": {"kiosk/journal/folder.py"},
    "fpdf": {
        "kiosk/packet/",  # pages are drawn in several files, by fpdf2's own verbs
        "kiosk/picture/pdf.py",  # reads a picture's SVG: pages of a packet know nothing of it
    },
    "msgspec": {"kiosk/canonical.py"},
    "nicknames": {"kiosk/matching/lore.py"},
    "numpy": {
        "kiosk/matching/",  # columns of signers and of pairs are made and weighed in several files
        "kiosk/packet/",  # a page of ink is unpacked in one file and drawn in another
    },
    "opendal": {"kiosk/sync/storage.py"},
    "platformdirs": {"kiosk/home.py"},
    "psutil": {"kiosk/ready/machine.py"},
    "pyrage": {"kiosk/crypto/seal.py"},
    "qrcode": {"kiosk/qr.py"},
    "rapidfuzz": {"kiosk/matching/metrics.py"},
    "resvg_py": {"kiosk/picture/png.py"},
    "rich": {"kiosk/cli/", "ui/demo/command.py"},  # each command prints its own table
    "shiboken6": {"ui/"},  # how Qt's objects die, in the order that we say
    "sqlalchemy": {"kiosk/registry/sql.py"},
    "sqlcipher3": {"kiosk/crypto/cipher.py"},
    "typer": {"kiosk/cli/", "ui/words.py"},  # each command declares its own options
    "xlsxwriter": {"kiosk/delivery/xlsx.py"},
    "zxingcpp": {"kiosk/scanning.py"},
}


class Import(NamedTuple):
    """One import: the file and line it stands on, the module it stands in, the module it names."""

    path: str
    line: int
    source: str
    target: str

    def breaks(self, rule: str) -> str:
        return f"{self.path}:{self.line}: {self.source} imports {self.target}, but {rule}"


@cache
def modules() -> dict[str, Path]:
    files = [path for top in ("kiosk", "ui") for path in sorted((ROOT / top).rglob("*.py"))]
    return {name_of(path): path for path in files}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def imports() -> tuple[Import, ...]:
    return tuple(
        Import(path.relative_to(ROOT).as_posix(), line, source, target)
        for source, path in modules().items()
        for line, target in named_in(path.read_text("utf-8"), source)
    )


def named_in(text: str, source: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{source}:{node.lineno}: write the whole name of the module"
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                yield node.lineno, below if below in modules() else str(node.module)


def inner() -> list[Import]:
    """Imports of our own modules, without those that anyone may make."""
    ours = {"kiosk", "ui", "resources"}
    return [
        each
        for each in imports()
        if each.target.partition(".")[0] in ours and each.target not in OPEN
    ]


def room(module: str) -> str:
    parts = module.split(".")
    return parts[0] if parts[0] == "ui" else ".".join(parts[:2])


def rung(module: str) -> int:
    for height, rooms in enumerate(RUNGS):
        if room(module) in rooms:
            return height
    raise AssertionError(f"{module} stands on no rung: give {room(module)} its place in RUNGS")


def test_the_test_saw_the_program():
    assert len(modules()) > 20
    assert {"kiosk.errors", "kiosk.model", "ui.jobs"} <= set(modules())
    assert any(each.source == "kiosk.words" and each.target == "kiosk.errors" for each in inner())


def test_every_module_has_its_rung():
    for module in modules():
        if module not in OPEN:
            rung(module)


def test_imports_run_down_only():
    broken = []
    for each in inner():
        source, target = room(each.source), room(each.target)
        if source == target or (source, target) in SIDEWAYS:
            continue
        if rung(target) > rung(source):
            broken.append(each.breaks(f"{target} stands above {source}"))
        elif rung(target) == rung(source):
            broken.append(each.breaks("both stand on one rung (SIDEWAYS lists those that may)"))
    assert not broken, "\n".join(broken)


def test_every_exception_is_used():
    used = {(room(each.source), room(each.target)) for each in inner()}
    assert set(SIDEWAYS) <= used


def test_no_imports_go_round_in_a_circle():
    below: dict[str, set[str]] = {module: set() for module in modules()}
    for each in inner():
        if each.target in below and each.target != each.source:
            below[each.source].add(each.target)
    while leaves := {module for module, targets in below.items() if not targets}:
        below = {
            module: targets - leaves for module, targets in below.items() if module not in leaves
        }
    assert not below, f"these import each other in a circle, or what does: {sorted(below)}"


def test_each_library_has_one_door():
    broken = []
    for each in imports():
        library = each.target.partition(".")[0]
        if library in sys.stdlib_module_names or library in {"kiosk", "ui", "resources"}:
            continue
        doors = DOORS.get(library)
        if doors is None:
            broken.append(each.breaks(f"{library} has no door yet: name it in DOORS"))
        elif not each.path.startswith(tuple(doors)):
            broken.append(each.breaks(f"the door to {library} is {', '.join(sorted(doors))}"))
    assert not broken, "\n".join(broken)


def test_every_door_is_used():
    through = {(each.target.partition(".")[0], each.path) for each in imports()}
    for library, doors in DOORS.items():
        for door in doors:
            assert any(name == library and path.startswith(door) for name, path in through), (
                f"nothing imports {library} in {door}"
            )


def test_the_domain_starts_without_qt():
    names = [module for module in modules() if module.startswith("kiosk")]
    code = (
        f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\n"
        "print(*sorted(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))))"
    )
    run = subprocess.run(
        (sys.executable, "-c", code), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == ""
