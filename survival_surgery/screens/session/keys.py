"""The keys of the session screen, likeliest first. Every function key has a second key, and none is a bare letter."""

from textual.binding import Binding, BindingType

from survival_surgery.session.state import Session
from survival_surgery.steps.harvest.widget import HarvestWidget
from survival_surgery.steps.review.widget import ReviewWidget
from survival_surgery.steps.themes.widget import ThemesWidget
from survival_surgery.steps.widget import StepWidget
from survival_surgery.translation import N_

KEYS: list[BindingType] = [
    Binding("ctrl+n,f8", "next_step", "next step", priority=True),
    Binding("ctrl+g,f6", "go_to", "go to", priority=True),
    Binding("f1,ctrl+e", "tool('help')", "help", priority=True),
    Binding("ctrl+z", "undo", "undo", priority=True),
    Binding("ctrl+y", "redo", "redo", priority=True),
    Binding("ctrl+r,f4", "tool('reword')", "reword", priority=True),
    Binding("ctrl+d,f7", "tool('withdraw')", "take back", priority=True),
    Binding("ctrl+t", "tool('tick')", "tick", priority=True),
    Binding("ctrl+k", "earlier", "open an earlier session", priority=True),
    Binding("ctrl+a", "tool('list_it')", "list what was noticed, or take what is offered", show=False, priority=True),
    Binding("ctrl+x", "tool('let_stand')", "let it stand", show=False, priority=True),
    Binding("ctrl+s,f5", "tool('write_now')", "write now", show=False, priority=True),
    Binding("ctrl+up", "tool('more_time')", "a minute more", show=False, priority=True),
    Binding("ctrl+down", "tool('less_time')", "a minute less", show=False, priority=True),
    Binding("ctrl+space,ctrl+@", "tool('pause')", "stop the clock, or go on", show=False, priority=True),
    Binding("ctrl+o", "tool('rest')", "the rest of the time", show=False, priority=True),
    Binding("alt+l", "tool('lamps')", "the lamps of every theme", show=False, priority=True),
    Binding("alt+c", "tool('where')", "where a card is now", show=False, priority=True),
    Binding("f3,alt+s", "tool('search')", "search", show=False, priority=True),
    Binding("ctrl+j", "tool('join')", "make one card of two", show=False, priority=True),
    Binding("alt+j", "tool('split')", "make two cards of one", show=False, priority=True),
    Binding("alt+a", "tool('alike')", "which cards look alike", show=False, priority=True),
    Binding("f2,ctrl+l", "tool('hints')", "hints", priority=True),
    Binding("ctrl+b,f9", "app.blank", "blank", priority=True),
    Binding("ctrl+w", "tool('wall')", "the wall, for the room to look at", show=False, priority=True),
    Binding("ctrl+t", "tool('cards_on_wall')", "cards on the wall", show=False, priority=True),
    Binding("f12,ctrl+backslash", "app.lock", "lock", show=False, priority=True),
    Binding("ctrl+p", "app.command_palette", "more", priority=True),
    Binding("ctrl+f,f10", "finish", "finish", priority=True),
]
"""Keys with priority work while the line has the focus."""

WITHOUT_KEYS: dict[str, tuple[str, str]] = {
    "bring_cards": (N_("cards from a file"), N_("Put up one card for each line of a text file")),
    "ready": (N_("what should be ready"), N_("The room, safety, what may be said, the machine and the place")),
    "care": (N_("after-care"), N_("What is good to do once the meeting is over")),
}
"""Tools that are too rare for a key: they stand in the palette, with a few words about each."""


def does_something(name: str, widget: StepWidget | None, session: Session) -> bool:
    """Whether the key of an action or a tool does something in the step that `widget` shows; else it is not shown."""
    cards = bool(session.contributions)
    themes, harvest = isinstance(widget, ThemesWidget), isinstance(widget, HarvestWidget)
    told = {
        "tick": themes and cards,
        "alike": themes and cards,
        "join": (themes or harvest) and cards,
        "split": (themes or harvest) and cards,
        "where": cards,
        "earlier": isinstance(widget, ReviewWidget),
        "redo": session.to_redo is not None,
    }
    return told.get(name, True)
