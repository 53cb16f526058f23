"""Whatever people said or typed, what is written of it is read as plain words: nothing to click, fetch, run or count.

The writer is handed words of which nothing was veiled, so that it stands alone; then whole meetings are written with
such words in every text that people write. Read by plain CommonMark, by readers that make links of whatever looks
like one, and by a reader that knows every extension that we could find.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from enum import Enum
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from markdown_it.token import Token

from survival_surgery.anonymise.cut import cut
from survival_surgery.anonymise.record import About, Audience, Record
from survival_surgery.anonymise.texts import changed, fixed, told
from survival_surgery.document.blocks import Block, Bullets, Heading, Numbered, Paragraph, Table
from survival_surgery.document.markdown import page
from survival_surgery.exports import letter, minutes, plan
from survival_surgery.exports.about import about
from survival_surgery.exports.pages import OUTWARD
from survival_surgery.guard import read_yaml
from survival_surgery.session import events as e
from survival_surgery.session.fold import replay
from survival_surgery.session.state import Session
from survival_surgery.session.words import clean
from survival_surgery.writeup.notes import read_notes, template_of
from survival_surgery.writeup.play import play
from survival_surgery.writeup.writeup import WORKED_EXAMPLE, write_up
from tests.document.test_markdown import SPECIAL, texts
from tests.doors.payloads import PAYLOADS
from tests.doors.readers import GITHUB, READERS

WORDS = st.one_of(
    st.sampled_from(PAYLOADS),
    st.text(SPECIAL + "^{%@w", min_size=1, max_size=24),
    st.lists(st.sampled_from([*PAYLOADS, "]", "(", ")", ":", "x", " "]), min_size=1, max_size=4).map("".join),
)
PLAIN = {"text", "softbreak"}
FROM_A_LIST = {
    "heading",
    "paragraph",
    "bullet_list",
    "ordered_list",
    "list_item",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
QUICK = settings(
    max_examples=4, phases=[Phase.explicit, Phase.reuse, Phase.generate], suppress_health_check=list(HealthCheck)
)


@cache
def meeting() -> tuple[tuple[e.Entry, ...], About]:
    source = read_yaml(WORKED_EXAMPLE)
    template = template_of(source)
    played = play(read_notes(source, template), template, source, seed=1)
    return tuple(played.entries), replace(about(template, "standard"), letter=True)


def spoken(words: Iterator[str]) -> Session:
    """The invented meeting with these words in every text that people write."""
    entries, _ = meeting()
    return replay(replace(entry, event=_with(entry.event, words)) for entry in entries)


def _with(holder: Any, words: Iterator[str]) -> Any:
    if isinstance(holder, e.Noted):
        return replace(holder, item=_with(holder.item, words))
    if isinstance(holder, e.SessionStarted | e.StepEntered | e.SessionOpened | e.PassMade):
        return holder
    return replace(holder, **{f.name: _said(f.name, getattr(holder, f.name), words) for f in fields(holder)})


def _said(name: str, value: Any, words: Iterator[str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_said(name, each, words) for each in value)
    written = isinstance(value, str) and not isinstance(value, Enum) and not fixed(name) and value
    return clean(next(words)).strip() or "x" if written else value


def record(session: Session, audience: Audience, words: Iterator[str]) -> Record:
    """The record of a session as if nothing in it had to be veiled; the template is somebody's words too."""
    facts = replace(meeting()[1], title=clean(next(words)), scale=clean(next(words)), template=clean(next(words)))

    def as_it_is(number: int, part: str, said: str) -> str:
        return said

    held = told(session, facts, as_it_is)
    return cut(changed(session, facts, as_it_is), audience, held, agreed=True)


def documents(words: Iterator[str]) -> Iterator[tuple[list[Block], str]]:
    """Every document with these words: its blocks, and its text."""
    session = spoken(words)
    group = record(session, Audience.GROUP, words)
    for blocks in (
        minutes.blocks(group),
        minutes.blocks(record(session, Audience.OUTWARD, words)),
        letter.blocks(record(session, Audience.LETTER, words)),
        plan.blocks(group),
    ):
        made = list(blocks)
        yield made, page(made).text


def shape(tokens: list[Token]) -> Counter[str]:
    """What a reader found, counted: headings, things in lists, tables."""
    found = Counter(token.type.removesuffix("_open") for token in tokens if token.nesting == 1)
    return Counter({name: found[name] for name in ("heading", "list_item", "tr")})


