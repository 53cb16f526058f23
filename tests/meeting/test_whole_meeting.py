"""One whole meeting of the main template, key by key in a real terminal, with the battery dead in the middle of it."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.meeting import acting, leaving, room
from tests.meeting.meeting import Meeting

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix"),
    # Ninety minutes of a meeting take well under one here; a busy machine may need several.
    pytest.mark.timeout(600),
]

NAMES = ("Priya = a worker", "Dave = a senior manager")
WORDS = ("children's centre = one of our sites",)
TAKEN_OUT = "the canary that is taken out of the file again"
NOT_ENTERED = "a line that nobody has entered"
LISTED = ("priya", "dave", "children's centre", "childrens centre", "elm lodge")
BY_THE_PROGRAM = re.compile(rb"\x1b\](?:0|1|2|4|8|10|11|52);")
"""Window titles, links, colours and the clipboard: nothing that this program has to tell a terminal."""


class Held:
    """The meeting's home and its terminals, one after the other."""

    def __init__(self, tmp_path: Path) -> None:
        self.home = tmp_path / "home"
        self.terminals: list[Meeting] = []

    def open(self, columns: int = 80, rows: int = 24) -> Meeting:
        self.terminals.append(Meeting(self.home, columns=columns, rows=rows))
        return self.terminals[-1]

    @property
    def on_disk(self) -> bytes:
        """Every byte of every file that the program keeps."""
        return b"".join(path.read_bytes() for path in sorted(self.home.rglob("*")) if path.is_file())


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Held]:
    one = Held(tmp_path)
    yield one
    for terminal in one.terminals:
        terminal.close()


def test_a_whole_meeting_from_the_library_to_three_documents(held: Held, tmp_path: Path) -> None:
    meeting = held.open()
    passphrase = meeting.start(names=NAMES, words=WORDS, label="duty desk")
    room.opening(meeting)
    room.harvest(meeting)
    undo_and_redo(meeting)
    take_out_of_the_file(meeting)
    numbers = room.cards(meeting)
    room.themes(meeting, numbers)
    room.spread(meeting)
    room.focus(meeting)

    meeting = the_battery_dies(held, meeting, passphrase)
    meeting.next("Break · small groups")
    blank_and_back(meeting)
    acting.understand(meeting)
    acting.act(meeting)
    leaving.read_back(meeting)
    leaving.closing(meeting)
    leaving.finish(meeting, "ours")
    meeting.press("ctrl+q")

    assert meeting.ends() == 0
    assert meeting.raw.rstrip().rpartition(b"\x1b[?1049h")[2].count(b"\x1b[?1049l") == 1
    nothing_on_the_disk_is_plain(held)
    nothing_but_the_screen_is_told(held)
    the_documents(tmp_path / "ours")


def undo_and_redo(meeting: Meeting) -> None:
    """One key strikes the last contribution out, another brings it back."""
    meeting.wait("Heard so far · 10, shuffled")
    meeting.press("ctrl+z")
    meeting.wait("Heard so far · 9, shuffled", "Undone: a contribution. Ctrl+Y does it again.")
    meeting.press("ctrl+y")
    meeting.wait("Heard so far · 10, shuffled", "Done again: a contribution.")


def take_out_of_the_file(meeting: Meeting) -> None:
    """What somebody regrets having said goes from the screen and from the file."""
    room.put_up(meeting, TAKEN_OUT)
    meeting.wait("Heard so far · 11, shuffled")
    meeting.press("ctrl+d")
    meeting.wait("Take it out of the file too?", TAKEN_OUT)
    meeting.press("f")
    meeting.wait("Its words are out of the file.", "Heard so far · 10, shuffled")
    assert TAKEN_OUT not in meeting.words


def the_battery_dies(held: Held, meeting: Meeting, passphrase: str) -> Meeting:
    """Killed with a line half typed; the passphrase brings back the step and all that was shown as saved."""
    meeting.type(NOT_ENTERED)
    saved, board = meeting.entries, what_is_written(meeting)
    assert any(room.TOO_MANY in row for row in board)
    meeting.kill()
    nothing_on_the_disk_is_plain(held)

    again = held.open()
    again.go_on(passphrase)
    again.wait("Choose · all together")
    again.until(lambda: what_is_written(again) == board, "\n".join(board))
    assert again.entries >= saved
    assert NOT_ENTERED not in again.words
    return again


def what_is_written(meeting: Meeting) -> list[str]:
    """The rows between the prompt and the line, without the bar that shows where a long list stands."""
    rows = [re.sub(r"\s+[▁-█]$", "", row) for row in meeting.rows]
    title = next((place for place, row in enumerate(rows) if row.strip().startswith("Themes ·")), len(rows))
    return rows[title : title + 6]


def blank_and_back(meeting: Meeting) -> None:
    """An empty screen at once, and the same step with the same key."""
    meeting.press("ctrl+b")
    meeting.until(lambda: not meeting.words, "an empty screen")
    meeting.press("ctrl+b")
    meeting.wait("Break · small groups")


def nothing_on_the_disk_is_plain(held: Held) -> None:
    """No contribution, name, word or statement stands readable in any file, whatever its case."""
    kept = held.on_disk.lower()
    assert kept
    said = [*room.HEARD.values(), *room.HEARD, *room.THEMES, *LISTED, room.STATEMENT, TAKEN_OUT, NOT_ENTERED]
    for words in said:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert words.lower().encode(encoding) not in kept, words


def nothing_but_the_screen_is_told(held: Held) -> None:
    """No title, no clipboard, no link: the words of the room stay inside the window."""
    for terminal in held.terminals:
        assert not BY_THE_PROGRAM.search(terminal.raw)


def the_documents(folder: Path) -> None:
    """Three files for their owner's eyes, each with what belongs into it and nobody in any of them."""
    texts = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert sorted(texts) == ["action-plan.md", "minutes-group.md", "minutes-outward.md"]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    for name, text in texts.items():
        lower = " ".join(text.replace("\\", "").casefold().split())
        never = [*LISTED, "eve@example.org", *room.HEARD.values(), *room.HEARD, TAKEN_OUT, NOT_ENTERED]
        assert [words for words in never if words.casefold() in lower] == [], name
        assert room.STATEMENT in text, name

    outward, group, plan = texts["minutes-outward.md"], texts["minutes-group.md"], texts["action-plan.md"]
    for known in (
        room.TOO_MANY,
        room.UNPAID,
        room.MOVED,
        room.AGENCY,
        "two-week count",
        "after the count",
        "end of April",
    ):
        assert known.casefold() in outward.casefold()
    for kept in (room.QUIET, room.AFRAID, "no money", "goodwill", "carers", "union branch", "ceiling of twenty"):
        assert kept not in outward
        assert kept.casefold() in group.casefold() + plan.casefold()
    for kept in ("[A senior manager] says that we manage our time badly", "[Words left out]", "[an e-mail address]"):
        assert kept in group
    for planned in ("4 April", "start a new one", "two weeks of sheets"):
        assert planned in plan
    assert len(set(re.findall(r"\[[A-Z]\]", plan))) == 2
    assert re.findall(r"\[[A-Z]\]", outward) == []
