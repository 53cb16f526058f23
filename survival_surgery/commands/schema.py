"""The commands that print a JSON Schema, with which an editor completes and checks a file while it is typed."""

import json
from typing import Any

import click

from survival_surgery.commands.program import Commands
from survival_surgery.session.words import clean


@click.group(cls=Commands)
def schema() -> None:
    """Print a JSON Schema for your editor."""


@schema.command()
def template() -> None:
    """Print the JSON Schema of templates.

    With it many editors complete and check a template while you type. 'template new' writes it beside your file; or put
    it there yourself, as template.schema.json, and begin the file with this line:

    # yaml-language-server: $schema=template.schema.json
    """
    from survival_surgery.guard.described import described
    from survival_surgery.template.model import SessionTemplate

    _print(described(SessionTemplate))


@schema.command()
@click.option(
    "--template",
    "name",
    metavar="ID",
    default="survival-surgery",
    show_default=True,
    help="The template that the meeting followed.",
)
def notes(name: str) -> None:
    """Print the JSON Schema of the notes of a meeting on paper."""
    from survival_surgery.guard.described import described
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find, load
    from survival_surgery.writeup.notes import notes_model

    own = own_templates()
    _print(described(notes_model(load(find(name, own), own))))


def _print(written: dict[str, Any]) -> None:
    click.echo(clean(json.dumps(written, indent=2, ensure_ascii=False)))
