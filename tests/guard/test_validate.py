"""Mistakes in what is meant: each at its line and column, with what to write instead, all of them at once."""

from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from survival_surgery.guard import BadFile, read_text, validated


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Seed(Part):
    kind: Literal["seed"] = "seed"
    depth: int = Field(ge=1, le=9)
    sown: bool = False
    seed: str = ""


class Apple(Part):
    kind: Literal["apple"] = "apple"
    colour: Literal["red", "green", "don't know"]
    names: tuple[str, ...] = Field(default=(), min_length=1, max_length=2)
    weights: dict[str, int] = {}


class Garden(Part):
    model_config = ConfigDict(extra="forbid", title="a garden")

    title: str = Field(min_length=1, max_length=8, description="What it is called.")
    size: int = 1
    plants: tuple[Annotated[Seed | Apple, Field(discriminator="kind")], ...] = ()
    best: Apple | None = None


MISTAKES = {
    "titel: x": [
        "1:1: 'titel' is not a field of a garden. Did you mean 'title'?",
        "1:1: 'title' is missing from a garden. What it is called.",
    ],
    "title: x\nzebra: y": ["2:1: 'zebra' is not a field of a garden. Its fields are: title, size, plants, best."],
    "title:": ["1:7: 'title' is empty. Write something after the colon, or leave the line out."],
    "title: ''": ["1:8: 'title' is empty. Write something after the colon, or leave the line out."],
    "title: a long one": ["1:8: 'title' is too long: 10 letters, and 8 is the most."],
    "title: [a]": ["1:8: 'title': write words here; quotes help if the text holds ': ' or starts with a sign."],
    "title: x\nsize: ten": ["2:7: 'size': write a whole number, such as 10."],
    "title: x\nsize: 1.5": ["2:7: 'size': write a whole number, such as 10."],
    f"title: x\nsize: {'9' * 5000}": ["2:7: 'size': write a whole number, such as 10."],
    "title: x\nplants: none": [
        "2:9: 'plants': write a list, each entry on a line of its own that starts with '- '.",
    ],
    "title: x\nplants:": ["2:8: 'plants' is empty. Write its entries below it, or leave the line out."],
    "title: x\nplants:\n  - seed": [
        "3:5: an entry of 'plants': write fields here, each on a line of its own, as in 'name: …'."
    ],
    "title: x\nplants:\n  - depth: 3": ["3:5: 'kind' is missing. It says what the step is, such as harvest."],
    "title: x\nplants:\n  - kind: sead": ["3:11: 'sead' is not a kind of step. Did you mean 'seed'?"],
    "title: x\nplants:\n  - kind: yew": ["3:11: 'yew' is not a kind of step. The kinds are: seed, apple."],
    "title: x\nplants:\n  - {kind: seed, seed: x, dept: 3}": [
        "3:5: 'depth' is missing from a seed step.",
        "3:27: 'dept' is not a field of a seed step. Did you mean 'depth'?",
    ],
    "title: x\nplants:\n  - {kind: seed, depth: 0}": ["3:25: 'depth': write 1 or more."],
    "title: x\nplants:\n  - {kind: seed, depth: 10}": ["3:25: 'depth': write 9 or less."],
    "title: x\nplants:\n  - {kind: seed, depth: 1, sown: perhaps}": ["3:34: 'sown': write yes or no."],
    "title: x\nplants:\n  - {kind: apple, colour: dont know}": [
        "3:27: 'dont know' is not one of the choices: red, green, don't know. Did you mean 'don't know'?",
    ],
    "title: x\nplants:\n  - {kind: apple, colour: red, names: [a, b, c]}": [
        "3:39: 'names' has 3 entries; 2 is the most.",
    ],
    "title: x\nplants:\n  - {kind: apple, colour: red, names: []}": ["3:39: 'names' needs at least 1 entry."],
    "title: x\nplants:\n  - {kind: apple, colour: red, names: [a, {b: c}]}": [
        "3:43: an entry of 'names': write words here; quotes help if the text holds ': ' or starts with a sign.",
    ],
    "title: x\nplants:\n  - {kind: apple, colour: red, weights: {big: much}}": [
        "3:47: 'big': write a whole number, such as 10.",
    ],
    "title: x\nbest: {kind: seed, colour: red}": ["2:14: 'kind' can only be 'apple' here."],
    "- a": ["1:1: the file: write fields here, each on a line of its own, as in 'title: …'."],
    "": ["1:1: the file: write fields here, each on a line of its own, as in 'title: …'."],
}


@pytest.mark.parametrize("text", MISTAKES, ids=lambda text: text[:50])
def test_each_mistake_is_told_where_it_stands(text: str) -> None:
    with pytest.raises(BadFile) as refused:
        validated(Garden, read_text(text, "g.yaml"))

    assert str(refused.value).splitlines()[:-1] == [f"g.yaml:{line}" for line in MISTAKES[text]]


def test_a_text_without_mistakes_becomes_what_the_model_says() -> None:
    text = "title: no\nsize: 012\nplants: [{kind: seed, depth: 2, sown: yes}]"

    garden = validated(Garden, read_text(text, "g.yaml"))

    assert garden == Garden(title="no", size=12, plants=(Seed(depth=2, sown=True),))


def test_mistakes_found_besides_the_model_are_told_with_its_own() -> None:
    source = read_text("title: x\nsize: ten\n", "g.yaml")

    with pytest.raises(BadFile) as refused:
        validated(Garden, source, [(("title",), "that is no title."), (("best", "colour"), "there is no best one.")])

    assert str(refused.value).splitlines() == [
        "g.yaml:1:1: there is no best one.",
        "g.yaml:1:8: that is no title.",
        "g.yaml:2:7: 'size': write a whole number, such as 10.",
        "3 things to mend.",
    ]


def test_no_more_than_twenty_mistakes_are_told_at_once() -> None:
    text = "title: x\nplants:\n" + "".join("  - {kind: seed, depth: x}\n" for _ in range(30))

    with pytest.raises(BadFile) as refused:
        validated(Garden, read_text(text, "g.yaml"))

    told = str(refused.value).splitlines()
    assert len(told) == 21
    assert told[-1] == "20 things to mend, and there are more."
    assert refused.value.exit_code == 1


def test_a_mistake_quotes_little_and_nothing_that_a_terminal_would_obey() -> None:
    with pytest.raises(BadFile) as refused:
        validated(Garden, read_text('title: x\n"\\x1b[2J\\n' + "a" * 200 + '": 1', "g.yaml"))

    [told, _] = str(refused.value).splitlines()
    assert "\x1b" not in told
    assert len(told) < 150


@pytest.mark.timeout(10)
def test_thousands_of_mistakes_take_no_time_to_tell() -> None:
    text = "title: x\n" + "".join(f"titl{n}: x\n" for n in range(20_000))

    with pytest.raises(BadFile, match="and there are more"):
        validated(Garden, read_text(text, "g.yaml"))
