"""A facilitator's own library: entries that stand in place of ours, new ones, and mistakes told where they stand."""

import os
from pathlib import Path
from typing import Any

import pytest

from survival_surgery.guard import BadFile
from survival_surgery.library.shelves import check_library, shelves

OWN_SILENCE = """\
hints:
  - id: silence
    situation: the room is silent
    words: Open the window.
"""


def entry(words: str = "Sing.", **more: Any) -> dict[str, Any]:
    return {"id": "sing", "words": words, **more}


def write(folder: Path, text: str, name: str = "own.yaml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def told(file: Path) -> list[str]:
    """The mistakes of a file, without its name."""
    with pytest.raises(BadFile) as caught:
        check_library(file)
    return [f"{m.line}:{m.column}: {m.sentence}" for m in caught.value.mistakes]


def test_an_own_entry_stands_in_place_of_ours_and_a_new_one_is_added(tmp_path: Path) -> None:
    write(tmp_path, OWN_SILENCE + "  - {id: bus, situation: a bus passes, words: Wait for it.}\n")
    library = shelves(tmp_path)

    assert (library.taken("hints", "silence") or [])[0]["words"] == "Open the window."
    assert (library.taken("hints", "bus") or [])[0]["words"] == "Wait for it."
    assert len(library.taken("hints", "all") or []) == len(shelves().taken("hints", "all") or []) + 1
    assert (shelves().taken("hints", "silence") or [])[0]["words"] != "Open the window."


def test_several_files_and_shelves_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, OWN_SILENCE, "a.yaml")
    write(tmp_path, OWN_SILENCE.replace("Open", "Shut") + "vocabulary: [{id: zoo, roles: [keeper]}]\n", "b.yml")
    write(tmp_path, "not a library", "c.txt")
    library = shelves(tmp_path)

    assert (library.taken("hints", "silence") or [])[0]["words"] == "Shut the window."
    assert library.taken("vocabulary", "zoo") == [{"roles": ["keeper"]}]


def test_a_folder_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    assert shelves(tmp_path / "nowhere").taken("tactics", "all") == shelves().taken("tactics", "all")


def test_a_file_that_is_put_right_while_the_program_runs_is_read_again(tmp_path: Path) -> None:
    file = write(tmp_path, OWN_SILENCE)
    library = shelves(tmp_path)
    library.taken("hints", "silence")
    write(tmp_path, OWN_SILENCE.replace("window", "door"))
    os.utime(file, ns=(1, 1))

    assert (library.taken("hints", "silence") or [])[0]["words"] == "Open the door."


def test_nothing_is_read_before_something_is_taken(tmp_path: Path) -> None:
    write(tmp_path, "hints: [")
    library = shelves(tmp_path)

    with pytest.raises(BadFile, match=r"own\.yaml:2:1: "):
        library.taken("hints", "silence")


def test_a_templates_own_entries_come_before_a_persons_and_ours(tmp_path: Path) -> None:
    write(tmp_path, OWN_SILENCE)
    library = shelves(tmp_path).with_own({"hints": [{"id": "silence", "situation": "s", "words": "Sing."}]})

    assert (library.taken("hints", "silence") or [])[0]["words"] == "Sing."
    assert library.taken("hints", "anger") == shelves().taken("hints", "anger")


@pytest.mark.parametrize(
    "data", [None, "hints", [1], {"hints": "x"}, {"hints": [3, {"id": ["x"]}, {}]}, {"zoo": [entry()]}]
)
def test_what_cannot_be_read_of_a_templates_own_entries_is_passed_over(data: Any) -> None:
    assert shelves().with_own(data).taken("hints", "all") == shelves().taken("hints", "all")


def test_an_own_set_may_be_of_our_questions_and_of_its_own(tmp_path: Path) -> None:
    text = """\
pooled:
  - {id: tea, asks: Is there tea?, definition: Hot., options: ["yes", "no"]}
pooled_sets:
  - {id: break, title: The break, questions: [tea, unpaid-hours]}
"""
    check_library(write(tmp_path, text))

    assert [q["id"] for q in shelves(tmp_path).taken("pooled", "break") or []] == ["tea", "unpaid-hours"]


