"""A template that somebody wrote to keep a machine busy is refused in well under a second.

Measured is the processor's time, beside plain YAML parsing of half a megabyte, which takes a fifth of a second of it.
"""

import time
from functools import cache
from pathlib import Path

import pytest

from benchmarks.check_speed import checked, large, parsed, seconds
from survival_surgery.guard import BadFile
from survival_surgery.template.load import load, load_text

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")
NEXT = "  - id: understand\n"
STEP = "      - {{kind: {kind}, id: a{n}, title: t, purpose: p, minutes: {{full: 0, standard: 0, lunch: 0}}, {more}}}\n"


def steps(count: int, kind: str, more: str) -> str:
    """A template with so many steps more; `{n}` in what is said of them is their number."""
    made = "".join(STEP.format(kind=kind, n=n, more=more.format(n=n, size=n % 500 + 1)) for n in range(count))
    return SMALL.replace(NEXT, made + NEXT).replace("{min: 3, max: 9}", "{min: 1, max: 500}")


def includes(count: int, include: str) -> str:
    return SMALL.replace(NEXT, "".join(f"      - {{{include}}}\n".replace("N", str(n)) for n in range(count)) + NEXT)


CASES = {
    "one group, thousands of times": includes(4_000, "include: silence-check"),
    "a group with changes, thousands of times": includes(4_000, "include: silence-check, as: aN, without: [xN]"),
    "thousands of groups that are not there": includes(8_000, "include: silence-chickN"),
    "everything of the library in thousands of steps": steps(
        1_500, "gather", "prompts: ['a?'], list: obstacles, take: [all, x]"
    ),
    "everything of the library thousands of times": steps(
        1, "gather", f"prompts: ['a?'], list: obstacles, take: [{'all, ' * 40_000}]"
    ),
    "thousands of hint cards": steps(1, "guide", f"hints: [{'silence, ' * 40_000}]"),
    "thousands of words that are not there": SMALL.replace(
        "vocabulary: {roles", f"vocabulary: {{take: [{', '.join(f'healt{n}' for n in range(9_000))}], roles"
    ),
    "thousands of prompts that are none": steps(1, "guide", f"prompts: [{'{}, ' * 40_000}]".replace("{}", "{{}}")),
    "thousands of fields that are none": steps(1, "guide", ", ".join(f"f{n}: x" for n in range(20_000))),
    "thousands of rooms": steps(1_500, "guide", "when: {{group: {{min: {size}}}, who: [staff]}}"),
}


@cache
def a_second() -> float:
    """A second of the processor, or longer on a slow machine."""
    return max(1.0, 6 * seconds(parsed, large(1_500)))


@pytest.mark.parametrize("case", CASES)
def test_it_is_refused_at_once(case: str) -> None:
    begun = time.process_time()
    with pytest.raises(BadFile):
        load_text(CASES[case], "my.yaml")

    assert time.process_time() - begun < a_second()


def test_a_template_with_as_many_sorts_of_room_as_fit_is_added_up_at_once() -> None:
    text = steps(28, "guide", "when: {{group: {{min: {n}7, max: 499}}, who: [staff]}}")
    begun = time.process_time()

    assert load_text(text, "my.yaml").steps
    assert time.process_time() - begun < a_second()


def test_groups_within_groups_are_each_read_once(tmp_path: Path) -> None:
    """Thirty includes of a group that has thirty of another, and so on, would be millions of steps."""
    head = (
        "title: g\nversion: '1'\nlanguage: en\nsummary: s\n"
        "provenance: {method: m, source: s, licence: CC BY 4.0, reconstruction: yes}\nsteps:\n"
    )
    own = tmp_path / "templates"
    (own / "groups").mkdir(parents=True)
    for n in range(5):
        text = f"id: g{n}\n{head}" + f"  - include: g{n + 1}\n" * 30
        (own / "groups" / f"g{n}.yaml").write_text(text, encoding="utf-8")
    path = own / "my.yaml"
    path.write_text(SMALL.replace(NEXT, f"      - include: g0\n{NEXT}"), encoding="utf-8")
    begun = time.process_time()

    with pytest.raises(BadFile):
        load(path, own)

    assert time.process_time() - begun < a_second()


@pytest.mark.parametrize("count", [25, 1_500])
def test_half_a_megabyte_is_checked_in_half_a_second_at_most(count: int) -> None:
    assert seconds(checked, large(count)) < a_second() / 2
