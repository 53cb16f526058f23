"""A checklist on the screen."""

from collections.abc import Mapping
from typing import ClassVar

from survival_surgery.session.items import Check
from survival_surgery.steps.checklist.step import Checklist
from survival_surgery.steps.widget import StepWidget


class ChecklistWidget(StepWidget):
    """Questions and their answers."""

    board_title: ClassVar[str] = "Questions · Esc and a number answers another one"
    empty: ClassVar[str] = "No questions."

    def start(self) -> Mapping[str, str]:
        """The first question that has no answer yet."""
        for step in self.steps:
            if isinstance(step, Checklist):
                answered = {c.question for c in self.session.items(Check) if c.checklist == step.id}
                question = next((q for q in step.questions if q not in answered), None)
                return {"question": question} if question else {}
        return {}
