"""What is said of a step, a question, a board and the time: sentences for somebody who hears them one after another.

The open question comes last, and signs that a voice passes over are words here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from survival_surgery.meeting.everybody import round_in, told as told_round
from survival_surgery.meeting.marks import mark_of
from survival_surgery.meeting.rest import of_day
from survival_surgery.meeting.words import STAGES, TOGETHER
from survival_surgery.session.state import Session
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.base import Row
from survival_surgery.steps.form import Question, numbered
from survival_surgery.steps.readback.step import Readback
from survival_surgery.steps.review.step import Handed, Review, next_asked
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _, ngettext

SHORT_BOARD = 7
"""Rows that are said without being asked for, when a step begins."""

_LEAST = 2
"""Minutes of a step from which on its last minute is worth a word."""

STOPS = (".", "?", "!", "…")


def beginning(template: SessionTemplate, session: Session, now: int) -> Iterator[str]:
    """Where the room is, how long there is for it, and what is to be said."""
    here = next((place for place in places(template, session) if place[1].step.id == _here(session)), None)
    if here is None:
        return
    number, stop = here
    step = ended(_("Step {number}: {title}").format(number=number, title=stop.step.title))
    yield f"{step} {_('{stage}, {together}.').format(stage=_(STAGES[stop.part]), together=_(TOGETHER[stop.step.mode]))}"
    yield time(template, session, now)
    everybody = round_in(stop, session)
    if everybody and not everybody.fits:
        yield told_round(everybody)
    yield from (_("Say: {words}").format(words=prompt.words) for prompt in agenda.prompts(stop))
    if not agenda.prompts(stop):
        yield _("What it is for: {words}").format(words=stop.step.purpose)


def ended(words: str) -> str:
    """Words with a full stop, where they do not end in a sign of their own."""
    return words if words.endswith(STOPS) else f"{words}."


def joined(*parts: str) -> str:
    """Parts of a row as one sentence: with a comma between them, where none has ended."""
    said = ""
    for part in filter(None, parts):
        said += f"{'' if not said else ' ' if said.endswith(STOPS) else ', '}{part}"
    return said


def headed(words: str) -> str:
    """Words over what follows them."""
    return words if words.endswith((*STOPS, ":")) else f"{words}:"


def time(template: SessionTemplate, session: Session, now: int) -> str:
    """What is left of the step, how the room stands, and when it ends."""
    if session.clock is None:
        return ""
    here = agenda.stop_at(template, agenda.room_of(template, session), session.clock.step)
    # A step that is not on the road has no time of its own to be over.
    parts = [_left(agenda.minutes_left(template, session, now)) if here and agenda.minutes_of(here, session) else ""]
    parts += [_pace(agenda.ahead_or_behind(template, session, now)), _turns(here, session, now) if here else ""]
    parts += [_("the clock stands") if session.stopped is not None else ""]
    rest = agenda.minutes_to_break(template, session, now)
    parts += [] if rest is None else [_("break in {minutes}").format(minutes=in_minutes(rest))]
    ends = agenda.ends_at(template, session)
    parts += [_("it is {time}").format(time=of_day(now))]
    parts += [_("we end at {time}").format(time=of_day(ends))] if ends else []
    told = "; ".join(filter(None, parts))
    return f"{told[:1].upper()}{told[1:]}."


def pressing(template: SessionTemplate, session: Session, now: int) -> str:
    """That the time of a step is up, or nearly; nothing before, and nothing while the clock stands."""
    here = agenda.stop_at(template, agenda.room_of(template, session), _here(session))
    planned = max(here.minutes, agenda.minutes_of(here, session)) if here else 0
    left = agenda.minutes_left(template, session, now)
    if session.stopped is not None or planned < _LEAST or left > 1:
        return ""
    return _("One minute left of this step.") if left == 1 else _("The time of this step is up.")


def _left(minutes: int) -> str:
    over = ngettext("this step is {count} minute over", "this step is {count} minutes over", -minutes)
    left = ngettext("{count} minute left of this step", "{count} minutes left of this step", minutes)
    return (left if minutes >= 0 else over).format(count=abs(minutes))


def _pace(ahead: int) -> str:
    if not ahead:
        return ""
    return (_("{minutes} behind") if ahead < 0 else _("{minutes} ahead")).format(minutes=in_minutes(abs(ahead)))


def in_minutes(count: int) -> str:
    """So many minutes, in whole words."""
    return ngettext("{count} minute", "{count} minutes", count).format(count=count)


def _turns(stop: Stop, session: Session, now: int) -> str:
    """Whose turn it is, in a step with equal turns."""
    minutes = stop.minutes + session.extra.get(stop.step.id, 0)
    turn = stop.step.turn(session.variant, minutes, agenda.seconds_inside(session, now))
    if turn is None:
        return ""
    if turn.is_over:
        return _("everybody has had a turn")
    if not turn.number:
        length = in_minutes(turn.length // 60)
        return _("find a partner, then {count} turns of {minutes}").format(count=turn.count, minutes=length)
    minutes, seconds = divmod(turn.left, 60)
    left = ngettext("{count} second", "{count} seconds", seconds).format(count=seconds)
    left = f"{in_minutes(minutes)} {left}" if minutes else left
    return _("turn {number} of {count}, {left} left").format(number=turn.number, count=turn.count, left=left)


def places(template: SessionTemplate, session: Session) -> list[tuple[str, Stop]]:
    """Every step with its number: stage 1 to 3 and its place in it; 0 is the opening, and 4 the closing."""
    counted: dict[str, int] = {}
    found = []
    for stop in agenda.all_stops(template, agenda.room_of(template, session)):
        counted[stop.part] = counted.get(stop.part, 0) + 1
        found.append((f"{list(STAGES).index(stop.part)}.{counted[stop.part]}", stop))
    return found


def number_of(stop: Stop, template: SessionTemplate, session: Session) -> str:
    """The number by which a step is gone to."""
    return next(number for number, one in places(template, session) if one.step.id == stop.step.id)


def following(template: SessionTemplate, session: Session) -> str:
    """Which step comes next."""
    after = agenda.next_stop(template, session)
    if after is None:
        return _("This is the last step.")
    minutes = in_minutes(agenda.minutes_of(after, session))
    number = number_of(after, template, session)
    return _("Next: {number} {title}, {minutes}.").format(number=number, title=after.step.title, minutes=minutes)


def road(template: SessionTemplate, session: Session) -> Iterator[str]:
    """The steps in their order, and how each stands."""
    part = ""
    for number, stop in places(template, session):
        if stop.part != part:
            part = stop.part
            yield f"{_(STAGES[part])}:"
        minutes = in_minutes(agenda.minutes_of(stop, session)) if stop.minutes else _("not on this road")
        yield f"{number} {', '.join(filter(None, (stop.step.title, minutes, mark_of(session, stop).word)))}"


def rows(stop: Stop, session: Session) -> list[Row]:
    """The board of a stop; two steps of a kind may show the same, and show it once."""
    boards = dict.fromkeys(tuple(step.board(session)) for step in stop.steps)
    return [row for one in boards for row in one]


def called(row_list: list[Row]) -> Mapping[str, Row]:
    """The rows that can be pointed at, by their marks; by r and their place where a mark would not tell them apart."""
    pointed = [row for row in row_list if row.what is not None]
    meant: dict[str, set[object]] = {}
    for row in pointed:
        meant.setdefault(row.mark, set()).add(row.what)
    return {
        row.mark if row.mark and len(meant[row.mark]) == 1 else f"r{place}": row for place, row in enumerate(pointed, 1)
    }


def board(stop: Stop, session: Session) -> Iterator[str]:
    """What the room has written in this step, a row a line."""
    shown = rows(stop, session)
    names = {row.what: name for name, row in called(shown).items()}
    if shown:
        yield _("On the board:")
    for row, after in zip_longest(shown, shown[1:]):
        words = one_row(row, session, names.get(row.what, row.mark) if row.what else row.mark)
        stands_over = row.heading and row.what is None and after is not None and not after.heading
        yield headed(words) if stands_over else words


def board_in_short(stop: Stop, session: Session) -> Iterator[str]:
    """The board where it is short; else how much is on it."""
    count = sum(not row.heading or row.what is not None for row in rows(stop, session))
    if count <= SHORT_BOARD:
        yield from board(stop, session)
        return
    told = ngettext("{count} row is on the board.", "{count} rows are on the board.", count).format(count=count)
    yield f"{told} {_('/board tells them.')}"


def one_row(row: Row, session: Session, name: str) -> str:
    """A row by what people call it, with what is known of it."""
    if row.what is not None and session.contribution(row.what):
        name = _("Card {number}").format(number=name)
    elif row.what is not None and session.theme(row.what):
        name = _("Theme {letter}").format(letter=name)
    words = joined(row.words, *row.note.split(" · "))
    return f"{name}: {words}" if name else words


def sorts(asking: Asking | None) -> str:
    """The sorts of line that there are, each with the number that turns to it; nothing where there is one."""
    if asking is None or len(asking.lines) == 1:
        return ""
    named = ", ".join(f"/{number} {_(line.asks)}" for number, line in enumerate(asking.lines, 1))
    return _("You can write: {sorts}.").format(sorts=named)


def question(asking: Asking, *, again: bool = False) -> str:
    """The open question with what can be answered, what is known already, and whether Enter passes it.

    `again`: it was heard in this step before, and is said without what explains it.
    """
    asked = asking.question
    begun = ", ".join(asking.start.values()) if asking.at == len(asking.start) and not asking.begun else ""
    asks = f"{headed(begun)} {asked.asks}" if begun else asked.asks
    parts = [asks, _answers(asked, again=again)]
    if asking.before:
        parts.append(_("Now: {words}. Enter keeps it.").format(words=asking.before))
    elif not asked.needed:
        parts.append(_("Enter passes."))
    return " ".join(part for part in parts if part)


def _answers(asked: Question, *, again: bool) -> str:
    if asked.choices:
        return f"{numbered(asked)}."
    if again:
        return ""
    return f"{asked.hint} {_('Commas between them.')}" if asked.sort == "several" else asked.hint


def kept(asking: Asking) -> str:
    """The answers of a line that could not be written down, so that none has to be remembered."""
    given = "; ".join(words for words in asking.answers.values() if words)
    return _("You typed: {words}").format(words=given) if given else ""


def nothing_to_write(stop: Stop) -> str:
    """What to do in a step in which nothing is written."""
    if any(isinstance(step, Readback) for step in stop.steps):
        return _("/finish reads everything back with you, and then writes the documents; /next goes on.")
    return _("Nothing to write down in this step. /next goes on; Enter tells the time.")


def fresh(asking: Asking, stop: Stop, session: Session, left: Sequence[Handed]) -> Asking:
    """What is asked next once a line is written down or a step is entered: first of all what was `left` open before."""
    fresh = replace(asking, cards=bool(session.contributions))
    if left and any(isinstance(step, Review) for step in stop.steps):
        return next_asked(left, fresh, session) or fresh.fresh()
    return fresh.fresh(stop.step.start(session))


def _here(session: Session) -> str:
    return session.clock.step if session.clock else ""
