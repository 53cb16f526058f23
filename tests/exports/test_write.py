"""What is written, when, and that nothing is half written, written over or read by others."""

import stat
from pathlib import Path

import pytest

from survival_surgery.anonymise.anonymiser import fingerprint
from survival_surgery.anonymise.gate import GateRefused
from survival_surgery.document.markdown import Page
from survival_surgery.errors import CannotWrite
from survival_surgery.exports import minutes
from survival_surgery.exports.about import about
from survival_surgery.exports.write import AlreadyThere, NotReady, write
from survival_surgery.session import moves, protect
from survival_surgery.session.items import Parked, Statement
from survival_surgery.session.state import Session
from survival_surgery.template.load import load
from survival_surgery.template.model import SessionTemplate
from tests.anonymise.example import played, read, started, worked

TEMPLATE = load(Path(__file__).parents[1] / "template" / "small.yaml")
ABOUT = about(TEMPLATE, "standard")

AGREED = {"minutes-group.md", "minutes-outward.md", "action-plan.md"}


@pytest.fixture(scope="module")
def template() -> SessionTemplate:
    return TEMPLATE


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def unanswered(*, passed: bool = True) -> Session:
    log = started()
    session = played([moves.hear("I cry in the car"), moves.note(Parked(words="I cry in the car"))], log)
    return read(log, ABOUT) if passed else session


def test_the_three_documents_of_an_agreed_session(template: SessionTemplate, tmp_path: Path) -> None:
    written = write(worked(about=ABOUT), template, tmp_path, group=True, overwrite=False)

    assert names(tmp_path) == AGREED == {path.name for path in written.paths}
    assert written.missing == ()
    assert {stat.S_IMODE(path.stat().st_mode) for path in written.paths} == {0o600}
    assert {
        path.name: path.read_text(encoding="utf-8").splitlines()[0].rpartition(" (")[2] for path in written.paths
    } == {
        "minutes-outward.md": "agreed by the room)",
        "minutes-group.md": "outward minutes agreed by the room)",
        "action-plan.md": "outward minutes agreed by the room)",
    }


def test_the_groups_copy_is_written_only_when_asked_for(template: SessionTemplate, tmp_path: Path) -> None:
    write(worked(about=ABOUT), template, tmp_path, group=False, overwrite=False)

    assert names(tmp_path) == AGREED - {"minutes-group.md"}


def test_without_the_rooms_pass_the_documents_are_drafts_and_nothing_goes_out(
    template: SessionTemplate, tmp_path: Path
) -> None:
    written = write(worked(agreed=False, about=ABOUT), template, tmp_path, group=True, overwrite=False)

    assert names(tmp_path) == AGREED - {"minutes-outward.md"}
    assert len(written.missing) == 1
    for path in written.paths:
        assert "(draft, not read back by the room)" in path.read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.parametrize("session", [played([], started()), unanswered(), unanswered(passed=False)])
def test_without_the_facilitators_pass_or_an_answer_nothing_is_written(
    session: Session, template: SessionTemplate, tmp_path: Path
) -> None:
    with pytest.raises(NotReady, match="nothing can be written yet"):
        write(session, template, tmp_path / "new", group=True, overwrite=False)

    assert not (tmp_path / "new").exists()


def test_drafts_leave_out_the_words_that_nobody_answered_for(template: SessionTemplate, tmp_path: Path) -> None:
    written = write(unanswered(), template, tmp_path, group=True, overwrite=False, unsettled_as_draft=True)

    assert names(tmp_path) == AGREED - {"minutes-outward.md"}
    assert len(written.missing) == 2
    told = (tmp_path / "minutes-group.md").read_text(encoding="utf-8")
    assert "[Words left out]" in told
    assert "draft" in told.splitlines()[0]


def test_an_existing_file_is_left_alone_and_named(template: SessionTemplate, tmp_path: Path) -> None:
    mine = tmp_path / "action-plan.md"
    mine.write_text("mine")

    with pytest.raises(AlreadyThere, match=r"action-plan\.md is already in"):
        write(worked(about=ABOUT), template, tmp_path, group=True, overwrite=False)
    assert (mine.read_text(), names(tmp_path)) == ("mine", {"action-plan.md"})

    write(worked(about=ABOUT), template, tmp_path, group=True, overwrite=True)
    assert mine.read_text() != "mine"
    assert names(tmp_path) == AGREED


