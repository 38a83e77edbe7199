"""Every QML file is formatted and free of warnings, types from Python included.

qmllint knows the view models only by a .qmltypes file: one is made from the living
classes into a folder that is thrown away.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from tests.checks.qmltypes import described

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "ui" / "qml"
QT = Path(PySide6.__file__).parent
MODULE = "Firma"
# Whose types a view model may have as a base or in a property.
FOREIGN = ("core", "gui", "qml", "qmlmodels", "quick")


def main() -> int:
    """Check every file below ui/qml; 1 where one is at fault. `--fix` formats them first."""
    files = sorted(QML.rglob("*.qml"))
    if not files:
        print(f"no QML file was found below {QML}")
        return 1
    if "--fix" in sys.argv:
        subprocess.run((QT / "qmlformat", "--inplace", *files), check=True)
    unformatted = [path for path in files if formatted(path) != path.read_text("utf-8")]
    for path in unformatted:
        print(f"{path.relative_to(ROOT)}: not as qmlformat writes it (make format)")
    with TemporaryDirectory() as folder:
        write_module(Path(folder))
        warned = lint(files, Path(folder))
    return 1 if unformatted or warned else 0


def formatted(path: Path) -> str:
    """Give the text of *path* as qmlformat would write it."""
    run = subprocess.run((QT / "qmlformat", path), capture_output=True, text=True, check=False)
    return run.stdout if run.returncode == 0 else ""


def lint(files: list[Path], modules: Path) -> bool:
    """Print what qmllint warns of; true where that is anything."""
    command = (QT / "qmllint", "--max-warnings", "0", "-I", modules, "-I", QML, *files)
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        print(run.stdout + run.stderr)
    return run.returncode != 0


def write_module(folder: Path) -> None:
    """Describe the Python types of `Firma` in *folder*/Firma, as qmllint reads them.

    The QML files of `Firma.*` are copied beside them, for they lie below the same name.
    """
    home = folder / MODULE
    home.mkdir()
    types, qmltypes = home / "types.json", home / "firma.qmltypes"
    types.write_text(json.dumps(described(ROOT)), "utf-8")
    foreign = ",".join(str(QT / "Qt/metatypes" / f"qt6{name}_metatypes.json") for name in FOREIGN)
    options = {
        "--generate-qmltypes": qmltypes,
        "--import-name": MODULE,
        "--major-version": 1,
        "--minor-version": 0,
        "--foreign-types": foreign,
    }
    named = [f"{name}={value}" for name, value in options.items()]
    registrar = QT / "Qt/libexec/qmltyperegistrar"
    subprocess.run((registrar, *named, "-o", home / "unused.cpp", types), check=True)
    lines = (f"module {MODULE}", f"typeinfo {qmltypes.name}", "depends QtQuick", "")
    (home / "qmldir").write_text("\n".join(lines), "utf-8")
    for below in (QML / MODULE).iterdir():
        if below.is_dir():
            shutil.copytree(below, home / below.name)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
