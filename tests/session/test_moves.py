"""What the facilitator may do: given a session, a move records one event, or is refused in a plain sentence."""

import pytest

from survival_surgery.session import events as e, moves, protect
from survival_surgery.session.bands import HowOften, Present, Share
from survival_surgery.session.items import Action, Cause, Demand, Resource, Statement
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.words import LONGEST_LINE
from tests.session.given import after

WAITING, COVER, THEME, BETTER, RESOURCE, NAME = range(2, 8)
"""The entries of `ROOM`, whose first is the start of the session."""

ROOM = after(
    moves.hear("People wait for hours"),
    moves.hear("Nobody covers nights"),
    moves.name_theme("No cover", [WAITING]),
    moves.name_theme("Long waits"),
    moves.note(Resource(words="Three reps")),
    protect.list_name("Priya", "name", "a colleague"),
)
CHOSEN = after(moves.hear("People wait for hours"), moves.hear("b"), moves.name_theme("No cover"), moves.choose(THEME))
LONG = "x" * (LONGEST_LINE + 1)

RECORDED: list[tuple[str, Move, e.Event]] = [
    ("a label", moves.give_label("  The   tea\nroom "), e.LabelGiven(label="The tea room")),
    ("no label", moves.give_label(""), e.LabelGiven(label="")),
    ("a variant", moves.choose_variant("lunch"), e.VariantChosen(variant="lunch")),
    ("a band of people", moves.count_present(Present.TEN), e.PresentCounted(present=Present.TEN)),
    (
        "what may leave",
        moves.agree_confidentiality("chatham_house"),
        e.ConfidentialityAgreed(mode="chatham_house"),
    ),
    ("how we decide", moves.agree_deciding("by consent"), e.DecidingAgreed(scale="by consent")),
    ("any step, at any time", moves.enter("s9.other", 12), e.StepEntered(step="s9.other", at=12)),
    ("a step left out", moves.skip("s1.harvest"), e.StepSkipped(step="s1.harvest")),
    ("more time", moves.give_time("s1", 1), e.TimeGiven(step="s1", minutes=1)),
    ("less time", moves.give_time("s1", -1), e.TimeGiven(step="s1", minutes=-1)),
    ("a contribution", moves.hear(" We are\ttired "), e.ContributionHeard(words="We are tired")),
    ("an empty theme", moves.name_theme("Pay"), e.ThemeNamed(words="Pay")),
    (
        "a theme, each card once",
        moves.name_theme("Pay", [COVER, COVER]),
        e.ThemeNamed(words="Pay", contributions=(COVER,)),
    ),
    (
        "a card under a second theme",
        moves.place([WAITING], BETTER),
        e.ContributionsPlaced(contributions=(WAITING,), theme=BETTER),
    ),
    (
        "a card taken back",
        moves.take_back([WAITING], THEME),
        e.ContributionsTakenBack(contributions=(WAITING,), theme=THEME),
    ),
    ("a card reworded", moves.reword(WAITING, "Hours of waiting"), e.Reworded(what=WAITING, words="Hours of waiting")),
    ("a theme's own name again", moves.reword(THEME, "No COVER"), e.Reworded(what=THEME, words="No COVER")),
    ("a card withdrawn", moves.withdraw(WAITING), e.Withdrawn(what=WAITING)),
    ("a theme withdrawn", moves.withdraw(THEME), e.Withdrawn(what=THEME)),
    ("an item withdrawn", moves.withdraw(RESOURCE), e.Withdrawn(what=RESOURCE)),
    ("a name withdrawn", moves.withdraw(NAME), e.Withdrawn(what=NAME)),
    (
        "a spread, cleaned",
        moves.count_spread(
            e.SpreadCounted(
                theme=THEME, share=Share.MOST, often=HowOften.WEEKLY, since=" the winter ", jobs=(" nurses",)
            )
        ),
        e.SpreadCounted(theme=THEME, share=Share.MOST, often=HowOften.WEEKLY, since="the winter", jobs=("nurses",)),
    ),
    ("a score of 0", moves.score(THEME, "widely", 0), e.ThemeScored(theme=THEME, criterion="widely", score=0)),
    ("a score of 3", moves.score(THEME, "widely", 3), e.ThemeScored(theme=THEME, criterion="widely", score=3)),
    ("no dots", moves.count_dots(THEME, 0), e.DotsCounted(theme=THEME, dots=0)),
    ("a focus", moves.choose(THEME), e.ThemeChosen(theme=THEME)),
    (
        "an item, cleaned in every text",
        moves.note(Demand(words=" Cover\nnights ", of=" the\x1bboard ", theme=THEME)),
        e.Noted(item=Demand(words="Cover nights", of="the\ufffdboard", theme=THEME)),
    ),
    (
        "an item put right",
        moves.amend(RESOURCE, Resource(words="Four reps", relied_on=True)),
        e.Amended(what=RESOURCE, item=Resource(words="Four reps", relied_on=True)),
    ),
    ("the first statement", moves.settle(Statement(words="We wait")), e.Noted(item=Statement(words="We wait"))),
    ("hands", moves.count_usefulness([0, 0, 1, 2, 3, 4]), e.UsefulnessCounted(hands=(0, 0, 1, 2, 3, 4))),
    ("undo", moves.undo, e.Undone(what=NAME)),
    ("a listed name", protect.list_name("Sam"), e.NameListed(words="Sam")),
    (
        "a listed word",
        protect.list_name(" Rose  Ward ", "word", "[a ward]"),
        e.NameListed(words="Rose Ward", sort="word", stand_in="a ward"),
    ),
    ("a veil", protect.veil("Sam", " [a porter] "), e.NameVeiled(words="Sam", stand_in="a porter")),
    ("a clearing", protect.clear("May"), e.NameCleared(words="May")),
    (
        "a softening",
        protect.soften(WAITING, "words", "Waits are long"),
        e.Softened(what=WAITING, part="words", words="Waits are long"),
    ),
    ("leaving out", protect.leave_out(WAITING), e.LeftOut(what=WAITING)),
    ("approval", protect.approve(WAITING), e.WordingApproved(what=WAITING)),
    ("staying", protect.decide_stay(THEME, stays=True), e.StayDecided(what=THEME, stays=True)),
    ("your own pass", protect.make_pass("facilitator", "f"), e.PassMade(reader="facilitator", reading="f")),
    ("a promise", protect.promise_destruction("the end of May"), e.DestructionPromised(by="the end of May")),
]


