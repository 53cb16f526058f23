"""The frame around every command: its one-sentence errors, its exit codes, and the near miss for a mistyped name.

Whatever a person typed is cleaned before it is shown again, so that nothing on a command line can steer the terminal.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from errno import EDQUOT, ENAMETOOLONG, ENOSPC, EROFS
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn, TextIO

import click

from survival_surgery.errors import SurgeryError
from survival_surgery.session.words import clean, one_line

EXIT_CODES = (
    (0, "done"),
    (1, "something needs your attention: a mistake in a file, questions left open, or no outward minutes yet"),
    (2, "the command was called in a way that it cannot follow"),
    (3, "the session cannot be opened: wrong passphrase, or the start of the file is damaged"),
    (4, "the session is open in another window or another program"),
    (5, "the disk is full or read-only; what was saved before stays saved"),
    (6, "the passphrase is right and the file is damaged further in"),
)
"""What a script can read from how a command ended."""

NAME = "survival-surgery"

STOPPED = 130
"""How a program ends that somebody stopped with Ctrl+C, by the custom of shells."""


class Commands(click.Group):
    """A group of commands that knows what a mistyped one was meant to be."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the table, which is the order of use."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        typed = args[0]
        if self.get_command(ctx, typed) or typed.startswith("-"):
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        near = get_close_matches(typed, self.list_commands(ctx), n=1)
        meant = f" Did you mean '{near[0]}'?" if near else ""
        raise click.UsageError(f"There is no command '{one_line(typed)[:60]}'.{meant}", ctx)


class Program(Commands):
    """The whole program. It ends with an exit code and one plain sentence, whatever happens.

    `table` names, for each command, its module in this folder and its name in it: only the one that is called is
    imported, because the first screen waits for every import.
    """

    def __init__(self, name: str, *, table: Mapping[str, str], **extra: Any) -> None:
        super().__init__(name, **extra)
        self._table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._table:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = self._table[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"{__package__}.{module}"), attribute)
        return command

    def main(  # type: ignore[override]  # it always ends the program, so no form of it returns
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        **extra: Any,
    ) -> NoReturn:
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name or NAME, complete_var, **extra)
        except SurgeryError as error:
            code = said(str(error), error.exit_code)
        except click.exceptions.NoArgsIsHelpError as error:
            code = said(error.format_message(), error.exit_code)
        except click.UsageError as error:
            asked = error.ctx.command_path if error.ctx else NAME
            told = _shortened(error.format_message(), args)
            code = said(f"{told}\n'{asked} --help' says what it takes.", error.exit_code)
        except click.ClickException as error:
            code = said(error.format_message(), error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            code = said("Stopped.", STOPPED)
        except BrokenPipeError:
            code = 1
        except OSError as error:
            code = said(*_of_the_system(error))
        except Exception as error:  # noqa: BLE001 - a traceback would put words of the session into the scrollback
            code = _asked_to_end(error) or said(_unforeseen(error), 1)
        _let_go(sys.stdout)
        sys.exit(code if isinstance(code, int) else 0)


def said(words: str, code: int) -> int:
    """Say something on the error stream, if anybody can hear it, and give back the exit code."""
    with suppress(OSError):
        click.echo(clean(words), err=True)
    _let_go(sys.stderr)
    return code


def _let_go(stream: TextIO) -> None:
    """Leave nothing unwritten in a stream that cannot be written to: Python would complain of it as it ends."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _shortened(words: str, args: Sequence[str] | None) -> str:
    from survival_surgery.guard import shortened

    return shortened(words, (part for arg in args or sys.argv[1:] for part in (arg, *arg.split("=", 1))))


def _asked_to_end(error: Exception) -> int:
    """The exit code for a program that the system ended while it waited for a passphrase; 0 for any other reason."""
    from survival_surgery.plain.stopping import Stopped

    return error.code if isinstance(error, Stopped) else 0


def _of_the_system(error: OSError) -> tuple[str, int]:
    """What the system refused, and the exit code for it."""
    if error.errno == ENAMETOOLONG:
        named = one_line(os.fsdecode(error.filename or ""))[:60]
        return f"'{named}…' is longer than a name may be on this system. Choose a shorter one.", 2
    if error.errno in (ENOSPC, EDQUOT, EROFS):
        return "The disk is full or read-only, so not everything could be written. Free some space and try again.", 5
    return _unforeseen(error), 1


def _unforeseen(error: Exception) -> str:
    """A mistake of ours, named by where it happened and never by what it held."""
    place, trace = "", error.__traceback__
    while trace:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return (
        f"This is a mistake in the program, not yours ({type(error).__name__} at {place}). What was saved stays saved. "
        "Please report the words in brackets; they hold nothing of your session."
    )


def epilogue() -> str:
    """The exit codes, as they stand under the help."""
    rows = "\n".join(f"  {code}  {meaning}" for code, meaning in EXIT_CODES)
    return f"\b\nExit codes:\n{rows}"
