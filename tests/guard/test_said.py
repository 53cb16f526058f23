"""The sentences in which a mistake is told: what they quote, what they suggest, and what they leave out."""

from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from survival_surgery.guard import BadFile, Mistake, near_miss, quoted, read_text, shortened, validated


def no_blanks(words: str) -> str:
    if " " in words:
        raise ValueError("write one word, \x1b[2J not several")
    return words


class Tool(BaseModel):
    model_config = ConfigDict(extra="forbid")

    handle: str | None = None


class Hollow(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Owl(BaseModel):
    kind: Literal["owl"] = "owl"
    age: int


class Bat(BaseModel):
    kind: Literal["bat"] = "bat"
    age: int


class Shed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    word: Annotated[str, AfterValidator(no_blanks)] = "x"
    code: Annotated[str, StringConstraints(pattern="^[a-z]+$")] = Field("x", description="Small letters.")
    tool: Tool | None = None
    either: Tool | int = 1
    hollow: Hollow | None = None
    guest: Owl | Bat | None = Field(None, discriminator="kind")
    many: list[str] = []
    by_name: dict[str, Tool] = {}
    pair: tuple[str, ...] = Field(("a", "b"), min_length=2)
    weight: float = 1
    colour: Literal["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b1", "b2", "b3", "green"] = "a1"
    shade: Literal["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b1", "b2", "green"] = "a1"


class Bare(BaseModel):
    model_config = ConfigDict(extra="forbid")

    size: int


TOLD: dict[str, str] = {
    "word: two words": "1:7: write one word, \ufffd[2J not several",
    "code: A1": "1:7: 'A1' does not fit here. Small letters.",
    "weight: heavy": "1:9: 'weight' does not fit here.",
    "weight:": "1:8: 'weight' is empty. Write something after the colon, or leave the line out.",
    "tool: hammer": "1:7: 'tool': write fields here, each on a line of its own, as in 'handle: …'.",
    "tool: {handel: x}": "1:8: 'handel' is not a field of 'tool'. Did you mean 'handle'?",
    "tool: {zz: x}": "1:8: 'zz' is not a field of 'tool'. Its fields are: handle.",
    "hollow: x": "1:9: 'hollow': write fields here, each on a line of its own, as in 'name: …'.",
    "guest: {kind: owl}": "1:8: 'age' is missing from an owl step.",
    "guest: {kind: bat}": "1:8: 'age' is missing from a bat step.",
    "pair: [a, [b]]": (
        "1:11: an entry of 'pair': write words here; quotes help if the text holds ': ' or starts with a sign."
    ),
    "by_name: {one: {zz: x}}": "1:17: 'zz' is not a field of 'one'. Its fields are: handle.",
    "by_name: [x]": "1:10: 'by_name': write fields here, each on a line of its own, as in 'name: …'.",
    "many: [a, [b]]": (
        "1:11: an entry of 'many': write words here; quotes help if the text holds ': ' or starts with a sign."
    ),
    "many: {a: b}": "1:7: 'many': write a list, each entry on a line of its own that starts with '- '.",
    "pair: [a]": "1:7: 'pair' needs at least 2 entries.",
    "colour: gren": "1:9: 'gren' is not one of the choices. Did you mean 'green'?",
    "colour: zz": ("1:9: 'zz' is not one of the choices: a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, green."),
    "shade: gren": (
        "1:8: 'gren' is not one of the choices: a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, green. "
        "Did you mean 'green'?"
    ),
}


@pytest.mark.parametrize("text", TOLD)
def test_a_mistake_is_told_with_what_to_write_instead(text: str) -> None:
    with pytest.raises(BadFile) as refused:
        validated(Shed, read_text(text, "s.yaml"))

    assert str(refused.value) == f"s.yaml:{TOLD[text]}\n1 thing to mend."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("zz: x\nsize: 1", "1:1: 'zz' is not a field of this file. Its fields are: size."),
        ("{}", "1:1: 'size' is missing from this file."),
    ],
)
def test_a_file_without_a_title_is_called_this_file(text: str, told: str) -> None:
    with pytest.raises(BadFile) as refused:
        validated(Bare, read_text(text, "s.yaml"))

    assert str(refused.value) == f"s.yaml:{told}\n1 thing to mend."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("plain", "'plain'"),
        (12, "'12'"),
        (" two\nlines ", "'two lines'"),
        ("a" * 60, f"'{'a' * 60}'"),
        ("a" * 61, f"'{'a' * 60}…'"),
        ("a\x1bb", "'a\ufffdb'"),
    ],
)
def test_words_from_a_file_are_quoted_on_one_line_and_briefly(words: Any, said: str) -> None:
    assert quoted(words) == said


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("titel", "title"),
        ("TITEL", "title"),
        ("what is said", "what_is_said"),
        ("Zweck", "Zwecke"),
        ("don't knw", "don't know"),
        ("i a m u", "i_a_m_u"),
        ("zebra", None),
        ("", None),
    ],
)
def test_the_nearest_known_word_is_suggested_as_it_is_written(typed: str, suggested: str | None) -> None:
    known = ["title", "what_is_said", "Zwecke", "don't know", "i_a_m_u"]

    assert near_miss(typed, known) == (f" Did you mean '{suggested}'?" if suggested else "")