@pytest.mark.parametrize(("move", "event"), [case[1:] for case in RECORDED], ids=[case[0] for case in RECORDED])
def test_a_move_records_one_fact(move: Move, event: e.Event) -> None:
    assert move(ROOM) == event


GONE = 99
REFUSED: list[tuple[str, Move, str]] = [
    ("an empty line", moves.hear(" \t "), "Type something first."),
    (
        "a line too long",
        moves.hear(LONG),
        "That is 4001 characters. Please make it at most 4000, in two lines if need be.",
    ),
    (
        "a label too long",
        moves.give_label(LONG),
        "That is 4001 characters. Please make it at most 4000, in two lines if need be.",
    ),
    ("no way to decide", moves.agree_deciding(""), "Type how you decide first."),
    ("a theme without a name", moves.name_theme(""), "Type a name for the theme first."),
    (
        "a theme's name again",
        moves.name_theme("NO COVER"),
        "There is a theme of that name already. Put the contributions under it, or choose another name.",
    ),
    ("a card that is gone", moves.name_theme("Pay", [GONE]), "One of those contributions is no longer there."),
    ("a theme that is gone", moves.place([WAITING], GONE), "That theme is no longer there."),
    ("a gone card placed", moves.place([GONE], THEME), "One of those contributions is no longer there."),
    ("taken from a gone theme", moves.take_back([WAITING], GONE), "That theme is no longer there."),
    ("a gone card taken back", moves.take_back([GONE], THEME), "One of those contributions is no longer there."),
    ("nothing to reword", moves.reword(GONE, "Better"), "That is no longer there to reword."),
    ("no better words", moves.reword(WAITING, ""), "Type the better words first."),
    (
        "a rename to another's name",
        moves.reword(THEME, "long waits"),
        "There is a theme of that name already. Put the contributions under it, or choose another name.",
    ),
    ("nothing to withdraw", moves.withdraw(GONE), "That has been taken back already."),
    ("the start withdrawn", moves.withdraw(1), "That has been taken back already."),
    ("a spread of nothing", moves.count_spread(e.SpreadCounted(theme=GONE)), "That theme is no longer there."),
    (
        "a spread with an empty job",
        moves.count_spread(e.SpreadCounted(theme=THEME, jobs=("",))),
        "Type a job first.",
    ),
    ("a score above 3", moves.score(THEME, "widely", 4), "Score from 0, not at all, to 3, very much."),
    ("a score below 0", moves.score(THEME, "widely", -1), "Score from 0, not at all, to 3, very much."),
    ("a score of nothing", moves.score(GONE, "widely", 1), "That theme is no longer there."),
    ("dots below 0", moves.count_dots(THEME, -1), "Dots are counted from 0 upwards."),
    ("dots on nothing", moves.count_dots(GONE, 1), "That theme is no longer there."),
    ("a focus on nothing", moves.choose(GONE), "That theme is no longer there."),
    ("releasing what is no focus", moves.release(THEME), "That theme is not a focus."),
    ("an item without words", moves.note(Resource(words=" ")), "Type something first."),
    ("an item on a gone theme", moves.note(Cause(words="why", theme=GONE)), "That theme is no longer there."),
    (
        "an item put right that is gone",
        moves.amend(GONE, Resource(words="x")),
        "That is no longer there to put right.",
    ),
    (
        "an item put right as another sort",
        moves.amend(RESOURCE, Cause(words="x")),
        "That is no longer there to put right.",
    ),
    (
        "five hands for six scores",
        moves.count_usefulness([1, 2, 3, 4, 5]),
        "Type six numbers: the hands for 0, 1, 2, 3, 4 and 5.",
    ),
    (
        "hands below nothing",
        moves.count_usefulness([0, 0, 0, 0, 0, -1]),
        "Type six numbers: the hands for 0, 1, 2, 3, 4 and 5.",
    ),
    ("nothing undone yet", moves.redo, "There is nothing to do again."),
    ("a name without letters", protect.list_name(" "), "Type a name first."),
    (
        "a stand-in with the name in it",
        protect.list_name("Sam", "name", "SAMUEL"),
        "What stands in for a name cannot contain the name.",
    ),
    (
        "a veil with the name in it",
        protect.veil("Sam", "[sam the porter]"),
        "What stands in for a name cannot contain the name.",
    ),
    ("a veil of nothing", protect.veil("Sam", " "), "Type what stands in for it first."),
    ("a softening to nothing", protect.soften(WAITING, "words", ""), "Type the softer words first."),
    ("approval of a theme", protect.approve(THEME), "Those words are not among the contributions."),
    (
        "the room before you",
        protect.make_pass("room", "f"),
        "Finish your own pass first; then read it with the room.",
    ),
    ("a promise of nothing", protect.promise_destruction(""), "Type a month or a date first."),
]


