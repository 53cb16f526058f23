"""Through every screen of the program with a hostile template and a hostile session file, as a facilitator would go."""

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.meeting.terminal import Terminal
from tests.terminal.planted import PASSPHRASE

HOME = "home \x1b]52;c;aGk=\x07[red] \u202e"
HERE = "here [bold] \x1b[2J\x9b2J"
"""Folders with hostile names: they are shown too."""


class Walk(Terminal):
    """One run of the program; `seen` holds what stood on each screen, by the name of its class."""

    def __init__(self, folder: Path) -> None:
        (folder / HERE).mkdir()
        without = folder / "without"
        without.mkdir()
        # The name model is not what is asked about, and it takes longer than everything else.
        (without / "onnxruntime.py").write_text("raise ImportError\n", "utf-8")
        super().__init__(
            [sys.executable, "-m", "survival_surgery", "run"],
            {"SURVIVAL_SURGERY_HOME": str(folder / HOME), "COLORTERM": "truecolor", "PYTHONPATH": str(without)},
            folder=str(folder / HERE),
            columns=80,
            rows=24,
        )
        self.seen: dict[str, str] = {}

    def look(self, name: str, key: str, *words: str) -> None:
        """Press a key and wait for the screen that it opens."""
        self.press(key)
        self.wait(*words)
        self.seen[name] = f"{self.seen.get(name, '')} {self.words}"

    def look_in(self, name: str, key: str, words: str, back: str = "escape") -> None:
        """The same, and back again."""
        self.look(name, key, words)
        self.press(back)
        self.until(lambda: words not in self.words, f"{words} going away")


def before(walk: Walk) -> None:
    """The library, its lists, and the passphrase."""
    walk.wait("What do you want to do?", "Go on with one · one")
    walk.look_in("ProtectsScreen", "f1", "protects against")
    walk.look_in("ChooseScreen", "3", "A template is a text file in YAML.")
    walk.look_in("ChooseTemplateScreen", "1", "Which one?")
    walk.look("ChooseScreen", "2", "Which session?", "Enter choose")
    walk.look("AskPassphraseScreen", "1", "Which passphrase opens this session?")
    walk.press(*PASSPHRASE, "enter")
    walk.wait("Saved last on")


def sheets(walk: Walk) -> None:
    """Everything that lies over the first step."""
    walk.look_in("HelpScreen", "f1", "Why we do this")
    walk.look_in("HintsScreen", "f2", "Look for")
    walk.look_in("GoToScreen", "ctrl+g", "Go to a step")
    walk.look_in("RestScreen", "ctrl+o", "The rest of the time")
    walk.look_in("SetUpScreen", "\x1b[23~", "What do you call this session?")
    walk.look_in("LampsScreen", "\x1bl", "From private to shared")
    walk.look("WentScreen", "\x1bc", "Where is a card now?")
    walk.press(*"1", "enter")
    walk.look_in("WentScreen", "", "Where is a card now?")
    walk.look("SearchScreen", "f3", "Search what was written")
    walk.press(*"waiting")
    walk.look_in("SearchScreen", "", "line holds that.")
    walk.press("ctrl+b")
    walk.until(lambda: not walk.words, "an empty screen")
    walk.look("SessionScreen", "ctrl+b", "Ctrl+F finish")


def palette(walk: Walk) -> None:
    """Textual's own screen, with what is pasted into it."""
    walk.look("CommandPalette", "ctrl+p", "Search for commands")
    walk.press("\x1b[200~zz \x9b2J\x1b]52;c;aGk=\x07 \u202egnp\x1b[201~")
    walk.look_in("CommandPalette", "", "zz \ufffd2J\ufffd]52;c;aGk=\ufffd \ufffdgnp")


def steps(walk: Walk, road: Sequence[tuple[str, str]]) -> None:
    """Each step, with its board; at the cards, what can be done with one of them."""
    for number, kind in road[1:]:
        walk.look("SessionScreen", "ctrl+n", f" {number}:")
        if kind == "harvest":
            cards(walk)
        if kind == "review":
            walk.wait("Ctrl+K")
            walk.look_in("ChooseScreen", "ctrl+k", "Which earlier session?")


def cards(walk: Walk) -> None:
    """The wall, and one card put right or taken back."""
    walk.wait("Heard so far")
    walk.look("SessionScreen", "ctrl+w", "min")
    walk.look_in("SessionScreen", "ctrl+t", "waiting", back="ctrl+t")
    walk.press("ctrl+w")
    walk.wait("Heard so far", "Ctrl+R reword")
    walk.press_and_look("up")
    walk.look_in("RewordScreen", "ctrl+r", "In better words")
    walk.look_in("ConfirmScreen", "ctrl+d", "Take it out of the file too?")
    walk.press("\x1b[200~\x1b]0;x\x07[/] \u202e\x9d\x1b[201~")
    walk.wait("\ufffd]0;x\ufffd[/] \ufffd\ufffd")
    walk.press("ctrl+u")
    walk.until(lambda: "]0;x" not in walk.words, "an empty line")


def leaving(walk: Walk) -> None:
    """The readback with all its questions, and the finish."""
    walk.look("QuestionsScreen", "ctrl+f", "your pass ·", "Enter as shown")
    walk.look_in("Explained", "f1", "What the answers do")
    while "Enter as shown" in walk.words:
        walk.press_and_look("enter")
    walk.look("StaysScreen", "f", "what stays in the group")
    walk.look("ReadingScreen", "f", "read it to the end", "tell who this is?")
    walk.look("ReadingScreen", "f", "the room's reading, aloud")
    walk.look("FinishScreen", "a", "What is to leave the room?")
    walk.look_in("AskScreen", "3", "Into which folder are the documents written?")
    walk.look_in("ChecksScreen", "8", "Nothing of this is kept")
    walk.look("FinishScreen", "2", "Written into")
