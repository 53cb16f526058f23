"""One session from set-up to its end, as a conversation. It closes the session, whichever way it is left."""

import time
from collections.abc import Callable

from survival_surgery.anonymise.forgetting import forget
from survival_surgery.plain.conversation import Conversation, Over
from survival_surgery.plain.set_up import set_up
from survival_surgery.plain.talk import Talk
from survival_surgery.store.live import LiveSession
from survival_surgery.template.model import SessionTemplate
from survival_surgery.translation import _, language_of, own_language, use


def hold(
    live: LiveSession,
    template: SessionTemplate,
    conversation: Conversation,
    clock: Callable[[], float] = time.time,
) -> None:
    """Talk through a session. The end of the input, and Ctrl+C, leave it with one sentence; what is written stays."""
    use(language_of(template.language))
    kept = _("What was written down is saved.") if not live.in_memory else _("Nothing of this session was kept.")
    try:
        conversation.say(_("/help lists the commands. Every answer is saved as soon as it is written down."))
        if live.session.clock is None and not set_up(live, template, conversation):
            conversation.say(kept)
            return
        talk = Talk(live, template, conversation, clock)
        talk.run()
        conversation.say("" if talk.gone else kept)
    except (Over, KeyboardInterrupt):
        conversation.say(kept)
    finally:
        live.close()
        forget()
        use(own_language())
