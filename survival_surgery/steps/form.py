"""The questions of a line, one for each of its fields, and a line made from typed answers.

Both the screen and a conversation without a screen ask these; neither knows what kind of step it serves.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError

from survival_surgery.guard.loosely import number
from survival_surgery.session.moves import Refused
from survival_surgery.steps.lines import Line
from survival_surgery.translation import N_, _

Sort = Literal["words", "choice", "yes or no", "number", "several", "hands", "theme", "cards"]
LineT = TypeVar("LineT", bound=Line)

_HAND = re.compile(r"([^\s:,][^:,]*?)\s*:\s*(\d{1,6})")
_HANDS = re.compile(rf"(?:{_HAND.pattern}(?:[\s,]+|$))+")
"""Levels with their hands, such as `5:3 4:6`. A level may be of two words."""

_FITS = {"less_than_equal": N_("Type {le} at most."), "greater_than_equal": N_("Type {ge} at least.")}
"""What pydantic says of a number that does not fit, in words."""


@dataclass(frozen=True, slots=True)
class Question:
    """One field as it is asked. `choices` are the values, shown by their `labels` with numbers from 1."""

    name: str
    asks: str
    hint: str
    sort: Sort
    choices: tuple[str, ...]
    labels: tuple[str, ...]
    needed: bool


def questions(line: type[Line]) -> tuple[Question, ...]:
    """The questions of a line, in the order of its fields."""
    return tuple(_question(name, field) for name, field in line.model_fields.items())


def texts(line: Line) -> Iterator[str]:
    """What somebody typed into a line in words of their own: what is chosen from a list is nobody's words."""
    for question in questions(type(line)):
        value = getattr(line, question.name)
        if not question.choices:
            yield from (each for each in (value if isinstance(value, tuple) else (value,)) if type(each) is str)


def _question(name: str, field: Any) -> Question:
    sort, choices = _sort(field)
    asks, hint = field.title or name.replace("_", " "), field.description or ""
    return Question(
        name=name,
        asks=_(asks),
        hint=_(hint),
        sort=sort,
        choices=choices,
        labels=_labels(field, choices),
        needed=field.is_required(),
    )


def _sort(field: Any) -> tuple[Sort, tuple[str, ...]]:
    extra = field.json_schema_extra or {}
    if "sort" in extra:
        return extra["sort"], ()
    kinds = _kinds(field.annotation)
    choices = next((choices for kind in kinds if (choices := _choices(kind))), ())
    if choices:
        return ("yes or no" if bool in kinds else "choice"), choices
    captured: dict[Any, Sort] = {int: "number", dict: "hands", tuple: "several"}
    return next((captured[known] for kind in kinds if (known := get_origin(kind) or kind) in captured), "words"), ()


def _labels(field: Any, choices: tuple[str, ...]) -> tuple[str, ...]:
    labels = (field.json_schema_extra or {}).get("labels", {})
    return tuple(_(labels.get(choice, choice)) for choice in choices)


def _choices(kind: Any) -> tuple[str, ...]:
    if get_origin(kind) is Literal:
        return get_args(kind)
    if kind is bool:
        return ("yes", "no")
    return tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()


def _kinds(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) in (Union, UnionType):
        return tuple(kind for part in get_args(annotation) for kind in _kinds(part))
    return (annotation,)


def read(line: type[LineT], answers: Mapping[str, str]) -> LineT:
    """A line from typed answers; an empty answer leaves its field out. Raises `Refused` with what to type instead."""
    given = {
        question.name: value(question, answers[question.name])
        for question in questions(line)
        if answers.get(question.name, "").strip()
    }
    missing = next((q for q in questions(line) if q.needed and q.name not in given), None)
    if missing:
        raise Refused(_("Still to be said: {question}").format(question=missing.asks))
    try:
        return line.model_validate(given)
    except ValidationError as error:
        wrong = error.errors()[0]
        field = next((q.asks for q in questions(line) if q.name in wrong["loc"]), _(line.asks))
        if (kind := wrong["type"]) in _FITS:
            raise Refused(f"{field} {_(_FITS[kind]).format(**wrong.get('ctx', {}))}") from error
        message = str(wrong["msg"]).removeprefix("Value error, ")
        raise Refused(f"{field}: {message}.".replace("..", ".")) from error


def value(question: Question, typed: str) -> Any:
    """A typed answer as the field takes it. Raises `Refused` where it cannot be read."""
    typed = typed.strip()
    match question.sort:
        case "choice" | "yes or no":
            return choice(question, typed)
        case "number":
            return _number(question, typed)
        case "several":
            return tuple(part.strip() for part in typed.split(";" if ";" in typed else ",") if part.strip())
        case "cards":
            return [_number(question, part) for part in typed.replace(",", " ").split()]
        case "hands":
            return _hands(question, typed)
        case _:
            return typed


def choice(question: Question, typed: str) -> str:
    """The choice meant by its number, its words, or the start of its words where that is plain."""
    place = number(typed)
    if place and place <= len(question.choices):
        return question.choices[place - 1]
    wanted = typed.casefold()
    named = list(zip((*question.choices, *question.labels), question.choices * 2, strict=True))
    exact = {value for words, value in named if words.casefold() == wanted}
    starts = {value for words, value in named if words.casefold().startswith(wanted)}
    if len(exact or starts) == 1:
        return (exact or starts).pop()
    raise Refused(f"{question.asks} {_('Type a number: {choices}.').format(choices=numbered(question))}")


def numbered(question: Question) -> str:
    """The choices with their numbers, in one line."""
    return ", ".join(f"{number} {words}" for number, words in enumerate(question.labels, 1))


def _number(question: Question, typed: str) -> int:
    if not re.fullmatch(r"\d{1,9}", typed):
        raise Refused(f"{question.asks} {_('Type a number, such as 2.')}")
    return int(typed)


def _hands(question: Question, typed: str) -> dict[str, int]:
    if not _HANDS.fullmatch(typed):
        raise Refused(f"{question.asks} {_('Type each with its count, such as 5:3 4:6 2:1.')}")
    return {sign: int(count) for sign, count in _HAND.findall(typed)}


def typed(question: Question, held: Any) -> str:
    """The answer that would give the value `held`: what stands in the line when something is put right."""
    if held is None or held in ((), {}):
        return ""
    if question.choices:
        value = ("yes" if held else "no") if isinstance(held, bool) else str(held)
        return dict(zip(question.choices, question.labels, strict=True)).get(value, value)
    if isinstance(held, Mapping):
        return " ".join(f"{sign}:{count}" for sign, count in held.items())
    if isinstance(held, Sequence) and not isinstance(held, str):
        parts = [str(part) for part in held]
        # A part with a comma in it is told from its neighbours by semicolons, one of which says so even to a lone part.
        return "; ".join((*parts, ""))[:-1] if any("," in part for part in parts) else ", ".join(parts)
    return str(held)
