"""What a session knew of names can hold in another: names, and words unknown to English. Nothing that was said."""

from survival_surgery.session.events import (
    ContributionHeard,
    Entry,
    Event,
    NameCleared,
    NameListed,
    NameVeiled,
)
from survival_surgery.session.fold import replay
from survival_surgery.session.state import Session
from survival_surgery.store.remembered import moves_of, remembered


def after(*events: Event) -> Session:
    return replay(Entry(number, event) for number, event in enumerate(events, 1))


def carried(earlier: Session, now: Session) -> list[Event]:
    return [move(now) for move in moves_of(remembered(earlier, now))]


def test_names_come_with_their_stand_ins_and_approved_words_as_they_were_let_stand() -> None:
    events: list[Event] = [
        NameListed(words="Priya Nair", stand_in="a rep"),
        NameListed(words="Elm Road", sort="word", stand_in="one of our sites"),
        NameVeiled(words="Kasia", stand_in="a worker"),
        NameCleared(words="Brontix"),
    ]

    assert carried(after(*events), Session()) == events


def test_what_this_session_has_settled_itself_is_not_carried() -> None:
    earlier = after(
        NameListed(words="Priya Nair", stand_in="a rep"),
        NameVeiled(words="Kasia", stand_in="a worker"),
        NameCleared(words="Brontix"),
    )
    now = after(NameListed(words="priya nair"), NameCleared(words="kasia"), NameVeiled(words="brontix", stand_in="it"))

    assert not remembered(earlier, now).anything


def test_what_one_session_let_stand_does_not_let_out_what_the_other_lists() -> None:
    cleared = after(NameCleared(words="Nonso"))

    assert carried(cleared, after(NameListed(words="Nonso Obi"))) == []
    assert carried(after(NameCleared(words="nonso"), NameListed(words="Nonso")), Session()) == [
        NameListed(words="Nonso")
    ]


def test_what_somebody_said_is_not_carried_whether_it_was_veiled_or_let_stand() -> None:
    earlier = after(
        ContributionHeard(words="kasia told us to work through"),
        NameVeiled(words="kasia told us to work through", stand_in="words left out"),
        NameCleared(words="the only nurse"),
        NameCleared(words="pregnant"),
        NameCleared(words="07700 900123"),
    )

    assert not remembered(earlier, Session()).anything
