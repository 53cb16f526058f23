"""`template rehearse`: a template walked through with made-up input, on the screen or as documents. Nothing is kept."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from survival_surgery.commands.asking import needs_a_terminal
from survival_surgery.commands.papers import can_be_named, overwrite_option, tell_what_was_written
from survival_surgery.commands.screen import Variant, variant_option
from survival_surgery.errors import UsageMistake

if TYPE_CHECKING:
    from survival_surgery.store.live import LiveSession


@click.command()
@click.argument("file", metavar="FILE")
@variant_option
@click.option("--empty", is_flag=True, help="Leave the steps empty, for you to fill.")
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    callback=can_be_named,
    help="Write the made-up documents into this folder, with no screen.",
)
@overwrite_option
@click.pass_context
def rehearse(
    ctx: click.Context, *, file: str, variant: Variant | None, empty: bool, out: Path | None, overwrite: bool
) -> None:
    """Walk through a template on screen, with made-up input. Nothing is kept.

    FILE may be the id of a template in the list. With --out you can read what its minutes would look like.
    """
    from survival_surgery.commands.template.files import found
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import whole

    template, text = whole(found(file, own_templates()), own_templates())
    chosen = variant or template.variants.usual
    if chosen not in template.variants.there:
        raise UsageMistake(f"This template has no {chosen} variant. It has: {', '.join(template.variants.there)}.")
    if out is not None:
        if empty:
            raise UsageMistake("Give --out or --empty, not both: nothing would stand in the documents.")
        from survival_surgery.writeup.rehearsal import write_made_up

        written = write_made_up(template, chosen, out, overwrite=overwrite)
        ctx.exit(tell_what_was_written(written.paths, written.missing))
    needs_a_terminal()
    from survival_surgery.app import SurgeryApp, Wanted
    from survival_surgery.terminal import run_quietly

    app = SurgeryApp(Wanted(live=in_memory(text, chosen, filled=not empty)))
    try:
        ctx.exit(run_quietly(app))
    finally:
        app.let_go()


def in_memory(text: str, variant: Variant, *, filled: bool) -> "LiveSession":
    """A rehearsal that is open in memory; its first step is entered now."""
    import time
    from datetime import date

    from survival_surgery.session.events import SessionOpened, SessionStarted, StepEntered
    from survival_surgery.store.live import begin_in_memory
    from survival_surgery.template.load import load_text
    from survival_surgery.writeup.rehearsal import called, rehearsed

    template = load_text(text, "the template")
    title = called(template.title) if filled else f"Rehearsal: {template.title}"
    titled = template.model_copy(update={"title": title})
    live = begin_in_memory(text)
    opened = SessionOpened(on=date.today().isoformat())  # noqa: DTZ011 - the day in the room, wherever it is
    for entry in rehearsed(titled, variant, filled=filled).entries:
        # The steps are still to be walked through, on today's clock; but later entries point at earlier ones by their
        # number, so that none may be missing.
        event = opened if isinstance(entry.event, StepEntered) else entry.event
        live.write_down(event if filled or isinstance(event, SessionStarted) else opened)
    live.write_down(StepEntered(step=template.steps[0].id, at=int(time.time())))
    return live