def test_a_neighbour_that_cannot_be_read_is_not_blamed_on_the_file_that_is_checked(tmp_path: Path) -> None:
    write(tmp_path, "pooled: [", "broken.yaml")

    check_library(write(tmp_path, "pooled_sets: [{id: few, title: Few, questions: [years]}]\n"))


TACTIC = "{id: %s, words: Sing., may_do: [anyone], effort: 1, risk: 1, needs: Air., watch: Rain., rung: 0}"

MISTAKES = {
    "tactcs: []\n": ["1:1: 'tactcs' is not a field of a library file. Did you mean 'tactics'?"],
    f"tactics:\n  - {TACTIC % 'sing'}\n  - {TACTIC % 'sing'}\n": [
        "3:10: another tactic is called 'sing' too. Give it its own id."
    ],
    f"tactics:\n  - {TACTIC % 'all'}\n": [
        "2:10: 'all' stands for every entry, so that none can be called so. Choose another id."
    ],
    f"tactics:\n  - {(TACTIC % 'sing').replace('rung: 0', 'rung: 9')}\n": ["2:101: 'rung': write 8 or less."],
    f"tactics:\n  - {(TACTIC % 'sing').replace(', watch: Rain.', '')}\n": [
        "2:5: 'watch' is missing from 'tactics'. What to watch for."
    ],
    "obstacles:\n  - {id: rain, words: It rains., counters: []}\n": ["2:44: 'counters' needs at least 1 entry."],
    f"hints:\n  - {{id: long, situation: it is long, words: {'Wait. ' * 41}}}\n": [
        "2:46: a hint card has 40 words at most, and this one has 41. Say less."
    ],
    "pooled_sets: [{id: few, title: Few, questions: [yaers]}]\n": [
        "1:49: there is no pooled question 'yaers'. Did you mean 'years'?"
    ],
    "pooled:\n  - {id: tea, asks: How much?, definition: Cups., options: ['1', two]}\n": [
        "2:5: the answer '1' looks like the number of an answer. Write it in words."
    ],
    "pooled:\n  - {id: tea, asks: How much?, definition: Cups., options: [Two, two]}\n": [
        "2:5: the answer 'two' is here twice."
    ],
    "vocabulary: [{id: zoo, roles: [keeper and vet]}]\n": [
        "1:32: write one role, without 'and' or a sign that joins two."
    ],
    "scales:\n  - {id: s, title: s, levels: [{sign: a, words: A}, {sign: b, words: B}]}\n": [
        (
            "2:5: the scale does not say when a proposal passes. "
            "Add 'passes_at' with the sign of a level, or 'decides: no' if it only shows the mood."
        )
    ],
    "scales:\n  - {id: s, title: s, levels: [{sign: a, words: A}, {sign: b, words: B}], passes_at: c}\n": [
        "2:86: 'c' is not one of the levels: a, b."
    ],
    "scales:\n  - {id: s, title: s, levels: [{sign: a, words: A}, {sign: a, words: B}], passes_at: a}\n": [
        "2:60: the sign 'a' is here twice."
    ],
    "scales:\n  - {id: s, title: s, levels: [{sign: a, words: A}, {sign: b, words: B}], passes_at: b, decides: no}\n": [
        "2:5: a scale with 'decides: no' passes nothing: leave out what a proposal needs to pass."
    ],
}


@pytest.mark.parametrize(("text", "sentences"), MISTAKES.items(), ids=range(len(MISTAKES)))
def test_a_mistake_in_an_own_file_is_told_where_it_stands(tmp_path: Path, text: str, sentences: list[str]) -> None:
    assert told(write(tmp_path, text)) == sentences


def test_an_own_file_with_mistakes_is_not_half_taken(tmp_path: Path) -> None:
    file = write(tmp_path, OWN_SILENCE + "  - {id: bus}\n")

    with pytest.raises(BadFile) as caught:
        shelves(tmp_path).taken("hints", "silence")

    assert str(caught.value).startswith(f"{file}:5:5: ")
