"""A template that somebody wrote to keep a machine busy is refused in well under a second.

How long a second is on a busy machine is told by plain YAML parsing of half a megabyte, which takes a fifth of one.
"""

import time
from functools import cache
from pathlib import Path

import pytest

from benchmarks.check_speed import checked, large, parsed, seconds
from survival_surgery.guard import BadFile
from survival_surgery.template.load import load_text

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")
NEXT = "  - id: understand\n"
STEP = "      - {{kind: {kind}, id: a{n}, title: t, purpose: p, minutes: {{full: 0, standard: 0, lunch: 0}}, {more}}}\n"


def steps(count: int, kind: str, more: str) -> str:
    """A template with so many steps more; `{n}` in what is said of them is their number."""
    made = "".join(STEP.format(kind=kind, n=n, more=more.format(n=n, size=n % 500 + 1)) for n in range(count))
    return SMALL.replace(NEXT, made + NEXT).replace("{min: 3, max: 9}", "{min: 1, max: 500}")


CASES = {
    "thousands of prompts that are none": steps(1, "guide", f"prompts: [{'{}, ' * 40_000}]".replace("{}", "{{}}")),
    "thousands of fields that are none": steps(1, "guide", ", ".join(f"f{n}: x" for n in range(20_000))),
}


@cache
def a_second() -> float:
    """A second, or longer on a machine that has other things to do."""
    return max(1.0, 6 * seconds(parsed, large(1_500)))


@pytest.mark.timeout(30)
@pytest.mark.parametrize("case", CASES)
def test_it_is_refused_at_once(case: str) -> None:
    took = []
    for _ in range(2):
        begun = time.perf_counter()
        with pytest.raises(BadFile):
            load_text(CASES[case], "my.yaml")
        took.append(time.perf_counter() - begun)

    assert min(took) < a_second(), f"{min(took):.2f} s"


@pytest.mark.parametrize("count", [25, 1_500])
def test_half_a_megabyte_is_checked_in_half_a_second_at_most(count: int) -> None:
    assert seconds(checked, large(count)) < a_second() / 2
