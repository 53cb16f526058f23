"""A line that takes keys in the order in which they were pressed, however fast somebody types.

What is typed while a line is still being written down waits in the line; words that are refused come back to it.
"""

from textual.events import Key
from textual.widgets import Input

from survival_surgery.widgets.one_line import OneLine


class TypedLine(OneLine):
    """Enter takes the words that stand before it, and the line is empty again at once."""

    async def on_key(self, event: Key) -> None:
        """Textual hands Enter and Backspace up to the app and back; letters typed after them would overtake them."""
        active = None if event.is_printable else self.screen.active_bindings.get(event.key)
        if active and active.node is self:
            event.stop()
            event.prevent_default()
            await self.run_action(active.binding.action)

    async def action_submit(self) -> None:
        await super().action_submit()
        self.put("")

    def put(self, words: str) -> None:
        """Put these words into the line, in place of what is there. It is not told as something that was typed."""
        with self.prevent(Input.Changed):
            self.value = words
        self.cursor_position = len(words)

    def put_back(self, words: str) -> None:
        """Put words that were taken back into the line, before what was typed since."""
        self.put(words + self.value)
