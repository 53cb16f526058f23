"""`template list` and `template show`: which templates there are, one's own first, and one of them as it is written."""

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from survival_surgery.errors import SurgeryError
from survival_surgery.session.words import clean, one_line

_SHORTEST = 40
"""Characters that a line about a template has at least, in however narrow a window."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A template as the list shows it. `minutes` is empty where the file has mistakes."""

    id: str
    title: str
    yours: bool
    language: str
    minutes: dict[str, int]
    for_what: str
    file: str


@click.command("list")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For a person or for a program.",
)
def list_(*, form: str) -> None:
    """List the templates that there are, your own first.

    Those of your own that have mistakes are listed too, so that you can mend them.
    """
    listed = listed_templates()
    if form == "json":
        click.echo(clean(json.dumps([asdict(one) for one in listed], indent=2, ensure_ascii=False)))
        return
    for one in listed:
        click.echo(clean(_row(one)))
    click.echo("\n'survival-surgery template preview ID' shows one with its minutes.")


@click.command()
@click.argument("name", metavar="ID")
def show(name: str) -> None:
    """Print a template or a step group as it is written."""
    from survival_surgery.commands.template.files import found
    from survival_surgery.guard import file_text
    from survival_surgery.store.places import own_templates

    click.echo(clean(file_text(found(name, own_templates()))), nl=False)


def listed_templates() -> list[Listed]:
    """The templates that there are: a person's own, then ours, each in the order of their ids."""
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import available

    own = own_templates()
    files = sorted(available(own).items(), key=lambda item: (item[1].parent != own, item[0]))
    return [one for name, path in files if (one := _listed(name, path, own))]


def _listed(name: str, path: Path, own: Path) -> Listed | None:
    from survival_surgery.template.load import load

    yours = path.parent == own
    try:
        template = load(path, own)
    except SurgeryError:
        return Listed(name, name, yours, "", {}, "", str(path)) if yours else None
    minutes: dict[str, int] = {variant: template.variants.of(variant) for variant in template.variants.there}
    what = re.split(r"(?<=[.!?])\s", one_line(template.when_to_use), maxsplit=1)[0]
    return Listed(name, template.title, yours, template.language, minutes, what, str(path))


def _row(one: Listed) -> str:
    told = f"{one.id}  {one.title}"
    yours = ", yours" if one.yours else ""
    if not one.minutes:
        return f"{told}{yours}: has mistakes. See: survival-surgery template check {one.id}"
    *others, last = [str(minutes) for minutes in one.minutes.values()]
    lengths = f"{', '.join(others)} or {last}" if others else last
    return f"{told}: {lengths} minutes, {one.language}{yours}\n    {_fitting(one.for_what)}"


def _fitting(words: str) -> str:
    import shutil

    room = max(_SHORTEST, shutil.get_terminal_size().columns - 5)
    return words if len(words) <= room else f"{words[: room - 1].rstrip()}…"
