"""Translations as Qt reads them: one .qm beside each .ts.

Run by file from a checkout, and by hatchling when a wheel is built.
"""

from __future__ import annotations

import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def build() -> tuple[Path, ...]:
    """Compile every .ts in this folder; give the .qm files. OSError, CalledProcessError."""
    made = []
    for source in sorted(HERE.glob("*.ts")):
        target = source.with_suffix(".qm")
        subprocess.run((_lrelease(), "-silent", source, "-qm", target), check=True)  # noqa: S603 - Qt's own
        made.append(target)
    return tuple(made)


def _lrelease() -> Path:
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("PySide6, which compiles the translations, is not installed")
    return Path(spec.origin).parent / "lrelease"


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # whoever only runs the program has no hatchling
    pass
else:

    class Translations(BuildHookInterface[Any]):
        """Puts the compiled translations into what is built."""

        def dependencies(self) -> list[str]:
            """Ask for Qt's compiler."""
            return ["PySide6-Essentials>=6.11.3,<6.12"]

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Compile, and name the files: git ignores them, so hatchling would too."""
            del version
            build_data["artifacts"].extend(f"/resources/translations/{qm.name}" for qm in build())


if __name__ == "__main__":
    build()
