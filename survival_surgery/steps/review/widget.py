"""A review on the screen: what an earlier session handed over is asked about, one action after the other."""

from collections.abc import Mapping
from typing import ClassVar

from survival_surgery.session.items import Reviewed
from survival_surgery.steps.widget import StepWidget


class ReviewWidget(StepWidget):
    """What became of earlier actions."""

    board_title: ClassVar[str] = "What became of what we agreed"
    empty: ClassVar[str] = (
        "Nothing from an earlier session. Ctrl+K opens one with its passphrase; or type what was agreed last time."
    )

    handed: tuple[str, ...] = ()
    """The words of earlier actions, still to be reviewed or not."""

    def start(self) -> Mapping[str, str]:
        """The first action that was handed over and has not been reviewed."""
        reviewed = {review.words for review in self.session.items(Reviewed)}
        words = next((words for words in self.handed if words not in reviewed), None)
        return {"words": words} if words else {}
