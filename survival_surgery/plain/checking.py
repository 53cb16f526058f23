"""The lists to go through before people come and after they have gone. They are said; nothing is ticked or kept."""

from collections.abc import Sequence

from survival_surgery.meeting.shelf import AFTER, BEFORE, NOTHING_KEPT, Checks, checks
from survival_surgery.plain.conversation import Conversation
from survival_surgery.plain.telling import headed
from survival_surgery.translation import _


def ready(conversation: Conversation) -> None:
    """What to look at before people come: access, safety, what may be said, the machine and the place."""
    _say(conversation, _("Before people come"), checks(BEFORE))


def care(conversation: Conversation) -> None:
    """How to end with care, for everybody and for oneself."""
    _say(conversation, _("After-care"), checks(AFTER))


def _say(conversation: Conversation, title: str, lists: Sequence[Checks]) -> None:
    conversation.say(f"{title}. {_(NOTHING_KEPT)}")
    for heading, questions in lists:
        conversation.say("" if heading == title else headed(heading), *questions)
