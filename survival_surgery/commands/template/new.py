"""`template new`: a template of one's own, from a few answers. It never writes over a file that is there."""

import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from survival_surgery.commands.template.beginning import ANYBODY, LONGEST, SHORTEST, Wishes, copy_of, short_session
from survival_surgery.errors import CannotWrite, UsageMistake
from survival_surgery.session.words import clean, one_line

SCHEMA = "template.schema.json"
"""The file beside a template with which editors complete and check it."""

_MINUTES = 60
_MOST_PEOPLE = 500


def people_of(value: str) -> tuple[int, int]:
    """From how many people to how many, as somebody typed it."""
    written = re.fullmatch(r"\s*([0-9]{1,3})\s*(?:-|to|\u2013)\s*([0-9]{1,3})\s*", value)
    if not written or not 1 <= int(written[1]) <= int(written[2]) <= _MOST_PEOPLE:
        raise click.BadParameter("write the fewest and the most people with a hyphen between them, as in 5-12.")
    return int(written[1]), int(written[2])


@click.command()
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--title", metavar="WORDS", help="What the session is called. Left out: its name.")
@click.option("--for", "who_for", metavar="WORDS", help="Who it is for, in a sentence.")
@click.option(
    "--minutes", type=click.IntRange(SHORTEST, LONGEST), metavar="N", help="How long it takes; 60 if left out."
)
@click.option(
    "--people",
    metavar="5-12",
    callback=lambda ctx, param, value: people_of(value) if value else None,
    help="The fewest and the most people.",
)
@click.option("--from", "origin", metavar="ID", help="Begin with a copy of this template.")
@click.option("--language", metavar="CODE", help="The language you write in, as in en or es.")
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), help="Write this file instead.")
def new(
    *,
    name: str | None,
    title: str | None,
    who_for: str | None,
    minutes: int | None,
    people: tuple[int, int] | None,
    origin: str | None,
    language: str | None,
    out: Path | None,
) -> None:
    """Make a template of your own, with a remark on every line.

    In a terminal it asks for what is left out; in a script nothing is asked. The file is written into the folder of
    your own templates, so that it is found by its NAME, and editors find its description beside it.
    """
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    name = name or (click.prompt("A short name for it, such as night-shift") if asks else None)
    if not name:
        raise UsageMistake("Give it a name, as in: survival-surgery template new night-shift")
    slug = slugged(name)
    path = out or _own_folder() / f"{slug}.yaml"
    if path.exists():
        raise UsageMistake(f"There is a file {path} already, and it stays as it is. Choose another name, or --out.")
    if asks:
        title = title or click.prompt("What is it called?", default=_titled(name))
        who_for = who_for or click.prompt("Who is it for?", default=ANYBODY)
        people = people or click.prompt("For how many people?", default="4-15", value_proc=people_of)
        # A length was given for the short session: a copy keeps its own.
        origin = origin or (None if minutes or language else _origin_asked())
        if not origin and not minutes:
            minutes = click.prompt("How many minutes?", default=_MINUTES, type=click.IntRange(SHORTEST, LONGEST))
    if origin and (minutes or language):
        raise UsageMistake("A copy keeps its minutes and its language. Leave --minutes and --language out.")
    wishes = Wishes(slug, one_line(title or _titled(name)), who_for and one_line(who_for), people)
    _write(path, _text(replace(wishes, minutes=minutes or _MINUTES, language=language or "en"), origin))
    _tell(path, str(out or slug))


def _own_folder() -> Path:
    """The folder of a person's own templates, in a data folder that only they can read."""
    from survival_surgery.store.places import data_folder, own_templates

    data_folder()
    return own_templates()


def _tell(path: Path, called: str) -> None:
    click.echo(clean(f"Written: {path}\nOpen it in an editor, change its words, then:"))
    for command in ("check", "preview", "rehearse"):
        click.echo(clean(f"  survival-surgery template {command} {called}"))


def _origin_asked() -> str | None:
    """The template to begin with, as a number of a short list; None for the short session."""
    from survival_surgery.commands.template.listing import listed_templates

    listed = [one for one in listed_templates() if one.minutes]
    click.echo("What do you want to begin with?\n  1  a short session of five steps, with a remark on every line")
    for number, one in enumerate(listed, 2):
        click.echo(clean(f"  {number}  a copy of {one_line(one.title)}"))
    chosen: int = click.prompt("Its number", default=1, type=click.IntRange(1, len(listed) + 1))
    return None if chosen == 1 else listed[chosen - 2].id


def _text(wishes: Wishes, origin: str | None) -> str:
    """The text of the new template, which has no mistakes. Raises `BadFile` where an answer cannot stand in one."""
    from survival_surgery.guard import file_text
    from survival_surgery.store.places import own_templates
    from survival_surgery.template.load import find, load_text

    own = own_templates()
    if origin:
        path = find(origin, own)
        text = file_text(path)
        made = copy_of(text, load_text(text, str(path), own), wishes)
    else:
        made = short_session(wishes)
    load_text(made, f"{wishes.id}.yaml", own)
    return made


def _write(path: Path, text: str) -> None:
    from survival_surgery.guard.described import described
    from survival_surgery.template.model import SessionTemplate

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
        _describe(path.with_name(SCHEMA), described(SessionTemplate))
    except FileExistsError:
        raise UsageMistake(f"There is a file {path} already, and it stays as it is. Choose another name.") from None
    except OSError as error:
        raise CannotWrite(f"{path} cannot be written: {error.strerror}. Choose another folder with --out.") from None


def _describe(path: Path, schema: dict[str, Any]) -> None:
    """Put the description for editors beside a template, in place of an older one of ours and of nothing else."""
    if path.is_symlink() or (path.exists() and not _is_ours(path, str(schema["title"]))):
        return
    path.write_text(f"{json.dumps(schema, indent=2, ensure_ascii=False)}\n", encoding="utf-8")


def _is_ours(path: Path, title: str) -> bool:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(held, dict) and held.get("title") == title and "$defs" in held


def slugged(name: str) -> str:
    """A name as it may stand in an id and a file name everywhere: small letters, numbers and hyphens."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:60].strip("-")
    if not slug:
        raise UsageMistake("Choose a name with letters or numbers in it, such as night-shift.")
    return slug


def _titled(name: str) -> str:
    words = one_line(re.sub(r"[-_]+", " ", name))[:60].strip()
    return f"{words[:1].upper()}{words[1:]}"
