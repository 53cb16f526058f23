"""`template check`: every mistake in a file, and what else is worth a look, for a person, a program or GitHub."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from survival_surgery.commands.program import said
from survival_surgery.errors import SurgeryError
from survival_surgery.session.words import clean, one_line

if TYPE_CHECKING:
    from survival_surgery.guard import BadFile, Mistake, Source

Level = Literal["mistake", "advice"]
MORE = "there are more mistakes than are listed. Mend these first."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, or one that is worth a look. Lines and columns are counted from 1."""

    file: str
    line: int
    column: int
    level: Level
    sentence: str


@click.command()
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option("--strict", is_flag=True, help="Let advice count like a mistake.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For a person, for a program, or as notes on the lines of a pull request.",
)
@click.pass_context
def check(ctx: click.Context, *, files: tuple[str, ...], strict: bool, form: str) -> None:
    """List every mistake at its line and column.

    What is worth a look is told too. FILE is a template, a step group or a file of your library, or the id of one in
    the list. Without any, all of your own are checked. Mistakes end with the exit code 1; what is worth a look does so
    with --strict only.
    """
    from survival_surgery.store.places import own_templates

    own = own_templates()
    paths, worst = _meant(files, own)
    listed: list[Finding] = []
    for path in paths:
        try:
            findings = tuple(findings_in(path, own))
        except SurgeryError as error:
            worst = max(worst, said(str(error), error.exit_code))
            continue
        listed += findings
        if form == "text":
            _tell(path, findings)
        failing = findings if strict else [finding for finding in findings if finding.level == "mistake"]
        worst = max(worst, 1 if failing else 0)
    if form == "json":
        click.echo(clean(json.dumps([asdict(finding) for finding in listed], indent=2, ensure_ascii=False)))
    for finding in listed if form == "github" else ():
        click.echo(clean(annotation(finding)))
    if form == "text" and not paths and not files:
        told = f"There is nothing of your own in {own} yet. 'survival-surgery template new' makes a template."
        click.echo(clean(told))
    ctx.exit(worst)


def _meant(files: tuple[str, ...], own: Path) -> tuple[list[Path], int]:
    """The files to check, all of one's own where none is named, and the exit code for those that are not there."""
    from survival_surgery.commands.template.files import all_own, found

    if not files:
        return all_own(own), 0
    paths, worst = [], 0
    for called in files:
        try:
            paths.append(found(called, own))
        except SurgeryError as error:
            worst = max(worst, said(str(error), error.exit_code))
    return paths, worst


def findings_in(path: Path, own: Path | None) -> Iterator[Finding]:
    """What there is to mend in a file; where there is nothing, what is worth a look. Raises `UsageMistake` for none."""
    from survival_surgery.guard import BadFile, read_yaml

    name = one_line(str(path))
    try:
        source = read_yaml(path)
        advice = _looked_at(path, source, own)
    except BadFile as bad:
        yield from _mistakes(name, bad)
    else:
        yield from (Finding(name, each.line, each.column, "advice", each.sentence) for each in advice)


def _looked_at(path: Path, source: "Source", own: Path | None) -> "Iterable[Mistake]":
    """Advice for a file that has no mistakes. Raises `BadFile` for one that has."""
    from survival_surgery.commands.template.files import sort_of
    from survival_surgery.template import load
    from survival_surgery.template.lint import advice, group_advice

    match sort_of(source.data):
        case "group":
            return group_advice(source, load.load_group(path, own))
        case "library":
            from survival_surgery.library.shelves import check_library

            check_library(path)
            return ()
        case _:
            return advice(source, load.load_text(source.text, source.name, own), load.available(own))


def _mistakes(name: str, bad: "BadFile") -> Iterator[Finding]:
    for mistake in bad.mistakes:
        yield Finding(name, mistake.line, mistake.column, "mistake", mistake.sentence)
    if bad.more:
        last = bad.mistakes[-1]
        yield Finding(name, last.line, last.column, "mistake", MORE)


def _tell(path: Path, findings: tuple[Finding, ...]) -> None:
    """Say what was found in a file: mistakes where errors go, everything else where answers go."""
    listed = [f for f in findings if f.level == "mistake" and f.sentence != MORE]
    mistakes = [f"{f.file}:{f.line}:{f.column}: {f.sentence}" for f in listed]
    advice = [f"{f.file}:{f.line}:{f.column}: worth a look: {f.sentence}" for f in findings if f.level == "advice"]
    if mistakes:
        more = ", and there are more" if len(listed) < len(findings) else ""
        said("\n".join([*mistakes, f"{_things(len(mistakes))} to mend{more}."]), 1)
    else:
        looks = f", {_things(len(advice))} worth a look" if advice else ""
        click.echo("\n".join(clean(told) for told in [*advice, f"{one_line(str(path))}: nothing to mend{looks}."]))


def _things(count: int) -> str:
    return "1 thing" if count == 1 else f"{count} things"


def annotation(finding: Finding) -> str:
    """A finding as a workflow command, with the characters replaced that GitHub reads as its own."""
    where = {"file": finding.file, "line": str(finding.line), "col": str(finding.column)}
    at = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    return f"::{'error' if finding.level == 'mistake' else 'warning'} {at}::{_message(finding.sentence)}"


def _message(text: str) -> str:
    return clean(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
