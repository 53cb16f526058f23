"""Any text: what is replaced, what stays, and that a text keeps its shape."""

import re
from collections.abc import Sequence

import pytest
import yaml
from hypothesis import given, settings, strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from survival_surgery.anonymise.finders.suspect import Known, Suspect
from survival_surgery.anonymise.protect import listed
from survival_surgery.anonymise.stand_ins import is_own
from survival_surgery.anonymise.text import Find, Level, veiled

LISTED = listed(["Priya Sharma", "Kevin Okafor = a rep"])
MARKDOWN = MarkdownIt("commonmark").enable("table")


def finding(*wanted: tuple[str, str, str, str]) -> Find:
    """A finder of fixed words, so that a test says itself what is suspect."""

    def find(text: str, known: Known) -> Sequence[Suspect]:
        return [
            Suspect(*match.span(), kind, "because", strength, stand_in)  # type: ignore[arg-type]  # plain words in tests
            for words, kind, strength, stand_in in wanted
            for match in re.finditer(re.escape(words), text)
        ]

    return find


def told(text: str, *wanted: tuple[str, str, str, str], level: Level = "veil") -> str:
    return veiled(text, level=level, find=finding(*wanted)).text


def skeleton(text: str) -> list[str]:
    """The blocks and links of a Markdown text without its words."""

    def shape(tokens: Sequence[Token]) -> list[str]:
        found = []
        for token in tokens:
            if token.type not in ("text", "softbreak"):
                found.append(f"{token.type} {token.tag} {token.markup} {token.attrs.get('start', '')}")
            found += shape(token.children or ())
        return found

    return shape(MARKDOWN.parse(text))


def test_what_is_sure_is_replaced_and_what_is_asked_is_left_and_told() -> None:
    done = veiled(
        "Priya rang Ada.",
        LISTED,
        find=finding(("Ada", "name", "ask", "somebody"), ("Priya", "name", "veil", "somebody")),
    )

    assert done.text == "[Somebody] rang Ada."
    assert [(q.start, q.end) for q in done.questions] == [(11, 14)]


def test_every_question_is_a_veil_where_that_is_asked_for() -> None:
    assert told("Priya rang.", ("Priya", "name", "ask", "somebody"), level="ask") == "[Somebody] rang."


def test_of_two_that_overlap_the_longest_says_what_it_is_and_both_are_hidden() -> None:
    one, other = ("Ada of the night", "unique", "veil", "somebody"), ("night bus", "place", "veil", "a place")

    assert told("I met Ada of the night bus.", one, other) == "I met [somebody]."


def test_a_question_round_a_veil_is_still_a_question_without_what_was_veiled() -> None:
    wanted = ("Ada", "name", "veil", "somebody"), ("only nurse Ada", "unique", "ask", "somebody")
    done = veiled("The only nurse Ada left.", find=finding(*wanted))

    assert done.text == "The only nurse [somebody] left."
    assert ["The only nurse Ada left."[q.start : q.end] for q in done.questions] == ["only nurse "]


def test_a_place_keeps_its_stand_in_throughout_and_people_stay_unlinked() -> None:
    places = [(name, "place", "veil", "a ward") for name in ("Maple Ward", "maple ward", "the Maple Ward", "Oak Ward")]
    people = [(name, "name", "veil", "somebody") for name in ("Ada", "Bea")]
    text = "Ada on Maple Ward, Bea on Oak Ward, Ada on maple ward, the Maple Ward."

    assert told(text, *places, *people) == (
        "[Somebody] on [ward A], [somebody] on [ward B], [somebody] on [ward A], [ward A]."
    )


def test_a_letter_that_the_text_has_already_is_not_dealt_again() -> None:
    assert told("[ward A] and Oak Ward", ("Oak Ward", "place", "veil", "a ward")) == "[ward A] and [ward B]"


def test_a_question_about_a_place_that_is_veiled_elsewhere_is_no_question() -> None:
    wanted = ("Oak Ward", "place", "veil", "a ward"), ("oak ward", "place", "ask", "a ward")

    assert told("Oak Ward, oak ward", *wanted) == "[Ward A], [ward A]"


def test_a_stand_in_that_would_not_be_known_again_is_a_plain_one() -> None:
    assert told("Ada", ("Ada", "name", "veil", "the Bishop of Ely")) == "[Somebody]"


@pytest.mark.parametrize(
    "words", ["a worker", "ward A", "early spring", "1-4 volunteers", "some years ago", "a number"]
)
def test_stand_ins_are_known_again(words: str) -> None:
    assert is_own(words)


@pytest.mark.parametrize("words", ["priya", "ward 7", "A", "Ada", "07700", "a worker called ada", "", "14-3-2025"])
def test_nothing_else_in_brackets_is_taken_for_a_stand_in(words: str) -> None:
    assert not is_own(words)


def test_a_name_in_brackets_is_replaced() -> None:
    assert told("[priya] left", ("priya", "name", "veil", "somebody")) == "[somebody] left"


