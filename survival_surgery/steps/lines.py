"""A line: one thing that a room writes in a step, declared once and presented as notes, questions and schema.

The fields of a line are asked one after the other on the screen, in their order, under their `title`; in a notes file
they are the keys of a mapping, and a line whose first field is all there is may be written as bare words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from string import ascii_uppercase
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.config import JsonDict
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from survival_surgery.library.scale import Scale
from survival_surgery.session.events import Confidentiality, EntryNumber
from survival_surgery.session.items import Item
from survival_surgery.session.moves import Move, Refused, amend, note, settle
from survival_surgery.session.state import Session, Theme
from survival_surgery.steps.base import Step
from survival_surgery.translation import _

THEME: JsonDict = {"sort": "theme"}
"""`json_schema_extra` of a field that names a theme by its words or its letter."""

CARDS: JsonDict = {"sort": "cards"}
"""`json_schema_extra` of a field that names contributions by the numbers of their cards."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line is being written.

    `cards` are the contributions in the order of their numbers: card 1 first. On the screen that is the shuffle; in a
    notes file, the order of the file. `modes` are the template's ways to treat what is said; none are all of them.
    """

    step: Step
    cards: tuple[EntryNumber, ...] = ()
    scale: Scale | None = None
    modes: tuple[Confidentiality, ...] = ()


class Line(BaseModel):
    """One thing written. `key` is its name in a notes file, `asks` its name on the screen."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: ClassVar[str]
    asks: ClassVar[str]
    once: ClassVar[bool] = False
    """Whether a step has one such line at most, so that a new one replaces it."""
    on_paper: ClassVar[bool] = False
    """Whether only a notes file has such a line: on the screen it comes about in another way."""

    one_each: ClassVar[bool] = False
    """Whether a list that is pasted may be one such line for each of its own."""

    def moves(self, place: Place) -> Sequence[Move]:
        """The moves that write this line down, in order. A move raises `Refused` where the line does not fit."""
        raise NotImplementedError(type(self).__name__)

    @model_validator(mode="before")
    @classmethod
    def _bare_words(cls, data: Any) -> Any:
        return {next(iter(cls.model_fields)): data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """A mapping, or bare words where the first field alone is needed."""
        schema = handler.resolve_ref_schema(handler(core))
        needed = [name for name, field in cls.model_fields.items() if field.is_required()]
        first = next(iter(cls.model_fields))
        if needed in ([], [first]):
            choices = schema["properties"][first].get("enum")
            bare = {"enum": choices} if choices else {"type": "string"}
            return {"anyOf": [schema, bare], "description": schema.pop("description", "")}
        return schema


class ItemLine(Line):
    """A line that becomes one item with the same field names; a `theme` is named by its words or its letter."""

    item: ClassVar[type[Item]]
    one_for_each_theme: ClassVar[bool] = False

    def moves(self, place: Place) -> Sequence[Move]:
        write = settle if self.one_for_each_theme else note
        return (lambda session: write(self.as_item(session, place))(session),)

    def amends(self, what: EntryNumber, place: Place) -> Move:
        """The move that puts the item of entry `what` right."""
        return lambda session: amend(what, self.as_item(session, place))(session)

    def as_item(self, session: Session, place: Place) -> Item:
        """The item that this line writes down. Raises `Refused` if it names a theme that is not there."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        if "theme" in values:
            values["theme"] = theme_or_focus(session, values["theme"])
        return self.item(**values)

    @classmethod
    def from_item(cls, _session: Session, item: Item) -> Self:
        """The line that would write `item`, to be put right on the screen."""
        values = {field.name: getattr(item, field.name) for field in fields(item) if field.name in cls.model_fields}
        if values.get("theme") is not None:
            theme = _session.theme(values["theme"])
            values["theme"] = theme.words if theme else None
        return cls(**values)


def letter(position: int) -> str:
    """The letter of the theme at `position`, counted from 0: A to Z, then AA, AB and so on."""
    first, last = divmod(position, len(ascii_uppercase))
    return (letter(first - 1) if first else "") + ascii_uppercase[last]


def theme_called(session: Session, called: str) -> Theme:
    """The theme with that letter or those words, whatever their case. Raises `Refused` if there is none."""
    wanted = called.strip().casefold()
    for position, theme in enumerate(session.themes):
        if wanted in (theme.words.casefold(), letter(position).casefold()):
            return theme
    if not session.themes:
        raise Refused("There is no theme yet. Name one first, in the step that gathers themes.")
    shown = ", ".join(f"{letter(position)} {theme.words}" for position, theme in enumerate(session.themes))
    raise Refused(_("There is no theme '{called}'. The themes are: {themes}.").format(called=called, themes=shown))


def theme_or_focus(session: Session, called: str | None) -> EntryNumber | None:
    """The number of the theme that is called so; where none is called, the focus if there is just one."""
    if called:
        return theme_called(session, called).number
    return session.focus[0].number if len(session.focus) == 1 else None


def cards_called(place: Place, numbers: Sequence[int]) -> tuple[EntryNumber, ...]:
    """The contributions with these card numbers. Raises `Refused` for a number that no card has."""
    wrong = [number for number in numbers if not 1 <= number <= len(place.cards)]
    if wrong:
        said = _("There is no card {number}. The cards go from 1 to {most}.")
        raise Refused(said.format(number=wrong[0], most=len(place.cards)))
    return tuple(place.cards[number - 1] for number in numbers)
