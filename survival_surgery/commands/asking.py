"""What a command asks the person at the keyboard: passphrases, and a word typed to be sure."""

import sys

import click

from survival_surgery.errors import UsageMistake
from survival_surgery.plain.stopping import Stopping
from survival_surgery.session.words import clean

passphrase_option = click.option(
    "--passphrase-fd",
    type=int,
    metavar="N",
    help="Read the passphrase from this open file descriptor, for scripts.",
)


def needs_a_terminal() -> None:
    """Refuse to draw a screen where nobody can see it or type."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageMistake("This command draws on a screen and needs a terminal. Run it in a terminal window.")


def handed_over(descriptor: int | None) -> str | None:
    """The passphrase that a script hands over, if it does."""
    if descriptor is None:
        return None
    from survival_surgery.store.passphrase import read_from_fd

    return read_from_fd(descriptor)


def asked_for(descriptor: int | None, question: str = "Passphrase") -> str:
    """A passphrase from a script, or typed unseen."""
    handed = handed_over(descriptor)
    if handed is not None:
        return handed
    if not sys.stdin.isatty():
        raise UsageMistake("A passphrase is typed in a terminal. A script hands it over with --passphrase-fd.")
    # Ended without a word of warning, the program would leave a terminal that shows nobody what they type.
    stopping = Stopping()
    with stopping.watching(), stopping.waiting():
        typed: str = click.prompt(question, hide_input=True)
    return typed


def new_passphrase(descriptor: int | None) -> str:
    """A new passphrase: handed over, or typed twice, or six words that the program draws."""
    if descriptor is not None:
        return asked_for(descriptor)
    from survival_surgery.store.passphrase import generate, weakness

    offered = generate()
    told = f"Six words drawn for you:  {offered}\nType these or a passphrase of your own, and keep it on paper."
    click.echo(clean(told))
    while True:
        typed = asked_for(None, "New passphrase")
        weak = weakness(typed)
        if weak:
            click.echo(clean(weak), err=True)
        if asked_for(None, "The same again") == typed:
            return typed
        click.echo("The two are not the same. Please type them again.", err=True)


def is_sure(word: str, warning: str) -> None:
    """Ask for a word to be typed before something that cannot be taken back. Raises `UsageMistake` for any other."""
    click.echo(clean(warning))
    typed = click.prompt(f"Type {word} to go on", default="", show_default=False)
    if typed.strip().casefold() != word:
        raise UsageMistake("Nothing was done.")
