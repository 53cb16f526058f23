"""The commands for people who write templates."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from survival_surgery.commands.program import Commands, said
from survival_surgery.commands.screen import Variant, screen, variant_option
from survival_surgery.errors import CannotWrite, SurgeryError, UsageMistake
from survival_surgery.session.words import clean

if TYPE_CHECKING:
    from survival_surgery.template.model import SessionTemplate

STANDARD = "survival-surgery"
"""The template that is taken where none is named."""


@click.group(cls=Commands)
def template() -> None:
    """List, show, check and make templates."""


@template.command("list")
def list_() -> None:
    """List the templates that there are, your own too."""
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import readable

    for name, one in readable(own_templates()).items():
        lengths = one.variants
        click.echo(f"{name}  {one.title}: {lengths.full}, {lengths.standard} or {lengths.lunch} minutes")


@template.command()
@click.argument("name", metavar="ID")
def show(name: str) -> None:
    """Print a template as it is written."""
    from survival_surgery.guard import file_text
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find

    click.echo(clean(file_text(find(name, own_templates()))), nl=False)


@template.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_context
def check(ctx: click.Context, files: tuple[Path, ...]) -> None:
    """Check templates, and list every mistake at its line and column."""
    from survival_surgery.template.load import load

    worst = 0
    for path in files:
        try:
            load(path)
        except SurgeryError as error:
            worst = max(worst, said(str(error), error.exit_code))
        else:
            click.echo(clean(f"{path}: nothing to mend."))
    ctx.exit(worst)


@template.command()
@click.argument("name", metavar="NAME")
@click.option("--from", "origin", metavar="ID", default=STANDARD, show_default=True, help="The template to begin with.")
def new(name: str, origin: str) -> None:
    """Copy a template into a file of your own.

    The file is made in this folder, under NAME.
    """
    from survival_surgery.guard import file_text
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find, load_text

    slug = slugged(name)
    path = Path(f"{slug}.yaml")
    text = file_text(find(origin, own_templates()))
    text = re.sub(r"(?m)^id:.*$", f"id: {slug}", text, count=1)
    load_text(text, str(path))
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise CannotWrite(f"There is already a file {path} here. Nothing was written; choose another name.") from None
    except OSError as error:
        raise CannotWrite(f"{path} cannot be written: {error.strerror}. Choose another folder.") from None
    click.echo(f"Written: {path}\nChange it, then: survival-surgery template check {path}")


@template.command()
@click.argument("file", metavar="FILE")
@variant_option
def preview(file: str, variant: Variant | None) -> None:
    """Print the road of a template: its steps and their minutes. FILE may be the id of a template in the list."""
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find, load

    one = load(find(file, own_templates()))
    variants: tuple[Variant, ...] = (variant,) if variant else ("full", "standard", "lunch")
    click.echo("\n\n".join(clean(road(one, each)) for each in variants))


@template.command()
@click.argument("file", metavar="FILE")
@variant_option
def rehearse(file: str, variant: Variant | None) -> None:
    """Walk through a template on screen. Nothing is kept. FILE may be the id of a template in the list."""
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find, load

    path = find(file, own_templates())
    load(path)
    screen(template=path, variant=variant, in_memory=True)


def road(template: "SessionTemplate", variant: Variant) -> str:
    """The steps of one variant with their minutes, part by part; under a step, what is folded into it."""
    from survival_surgery.steps.when import Room
    from survival_surgery.template.agenda import stops

    rows = [f"{template.title}, {variant}: {template.variants.of(variant)} minutes"]
    for part in template.parts:
        rows.append(f"\n{part.title}: {part.goal}")
        for stop in (stop for stop in stops(template, Room(variant)) if stop.part == part.id):
            rows.append(f"{stop.minutes:>5}  {stop.step.title}")
            rows += [f"       with {folded.title}" for folded in stop.folded]
    slack = template.slack.of(variant)
    return "\n".join([*rows, *([f"\n{slack:>5}  to spare"] if slack else [])])


def longest_within(minutes: int, name: str | None) -> Variant:
    """The longest variant of a template that fits into so many minutes; the shortest where none does."""
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find, load

    lengths = load(find(name or STANDARD, own_templates())).variants
    ordered: tuple[Literal["full", "standard", "lunch"], ...] = ("full", "standard", "lunch")
    fitting = [variant for variant in ordered if lengths.of(variant) <= minutes]
    return max(fitting, key=lengths.of) if fitting else min(ordered, key=lengths.of)


def slugged(name: str) -> str:
    """A name as it may stand in an id and a file name everywhere: small letters, numbers and hyphens."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:60].strip("-")
    if not slug:
        raise UsageMistake("Choose a name with letters or numbers in it, such as night-shift.")
    return slug
