"""Notes of a meeting of few: no outward minutes, unless the room insists, and what is said about it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from survival_surgery.cli import main
from survival_surgery.guard import BadFile
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.writeup.writeup import WrittenUp, write_up

NOTES = """\
template: survival-surgery
present: {present}
label: the back office
steps:
  open.agree: {{confidentiality: minutes_only}}
  s1.cluster:
    themes: [No cover]
  s1.choose:
    focus: [No cover]
    parked: [the car park]
  s3.statement:
    statement: [We are too few]
  close.readback: {{agreed_by_the_room: yes}}
readback:
  - may_leave: No cover
  - may_leave: the car park
{more}"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(present: str, more: str = "") -> tuple[WrittenUp, dict[str, str]]:
    Path("notes.yaml").write_text(NOTES.format(present=present, more=more), encoding="utf-8")
    done = write_up(Path("notes.yaml"), Path("out"), group=True, overwrite=True)
    return done, {path.name: path.read_text("utf-8") for path in done.paths}


def test_few_have_no_outward_minutes_and_are_told_why_and_what_to_do() -> None:
    done, documents = written("1-4")

    assert sorted(documents) == ["action-plan.md", "minutes-group.md"]
    (said,) = done.missing
    assert said.startswith("There are fewer than 5 of you")
    assert "'the_room_insists: yes'" in said
    assert "We are too few" in documents["minutes-group.md"]


def test_few_who_insist_have_their_statement_and_nothing_else() -> None:
    done, documents = written("1-4", "  - the_room_insists: yes\n")

    assert done.missing == ()
    told = documents["minutes-outward.md"]
    assert "We are too few." in told
    assert "Present: some of us" in told
    for words in ("No cover", "car park", "back office", "1-4"):
        assert words not in told


def test_a_no_is_written_down_too() -> None:
    done, documents = written("1-4", "  - the_room_insists: no\n")

    assert "minutes-outward.md" not in documents
    assert len(done.missing) == 1


def test_five_have_outward_minutes_and_need_not_insist() -> None:
    assert "No cover" in written("5-9")[1]["minutes-outward.md"]

    with pytest.raises(BadFile) as refused:
        written("5-9", "  - the_room_insists: yes\n")
    assert "nobody needs to insist on them" in str(refused.value)
    assert ":17:5:" in str(refused.value)


def test_the_command_says_why_on_the_error_stream() -> None:
    Path("notes.yaml").write_text(NOTES.format(present="1-4", more=""), encoding="utf-8")

    done = CliRunner().invoke(main, ["write-up", "notes.yaml", "--out", "out"])

    assert done.exit_code == 1
    assert "There are fewer than 5 of you" in done.stderr
