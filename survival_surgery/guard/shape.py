"""The way through a model to the place that pydantic complains of, leaving out the steps that stand in no file.

Pydantic's own way names the branch of a union that it took, such as the kind of a step. A field of that name may well
be in the file too, so the model is walked along with the data.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from survival_surgery.guard.compose import Where

TOLD_APART_BY = "kind"
"""The field that says which branch of a union a value belongs to."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the file: the way to it, the model that holds it (`within` is where), and the field that it is.

    `own` is the model of what stands in the place itself, where it has fields of its own.
    """

    where: Where
    holder: type[BaseModel] | None
    field: FieldInfo | None
    within: Where
    own: type[BaseModel] | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that may stand here, as an author writes them."""
        return tuple(self.holder.model_fields) if self.holder else ()


def spot(model: type[BaseModel], loc: Sequence[str | int]) -> Spot:
    """The place that pydantic's `loc` means in a file that `model` reads."""
    here: Any = model
    where: Where = ()
    holder: type[BaseModel] | None = None
    field: FieldInfo | None = None
    within: Where = ()
    for step in loc:
        kind = _bare(here)
        branches = _branches(kind)
        if len(branches) > 1:
            here = next((branch for branch in branches if _is_branch(branch, step)), None)
            continue
        kind = branches[0] if branches else kind
        field = None
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            holder, within = kind, where
            field = kind.model_fields.get(str(step))
            here = field.annotation if field else None
        else:
            here = _part(kind)
        where = (*where, step)
    return Spot(where, holder, field, within, _model(here))


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