PAGE = """\
---
author: Priya Sharma
tags: night shift
---
# Minutes by Priya

Priya: yes
Priya(days) said **Priya** had [Priya](https://x.org/priya-sharma "by Priya") ![Priya](priya.png)

1. Priya
2. [x](<a priya.png>)

> - [ ] Kevin Okafor

| who | what |
| --- | --- |
| Priya | `priya` |

```priya
Kevin = 1
```

Priya
=====

<!-- kevin -->
<a href="/kevin okafor">x</a>

[ref][priya]

[priya]: https://x.org/priya
"""


@pytest.mark.parametrize("level", ["veil", "ask"])
def test_markdown_keeps_its_structure_and_no_name_is_left_anywhere(level: Level) -> None:
    done = veiled(PAGE, LISTED, level=level).text

    assert skeleton(done) == skeleton(PAGE)
    assert not re.search("priya|kevin|okafor|sharma", done, re.IGNORECASE)


def test_front_matter_stays_plain_values() -> None:
    front = "author: Priya\nby: \"Priya\"\nnote: Priya's, it's\nlist:\n- Priya\n- to Priya\nPriya: x\n"
    done = veiled(f"---\n{front}---\n", LISTED).text

    assert yaml.safe_load(done.split("---\n")[1]) == {
        "author": "[somebody]",
        "by": "[somebody]",
        "note": "[somebody]'s, it's",
        "list": ["[somebody]", "to [somebody]"],
        "[somebody]": "x",
    }


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Priya: yes", "[Somebody] : yes"),
        ("Priya: yes, and more", "[Somebody]: yes, and more"),
        ("Priya(nights)", "[Somebody] (nights)"),
        ("**Priya**说", "**[Somebody]** 说"),
        ("<https://x.org/priya>", "[a web address]"),
        ("x*Priya said*", "x *[somebody] said*"),
    ],
)
def test_a_stand_in_makes_no_link_and_breaks_no_emphasis(text: str, kept: str) -> None:
    assert veiled(text, LISTED).text == kept


def test_a_date_that_looks_like_the_number_of_a_list_is_hidden_whole() -> None:
    assert told("14. March was bad", ("14. March", "date", "veil", "early spring")) == "[Early spring] was bad"


def test_a_name_over_two_lines_is_hidden_and_the_lines_stay() -> None:
    wanted = ("Ada\r\n> Lovelace", "name", "veil", "somebody")

    assert told("> Ada\r\n> Lovelace left", wanted) == "> [Somebody]\r\n> [somebody] left"


@pytest.mark.parametrize(
    "text", ["", "\n", "\ufeff", "\ufeffPriya", "a\r\nb\rc\n", "x\x00y", "\ud800 Priya", "  no end"]
)
def test_whatever_is_not_replaced_is_as_it_was(text: str) -> None:
    assert veiled(text, LISTED).text == text.replace("Priya", "[somebody]")


def test_offsets_count_the_characters_of_the_given_text() -> None:
    text = "\ufeff😀\r\n日本語 ß Priya"
    done = veiled(text, LISTED)

    assert [text[s.start : s.end] for s in done.spans] == ["Priya"]


NAMES = [
    "Priya",
    "priya sharma",
    "Kevin",
    "OKAFOR's",
    "Ada",
    "07700 900123",
    "a.b@c.org",
    "14 March 2025",
    "Maple Ward",
]
WORDS = ["the", "only", "nurse", "said", "and", "we", "x"]
SIGNS = [
    "*",
    "**",
    "_",
    "`",
    "[",
    "]",
    "](",
    ")",
    "<",
    ">",
    "|",
    "# ",
    "- ",
    "1. ",
    "> ",
    "\n",
    "\n\n",
    "\r\n",
    ":",
    ", ",
    " ",
]
TEXTS = st.lists(st.sampled_from([*NAMES, *WORDS, *SIGNS, " ", " "]), max_size=25).map("".join)
LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "# ", "- ", "> ", "1. ", "- [ ] ", "  - "]),
        st.lists(st.sampled_from([*NAMES, *WORDS, "**Priya**", "*Kevin*", "`priya`", "[Priya](x/priya)"]), min_size=1),
    ).map(lambda line: line[0] + " ".join(line[1])),
    max_size=6,
).map("\n\n".join)


@settings(deadline=None, max_examples=30)
@given(TEXTS, st.sampled_from(["veil", "ask"]))
def test_a_second_pass_changes_nothing_and_where_all_is_veiled_no_listed_name_is_left(text: str, level: Level) -> None:
    done = veiled(text, LISTED, level=level).text

    assert veiled(done, LISTED, level=level).text == done
    assert level == "veil" or not re.search("priya|kevin|okafor|sharma", done, re.IGNORECASE)


@settings(deadline=None, max_examples=30)
@given(LINES)
def test_the_structure_of_any_page_stays(text: str) -> None:
    assert skeleton(veiled(text, LISTED, level="ask").text) == skeleton(text)


@settings(deadline=None, max_examples=25)
@given(LINES)
def test_asking_hides_at_least_what_is_veiled(text: str) -> None:
    veil, ask = (veiled(text, LISTED, level=level).spans for level in ("veil", "ask"))

    assert all(any(a.start <= v.start and v.end <= a.end for a in ask) for v in veil)
