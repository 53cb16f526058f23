"""How a session comes to be open: begun in a file or in memory, picked up again, or played from the worked example.

It asks nothing and draws nothing; a passphrase is handed through and not kept.
"""

import secrets
from datetime import date
from pathlib import Path

from survival_surgery.session.events import SessionOpened, SessionStarted, StepEntered, Variant
from survival_surgery.store.live import LiveSession, begin, begin_in_memory, pick_up
from survival_surgery.store.places import new_session_path, own_templates
from survival_surgery.template.load import load_kept, whole
from survival_surgery.template.model import SessionTemplate


def begun(template_file: Path, variant: Variant | None, passphrase: str | None, today: date) -> LiveSession:
    """A new session from a template; without a passphrase it is kept in memory alone."""
    template, text = whole(template_file, own_templates())
    live = begin_in_memory(text) if passphrase is None else begin(new_session_path(), passphrase, text)
    live.write_down(
        SessionStarted(
            template=template.id,
            version=template.version,
            title=template.title,
            variant=variant if variant in template.variants.there else template.variants.usual,
            seed=secrets.randbits(32),
            roles=template.vocabulary.roles,
            keeps=template.keeps,
            fewest=template.group.fewest,
            language=template.language,
        )
    )
    live.write_down(SessionOpened(on=today.isoformat()))
    return live


def picked_up(path: Path, passphrase: str, today: date) -> LiveSession:
    """An earlier session, on the day that it is opened again."""
    live = pick_up(path, passphrase)
    try:
        live.write_down(SessionOpened(on=today.isoformat()))
    except BaseException:
        live.close()
        raise
    return live


def worked_example(today: date, now: int) -> LiveSession:
    """The invented meeting that ships with the program, in memory: all is written, its first step is entered now."""
    from survival_surgery.guard import read_yaml
    from survival_surgery.template.load import available
    from survival_surgery.writeup.notes import read_notes, template_of
    from survival_surgery.writeup.play import play
    from survival_surgery.writeup.writeup import WORKED_EXAMPLE

    source = read_yaml(WORKED_EXAMPLE)
    template = template_of(source)
    live = begin_in_memory(whole(available()[template.id])[1])
    opened = SessionOpened(on=today.isoformat())
    for entry in play(read_notes(source, template), template, source, kept="nowhere").entries:
        # The steps are still to be walked through, on today's clock; but later entries point at earlier ones by their
        # number, so that none may be missing.
        live.write_down(opened if isinstance(entry.event, StepEntered) else entry.event)
    live.write_down(opened)
    live.write_down(StepEntered(step=template.steps[0].id, at=now))
    return live


def template_of_session(live: LiveSession) -> SessionTemplate:
    """The session's own copy of its template."""
    return load_kept(live.template_text, "the template of this session")
