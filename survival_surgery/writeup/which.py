"""What a decision about leaving the room points at: a theme, an action or another thing, by its words."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from survival_surgery.anonymise.outward import LETTER_ONLY
from survival_surgery.guard import quoted
from survival_surgery.session.moves import Refused
from survival_surgery.writeup.texts import NAMES, SORTS, Texts, Thing, near

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Named = Words | None


class Which(BaseModel):
    """The words of the thing alone, or where several things read the same, what it is and its words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: Named = Field(default=None, description="Its words, where only one thing reads so.")
    theme: Named = Field(default=None, description="The name of a theme.")
    action: Named = Field(default=None, description="What will be done.")
    parked: Named = Field(default=None, description="A matter kept for another day.")
    demand: Named = Field(default=None, description="What we ask.")
    statement: Named = Field(default=None, description="The whole statement.")
    decision: Named = Field(default=None, description="The proposal, as it was tested.")
    decider: Named = Field(default=None, description="The role that can change it.")
    next: Named = Field(default=None, description="When you meet again.")
    care: Named = Field(default=None, description="The line of care.")
    fact: Named = Field(default=None, description="What happened; where the template drafts a letter.")
    effect: Named = Field(default=None, description="What it does; where the template drafts a letter.")
    standard: Named = Field(default=None, description="What should hold; where the template drafts a letter.")

    @model_validator(mode="before")
    @classmethod
    def _bare_words(cls, data: Any) -> Any:
        return {"words": data} if isinstance(data, str) else data

    @model_validator(mode="after")
    def _one(self) -> "Which":
        if len(self.model_fields_set) != 1:
            raise ValueError("Say one thing, by its words or as in 'theme: …'.")
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """A mapping with one key, or bare words."""
        schema = handler.resolve_ref_schema(handler(core))
        words = {"type": "string", "minLength": 1}
        named = {name: {**words, "description": told["description"]} for name, told in schema["properties"].items()}
        one = {**schema, "properties": named, "minProperties": 1, "maxProperties": 1}
        return {"anyOf": [words, one], "description": one.pop("description", "")}

    def found(self, texts: Texts) -> tuple[Thing, ...]:
        """Every thing that reads so. Raises `Refused` where none does."""
        [(sort, words)] = self.model_dump(exclude_none=True).items()
        if SORTS.get(sort) in LETTER_ONLY and not texts.about.letter:
            raise Refused("It stays in the group: only a letter could hold it, and this template drafts none.")
        found = {t.number: t for t in texts.called(words) if sort in ("words", t.sort)}
        if not found:
            fitting = (thing for thing in texts.things if sort in ("words", thing.sort))
            none = "Nothing that may stay or leave" if sort == "words" else f"No {NAMES.get(sort, sort)}"
            suggestion = near(words, (thing.words for thing in fitting))
            raise Refused(f"{none} reads {quoted(words)}.{suggestion or ' Give its words as you wrote them.'}")
        return tuple(found.values())

    def only(self, texts: Texts) -> Thing:
        """The one thing that reads so. Raises `Refused`, and asks which, where there are several."""
        first, *others = found = self.found(texts)
        if not others:
            return first
        told = f"More than one thing reads {quoted(first.words)}, so none of them may leave."
        sorts = sorted({thing.sort for thing in found})
        if len(sorts) == 1:
            raise Refused(f"{told} Each is a {NAMES.get(first.sort, first.sort)}: put one in other words.")
        raise Refused(f"{told} Say which: {' or '.join(f'{{{sort}: …}}' for sort in sorts)}.")
