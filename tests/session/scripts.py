"""Random scripts of moves, as a careless facilitator might make them: some are refused, and nothing happens then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from survival_surgery.session import dealing, events as e, linking, moves, protect
from survival_surgery.session.bands import Share
from survival_surgery.session.events import Entry, Event
from survival_surgery.session.fold import replay
from survival_surgery.session.items import Action, Cause, Demand, Resource, Statement
from survival_surgery.session.moves import Move, Refused
from survival_surgery.session.state import Session
from tests.session.given import STARTED


@dataclass(frozen=True)
class Stroke:
    """One thing that the facilitator tries. `pick` points at an entry, wrapped round to those there are."""

    does: str
    pick: int
    also: int
    words: str

    def move(self, session: Session) -> Move:
        """The move, on the session as it stands."""
        what = self.pick % (session.last + 2)
        return TRIES[self.does](what, self.also % (session.last + 2), self.words)


TRIES: dict[str, Callable[[int, int, str], Move]] = {
    "hear": lambda what, also, words: moves.hear(words),
    "hear another": lambda what, also, words: moves.hear(words + "!"),
    "name theme": lambda what, also, words: moves.name_theme(words, [what]),
    "place": lambda what, also, words: moves.place([what], also),
    "take back": lambda what, also, words: moves.take_back([what], also),
    "reword": lambda what, also, words: moves.reword(what, words),
    "withdraw": lambda what, also, words: moves.withdraw(what),
    "spread": lambda what, also, words: moves.count_spread(e.SpreadCounted(theme=what, share=Share.MOST, since=words)),
    "score": lambda what, also, words: moves.score(what, "widely", also % 4),
    "dots": lambda what, also, words: moves.count_dots(what, also),
    "choose": lambda what, also, words: moves.choose(what),
    "release": lambda what, also, words: moves.release(what),
    "note": lambda what, also, words: moves.note(Cause(words=words, theme=what if also % 2 else None)),
    "settle": lambda what, also, words: moves.settle((Statement, Demand)[also % 2](words=words, theme=what)),
    "amend": lambda what, also, words: moves.amend(what, (Cause, Action, Resource)[also % 3](words=words)),
    "act": lambda what, also, words: moves.note(Action(words=words, owner="[A]", together=bool(also % 2))),
    "enter": lambda what, also, words: moves.enter(f"s{what % 5}", also * 60),
    "skip": lambda what, also, words: moves.skip(f"s{what % 5}"),
    "give time": lambda what, also, words: moves.give_time(f"s{what % 5}", also - 2),
    "label": lambda what, also, words: moves.give_label(words),
    "list name": lambda what, also, words: protect.list_name(words),
    "veil": lambda what, also, words: protect.veil(words, "a porter"),
    "clear": lambda what, also, words: protect.clear(words),
    "link": lambda what, also, words: linking.link(words),
    "unlink": lambda what, also, words: linking.unlink(words),
    "list place": lambda what, also, words: dealing.list_place(words),
    "destroy names": lambda what, also, words: lambda session: e.NamesDestroyed(),
    "soften": lambda what, also, words: protect.soften(what, "words", words),
    "leave out": lambda what, also, words: protect.leave_out(what),
    "approve": lambda what, also, words: protect.approve(what),
    "stay": lambda what, also, words: protect.decide_stay(what, stays=bool(also % 2)),
    "pass": lambda what, also, words: protect.make_pass("facilitator", words),
    "useful": lambda what, also, words: moves.count_usefulness([also] * 6),
    "undo": lambda what, also, words: moves.undo,
    "undo once more": lambda what, also, words: moves.undo,
    "redo": lambda what, also, words: moves.redo,
    "open the file again": lambda what, also, words: lambda session: e.SessionOpened(on="2026-05-03"),
}

STROKES = st.builds(
    Stroke,
    does=st.sampled_from(sorted(TRIES)),
    pick=st.integers(0, 40),
    also=st.integers(0, 40),
    words=st.text("ab \n\u202e", max_size=4),
)
SCRIPTS = st.lists(STROKES, max_size=30)


def try_stroke(log: list[Entry], stroke: Stroke) -> Event | None:
    """The event that joined the log, or None if the move was refused."""
    session = replay(log)
    try:
        event = stroke.move(session)(session)
    except Refused:
        return None
    log.append(Entry(session.last + 1, event))
    return event


def played(script: Sequence[Stroke]) -> list[Entry]:
    """The log of a script."""
    log = [Entry(1, STARTED)]
    for stroke in script:
        try_stroke(log, stroke)
    return log
