"""A template and a session file in which every text that there can be is hostile, as a stranger could hand them over.

What they hold is found by looking at the fields: a kind of step or of item that is added tomorrow is planted tomorrow.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin
from unittest.mock import patch

import yaml
from pydantic import BaseModel

from survival_surgery.session import events as e
from survival_surgery.session.bands import Present
from survival_surgery.session.items import Item, Statement
from survival_surgery.steps import KINDS
from survival_surgery.store import codec, file as session_file
from survival_surgery.store.live import begin
from survival_surgery.template.load import load, load_text, shipped, whole
from survival_surgery.template.model import SessionTemplate
from tests.anonymise.canaries import Filler
from tests.steps.filled import example
from tests.terminal.payloads import ALL, PAYLOADS

PASSPHRASE = "correct horse battery staple"
AT = 1_800_000_000
_FORMED = {"id", "passes_at", "sign", "roles", "folded_into", "take", "areas", "kinds"}
"""Texts that must be one of others, or one role, or stand in place of others."""

LISTED = "Zqabogix"
"""A name that is listed, and stands in what people said."""


class Planted:
    """Hostile texts, each with a number of its own in front, so that none is the same as another."""

    def __init__(self, payload: str = ALL) -> None:
        self._payload = payload
        self._numbers = count(1)

    def text(self, longest: int = 600) -> str:
        """A text with every payload; where that is too long, with as many as there is room for, others each time."""
        number = next(self._numbers)
        words = f"{number}: {self._payload}"
        if len(words) <= longest:
            return words
        words, payloads = f"{number}:", list(PAYLOADS.values())
        for payload in payloads[number % len(payloads) :] + payloads[: number % len(payloads)]:
            if len(words) + 1 + len(payload) <= longest:
                words = f"{words} {payload}"
        return words

    def template(self) -> SessionTemplate:
        """A template of ours with a step of every kind, and a hostile text in every field that takes any text."""
        planted: SessionTemplate = self._model(_with_every_kind())
        return planted

    def _model(self, model: BaseModel) -> Any:
        fields = type(model).model_fields
        new = {
            name: self._value(getattr(model, name), Annotated[field.annotation, *field.metadata, None])
            for name, field in fields.items()
            if name not in _FORMED
        }
        return model.model_copy(update=new)

    def _value(self, value: Any, kind: Any) -> Any:
        if isinstance(value, BaseModel):
            return self._model(value)
        if isinstance(value, tuple):
            inner = get_args(_bare(kind))[0]
            # An empty list of sentences gets one, so that what shows it shows something hostile.
            return tuple(self._value(part, inner) for part in value or ("",) * bool(list(_longest(inner))))
        longest = list(_longest(kind))
        return self.text(min(longest)) if isinstance(value, str) and longest else value


def _bare(kind: Any) -> Any:
    """The type without what is said about it, and without the None that may stand in its place."""
    while get_origin(kind) in (Annotated, Union, UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    return kind


def _longest(kind: Any) -> Iterator[int]:
    """How long the text of a field may be; nothing for a choice, and for a name that must have a form."""
    if get_origin(kind) in (Union, UnionType):
        for part in get_args(kind):
            yield from _longest(part)
    elif get_origin(kind) is Annotated:
        inner, *told = get_args(kind)
        if not any(getattr(rule, "pattern", None) for rule in told):
            yield from (rule.max_length for rule in told if getattr(rule, "max_length", None))
            yield from _longest(inner)
    elif kind is str:
        yield 600


def _with_every_kind() -> SessionTemplate:
    """The main template; a kind that it has no step of takes the place of one that it has several of."""
    template = load(shipped() / "survival-surgery.yaml")
    missing = [example(kind) for kind in KINDS if not any(isinstance(step, kind) for step in template.steps)]
    stages = list(template.stages)
    for kind in missing:
        stage = next(stage for stage in stages if sum(step.kind == "gather" for step in stage.steps) > 0)
        steps = list(stage.steps)
        place = next(place for place, step in enumerate(steps) if step.kind == "gather")
        before = steps[place]
        steps[place] = kind.model_copy(update={"id": before.id, "minutes": before.minutes})
        stages[stages.index(stage)] = stage.model_copy(update={"steps": tuple(steps)})
    return template.model_copy(update={"stages": tuple(stages)})


def written(template: SessionTemplate) -> str:
    """A template as its author would write it, with most of what cannot be seen as an escape."""
    told = _without_taking(template.model_dump(mode="json", by_alias=True, exclude_unset=True))
    return str(yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=100_000))


def _without_taking(data: Any) -> Any:
    """What was taken from the library stands in its place already."""
    if isinstance(data, dict):
        return {name: _without_taking(part) for name, part in data.items() if name != "take"}
    return [_without_taking(part) for part in data] if isinstance(data, list) else data


def events(planted: Planted, template: SessionTemplate) -> list[e.Event]:
    """A meeting in which everything that can be written down was written down."""
    # What is the same is read once by what looks for names, which takes longer than all the rest.
    said = planted.text()
    filler = Filler(lambda name: said)
    made: list[e.Event] = [
        filler.filled(e.SessionStarted, template=template.id, variant="full", language="en", keeps=()),
        e.SessionOpened(on="2026-05-02"),
        filler.filled(e.LabelGiven),
        e.PresentCounted(present=Present.TEN),
        e.NameListed(words=LISTED, sort="name", stand_in=said),
    ]
    heard = [len(made) + 1 + place for place in range(3)]
    made += [e.ContributionHeard(words=f"{said} {words}") for words in ("", LISTED, "waiting")]
    themes = [len(made) + 1 + place for place in range(2)]
    made += [e.ThemeNamed(words=planted.text(), contributions=(one,)) for one in heard[:2]]
    made += [filler.filled(e.SpreadCounted, theme=themes[0]), e.ThemeChosen(theme=themes[0])]
    for item in _items(filler, themes[0]):
        made.append(e.Noted(item=item))
    made.append(e.StepEntered(step=template.steps[0].id, at=AT))
    return made


def _items(filler: Filler, theme: int) -> Iterator[Item]:
    for kind in get_args(Item):
        yield filler.filled(kind, **({"theme": theme} if "theme" in kind.__dataclass_fields__ else {}))
    yield filler.filled(Statement, theme=None)


def plant(home: Path, payload: str = ALL) -> list[tuple[str, str]]:
    """A home with the hostile template in it, and a session file in which nothing was ever cleaned.

    The steps in their order: the number in front of the title, and the kind.
    """
    planted = Planted(payload)
    template = planted.template()
    text = written(template)
    load_text(text, "the planted template")
    (home / "templates").mkdir(parents=True)
    (home / "sessions").mkdir(mode=0o700)
    (home / "templates" / "planted.yaml").write_text(text, "utf-8")
    path = home / "sessions" / "0123456789abcdef.session"
    # A file from another machine, whose program cleaned nothing: ours is made to keep what it is given.
    with patch.object(codec, "clean", str), patch.object(session_file, "clean", str):
        live = begin(path, PASSPHRASE, whole(home / "templates" / "planted.yaml")[1])
        live.write_down(*events(planted, template))
        live.close()
    return [(step.title.partition(":")[0], step.kind) for step in template.steps if step.minutes.full]
