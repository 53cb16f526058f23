"""Several lines pasted at once: one question before they become several contributions, and nothing written without it.

The lines wait beside the line, which takes what is typed meanwhile. Nothing that was pasted is lost by another key.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.events import Paste
from textual.message import Message

from survival_surgery.session.listing import Listed, counted, dealt, heard_all, listed, over
from survival_surgery.session.moves import Refused
from survival_surgery.session.words import LONGEST_LINE
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.line import TypedLine
from survival_surgery.widgets.messages import Say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from survival_surgery.screens.session.screen import SessionScreen

_NONE = Listed(())


class SeveralLines(TypedLine):
    """A line into which a list may be pasted."""

    one_each: bool = False
    """Whether the lines of a list may become one contribution each here."""
    waiting: Listed = _NONE
    """What was pasted and is asked about."""

    @dataclass
    class Several(Message):
        """These lines become one contribution each."""

        lines: tuple[str, ...]

    @property
    def question(self) -> str:
        """What is asked about the lines that wait; nothing where none do."""
        count = len(self.waiting.lines)
        if not count:
            return ""
        asked = _("{count} lines: Enter writes {count} contributions, Escape puts them into the line as one.")
        return " ".join(filter(None, (over(self.waiting), asked.format(count=count))))

    def on_paste(self, event: Paste) -> None:
        """A list is asked about; anything else goes into the line as ever."""
        if not self.one_each or "\n" not in event.text.replace("\r", "\n").strip():
            return
        try:
            found = listed(event.text)
        except Refused as refused:
            _kept(event)
            self.post_message(Say(str(refused)))
            return
        if len(found.lines) > 1:
            _kept(event)
            self.waiting = found
            self.post_message(Say(""))

    def ask_of(self, lines: "Sequence[str]") -> None:
        """Ask about these again: they could not be written down."""
        self.waiting = Listed(tuple(lines))

    async def action_submit(self) -> None:
        """Enter answers the question first; what was typed since stays in the line."""
        if self.waiting.lines:
            self.post_message(self.Several(self.waiting.lines))
            self.waiting = _NONE
        else:
            await super().action_submit()

    def as_one(self) -> bool:
        """Put what waits into the line, in front of what was typed since. Whether anything waited."""
        if not self.waiting.lines:
            return False
        words = " ".join(self.waiting.lines)
        if len(words) + len(self.value) > LONGEST_LINE:
            self.waiting = _NONE
            self.post_message(Say(_("That is too long for one line: nothing was written. It can be pasted again.")))
        else:
            self.waiting = _NONE
            self.put_back(words)
            self.post_message(Say(""))
        return True


def _kept(event: Paste) -> None:
    event.prevent_default()
    event.stop()


def write_several(screen: "SessionScreen", lines: "Sequence[str]", besides: str = "") -> None:
    """Write one contribution a line, with a listed name as what stands in for it, and say how many they are.

    `besides` is a sentence that is said before that.
    """
    order = dealt(lines, screen.session)
    veiled = [screen.veiled(words) for words in order]
    if not screen.make(heard_all(veiled)):
        screen.entry.line_input.ask_of(order)
        return
    screen.notices.pass_by()
    screen.ask_again()
    told = f"{besides} " if besides else ""
    told += _("Written: {what}, shuffled. Ctrl+Z takes them back.").format(what=counted(len(order)))
    hidden = sum(words != seen for words, seen in zip(order, veiled, strict=True))
    if hidden:
        replaced = ngettext(
            "In {count} of them a listed name was written as what stands in for it.",
            "In {count} of them listed names were written as what stands in for them.",
            hidden,
        )
        told = f"{told} {replaced.format(count=hidden)}"
    screen.say(told)
    screen.read(veiled)
