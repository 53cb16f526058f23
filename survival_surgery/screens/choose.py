"""A page with a few things to choose from, which answers with the value of the one that was chosen."""

from collections.abc import Sequence

from textual.app import ComposeResult

from survival_surgery.screens.page import Page, asked, told
from survival_surgery.widgets.choice import Choice
from survival_surgery.widgets.choices import Choices


class ChooseScreen(Page[object]):
    """Answers None when the facilitator goes back."""

    def __init__(self, where: str, question: str, choices: Sequence[Choice], *, words: str = "") -> None:
        super().__init__()
        self.where = where  # type: ignore[misc]  # one class for several small pages
        self._question = question
        self._words = words
        self._choices = tuple(choices)

    def compose_page(self) -> ComposeResult:
        yield asked(self._question)
        if self._words:
            yield told(self._words)
        yield Choices(self._choices)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        self.dismiss(event.value)
