"""The command that prints a JSON Schema, with which an editor completes and checks a file while it is typed."""

import json

import click


@click.command()
@click.argument("what", type=click.Choice(["template", "notes"]))
@click.option(
    "--template",
    "template",
    metavar="ID",
    default="survival-surgery",
    show_default=True,
    help="The template whose notes are meant.",
)
def schema(what: str, template: str) -> None:
    """Print the JSON Schema of templates or of notes."""
    if what == "template":
        from survival_surgery.template.model import SessionTemplate

        described = SessionTemplate.model_json_schema()
    else:
        from survival_surgery.commands.papers import own_templates
        from survival_surgery.template.load import find, load
        from survival_surgery.writeup.notes import notes_model

        described = notes_model(load(find(template, own_templates()))).model_json_schema()
    click.echo(json.dumps(described, indent=2, ensure_ascii=False))
