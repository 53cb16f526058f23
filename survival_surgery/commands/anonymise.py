"""The command that veils any text, such as minutes, letters and leaflets. It keeps nothing and asks nobody."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from survival_surgery.commands.plain_text import given, put
from survival_surgery.errors import UsageMistake
from survival_surgery.session.words import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from survival_surgery.anonymise.protect import Listed
    from survival_surgery.anonymise.text import Level

_FILE = click.Path(path_type=Path)
_FORMATS = ("text", "json", "review")


@click.command()
@click.argument("file", metavar="FILE|-", required=False, type=_FILE)
@click.option("--protect", metavar="FILE", type=_FILE, help="Names and words that must not leave, one a line.")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="The veiled text, the same for a program, or a list of what was found.",
)
@click.option(
    "--level",
    type=click.Choice(["veil", "ask"]),
    default="veil",
    show_default=True,
    help="With 'ask' every question is veiled too.",
)
@click.option("--out", metavar="FILE", type=_FILE, help="Write a file that you alone can read.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there already.")
@click.option("--jsonl", is_flag=True, help="Answer one text a line with its spans, for other programs.")
@click.pass_context
def anonymise(
    ctx: click.Context,
    *,
    file: Path | None,
    protect: Path | None,
    form: str,
    level: Level,
    out: Path | None,
    overwrite: bool,
    jsonl: bool,
) -> None:
    """Veil a text that was written elsewhere.

    FILE is plain text or Markdown, which keeps its structure; - reads the standard input. What points at somebody is
    replaced by words in square brackets. What may do so is a question: it stays, and the exit code is 1.

    A line of the file of --protect may end with what is to stand in: Maple Ward = a ward.
    """
    from survival_surgery.anonymise.protect import listed

    protected = listed(given(protect).splitlines()) if protect else ()
    if jsonl:
        if out or form != "text":
            raise UsageMistake(
                "--jsonl answers on the standard output, in a form of its own: leave --out and --format."
            )
        from survival_surgery.commands.lines import answer

        source = sys.stdin.buffer if file is None or str(file) == "-" else given(file).encode().splitlines()
        code = answer(source, protected, level)
        _tell_what_is_missing()
        ctx.exit(code)
    if file is None:
        raise UsageMistake("Give the FILE to veil, or - for the standard input.")
    code = _veil(given(file), protected, level, form, lambda told: put(told, out, overwrite=overwrite))
    _tell_what_is_missing()
    ctx.exit(code)


def _tell_what_is_missing() -> None:
    from survival_surgery.anonymise.finders import trained

    if why := trained.missing():
        click.echo(clean(why), err=True)


def _veil(text: str, protected: tuple[Listed, ...], level: Level, form: str, tell: Callable[[str], None]) -> int:
    from survival_surgery.anonymise import review
    from survival_surgery.anonymise.text import veiled

    done = veiled(text, protected, level=level)
    tell(review.as_json(done) if form == "json" else review.as_list(text, done) if form == "review" else done.text)
    left = len(done.questions)
    if left:
        told = "One question is" if left == 1 else f"{left} questions are"
        click.echo(
            clean(f"{told} left as written. '--format review' lists them, '--level ask' veils them too."), err=True
        )
    return 1 if left else 0
