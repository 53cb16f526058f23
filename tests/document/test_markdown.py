"""No words can break the minutes: what was written is read back, as a plain reader and as one that makes links."""

import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from survival_surgery.document.blocks import Bullets, Facts, Heading, Numbered, Own, Paragraph, Table, Text, say
from survival_surgery.document.markdown import page

READERS = {
    "commonmark": MarkdownIt("commonmark"),
    "tables": MarkdownIt("commonmark").enable(["table", "strikethrough"]),
    "links": MarkdownIt("js-default", {"linkify": True}).enable("linkify"),
}
SPECIAL = "\\`*_{}[]()#+-.!<>&|~=:/@\"'$^ \t\n1x;A"
AWKWARD = (
    "- buy",
    "1. pay",
    "2) pay",
    "# title",
    "+ more",
    "> said",
    "***",
    "---",
    "===",
    "![x](http://x.org/y.png)",
    "[x](y)",
    "[x]: http://x.org",
    "[x][y]",
    "<b>bold</b>",
    "<http://x.org>",
    "http://x.org/a_b",
    "www.example.org",
    "example.com",
    "rep@branch.org",
    "mailto:rep@branch.org",
    "a@b+c@d.org",
    "xmpp:a@@b@c.org/x",
    "[[page]]",
    "![[page]]",
    "[^1]",
    "[^1]: x",
    "^[note]",
    "ftp://x.org",
    "//localhost/a",
    "&amp;",
    "&#35;",
    "a | b",
    "\\|",
    "a  \nb",
    "    code",
    "```",
    "~~gone~~",
    "[ ] to do",
    "trailing #",
    "back\\",
    "пример.рф",
    "<!-- -->",
    "| --- |",
)
words = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(SPECIAL, min_size=1, max_size=30),
    st.lists(st.sampled_from([*AWKWARD, "]", "(", ":", "x"]), min_size=1, max_size=4).map("".join),
).filter(lambda text: text.strip())


def plain(text: str) -> str:
    return " ".join(text.split())


def inline(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in (token.children or [])]


def texts(tokens: list[Token]) -> list[str]:
    return [
        plain("".join(" " if c.type in ("softbreak", "hardbreak") else c.content for c in token.children or []))
        for token in tokens
        if token.type == "inline"
    ]


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@given(text=words)
def test_words_are_read_back_as_they_were_and_nothing_is_markup(reader: MarkdownIt, text: str) -> None:
    blocks = (Heading(2, (text,)), Paragraph((text,)), Bullets(((text,), ("x",))), Numbered(((text,),)))

    tokens = reader.parse(page(blocks).text)

    assert texts(tokens) == [plain(text), plain(text), plain(text), "x", plain(text)]
    assert {t.type for t in inline(tokens) if not (t.type == "code_inline" and "@" in t.content)} <= {"text"}
    assert [t.type for t in tokens if t.nesting > 0] == [
        "heading_open",
        "paragraph_open",
        "bullet_list_open",
        "list_item_open",
        "paragraph_open",
        "list_item_open",
        "paragraph_open",
        "ordered_list_open",
        "list_item_open",
        "paragraph_open",
    ]


@given(cells=st.lists(words, min_size=4, max_size=4))
def test_a_table_keeps_its_cells(cells: list[str]) -> None:
    a, b, c, d = ((cell,) for cell in cells)

    tokens = READERS["tables"].parse(page([Table((a, b), ((c, d),))]).text)

    assert texts(tokens) == [plain(cell) for cell in cells]


@given(text=words, value=words)
def test_what_the_program_wrote_can_be_told_from_what_the_room_said(text: str, value: str) -> None:
    own = text.replace("{", "").replace("}", "")
    made = page([Paragraph(say(own + " {} " + own, value))])

    said = "".join(made.text[i] for i in range(len(made.text)) if not any(a <= i < b for a, b in made.own))

    assert plain(said.replace("\\", "")) == plain(value.replace("\\", ""))


def test_plain_prose_is_left_alone() -> None:
    prose = (
        "We ask for rest: 10-14 people, e.g. on nights (both sites) - [somebody] said so! By 4 April, 3.5 hours & more."
    )

    assert page([Paragraph((prose,))]).text == prose + "\n"


def test_facts_stand_side_by_side() -> None:
    facts: tuple[tuple[Own, Text], ...] = ((Own("Month"), (Own("March"),)), (Own("Present"), (Own("10-14"),)))

    assert page([Facts(facts)]).text == "Month: March    Present: 10-14\n"
