"""How long `--help` takes, side by side with a bare click command.

`python -m benchmarks.help [ROUNDS]` starts each in turn and prints the medians and the ratio. The bar is 0.25 s.
"""

import subprocess
import sys
import time
from statistics import median

OURS = [sys.executable, "-m", "survival_surgery", "--help"]
BARE = [sys.executable, "-c", "import click; click.command(name='bare', help='Bare.')(lambda: None)(['--help'])"]


def seconds(command: list[str]) -> float:
    """Seconds from the start of the program to its end."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - the two commands above
    return time.perf_counter() - begun


def main() -> None:
    """Print one line for both and the ratio of the medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    pairs = [(seconds(OURS), seconds(BARE)) for _ in range(rounds)]
    ours, bare = (median(times) for times in zip(*pairs, strict=True))
    print(f"--help: ours {ours:.3f} s, bare click {bare:.3f} s, ratio {ours / bare:.2f} ({rounds} rounds)")


if __name__ == "__main__":
    main()