def test_a_link_is_replaced_and_what_it_points_to_is_not(template: SessionTemplate, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    out = tmp_path / "out"
    out.mkdir()
    (out / "action-plan.md").symlink_to(elsewhere)

    write(worked(about=ABOUT), template, out, group=False, overwrite=True)

    assert elsewhere.read_text() == "mine"
    assert not (out / "action-plan.md").is_symlink()


def test_one_refused_page_stops_them_all(
    template: SessionTemplate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of ours in one document must not let the others out."""

    def careless(record: object) -> Page:
        return Page("# Minutes\n\nPriya said it.\n", ())

    monkeypatch.setattr(minutes, "page", careless)

    with pytest.raises(GateRefused, match=r"minutes-group\.md, line 3: a name on your list"):
        write(worked(about=ABOUT), template, tmp_path, group=True, overwrite=False)

    assert names(tmp_path) == set()


def test_a_folder_that_cannot_be_made_is_a_plain_sentence(template: SessionTemplate, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")

    with pytest.raises(CannotWrite, match="there is a file where the folder should be"):
        write(worked(about=ABOUT), template, tmp_path / "file", group=True, overwrite=False)


def test_a_place_taken_by_a_folder_leaves_nothing_half_done(template: SessionTemplate, tmp_path: Path) -> None:
    (tmp_path / "action-plan.md" / "inside").mkdir(parents=True)

    with pytest.raises(CannotWrite, match="there is a folder called action-plan"):
        write(worked(about=ABOUT), template, tmp_path, group=False, overwrite=True)

    assert names(tmp_path) == {"action-plan.md"}


def test_an_older_document_that_is_not_written_now_is_named(template: SessionTemplate, tmp_path: Path) -> None:
    write(worked(about=ABOUT), template, tmp_path, group=True, overwrite=False)

    draft = write(worked(agreed=False, about=ABOUT), template, tmp_path, group=False, overwrite=True)

    assert [said for said in draft.missing if said.startswith("An older")] == [
        f"An older minutes-outward.md is still in {tmp_path}: it is not of this text.",
        f"An older minutes-group.md is still in {tmp_path}: it is not of this text.",
    ]
    assert names(tmp_path) == AGREED, "what somebody wrote earlier is theirs to remove"


@pytest.mark.parametrize("name", ["n" * 300, "n/" * 3000])
def test_a_name_that_no_disk_takes_is_a_plain_sentence(template: SessionTemplate, tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotWrite, match=r"the name of the folder is too long\. Choose another folder\."):
        write(worked(about=ABOUT), template, tmp_path / name, group=True, overwrite=False)


def test_a_folder_that_goes_round_in_circles_is_a_plain_sentence(template: SessionTemplate, tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to("round")

    with pytest.raises(CannotWrite, match="The documents could not be written"):
        write(worked(about=ABOUT), template, tmp_path / "round", group=True, overwrite=False)


def test_a_text_that_changed_after_it_was_read_is_not_written(template: SessionTemplate, tmp_path: Path) -> None:
    log = started()
    read(log, ABOUT)
    changed = played([moves.note(Parked(words="the canteen"))], log)

    with pytest.raises(NotReady, match=r"The text has changed since your own pass. Read it again: Ctrl\+F\."):
        write(changed, template, tmp_path, group=True, overwrite=False)

    assert names(tmp_path) == set()


def test_notes_on_paper_are_not_said_to_be_encrypted(template: SessionTemplate, tmp_path: Path) -> None:
    session = worked(about=about(TEMPLATE, "standard", kept="paper"))

    for path in write(session, template, tmp_path, group=True, overwrite=False, kept="paper").paths:
        told = path.read_text(encoding="utf-8")
        assert "encrypted" not in told
        assert "The notes on paper and the notes file will be destroyed by the end of April." in told


def test_a_statement_that_stays_in_with_its_theme_is_told_about(template: SessionTemplate, tmp_path: Path) -> None:
    log = started()
    session = played(
        [moves.name_theme("No cover"), moves.choose(3), moves.note(Statement(words="We ask.", theme=3))], log
    )
    session = read(log, ABOUT)
    session = played([protect.make_pass("room", fingerprint(session, ABOUT))], log)

    written = write(session, template, tmp_path, group=False, overwrite=False)

    assert "We ask" not in (tmp_path / "minutes-outward.md").read_text(encoding="utf-8")
    assert [said for said in written.missing if said.startswith("The outward minutes hold no statement")]
