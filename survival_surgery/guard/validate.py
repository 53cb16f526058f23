"""Plain data and a model: an instance, or every mistake at the line and column where it stands."""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from survival_surgery.guard.compose import Source, Where
from survival_surgery.guard.mistakes import BadFile, Mistake
from survival_surgery.guard.sentences import sentence
from survival_surgery.guard.shape import TOLD_APART_BY, spot

ModelT = TypeVar("ModelT", bound=BaseModel)

Found = Iterable[tuple[Where, str]]
"""Mistakes that a model cannot see by itself: where, and the sentence."""


def validated(model: type[ModelT], source: Source, found: Found = ()) -> ModelT:
    """The data of `source` as a `model`. Raises `BadFile` with pydantic's mistakes and those `found`."""
    mistakes = [Mistake(*source.at(where), words) for where, words in found]
    try:
        instance = model.model_validate(source.data)
    except ValidationError as error:
        mistakes += _mistakes(model, source, error)
        raise BadFile(source.name, mistakes) from error
    if mistakes:
        raise BadFile(source.name, mistakes)
    return instance


def _mistakes(model: type[BaseModel], source: Source, error: ValidationError) -> Iterable[Mistake]:
    for wrong in error.errors(include_url=False):
        place = spot(model, wrong["loc"])
        if wrong["type"] == "extra_forbidden" and place.where in source.keys:
            mark = source.keys[place.where]
        elif wrong["type"] == "union_tag_invalid":
            mark = source.at((*place.where, TOLD_APART_BY))
        else:
            mark = source.at(place.where)
        yield Mistake(*mark, sentence(wrong, place))
