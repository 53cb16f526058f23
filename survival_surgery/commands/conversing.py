"""`run --plain` and `resume --plain`: the session as a conversation on the standard input and output."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from survival_surgery.commands.asking import asked_for, handed_over, new_passphrase
from survival_surgery.errors import UsageMistake
from survival_surgery.store.passphrase import read_from_fd, weakness
from survival_surgery.translation import _, own_language, use

if TYPE_CHECKING:
    from survival_surgery.plain.conversation import Conversation
    from survival_surgery.session.events import Variant
    from survival_surgery.store.live import LiveSession


def begin(template: str | None, variant: "Variant | None", descriptor: int | None, *, in_memory: bool) -> None:
    """Start a session from a template, or ask which one."""
    from survival_surgery import opening
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find

    talking = _conversation()
    with talking.stopping.watching():
        with _asking(talking, _("Nothing was begun.")):
            handed = handed_over(descriptor)
            if handed is None and not in_memory and not sys.stdin.isatty():
                handed = _first_line()
            path = find(template, own_templates()) if template else _chosen(talking)
            passphrase = None if in_memory else handed if handed is not None else new_passphrase(None)
            talking.say((handed and weakness(handed)) or "")
        _hold(opening.begun(path, variant, passphrase, date.today()), talking)  # noqa: DTZ011 - the day in the room


def go_on(session: Path, descriptor: int | None) -> None:
    """Go on with a session."""
    from survival_surgery import opening

    talking = _conversation()
    with talking.stopping.watching():
        with _asking(talking, _("Nothing was opened.")):
            handed = handed_over(descriptor)
            if handed is None:
                handed = asked_for(None) if sys.stdin.isatty() else _first_line()
        _hold(opening.picked_up(session, handed, date.today()), talking)  # noqa: DTZ011 - the day in the room


@contextmanager
def _asking(talking: "Conversation", nothing: str) -> Iterator[None]:
    """What is asked before there is a session: whoever leaves here hears that nothing has happened."""
    from survival_surgery.plain.conversation import Over, Unheard
    from survival_surgery.plain.stopping import Stopped

    try:
        with talking.stopping.waiting():
            yield
    except (Over, Stopped, KeyboardInterrupt, click.Abort) as left:
        with suppress(Unheard):
            if isinstance(left, Stopped):
                # The line of a passphrase that is being typed has not ended.
                talking.pause()
            talking.say(nothing)
        click.get_current_context().exit(left.code if isinstance(left, Stopped) else 0)


def _first_line() -> str:
    """The passphrase, where the input is no terminal: its first line, read byte by byte so that the rest is left."""
    try:
        return read_from_fd(sys.stdin.fileno())
    except UsageMistake as mistake:
        raise UsageMistake(
            "The first line of the input is the passphrase, and there was none. --passphrase-fd hands it over apart."
        ) from mistake


def _hold(live: "LiveSession", talking: "Conversation") -> None:
    from survival_surgery import opening
    from survival_surgery.plain.hold import hold
    from survival_surgery.store.memory import withhold_memory

    withhold_memory()
    click.get_current_context().exit(hold(live, opening.template_of_session(live), talking))


def _conversation() -> "Conversation":
    from survival_surgery.plain.conversation import Conversation

    use(own_language())
    unseen = (lambda question: asked_for(None, question)) if sys.stdin.isatty() else None
    return Conversation(sys.stdin.buffer, sys.stdout.buffer, sys.stdout.encoding or "utf-8", unseen=unseen)


def _chosen(talking: "Conversation") -> Path:
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.headings import offered
    from survival_surgery.widgets.choice import Choice

    sound = [one for one in offered(own_templates()) if one.heading]
    choices = [Choice(str(number), one.title, one.path) for number, one in enumerate(sound, 1)]
    return Path(str(talking.choose(_("Which template?"), choices)))
