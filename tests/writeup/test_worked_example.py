"""The worked example, byte by byte, and the checks that it exercises."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.cli import main
from survival_surgery.exports.pages import GROUP, OUTWARD, PLAN
from survival_surgery.guard import read_yaml
from survival_surgery.session.collective import LAMPS
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.writeup.notes import read_notes, template_of
from survival_surgery.writeup.play import Play, play
from survival_surgery.writeup.writeup import WORKED_EXAMPLE

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
DOCUMENTS = (GROUP, OUTWARD, PLAN)


@pytest.fixture(scope="module")
def meeting() -> Play:
    source = read_yaml(WORKED_EXAMPLE)
    template = template_of(source)
    return play(read_notes(source, template), template, source)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The documents of the demo, by their names."""
    folder = tmp_path_factory.mktemp("demo")
    command = ["demo", "--out", str(folder / "out")]
    done = CliRunner(env={HOME_VARIABLE: str(folder / "home")}).invoke(main, command)
    assert done.exit_code == 0, done.output
    return {path.name: path.read_bytes().decode() for path in (folder / "out").iterdir()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_demo_writes_the_documents_that_were_read_and_agreed(documents: dict[str, str], name: str) -> None:
    assert documents[name] == (GOLDEN / name).read_bytes().decode()


def test_the_demo_writes_three_documents_and_no_more(documents: dict[str, str]) -> None:
    assert set(documents) == set(DOCUMENTS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_protected_word_is_in_any_document(documents: dict[str, str], meeting: Play, name: str) -> None:
    text = folded(documents[name])
    listed = [listed.words for listed in meeting.session.names]

    assert len(listed) == 4
    assert [words for words in listed if f" {folded(words)}" in text] == []


def test_a_name_a_place_and_a_department_are_replaced_in_the_groups_minutes(documents: dict[str, str]) -> None:
    stand_ins = ("[a senior manager]", "[new place]", "[another department]")

    assert [stand_in for stand_in in stand_ins if stand_in not in documents[GROUP]] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_contribution_is_printed_word_for_word_but_the_approved_one(
    documents: dict[str, str], meeting: Play, name: str
) -> None:
    text = folded(documents[name])
    said = {c.words: c.approved for c in meeting.session.contributions}

    assert [words for words, approved in said.items() if approved] == ["no breaks on duty days"]
    assert [words for words, approved in said.items() if not approved and folded(words) in text] == []


def test_parked_matters_are_carried_into_the_minutes(documents: dict[str, str]) -> None:
    for name in (GROUP, OUTWARD):
        assert "- The drop-in venue, with people who use it leading." in documents[name]
        assert "- Supervision for agency staff." in documents[name]


def test_all_seven_lamps_are_lit_for_the_group_and_none_is_shown_outside(documents: dict[str, str]) -> None:
    assert [lamp.words for lamp in LAMPS if lamp.words not in documents[GROUP]] == []
    assert "amp" not in documents[OUTWARD]


@pytest.mark.parametrize(
    "words",
    [
        "told to keep quiet",
        "Afraid to say it",
        "whistle",
        "raise concerns",
        "carers' group",
        "caseload policy and nobody",
        "time management",
        "twenty-five",
        "[A]",
        "envelope",
        "petition",
        "leaflet",
        "The drop-in must not be forgotten",
    ],
)
def test_what_stays_in_the_group_is_not_in_the_outward_minutes(documents: dict[str, str], words: str) -> None:
    assert words not in documents[OUTWARD]


def test_the_outward_minutes_say_what_the_room_lets_out(documents: dict[str, str]) -> None:
    """The outward minute of the method's worked example, line by line."""
    minutes = " ".join(documents[OUTWARD].split())
    expected = (
        "anonymised minutes (agreed by the room)",
        "Month: March",
        "Present: 10-14",
        "Length: 90 minutes",
        "Template: survival-surgery (standard)",
        "What may leave the room: these minutes only. Who said what was not recorded.",
        "Too many people each, no cover - most of us, two employers, since the winter",
        "Unpaid hours for records - about half of us",
        "People lose their worker and their place - people who use the service and staff",
        "Agency staff left out - some of us",
        "Vacancies are frozen. Decided at service-director level.",
        "In the last few months most of us, permanent and agency, with two employers",
        "By fist to five. Passed after one change, with reservations.",
        "A two-week count of missed breaks, by 4 April.",
        "The drop-in venue, with people who use it leading.",
        "Supervision for agency staff.",
        "After the count.",
        "Working notes are kept encrypted and will be destroyed by the end of April.",
    )
    places = [minutes.find(words) for words in expected]

    assert [words for words, place in zip(expected, places, strict=True) if place < 0] == []
    assert places == sorted(places)


def test_the_statement_is_printed_as_the_room_worded_it(documents: dict[str, str], meeting: Play) -> None:
    worded = next(w.item.words for w in meeting.session.written if type(w.item).__name__ == "Statement")  # type: ignore[union-attr]

    assert [name for name in DOCUMENTS if worded not in documents[name]] == []
