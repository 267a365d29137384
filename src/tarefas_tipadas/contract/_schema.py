"""JSON Schema of annotations, by pydantic; apart, for pydantic is an extra."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from pydantic import PydanticUserError, TypeAdapter
from pydantic.errors import PydanticInvalidForJsonSchema
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from tarefas_tipadas.contract.model import ContractError, Schema
from tarefas_tipadas.contract.source import source

REFERENCE = "#/definitions/{model}"

#: All that a contract tells of a type; defaults and examples are not among it.
KEYWORDS = {
    *("$ref", "type", "format", "enum", "const", "anyOf", "oneOf", "title", "description"),
    *("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
    *("properties", "required", "additionalProperties", "propertyNames"),
    *("pattern", "minLength", "maxLength"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
Input: TypeAlias = "tuple[int, JsonSchemaMode, TypeAdapter[Any]]"


class Generator(GenerateJsonSchema):
    """Pydantic's JSON Schema, without defaults and with the full names of classes."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "string", "format": "decimal"}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """As pydantic's, and with keys that are no texts, which JSON turns into texts."""
        keys = self.generate_inner(schema.get("keys_schema", core_schema.any_schema()))
        names = {} if keys in ({}, {"type": "string"}) else {"propertyNames": keys}
        return {**super().dict_schema(schema), **names}

    def typed_dict_schema(self, schema: core_schema.TypedDictSchema) -> JsonSchemaValue:
        return {**super().typed_dict_schema(schema), "title": source(schema.get("cls"))}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        return {**super().model_schema(schema), "title": source(schema["cls"])}

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        return {**super().dataclass_schema(schema), "title": source(schema["cls"])}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        return {**super().enum_schema(schema), "title": source(schema["cls"])}


def adapter(annotation: Any) -> TypeAdapter[Any] | None:
    """Pydantic's view of a type, None if it is no data.

    Raises `ContractError` where the same annotation is data on newer Pythons only.
    """
    try:
        return TypeAdapter(annotation)
    except PydanticUserError as error:
        if error.code == "typed-dict-version":
            raise ContractError(str(error.message)) from error
        return None


def schemas(inputs: Iterable[Input]) -> tuple[dict[int, Schema], dict[str, Schema]]:
    """The schemas of types by their numbers, and the definitions that they refer to."""
    inputs = list(inputs)
    try:
        made, definitions = generate(inputs)
    except PydanticInvalidForJsonSchema:  # one that can be validated, such as a callable
        made, definitions = generate([item for item in inputs if has_schema(item)])
    return {key: clean(schema) for (key, _), schema in made.items()}, {
        name: clean(schema) for name, schema in sorted(definitions.get("$defs", {}).items())
    }


def generate(inputs: list[Input]) -> tuple[dict[Any, Schema], Schema]:
    return TypeAdapter.json_schemas(inputs, ref_template=REFERENCE, schema_generator=Generator)


def has_schema(item: Input) -> bool:
    try:
        generate([item])
    except PydanticInvalidForJsonSchema:
        return False
    return True


def clean(schema: Schema) -> Schema:
    """A schema with its keywords in order, and with none that a contract does not tell."""
    cleaned: Schema = {}
    for key in sorted(KEYWORDS & schema.keys()):
        value = schema[key]
        if key == "properties":
            value = {name: clean(part) for name, part in value.items()}
        elif isinstance(value, dict):
            value = clean(value)
        elif key in ("anyOf", "oneOf", "prefixItems"):
            value = [clean(part) for part in value]
        cleaned[key] = value
    return cleaned
