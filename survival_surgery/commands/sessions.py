"""The commands for sessions that are kept on this machine."""

from pathlib import Path

import click

from survival_surgery.commands.asking import asked_for, is_sure, new_passphrase, passphrase_option
from survival_surgery.commands.papers import group_option, out_option, overwrite_option, tell_what_was_written
from survival_surgery.session.words import clean

session_argument = click.argument("session", metavar="SESSION")


@click.command()
def sessions() -> None:
    """List the sessions on this machine.

    Without a passphrase only the month can be seen.
    """
    from survival_surgery.store.places import stored_sessions

    stored = stored_sessions()
    for one in stored:
        click.echo(clean(f"{one.handle}  {one.month}"))
    if not stored:
        click.echo("There is no session on this machine yet. 'survival-surgery run' starts one.")


@click.command()
@session_argument
@out_option
@group_option
@overwrite_option
@passphrase_option
@click.pass_context
def export(
    ctx: click.Context, *, session: str, out: Path, group: bool, overwrite: bool, passphrase_fd: int | None
) -> None:
    """Write the documents of a session.

    Nothing is written before your own pass of the readback, and nothing outward before the room's.

    Wherever the outward minutes are not written, the exit code is 1.
    """
    from survival_surgery.exports.write import write
    from survival_surgery.store.live import pick_up
    from survival_surgery.store.places import find_session
    from survival_surgery.template.load import load_kept

    live = pick_up(find_session(session), asked_for(passphrase_fd))
    try:
        written = write(live.session, load_kept(live.template_text, session), out, group=group, overwrite=overwrite)
    finally:
        live.close()
    ctx.exit(tell_what_was_written(written.paths, written.missing))


@click.command()
@session_argument
@click.argument("to", metavar="TO", type=click.Path(path_type=Path))
@passphrase_option
def backup(session: str, to: Path, passphrase_fd: int | None) -> None:
    """Copy a session to a new file.

    TO is a new file or a folder. The copy opens with the same passphrase.
    """
    from survival_surgery.store.copies import back_up
    from survival_surgery.store.places import find_session, looks_synced

    path = find_session(session)
    copy = to / path.name if to.is_dir() else to
    back_up(path, asked_for(passphrase_fd), copy)
    told = f"Copied to {copy}. It opens with the same passphrase; destroy it when you destroy the session."
    click.echo(clean(told))
    if service := looks_synced(copy):
        told = f"That place seems to be copied to {service}, which keeps old versions: choose another if you can."
        click.echo(clean(told))


@click.command()
@session_argument
@passphrase_option
def rekey(session: str, passphrase_fd: int | None) -> None:
    """Give a session a new passphrase.

    --passphrase-fd reads two lines: the passphrase as it is now, and the new one.
    """
    from survival_surgery.store import copies
    from survival_surgery.store.places import find_session

    path = find_session(session)
    old = asked_for(passphrase_fd, "Passphrase as it is now")
    copies.rekey(path, old, new_passphrase(passphrase_fd))
    click.echo("The session opens with the new passphrase. Copies made before still open with the old one.")


@click.command()
@session_argument
@click.option("--names", is_flag=True, help="Only the table of names that were listed, veiled or cleared.")
@passphrase_option
def destroy(session: str, *, names: bool, passphrase_fd: int | None) -> None:
    """Delete a session for good, or only its table of names.

    Without the table the notes stay as they were typed, and nothing more is written before the whole text is read back
    again. Only for --names the passphrase is asked for.
    """
    from survival_surgery.store import destroy as store
    from survival_surgery.store.places import find_session

    path = find_session(session)
    if names:
        _destroy_names(path, passphrase_fd)
        return
    is_sure("destroy", f"The session in {path} will be deleted for good. Nobody can bring it back, we included.")
    store.destroy(path)
    click.echo(clean(store.NOT_ERASURE))


def _destroy_names(path: Path, passphrase_fd: int | None) -> None:
    from survival_surgery.store.destroy import NAMES_GONE
    from survival_surgery.store.live import pick_up

    live = pick_up(path, asked_for(passphrase_fd))
    try:
        is_sure("destroy", f"The table of names in {path} will be destroyed. Nobody can bring it back, we included.")
        live.destroy_names()
    finally:
        live.close()
    click.echo(clean(NAMES_GONE))
