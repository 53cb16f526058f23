"""The letter: it holds what the room let go for it and nothing else, and changes nothing about the minutes."""

import re
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from survival_surgery.anonymise.anonymiser import agreed_by_room, anonymise, fingerprint
from survival_surgery.anonymise.passages import unsettled
from survival_surgery.anonymise.record import Audience, Held, Record, ThemeOnRecord
from survival_surgery.document.markdown import Page
from survival_surgery.exports import letter
from survival_surgery.exports.about import about
from survival_surgery.exports.write import NotReady, write
from survival_surgery.library.shelves import shelves
from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.bands import HowOften, Share
from survival_surgery.session.items import (
    Action,
    Decider,
    Decision,
    Demand,
    Effect,
    Evidence,
    Fact,
    Grade,
    Item,
    Standard,
    Statement,
)
from survival_surgery.session.state import Session
from survival_surgery.template.load import load
from tests.anonymise.example import number, played, read, started
from tests.document.test_markdown import READERS, inline, plain, texts, words

PLAIN = load(Path(__file__).parents[1] / "template" / "small.yaml")
TEMPLATE = PLAIN.model_copy(update={"documents": ("letter",)})
ABOUT = about(TEMPLATE, "standard")

THEME, STAYING = 3, 4

HEADINGS = (
    "Draft of a letter that nobody has sent",
    "The letter",
    "Who we are",
    "What happens",
    "Since when, how often, and how many of us",
    "What it does",
    "What should hold, and does not",
    "What was raised before",
    "What we ask",
    "A meeting, and an answer",
    "Before it goes",
)

ITEMS: tuple[Item, ...] = (
    Statement(words="We drive for nothing", theme=THEME),
    Demand(words="Pay for the way", of="the manager", by="June", ideal="double", floor="half", theme=THEME),
    Decider(role="the manager", words="The way is not work.", theme=THEME),
    Fact(words="The way is not paid", period="since May", grade=Grade.FIRST_HAND, kept="with the rep"),
    Effect(words="People leave", theme=THEME),
    Standard(words="The contract", theme=THEME),
    Effect(words="Nobody dares to speak", theme=STAYING),
    Evidence(words="Forty rotas", theme=THEME),
    Decision(proposal="Send one letter", passed=True),
    Action(words="Hand it in"),
)
LET_GO = ("Pay for the way", "The way is not paid", "People leave", "The contract", "Nobody dares to speak")


def log_of(*items: Item, let_go: tuple[str, ...] = LET_GO) -> list[e.Entry]:
    """A session about two matters, one of which stays, with some words let go."""
    log = started()
    played([moves.name_theme("Travel"), moves.name_theme("Fear"), moves.choose(THEME), moves.choose(STAYING)], log)
    session = played((moves.note(item) for item in items or ITEMS), log)
    there = [
        number(session, words) for words in let_go if any(getattr(i, "words", "") == words for i in items or ITEMS)
    ]
    played((protect.decide_stay(what, stays=False) for what in (THEME, *there)), log)
    return log


def agreed(log: list[e.Entry]) -> Session:
    session = read(log, ABOUT)
    return played([protect.make_pass("room", fingerprint(session, ABOUT))], log)


def record(session: Session) -> Record:
    return anonymise(session, Audience.LETTER, ABOUT)


def told(log: list[e.Entry]) -> str:
    return letter.page(record(played([], log))).text


def room_said(page: Page) -> str:
    """What in a page is not the program's own."""
    ends = [end for _, end in page.own]
    starts = [start for start, _ in page.own]
    return "\n".join(page.text[a:b] for a, b in zip([0, *ends], [*starts, len(page.text)], strict=True) if a < b)


def test_the_letter_holds_what_was_let_go_in_the_order_of_a_letter() -> None:
    page = letter.page(record(played([], log_of())))

    assert [said for said in room_said(page).splitlines() if said.strip()] == [
        "the manager",
        "Travel",
        "We drive for nothing",
        "The way is not paid",
        "since May",
        "People leave",
        "The contract",
        "Pay for the way",
        "the manager",
        "June",
    ]


@pytest.mark.parametrize("staying", LET_GO[1:])
def test_a_fact_an_effect_and_a_standard_stay_unless_each_was_let_go(staying: str) -> None:
    asked = tuple(words for words in LET_GO if words != staying)

    assert staying not in told(log_of(let_go=asked))


def test_what_speaks_of_a_matter_that_stays_stays_with_it() -> None:
    assert "Nobody dares to speak" not in told(log_of())
    assert "Fear" not in told(log_of())


def test_what_we_would_settle_for_and_where_proof_is_kept_are_not_in_the_letters_record() -> None:
    held = repr(record(played([], log_of())))

    assert [
        w for w in ("double", "half", "with the rep", "not work", "Forty", "one letter", "Hand it") if w in held
    ] == []


def test_the_letter_has_the_parts_of_a_letter_in_their_order() -> None:
    assert tuple(re.findall(r"^#+ (.+)$", told(log_of()), re.MULTILINE)) == HEADINGS


