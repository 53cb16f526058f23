"""What is said of a step, a question, a board and the time: sentences for somebody who hears them one after another."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from time import localtime, strftime

from survival_surgery.meeting.marks import mark_of
from survival_surgery.meeting.words import STAGES, TOGETHER
from survival_surgery.session.state import Session
from survival_surgery.steps.asking import Asking
from survival_surgery.steps.base import Row
from survival_surgery.steps.form import Question, numbered
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _, ngettext


def beginning(template: SessionTemplate, session: Session, now: int) -> Iterator[str]:
    """Where the room is, what is to be said, and how long there is for it."""
    here = next((place for place in places(template, session) if place[1].step.id == _here(session)), None)
    if here is None:
        return
    number, stop = here
    yield _("Step {number}: {title}. {stage}, {together}.").format(
        number=number, title=stop.step.title, stage=_(STAGES[stop.part]), together=_(TOGETHER[stop.step.mode])
    )
    yield time(template, session, now)
    yield from (prompt.words for prompt in agenda.prompts(stop))
    if not agenda.prompts(stop):
        yield stop.step.purpose


def time(template: SessionTemplate, session: Session, now: int) -> str:
    """What is left of the step, how the room stands, and when it ends."""
    if session.clock is None:
        return ""
    left, ahead = agenda.minutes_left(template, session, now), agenda.ahead_or_behind(template, session, now)
    parts = [
        ngettext("{count} minute left of this step", "{count} minutes left of this step", left).format(count=left)
        if left >= 0
        else ngettext("this step is {count} minute over", "this step is {count} minutes over", -left).format(
            count=-left
        )
    ]
    if ahead:
        words = _("{minutes} min behind") if ahead < 0 else _("{minutes} min ahead")
        parts.append(words.format(minutes=abs(ahead)))
    here = agenda.stop_at(template, agenda.room_of(template, session), session.clock.step)
    parts += [turns] if here and (turns := _turns(here, session, now)) else []
    ends = agenda.ends_at(template, session)
    parts += [_("it is {time}").format(time=_of_day(now))]
    parts += [_("we end at {time}").format(time=_of_day(ends))] if ends else []
    told = "; ".join(parts)
    return f"{told[:1].upper()}{told[1:]}."


def _turns(stop: Stop, session: Session, now: int) -> str:
    """Whose turn it is, in a step with equal turns."""
    minutes = stop.minutes + session.extra.get(stop.step.id, 0)
    turn = stop.step.turn(session.variant, minutes, agenda.seconds_inside(session, now))
    if turn is None:
        return ""
    if turn.is_over:
        return _("everybody has had a turn")
    if not turn.number:
        return _("find a partner, then {count} turns of {minutes} min").format(
            count=turn.count, minutes=turn.length // 60
        )
    clock = f"{turn.left // 60}:{turn.left % 60:02}"
    return _("turn {number} of {count}, {clock} left").format(number=turn.number, count=turn.count, clock=clock)


def _of_day(epoch: float) -> str:
    return strftime("%H:%M", localtime(epoch))


def places(template: SessionTemplate, session: Session) -> list[tuple[str, Stop]]:
    """Every step with its number: stage 1 to 3 and its place in it; 0 is the opening, and 4 the closing."""
    counted: dict[str, int] = {}
    found = []
    for stop in agenda.all_stops(template, agenda.room_of(template, session)):
        counted[stop.part] = counted.get(stop.part, 0) + 1
        found.append((f"{list(STAGES).index(stop.part)}.{counted[stop.part]}", stop))
    return found


def road(template: SessionTemplate, session: Session) -> Iterator[str]:
    """The steps in their order, and how each stands."""
    part = ""
    for number, stop in places(template, session):
        if stop.part != part:
            part = stop.part
            yield _(STAGES[part])
        minutes = _("{minutes} min").format(minutes=stop.minutes) if stop.minutes else _("not on this road")
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
        yield _("Written so far:")
    for row in shown:
        name = names.get(row.what, row.mark) if row.what else row.mark
        words = f"{name}: {row.words}" if name else row.words
        yield f"{words} ({row.note})" if row.note else words


def sorts(asking: Asking | None) -> str:
    """The sorts of line that there are, each with the number that turns to it; nothing where there is one."""
    if asking is None or len(asking.lines) == 1:
        return ""
    named = ", ".join(f"/{number} {_(line.asks)}" for number, line in enumerate(asking.lines, 1))
    return _("You can write: {sorts}.").format(sorts=named)


def question(asking: Asking | None) -> str:
    """The open question with what can be answered, what is known already, and whether Enter passes it."""
    if asking is None:
        return _("Nothing to write down in this step. /next goes on.")
    asked = asking.question
    begun = " · ".join(asking.start.values()) if asking.at == len(asking.start) and not asking.begun else ""
    parts = [begun, asked.asks, _answers(asked)]
    if asking.before:
        parts.append(_("Now: {words}. Enter keeps it.").format(words=asking.before))
    elif not asked.needed:
        parts.append(_("Enter passes."))
    return " ".join(part for part in parts if part)


def _answers(asked: Question) -> str:
    if asked.choices:
        return f"{numbered(asked)}."
    return f"{asked.hint} {_('Commas between them.')}" if asked.sort == "several" else asked.hint


def kept(asking: Asking) -> str:
    """The answers of a line that could not be written down, so that none has to be remembered."""
    given = "; ".join(words for words in asking.answers.values() if words)
    return _("You typed: {words}").format(words=given) if given else ""


def fresh(asking: Asking, stop: Stop, session: Session) -> Asking:
    """What is asked next once a line is written down or a step is entered."""
    return replace(asking, cards=bool(session.contributions)).fresh(stop.step.start(session))


def _here(session: Session) -> str:
    return session.clock.step if session.clock else ""
