"""What the minutes and the plan say of actions. Owners are letters or roles; who is which letter stays on paper."""

import re
from collections.abc import Iterator
from datetime import date

from survival_surgery.anonymise.record import Record
from survival_surgery.document.blocks import Block, Bullets, Heading, Own, Paragraph, Text, say
from survival_surgery.document.wording import clause, listed, sentence, sentences
from survival_surgery.session.bands import Share
from survival_surgery.session.items import Action
from survival_surgery.session.items.handles import handles
from survival_surgery.steps.actions.dates import day_meant
from survival_surgery.translation import N_, _

_ANY_DAY, _LONG_AFTER = date(2000, 1, 1), date(2020, 1, 1)
"""Two days to reckon from: what is the same day from both was said with its year."""

_LETTER = re.compile(r"\[[A-Z]\]")


def known(record: Record) -> Iterator[Block]:
    """The actions that may be known outside the group."""
    yield from _bullets(record.known(Action))


def staying(record: Record) -> Iterator[Block]:
    """The actions that stay in the group."""
    yield from _bullets(record.known(Action, outside=False))


def letters(record: Record) -> Iterator[Block]:
    """Where it is written who each letter is: on paper, and nowhere else."""
    held = sorted({who for held in record.held for who in handles(held.item) if _LETTER.fullmatch(who)})
    if held:
        one, many = N_("Who {} is stays on paper, with us."), N_("Who {} are stays on paper, with us.")
        yield Paragraph(say(one if len(held) == 1 else many, listed([Own(who) for who in held])))


def cards(record: Record) -> Iterator[Block]:
    """Each action as a card that can be read on paper: by their days, then those without a day."""
    actions, today = record.of(Action), _today(record)
    for action in sorted(actions, key=lambda action: day_meant(action.by, today) or date.max):
        yield Heading(3, (clause(action.words),))
        lines = [say("{}: {}", Own(_(name)), _who(words)) for name, words in _on_card(action) if words]
        if action.if_then:
            lines.append(sentence(action.if_then))
        if action.together:
            lines.append(say("Several of us do this together."))
        if lines:
            yield Bullets(tuple(lines))


def _today(record: Record) -> date:
    """A day to reckon others from. A record knows the month alone, so the year is that of the actions, if any."""
    month = day_meant(f"1 {record.month}", _ANY_DAY) or _ANY_DAY
    days = ((day_meant(action.by, _ANY_DAY), day_meant(action.by, _LONG_AFTER)) for action in record.of(Action))
    dated = min((day for day, again in days if day and day == again), default=month)
    return date(dated.year - (dated.month < month.month), month.month, 1)


def _on_card(action: Action) -> tuple[tuple[str, str], ...]:
    return (
        (N_("Who"), action.owner),
        (N_("Second"), action.buddy),
        (N_("By when"), _by(action)),
        (N_("What for"), clause(action.why)),
        (N_("Help needed"), clause(action.help)),
        (N_("How we will know"), clause(action.proof)),
    )


def _bullets(actions: tuple[Action, ...]) -> Iterator[Block]:
    if actions:
        yield Bullets(tuple(_told(action) for action in actions))


def _told(action: Action) -> Text:
    words = clause(action.words)
    what = say("{}, by {}.", words, _by(action)) if action.by else sentence(words)
    second = say(", second {}", _who(action.buddy)) if action.buddy else ()
    return sentences(
        what,
        say("Who: {}{}.", _who(action.owner), second)
        if action.owner
        else say("Second: {}.", _who(action.buddy))
        if action.buddy
        else (),
        say("Several of us do this together.") if action.together else (),
        say("What for: {}.", clause(action.why)) if action.why else (),
        sentence(action.if_then),
        say("Help needed: {}.", clause(action.help)) if action.help else (),
        say("How we will know: {}.", clause(action.proof)) if action.proof else (),
    )


def _by(action: Action) -> str:
    return re.sub(r"^by\s+", "", clause(action.by), flags=re.IGNORECASE)


def _who(words: str) -> str:
    """A letter and "all of us" are the program's own; roles are the room's."""
    return Own(_(words)) if _LETTER.fullmatch(words) or words == Share.ALL else words
