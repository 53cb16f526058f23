"""What the name model costs: `python -m benchmarks.name_model [FILE ...]`.

Prints how long it takes to load, to read a thousand words and a short contribution, and what it adds to memory.
Without files it reads the pages of docs/.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from survival_surgery.anonymise.finders import trained
from survival_surgery.anonymise.finders.suspect import Known

PAGES = Path(__file__).resolve().parents[1] / "docs"
SHORT = "the rota came out on friday and agnieszka was down for both nights"
TIMES = 200


def megabytes() -> float:
    """The most memory that this process has held."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1 << 20 if sys.platform == "darwin" else 1 << 10)


class Taken(NamedTuple):
    """Seconds on a clock, and of the processors, which other programs do not lengthen as much."""

    clock: float
    processors: float

    def told(self, times: float, places: int = 0) -> str:
        """In milliseconds, that many times over."""
        return f"{1000 * times * self.clock:6.{places}f} ms, {1000 * times * self.processors:.{places}f} of processors"


def taken(do: Callable[[], object]) -> Taken:
    """How long it takes."""
    clock, processors = time.perf_counter(), time.process_time()
    do()
    return Taken(time.perf_counter() - clock, time.process_time() - processors)


def read(texts: Iterable[str]) -> None:
    """Find the names in the texts, nothing being remembered from one to the next."""
    for text in texts:
        trained.forget()
        list(trained.find(text, Known()))


def main() -> None:
    """Print the figures."""
    files = [Path(name) for name in sys.argv[1:]] or sorted(PAGES.glob("*.md"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    words = sum(len(text.split()) for text in texts)
    before = megabytes()
    print(f"load             {taken(trained.missing).told(1)}")
    if why := trained.missing():
        raise SystemExit(why)
    read([SHORT])
    loaded = megabytes()
    print(f"1,000 words      {taken(lambda: read(texts)).told(1000 / words)}, over {words} words")
    print(f"a contribution   {taken(lambda: read([SHORT] * TIMES)).told(1 / TIMES, 1)}")
    print(f"the same, again  {taken(lambda: list(trained.find(SHORT, Known()))).told(1, 1)}")
    print(
        f"memory           {before:6.0f} MB before, {loaded - before:.0f} more when loaded, {megabytes():.0f} at most"
    )


if __name__ == "__main__":
    main()
