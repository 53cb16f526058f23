"""JSON Schema of what people write in YAML, with which an editor completes and checks a file while it is typed.

It accepts what the guard accepts, not what a class of ours is made of: some editors take a bare `yes` for a word.
"""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema


def described(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of a file that is checked with `model`."""
    return model.model_json_schema(schema_generator=_Written)


class _Written(GenerateJsonSchema):
    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """Yes and no are words in YAML 1.2, and true and false in YAML 1.1."""
        return {"enum": [True, False, "yes", "no"]}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """What tells the choices apart must be written, whatever each of them leaves out."""
        union = super().tagged_union_schema(schema)
        tag = schema["discriminator"]
        for choice in union["oneOf"] if isinstance(tag, str) else ():
            definition = self.get_schema_from_definitions(choice["$ref"])
            if definition is not None:
                definition["required"] = list(dict.fromkeys([tag, *definition.get("required", ())]))
        return union