def test_a_near_miss_is_looked_for_among_words_of_a_sensible_length_and_number() -> None:
    assert near_miss("a" * 60, ["a" * 60]) == f" Did you mean '{'a' * 60}'?"
    assert near_miss("a" * 61, ["a" * 60]) == ""
    assert near_miss("a" * 60, ["a" * 61]) == ""
    others = [f"{number:03}" for number in range(199)]
    assert near_miss("title", [*others, "title"]) == " Did you mean 'title'?"
    assert near_miss("title", [*others, "zz", "title"]) == ""


def test_what_is_typed_at_length_is_cut_wherever_a_sentence_repeats_it() -> None:
    long, longer, short = "b" * 61, "b" * 70, "c" * 60

    told = shortened(f"{longer} or {long} or {short}", [long, short, longer])

    assert told == f"{'b' * 60}… or {'b' * 60}… or {short}"


def test_each_mistake_is_told_once_and_in_the_order_of_the_file() -> None:
    wrong = BadFile("s.yaml", [Mistake(2, 1, "b."), Mistake(1, 5, "a."), Mistake(2, 1, "b.")])

    assert str(wrong) == "s.yaml:1:5: a.\ns.yaml:2:1: b.\n2 things to mend."
    assert (wrong.path, wrong.more, wrong.mistakes) == ("s.yaml", False, (Mistake(1, 5, "a."), Mistake(2, 1, "b.")))
    assert wrong.exit_code == 1


@pytest.mark.parametrize(("count", "shown"), [(20, 20), (21, 20)])
def test_twenty_mistakes_are_shown_and_of_one_more_it_is_said_that_it_is_there(count: int, shown: int) -> None:
    wrong = BadFile("s.yaml", [Mistake(line, 1, "x.") for line in range(1, count + 1)])

    assert [mistake.line for mistake in wrong.mistakes] == list(range(1, shown + 1))
    assert wrong.more is (count > shown)
    assert str(wrong).endswith(", and there are more.") is (count > shown)


def test_a_value_that_fits_none_of_its_shapes_is_told_for_each_of_them() -> None:
    with pytest.raises(BadFile) as refused:
        validated(Shed, read_text("either: {zz: x}", "s.yaml"))

    assert str(refused.value).splitlines() == [
        "s.yaml:1:9: 'either': write a whole number, such as 10.",
        "s.yaml:1:10: 'zz' is not a field of 'either'. Its fields are: handle.",
        "2 things to mend.",
    ]


def test_mistakes_known_before_are_told_though_the_data_fits() -> None:
    source = read_text("size: 1", "s.yaml")

    with pytest.raises(BadFile) as refused:
        validated(Bare, source, known=[Mistake(7, 3, "that was wrong before.")])

    assert str(refused.value) == "s.yaml:7:3: that was wrong before.\n1 thing to mend."
    assert validated(Bare, source) == Bare(size=1)
