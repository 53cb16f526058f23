"""No word of a template, of notes or of a library ever becomes the name of a file that is opened, listed or made."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.template.load import load_text
from survival_surgery.writeup.writeup import WORKED_EXAMPLE
from tests.doors import doors
from tests.doors.hostile import PATHS, Bytes, as_yaml
from tests.doors.watched import strays
from tests.plain.talking import begun, said

QUICK = settings(max_examples=12, suppress_health_check=list(HealthCheck))
_EVENTS: list[tuple[Any, ...]] = []
_LOOKING: list[bool] = []


def _look(event: str, given: tuple[Any, ...]) -> None:
    if _LOOKING and event.startswith(("open", "os.", "shutil.", "tempfile.", "glob.", "pathlib.")):
        _EVENTS.append((event, *given))


@contextmanager
def onlooker() -> Iterator[list[tuple[Any, ...]]]:
    """Everything that is opened meanwhile in this process. A hook stays for good, so that it is asked to look."""
    if not hasattr(sys, "_doors_hook"):
        sys._doors_hook = True  # type: ignore[attr-defined]  # a hook can be put in once and never be taken out
        sys.addaudithook(_look)
    _EVENTS.clear()
    _LOOKING.append(True)
    try:
        yield _EVENTS
    finally:
        _LOOKING.clear()


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


def with_paths(data: Any, by: Bytes) -> Any:
    """The same data; each word in it, and now and then the name of a field, may be a path instead."""
    if isinstance(data, dict):
        return {(by.one_of(PATHS) if by.pick(40) == 1 else name): with_paths(part, by) for name, part in data.items()}
    if isinstance(data, list):
        return [with_paths(part, by) for part in data]
    return by.one_of(PATHS) if isinstance(data, str) and by.pick(4) == 1 else data


TAKING = {
    "include": "../../../etc/passwd",
    "as": "~/x",
    "with": {"/etc/passwd": {"title": "/etc/shadow"}},
    "take": ["/etc/passwd", "../own"],
    "hints": ["file:///etc/passwd"],
    "vocabulary": {"take": ["/etc/passwd"], "roles": ["/dev/zero"]},
    "decision_scale": "/etc/passwd",
    "list": "/etc/passwd",
}

SOUND: dict[str, Callable[[], Any]] = {
    "templates": lambda: doors._sound(doors.SMALL),
    "libraries": lambda: doors._library("hints"),
    "notes": lambda: doors._sound(WORKED_EXAMPLE),
}


@pytest.mark.parametrize("door", SOUND)
def test_what_stands_in_a_file_is_never_where_a_file_is_looked_for(door: str) -> None:
    @QUICK
    @given(st.binary(min_size=200, max_size=400), st.sampled_from(sorted(TAKING)))
    def check(data: bytes, field: str) -> None:
        told = with_paths(SOUND[door](), Bytes(data))
        told[field] = TAKING[field]
        text = as_yaml(told).encode("utf-8", "replace")
        with onlooker() as seen:
            doors.DOORS[door](doors.FIRST[door] + text)
            events = list(seen)
        assert strays(events, doors._folder(), doors.MEETINGS, doors.SMALL) == []

    doors.DOORS[door](doors.FIRST[door])
    check()


def test_every_word_of_a_template_may_be_a_path_and_it_is_held_all_the_same(tmp_path: Path) -> None:
    sound = doors._sound(doors.SMALL)
    words = {"title", "summary", "purpose", "goal", "prompts", "tips", "say", "words", "means", "source", "method"}

    def told(data: Any, name: str = "") -> Any:
        if isinstance(data, dict):
            return {key: told(part, key) for key, part in data.items()}
        if isinstance(data, list):
            return [told(part, name) for part in data]
        return "../../etc/passwd" if name in words else data

    with onlooker() as seen:
        template = load_text(as_yaml(told(sound)), "my.yaml")
        said(begun(template), template, *["/next", "/etc/passwd", "~/x", "yes"] * 8)

    assert "etc/passwd" in template.title
    assert strays(seen) == []


def test_a_file_that_is_opened_by_its_name_is_seen(tmp_path: Path) -> None:
    with onlooker() as seen:
        Path("/etc/passwd").read_bytes()
        (tmp_path / "made").mkdir()

    assert strays(seen) == ["open /etc/passwd", f"os.mkdir {tmp_path / 'made'}"]