def test_the_letter_says_how_far_it_reaches_in_bands() -> None:
    log = log_of()
    spread = e.SpreadCounted(
        theme=THEME, share=Share.ALL, often=HowOften.DAILY, since="May", jobs=("porters",), not_to="nights"
    )
    played([moves.count_spread(spread)], log)

    assert "- Travel: all of us, since May, every day or shift.\n" in told(log)
    assert "porters" not in repr(record(played([], log)))


def test_where_nothing_was_let_go_the_letter_is_places_to_fill_in_and_invents_nothing() -> None:
    page = letter.page(record(played([], started())))

    assert page.own == ((0, len(page.text)),)
    for what in ("the role that can put it right", "what happens", "what it does to staff", "what would put it right"):
        assert f"[…: {what}" in page.text


def test_what_is_looked_at_before_it_goes_stands_apart_at_the_end() -> None:
    _, heading, apart = told(log_of()).partition("## Before it goes\n")

    assert heading
    assert re.findall(r"^- (.+)$", apart, re.MULTILINE) == shelves().taken("checklists", "before-sending")


def test_the_letter_is_written_for_its_owner_alone_once_both_passes_are_made(tmp_path: Path) -> None:
    log = log_of()
    write(read(log, ABOUT), TEMPLATE, tmp_path, group=False, overwrite=False)
    assert not (tmp_path / "letter.md").exists()

    written = write(agreed(log), TEMPLATE, tmp_path, group=False, overwrite=True)

    assert {path.name for path in written.paths} == {"minutes-outward.md", "letter.md", "action-plan.md"}
    assert stat.S_IMODE((tmp_path / "letter.md").stat().st_mode) == 0o600
    assert written.missing == ()


def test_a_template_that_asks_for_no_letter_gets_none_and_the_same_minutes(tmp_path: Path) -> None:
    log = log_of()
    without = read(log, about(PLAIN, "standard"))
    without = played([protect.make_pass("room", fingerprint(without, about(PLAIN, "standard")))], list(log))
    write(without, PLAIN, tmp_path / "without", group=True, overwrite=False)
    write(agreed(log), TEMPLATE, tmp_path / "with", group=True, overwrite=False)

    assert not (tmp_path / "without" / "letter.md").exists()
    for name in ("minutes-outward.md", "minutes-group.md", "action-plan.md"):
        assert (tmp_path / "with" / name).read_bytes() == (tmp_path / "without" / name).read_bytes()


def test_a_fact_that_changes_has_to_be_read_again_by_the_room_where_it_stands_in_a_letter() -> None:
    log = log_of()
    fact = number(played([], log), "The way is not paid")
    agreed(log)
    change = moves.amend(fact, Fact(words="The way is paid in part"))

    assert agreed_by_room(played([], log), ABOUT)
    assert not agreed_by_room(played([change], list(log)), ABOUT)
    assert not agreed_by_room(played([protect.decide_stay(fact, stays=True)], list(log)), ABOUT)


def test_a_fact_that_stays_in_the_group_changes_nothing_that_the_room_has_read() -> None:
    log = log_of()
    agreed(log)

    assert agreed_by_room(played([moves.note(Fact(words="The rota is late"))], log), ABOUT)


def test_the_name_of_a_matter_that_stays_is_asked_about_in_a_fact_that_leaves(tmp_path: Path) -> None:
    log = log_of(Fact(words="Fear is why nobody asks"), let_go=("Fear is why nobody asks",))

    assert [question.words for question in unsettled(played([], log), ABOUT)] == ["Fear"]
    assert "Fear" not in told(log)
    with pytest.raises(NotReady):
        write(agreed(log), TEMPLATE, tmp_path, group=False, overwrite=False)


def test_a_letter_without_facts_is_told_about(tmp_path: Path) -> None:
    written = write(agreed(log_of(let_go=())), TEMPLATE, tmp_path, group=False, overwrite=False)

    assert written.missing == ("The letter holds no facts. The room lets each one go for it in the readback.",)


def test_an_older_letter_that_is_not_written_now_is_named(tmp_path: Path) -> None:
    log = log_of()
    (tmp_path / "letter.md").write_text("mine")

    draft = write(read(log, ABOUT), TEMPLATE, tmp_path, group=False, overwrite=True)

    assert f"An older letter.md is still in {tmp_path}: it is not of this text." in draft.missing


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@settings(max_examples=30)
@given(said=words)
def test_no_words_break_the_letter(reader: MarkdownIt, said: str) -> None:
    theme = ThemeOnRecord(words=f"X {said}", focus=False, known=True, spread=None)
    spoken = (Fact, Effect, Standard, Statement, Demand)
    held = tuple(Held(item=kind(words=f"X {said}"), known=True) for kind in spoken)
    by_role = Held(item=Decider(role=f"X {said}"), known=True)
    every = replace(record(played([], started())), themes=(theme,), held=(*held, by_role))

    tokens = reader.parse(letter.page(every).text)

    # An e-mail address stands between the marks of code, so that no reader makes a link of it.
    assert {t.type for t in inline(tokens)} <= {"text", "code_inline"}
    assert len([t for t in tokens if t.type == "heading_open"]) == len(HEADINGS)
    begins = [text for text in texts(tokens) if text.startswith(plain(f"X {said}"))]
    assert len(begins) == len(spoken)
