"""The commands that hold a session: on the screen, or as a conversation without one."""

from pathlib import Path
from typing import Any, Literal

import click

from survival_surgery.commands.asking import handed_over, needs_a_terminal, passphrase_option
from survival_surgery.errors import CannotOpen, UsageMistake

Variant = Literal["full", "standard", "lunch"]

variant_option = click.option(
    "--variant", type=click.Choice(["full", "standard", "lunch"]), help="How long the session is, by its name."
)

plain_option = click.option("--plain", is_flag=True, help="A line-by-line conversation, for a pipe or a screen reader.")


@click.command()
@click.option("--template", "template", metavar="ID", help="Start from this template. 'template list' shows them.")
@variant_option
@click.option("--minutes", type=click.IntRange(1, 480), metavar="N", help="Take the longest variant that fits.")
@passphrase_option
@click.option("--in-memory", is_flag=True, help="Keep nothing: for a rehearsal.")
@plain_option
def run(
    *,
    template: str | None,
    variant: Variant | None,
    minutes: int | None,
    passphrase_fd: int | None,
    in_memory: bool,
    plain: bool,
) -> None:
    """Start a session, or open the library to choose one."""
    if variant and minutes:
        raise UsageMistake("Give --variant or --minutes, not both: either says how long the session is.")
    if minutes:
        from survival_surgery.commands.lengths import longest_within

        variant = longest_within(minutes, template)
    if plain:
        from survival_surgery.commands.conversing import begin

        begin(template, variant, passphrase_fd, in_memory=in_memory)
        return
    screen(template=template, variant=variant, passphrase_fd=passphrase_fd, in_memory=in_memory)


@click.command()
@click.argument("session", required=False, metavar="[SESSION]")
@passphrase_option
@plain_option
def resume(session: str | None, passphrase_fd: int | None, *, plain: bool) -> None:
    """Go on with a session.

    SESSION is what 'sessions' calls it, or a file; left out, the session that was written last.
    """
    from survival_surgery.store.places import find_session, stored_sessions

    if session:
        path = find_session(session)
    else:
        stored = stored_sessions()
        if not stored:
            raise CannotOpen("There is no session on this machine yet. 'survival-surgery run' starts one.")
        path = stored[0].path
    if plain:
        from survival_surgery.commands.conversing import go_on

        go_on(path, passphrase_fd)
        return
    screen(session=path, passphrase_fd=passphrase_fd)


def screen(
    *,
    template: str | Path | None = None,
    variant: Variant | None = None,
    session: Path | None = None,
    passphrase_fd: int | None = None,
    in_memory: bool = False,
    demo: bool = False,
) -> None:
    """Open the screen, and end with its exit code."""
    needs_a_terminal()
    passphrase = handed_over(passphrase_fd)
    from survival_surgery.app import run_app

    wanted: dict[str, Any] = {"session": session, "in_memory": in_memory, "demo": demo, "passphrase": passphrase}
    click.get_current_context().exit(run_app(template=str(template) if template else None, variant=variant, **wanted))
