"""Every template that ships has an invented meeting, which is written up without a mistake and reads as agreed."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.guard import read_yaml
from survival_surgery.steps.notes import written as written_lines
from survival_surgery.template.load import available
from survival_surgery.template.model import SessionTemplate
from survival_surgery.writeup.notes import Notes, read_notes, template_of
from survival_surgery.writeup.writeup import WrittenUp
from tests.template.golden import DOCUMENTS, MEETINGS, documents, golden

Written = Callable[[str], tuple[WrittenUp, Path]]

OPTIONAL = {"parked", "scores", "care", "useful", "beneficiaries", "arguments", "mandate"}
"""What a room may well leave out of a step that it holds."""

EACH = [pytest.param(template, marks=pytest.mark.xdist_group(template)) for template in MEETINGS]
"""Each meeting on one worker, so that it is written once."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The documents of a template's meeting, and where they are."""

    @cache
    def write(template: str) -> tuple[WrittenUp, Path]:
        out = tmp_path_factory.mktemp(template)
        return documents(template, out), out

    return write


@cache
def held(template: str) -> tuple[SessionTemplate, Notes]:
    """A template, and the notes of its meeting."""
    source = read_yaml(MEETINGS[template])
    known = template_of(source)
    return known, read_notes(source, known)


def read(folder: Path) -> dict[str, str]:
    """The documents in a folder, by their names."""
    return {path.name: path.read_bytes().decode() for path in folder.iterdir() if path.is_file()}


def test_every_template_has_an_invented_meeting() -> None:
    assert set(available()) == set(MEETINGS)


@pytest.mark.parametrize("template", EACH)
def test_a_meeting_is_of_the_template_that_it_is_called_after(template: str) -> None:
    assert held(template)[0].id == template


@pytest.mark.parametrize("template", EACH)
def test_a_meeting_is_written_up_without_a_mistake(template: str, written: Written) -> None:
    done, _ = written(template)

    assert (done.open, done.missing) == ((), ())
    assert {path.name for path in done.paths} >= set(DOCUMENTS)


@pytest.mark.parametrize("template", EACH)
def test_the_documents_are_those_that_were_read_and_agreed(template: str, written: Written) -> None:
    """Refreshed with `python -m tests.template.golden`."""
    _, out = written(template)
    agreed = read(golden(template))

    assert read(out).keys() == agreed.keys()
    for name, text in read(out).items():
        assert text == agreed[name]


@pytest.mark.parametrize("template", EACH)
def test_no_protected_word_of_a_meeting_is_in_a_document(template: str, written: Written) -> None:
    _, notes = held(template)
    _, out = written(template)
    words = [listed.words for listed in (*notes.names, *notes.words)]

    assert notes.names
    for text in read(out).values():
        assert [listed for listed in words if f" {folded(listed)} " in folded(text)] == []


@pytest.mark.parametrize("template", sorted(set(MEETINGS) - {"survival-surgery"}))
def test_whatever_a_road_asks_for_is_written_at_least_once(template: str) -> None:
    """So that it is read in the documents. The demo is a first session: it has nothing to look back on."""
    known, notes = held(template)
    asked = {
        line.key
        for step in known.steps
        if step.minutes.of(notes.variant) and getattr(step, "in_minutes", True)
        for line in step.lines()
        if line.key != "never_written"
    }
    told = {line.key for step in known.steps if (own := notes.of(step.id)) for _, line in written_lines(own)}

    assert asked - told - OPTIONAL == set()