@pytest.mark.parametrize(("move", "sentence"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_a_move_that_is_not_open_is_refused_in_a_sentence(move: Move, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        move(ROOM)

    assert str(refused.value) == sentence


def test_nothing_can_be_undone_before_anything_was_done() -> None:
    with pytest.raises(Refused, match="There is nothing to undo"):
        moves.undo(after(moves.enter("s1", 0)))


def test_a_step_is_left_out_once() -> None:
    with pytest.raises(Refused, match="left out already"):
        moves.skip("s1")(after(moves.skip("s1")))


def test_a_theme_is_chosen_once_and_released() -> None:
    with pytest.raises(Refused, match="a focus already"):
        moves.choose(THEME)(CHOSEN)

    assert moves.release(THEME)(CHOSEN) == e.ThemeReleased(theme=THEME)


def test_the_room_reads_after_the_facilitator() -> None:
    read = after(protect.make_pass("facilitator", "f"))

    assert protect.make_pass("room", "f")(read) == e.PassMade(reader="room", reading="f")


def test_a_second_statement_for_a_theme_takes_the_place_of_the_first() -> None:
    stated = after(
        moves.hear("x"),
        moves.hear("y"),
        moves.name_theme("No cover"),
        moves.settle(Statement(words="We wait", theme=THEME)),
        moves.settle(Statement(words="We all speak")),
        moves.settle(Statement(words="We wait too long", theme=THEME)),
    )

    assert stated.items(Statement) == (
        Statement(words="We wait too long", theme=THEME),
        Statement(words="We all speak"),
    )


def test_a_second_action_stands_beside_the_first() -> None:
    assert len(after(moves.note(Action(words="Ask")), moves.note(Action(words="Ask"))).items(Action)) == 2


def test_every_move_is_tried_here() -> None:
    """A move that is added without a case above fails here."""
    tried = {
        move.__qualname__.split(".")[0] for _, move, _ in RECORDED + [(n, m, e.Undone(what=0)) for n, m, _ in REFUSED]
    }
    known = {
        name
        for module in (moves, protect)
        for name, value in vars(module).items()
        if callable(value) and getattr(value, "__module__", "") == module.__name__ and not name.startswith("_")
    }

    assert known - tried == {"needed", "within"}


def test_what_stands_in_for_a_name_has_no_part_of_the_name() -> None:
    with pytest.raises(Refused, match="'councillor' is part of the name"):
        protect.list_name("Councillor Bridge", "name", "a councillor")(after())


@pytest.mark.parametrize("words", ["2", "12", "1 2", "7."])
def test_a_choice_by_its_number_is_never_taken_for_a_protected_word(words: str) -> None:
    with pytest.raises(Refused, match="Type the words themselves"):
        protect.list_name(words, "word")(after())


@pytest.mark.parametrize("words", ["Jo", "J", "88213", "ward 7", "李"])
def test_short_names_and_long_numbers_may_be_protected(words: str) -> None:
    assert protect.list_name(words)(after()) == e.NameListed(words=words)
