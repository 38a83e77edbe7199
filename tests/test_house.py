"""The house: what is built from here runs elsewhere, and no file outgrows or betrays it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import venv
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from kiosk import __version__
from tests.test_layers import DOORS

ROOT = Path(__file__).parent.parent
# In two pieces, or this file would name what it forbids.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("files", "pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("deb", "debian", "org"),
        ("archive", "ubuntu", "com"),
    )
)


class Elsewhere(NamedTuple):
    """A wheel of the project, installed in an environment of its own in another folder."""

    wheel: Path
    folder: Path
    python: Path

    def firma(self, *arguments: str | Path, seconds: int = 60) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            (self.python.with_name("firma"), *arguments),
            cwd=self.folder,
            env={
                "HOME": str(self.folder),
                "PATH": "/usr/bin:/bin",
                "LC_ALL": "C.UTF-8",
                "QT_QPA_PLATFORM": "offscreen",
                "QT_QUICK_BACKEND": "software",
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
        )


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory) -> Elsewhere:
    folder = tmp_path_factory.mktemp("elsewhere")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    told = subprocess.run((*build, ROOT), capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    (wheel,) = folder.glob("firma_kiosk-*.whl")
    venv.create(folder / "env", with_pip=False, symlinks=True)
    python = folder / "env" / "bin" / "python"
    lend(python)
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index")
    told = subprocess.run((*pip, wheel), capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    return Elsewhere(wheel, folder, python)


def lend(python: Path) -> None:
    """Let *python* see what requirements.lock names, and nothing else that is here."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    run = subprocess.run((python, "-c", code), capture_output=True, text=True, check=True)
    site = Path(run.stdout.strip())
    for name in locked():
        try:
            files = distribution(name).files or ()
        except PackageNotFoundError:  # of another system, as colorama on Windows
            continue
        for top in {file.parts[0] for file in files} - {"..", "__pycache__"}:
            here = Path(distribution(name).locate_file(top))
            if not (site / top).exists():
                (site / top).symlink_to(here)


def locked(lock: str = "requirements.lock") -> dict[str, str]:
    """Give each package of a lock with its version."""
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    return dict(match.groups() for line in lines if (match := re.match(r"([\w.-]+)==(\S+)", line)))


def tracked(*below: str) -> list[str]:
    # Whoever owns the folder: in a container it is often somebody else.
    git = ("git", "-c", "safe.directory=*", "ls-files", "-z", "--", *below)
    run = subprocess.run(git, cwd=ROOT, capture_output=True, check=True)
    return [name for name in run.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_the_wheel_holds_every_file_of_the_program(elsewhere):
    names = set(ZipFile(elsewhere.wheel).namelist())
    wanted = set(tracked("kiosk", "ui", "resources")) - {"resources/translations/build.py"}
    assert len(wanted) > 50
    assert wanted <= names
    assert {name for name in wanted if name.endswith(".ttf")}
    for source in tracked("resources/translations/*.ts"):
        assert source.removesuffix(".ts") + ".qm" in names


def test_the_wheel_holds_nothing_else(elsewhere):
    tops = {name.partition("/")[0] for name in ZipFile(elsewhere.wheel).namelist()}
    assert tops == {"kiosk", "ui", "resources", f"firma_kiosk-{__version__}.dist-info"}


def test_the_wheel_carries_its_licence(elsewhere):
    names = ZipFile(elsewhere.wheel).namelist()
    assert f"firma_kiosk-{__version__}.dist-info/licenses/LICENSE" in names


def test_the_installed_command_tells_its_version(elsewhere):
    told = elsewhere.firma("--version")
    assert (told.returncode, told.stderr) == (0, "")
    assert __version__ in told.stdout


@pytest.mark.long
@pytest.mark.timeout(300)
def test_the_installed_command_plays_the_demo(elsewhere):
    out = elsewhere.folder / "demo"
    told = elsewhere.firma("demo", "--out", out, seconds=240)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "Traceback" not in told.stdout + told.stderr
    made = {path.suffix for path in out.rglob("*") if path.is_file()}
    assert {".png", ".pdf", ".firma-export"} <= made


def test_the_lock_holds_what_the_project_asks_for(elsewhere):
    (metadata,) = (
        name for name in ZipFile(elsewhere.wheel).namelist() if name.endswith("dist-info/METADATA")
    )
    lines = ZipFile(elsewhere.wheel).read(metadata).decode().splitlines()
    asked = [
        Requirement(line.removeprefix("Requires-Dist: "))
        for line in lines
        if line.startswith("Requires-Dist: ")
    ]
    assert len(asked) > 5
    pinned = locked()
    for each in asked:
        name = re.sub(r"[-_.]+", "-", each.name).lower()
        assert each.specifier.contains(pinned[name]), f"make lock: {each}"


def test_the_project_asks_for_what_it_imports_and_no_more():
    asked = {
        re.sub(r"[-_.]+", "-", Requirement(each).name).lower()
        for each in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
            "dependencies"
        ]
    }
    owners = packages_distributions()
    imported = {re.sub(r"[-_.]+", "-", owners[name][0]).lower() for name in DOORS}
    # Zones come from the system or from tzdata; PySide6 is in two halves, and brings shiboken6.
    halves = {"pyside6-addons", "pyside6-essentials"}
    assert halves < asked
    assert asked - halves - {"tzdata"} == imported - halves - {"shiboken6"}


def test_the_lock_of_the_tests_pins_the_same_versions():
    run, dev = locked(), locked("tests/requirements.lock")
    assert run.items() <= dev.items()


@pytest.mark.parametrize("lock", ("requirements.lock", "tests/requirements.lock"))
def test_every_locked_package_has_its_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text("utf-8")
    entries = re.split(r"\n(?=[\w.-]+==)", text)
    assert len(entries) >= len(locked(lock)) > 20
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(
        r"://|^\s*-[-a-z]*(index|find-links)|/home/|/opt/|/work/", text, re.MULTILINE
    )


def test_no_file_names_a_package_registry():
    names = tracked()
    assert len(names) > 50
    named = [
        f"{name} names {host}"
        for name in names
        for host in REGISTRIES
        if host.encode() in (ROOT / name).read_bytes().lower()
    ]
    assert not named, "\n".join(named)


def test_every_decision_stands_in_the_index():
    folder = ROOT / "docs" / "decisions"
    linked = re.findall(r"\]\(([\w.-]+\.md)\)", (folder / "README.md").read_text("utf-8"))
    assert sorted(linked) == sorted({path.name for path in folder.glob("*.md")} - {"README.md"})


def test_no_source_file_outgrows_a_readers_patience():
    long = []
    tables = {"kiosk/errors.py"}  # one tree, looked up and never read through
    for name in set(tracked("*.py", "*.qml")) - tables:
        count = len((ROOT / name).read_text("utf-8").splitlines())
        limit = 120 if name.endswith(".qml") else 400 if name.startswith("tests/") else 300
        if count > limit:
            long.append(f"{name}: {count} lines, at most {limit}")
    assert not long, "\n".join(long)


def test_no_function_outgrows_a_readers_patience():
    long = []
    for name in tracked("kiosk/*.py", "ui/*.py"):
        for node in ast.walk(ast.parse((ROOT / name).read_text("utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                count = (node.end_lineno or node.lineno) - node.lineno + 1
                if count > 45:
                    long.append(f"{name}:{node.lineno}: {node.name} has {count} lines, at most 45")
    assert not long, "\n".join(long)
