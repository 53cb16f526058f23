"""`template rehearse`: a template walked through with made-up input, on the screen or as documents. Nothing is kept."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from survival_surgery.commands.asking import needs_a_terminal
from survival_surgery.commands.papers import can_be_named, overwrite_option, tell_what_was_written
from survival_surgery.commands.screen import Variant, variant_option
from survival_surgery.commands.template.preview import people_option, who_option
from survival_surgery.errors import UsageMistake

if TYPE_CHECKING:
    from survival_surgery.store.live import LiveSession
    from survival_surgery.template.model import SessionTemplate
    from survival_surgery.writeup.rehearsal import InTheRoom


@click.command()
@click.argument("file", metavar="FILE")
@variant_option
@people_option
@who_option
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
    ctx: click.Context,
    *,
    file: str,
    variant: Variant | None,
    people: int | None,
    who: str | None,
    empty: bool,
    out: Path | None,
    overwrite: bool,
) -> None:
    """Walk through a template on screen, with made-up input. Nothing is kept.

    FILE may be the id of a template in the list. With --out you can read what its minutes would look like.
    """
    template, text = _template(file)
    chosen = variant or template.variants.usual
    if chosen not in template.variants.there:
        raise UsageMistake(f"This template has no {chosen} variant. It has: {', '.join(template.variants.there)}.")
    there = _those_in_the_room(people, who)
    if out is not None:
        if empty:
            raise UsageMistake("Give --out or --empty, not both: nothing would stand in the documents.")
        from survival_surgery.writeup.rehearsal import write_made_up

        written = write_made_up(template, chosen, out, there, overwrite=overwrite)
        ctx.exit(tell_what_was_written(written.paths, written.missing))
    needs_a_terminal()
    from survival_surgery.app import SurgeryApp, Wanted
    from survival_surgery.terminal import run_quietly

    app = SurgeryApp(Wanted(live=in_memory(text, chosen, there, filled=not empty)))
    try:
        ctx.exit(run_quietly(app))
    finally:
        app.let_go()


def _template(file: str) -> tuple["SessionTemplate", str]:
    from survival_surgery.commands.template.files import found, refuse_group
    from survival_surgery.guard import read_yaml
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import whole

    path = found(file, own_templates())
    refuse_group(path, read_yaml(path).data, "Rehearse")
    return whole(path, own_templates())


def _those_in_the_room(people: int | None, who: str | None) -> "InTheRoom":
    from survival_surgery.session.bands import Present, band_of
    from survival_surgery.session.choices import Who
    from survival_surgery.writeup.rehearsal import InTheRoom

    return InTheRoom(Present(band_of(people)) if people else None, Who(who) if who else None)


def in_memory(text: str, variant: Variant, there: "InTheRoom", *, filled: bool) -> "LiveSession":
    """A rehearsal that is open in memory; its first step is entered now."""
    import time
    from datetime import date

    from survival_surgery.session.events import (
        PresentCounted,
        RoomDescribed,
        SessionOpened,
        SessionStarted,
        StepEntered,
    )
    from survival_surgery.store.live import begin_in_memory
    from survival_surgery.template.load import load_text
    from survival_surgery.writeup.rehearsal import called, rehearsed

    template = load_text(text, "the template")
    title = called(template.title) if filled else f"Rehearsal: {template.title}"
    titled = template.model_copy(update={"title": title})
    live = begin_in_memory(text)
    opened = SessionOpened(on=date.today().isoformat())  # noqa: DTZ011 - the day in the room, wherever it is
    for entry in rehearsed(titled, variant, there, filled=filled).entries:
        # The steps are still to be walked through, on today's clock; but later entries point at earlier ones by their
        # number, so that none may be missing.
        event = opened if isinstance(entry.event, StepEntered) else entry.event
        set_up = isinstance(event, SessionStarted | PresentCounted | RoomDescribed)
        live.write_down(event if filled or set_up else opened)
    live.write_down(StepEntered(step=template.steps[0].id, at=int(time.time())))
    return live
