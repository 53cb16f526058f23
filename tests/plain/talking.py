"""A conversation held in a test: lines in, everything that was said out, on a session in memory."""

from io import BytesIO

from survival_surgery.plain.conversation import Conversation
from survival_surgery.plain.hold import hold
from survival_surgery.session import events as e
from survival_surgery.session.moves import enter
from survival_surgery.session.state import Session
from survival_surgery.store.live import InMemory, LiveSession
from survival_surgery.template.load import available, load
from survival_surgery.template.model import SessionTemplate

NOW = 1_000_000
TEMPLATE = "survival-surgery"


class Kept(LiveSession):
    """A session in memory that can still be looked at after it was left."""

    def close(self) -> None:
        pass


def begun(template: SessionTemplate, *, at: str = "") -> Kept:
    """A session of that template, at one of its steps or before its set-up."""
    live = Kept(InMemory(""))
    live.write_down(
        e.SessionStarted(
            template=template.id,
            version=template.version,
            title=template.title,
            variant=template.variants.usual,
            seed=7,
            roles=template.vocabulary.roles,
        )
    )
    live.write_down(e.SessionOpened(on="2026-03-02"))
    if at:
        live.write_down(enter(at, NOW)(live.session))
    return live


def said(live: LiveSession, template: SessionTemplate, *lines: str | bytes) -> str:
    """Everything that was said while these lines were typed and the input ended."""
    typed = b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines)
    writing = BytesIO()
    hold(live, template, Conversation(BytesIO(typed), writing), lambda: NOW + 60)
    return writing.getvalue().decode()


def at_step(step: str, *lines: str | bytes) -> tuple[str, Session]:
    """What was said at a step of the Survival Surgery, and the session then."""
    template = load(available()[TEMPLATE])
    live = begun(template, at=step)
    return said(live, template, *lines), live.session
