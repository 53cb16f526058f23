"""Calling a command as a script would, with a passphrase handed over."""

import os

from click.testing import CliRunner, Result

from survival_surgery.cli import main

PASSPHRASE = "correct horse battery staple"


def called(*arguments: str, typed: str = "") -> Result:
    """What a command did."""
    return CliRunner().invoke(main, arguments, input=typed)


def handed(*passphrases: str) -> str:
    """An open file descriptor from which the passphrases can be read, a line each."""
    reading, writing = os.pipe()
    os.write(writing, "".join(f"{passphrase}\n" for passphrase in passphrases).encode())
    os.close(writing)
    return str(reading)
