"""The part of docs/commands.md that is made from the commands: run this file to write it anew."""

from collections.abc import Iterator
from pathlib import Path

import click

from survival_surgery.cli import main
from survival_surgery.commands.program import EXIT_CODES, NAME

PAGE = Path(__file__).resolve().parents[2] / "docs" / "commands.md"
BEGINS = "<!-- What follows is made from the program by tests/cli/reference.py. -->"


def every_command(
    group: click.Group = main, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with the words that call it, the groups among them."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command, name
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from every_command(command, (*path, name))


def reference() -> str:
    """The generated part, from its mark to the end of the page."""
    rows = [BEGINS, "", "## The commands", ""]
    for path, command in every_command():
        if not isinstance(command, click.Group):
            rows += [*_command(path, command), ""]
    rows += ["## Exit codes", "", "| code | means |", "| --- | --- |"]
    rows += [f"| {code} | {meaning} |" for code, meaning in EXIT_CODES]
    return "\n".join(rows) + "\n"


def _command(path: tuple[str, ...], command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=" ".join((NAME, *path)))
    yield f"### {' '.join(path)}"
    yield from ("", "```text", f"{context.info_name} {' '.join(command.collect_usage_pieces(context))}", "```", "")
    for paragraph in (command.help or "").split("\n\n"):
        told = " ".join(paragraph.split())
        # A remark to copy would be a heading in Markdown.
        yield from (f"`{told}`" if told.startswith("#") else told, "")
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    if options:
        yield from ("| option | what it does |", "| --- | --- |")
    for option in options:
        default = f" Left out: `{option.default}`." if option.show_default else ""
        yield f"| `{_written(option, context)}` | {option.help}{default} |"


def _written(option: click.Option, context: click.Context) -> str:
    value = "" if option.is_flag else f" {option.make_metavar(context)}"
    return f"{option.opts[0]}{value}".replace("|", "\\|")


if __name__ == "__main__":
    before = PAGE.read_text("utf-8").partition(BEGINS)[0]
    PAGE.write_text(before + reference(), encoding="utf-8")
