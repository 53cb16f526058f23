"""`template preview`: the agenda of a template as a facilitator would print it, once or whenever the file changes."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from survival_surgery.commands.screen import Variant, variant_option
from survival_surgery.errors import SurgeryError
from survival_surgery.session.words import clean

_WAIT = 0.3
"""Seconds between two looks at the files."""

people_option = click.option("--people", type=click.IntRange(1, 500), metavar="N", help="How many are in the room.")
who_option = click.option(
    "--who",
    type=click.Choice(["staff", "people using the service", "mixed"]),
    help="Who is in the room, for steps that are only for some.",
)


@click.command()
@click.argument("file", metavar="FILE")
@variant_option
@people_option
@who_option
@click.option("--prompts", is_flag=True, help="Print the questions of each step too.")
@click.option("--watch", is_flag=True, help="Print it anew whenever the file changes, until Ctrl+C.")
def preview(
    *, file: str, variant: Variant | None, people: int | None, who: str | None, prompts: bool, watch: bool
) -> None:
    """Print the agenda of a template with its minutes.

    The clock starts at 0:00. FILE may be the id of a template in the list. Without --variant every variant is printed.
    """
    from survival_surgery.commands.template.files import found, refuse_group
    from survival_surgery.store.places import own_templates

    own = own_templates()
    path = found(file, own)

    def printed() -> str:
        from survival_surgery.commands.template.agenda import printed_agenda
        from survival_surgery.guard import read_yaml
        from survival_surgery.template.load import load_text

        source = read_yaml(path)
        refuse_group(path, source.data, "Preview")
        template = load_text(source.text, source.name, own)
        return printed_agenda(template, variant=variant, people=people, who=who, prompts=prompts)

    if not watch:
        click.echo(clean(printed()))
        return
    try:
        for _ in _changes(path, own):
            try:
                shown = printed()
            except SurgeryError as error:
                shown = str(error)
            if sys.stdout.isatty():
                click.clear()
            click.echo(f"{clean(shown)}\n\nWatching {clean(str(path))}. Ctrl+C ends it.")
    except KeyboardInterrupt:
        click.echo("")


def _changes(path: Path, own: Path) -> Iterator[None]:
    """Once at the start, and again whenever the template, a step group or the person's library has changed."""
    before: object = None
    while True:
        now = _stamps(path, own)
        if now != before:
            before = now
            yield
        time.sleep(_WAIT)


def _stamps(path: Path, own: Path) -> list[tuple[str, int, int]]:
    from survival_surgery.commands.template.files import all_own
    from survival_surgery.template.load import groups

    stamps = []
    for file in dict.fromkeys((path, *groups(own).values(), *all_own(own))):
        try:
            stat = file.stat()
        except OSError:
            # Editors take a file away for a moment while they save it; that it is gone is told by the load.
            continue
        stamps.append((str(file), stat.st_mtime_ns, stat.st_size))
    return stamps
