"""JSON Schema of annotations, by pydantic; apart, for pydantic is an extra."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from pydantic import PydanticUserError, TypeAdapter
from pydantic.errors import PydanticInvalidForJsonSchema
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import PydanticSerializationError, core_schema

from tarefas_tipadas.contract.model import ContractError, Schema
from tarefas_tipadas.contract.source import source

make: Any = TypeAdapter  # for checkers that want a type there, not a value

REFERENCE = "#/definitions/{model}"

#: All that a contract tells of a type; defaults and examples are not among it.
KEYWORDS = {
    *("$ref", "type", "format", "enum", "const", "anyOf", "oneOf", "title", "description"),
    *("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
    *("properties", "required", "additionalProperties", "propertyNames"),
    *("pattern", "minLength", "maxLength"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
#: What pydantic raises for a type that it can validate but not describe, such as a callable.
NO_SCHEMA = (PydanticInvalidForJsonSchema, PydanticSerializationError)
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

    Raises `ContractError` where the same annotation is data on newer Pythons only, and
    `NameError` where a class that it names is not fully defined.
    """
    try:
        made: TypeAdapter[Any] = make(annotation)
    except PydanticUserError as error:
        if error.code == "typed-dict-version":
            raise ContractError(str(error.message)) from error
        return None
    if not made.pydantic_complete:
        raise NameError(f"{source(annotation)} is not fully defined")
    return made


def schemas(inputs: Iterable[Input]) -> tuple[dict[int, Schema], dict[str, Schema]]:
    """The schemas of types by their numbers, and the definitions that they refer to."""
    inputs = list(inputs)
    try:
        made, definitions = generate(inputs)
    except NO_SCHEMA:
        made, definitions = generate([item for item in inputs if has_schema(item)])
    made_definitions: dict[str, Schema] = definitions.get("$defs", {})
    known = {name: clean(schema) for name, schema in made_definitions.items()}
    names = merged(known)
    return (
        {key: renamed(clean(schema), names) for (key, _), schema in made.items()},
        {names.get(name, name): renamed(known[name], names) for name in sorted(known)},
    )


def merged(definitions: dict[str, Schema]) -> dict[str, str]:
    """One name for the two definitions of a type that differ in nothing but these names.

    Pydantic makes one for arguments and one for results of each type that contains itself.
    """
    names: dict[str, str] = {}
    for name in definitions:
        plain = name.removesuffix("-Input")
        if plain != name and f"{plain}-Output" in definitions and plain not in definitions:
            names.update({name: plain, f"{plain}-Output": plain})
    while True:
        differ = [
            plain
            for plain in set(names.values())
            if renamed(definitions[f"{plain}-Input"], names)
            != renamed(definitions[f"{plain}-Output"], names)
        ]
        if not differ:
            return names
        names = {name: plain for name, plain in names.items() if plain not in differ}


def renamed(part: Any, names: dict[str, str]) -> Any:
    """A schema that refers to definitions by other names."""
    if isinstance(part, list):
        return [renamed(item, names) for item in part]
    if not isinstance(part, dict):
        return part
    changed = {key: renamed(value, names) for key, value in part.items()}
    if isinstance(part.get("$ref"), str):
        name = part["$ref"].rpartition("/")[2]
        changed["$ref"] = REFERENCE.format(model=names.get(name, name))
    return changed


def generate(inputs: list[Input]) -> tuple[dict[Any, Schema], Schema]:
    return TypeAdapter.json_schemas(inputs, ref_template=REFERENCE, schema_generator=Generator)


def has_schema(item: Input) -> bool:
    try:
        generate([item])
    except NO_SCHEMA:
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
