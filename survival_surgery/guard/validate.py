"""Plain data and a model: an instance, or every mistake at the line and column where it stands."""

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from survival_surgery.guard.compose import Mark, Source, Where
from survival_surgery.guard.mistakes import MOST_SHOWN, BadFile, Mistake
from survival_surgery.guard.sentences import sentence
from survival_surgery.guard.shape import TOLD_APART_BY, Spot, Spots

ModelT = TypeVar("ModelT", bound=BaseModel)

_MOST_PLACED = 1_000
"""Mistakes of a model among which the first in the file are looked for; a hostile file has tens of thousands."""

Found = Iterable[tuple[Where, str]]
"""Mistakes that a model cannot see by itself: where, and the sentence."""


def validated(model: type[ModelT], source: Source, found: Found = (), known: Iterable[Mistake] = ()) -> ModelT:
    """The data of `source` as a `model`. Raises `BadFile` with what is wrong, and what was `found` or `known` to be."""
    # A hostile file has thousands of mistakes; those that are not shown are not looked for.
    mistakes = [*known, *(Mistake(*source.at(where), words) for where, words in islice(found, MOST_SHOWN + 1))]
    try:
        instance = model.model_validate(source.data)
    except ValidationError as error:
        mistakes += _mistakes(model, source, error)
        raise BadFile(source.name, mistakes) from error
    if mistakes:
        raise BadFile(source.name, mistakes)
    return instance


def _mistakes(model: type[BaseModel], source: Source, error: ValidationError) -> Iterable[Mistake]:
    placed = [(_mark(source, wrong, place), wrong, place) for wrong, place in _places(model, error)]
    placed.sort(key=lambda found: found[0])
    # A hostile file has thousands of mistakes, and near misses take time: only those that are shown get their sentence.
    for mark, wrong, place in placed[: MOST_SHOWN + 1]:
        yield Mistake(*mark, sentence(wrong, place))


def _places(model: type[BaseModel], error: ValidationError) -> Iterable[tuple[ErrorDetails, Spot]]:
    spots = Spots(model)
    for wrong in error.errors(include_url=False)[:_MOST_PLACED]:
        # Pydantic counts only the entries that it could read, and so finds too few where one of them is wrong.
        if wrong["type"] == "too_short" and len(wrong["input"]) >= wrong["ctx"]["min_length"]:
            continue
        yield wrong, spots.at(wrong["loc"])


def _mark(source: Source, wrong: ErrorDetails, place: Spot) -> Mark:
    if wrong["type"] == "extra_forbidden" and place.where in source.keys:
        return source.keys[place.where]
    if wrong["type"] == "union_tag_invalid":
        return source.at((*place.where, TOLD_APART_BY))
    return source.at(place.where)
