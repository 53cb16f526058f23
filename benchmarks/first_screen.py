"""How long until the first screen stands, side by side with a bare Textual app of the same widgets.

`python -m benchmarks.first_screen [ROUNDS]` starts each in turn in a pseudo-terminal and prints the medians and the
ratio. The bar is 1.2.
"""

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.meeting.terminal import Terminal

OURS = [sys.executable, "-m", "survival_surgery", "run"]
BARE = [sys.executable, "-m", "benchmarks.bare"]


def until_painted(command: list[str], home: str) -> float:
    """Seconds from the start of the program until its question can be read."""
    root = str(Path(__file__).parent.parent)
    start = time.perf_counter()
    terminal = Terminal(command, {"SURVIVAL_SURGERY_HOME": home, "PYTHONPATH": root}, folder=home)
    try:
        terminal.wait("What do you want to do?", "Start a session")
        return time.perf_counter() - start
    finally:
        terminal.close()


def main() -> None:
    """Print one line for each and the ratio of the medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as home:
        until_painted(BARE, home)
        until_painted(OURS, home)
        pairs = [(until_painted(OURS, home), until_painted(BARE, home)) for _ in range(rounds)]
    ours, bare = (median(times) for times in zip(*pairs, strict=True))
    print(f"first screen: ours {ours:.3f} s, bare {bare:.3f} s, ratio {ours / bare:.2f} ({rounds} rounds)")


if __name__ == "__main__":
    main()
