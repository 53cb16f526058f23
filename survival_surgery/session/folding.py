"""Contributions that are heard, one made two, and several made one, as `fold` tells them.

Every wording stays known as somebody's words.
"""

from collections.abc import Iterable
from dataclasses import replace

from survival_surgery.session.cards import ContributionHeard, ContributionSplit
from survival_surgery.session.events import Entry
from survival_surgery.session.leaving import EntryNumber
from survival_surgery.session.state import Contribution, Session, Theme


def all_heard(session: Session, entries: Iterable[Entry]) -> Session:
    """The session after things were said."""
    heard = [
        Contribution(number=entry.number, words=entry.event.words)
        for entry in entries
        if isinstance(entry.event, ContributionHeard)
    ]
    said = session.said.union(contribution.words for contribution in heard)
    return replace(session, contributions=(*session.contributions, *heard), said=said)


def parted(session: Session, split: ContributionSplit, number: EntryNumber) -> Session:
    """The session after a split; the second part has the number of its entry. New words are not yet approved words."""
    if session.contribution(split.what) is None:
        return session
    second = Contribution(number=number, words=split.other)
    contributions = tuple(
        replace(held, words=split.words, approved=False) if held.number == split.what else held
        for held in session.contributions
    )
    return replace(
        session,
        contributions=(*contributions, second),
        said=session.said | {split.words, split.other},
        themes=tuple(_beside(theme, split.what, number) for theme in session.themes),
    )


def _beside(theme: Theme, one: EntryNumber, other: EntryNumber) -> Theme:
    """A theme in which `other` stands beside `one`."""
    if one not in theme.contributions:
        return theme
    place = theme.contributions.index(one) + 1
    return replace(theme, contributions=(*theme.contributions[:place], other, *theme.contributions[place:]))


def made_one(session: Session, numbers: tuple[EntryNumber, ...], words: str) -> Session:
    """The session after contributions were joined: the first that is there stands for all of them."""
    there = [number for number in numbers if session.contribution(number)]
    if not there:
        return session
    first, gone = there[0], set(there[1:])
    contributions = tuple(
        replace(held, words=words, approved=False) if held.number == first else held
        for held in session.contributions
        if held.number not in gone
    )
    themes = tuple(
        replace(theme, contributions=tuple(dict.fromkeys(first if c in gone else c for c in theme.contributions)))
        for theme in session.themes
    )
    return replace(session, contributions=contributions, said=session.said | {words}, themes=themes)
