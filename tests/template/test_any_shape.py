"""Whatever shape the data of a file has, it is read or refused with sentences; it never ends the program.

A sound file gets one thing in it replaced, added or taken away, at any depth.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from survival_surgery.guard import BadFile, read_text, read_yaml
from survival_surgery.library.entries import LibraryFile
from survival_surgery.library.shelves import check_library
from survival_surgery.session.words import clean
from survival_surgery.template.load import load_group, load_text, shipped, whole
from survival_surgery.template.model import SessionTemplate

SMALL = read_yaml(Path(__file__).parent / "small.yaml").data
GROUP = read_yaml(shipped() / "groups" / "silence-check.yaml").data
INCLUDE = "silence-check"
ODD: tuple[Any, ...] = (
    *(None, "", "x", "yes", "null", "~", "-1", "99999999999999999999", "1.5", "\u0663", "\u00b2", "all", "full"),
    *("a" * 700, "{words}", "%s", "a: b", [], {}, [[]], [{}], [None], ["all", "all"], {"": ""}, {"min": []}),
    *("tally", "tactics", "gather", ["tally"], {"take": None}, {"take": []}, {"take": "all"}, {"take": ["all"]}),
    *({"include": None}, {"include": []}, {"include": {}}, {"include": INCLUDE}, {"include": f"../{INCLUDE}"}),
    {"include": INCLUDE, "as": None, "with": [], "without": {}},
    {"include": INCLUDE, "as": "x", "with": {"silence.ask": {"id": ["a"], "minutes": "7", "folded_into": {}}}},
    {"include": INCLUDE, "with": {"silence.ask": None}, "when": {}},
    {"include": INCLUDE, "when": "full", "without": ["silence.ask"]},
    {"kind": ["tally"], "take": {}, "hints": {}},
    {"kind": "tally", "take": ["work", "care", "work"], "areas": ["a"]},
    {"hints": [None, [], {}, "silence", "silence"], "kind": "guide"},
    {"group": {"min": "\u00b2"}, "who": {}, "variant": {}},
    {"tactics": [{"id": "a"}], "scales": {}, "pooled": "x", "hints": [{"id": []}], "vocabulary": [None]},
)
FIELDS = sorted(
    {*SessionTemplate.model_fields, *LibraryFile.model_fields, "include", "with", "without", "as", "when", "take"}
    | {"hints", "kind", "id", "steps", "minutes", "folded_into", "questions", "options", "prompts", "turns", "list"}
    | {"areas", "kinds", "passes_at", "levels", "roles", "places", "suggestions", "min", "full"}
)
TEXTS = st.text(max_size=40).map(clean) | st.sampled_from(
    [
        *("yes", "null", "~", "---", "...", "- x", "? a", "<<", "=", "1_0", "2020-01-01", "!!str x", "&a", "*a"),
        *("%YAML", "a: b", "a #b", "\t", "a\t", "\n", " a", "a\n", "a\n\n", "\n a", "\ufffd"),
        *("\U0001f480", "x y " * 120),
    ]
)
HARMLESS = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))


def places(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield way
    named = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, part in named:
        yield from places(part, (*way, name))


@st.composite
def changed(draw: st.DrawFn, sound: Any) -> str:
    """`sound` with an odd thing in it, as YAML."""
    data = {"whole": json.loads(json.dumps(sound))}
    for _ in range(draw(st.integers(1, 2))):
        way = draw(st.sampled_from(list(places(data))[1:]))
        within: Any = data
        for name in way[:-1]:
            within = within[name]
        here, odd = within[way[-1]], json.loads(json.dumps(draw(st.sampled_from(ODD))))
        match draw(st.sampled_from(("put", "add", "take away"))):
            case "add" if isinstance(here, dict):
                here[draw(st.sampled_from(FIELDS))] = odd
            case "add" if isinstance(here, list):
                here.insert(0, odd)
            case "take away" if len(way) > 1:
                del within[way[-1]]
            case _:
                within[way[-1]] = odd
    return json.dumps(data["whole"])


def read_or_refused(read: Callable[[], object]) -> bool:
    """Whether it was read, or refused with sentences that somebody can read."""
    try:
        return read() is not None
    except BadFile as bad:
        told = [mistake.sentence for mistake in bad.mistakes]
        return bool(told) and all(words and len(words) < 1_000 and "\n" not in words for words in told)


@HARMLESS
@given(changed(SMALL))
def test_a_template_of_any_shape_is_read_or_refused_with_sentences(text: str) -> None:
    assert read_or_refused(lambda: load_text(text, "my.yaml"))


@HARMLESS
@given(changed(GROUP))
def test_a_step_group_of_any_shape_is_read_or_refused_with_sentences(tmp_path: Path, text: str) -> None:
    (tmp_path / "silence-check.yaml").write_text(text, encoding="utf-8")
    assert read_or_refused(lambda: load_group(tmp_path / "silence-check.yaml"))


@HARMLESS
@given(st.data())
def test_a_file_of_the_library_of_any_shape_is_read_or_refused_with_sentences(
    tmp_path: Path, data: st.DataObject
) -> None:
    shelf = data.draw(st.sampled_from(("scales", "vocabulary", "pooled", "hints")))
    sound = read_yaml(Path("survival_surgery") / "library" / f"{shelf}.yaml").data
    (tmp_path / "own.yaml").write_text(data.draw(changed(sound)), encoding="utf-8")
    assert read_or_refused(lambda: check_library(tmp_path / "own.yaml"))


@HARMLESS
@given(TEXTS, TEXTS)
def test_what_a_session_keeps_is_the_template_whatever_signs_stand_in_it(tmp_path: Path, one: str, other: str) -> None:
    """An include makes the text be written anew."""
    data = json.loads(json.dumps(SMALL))
    nothing = {"minutes": dict.fromkeys(("full", "standard", "lunch"), "0")}
    changes = {step["id"]: {**nothing, "tips": [f"a{one}"]} for step in GROUP["steps"]}
    data["title"], data["summary"] = f"t{one}"[:60], f"s{other}"
    data["closing"] = {"goal": f"{other}g", "steps": [{"include": INCLUDE, "with": changes}]}
    path = tmp_path / "my.yaml"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    template, kept = whole(path)

    assert "include" not in kept
    assert load_text(clean(kept), "kept") == template


@pytest.mark.parametrize("path", sorted(shipped().glob("*.yaml")), ids=lambda path: path.stem)
def test_what_a_session_keeps_of_ours_is_the_same_template_and_keeping_it_again_changes_nothing(
    path: Path, tmp_path: Path
) -> None:
    template, kept = whole(path)
    again = tmp_path / path.name
    again.write_text(kept, encoding="utf-8")

    assert load_text(kept, "kept") == template
    assert whole(again) == (template, kept)
    assert read_text(kept, "kept").data
