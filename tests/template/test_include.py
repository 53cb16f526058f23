"""A template includes step groups by their id, changes what it likes of them, and keeps them in the session's copy."""

from pathlib import Path

import pytest

from survival_surgery.guard import BadFile
from survival_surgery.template.load import groups, load_group, load_text, whole
from survival_surgery.template.model import SessionTemplate

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")
GROUP = """
id: two-words
title: Two words
version: "1"
language: en
provenance: {method: Ours, source: Here, licence: CC BY 4.0, reconstruction: yes}
summary: Two words.
steps:
  - kind: guide
    id: words.think
    title: Think
    purpose: To think.
    minutes: {full: 2, standard: 0, lunch: 0}
    folded_into: words.say
    prompts: ["Which words?"]
  - kind: harvest
    id: words.say
    title: Say
    purpose: To say.
    minutes: {full: 6, standard: 6, lunch: 3}
    prompts: ["What do you say?"]
"""
HARVEST = """      - kind: harvest
        id: one.harvest
        title: Put it up
        purpose: To see it.
        minutes: {full: 8, standard: 6, lunch: 3}
        prompts: ["What is up?"]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of one's own templates with one step group in it."""
    (tmp_path / "templates" / "groups").mkdir(parents=True)
    (tmp_path / "templates" / "groups" / "two-words.yaml").write_text(GROUP, encoding="utf-8")
    return tmp_path / "templates"


def including(lines: str) -> str:
    """The small template with an include in place of its harvest."""
    return SMALL.replace(HARVEST, "".join(f"      {line}\n" for line in lines.splitlines()))


def read(lines: str, own: Path) -> SessionTemplate:
    return load_text(including(lines), "small.yaml", own)


def told(lines: str, own: Path) -> list[str]:
    with pytest.raises(BadFile) as refused:
        read(lines, own)
    return [f"{m.line}:{m.column}: {m.sentence}" for m in refused.value.mistakes]


def test_the_steps_of_a_group_stand_where_it_is_included(own: Path) -> None:
    template = read("- include: two-words", own)

    assert [step.id for step in template.stages[0].steps] == ["one.swap", "words.think", "words.say"]


def test_a_group_that_is_here_twice_has_a_word_before_its_ids(own: Path) -> None:
    template = read("- {include: two-words, as: before}", own)

    think, say = template.stages[0].steps[1:]
    assert (think.id, think.folded_into, say.id) == ("before.words.think", "before.words.say", "before.words.say")


def test_fields_of_a_step_are_changed_where_it_is_included(own: Path) -> None:
    template = read("- include: two-words\n  with: {words.say: {title: Say it aloud}}", own)

    say = template.stages[0].steps[-1]
    assert (say.title, say.prompts) == ("Say it aloud", ("What do you say?",))


def test_a_step_that_is_left_out_is_not_there(own: Path) -> None:
    changed = "{minutes: {full: 8, standard: 6, lunch: 3}}"
    template = read(
        f"- include: two-words\n  without: [words.think]\n  with: {{words.say: {changed}}}",
        own,
    )

    assert [step.id for step in template.stages[0].steps] == ["one.swap", "words.say"]


def test_a_group_is_for_the_rooms_that_the_include_says(own: Path) -> None:
    template = read("- {include: two-words, when: {variant: [full, standard, lunch]}}", own)

    assert all(step.when and step.when.variant for step in template.stages[0].steps[1:])


