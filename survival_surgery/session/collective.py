"""From individual to collective: the eight turns, the seven lamps, and the frames that reword a trouble into a demand.

The turns follow union education and mobilisation theory: a shared sense of injustice, somebody responsible, and enough
organisation to act. A lamp is never a gate: an unlit one offers a question and nothing more.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from survival_surgery.session.bands import Share
from survival_surgery.session.items import Action, Decider, Demand, Resource, Standard, Statement
from survival_surgery.session.state import Session, Theme
from survival_surgery.translation import N_, _


class Turn(StrEnum):
    """The eight turns from one person's trouble to a grievance that a group shares."""

    SAY = "say it"
    DEPERSONALISE = "say it without the person"
    COUNT = "count who else"
    JUDGE = "say why it is wrong"
    ATTRIBUTE = "find who decides"
    JOIN = "say who we are"
    ABLE = "find what we can do"
    DEMAND = "ask for something"


TURN_QUESTIONS: dict[Turn, tuple[str, ...]] = {
    Turn.SAY: (N_("What is the real issue at work today?"), N_("What would you want said that you cannot say?")),
    Turn.DEPERSONALISE: (
        N_("What kind of thing is this, without names, dates or places?"),
        N_("People here are made to…?"),
    ),
    Turn.COUNT: (N_("Who else is in the same situation?"), N_("Who is it not happening to?")),
    Turn.JUDGE: (N_("What should have happened instead?"), N_("Why is this wrong, and not only hard?")),
    Turn.ATTRIBUTE: (N_("Who could decide otherwise by Friday?"), N_("What did we think was our own fault?")),
    Turn.JOIN: (N_("What do we all want, even where we differ?"), N_("Who else gains if we win?")),
    Turn.ABLE: (N_("What do they rely on us for?"), N_("When did people like us win something small?")),
    Turn.DEMAND: (
        N_("What exactly would put it right, by when?"),
        N_("What is the smallest thing we do together first?"),
    ),
}
"""Two questions for each turn, in our own words."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """One sign that a trouble has become a shared grievance, and the one question to ask while it is unlit."""

    words: str
    turn: Turn
    question: str
    line: str
    """The sort of line that lights it, as it is called in a notes file."""
    lit: Callable[[Session, Theme], bool]


_WE = r"We|Nosotr[oa]s|Nos|Somos|(?!Memos|Demos)\w+[aei]mos"
"""How a sentence that speaks of us begins, in English and in Spanish, where the verb says it.

