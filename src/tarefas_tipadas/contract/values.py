"""Values that a JSON Schema allows, and whether it allows a value.

Two types are compared by such values: all that one allows must be allowed by the other,
and a value that is not is the example to show. Only what pydantic writes is known here.
"""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

from tarefas_tipadas.contract.model import Schema
from tarefas_tipadas.contract.scalars import (
    INTEGERS,
    NATIVES,
    NUMBERS,
    TEXTS,
    allows_number,
    allows_text,
    is_converted,
    limits,
    same,
)

JSON_TYPES: dict[str, tuple[type[Any], ...]] = {
    "null": (type(None),),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "string": (str,),
    "array": (list, tuple),
    "object": (dict,),
}
ANYTHING: tuple[Any, ...] = (1, "text", None, True, 1.5, [], {})

DEPTH, NEAR = 5, 2
"""How deep the examples of a type that contains itself go, and how deep with all variants."""

MOST, FEW = 300, 10
"""How many examples of a part make examples of the whole: near to it, and deeper."""


def resolve(schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """The schema that a reference stands for."""
    seen = 0
    while "$ref" in schema and seen <= len(definitions):
        schema = definitions[schema["$ref"].rpartition("/")[2]]
        seen += 1
    return schema


class Values:
    """Examples of values for the schemas of a contract, and the test of a value.

    With `converts` a value is also allowed if workers that check arguments make it one.
    """

    def __init__(self, definitions: Mapping[str, Schema], converts: bool = False) -> None:
        self.definitions: Mapping[str, Schema] = definitions
        self.converts: bool = converts
        self.known: dict[tuple[str, int], list[Any]] = {}

    def examples(self, schema: Schema, depth: int = 0) -> list[Any]:
        """Values that the schema allows, the plainest first, and each of its limits."""
        key = (json.dumps(schema), depth)
        if key not in self.known:
            allowed = (v for v in self.candidates(schema, depth) if self.allows(schema, v))
            most = None if depth == 0 else MOST if depth < NEAR else FEW
            self.known[key] = list(itertools.islice(allowed, most))
        return self.known[key]

    def example(self, schema: Schema, depth: int = 0) -> Any:
        """A plain value that the schema allows; None if none is known."""
        return next(iter(self.examples(schema, depth)), None)

    def candidates(self, schema: Schema, depth: int) -> Iterator[Any]:
        schema = resolve(schema, self.definitions)
        if depth > DEPTH:
            return
        if "anyOf" in schema or "oneOf" in schema:
            parts = schema.get("anyOf") or schema["oneOf"]
            if depth >= NEAR:
                parts = sorted(parts, key=lambda part: "$ref" in part)  # small ones first
            branches = [self.examples(part, depth) for part in parts]
            for values in itertools.zip_longest(*branches, fillvalue=NOTHING):
                yield from (value for value in values if value is not NOTHING)
        elif "enum" in schema or "const" in schema:
            yield from schema["enum"] if "enum" in schema else [schema["const"]]
        elif "type" not in schema:
            yield from ANYTHING
        else:
            yield from getattr(self, f"{schema['type']}_candidates")(schema, depth)

    def null_candidates(self, schema: Schema, depth: int) -> Iterator[Any]:
        yield None

    def boolean_candidates(self, schema: Schema, depth: int) -> Iterator[Any]:
        yield from (True, False)

    def integer_candidates(self, schema: Schema, depth: int) -> Iterator[Any]:
        yield from INTEGERS
        yield from (math.ceil(limit) + step for limit in limits(schema) for step in (0, 1, -1))

    def number_candidates(self, schema: Schema, depth: int) -> Iterator[Any]:
        yield from NUMBERS
        yield from (limit + step for limit in limits(schema) for step in (0, 0.5, -0.5))

    def string_candidates(self, schema: Schema, depth: int) -> Iterator[Any]:
        if schema.get("format") in NATIVES:
            yield NATIVES[schema["format"]][1]
            return
        yield from TEXTS
        for key in ("minLength", "maxLength"):
            if key in schema:
                yield "x" * schema[key]

    def array_candidates(self, schema: Schema, depth: int) -> Iterator[Any]:
        fixed = [self.example(part, depth + 1) for part in schema.get("prefixItems", [])]
        if fixed:
            yield fixed
            yield from (fixed[:length] for length in range(len(fixed)))
            for place, part in enumerate(schema["prefixItems"]):
                for value in self.examples(part, depth + 1):
                    yield [*fixed[:place], value, *fixed[place + 1 :]]
            return
        if depth >= NEAR:
            yield list[Any]()
        items = self.examples(schema.get("items", {}), depth + 1)
        yield from ([item] for item in items)
        yield items[:0]
        yield items
        lengths = {schema.get("minItems", 0), schema.get("maxItems", 30), 2, 30}
        yield from (items[:1] * length for length in sorted(lengths))

    def object_candidates(self, schema: Schema, depth: int) -> Iterator[Any]:
        properties = schema.get("properties", {})
        whole = {name: self.example(part, depth + 1) for name, part in properties.items()}
        least = {name: whole[name] for name in schema.get("required", []) if name in whole}
        yield least
        yield whole
        for name, part in properties.items():
            yield from ({**whole, name: value} for value in self.examples(part, depth + 1))
        more = schema.get("additionalProperties", False)
        if more is not False:
            names = schema.get("propertyNames", {"const": "key"})
            keys = [str(key) for key in self.examples(names, depth + 1)]
            values = self.examples(more if isinstance(more, dict) else {}, depth + 1)
            yield from ({**least, key: value} for value in values for key in keys[:1])
            yield from ({**least, key: value} for key in keys for value in values[:1])

    def allows(self, schema: Schema, value: Any) -> bool:
        """Whether a value is one of those that the schema describes."""
        schema = resolve(schema, self.definitions)
        branches = schema.get("anyOf") or schema.get("oneOf")
        if branches:
            return any(self.allows(branch, value) for branch in branches)
        if "enum" in schema or "const" in schema:
            listed = schema["enum"] if "enum" in schema else [schema["const"]]
            return any(same(value, item) for item in listed)
        if "type" not in schema:
            return True
        if self.converts and is_converted(schema, value):
            return True
        if schema["type"] == "string":
            return allows_text(schema, value)
        if not isinstance(value, JSON_TYPES[schema["type"]]):
            return False
        if isinstance(value, bool):
            return bool(schema["type"] == "boolean")
        if isinstance(value, (int, float)):
            return allows_number(schema, value)
        if isinstance(value, (list, tuple)):
            return self.allows_items(schema, list(value))
        return value is None or self.allows_members(schema, value)

    def allows_items(self, schema: Schema, items: list[Any]) -> bool:
        fixed = schema.get("prefixItems", [])
        if not schema.get("minItems", 0) <= len(items) <= schema.get("maxItems", math.inf):
            return False
        if schema.get("uniqueItems") and any(items.count(item) > 1 for item in items):
            return False
        rest = items[len(fixed) :]
        return all(map(self.allows, fixed, items)) and all(
            self.allows(schema.get("items", {}), item) for item in rest
        )

    def allows_members(self, schema: Schema, members: dict[Any, Any]) -> bool:
        properties = schema.get("properties", {})
        # pydantic passes over members that a TypedDict or a model does not name.
        others = schema.get("additionalProperties", True)

        def allows_member(name: Any, value: Any) -> bool:
            if name in properties:
                return self.allows(properties[name], value)
            if isinstance(others, bool):
                return others
            return self.allows_key(schema, name) and self.allows(others, value)

        missing = set(schema.get("required", [])) - set(members)
        return not missing and all(allows_member(*member) for member in members.items())

    def allows_key(self, schema: Schema, key: Any) -> bool:
        """Whether an object may have a key, which in JSON is the text of it."""
        names = schema.get("propertyNames", {"type": "string"})
        if self.allows(names, key):
            return True
        try:
            return self.allows(names, json.loads(key))
        except (TypeError, ValueError):
            return False


NOTHING = object()
