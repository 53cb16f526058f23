"""Texts in and out of the command line as they are: no line end is changed, no sign is dropped, nothing is kept."""

import os
import sys
import tempfile
from pathlib import Path

import click

from survival_surgery.errors import SurgeryError, UsageMistake
from survival_surgery.session.words import clean, one_line

_LARGEST = 20_000_000
"""Bytes that are read at most: a thick book."""


class AlreadyThere(SurgeryError):
    """A file of that name is there, and nobody asked to replace it."""

    exit_code = 2


def given(file: Path) -> str:
    """The text of a file, or of the standard input for `-`. Raises `UsageMistake` for what is no text in UTF-8."""
    name = "the standard input" if str(file) == "-" else one_line(str(file))[-100:]
    try:
        if str(file) == "-":
            held = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with file.open("rb") as opened:
                held = opened.read(_LARGEST + 1)
    except OSError as error:
        raise UsageMistake(f"{name} cannot be read. Check the name, and that you may read it.") from error
    if len(held) > _LARGEST:
        raise UsageMistake(f"{name} is larger than 20 MB. Give it in parts.")
    try:
        text = held.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _place(held[: error.start].decode("utf-8"))
        raise UsageMistake(f"{name}:{place}: this is no letter in UTF-8. Save the text as UTF-8.") from error
    if "\x00" in text:
        place = _place(text[: text.index("\x00")])
        raise UsageMistake(f"{name}:{place}: there is an empty sign here, so this is no plain text. Save it as UTF-8.")
    return text


def put(text: str, out: Path | None, *, overwrite: bool) -> None:
    """Write a text to a file for its owner's eyes, whole or not at all; without a file, to the standard output."""
    if out is None:
        # On a screen, what is in the text could steer it.
        click.echo(clean(text) if sys.stdout.isatty() else text.encode("utf-8", "replace"), nl=False)
        return
    if os.path.lexists(out) and not overwrite:
        raise AlreadyThere(f"{one_line(str(out))[-100:]} is there already. Choose another name, or add --overwrite.")
    if out.is_dir():
        raise UsageMistake(f"{one_line(str(out))[-100:]} is a folder. Name a file in it.")
    try:
        # A file of this kind can be read by its owner alone.
        handle, beside = tempfile.mkstemp(dir=out.parent, prefix=".", suffix=".part")
    except (FileNotFoundError, NotADirectoryError, PermissionError) as error:
        raise UsageMistake(f"Nothing can be written into {one_line(str(out.parent))[-100:]}.") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(out)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _place(before: str) -> str:
    """The line and the column after `before`."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return f"{len(lines)}:{len(lines[-1]) + 1}"
