"""What the view model of each page is built with."""

from __future__ import annotations

from dataclasses import dataclass

from ui.console.office import Office
from ui.console.options import ConsoleOptions
from ui.console.outfolder import OutFolder
from ui.console.shell import ConsoleShell


@dataclass(frozen=True, slots=True)
class Desk:
    """The collaborators of a page: the window, the registry, the machine, and where files go."""

    shell: ConsoleShell
    office: Office
    options: ConsoleOptions
    out: OutFolder
