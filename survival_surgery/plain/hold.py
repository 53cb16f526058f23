"""One session from set-up to its end, as a conversation. It closes the session, whichever way it is left."""

import time
from collections.abc import Callable
from contextlib import suppress

from survival_surgery.anonymise.forgetting import forget
from survival_surgery.plain.conversation import Conversation, Over, Unheard
from survival_surgery.plain.set_up import set_up
from survival_surgery.plain.stopping import Stopped
from survival_surgery.plain.talk import Talk
from survival_surgery.store.live import LiveSession
from survival_surgery.store.saved import last_saved
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _, language_of, own_language, use


def hold(
    live: LiveSession,
    template: SessionTemplate,
    conversation: Conversation,
    clock: Callable[[], float] = time.time,
) -> int:
    """Talk through a session, and return the exit code. Whichever way it is left, what is written stays.

    The end of the input, Ctrl+C and a system that ends the program leave it with one sentence.
    """
    use(language_of(template.language))
    kept = _("What was written down is saved.") if not live.in_memory else _("Nothing of this session was kept.")
    gone, code = True, 0
    try:
        conversation.say(
            last_saved(live), _("/help lists the commands. Every answer is saved as soon as it is written down.")
        )
        gone = _hold(live, template, conversation, clock)
    except (Over, Stopped, KeyboardInterrupt) as left:
        gone, code = False, left.code if isinstance(left, Stopped) else int(isinstance(left, Unheard))
    finally:
        live.close()
        with suppress(Unheard):
            conversation.say("" if gone else kept)
        forget()
        use(own_language())
    return conversation.stopping.code or code


def _hold(live: LiveSession, template: SessionTemplate, conversation: Conversation, clock: Callable[[], float]) -> bool:
    """From the set-up on. Whether the session was destroyed at the end of it."""
    if live.session.clock is None and not set_up(live, template, conversation):
        return False
    talk = Talk(live, template, conversation, clock)
    talk.run()
    return talk.gone
