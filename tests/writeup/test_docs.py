"""docs/notes.md says what the program takes, and its example is played."""

from pathlib import Path

import pytest

from survival_surgery.guard import BadFile
from survival_surgery.writeup.writeup import write_up
from tests.writeup.reference import BEGINS, PAGE, reference


def test_the_reference_is_that_of_the_program() -> None:
    _, mark, written = PAGE.read_text("utf-8").partition(BEGINS)

    assert mark + written == reference(), "run: python -m tests.writeup.reference"


def test_the_example_in_the_page_can_be_written_up(tmp_path: Path) -> None:
    example = PAGE.read_text("utf-8").split("```yaml\n")[1].split("```")[0]
    notes = tmp_path / "notes.yaml"
    notes.write_text(example, encoding="utf-8")

    done = write_up(notes, tmp_path / "out", group=True)

    assert (len(done.paths), done.missing, done.open) == (3, (), ())


def test_the_mistakes_in_the_page_are_told_in_these_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = PAGE.read_text("utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    notes = Path("our-meeting.yaml")
    notes.write_text(example.replace("5-9", "6").replace("s1.cluster:", "s1.clutser:"), encoding="utf-8")

    with pytest.raises(BadFile) as caught:
        write_up(notes, Path("out"))

    assert str(caught.value) == page.split("```text\n")[1].split("```")[0].strip()
