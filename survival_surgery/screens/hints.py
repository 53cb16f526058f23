"""What helps the facilitator now: lines that lead out of a loop of complaint, tips, options, hint cards."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from survival_surgery.meeting.hints import hints
from survival_surgery.screens.sheet import SheetScreen
from survival_surgery.template.agenda import Stop
from survival_surgery.template.model import SessionTemplate


class HintsScreen(SheetScreen):
    """The hints of one step; the same key goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+l", "dismiss", "back", show=False)]

    def __init__(self, stop: Stop, template: SessionTemplate | None = None, *, said: bool = False) -> None:
        """`said`: with what is to be said too, because not all of it fits on the screen below."""
        super().__init__(stop.step.title, hints(stop, template, said=said))