def test_a_session_keeps_a_group_that_is_for_some_rooms_only(own: Path, tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(including("- {include: two-words, when: {group: {min: 3, max: 9}}}"), encoding="utf-8")

    template, text = whole(path, own)

    assert load_text(text, "the copy") == template


def test_variants_that_a_template_has_not_are_left_out_of_its_groups(own: Path) -> None:
    text = including("- include: two-words").replace(
        "variants: {full: 30, standard: 20, lunch: 10}", "variants: {full: 30}"
    )
    text = text.replace(", standard: 6, lunch: 4}", "}").replace(", standard: 4, lunch: 1}", "}")
    text = text.replace(", standard: 0, lunch: 0}", "}").replace(", standard: 4, lunch: 2}", "}")
    text = text.replace("minutes: {full: 4, standard: 3, lunch: 2}", "minutes: {full: 4}")

    assert load_text(text, "small.yaml", own).variants.there == ("full",)


def test_a_misspelled_group_is_told_with_the_nearest_one(own: Path) -> None:
    assert told("- include: two-wrods", own) == [
        "32:18: there is no step group 'two-wrods'. Did you mean 'two-words'?"
    ], "its minutes are not added up: nobody knows them"


def test_a_change_to_a_step_that_the_group_has_not_is_told(own: Path) -> None:
    assert told("- include: two-words\n  with: {words.sya: {title: Say}}", own) == [
        "33:16: the step group 'two-words' has no step 'words.sya'. Did you mean 'words.say'?"
    ]


def test_a_mistake_in_a_change_is_told_where_the_change_is_written(own: Path) -> None:
    assert told("- include: two-words\n  with:\n    words.say: {promts: [What?]}", own) == [
        "34:23: 'promts' is not a field of a harvest step. Did you mean 'prompts'?"
    ]


def test_mistakes_after_an_include_keep_their_lines(own: Path) -> None:
    text = including("- include: two-words").replace("list: resources", "list: resuorces")

    with pytest.raises(BadFile) as refused:
        load_text(text, "small.yaml", own)

    line = text.splitlines().index("        list: resuorces") + 1
    assert [(m.line, m.column) for m in refused.value.mistakes] == [(line, 15)]


@pytest.mark.parametrize("path", ["../../etc/passwd", "/etc/passwd", "https://example.org/x", "groups/two-words.yaml"])
def test_a_group_is_named_by_its_id_and_never_by_a_path(path: str, own: Path) -> None:
    assert any("does not fit here" in sentence for sentence in told(f'- include: "{path}"', own))


def test_a_group_with_mistakes_is_told_as_such(own: Path) -> None:
    (own / "groups" / "two-words.yaml").write_text(GROUP.replace("kind: guide", "kind: gide"), encoding="utf-8")

    assert any("the step group 'two-words' has mistakes" in sentence for sentence in told("- include: two-words", own))


def test_groups_that_include_each_other_in_a_circle_are_told(own: Path) -> None:
    round_ = GROUP.replace("id: two-words", "id: round").replace("steps:\n", "steps:\n  - include: round\n")
    (own / "groups" / "round.yaml").write_text(round_, encoding="utf-8")

    with pytest.raises(BadFile, match="includes itself"):
        load_group(own / "groups" / "round.yaml", own)


def test_a_group_may_stand_on_another(own: Path) -> None:
    more = GROUP.replace("id: two-words", "id: more").replace(
        "steps:\n", "steps:\n  - {include: two-words, as: first}\n", 1
    )
    (own / "groups" / "more.yaml").write_text(more, encoding="utf-8")

    group = load_group(own / "groups" / "more.yaml", own)

    assert [step.id for step in group.steps][:2] == ["first.words.think", "first.words.say"]


def test_a_session_keeps_the_steps_of_a_group_and_not_its_id(own: Path) -> None:
    path = own / "small.yaml"
    path.write_text(including("- include: two-words"), encoding="utf-8")

    template, kept = whole(path, own)

    assert load_text(kept, "the copy") == template
    assert "include" not in kept


def test_a_template_that_names_nothing_is_kept_as_it_is_written(own: Path) -> None:
    path = own / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")

    assert whole(path, own)[1] == SMALL


@pytest.mark.parametrize("called", sorted(groups()))
def test_every_group_that_ships_is_sound_and_called_as_its_file(called: str) -> None:
    assert load_group(groups()[called]).id == called


def test_a_group_of_ones_own_stands_in_place_of_ours(own: Path) -> None:
    ours = groups()["silence-check"]
    (own / "groups" / ours.name).write_text(GROUP.replace("id: two-words", "id: silence-check"), encoding="utf-8")

    template = read("- include: silence-check", own)

    assert [step.id for step in template.stages[0].steps] == ["one.swap", "words.think", "words.say"]
