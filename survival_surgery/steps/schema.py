"""What may also be written where a model expects something else, for the schema that editors complete and check with.

A template is expanded before a model reads it: an id of the library gives way to its entry, an include to its steps.
"""

from dataclasses import dataclass

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class OrWritten:
    """Marks a list whose entries may also be written as `model`, or, without one, as the id of an entry."""

    model: type[BaseModel] | None = None

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        also = handler(self.model.__pydantic_core_schema__) if self.model else {"type": "string"}
        return {**schema, "items": {"anyOf": [also, schema["items"]]}}


@dataclass(frozen=True, slots=True)
class OrTaken:
    """Marks a mapping that may also name an entry of the library under `take`, with changes beside it."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        whole = handler.resolve_ref_schema(schema)
        take = {"type": "string", "description": "The id of an entry of the library, to use as it is or with changes."}
        taken = {**whole, "properties": {"take": take, **whole["properties"]}, "required": ["take"]}
        return {"anyOf": [taken, schema]}


@dataclass(frozen=True, slots=True)
class OrAlone:
    """Marks a list of which a single entry may be written without the brackets."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        return {"anyOf": [schema, schema["items"]]}
