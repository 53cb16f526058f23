"""How far each focus theme has come from private to shared: what is lit, what would light the next lamp, and where.

A lamp is shown by its shape and its word, and stops nobody.
"""

from survival_surgery.session.collective import LAMPS, Lamp, lamps, next_lamp
from survival_surgery.session.state import Session, Theme
from survival_surgery.steps.lines import letter
from survival_surgery.template import agenda
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _

LIT, OUT = "●", "○"
_SEVERAL = 3
"""Themes whose lamps fit into one line."""


def stop_of_line(template: SessionTemplate, session: Session, line: str) -> Stop | None:
    """The first stop on the road in which a line of that name is written; else one that may be opened all the same."""
    room = agenda.room_of(template, session)
    for stops in (agenda.stops(template, room), agenda.all_stops(template, room)):
        for stop in stops:
            if any(sort.key == line for step in stop.steps for sort in step.lines()):
                return stop
    return None


def marks(session: Session, theme: Theme) -> str:
    """The seven lamps by their shape alone, to stand beside words."""
    return "".join(LIT if lit else OUT for _lamp, lit in lamps(session, theme))


def count_lit(session: Session, theme: Theme) -> str:
    """How many are lit, in words."""
    lit = sum(on for _lamp, on in lamps(session, theme))
    return _("{lit} of {all} lit").format(lit=lit, all=len(LAMPS))


def called(session: Session, theme: Theme) -> str:
    """The letter by which people point at a theme."""
    return letter(session.themes.index(theme))


def in_one_line(template: SessionTemplate, session: Session, width: int) -> str:
    """The lamps of the focus, the next question and the step that asks it, as far as there is room; else nothing."""
    focus = session.focus
    if not focus:
        return ""
    unlit = next(((theme, lamp) for theme in focus if (lamp := next_lamp(session, theme))), None)
    if len(focus) == 1:
        told = f"{marks(session, focus[0])} {count_lit(session, focus[0])}"
    else:
        told = "  ".join(f"{called(session, theme)} {marks(session, theme)}" for theme in focus[:_SEVERAL])
    lines = [_("lamps {told}").format(told=told)]
    if unlit:
        theme, lamp = unlit
        whose = f"{called(session, theme)}: " if len(focus) > 1 else ""
        lines.append(f"{lines[0]} · {whose}{_(lamp.question)}")
        lines.append(f"{lines[1]} {_leads(template, session, lamp)}".rstrip())
    return next((line for line in reversed(lines) if len(line) <= width), lines[0])


def _leads(template: SessionTemplate, session: Session, lamp: Lamp) -> str:
    stop = stop_of_line(template, session, lamp.line)
    return f"→ {stop.step.title}" if stop else ""
