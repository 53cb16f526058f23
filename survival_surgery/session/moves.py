"""What the facilitator may do now. A move looks at the session and returns the one event it records, or refuses.

Every text is cleaned and put on one line here as well as at the doors, so that no caller can forget it. A refusal is
the sentence that the facilitator reads.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any

from survival_surgery.session import events as e
from survival_surgery.session.bands import Present
from survival_surgery.session.items import Item
from survival_surgery.session.refused import Refused as Refused
from survival_surgery.session.state import Session, Theme
from survival_surgery.session.words import LONGEST_LINE, one_line
from survival_surgery.translation import N_, _

Move = Callable[[Session], e.Event]
"""From the session to the event it records, or `Refused`."""


def needed(words: str, what: str = N_("something")) -> str:
    """`words` on one clean line. Refuses an empty line, and one that is longer than a line may be."""
    line = one_line(words)
    if not line:
        raise Refused(_("Type {what} first.").format(what=_(what)))
    return within(line)


def within(words: str) -> str:
    """`words` on one clean line, which may be empty."""
    line = one_line(words)
    if len(line) > LONGEST_LINE:
        said = _("That is {count} characters. Please make it at most {most}, in two lines if need be.")
        raise Refused(said.format(count=len(line), most=LONGEST_LINE))
    return line


def give_label(label: str) -> Move:
    """Name the group, or take its name away with an empty line."""
    return lambda session: e.LabelGiven(label=within(label))


def choose_variant(variant: e.Variant) -> Move:
    """Say how much time there is."""
    return lambda session: e.VariantChosen(variant=variant)


def count_present(present: Present) -> Move:
    """Say how many are in the room, as a band."""
    return lambda session: e.PresentCounted(present=present)


def agree_confidentiality(mode: e.Confidentiality) -> Move:
    """Write down what may leave the room."""
    return lambda session: e.ConfidentialityAgreed(mode=mode)


def agree_deciding(scale: str) -> Move:
    """Write down how the room decides."""
    return lambda session: e.DecidingAgreed(scale=needed(scale, N_("how you decide")))


def enter(step: e.StepId, at: int) -> Move:
    """Turn to a step; any step, at any time. `at` is in seconds since the epoch."""
    return lambda session: e.StepEntered(step=step, at=at)


def skip(step: e.StepId) -> Move:
    """Leave a step out."""

    def move(session: Session) -> e.Event:
        if step in session.skipped:
            raise Refused("That step is left out already.")
        return e.StepSkipped(step=step)

    return move


def give_time(step: e.StepId, minutes: int) -> Move:
    """Give a step more minutes, or fewer with a number below zero."""
    return lambda session: e.TimeGiven(step=step, minutes=minutes)


def hear(words: str) -> Move:
    """Put a contribution up."""
    return lambda session: e.ContributionHeard(words=needed(words))


def name_theme(words: str, contributions: Sequence[e.EntryNumber] = ()) -> Move:
    """Give contributions a name. The name must be new; a theme may be empty."""

    def move(session: Session) -> e.Event:
        name = needed(words, N_("a name for the theme"))
        _new_name(session, name, None)
        return e.ThemeNamed(words=name, contributions=_heard(session, contributions))

    return move


def place(contributions: Sequence[e.EntryNumber], theme: e.EntryNumber) -> Move:
    """Put contributions under a theme, leaving them under any other."""

    def move(session: Session) -> e.Event:
        _standing_theme(session, theme)
        return e.ContributionsPlaced(contributions=_heard(session, contributions), theme=theme)

    return move


def take_back(contributions: Sequence[e.EntryNumber], theme: e.EntryNumber) -> Move:
    """Take contributions from under a theme."""

    def move(session: Session) -> e.Event:
        _standing_theme(session, theme)
        return e.ContributionsTakenBack(contributions=_heard(session, contributions), theme=theme)

    return move


def reword(what: e.EntryNumber, words: str) -> Move:
    """Put a contribution or a theme into better words."""

    def move(session: Session) -> e.Event:
        better = needed(words, N_("the better words"))
        if session.theme(what):
            _new_name(session, better, what)
        elif not session.contribution(what):
            raise Refused("That is no longer there to reword.")
        return e.Reworded(what=what, words=better)

    return move


def withdraw(what: e.EntryNumber) -> Move:
    """Take back a contribution, a theme, an item or a listed name."""

    def move(session: Session) -> e.Event:
        if what not in _standing(session):
            raise Refused("That has been taken back already.")
        return e.Withdrawn(what=what)

    return move


def count_spread(spread: e.SpreadCounted) -> Move:
    """Write down who else a theme touches."""

    def move(session: Session) -> e.Event:
        _standing_theme(session, spread.theme)
        return replace(
            spread,
            since=within(spread.since),
            not_to=within(spread.not_to),
            jobs=tuple(needed(job, N_("a job")) for job in spread.jobs),
            shifts=tuple(needed(shift, N_("a shift")) for shift in spread.shifts),
        )

    return move


def score(theme: e.EntryNumber, criterion: e.Criterion, value: int) -> Move:
    """Judge a theme on one criterion."""

    def move(session: Session) -> e.Event:
        _standing_theme(session, theme)
        if not 0 <= value <= 3:  # noqa: PLR2004 - the scale of the method: 0 not at all, 3 very much
            raise Refused("Score from 0, not at all, to 3, very much.")
        return e.ThemeScored(theme=theme, criterion=criterion, score=value)

    return move


def count_dots(theme: e.EntryNumber, dots: int) -> Move:
    """Write down the dots that a theme got."""

    def move(session: Session) -> e.Event:
        _standing_theme(session, theme)
        if dots < 0:
            raise Refused("Dots are counted from 0 upwards.")
        return e.DotsCounted(theme=theme, dots=dots)

    return move


def choose(theme: e.EntryNumber) -> Move:
    """Make a theme a focus."""

    def move(session: Session) -> e.Event:
        if _standing_theme(session, theme).chosen:
            raise Refused("That theme is a focus already.")
        return e.ThemeChosen(theme=theme)

    return move


def release(theme: e.EntryNumber) -> Move:
    """Put a focus theme back among the others."""

    def move(session: Session) -> e.Event:
        if not _standing_theme(session, theme).chosen:
            raise Refused("That theme is not a focus.")
        return e.ThemeReleased(theme=theme)

    return move


def note(item: Item) -> Move:
    """Write something on one of the room's lists."""
    return lambda session: e.Noted(item=_tidy(session, item))


