"""A page that asks for one line, and answers with it once it is accepted."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from survival_surgery.errors import SurgeryError
from survival_surgery.screens.page import Answer, Field, Page, asked, told
from survival_surgery.session.moves import Refused
from survival_surgery.widgets.plain import plain


class AskScreen(Page[str]):
    """Answers None when the facilitator goes back. `accept` does what is to be done, or raises and says why not."""

    def __init__(
        self, place: str, question: str, words: str, accept: Callable[[str], None], *, offered: str = ""
    ) -> None:
        super().__init__()
        self._place = place
        self._question = question
        self._words = words
        self._offered = offered
        self._accept = accept

    def told_where(self) -> Content:
        return plain(self._place)

    def compose_page(self) -> ComposeResult:
        yield asked(self._question)
        yield Answer(Field(self._offered))
        yield told(f"\n{self._words}")

    def on_mount(self) -> None:
        self.query_one(Field).focus()

    def on_input_changed(self) -> None:
        self.say("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        try:
            self._accept(event.value.strip())
        except (Refused, SurgeryError) as error:
            self.query_one(Field).put_back(event.value)
            self.say(str(error))
            return
        self.dismiss(event.value.strip())
