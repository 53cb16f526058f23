"""A described meeting, held as a conversation through a pipe: a line is typed, and what is said is listened to."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from survival_surgery.meeting.protected import Names, Workplace
from survival_surgery.meeting.questions import HowMany, Label, Minutes, WhoIsThere, questions
from survival_surgery.session.bands import Present
from survival_surgery.session.choices import Who
from survival_surgery.steps.lines import Line
from survival_surgery.template.agenda import Stop
from tests.cli.calling import PASSPHRASE
from tests.meeting.described import Described, Numbers, sorts

_HEARD = "/heard"
_ALL_HEARD = re.compile("There is no command like that|There is no answer 'heard'|Type the numbers of rows")
"""What is said to a word that means nothing: all lines before it were heard."""

_PATIENCE = 60.0


class Spoken:
    """Somebody who holds one meeting at a simple terminal."""

    def __init__(self, home: Path, template: str, told: Described) -> None:
        self._told = told
        self._out = home.with_name("said.txt")
        self._numbers: Numbers = {}
        with self._out.open("wb") as out:
            self._running = subprocess.Popen(
                [sys.executable, "-m", "survival_surgery", "run", "--plain", "--template", template],
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=subprocess.STDOUT,
                cwd=home.parent,
                env={**os.environ, "SURVIVAL_SURGERY_HOME": str(home)},
            )

    def hold(self, folder: str) -> str:
        """From the passphrase to the documents; everything that was said."""
        try:
            self._type(PASSPHRASE, *self._set_up())
            for stop in self._told.stops:
                self._type(f"/go {stop.step.id}")
                if self._told.points_at_cards(stop):
                    self._numbers = self._read_numbers()
                for line in self._told.lines(stop):
                    self._type(*self._line(line, stop))
            self._read_back()
            self._type("3", folder, "2", "7")
            self._running.communicate(timeout=_PATIENCE)
            assert self._running.returncode == 0, self._said
        finally:
            self._running.kill()
            self._running.wait()
        return self._said

    def _set_up(self) -> Iterator[str]:
        notes = self._told.notes
        for question in questions(self._told.template, kept=True):
            match question:
                case Label():
                    yield notes.label
                case Minutes():
                    yield notes.variant
                case HowMany():
                    yield str(list(Present).index(notes.present) + 1) if notes.present else ""
                case WhoIsThere():
                    yield str(list(Who).index(notes.who) + 1) if notes.who else ""
                case Names() | Workplace():
                    yield from self._told.protected if isinstance(question, Names) else self._told.workplace
                    yield ""
                case _:
                    yield ""

    def _line(self, line: Line, stop: Stop) -> Iterator[str]:
        """A line, answer by answer; where a stand-in is offered for a name in it, one's own words are insisted on."""
        if len(sorts(stop)) > 1:
            yield f"/{sorts(stop).index(type(line)) + 1}"
        # A step may have answered the first question already: it is asked all the same.
        yield "/back"
        for _question, words in self._told.answers(line, self._numbers):
            yield words
            if self._told.veiled(words) != words:
                yield "/mine"

    def _read_numbers(self) -> Numbers:
        shown = dict(re.findall(r"^(?:Card )?(\d+): (.*)$", self._hear("/board"), re.MULTILINE))
        numbers = {words: int(number) for number, words in shown.items()}
        return {place: numbers[words] for place, words in enumerate(self._told.heard(), 1)}

    def _read_back(self) -> None:
        said = self._hear("/finish")
        # What may be known can raise a question of its own: then it is all gone through once more.
        while "With the room" not in said and "the room's reading" not in said:
            said = self._stays(self._questions(said))
        self._type(*["fine"] * self._told.known_themes, "agreed")

    def _questions(self, said: str) -> str:
        """What was pointed out may stand, where the notes say so; nothing else was expected."""
        while found := re.search("^«(.+?)»", said, re.MULTILINE):
            assert self._told.stands(found[1]), found[1]
            said = self._hear("keep")
            if "Has the room agreed" in said:
                said = self._hear("yes")
        return self._hear("go on") if "Nothing is written yet" in said else said

    def _stays(self, said: str) -> str:
        shown = re.findall(r"^\d+: (.*)$", said.partition("What stays is printed")[2], re.MULTILINE)
        assert len(shown) == len(self._told.rows), said
        turned = [str(n) for n, (now, then) in enumerate(zip(shown, self._told.rows, strict=True), 1) if now != then]
        self._type(*([" ".join(turned)] if turned else []), "go on")
        return self._hear("read")

    def _type(self, *lines: str) -> None:
        assert self._running.stdin
        self._running.stdin.write("".join(f"{line}\n" for line in lines).encode())
        self._running.stdin.flush()

    def _hear(self, line: str) -> str:
        """Type a line, and listen until everything that follows from it was said."""
        before = len(_ALL_HEARD.findall(self._said))
        at = len(self._said)
        self._type(line, _HEARD)
        end = time.monotonic() + _PATIENCE
        while len(_ALL_HEARD.findall(self._said)) == before:
            assert self._running.poll() is None, self._said
            assert time.monotonic() < end, self._said
            time.sleep(0.05)
        return self._said[at:]

    @property
    def _said(self) -> str:
        return self._out.read_text("utf-8")
