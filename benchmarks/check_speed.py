"""How long a template of half a megabyte takes to check, beside plain YAML parsing of the same text.

Two texts: few steps with long lists, which is right, and many short steps, which is refused with its mistakes told.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import yaml

from survival_surgery.guard import BadFile
from survival_surgery.template.load import load_text

SIZE = 500_000
MOST = 0.5
"""Seconds that an author waits at most."""

_SMALL = Path(__file__).parents[1] / "tests" / "template" / "small.yaml"
_NEXT = "  - id: understand\n"
_RUNS = 5


def large(steps: int) -> str:
    """A template of `SIZE` characters whose first stage has so many steps more, all of the same length."""
    small = _SMALL.read_text("utf-8")
    most = (SIZE - len(small)) // steps
    return small.replace(_NEXT, "".join(_step(number, most) for number in range(steps)) + _NEXT)


def _step(number: int, length: int) -> str:
    head = (
        f"      - kind: harvest\n        id: more.s{number}\n        title: Step {number}\n"
        "        purpose: To see it.\n"
        "        minutes: {full: 0, standard: 0, lunch: 0}\n        prompts:\n"
    )
    prompt = "          - What is it that wears you down here, and who else says so?\n"
    return head + prompt * max(1, (length - len(head)) // len(prompt))


def checked(text: str) -> None:
    """Check a template, whatever comes of it."""
    with suppress(BadFile):
        load_text(text, "large.yaml")


def parsed(text: str) -> None:
    """Parse YAML without looking at it."""
    yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders


def seconds(do: Callable[[str], None], text: str) -> float:
    """Seconds of the processor in the best of a few runs, because the machine has other things to do."""
    took = []
    for _ in range(_RUNS):
        begun = time.process_time()
        do(text)
        took.append(time.process_time() - begun)
    return min(took)


def main() -> None:
    """Print the seconds, and fail where the most is passed."""
    slow = False
    for steps in (25, 1_500):
        text = large(steps)
        check, plain = seconds(checked, text), seconds(parsed, text)
        slow |= check > MOST
        print(f"{len(text):>8,} characters, {steps:>5,} steps: checked in {check:.3f} s, parsed alone in {plain:.3f} s")
    raise SystemExit(f"More than {MOST} seconds is too slow." if slow else 0)


if __name__ == "__main__":
    main()
