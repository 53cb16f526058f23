"""Contributions are paraphrase by default: no six words in a row of one that nobody approved leave in any document."""

from hypothesis import given, settings, strategies as st

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.finders.verbatim import words_of
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.exports import letter, minutes, plan
from survival_surgery.session import moves, protect
from survival_surgery.session.items import Action, Demand, Effect, Evidence, Fact, Lesson, Parked, Statement
from survival_surgery.session.state import Session
from tests.anonymise.example import played, started

ABOUT = About(template="t", title="T", letter=True)
ROW = 6

CARDS = (
    "my worker changed three times and nobody told me why it was",
    "they send me home early when the list is short and never pay",
    "i do the notes at home because there is no time at work",
    "when it gets busy we are told to skip the second check",
)
JOINTS = ("", "So we say: ", "It is true, ", "People tell us that ")


def spoken(session: Session) -> dict[str, str]:
    """Every document that there is."""
    group = anonymise(session, Audience.GROUP, ABOUT)
    return {
        "group": minutes.page(group).text,
        "plan": plan.page(group).text,
        "outward": minutes.page(anonymise(session, Audience.OUTWARD, ABOUT)).text,
        "letter": letter.page(anonymise(session, Audience.LETTER, ABOUT)).text,
    }


def rows(text: str) -> set[tuple[str, ...]]:
    """Every six words in a row."""
    words = words_of(text)
    return {words[first : first + ROW] for first in range(len(words) - ROW + 1)}


stretches = st.integers(0, len(CARDS) - 1).flatmap(
    lambda card: st.tuples(
        st.just(card),
        st.integers(0, len(CARDS[card].split()) - ROW),
        st.sampled_from([str.lower, str.upper, str.title]),
    )
)


@settings(max_examples=40, deadline=None)
@given(
    stretch=stretches,
    joint=st.sampled_from(JOINTS),
    between=st.sampled_from([" ", "  ", ", ", " - "]),
    approved=st.sets(st.integers(0, len(CARDS) - 1), max_size=2),
)
def test_no_six_words_in_a_row_leave_unless_the_room_approved_them_word_for_word(
    stretch: tuple[int, int, object], joint: str, between: str, approved: set[int]
) -> None:
    card, first, cased = stretch
    assert callable(cased)
    words = joint + cased(between.join(CARDS[card].split()[first:]))
    log = started()
    session = played([*(moves.hear(each) for each in CARDS), moves.name_theme("Worn out")], log)
    theme = session.themes[0].number
    given_items = (
        Statement(words=words, theme=theme),
        Demand(words=words, of=words, theme=theme),
        Effect(words=words, theme=theme),
        Fact(words=words),
        Evidence(words=words, theme=theme),
        Action(words=words),
        Parked(words=words),
        Lesson(words=words),
    )
    session = played(
        [
            moves.give_label(words),
            moves.choose(theme),
            moves.reword(theme, words),
            *(moves.note(item) for item in given_items),
            *(protect.approve(session.contributions[place].number) for place in sorted(approved)),
        ],
        log,
    )
    out = [theme, *(written.number for written in session.written)]
    session = played([protect.decide_stay(number, stays=False) for number in out], log)
    kept_in = set[tuple[str, ...]]().union(
        *(rows(CARDS[place]) for place in range(len(CARDS)) if place not in approved)
    )

    for name, document in spoken(session).items():
        assert not rows(document) & kept_in, name


def test_what_the_room_approved_leaves_word_for_word() -> None:
    log = started()
    session = played([moves.hear(CARDS[0])], log)
    session = played([protect.approve(session.contributions[0].number)], log)

    assert CARDS[0] in spoken(session)["group"].replace("My worker", "my worker")
