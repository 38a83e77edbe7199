"""How far a long command is, on a terminal; elsewhere nothing is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.cli import err
from kiosk.words import plain

Advance = Callable[[int, int], None]
"""Told how much is done, and of how much."""


@contextmanager
def bar(title: str) -> Iterator[Advance]:
    """Show how far one thing is, and what time is left."""
    if not err.is_terminal:
        yield lambda _done, _all: None
        return
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    words = TextColumn("{task.description}", markup=False)
    columns = (words, BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True) as bars:
        task = bars.add_task(plain(title), total=None)
        yield lambda done, all_: bars.update(task, completed=done, total=all_)


@contextmanager
def progress(files: int) -> Iterator[Callable[[Path], Advance]]:
    """Show how far each file is, and how fast it goes."""
    if not err.is_terminal:
        yield lambda _file: lambda _done, _all: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, Task, TextColumn
    from rich.progress import TimeRemainingColumn as Left
    from rich.text import Text

    class Speed(TextColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed or 0:,.0f}/s")

    words = TextColumn("{task.description}", markup=False)
    columns = (words, BarColumn(), MofNCompleteColumn(), Speed(""), Left())
    with Progress(*columns, console=err, transient=True) as bars:
        numbers = iter(range(1, files + 1))

        def begin(file: Path) -> Advance:
            bar = bars.add_task(f"{next(numbers)}/{files} {plain(file.name)}", total=None)
            return lambda done, all_: bars.update(bar, completed=done, total=all_)

        yield begin
