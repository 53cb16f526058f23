"""What a line holds is noticed as it is written, but for what somebody has settled already."""

import subprocess
import sys
from dataclasses import replace

import pytest

from survival_surgery.anonymise.noticed import notice
from survival_surgery.session.events import Entry, Event, NameCleared, NameListed, NameVeiled
from survival_surgery.session.fold import replay
from survival_surgery.session.state import Session


def after(*events: Event) -> Session:
    return replay(Entry(number, event) for number, event in enumerate(events, 1))


def words(text: str, *events: Event) -> list[str]:
    return [noticed.words for noticed in notice(text, after(*events))]


@pytest.mark.parametrize(
    ("line", "found", "points"),
    [
        ("kasia got the extra shifts", "kasia", "person"),
        ("Dr Okafor said no", "Dr Okafor", "person"),
        ("ask will about the rota", "will", "person"),
        ("it is always bad on ward 6", "ward 6", "place"),
        ("ring 07700 900123 after five", "07700 900123", "number"),
        ("write to a.b@example.org", "a.b@example.org", "number"),
    ],
)
def test_names_places_and_numbers_are_noticed(line: str, found: str, points: str) -> None:
    assert [(noticed.words, noticed.points) for noticed in notice(line, Session())] == [(found, points)]


@pytest.mark.parametrize(
    "line", ["too many people on each list and no cover", "the only nurse left at Easter", "my daughter is ill", ""]
)
def test_circumstances_and_ordinary_lines_are_left_to_the_readback(line: str) -> None:
    assert words(line) == []


def test_the_surest_comes_first() -> None:
    assert words("ask will whether kasia has 07700 900123")[0] == "07700 900123"


def test_a_name_that_is_nearly_a_listed_one_is_noticed_and_the_listed_one_is_not() -> None:
    listed = NameListed(words="Priya Nair")

    assert words("prya and Priya swapped", listed) == ["prya"]


@pytest.mark.parametrize(
    "event", [NameListed(words="Kasia"), NameVeiled(words="Kasia", stand_in="a worker"), NameCleared(words="kasia")]
)
def test_what_is_listed_veiled_or_cleared_is_not_noticed_again(event: Event) -> None:
    assert words("kasia got the extra shifts") == ["kasia"]
    assert words("kasia got the extra shifts", event) == []


def test_a_stand_in_that_somebody_chose_is_nobody() -> None:
    line = "[the brontix lead] said no"

    assert words(line) == ["brontix"]
    assert words(line, NameListed(words="Dave", stand_in="the brontix lead")) == []


def test_only_english_is_read_as_it_is_typed() -> None:
    assert notice("kasia tiene todos los turnos", replace(Session(), language="es")) == ()


def test_a_line_is_read_without_the_name_model() -> None:
    reads = "from survival_surgery.anonymise.noticed import notice; from survival_surgery.session.state import Session"
    said = "assert notice('kasia was moved', Session()); import sys; assert 'onnxruntime' not in sys.modules"

    assert subprocess.run([sys.executable, "-c", f"{reads}; {said}"], check=False).returncode == 0