def amend(what: e.EntryNumber, item: Item) -> Move:
    """Put an item right. It stays the same sort of thing."""

    def move(session: Session) -> e.Event:
        before = next((w.item for w in session.written if w.number == what), None)
        if type(before) is not type(item):
            raise Refused("That is no longer there to put right.")
        return e.Amended(what=what, item=_tidy(session, item))

    return move


def settle(item: Item) -> Move:
    """Note an item of which there is one for each theme (a statement, a demand), in place of the one before."""

    def move(session: Session) -> e.Event:
        theme = getattr(item, "theme", None)
        before = next((w for w in session.on_list(type(item)) if getattr(w.item, "theme", None) == theme), None)
        return amend(before.number, item)(session) if before else note(item)(session)

    return move


def count_usefulness(hands: Sequence[int]) -> Move:
    """Write down how many hands each score from 0 to 5 got."""

    def move(session: Session) -> e.Event:
        if len(hands) != 6 or any(count < 0 for count in hands):  # noqa: PLR2004 - scores 0 to 5
            raise Refused("Type six numbers: the hands for 0, 1, 2, 3, 4 and 5.")
        return e.UsefulnessCounted(hands=tuple(hands))

    return move


def undo(session: Session) -> e.Event:
    """Strike out the last thing that the room did."""
    if session.to_undo is None:
        raise Refused("There is nothing to undo.")
    return e.Undone(what=session.to_undo)


def redo(session: Session) -> e.Event:
    """Do again what was undone last."""
    if session.to_redo is None:
        raise Refused("There is nothing to do again.")
    return e.Undone(what=session.to_redo)


def _standing(session: Session) -> set[e.EntryNumber]:
    created = {c.number for c in session.contributions} | {t.number for t in session.themes}
    return created | {w.number for w in session.written} | {n.number for n in session.names}


def _standing_theme(session: Session, number: e.EntryNumber) -> Theme:
    theme = session.theme(number)
    if theme is None:
        raise Refused("That theme is no longer there.")
    return theme


def _new_name(session: Session, name: str, own: e.EntryNumber | None) -> None:
    if any(t.words.casefold() == name.casefold() and t.number != own for t in session.themes):
        raise Refused("There is a theme of that name already. Put the contributions under it, or choose another name.")


def _heard(session: Session, contributions: Sequence[e.EntryNumber]) -> tuple[e.EntryNumber, ...]:
    if not all(session.contribution(number) for number in contributions):
        raise Refused("One of those contributions is no longer there.")
    return tuple(dict.fromkeys(contributions))


def _tidy(session: Session, item: Item) -> Item:
    """An item with every text on one clean line, its first text there, and its theme standing."""
    theme = getattr(item, "theme", None)
    if theme is not None:
        _standing_theme(session, theme)
    tidy: dict[str, Any] = {}
    for position, field in enumerate(fields(item)):
        value = getattr(item, field.name)
        if type(value) is str:
            tidy[field.name] = needed(value) if position == 0 else within(value)
        elif isinstance(value, tuple) and all(isinstance(part, str) for part in value):
            tidy[field.name] = tuple(needed(part) for part in value)
    return replace(item, **tidy)
