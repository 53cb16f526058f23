"""What was noticed in the wording of what was just written: a question for the room, and other words that are offered.

Told in the same quiet line as a name, and settled with the same two keys. Nothing is changed by itself.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from survival_surgery.meeting.remarks import Remark
from survival_surgery.screens.reword import RewordScreen
from survival_surgery.session.moves import reword
from survival_surgery.session.wording import ASKS, Sort
from survival_surgery.steps.lines import ItemLine
from survival_surgery.translation import N_, _

if TYPE_CHECKING:
    from survival_surgery.screens.session.screen import SessionScreen

_KEYS = (
    N_("Ctrl+A offers other words · Ctrl+X lets it stand"),
    N_("Ctrl+A other words · Ctrl+X lets it stand"),
    N_("Ctrl+A reword, Ctrl+X keep"),
)
_QUIET: dict[Sort, str] = {
    "blame": N_("What about the work makes this likely?"),
    "alone": N_("Can the room say it as we?"),
    "named": N_("Which role or rule is it about?"),
}
_SHORT: dict[Sort, str] = {"blame": N_("Blame?"), "alone": N_("I or we?"), "named": N_("Named?")}


def line_for(remark: Remark, width: int) -> str:
    """The quiet line, in as many words as there is room for."""
    leads = (_(ASKS[remark.sort]), _(_QUIET[remark.sort]))
    lines = (f"{lead} · {_(keys)}" for lead in leads for keys in _KEYS[: None if lead == leads[-1] else -1])
    return next((line for line in lines if len(line) <= width), f"{_(_SHORT[remark.sort])} {_(_KEYS[-1])}")


def take_offered(screen: "SessionScreen", remark: Remark) -> None:
    """Put the offered words where the room can change them. They are written only when somebody enters them."""
    session = screen.session
    worded = session.contribution(remark.entry) or session.theme(remark.entry)
    if worded:

        def reworded(better: object) -> None:
            if isinstance(better, str) and screen.make([reword(remark.entry, better)]):
                _settle(screen, remark)

        title = _(ASKS[remark.sort])
        asks = RewordScreen(screen.veiled(worded.words), screen.veiled, title, offered=screen.veiled(remark.offered))
        screen.app.push_screen(asks, reworded)
        return
    held = next((held for held in session.written if held.number == remark.entry), None)
    asking = screen.entry.asking
    sorts = [sort for sort in asking.lines if issubclass(sort, ItemLine)] if asking else []
    line = next((sort for sort in sorts if held and sort.item is type(held.item)), None)
    if asking is None or held is None or line is None or screen.entry.unwritten:
        screen.say(_("Finish this line first (Enter), or press Escape to leave it."))
        return
    amending = asking.amending(line.from_item(session, held.item), remark.entry)
    screen.entry.asking = replace(amending, answers={**amending.answers, "words": remark.offered})
    _settle(screen, remark)


def _settle(screen: "SessionScreen", remark: Remark) -> None:
    screen.notices.pass_by(lambda other: other == remark)
    screen.say("")
