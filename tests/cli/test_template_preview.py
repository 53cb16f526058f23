"""`template preview`: the agenda as a facilitator would print it, with the time that has gone by."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from survival_surgery.template.load import available, load
from tests.cli.calling import called

SMALL = (Path(__file__).parents[1] / "template" / "small.yaml").read_text("utf-8")
ROW = re.compile(r"^ *(\d+):(\d\d) +(\d+) min  (.*)$", re.MULTILINE)
LONG_ENOUGH = 20.0
"""Seconds that the program may take to print again."""


def rows(printed: str) -> list[tuple[int, int, str]]:
    """The steps of an agenda: minutes gone by, minutes, title."""
    return [(int(h) * 60 + int(m), int(minutes), words) for h, m, minutes, words in ROW.findall(printed)]


@pytest.mark.parametrize("name", sorted(available()))
def test_the_clock_of_every_template_runs_from_nothing_to_its_end(name: str) -> None:
    template = load(available()[name])
    for variant in template.variants.there:
        printed = called("template", "preview", name, "--variant", variant).stdout
        steps = rows(printed)

        assert f"{template.title}, {variant}: {template.variants.of(variant)} minutes" in printed
        assert [gone for gone, *_ in steps] == [sum(m for _, m, _ in steps[:n]) for n in range(len(steps))]
        assert max(len(line) for line in printed.splitlines()) <= 80
        assert "end" in printed


def test_all_variants_are_printed_where_none_is_named() -> None:
    told = called("template", "preview", "survival-surgery").stdout

    assert [length in told for length in ("full: 150", "standard: 90", "lunch: 45")] == [True, True, True]


def test_a_variant_that_is_not_there_is_told() -> None:
    told = called("template", "preview", "lunch-break-pipo", "--variant", "lunch")

    assert told.exit_code == 2
    assert "has no lunch variant. It has: full." in told.stderr


def test_prompts_are_printed_if_asked_for_and_those_of_folded_steps_too() -> None:
    Path("small.yaml").write_text(SMALL, encoding="utf-8")
    call = ("template", "preview", "small.yaml", "--variant", "lunch")

    assert "What is up?" not in called(*call).stdout
    assert [q in called(*call, "--prompts").stdout for q in ("- What is up?", "- What is there?")] == [True, True]


def test_what_to_prepare_what_to_bring_the_risk_and_what_comes_next_are_printed() -> None:
    more = (
        "prepare: [Book a room.]\nmaterials: [Pens.]\nrisk: {level: some, words: Somebody may be seen.}\n"
        "leads_to: [{template: praxis-review, after_days: 14, words: To look back.}]\n"
    )
    Path("small.yaml").write_text(SMALL.replace("slack:", f"{more}slack:"), encoding="utf-8")
    told = called("template", "preview", "small.yaml").stdout

    for words in (
        "For 3 to 9 people",
        "To prepare\n  [ ] Book a room.",
        "To bring\n  [ ] Pens.",
        "Risk: some. Somebody may be seen.",
        "praxis-review after 14 days: To look back.",
    ):
        assert words in told


def test_steps_for_some_rooms_are_printed_for_those() -> None:
    step = "        minutes: {full: 2, standard: 0, lunch: 0}\n"
    some = SMALL.replace(step, f"{step}        when: {{group: {{min: 8}}, who: [staff]}}\n")
    Path("small.yaml").write_text(some, encoding="utf-8")
    call = ("template", "preview", "small.yaml", "--variant", "full")

    assert "What we have" in called(*call, "--people", "8", "--who", "staff").stdout
    assert "What we have" not in called(*call, "--people", "7", "--who", "staff").stdout
    assert "What we have" not in called(*call, "--people", "8", "--who", "people using the service").stdout
    assert "What we have" not in called(*call).stdout


def test_a_step_group_is_said_to_be_one() -> None:
    told = called("template", "preview", "silence-check")

    assert told.exit_code == 2
    assert "is a step group" in told.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no Ctrl+C that a test can send to one program")
def test_while_it_watches_it_prints_every_change_and_ends_well(home: Path) -> None:
    """Mistakes stand in the place of the agenda while there are any; a changed step group counts as a change."""
    group = home / "templates" / "groups" / "walk.yaml"
    group.parent.mkdir(parents=True)
    included = SMALL.replace("  - id: understand\n", "      - include: walk\n  - id: understand\n")
    mine, shown = Path("small.yaml"), Path("shown.txt")
    mine.write_text(SMALL, encoding="utf-8")
    program = [sys.executable, "-m", "survival_surgery", "template", "preview", "small.yaml", "--watch"]
    with shown.open("wb") as out, subprocess.Popen(program, stdout=out, stderr=out) as running:
        try:
            until(shown, "Put it up")
            mine.write_text(SMALL.replace("prompts:", "promts:", 1), encoding="utf-8")
            until(shown, "37:9: 'promts' is not a field")
            mine.write_text(included, encoding="utf-8")
            until(shown, "there is no step group 'walk'")
            group.write_text(WALK, encoding="utf-8")
            until(shown, "Watching small.yaml", times=4)
            mine.unlink()
            until(shown, "small.yaml cannot be opened")
        finally:
            running.send_signal(signal.SIGINT)

    assert running.returncode == 0
    assert "Traceback" not in shown.read_text("utf-8")


WALK = """\
id: walk
title: Walk
version: "1"
language: en
provenance: {method: Ours, source: Here, licence: CC BY 4.0, reconstruction: yes}
summary: A walk.
steps:
  - {kind: guide, id: walk.out, title: A walk, purpose: To move., minutes: {full: 0, standard: 0, lunch: 0}}
"""


def until(shown: Path, words: str, *, times: int = 1) -> None:
    """Wait until the program has printed these words so many times."""
    ends = time.monotonic() + LONG_ENOUGH
    while shown.read_text("utf-8").count(words) < times:
        assert time.monotonic() < ends, shown.read_text("utf-8")[-2000:]
        time.sleep(0.05)