Whatever language the screen speaks: a lamp belongs to the session and not to who looks at it.
"""


def _widely_felt(session: Session, theme: Theme) -> bool:
    spread = theme.spread
    if spread is None:
        return False
    groups = len(spread.jobs) + len(spread.shifts) + spread.service_users + (spread.employers not in (None, "one"))
    return spread.share in (Share.ALL, Share.MOST, Share.HALF, Share.SEVERAL) or groups > 1


def _injustice(session: Session, theme: Theme) -> bool:
    return any(standard.theme in (theme.number, None) for standard in session.items(Standard))


def _attributed(session: Session, theme: Theme) -> bool:
    return any(decider.theme in (theme.number, None) for decider in session.items(Decider))


def _we(session: Session, theme: Theme) -> bool:
    """A sentence of the statement speaks of us from its first word."""
    worded = statement_of(session, theme)
    return worded is not None and re.search(rf"(?:^|[.!?:;]\s+)[\"'“«¡¿]*(?:{_WE})\b", worded.words) is not None


def _strength(session: Session, theme: Theme) -> bool:
    return any(resource.relied_on for resource in session.items(Resource))


def _demand(session: Session, theme: Theme) -> bool:
    """A demand can be granted when it says what, of which role, and by when."""
    return any(d.theme in (theme.number, None) and d.of and d.by for d in session.items(Demand))


def _together(session: Session, theme: Theme) -> bool:
    return any(action.together for action in session.items(Action))


LAMPS = (
    Lamp(N_("widely felt"), Turn.COUNT, N_("Who else? In which jobs, shifts and employers?"), "spread", _widely_felt),
    Lamp(N_("injustice named"), Turn.JUDGE, N_("Which rule, promise or duty is broken here?"), "standards", _injustice),
    Lamp(N_("we know who decides"), Turn.ATTRIBUTE, N_("Which role could decide otherwise?"), "deciders", _attributed),
    Lamp(N_('said as "we"'), Turn.JOIN, N_('Can we say it in a sentence that starts with "We"?'), "statement", _we),
    Lamp(N_("we know our strength"), Turn.ABLE, N_("What do they rely on us for?"), "resources", _strength),
    Lamp(
        N_("a demand they can meet"),
        Turn.DEMAND,
        N_("What would put it right, who grants it, and by when?"),
        "demand",
        _demand,
    ),
    Lamp(
        N_("first action together"),
        Turn.DEMAND,
        N_("What is the smallest thing we could do together first?"),
        "actions",
        _together,
    ),
)
"""The seven lamps, in the order in which the session tends to light them."""


def lamps(session: Session, theme: Theme) -> tuple[tuple[Lamp, bool], ...]:
    """Every lamp for one theme, and whether it is lit."""
    return tuple((lamp, lamp.lit(session, theme)) for lamp in LAMPS)


def next_lamp(session: Session, theme: Theme) -> Lamp | None:
    """The first unlit lamp, or None when all seven are lit."""
    return next((lamp for lamp, lit in lamps(session, theme) if not lit), None)


def next_question(session: Session, theme: Theme) -> str:
    """The question of the first unlit lamp, or nothing when all seven are lit."""
    lamp = next_lamp(session, theme)
    return lamp.question if lamp else ""


def bare_role(role: str) -> str:
    """A role without the article that a frame brings."""
    return re.sub(r"^(the|our|a|an)\s+", "", role, flags=re.IGNORECASE)


def _inside(name: str) -> str:
    """A theme's name as it stands inside a sentence: without its capital, unless it is all capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def statement_of(session: Session, theme: Theme) -> Statement | None:
    """The statement worded for a theme, or else the one that speaks for the whole session."""
    worded = session.items(Statement)
    return next((s for s in worded if s.theme == theme.number), next((s for s in worded if s.theme is None), None))


def demands_of(session: Session, theme: Theme) -> tuple[Demand, ...]:
    """The demands made for a theme, and those that speak for the whole session."""
    return tuple(demand for demand in session.items(Demand) if demand.theme in (theme.number, None))


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with gaps that takes a theme one turn further."""

    words: str
    turns: str


def frames(session: Session, theme: Theme) -> tuple[Frame, ...]:
    """The rewrite frames, filled as far as the room has come; `…` marks what is still to be said."""
    spread = theme.spread
    share = _(spread.share) if spread and spread.share else _("… of us")
    since = _("Since {when}").format(when=spread.since) if spread and spread.since else _("In the last …")
    standard = next((_inside(s.words) for s in session.items(Standard) if s.theme in (theme.number, None)), "…")
    decider = next((bare_role(d.role) for d in session.items(Decider) if d.theme in (theme.number, None)), "…")
    ours = next(iter(demands_of(session, theme)), None)
    demand = (ours.words, bare_role(ours.of) or decider, ours.by or "…") if ours else ("…", decider, "…")
    return (
        Frame(
            _("{since} {share} have {theme}. It affects ….").format(
                since=since, share=share, theme=_inside(theme.words)
            ),
            N_("trouble to pattern"),
        ),
        Frame(
            _("{theme}, which leaves people who use the service …, as they told us.").format(theme=theme.words),
            N_("trouble to pattern"),
        ),
        Frame(
            _("This is wrong because {standard}. The {decider} can decide otherwise.").format(
                standard=standard, decider=decider
            ),
            N_("pattern to grievance"),
        ),
        Frame(
            _("We ask the {decider} to {demand} by {day}.").format(demand=demand[0], decider=demand[1], day=demand[2]),
            N_("grievance to demand"),
        ),
    )
