"""What may lie about in a person's folders, and never keeps a room from its session."""

import os
from datetime import date
from pathlib import Path

import pytest

from survival_surgery.errors import SurgeryError, UsageMistake
from survival_surgery.guard import BadFile
from survival_surgery.opening import begun, template_of_session
from survival_surgery.store.live import begin_in_memory
from survival_surgery.template.headings import offered
from survival_surgery.template.load import available, groups, load, load_text, readable, whole

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")
FOLDERS = ("templates", "templates/groups", "library")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of a person's own templates, with one in it, and folders of groups and entries that are not files."""
    for folder in FOLDERS:
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / ".#mine.yaml").symlink_to("somebody@machine.4711")
        (tmp_path / folder / "._mine.yaml").write_bytes(b"\0\5\26\7")
        (tmp_path / folder / "dangling.yaml").symlink_to("nowhere")
        (tmp_path / folder / "loop.yaml").symlink_to("loop.yaml")
        (tmp_path / folder / "folder.yaml").mkdir()
        if hasattr(os, "mkfifo"):
            os.mkfifo(tmp_path / folder / "pipe.yaml")
    own = tmp_path / "templates"
    (own / "mine.yaml").write_text(SMALL, encoding="utf-8")
    return own


@pytest.mark.timeout(20)
def test_pipes_folders_and_links_to_nowhere_are_neither_opened_nor_waited_for(own: Path) -> None:
    assert set(readable(own)) == {*readable(), "mine"}
    assert {one.id for one in offered(own) if one.own and one.heading} == {"mine"}
    assert begun(own / "mine.yaml", None, None, date(2026, 11, 1)).session.template


def test_what_an_editor_or_a_file_manager_puts_beside_a_file_is_not_offered(own: Path) -> None:
    assert not [name for name in (*available(own), *groups(own)) if name.startswith(".")]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("called", ["pipe", "folder", "dangling", "loop"])
def test_a_group_that_is_no_file_is_told_where_it_is_included(own: Path, called: str) -> None:
    path = own / "mine.yaml"
    path.write_text(SMALL.replace("  - id: understand\n", f"      - include: {called}\n  - id: understand\n"))

    with pytest.raises(BadFile, match=f"the step group '{called}' has mistakes") as caught:
        load(path, own)

    assert caught.value.mistakes[0].line > 1


def test_what_a_person_put_in_their_library_is_taken_from_beside_what_is_no_file(own: Path) -> None:
    card = "hints: [{id: bus, situation: a bus passes, words: Wait for it.}]\n"
    (own.parent / "library" / "own.yaml").write_text(card, encoding="utf-8")
    path = own / "mine.yaml"
    path.write_text(SMALL.replace("- kind: harvest\n", "- kind: harvest\n        hints: [bus]\n", 1), encoding="utf-8")

    assert [hint.words for step in load(path, own).steps for hint in step.hints] == ["Wait for it."]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read every folder")
def test_a_folder_that_may_not_be_read_holds_nothing(own: Path) -> None:
    own.chmod(0)
    try:
        assert available(own) == available()
    finally:
        own.chmod(0o700)


def test_a_template_is_offered_in_whatever_order_it_was_written(own: Path) -> None:
    head, stages = SMALL.split("stages:\n")
    (own / "mine.yaml").write_text(f"stages:\n{stages.rstrip()}\n{head}", encoding="utf-8")

    assert next(one.title for one in offered(own) if one.id == "mine") == load(own / "mine.yaml").title


def test_a_session_opens_whatever_is_checked_in_templates_since_it_began() -> None:
    """A text that a check refuses today was sound when its session began."""
    text = SMALL.replace("{full: 30,", "{full: 31,")
    assert text != SMALL
    with pytest.raises(BadFile):
        load_text(text, "mine.yaml")

    assert template_of_session(begin_in_memory(text)).variants.full == 31


def test_a_session_does_not_begin_with_a_template_that_could_not_be_read_again(own: Path) -> None:
    """What is taken may make a text far longer than its file."""
    library = own.parent / "library" / "own.yaml"
    told = "x" * 590
    counters = ", ".join([told] * 8)
    entries = "".join(f"  - {{id: o{n}, words: {told}, counters: [{counters}]}}\n" for n in range(150))
    library.write_text(f"obstacles:\n{entries}", encoding="utf-8")
    step = "{kind: gather, list: obstacles, id: o%s, title: t, purpose: p, prompts: ['a?'], take: [all], minutes: "
    step = "".join(f"      - {step % n}{{full: 0, standard: 0, lunch: 0}}}}\n" for n in range(5))
    path = own / "mine.yaml"
    path.write_text(SMALL.replace("  - id: understand\n", f"{step}  - id: understand\n"), encoding="utf-8")
    assert load(path, own).steps

    with pytest.raises(SurgeryError, match="with all that it takes and includes"):
        whole(path, own)


def test_a_group_or_an_entry_is_never_named_by_a_path(own: Path) -> None:
    for named in ("../mine", "/etc/passwd", "groups/mine", "https://example.org/a", "silence-check/../silence-check"):
        text = SMALL.replace("  - id: understand\n", f"      - include: {named}\n  - id: understand\n")
        (own / "mine.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(BadFile):
            load(own / "mine.yaml", own)
    with pytest.raises(UsageMistake):
        load(own / "folder.yaml", own)
