"""What is no plain file and may lie on a stick under a name of ours."""

from __future__ import annotations

import os
import socket
from pathlib import Path


def link(path: Path, aside: Path) -> None:
    """A link to a folder of the machine, which lies *aside*."""
    (aside / "precious").mkdir(exist_ok=True)
    path.symlink_to(aside / "precious")


def file_link(path: Path, aside: Path) -> None:
    """A link to a file of the machine."""
    (aside / "precious.txt").write_bytes(b"of the machine")
    path.symlink_to(aside / "precious.txt")


def pipe(path: Path, _: Path) -> None:
    """A pipe: whoever opens it waits."""
    os.mkfifo(path)


def unix_socket(path: Path, _: Path) -> None:
    """A socket that nobody listens to."""
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def folder(path: Path, _: Path) -> None:
    """A folder."""
    path.mkdir()
