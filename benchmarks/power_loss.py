"""Cut the power after every call that a session makes to the disk, and open whatever may be left of it.

Run from the top of a checkout: `python -m benchmarks.power_loss [NAME=VALUE ...]`, with settings of SQLite to try
instead of the program's own, such as `synchronous=FULL locking_mode=NORMAL`. Needs `strace`. Exit code 1 if anything
that was shown as saved is lost.
"""

import sys
import time
from dataclasses import asdict

from tests.store.power_cut import Figures, power_cuts, settings_with


def main(*changed: str) -> int:
    """Print the figures, and say by the exit code whether anything went wrong."""
    started = time.monotonic()
    figures = Figures()
    for figures in power_cuts(settings_with(**dict(one.split("=") for one in changed))):
        if figures.disks % 500 == 0:
            print(f"{figures.disks} disks, {figures.failures} failures", flush=True)
    for name, figure in asdict(figures).items():
        print(f"{name:>14} {figure:>8}")
    print(f"{'seconds':>14} {time.monotonic() - started:>8.0f}")
    return 1 if figures.failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
