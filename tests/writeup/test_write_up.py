"""From notes to documents: what is settled, what is left open, and what is written in each case."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from survival_surgery.cli import main
from survival_surgery.exports.pages import GROUP, OUTWARD, PLAN
from survival_surgery.exports.write import AlreadyThere
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.writeup.writeup import WORKED_EXAMPLE, WrittenUp, write_up

NOTES = """\
template: survival-surgery
names: [{words: Priya, stand_in: a worker}]
words: [{words: Elm Road, stand_in: one of our sites}]
steps:
  open.agree: {confidentiality: minutes_only}
  s1.harvest:
    heard:
      - they never tell us anything
      - nobody covers the phones
  s1.cluster:
    themes:
      - {words: No cover, contributions: [1, 2]}
  s1.choose:
    focus: [No cover]
    parked: [the car park]
  s2.why:
    effects:
      - Priya says that they never tell us anything at Elm Road
  s3.actions:
    actions:
      - {words: Count the gaps, owner: A, by: Friday}
  close.readback: {agreed_by_the_room: yes}
readback:
  - may_leave: No cover
"""
ANSWER_AT = "notes.yaml:18:9: "


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(text: str, *, group: bool = True) -> tuple[WrittenUp, dict[str, str]]:
    """What a write-up reports, and the documents by their names."""
    Path("notes.yaml").write_text(text, encoding="utf-8")
    done = write_up(Path("notes.yaml"), Path("out"), group=group, overwrite=True)
    return done, {path.name: path.read_text("utf-8") for path in done.paths}


def test_somebodys_own_words_are_listed_left_out_and_marked_as_a_draft() -> None:
    done, documents = written(NOTES)

    assert done.open == (
        f"{ANSWER_AT}'they never tell us anything' may point at somebody: somebody's own words, as they said them.",
    )
    assert set(documents) == {GROUP, PLAN}
    assert all("draft" in text for text in documents.values())
    assert "[A worker] says that [words left out] at [one of our sites]" in documents[GROUP]


@pytest.mark.parametrize(
    ("listed", "said", "found", "reason", "printed"),
    [
        ("names: [Priya]", "ask priya", "priya", "a name on your list", "[somebody]"),
        ("", "write to rep@branch.org", "rep@branch.org", "an e-mail address", "[an e-mail address]"),
        ("", "ring 07700 900123", "07700 900123", "a phone number", "[a phone number]"),
    ],
)
def test_what_nobody_chose_a_stand_in_for_is_listed_veiled_and_marked_as_a_draft(
    listed: str, said: str, found: str, reason: str, printed: str
) -> None:
    heading = f"template: survival-surgery\n{listed}\n"
    body = f"steps:\n  s1.choose:\n    parked:\n      - {said}\n  close.readback: {{agreed_by_the_room: yes}}\n"
    done, documents = written(heading + body)

    [told] = done.open
    assert told.startswith(f"notes.yaml:6:9: '{found}' may point at somebody: ")
    assert reason in told
    assert set(documents) == {GROUP, PLAN}
    assert all("(draft, not read back by the room)" in text for text in documents.values())
    assert printed in documents[GROUP]
    assert found not in documents[GROUP]

    answered, documents = written(f"{heading}{body}readback:\n  - {{veil: {found}, stand_in: our own words}}\n")
    assert answered.open == ()
    assert set(documents) == {GROUP, OUTWARD, PLAN}
    assert "[our own words]" in documents[GROUP]


def test_notes_with_questions_left_open_end_with_one() -> None:
    Path("notes.yaml").write_text(NOTES, encoding="utf-8")
    told = CliRunner().invoke(main, ["write-up", "notes.yaml", "--out", "out", "--group"])

    assert told.exit_code == 1
    assert ANSWER_AT in told.stderr
    assert "'readback'" in told.stderr
    assert not Path("out", OUTWARD).exists()


@pytest.mark.parametrize(
    ("answer", "printed"),
    [
        ("approve: they never tell us anything", "they never tell us anything at"),
        ("{veil: they never tell us anything, stand_in: we hear nothing}", "[we hear nothing] at"),
        (
            "{soften: Priya says that they never tell us anything at Elm Road, to: We are kept in the dark}",
            "kept in the",
        ),
    ],
)
def test_an_answer_under_readback_settles_a_question(answer: str, printed: str) -> None:
    done, documents = written(f"{NOTES}  - {answer}\n")

    assert done.open == ()
    assert done.missing == ()
    assert set(documents) == {GROUP, OUTWARD, PLAN}
    assert printed in documents[GROUP]
    assert all("agreed by the room" in text for text in documents.values())
    assert not any("Priya" in text or "Elm Road" in text for text in documents.values())


def test_what_is_left_out_is_printed_nowhere() -> None:
    words = "Priya says that they never tell us anything at Elm Road"
    done, documents = written(f"{NOTES}  - leave_out: {words}\n")

    assert done.open == ()
    assert "at [one of our sites]" not in documents[GROUP]


def test_what_nobody_looked_at_stays_in_the_group() -> None:
    _, documents = written(f"{NOTES}  - approve: they never tell us anything\n")

    assert "No cover" in documents[OUTWARD]
    assert "car park" not in documents[OUTWARD]
    assert "Count the gaps" not in documents[OUTWARD]
    assert "- The car park (stays in the group)." in documents[GROUP]


def test_what_may_leave_is_in_the_outward_minutes() -> None:
    _, documents = written(NOTES + "  - approve: they never tell us anything\n  - may_leave: the car park\n")

    assert "- The car park." in documents[OUTWARD]


def test_without_the_rooms_agreement_nothing_outward_is_written() -> None:
    text = NOTES.replace("agreed_by_the_room: yes", "agreed_by_the_room: no")
    done, documents = written(f"{text}  - approve: they never tell us anything\n")

    assert done.open == ()
    assert set(documents) == {GROUP, PLAN}
    assert all("draft, not read back by the room" in text for text in documents.values())
    assert any("The room has not read the minutes" in sentence for sentence in done.missing)


def test_the_groups_minutes_are_written_only_when_asked_for() -> None:
    _, documents = written(f"{NOTES}  - approve: they never tell us anything\n", group=False)

    assert set(documents) == {OUTWARD, PLAN}


def test_a_document_that_is_there_is_replaced_only_when_asked() -> None:
    write_up(WORKED_EXAMPLE, Path("out"))
    Path("out", PLAN).write_text("mine", encoding="utf-8")

    with pytest.raises(AlreadyThere):
        write_up(WORKED_EXAMPLE, Path("out"))
    assert Path("out", PLAN).read_text("utf-8") == "mine"


def test_nothing_but_the_documents_is_left_on_the_disk(folder: Path) -> None:
    written(f"{NOTES}  - approve: they never tell us anything\n")

    left = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert left == {"notes.yaml", f"out/{GROUP}", f"out/{OUTWARD}", f"out/{PLAN}"}


def test_a_mistake_in_the_notes_writes_nothing(folder: Path) -> None:
    Path("notes.yaml").write_text(NOTES + "  - may_leave: No kover\n", encoding="utf-8")
    told = CliRunner().invoke(main, ["write-up", "notes.yaml", "--out", "out"])

    assert told.exit_code == 1
    assert "notes.yaml:25:5: Nothing that may stay or leave reads 'No kover'. Did you mean 'No cover'?" in told.stderr
    assert not Path("out").exists()


@pytest.mark.parametrize(
    "notes",
    [
        "label: Priya's team",
        "steps:\n  open.agree:\n    deciding: the Priya way",
        "steps:\n  close.checkout:\n    care: talk to us\n    destroyed_by: when Priya says",
        "steps:\n  s1.cluster: {themes: [Cover]}\n  s1.spread:\n    spread:\n      - {theme: Cover, since: Priya left}",
        "steps:\n  s3.agree:\n    decisions:\n      - proposal: go\n        reservations:\n        - ask Priya",
        "steps:\n  s3.demand:\n    demand:\n      - cover\n      - cover for Priya",
    ],
)
def test_a_suspect_is_told_at_the_line_that_holds_it(notes: str) -> None:
    text = f"names: [Priya]\ntemplate: survival-surgery\n{notes}\n"
    line = next(at for at, words in enumerate(text.splitlines(), 1) if at > 1 and "Priya" in words)
    done, _ = written(text)

    [told] = done.open
    assert told.startswith(f"notes.yaml:{line}:"), told


def test_a_letter_that_is_dealt_is_drawn_anew_each_time() -> None:
    text = NOTES.replace("owner: A", "owner: +") + "  - approve: they never tell us anything\n"
    dealt = {line for _ in range(12) for line in written(text)[1][PLAN].splitlines() if line.startswith("- Who: [")}

    assert len(dealt) > 1


def test_the_documents_say_that_the_notes_are_on_paper_and_never_that_they_are_encrypted() -> None:
    ending = "steps:\n  close.checkout: {destroyed_by: the end of April}"
    _, documents = written(NOTES.replace("steps:", ending, 1) + "  - approve: they never tell us anything\n")

    assert set(documents) == {GROUP, OUTWARD, PLAN}
    told = "The notes on paper and the notes file will be destroyed by the end of April."
    assert all(told in text for text in documents.values())
    assert not any("encrypted" in text for text in documents.values())