def meant(blocks: list[Block]) -> Counter[str]:
    """What the document is made of, counted in the same way."""
    counted = Counter({"heading": 0, "list_item": 0, "tr": 0})
    for block in blocks:
        match block:
            case Heading():
                counted["heading"] += 1
            case Bullets(items=items) | Numbered(items=items):
                counted["list_item"] += len(items)
            case Table(rows=rows):
                counted["tr"] += 1 + len(rows)
            case _:
                pass
    return counted


def foreign(tokens: list[Token]) -> set[str]:
    """Every sort of token that only somebody's words can have brought in."""
    known = {f"{name}_{end}" for name in FROM_A_LIST for end in ("open", "close")} | {"inline"}
    inline = [child for token in tokens for child in token.children or []]
    # An e-mail address stands between marks of code, where nothing makes a link of it.
    plainly = {t.type for t in inline if not (t.type == "code_inline" and "@" in t.content and " " not in t.content)}
    markers = {f"{t.type} {t.markup}" for t in tokens if t.type == "heading_open" and not t.markup.startswith("#")}
    return ({token.type for token in tokens} - known) | (plainly - PLAIN) | markers


def read(blocks: list[Block], text: str) -> None:
    """Read a document with every reader; each finds what it is made of, and nothing else."""
    for name, reader in READERS.items():
        tokens = reader.parse(text)
        assert foreign(tokens) == set(), (name, text)
        found, expected = shape(tokens), meant(blocks)
        assert (found["heading"], found["list_item"]) == (expected["heading"], expected["list_item"]), (name, text)
        assert found["tr"] == (0 if name == "plain" else expected["tr"]), (name, text)


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), 30))
def test_hostile_words_in_a_whole_meeting_are_words_to_every_reader(first: int) -> None:
    for blocks, text in documents(cycle(PAYLOADS[first : first + 30])):
        read(blocks, text)


@QUICK
@given(words=st.lists(WORDS, min_size=1, max_size=6))
def test_any_words_in_a_whole_meeting_are_words_to_every_reader(words: list[str]) -> None:
    for blocks, text in documents(cycle(words)):
        read(blocks, text)


def test_a_reader_sees_what_is_not_escaped() -> None:
    """These readers do find what is looked for."""
    seen: dict[str, set[str]] = {name: set() for name in READERS}
    for payload in PAYLOADS:
        for name, reader in READERS.items():
            seen[name] |= foreign(reader.parse(payload))

    assert all({"link_open", "image", "code_inline", "blockquote_open", "hr"} <= found for found in seen.values()), seen
    assert {"html_inline", "html_block"} <= seen["plain"]
    assert {"footnote_ref", "front_matter", "math_inline", "span_open"} <= seen["every extension"]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Write to rep@branch.org.", "Write to `rep@branch.org`."),
        ("a@b.org+c@d.org", "`a@b.org+c@d.org`"),
        ("`a@b.org`", "\\``a@b.org`\\`"),
        ("-a@b.org", "`-a@b.org`"),
        ("a@b.@c.d..", "`a@b.@c.d`.."),
        ("rota @ 9, @home", "rota \\@ 9, \\@home"),
    ],
)
def test_an_address_stands_between_marks_of_code(said: str, written: str) -> None:
    """GitHub makes a link of it although its sign is escaped: benchmarks/github_reader.py shows that it does."""
    assert page([Paragraph((said,))]).text == f"{written}\n"
    assert texts(GITHUB.parse(page([Heading(2, (said,))]).text)) == [said]


def test_an_address_that_was_cleared_is_written_and_the_gate_knows_it_again(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    notes.write_text(
        "template: survival-surgery\nsteps:\n  s1.choose: {parked: [write to rep@branch.org about _rest_]}\n"
        "  close.readback: {agreed_by_the_room: yes}\n"
        "readback:\n  - clear: rep@branch.org\n  - may_leave: write to rep@branch.org about _rest_\n",
        "utf-8",
    )

    done = write_up(notes, tmp_path / "out", group=True, overwrite=False)

    assert (done.open, done.missing) == ((), ())
    assert {path.suffix for path in done.paths} == {".md"}, "each other format would need its own way to be harmless"
    outward = (tmp_path / "out" / OUTWARD).read_text("utf-8")
    assert "- Write to `rep@branch.org` about \\_rest\\_.\n" in outward
