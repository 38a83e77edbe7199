"""Does workloads, each in a child of its own, for whoever records what they do to files."""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

from tests.torture import power_files, power_journal, power_registry
from tests.torture.power_tell import Tell

DEEDS = {**power_journal.DEEDS, **power_files.DEEDS, **power_registry.DEEDS}
VARIANTS = {**power_journal.VARIANTS, **power_files.VARIANTS, **power_registry.VARIANTS}


def main() -> None:
    """Read lines of workload, variant and folder; say which process did it, and how it ended."""
    for line in sys.stdin:
        workload, variant, folder = json.loads(line)
        child = os.fork()
        if not child:
            status = 1
            try:
                if variant:
                    VARIANTS[variant]()
                DEEDS[workload](Path(folder), Tell())
                status = 0
            except BaseException:  # noqa: BLE001 - said where it is seen, then this child ends
                traceback.print_exc()
            finally:
                os._exit(status)
        _, status = os.waitpid(child, 0)
        print(child, os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 - its answer


if __name__ == "__main__":
    main()
