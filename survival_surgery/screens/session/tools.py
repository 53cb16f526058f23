"""What the keys of the session screen can do, one function a tool, each in a module of its own.

A tool is added to the table here and to the keys; the screen knows none of them by name.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from survival_surgery.screens.help import HelpScreen
from survival_surgery.screens.hints import HintsScreen
from survival_surgery.screens.session.cards import alike, bring_cards, join_cards, search, split_card
from survival_surgery.screens.session.collective import show_care, show_lamps, show_ready, show_where
from survival_surgery.screens.session.keys import KEYS
from survival_surgery.screens.session.notices import let_stand, list_it
from survival_surgery.screens.session.prompts import PromptPanel
from survival_surgery.screens.session.rows import put_right, take_back
from survival_surgery.screens.session.timing import pause, rest_of_time
from survival_surgery.screens.session.wall import show_cards, turn
from survival_surgery.session import moves

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen

Tool = Callable[["SessionScreen"], None]


def _tick(screen: "SessionScreen") -> None:
    screen.widget.board.tick()


def _write_now(screen: "SessionScreen") -> None:
    screen.entry.write_now()


def _hints(screen: "SessionScreen") -> None:
    from survival_surgery.meeting.shelf import cards

    cut = screen.query_one(PromptPanel).cut
    screen.app.push_screen(HintsScreen(screen.stop, screen.template, said=cut, cards=cards()))


def _help(screen: "SessionScreen") -> None:
    ways, in_memory = screen.widget.short_ways(), screen.live.in_memory
    screen.app.push_screen(HelpScreen(screen.stop, ways, screen.active_bindings, KEYS, in_memory=in_memory))


def _more_time(screen: "SessionScreen") -> None:
    _give_time(screen, 1)


def _less_time(screen: "SessionScreen") -> None:
    _give_time(screen, -1)


def _give_time(screen: "SessionScreen", minutes: int) -> None:
    if screen.session.clock:
        screen.make([moves.give_time(screen.session.clock.step, minutes)])


TOOLS: dict[str, Tool] = {
    "help": _help,
    "hints": _hints,
    "reword": put_right,
    "withdraw": take_back,
    "tick": _tick,
    "write_now": _write_now,
    "more_time": _more_time,
    "less_time": _less_time,
    "pause": pause,
    "rest": rest_of_time,
    "list_it": list_it,
    "let_stand": let_stand,
    "search": search,
    "join": join_cards,
    "split": split_card,
    "alike": alike,
    "bring_cards": bring_cards,
    "lamps": show_lamps,
    "where": show_where,
    "ready": show_ready,
    "care": show_care,
    "wall": turn,
    "cards_on_wall": show_cards,
}
