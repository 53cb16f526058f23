"""The line of a screen of the readback: while it is shut every key is a verb, while it is open what is typed is words.

It has the focus throughout and does at once what a key says, so that no key overtakes another, however fast somebody
types. It knows nothing of what is asked.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key

from survival_surgery.widgets.line import TypedLine

Answered = Callable[[str | None], None]
"""Gets what was typed or chosen, or None where the line was left as it was."""


class VerbLine(TypedLine):
    """Shut until `ask` opens it. What was typed or chosen goes to the function that asked for it."""

    DEFAULT_CSS = """
    VerbLine, VerbLine:focus {
        border: none; padding: 0 2; height: 1; background: $panel;
        &.-shut { height: 0; background: transparent; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "write it"),
        Binding("escape", "shut", "leave it as it is"),
    ]

    def __init__(self) -> None:
        super().__init__(classes="-shut")
        self.open = False
        self._offers: Sequence[str] = ()
        self._then: Answered = _nothing

    def ask(self, start: str, then: Answered, offers: Sequence[str] = ()) -> None:
        """Open with `start` in it. With `offers`, a digit in the empty line chooses one of them."""
        self._then, self._offers = then, offers
        self._turn(start, open=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A shut line has no keys of its own."""
        return self.open

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Only an open line takes letters from the verbs."""
        return self.open and super().check_consume_key(key, character)

    async def on_key(self, event: Key) -> None:
        if not self.screen.is_current:
            # Pressed for a screen that has gone: on the next one the same key may say something else.
            _swallow(event)
        elif not self.open:
            _swallow(event)
            await self._say(event.key)
        elif not self.value and (event.character or "") in tuple("123456789"[: len(self._offers)]):
            _swallow(event)
            self._finish(self._offers[int(event.character or "") - 1])

    async def _say(self, key: str) -> None:
        """Do what the screen's own table says of a key, now and not by way of a queue."""
        table = Binding.make_bindings(type(self.screen).BINDINGS)
        action = next((binding.action for binding in table if binding.key == key), "")
        done = getattr(self.screen, f"action_{action}")() if action else None
        if isinstance(done, Awaitable):
            await done

    async def action_submit(self) -> None:
        self._finish(self.value)

    def action_shut(self) -> None:
        self._finish(None)

    def _finish(self, words: str | None) -> None:
        self._turn("", open=False)
        self._then(words)

    def _turn(self, words: str, *, open: bool) -> None:  # noqa: A002 - a line is open or shut
        self.open = open
        self.set_class(not open, "-shut")
        self.put(words)
        self.screen.refresh_bindings()
        self.call_after_refresh(self._to_the_cursor)

    def _to_the_cursor(self) -> None:
        """A line that was shut had no width to scroll in."""
        at, self.cursor_position = self.cursor_position, 0
        self.cursor_position = at


def _nothing(words: str | None) -> None:
    """What a line that nobody opened is for."""


def _swallow(event: Key) -> None:
    event.stop()
    event.prevent_default()
