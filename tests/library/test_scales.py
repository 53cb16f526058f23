"""Every scale on the shelf passes and fails as it is described, and the minutes say by what."""

from collections.abc import Mapping

import pytest

from survival_surgery.anonymise.anonymiser import anonymise
from survival_surgery.anonymise.record import About, Audience
from survival_surgery.exports import minutes
from survival_surgery.library.scale import Level, Scale
from survival_surgery.session import moves
from survival_surgery.session.moves import Refused
from survival_surgery.steps.decision.step import DecisionLine, DecisionStep
from survival_surgery.steps.lines import Place
from tests.anonymise.example import played, started
from tests.library.reference import ours
from tests.steps.filled import example

SCALES: dict[str, Scale] = {scale.id: scale for scale in ours("scales")}


@pytest.mark.parametrize(
    ("scale", "hands", "passed"),
    [
        ("fist_to_five", {"5": 2, "4": 1, "3": 4}, True),
        ("fist_to_five", {"5": 9, "2": 1}, False),
        ("fist_to_five", {"5": 9, "0": 1}, False),
        ("fist_to_five", {}, None),
        ("five_no_zero", {"3": 1, "5": 3}, True),
        ("five_no_zero", {"5": 9, "2": 1}, False),
        ("consensus", {"agree": 6, "reservations": 2}, True),
        ("consensus", {"agree": 6, "reservations": 2, "stand aside": 2}, True),
        ("consensus", {"agree": 5, "reservations": 2, "stand aside": 2}, False),
        ("consensus", {"agree": 20, "block": 1}, False),
        ("consensus", {"stand aside": 1}, False),
        ("consent", {"no objection": 7}, True),
        ("consent", {"no objection": 7, "objection": 1}, False),
        ("majority", {"for": 4, "against": 3}, True),
        ("majority", {"for": 3, "against": 3}, False),
        ("majority", {"for": 1, "abstain": 40}, True),
        ("majority", {"for": 3, "against": 2, "abstain": 9}, True),
        ("majority", {"abstain": 9}, None),
        ("temperature", {"up": 9}, None),
        ("temperature", {"down": 9}, None),
    ],
)
def test_a_proposal_passes_or_fails_as_the_scale_says(scale: str, hands: Mapping[str, int], passed: object) -> None:
    assert SCALES[scale].passes(hands) is passed


@pytest.mark.parametrize(
    ("hands", "passed"), [({"for": 4, "against": 3}, False), ({"for": 4, "against": 3, "abstain": 1}, True)]
)
def test_below_a_quorum_nothing_passes_and_abstentions_count_towards_it(
    hands: Mapping[str, int], passed: object
) -> None:
    assert SCALES["majority"].model_copy(update={"quorum": 8}).passes(hands) is passed


def test_two_thirds_of_the_votes_can_be_asked_for() -> None:
    two_thirds = SCALES["majority"].model_copy(update={"more_than": 66})

    assert two_thirds.passes({"for": 2, "against": 1})
    assert two_thirds.passes({"for": 5, "against": 3}) is False


def test_a_level_that_may_stand_aside_does_not_count_as_support() -> None:
    scale = SCALES["consensus"].model_copy(update={"more_than": 50, "stand_aside_at_most": 60})

    assert scale.passes({"agree": 2, "stand aside": 2}) is False
    assert scale.passes({"agree": 3, "stand aside": 2})


def test_a_scale_that_does_not_say_when_a_proposal_passes_is_refused_in_a_sentence() -> None:
    levels = (Level(sign="no", words="No."), Level(sign="yes", words="Yes."))

    with pytest.raises(ValueError, match="does not say when a proposal passes"):
        Scale(id="bare", title="bare", levels=levels)
    assert Scale(id="mood", title="mood", levels=levels, decides=False).passes({"yes": 3}) is None


def test_hands_below_the_top_are_asked_for_their_reservation() -> None:
    assert SCALES["consensus"].reserved({"reservations": 1})
    assert SCALES["consent"].reserved({"objection": 1})
    assert not SCALES["majority"].reserved({"against": 1})


def told(scale: Scale, line: DecisionLine) -> str:
    """The group's minutes of a room that agreed on a scale and tested one proposal on it."""
    about = About(
        template="t", title="A meeting", scale=scale.title, scales={scale.id: scale.title}, decides=scale.decides
    )
    step = example(DecisionStep)
    made = [moves.agree_deciding(scale.id), *line.moves(Place(step, (), scale))]
    return minutes.page(anonymise(played(made, started()), Audience.GROUP, about)).text


@pytest.mark.parametrize(
    ("scale", "agreed", "decided"),
    [
        ("fist_to_five", "We decide by fist to five.", "By fist to five. Passed, without reservations."),
        ("five_no_zero", "We decide by one to five fingers.", "By one to five fingers. Passed, without reservations."),
        ("consensus", "We decide by consensus.", "By consensus. Passed, without reservations."),
        ("consent", "We decide by consent.", "By consent. Passed, without reservations."),
        (
            "majority",
            "We decide by a majority of the votes cast.",
            "By a majority of the votes cast. Passed, without reservations.",
        ),
    ],
)
def test_the_minutes_say_by_what_a_room_decided(scale: str, agreed: str, decided: str) -> None:
    best = SCALES[scale].levels[-1].sign

    page = told(SCALES[scale], DecisionLine(proposal="Start here", hands={best: 7}))

    assert agreed in page
    assert f"Start here. {decided}" in page


def test_the_minutes_say_of_a_mood_that_it_decided_nothing() -> None:
    page = told(SCALES["temperature"], DecisionLine(proposal="Start here", hands={"up": 7}))

    assert "We show the mood by a temperature check, which decides nothing." in page
    assert "Start here. Tested by a temperature check, which decides nothing. Hands, in bands of people:" in page
    assert "assed" not in page
    assert "No outcome" not in page


def test_nobody_can_write_down_that_a_mood_passed_something() -> None:
    line = DecisionLine(proposal="Start here", hands={"up": 7}, passed=True)

    with pytest.raises(Refused, match="shows the mood and decides nothing"):
        told(SCALES["temperature"], line)
