"""A facilitator at the keyboard: waits for what is asked, answers it, and sees it saved before going on."""

import re
import sys
from pathlib import Path

from tests.meeting.terminal import Terminal

_SAVED = re.compile(r"saved · (\d+) entries")


class Meeting(Terminal):
    """The program, started from its library or for one template, with a data folder of its own."""

    def __init__(self, home: Path, template: str = "", *, columns: int = 80, rows: int = 24) -> None:
        super().__init__(
            [sys.executable, "-m", "survival_surgery", "run", *(["--template", template] if template else [])],
            {"SURVIVAL_SURGERY_HOME": str(home), "NO_COLOR": ""},
            folder=str(home.parent),
            columns=columns,
            rows=rows,
        )

    @property
    def entries(self) -> int:
        """How many entries the screen shows as saved."""
        found = _SAVED.search(self.rows[0])
        return int(found[1]) if found else -1

    @property
    def sort(self) -> str:
        """The sort of line that is asked for, as far as the row of sorts shows it: it stands there turned round."""
        place = next((place for place, row in enumerate(self.rows) if re.match(r"\s*Tab  ", row)), None)
        if place is None:
            return ""
        return "".join(cell for cell, turned in self.cells(place) if turned).strip().rstrip("…")

    @property
    def at_the_keys(self) -> tuple[int, str]:
        """The row that the keys are on, below a heading, and its place; nothing where there is none."""
        place = next((place for place in range(1, len(self.rows)) if self.is_lit(place)), 0)
        return place, " ".join(self.rows[place].split()) if place else ""

    def answer(self, question: str, words: str) -> None:
        """Wait for a question and answer it; no words pass it over."""
        self.wait(question)
        self.type(words)
        self.press("enter")

    def write(self, *answers: tuple[str, str]) -> None:
        """Answer the questions of one line, and wait until the line is shown as saved."""
        before = self.entries
        for question, words in answers:
            self.answer(question, words)
        self.saved_since(before)

    def saved_since(self, before: int) -> None:
        """Wait until more is shown as saved than before."""
        self.until(lambda: self.entries > before, f"more than {before} entries saved")

    def next(self, *shown: str) -> None:
        """Go on to the next step, and wait for what it shows."""
        before = self.entries
        self.press("ctrl+n")
        self.saved_since(before)
        self.wait(*shown)

    def choose(self, question: str, key: str) -> None:
        """Answer a page with one of its keys, once its list takes them: only then is its key shown."""
        self.wait(question, "Enter choose")
        self.press(key)

    def start(self, *, names: tuple[str, ...] = (), words: tuple[str, ...] = (), label: str = "") -> str:
        """From the library through passphrase and set-up to the first step; the passphrase."""
        self.choose("What do you want to do?", "1")
        self.choose("Which one?", "1")
        passphrase = self.take_passphrase()
        self.wait("Enter go on")
        self.answer("What do you call this session?", label)
        self.wait("That is the standard session, 90 minutes.")
        self.press("enter")
        self.choose("About how many people are there?", "3")
        self.list_each("Which names might come up?", names)
        self.list_each("Which words would give your workplace away?", words)
        self.choose("Start now", "1")
        self.until(lambda: self.entries > 0, "the session")
        return passphrase

    def take_passphrase(self) -> str:
        """Type the six words that are offered; they are the passphrase."""
        passphrase = self._six_words()
        self.press(*passphrase, "enter")
        return passphrase

    def _six_words(self) -> str:
        self.wait("▸", "six other words")
        line = next(place for place, row in enumerate(self.rows) if "▸" in row)
        words = re.findall(r"[a-z-]+", " ".join(self.rows[:line]).partition("of your own:")[2])
        assert len(words) == 6
        return " ".join(words)

    def list_each(self, question: str, entries: tuple[str, ...]) -> None:
        """List names or words one by one, and go on with an empty line."""
        self.wait(question, "Enter go on")
        for entry in entries:
            self.type(entry)
            self.press("enter")
            self.until(lambda entry=entry: any(entry in row and "▸" not in row for row in self.rows), f"{entry} listed")  # type: ignore[misc]  # bound at once
        self.press("enter")

    def go_on(self, passphrase: str) -> None:
        """From the library back into the session that was open last."""
        self.choose("What do you want to do?", "2")
        self.choose("Which session?", "1")
        self.wait("Which passphrase opens this session?")
        self.press(*passphrase, "enter")
        self.until(lambda: self.entries > 0, "the session")
