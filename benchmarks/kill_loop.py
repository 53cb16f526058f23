"""Kill the program a thousand times in the middle of writing and print what became of what it had acknowledged.

Run from the top of a checkout: `python -m benchmarks.kill_loop [KILLS] [SEED]`. Exit code 1 if anything was lost.
"""

import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from tests.store.kills import Figures, kill_loop


def main(kills: int = 1_000, seed: int = 0) -> int:
    """Run the loop, print the figures, and say by the exit code whether anything went wrong."""
    started = time.monotonic()
    figures = Figures()
    with tempfile.TemporaryDirectory() as folder:
        for figures in kill_loop(Path(folder), kills, seed):
            if figures.kills % 50 == 0:
                print(f"{figures.kills} kills, {figures.acknowledged} acknowledged, {figures.failures} failures")
    for name, figure in asdict(figures).items():
        print(f"{name:>14} {figure:>8}")
    print(f"{'seconds':>14} {time.monotonic() - started:>8.0f}")
    return 1 if figures.failures else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
