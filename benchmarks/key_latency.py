"""From key to screen with a thousand contributions: `python -m benchmarks.key_latency [CONTRIBUTIONS]`.

Types letters into the line of a harvest, one at a time, and prints how long each took to stand on the screen; the same
for a line of a bare Textual app, in the same run. The bar is 30 ms for 95 of 100 keys. Then lines are written: from
Enter to the board that counts one more.
"""

import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles

from tests.meeting.terminal import Terminal

KEYS = "the quick brown fox jumps over the lazy dog and the quick brown fox again"


def latencies(command: list[str], ready: str, home: str) -> list[float]:
    """Milliseconds from each key to its letter on the screen."""
    root = str(Path(__file__).parent.parent)
    terminal = Terminal(command, {"SURVIVAL_SURGERY_HOME": home, "PYTHONPATH": root}, folder=home)
    taken: list[float] = []
    try:
        terminal.wait(ready)
        time.sleep(3)  # what is imported after the first screen is in by then
        typed = ""
        for letter in KEYS.replace(" ", ""):
            typed += letter
            start = time.perf_counter()
            terminal.press(letter)
            terminal.wait(typed[-20:])
            taken.append((time.perf_counter() - start) * 1000)
    finally:
        terminal.close()
    return taken


def written(command: list[str], count: int, home: str) -> list[float]:
    """Milliseconds from Enter to the board with one contribution more."""
    root = str(Path(__file__).parent.parent)
    terminal = Terminal(command, {"SURVIVAL_SURGERY_HOME": home, "PYTHONPATH": root}, folder=home)
    taken: list[float] = []
    try:
        terminal.wait("Put it up")
        time.sleep(3)
        for place in range(1, 13):
            words = f"one more {place}"
            terminal.press(*words)
            terminal.wait(words)
            time.sleep(0.3)
            start = time.perf_counter()
            terminal.press("enter")
            terminal.wait(f"· {count + place}, shuffled")
            taken.append((time.perf_counter() - start) * 1000)
    finally:
        terminal.close()
    return taken


def told(name: str, taken: list[float]) -> str:
    """Median, 95th percentile and worst."""
    cuts = quantiles(taken, n=20)
    return f"{name}: p50 {cuts[9]:.1f} ms, p95 {cuts[18]:.1f} ms, worst {max(taken):.1f} ms"


def main() -> None:
    """Print a line for the program and one for a bare line to type into."""
    count = sys.argv[1] if len(sys.argv) > 1 else "1000"
    with tempfile.TemporaryDirectory() as home:
        ours = latencies([sys.executable, "-m", "benchmarks.full_harvest", count], "Put it up", home)
        lines = written([sys.executable, "-m", "benchmarks.full_harvest", count], int(count), home)
        bare = latencies([sys.executable, "-m", "benchmarks.bare_line"], "Ready", home)
    print(told(f"with {count} contributions", ours))
    print(told("Enter there", lines))
    print(told("bare Textual line", bare))


if __name__ == "__main__":
    main()
