"""A described meeting, typed key by key on the screen: whatever kinds of step it has, and in whatever window.

What is done next is decided by what stands on the screen, as a person would decide it.
"""

import re
from collections.abc import Callable
from typing import TypeVar

from survival_surgery.meeting.protected import Names, Workplace
from survival_surgery.meeting.questions import Before, HowMany, Label, Minutes, Ready, WhoIsThere, questions
from survival_surgery.session.bands import Present
from survival_surgery.session.choices import Who
from survival_surgery.steps.base import Step
from survival_surgery.steps.lines import Line
from survival_surgery.template.agenda import Stop, all_stops, room
from tests.meeting.described import Described, Numbers, place_of, sorts
from tests.meeting.meeting import Meeting

T = TypeVar("T")

_FOOT = 9
"""Rows at the foot of a window that hold the open question, the line and its keys."""

_VEILED = "That held a listed name."
_ASKED = "Has the room agreed to print"
_FULL = 40
"""Letters of a row that are seen in every window."""


class Drawn:
    """A facilitator who holds one meeting."""

    def __init__(self, meeting: Meeting, told: Described) -> None:
        self._meeting, self._told = meeting, told
        self._numbers: Numbers = {}
        self._at = ""
        self._sorts: list[type[Line]] = []
        self._sort = 0

    def hold(self, folder: str) -> None:
        """From the passphrase to the documents, and out of the program."""
        self._meeting.take_passphrase()
        self._set_up()
        for stop in self._told.stops:
            self._go(stop)
            for line in self._told.lines(stop):
                self._turn_to(line)
                self._write(line, stop)
        self._read_back()
        self._write_documents(folder)

    def _set_up(self) -> None:
        meeting, notes = self._meeting, self._told.notes
        for question in questions(self._told.template, kept=True):
            match question:
                case Before():
                    meeting.choose(question.asks, "1")
                case Label():
                    meeting.wait("It stands at the head of the minutes", "Enter go on")
                    meeting.answer(question.asks, notes.label)
                case Minutes():
                    meeting.wait("The lengths are:", "Enter go on")
                    meeting.answer(question.asks, notes.variant)
                case HowMany():
                    meeting.choose(question.asks, str(list(Present).index(_given(notes.present)) + 1))
                case WhoIsThere():
                    meeting.choose(question.asks, str(list(Who).index(_given(notes.who)) + 1))
                case Names() | Workplace():
                    listed = self._told.protected if isinstance(question, Names) else self._told.workplace
                    meeting.list_each(question.asks, tuple(listed))
                case Ready():
                    meeting.choose(question.asks, "1")
                case _:
                    raise AssertionError(question.asks)
        meeting.until(lambda: meeting.entries > 0, "the session")

    def _go(self, stop: Stop) -> None:
        """To the next step on the road by one key; to one beside it through the list of all."""
        here, self._at = self._at, stop.step.id
        self._sorts, self._sort = sorts(stop), 0
        before = self._meeting.entries
        if not here and stop.minutes:
            return
        if stop.minutes:
            self._meeting.press("ctrl+n")
        else:
            self._choose_step(here, stop)
        self._meeting.saved_since(before)
        if self._told.points_at_cards(stop):
            self._numbers = self._read_numbers()

    def _choose_step(self, here: str, stop: Stop) -> None:
        notes, template = self._told.notes, self._told.template
        steps = list(all_stops(template, room(template, notes.variant, notes.present, notes.who)))
        first = next(one.step.id for one in steps if one.minutes)
        self._meeting.press("ctrl+g")
        self._meeting.wait("Go to a step", "Enter go there")
        by = place_of(steps, stop.step.id) - place_of(steps, here or first)
        self._meeting.press(*["down" if by > 0 else "up"] * abs(by), "enter")

    def _turn_to(self, line: Line) -> None:
        """Turn to a sort of line with Tab, one after the other."""
        self._stands_at_its_sort()
        for _ in self._sorts:
            if self._sorts[self._sort] is type(line):
                return
            self._sort = (self._sort + 1) % len(self._sorts)
            self._meeting.press("tab")
            self._stands_at_its_sort()
        raise AssertionError(f"{line.asks} is not among {self._sorts}")

    def _stands_at_its_sort(self) -> None:
        """Wait until the screen stands where it must: what it showed before may still be there for a moment."""
        shown = self._sorts[self._sort].asks if len(self._sorts) > 1 else ""
        self._meeting.until(lambda: (s := self._meeting.sort) == shown or bool(s and shown.startswith(s)), shown)

    def _write(self, line: Line, stop: Stop) -> None:
        """Answer the questions of a line one after the other, from its first."""
        answers = self._told.answers(line, self._numbers)
        before, asked = self._meeting.entries, [question.asks for question, _words in answers]
        # A step may have answered the first question already; Escape asks it all the same.
        first = asked[: 2 if any(type(step).start is not Step.start for step in stop.steps) else 1]
        self._meeting.until(lambda: any(self._asks(words) for words in first), f"one of {first}")
        if not self._asks(first[0]):
            self._meeting.press("escape")
        for place, (question, words) in enumerate(answers):
            self._meeting.until(lambda asks=question.asks: self._asks(asks), question.asks)  # type: ignore[misc]  # bound at once
            self._meeting.type(words)
            self._meeting.press("enter")
            self._taken(self._next_of(asked, place, before))
        self._sort = (self._sort + line.once) % len(self._sorts)

    def _next_of(self, asked: list[str], place: int, before: int) -> Callable[[], bool]:
        """What holds once the answer in that place was taken: the next is asked, or the line is saved."""
        if place + 1 < len(asked):
            return lambda: self._asks(asked[place + 1])
        return lambda: self._meeting.entries > before

    def _taken(self, holds: Callable[[], bool]) -> None:
        """Wait until an answer was taken; where a stand-in is offered for a name in it, insist on one's own words."""
        self._meeting.until(lambda: holds() or _VEILED in self._meeting.words, "what comes after an answer")
        if not holds():
            self._meeting.press("ctrl+z")
            self._meeting.wait("Your words are back.")
            self._meeting.press("enter")
            self._meeting.until(holds, "what comes after an answer")

    def _asks(self, words: str) -> bool:
        return " ".join(words.split()) in " ".join(" ".join(self._meeting.rows[-_FOOT:]).split())

    def _read_numbers(self) -> Numbers:
        """The number of every card, read from the board, with the arrows where it is longer than its place."""
        heard = self._told.heard()
        found: dict[int, int] = {}
        for _ in range(3 * len(heard) + 3):
            for row in self._meeting.rows:
                # Beside the board there may be the steps and the lamps, with numbers of their own.
                for card in re.finditer(r"(?<!\S)(\d{1,3}) {1,3}(?=(\S+(?: \S+)*))", row):
                    meant = [place for place, words in enumerate(heard, 1) if words.startswith(card[2])]
                    found |= {meant[0]: int(card[1])} if len(meant) == 1 else {}
            if len(found) == len(heard):
                return found
            self._meeting.press_and_look("up")
        raise AssertionError(f"Not all cards were shown: {found}. On the screen:\n" + "\n".join(self._meeting.rows))

    def _read_back(self) -> None:
        meeting = self._meeting
        meeting.press("ctrl+f")
        # What may be known can raise a question of its own: then it is all gone through once more.
        yours, the_rooms = "your pass ·", ("With the room", "the room's reading, aloud")
        meeting.until(lambda: "Before anything leaves" in meeting.words, "the readback")
        while not any(words in meeting.words for words in the_rooms):
            self._questions()
            self._stays()
            meeting.wait("read it to the end")
            meeting.press("f")
            meeting.until(lambda: any(words in meeting.words for words in (yours, *the_rooms)), "what comes next")
        for place in range(1, self._told.known_themes + 1):
            meeting.wait("With the room", f"theme {place} of {self._told.known_themes} that may be known")
            meeting.press("f")
        meeting.wait("the room's reading, aloud")
        meeting.press("a")

    def _questions(self) -> None:
        """What was pointed out may stand, where the notes say so; nothing else was expected."""
        meeting = self._meeting
        stays, ready = "what stays in the group", "Nothing is written yet"
        meeting.until(lambda: "«" in meeting.words or stays in meeting.words, "the readback")
        if stays in meeting.words:
            return
        while ready not in meeting.words:
            left = _left(meeting)
            found = re.search("«(.+?)»", meeting.words)
            assert found, meeting.words
            assert self._told.stands(found[1]), found[1]
            meeting.press("k")
            meeting.until(lambda left=left: _left(meeting) < left or _ASKED in meeting.words, "an answer")  # type: ignore[misc]  # bound at once
            if _ASKED in meeting.words:
                meeting.press("1")
                meeting.until(lambda left=left: _left(meeting) < left, "an answer")  # type: ignore[misc]  # bound at once
        meeting.press("f")

    def _stays(self) -> None:
        """Down the list, row by row, each turned to what the notes say of it."""
        meeting, rows = self._meeting, [" ".join(row[:_FULL].split()) for row in self._told.rows]
        meeting.wait("what stays in the group", "F go on")
        meeting.until(lambda: meeting.at_the_keys[0] > 0, "a row that the keys are on")
        for place, row in enumerate(rows):
            if place:
                was = meeting.at_the_keys
                meeting.press("down")
                meeting.until(lambda was=was: meeting.at_the_keys[0] > 0 and meeting.at_the_keys != was, "the next row")  # type: ignore[misc]  # bound at once
            if not meeting.at_the_keys[1].startswith(row):
                meeting.press("enter")
                meeting.until(lambda row=row: meeting.at_the_keys[1].startswith(row), row)  # type: ignore[misc]  # bound at once
        meeting.press("f")

    def _write_documents(self, folder: str) -> None:
        meeting = self._meeting
        meeting.choose("What is to leave the room?", "3")
        meeting.wait("Into which folder are the documents written?")
        meeting.press("ctrl+u")
        meeting.type(folder)
        meeting.press("enter")
        meeting.wait("What is to leave the room?", "Choose the folder")
        meeting.press("2")
        meeting.wait("Written into", "These files are not encrypted")
        meeting.press("7")
        meeting.wait("What do you want to do?", "Go on with one · one")
        meeting.press("ctrl+q")


def _given(value: T | None) -> T:
    assert value is not None, "the notes must say it"
    return value


def _left(meeting: Meeting) -> int:
    """How many questions the screen says are left; none where it says so in words."""
    found = re.search(r"your pass · (\d+) left", meeting.words)
    return int(found[1]) if found else 0 if "Nothing is written yet" in meeting.words else 10_000
