"""`template check`: mistakes and advice, for a person, for a program and for GitHub."""

import json
import os
from pathlib import Path

import pytest

from survival_surgery.commands.template.check import Finding, annotation
from survival_surgery.template.load import available, groups
from tests.cli.calling import called

SHIPPED = available()["survival-surgery"]
GROUP = groups()["silence-check"]
SMALL = (Path(__file__).parents[1] / "template" / "small.yaml").read_text("utf-8")
CARD = "hints:\n  - {id: rain, situation: it rains, words: Go in.}\n"


def made(name: str, text: str) -> Path:
    """A file of that text in the folder of the test."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_template_has_nothing_to_mend() -> None:
    told = called("template", "check", str(SHIPPED))

    assert told.exit_code == 0
    assert f"{SHIPPED}: nothing to mend" in told.stdout
    assert told.stderr == ""


def test_every_mistake_of_every_file_is_told() -> None:
    for name in ("one.yaml", "two.yaml"):
        made(name, SHIPPED.read_text("utf-8").replace("prompts:", "promts:", 1))
    told = called("template", "check", "one.yaml", "survival-surgery", "two.yaml")

    assert told.exit_code == 1
    assert [line.split(":")[0] for line in told.stderr.splitlines() if "promts" in line] == ["one.yaml", "two.yaml"]
    assert told.stderr.count("Did you mean 'prompts'?") == 2
    assert told.stderr.count("1 thing to mend.") == 2
    assert "nothing to mend" in told.stdout


def test_what_is_worth_a_look_is_told_and_fails_only_where_that_was_asked_for() -> None:
    made("small.yaml", SMALL)

    told = called("template", "check", "small.yaml")
    strict = called("template", "check", "--strict", "small.yaml")

    assert (told.exit_code, strict.exit_code) == (0, 1)
    assert "small.yaml:1:1: worth a look: nobody agrees what may leave the room." in told.stdout
    assert told.stdout.endswith("small.yaml: nothing to mend, 5 things worth a look.\n")
    assert strict.stdout == told.stdout


def test_a_file_with_more_mistakes_than_anybody_reads_says_that_there_are_more() -> None:
    made("small.yaml", SMALL.replace("    goal: To hear.\n", "".join(f"    field{n}: x\n" for n in range(40))))

    assert called("template", "check", "small.yaml").stderr.endswith("20 things to mend, and there are more.\n")
    listed = json.loads(called("template", "check", "--format", "json", "small.yaml").stdout)
    assert len(listed) == 21
    assert "more mistakes" in listed[-1]["sentence"]


def test_a_file_that_is_not_there_is_said_to_be_missing_and_the_others_are_checked() -> None:
    told = called("template", "check", "nowhere.yaml", "survival-surgery")

    assert told.exit_code == 2
    assert "There is no file nowhere.yaml" in told.stderr
    assert "nothing to mend" in told.stdout


def test_a_step_group_is_checked_by_what_it_holds() -> None:
    made("ours.yaml", GROUP.read_text("utf-8").replace("kind: tally", "kind: taly"))

    assert called("template", "check", "silence-check").exit_code == 0
    told = called("template", "check", "ours.yaml")
    assert told.exit_code == 1
    assert "'taly' is not a kind of step. Did you mean 'tally'?" in told.stderr
    assert "variants" not in told.stderr


def test_a_library_file_is_checked_by_what_it_holds() -> None:
    made("cards.yaml", CARD)
    made("bad.yaml", CARD.replace("situation", "situaton"))

    assert called("template", "check", "cards.yaml").stdout == "cards.yaml: nothing to mend.\n"
    assert "bad.yaml:2:16: 'situaton' is not a field" in called("template", "check", "bad.yaml").stderr


def test_without_a_file_everything_of_ones_own_is_checked(home: Path) -> None:
    nothing = called("template", "check")
    made(f"{home}/templates/small.yaml", SMALL)
    made(f"{home}/templates/groups/silence.yaml", GROUP.read_text("utf-8"))
    made(f"{home}/library/cards.yaml", CARD)
    made(f"{home}/templates/notes.txt", "not one of them")

    told = called("template", "check")

    assert nothing.exit_code == 0
    assert "template new" in nothing.stdout
    assert told.exit_code == 0
    checked = [Path(line.split(": ")[0]).name for line in told.stdout.splitlines() if "nothing to mend" in line]
    assert checked == ["small.yaml", "silence.yaml", "cards.yaml"]


def test_a_program_is_told_in_json() -> None:
    made("small.yaml", SMALL.replace("prompts:", "promts:", 1))
    told = called("template", "check", "--format", "json", "small.yaml")

    assert told.exit_code == 1
    assert told.stderr == ""
    assert json.loads(told.stdout) == [
        {
            "file": "small.yaml",
            "line": 37,
            "column": 9,
            "level": "mistake",
            "sentence": "'promts' is not a field of a harvest step. Did you mean 'prompts'?",
        }
    ]
    assert json.loads(called("template", "check", "--format", "json").stdout) == []


def test_github_is_told_on_the_lines_of_a_pull_request() -> None:
    made("small.yaml", SMALL)
    made("bad.yaml", SMALL.replace("lunch: 10", "lunch: 12"))
    told = called("template", "check", "--format", "github", "small.yaml", "bad.yaml").stdout.splitlines()

    assert told[-1] == "::error file=bad.yaml,line=11,col=43::the lunch variant adds up to 10 minutes, not 12."
    assert {line.split(" ")[0] for line in told[:-1]} == {"::warning"}


def test_what_github_reads_as_its_own_is_escaped() -> None:
    finding = Finding("a,b:c%.yaml", 1, 2, "mistake", "100% of\nit: ::error::x")

    assert annotation(finding) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=2::100%25 of%0Ait: ::error::x"
    )  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
@pytest.mark.timeout(5)
@pytest.mark.parametrize("named", ["pipe.yaml", "folder.yaml"])
def test_what_is_no_ordinary_file_is_refused_without_waiting_for_it(named: str) -> None:
    os.mkfifo("pipe.yaml")
    Path("folder.yaml").mkdir()

    told = called("template", "check", named)

    assert told.exit_code == 2
    assert "not an ordinary file" in told.stderr


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "text",
    [
        "steps: &a [*a]\n",
        "steps: !!python/object/apply:os.system [id]\n",
        "hints: " + "[" * 50_000,
        "hints: []\nhints: []\n",
        "steps: []\n---\nsteps: []\n",
        "hints: [\x1b]\n",
    ],
)
def test_a_hostile_group_or_library_is_refused_like_a_template(text: str) -> None:
    made("bad.yaml", text)

    told = called("template", "check", "bad.yaml")

    assert told.exit_code == 1
    assert "\x1b" not in told.output
    assert told.stderr.startswith("bad.yaml:")
