"""What helps the facilitator now: lines that lead out of a loop of complaint, tips, options, and every hint card.

Typing looks for words in all of it, so that a card is found while a room waits.
"""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, Static

from survival_surgery.library.entries import Hint
from survival_surgery.meeting.hints import hints
from survival_surgery.screens.sheet import SheetScreen
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _
from survival_surgery.widgets.keys import Keys
from survival_surgery.widgets.line import TypedLine
from survival_surgery.widgets.plain import plain


class HintsScreen(SheetScreen):
    """The hints of one step, and below them all the others; the same key goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+l", "dismiss", "back", show=False, priority=True)]

    DEFAULT_CSS = """
    HintsScreen {
        .look { height: 1; margin-bottom: 1; }
        .look Static { width: auto; padding-right: 1; color: $text-muted; }
        TypedLine, TypedLine:focus { width: 1fr; border: none; padding: 0; height: 1; background: $panel; }
        .section { height: auto; }
        .none { display: none; color: $text-muted; height: auto; }
        &.-none .none { display: block; }
        &.-low .look { margin-bottom: 0; }
    }
    """

    def __init__(
        self,
        stop: Stop,
        template: SessionTemplate | None = None,
        *,
        said: bool = False,
        cards: Sequence[Hint] = (),
    ) -> None:
        """`said`: with what is to be said too, because not all of it fits on the screen below.

        `cards` are those of the whole library, for what nobody foresaw in this step.
        """
        super().__init__(stop.step.title, hints(stop, template, said=said, cards=cards))

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            with Horizontal(classes="look"):
                yield Static(plain(_("Look for")), markup=False)
                yield TypedLine()
            with VerticalScroll(can_focus=False):
                yield Static(plain(self._heading), classes="title", markup=False)
                yield Static(plain(_("Nothing here has these words.")), classes="none", markup=False)
                for heading, sentences in self._sections:
                    with Vertical(classes="section"):
                        yield Static(plain(heading), classes="heading", markup=False)
                        for sentence in sentences:
                            yield Static(plain(sentence), classes="sentence", markup=False)
            yield Keys()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has all of the words that are typed: in the sentence itself or in its heading."""
        wanted = event.value.casefold().split()
        anything = False
        for section, (heading, sentences) in zip(self.query(".section"), self._sections, strict=True):
            fits = [_fits(f"{heading} {sentence}", wanted) for sentence in sentences]
            section.display = any(fits)
            for shown, fit in zip(section.query(".sentence"), fits, strict=True):
                shown.display = fit
            anything = anything or section.display
        self.set_class(not anything, "-none")
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def on_input_submitted(self) -> None:
        """Enter goes back, as it does from every sheet."""
        self.dismiss(None)


def _fits(words: str, wanted: Sequence[str]) -> bool:
    text = words.casefold()
    return all(word in text for word in wanted)
