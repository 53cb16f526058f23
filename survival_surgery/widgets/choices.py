"""Choices: verbs one below the other, each with its key. An arrow and Enter do the same as the key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import Key
from textual.geometry import Region
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from survival_surgery.widgets.choice import Choice
from survival_surgery.widgets.plain import plain


class Choices(OptionList):
    """A list that has the focus, so that its keys may be bare letters: there is no line to type them into."""

    DEFAULT_CSS = """
    Choices {
        height: auto;
        max-height: 100%;
        border: none;
        padding: 0;
        background: transparent;
        &:focus { border: none; background: transparent; }
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-highlighted, &:focus > .option-list--option-highlighted {
            background: $panel;
            color: $text;
            text-style: $block-cursor-text-style;
        }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "choose")]

    @dataclass
    class Chosen(Message):
        """One of the choices was made."""

        value: object

    def __init__(self, choices: Sequence[Choice], *, at: int = 0, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(markup=False, id=id)
        self._at = at
        self.offer(choices)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Put other choices in place of those there are."""
        self.choices = tuple(choices)
        self.set_options(
            Option(
                plain(f"{choice.key}  ", "$accent")
                + plain(choice.words)
                + plain(f" · {choice.note}" if choice.note else "", "$text-muted")
            )
            for choice in self.choices
        )
        self.highlighted = min(self._at, len(self.choices) - 1) if self.choices else None

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """In a small window the page scrolls, not the list: bring the row that the keys are on into sight."""
        page = self.parent
        if isinstance(page, VerticalScroll):
            row = Region(0, self.virtual_region.y + event.option_index, 1, 1)
            page.scroll_to_region(row, animate=False, force=True)

    def on_key(self, event: Key) -> None:
        pressed = (event.character or "").casefold()
        chosen = next((choice for choice in self.choices if pressed and choice.key.casefold() == pressed), None)
        if chosen is not None and pressed.strip():
            event.stop()
            self.post_message(self.Chosen(chosen.value))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self.choices[event.option_index].value))
