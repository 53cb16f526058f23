"""One line in, sentences out: no cursor is moved, nothing is coloured, and no control code of anybody's goes through.

It knows no session. Whoever asks says which words are commands.
"""

from collections.abc import Callable, Iterable
from typing import BinaryIO

from survival_surgery.plain.stopping import Stopping
from survival_surgery.session.words import LONGEST_LINE, clean
from survival_surgery.translation import _, ngettext
from survival_surgery.widgets.choice import Choice

_BYTES = 4 * LONGEST_LINE
"""The most bytes that a line of so many characters has."""

TELL = "?"
"""Typed alone, it asks what can be typed."""


class Over(Exception):
    """Nothing more is typed: the input has ended, or somebody wants to leave."""


class Unheard(Over):
    """Nobody listens any more: the terminal was closed, or the program at the other end of the pipe has ended."""


class Conversation:
    """Reads what is typed, and says sentences. Every sentence is on its way before the next line is read.

    Both raise `Unheard` where nobody is there any more, and reading raises `Stopped` where the system ends the program.
    `unseen` asks a question whose answer nobody may see, where there is a terminal to hide it in.
    """

    def __init__(
        self,
        reading: BinaryIO,
        writing: BinaryIO,
        encoding: str = "utf-8",
        *,
        stopping: Stopping | None = None,
        unseen: Callable[[str], str] | None = None,
    ) -> None:
        self._reading, self._writing, self._encoding = reading, writing, encoding
        self.stopping, self._unseen = stopping or Stopping(), unseen
        self._waiting: list[str] = []

    def say(self, *sentences: str) -> None:
        """Say each on a line of its own; what is empty is not said."""
        told = "".join(f"{clean(sentence)}\n" for sentence in sentences if sentence)
        self._write(told.replace("\t", " "))

    def pause(self) -> None:
        """An empty line, so that what follows is found again."""
        self._write("\n")

    def _write(self, told: str) -> None:
        try:
            self._writing.write(told.encode(self._encoding, "replace"))
            self._writing.flush()
        except OSError as error:
            raise Unheard from error

    def hear(self) -> str:
        """The next line, cleaned and without space at its ends. Raises `Over` at the end of the input."""
        if self._waiting:
            return self._waiting.pop()
        while True:
            read = self._line()
            if not read:
                raise Over
            typed = clean(read.decode("utf-8", "replace").rstrip("\r\n")).strip()
            if len(typed) <= LONGEST_LINE and (len(read) <= _BYTES or read.endswith(b"\n")):
                return typed
            self._pass_over_the_rest(read)
            most = ngettext("{count} character", "{count} characters", LONGEST_LINE).format(count=LONGEST_LINE)
            self.say(_("That line is longer than {most} and was not taken. Type it in parts.").format(most=most))

    def hear_unseen(self, question: str) -> str:
        """An answer that is not shown while it is typed; from a pipe, the next line as it stands."""
        if self._unseen:
            with self.stopping.waiting():
                return self._unseen(question)
        self.say(question)
        read = self._line()
        if not read:
            raise Over
        return read.decode("utf-8", "replace").rstrip("\r\n")

    def _line(self) -> bytes:
        with self.stopping.waiting():
            try:
                return self._reading.readline(_BYTES + 1)
            except OSError as error:
                raise Unheard from error

    def _pass_over_the_rest(self, read: bytes) -> None:
        while read and not read.endswith(b"\n"):
            read = self._line()

    def hear_again(self, line: str) -> None:
        """Hand a line back, to be heard once more before the next."""
        self._waiting.append(line)

    def choose(
        self,
        asks: str,
        choices: Iterable[Choice],
        *,
        at: int = 0,
        other: Callable[[str], bool] | None = None,
        tell: bool = True,
    ) -> object:
        """The value of what is chosen by its key or its words; Enter alone takes the one at `at`.

        `other` may take a line for itself, such as a command. The choices are said again when `?` is typed; without
        `tell`, only then.
        """
        offered = tuple(choices)
        alone = _("Enter alone takes {key}: {words}.").format(key=offered[at].key, words=offered[at].words)
        question = f"{asks} {alone}"
        self.say(*(_each(offered) if tell else (_("? tells what can be chosen."),)), question)
        while True:
            typed = self.hear()
            if other and other(typed):
                return None
            if typed == TELL:
                self.say(*_each(offered), question)
                continue
            found = _meant(offered, typed, at)
            if found:
                return found.value
            wrong = _("There is no answer '{typed}'. Type one of: {keys}.")
            self.say(wrong.format(typed=typed, keys=_keys(offered)), question)


def _each(choices: Iterable[Choice]) -> list[str]:
    return [f"{choice.key}: {choice.words}" + (f", {choice.note}" if choice.note else "") for choice in choices]


def _keys(choices: Iterable[Choice]) -> str:
    return ", ".join(choice.key for choice in choices)


def _meant(choices: tuple[Choice, ...], typed: str, at: int) -> Choice | None:
    if not typed:
        return choices[at]
    wanted = typed.casefold()
    keyed = next((choice for choice in choices if choice.key.casefold() == wanted), None)
    begin = [choice for choice in choices if choice.words.casefold().startswith(wanted)]
    return keyed or (begin[0] if len(begin) == 1 else None)
