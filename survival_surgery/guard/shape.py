"""The way through a model to the place that pydantic complains of, leaving out the steps that stand in no file.

Pydantic's own way names the branch of a union that it took, such as the kind of a step. A field of that name may well
be in the file too, so the model is walked along with the data.
"""

from dataclasses import dataclass, replace
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from survival_surgery.guard.compose import Where

TOLD_APART_BY = "kind"
"""The field that says which branch of a union a value belongs to."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the file: the way to it, the model that holds it (`within` is where), and the field that it is."""

    where: Where
    holder: type[BaseModel] | None
    field: FieldInfo | None
    within: Where
    annotation: Any = None

    @property
    def own(self) -> type[BaseModel] | None:
        """The model of what stands in the place itself, where it has fields of its own."""
        return _model(self.annotation)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that may stand here, as an author writes them."""
        return tuple(self.holder.model_fields) if self.holder else ()


class Spots:
    """The places that pydantic means in a file that `model` reads.

    Each way is walked once: a hostile file has thousands of mistakes that share all but the end of it.
    """

    def __init__(self, model: type[BaseModel]) -> None:
        self._known: dict[tuple[str | int, ...], Spot] = {(): Spot((), None, None, (), model)}

    def at(self, loc: tuple[str | int, ...]) -> Spot:
        """The place that a `loc` of pydantic's means."""
        if loc not in self._known:
            self._known[loc] = _further(self.at(loc[:-1]), loc[-1])
        return self._known[loc]


def _further(spot: Spot, step: str | int) -> Spot:
    """The place one step on, which is the same place where the step only tells a branch."""
    branches = _branches(_bare(spot.annotation))
    if len(branches) > 1:
        return replace(spot, annotation=next((branch for branch in branches if _is_branch(branch, step)), None))
    kind = branches[0]
    where = (*spot.where, step)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        field = kind.model_fields.get(str(step))
        return Spot(where, kind, field, spot.where, field.annotation if field else None)
    return Spot(where, spot.holder, None, spot.within, _part(kind))


def _model(annotation: Any) -> type[BaseModel] | None:
    """The model that an annotation leaves room for, if there is just one."""
    branches = [branch for branch in _branches(_bare(annotation)) if isinstance(branch, type)]
    models = [branch for branch in branches if issubclass(branch, BaseModel)]
    return models[0] if len(models) == 1 else None


def _bare(annotation: Any) -> Any:
    return _bare(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


def _branches(kind: Any) -> list[Any]:
    if get_origin(kind) in (Union, UnionType):
        return [branch for part in get_args(kind) if part is not type(None) for branch in _branches(_bare(part))]
    return [kind]


def _is_branch(branch: Any, step: str | int) -> bool:
    if not (isinstance(branch, type) and issubclass(branch, BaseModel)):
        return False
    told = branch.model_fields.get(TOLD_APART_BY)
    return branch.__name__ == step or (told is not None and step in get_args(told.annotation))


def _part(kind: Any) -> Any:
    parts = [part for part in get_args(kind) if part is not Ellipsis]
    return parts[-1] if parts and get_origin(kind) is not Literal else None
