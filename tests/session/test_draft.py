"""The statement grows out of what the room has written, in its own words, in bands and roles, and adds nothing."""

from survival_surgery.session import events as e, moves
from survival_surgery.session.bands import HowMany, HowOften, Share
from survival_surgery.session.collective import LAMPS, next_lamp
from survival_surgery.session.draft import draft
from survival_surgery.session.items import Cause, Decider, Demand, Effect, Item, Standard, Statement
from survival_surgery.session.state import Session
from tests.session.given import after

COVER, WAITS = 2, 3
THEMES = (moves.name_theme("No cover at night"), moves.name_theme("Long waits"))
SPREAD = moves.count_spread(
    e.SpreadCounted(
        theme=COVER,
        share=Share.MOST,
        often=HowOften.DAILY,
        since="the winter",
        jobs=("nurses", "porters"),
        shifts=("nights",),
        employers=HowMany.TWO,
        service_users=True,
        not_to="days",
    )
)


def grown(*more: Item) -> str:
    return of(after(*THEMES, *(moves.note(item) for item in more)))


def of(session: Session) -> str:
    return draft(session, session.themes[0])


def test_it_begins_with_the_theme_alone() -> None:
    assert grown() == "We live with this: no cover at night."


def test_the_spread_stands_in_it_as_bands_and_words() -> None:
    assert of(after(*THEMES, SPREAD)) == (
        "We live with this: no cover at night. "
        "It touches most of us, nurses, porters and nights, with two employers, and people who use the service too. "
        "It happens every day or shift, since the winter."
    )


def test_each_part_is_added_as_soon_as_it_is_written() -> None:
    assert grown(
        Effect(words="We make mistakes.", theme=COVER),
        Standard(words="The policy says two nurses", theme=COVER),
        Cause(words="Posts are frozen"),
        Decider(role="the head of nursing", theme=COVER),
        Demand(words="Fill the gaps", of="head of nursing", by="June", theme=COVER),
    ) == (
        "We live with this: no cover at night. It does this: we make mistakes. "
        "It goes against this: the policy says two nurses. It comes from this: posts are frozen. "
        "What could be decided otherwise lies with the head of nursing. "
        "We ask the head of nursing for this by June: fill the gaps."
    )


def test_of_many_causes_the_first_and_the_deepest_are_kept() -> None:
    causes = [Cause(words=f"cause {number}", theme=COVER) for number in (1, 2, 3)]

    assert "It comes from this: cause 1; cause 3." in grown(*causes)


def test_a_demand_without_a_role_or_a_day_says_neither() -> None:
    assert grown(Demand(words="two nurses")).endswith("We ask for this: two nurses.")
    assert grown(Demand(words="two nurses", of="the board")).endswith("We ask the board for this: two nurses.")
    assert grown(Demand(words="two nurses", by="June")).endswith("We ask for this: two nurses.")


def test_another_themes_words_stay_out_of_it() -> None:
    assert grown(Effect(words="x", theme=WAITS), Decider(role="y", theme=WAITS)) == grown()


def test_written_down_it_lights_the_lamp_of_we() -> None:
    lit = (
        SPREAD,
        moves.note(Standard(words="A promise")),
        moves.note(Decider(role="head of nursing")),
    )
    before = after(*THEMES, *lit)
    session = after(*THEMES, *lit, moves.note(Statement(words=of(before), theme=COVER)))

    assert [next_lamp(each, each.themes[0]) for each in (before, session)] == [LAMPS[3], LAMPS[4]]
