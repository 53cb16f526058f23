"""The commands that write documents without a screen: notes of a meeting on paper, and the worked example."""

from collections.abc import Iterable
from errno import ENAMETOOLONG
from pathlib import Path

import click

from survival_surgery.commands.screen import screen
from survival_surgery.session.words import clean

_FOLDER = click.Path(path_type=Path)

OPEN = (
    "Each of these is replaced by a stand-in of the program's own, what is written says draft, and nothing outward was "
    "written. Answer each under 'readback', with veil, clear, soften, approve or leave_out, or give a listed name a "
    "stand_in; then run this again."
)


def can_be_named(ctx: click.Context, param: click.Parameter, folder: Path | None) -> Path | None:
    """A folder that may be there or not. Raises the system's own error for a name that nothing could have."""
    try:
        if folder:
            folder.lstat()
    except OSError as error:
        if error.errno == ENAMETOOLONG:
            raise
    return folder


out_option = click.option(
    "--out", required=True, metavar="DIR", type=_FOLDER, callback=can_be_named, help="Write into this folder."
)
group_option = click.option("--group", is_flag=True, help="Write the group's own minutes too.")
overwrite_option = click.option("--overwrite", is_flag=True, help="Replace documents that are there already.")


@click.command("write-up")
@click.argument("notes", metavar="NOTES", type=_FOLDER)
@out_option
@group_option
@overwrite_option
@click.pass_context
def write_up(ctx: click.Context, *, notes: Path, out: Path, group: bool, overwrite: bool) -> None:
    """Write the documents of a meeting held on paper.

    NOTES is played through the same moves as a meeting on screen, and nothing but the documents is kept.

    What may point at somebody is replaced. Unless it is listed with a stand-in of yours, or settled under 'readback',
    it is also told by line and column; the documents then say draft and nothing outward is written.

    Wherever the outward minutes are not written, the exit code is 1.
    """
    from survival_surgery.store.places import own_templates
    from survival_surgery.writeup import writeup

    done = writeup.write_up(notes, out, group=group, overwrite=overwrite, own=own_templates())
    left = (*done.open, OPEN) if done.open else ()
    ctx.exit(tell_what_was_written(done.paths, (*done.missing, *left)))


@click.command()
@click.option(
    "--out",
    metavar="DIR",
    type=_FOLDER,
    callback=can_be_named,
    help="Write its three documents into this folder, with no screen.",
)
@overwrite_option
@click.pass_context
def demo(ctx: click.Context, *, out: Path | None, overwrite: bool) -> None:
    """Show the worked example, an invented meeting.

    On screen nothing is kept; with --out its three documents are written and no screen is drawn.
    """
    if out is None:
        screen(demo=True, in_memory=True)
        return
    from survival_surgery.writeup import writeup

    done = writeup.write_up(writeup.WORKED_EXAMPLE, out, group=True, overwrite=overwrite, kept="encrypted")
    ctx.exit(tell_what_was_written(done.paths, done.missing))


def tell_what_was_written(paths: Iterable[Path], missing: Iterable[str]) -> int:
    """Say which documents were written and what was not, and give back the exit code: 1 without the outward minutes."""
    from survival_surgery.exports.pages import OUTWARD

    written = tuple(paths)
    for path in written:
        click.echo(clean(f"Written: {path}"))
    click.echo("These files are not encrypted: move them off this machine.")
    for sentence in missing:
        click.echo(clean(sentence), err=True)
    return 0 if any(path.name == OUTWARD for path in written) else 1
