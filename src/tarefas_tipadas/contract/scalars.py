"""Numbers, texts and what JSON Schema writes as texts: examples, and the test of a value."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from tarefas_tipadas.contract.model import Schema

NATIVES: dict[str, tuple[type[Any], Any]] = {
    "date-time": (datetime, datetime(2026, 1, 31, 12, 30)),
    "date": (date, date(2026, 1, 31)),
    "time": (time, time(12, 30)),
    "duration": (timedelta, timedelta(hours=1)),
    "uuid": (UUID, UUID("12345678-1234-5678-1234-567812345678")),
    "decimal": (Decimal, Decimal("1.50")),
    "binary": (bytes, b"bytes"),
}
"""What the formats of strings stand for in Python, where they are no `str`; an example of each."""

INTEGERS = (1, 0, -1, 7, 2**31, -(2**31))
NUMBERS = (1.5, 1, 0.0, -1.5, 1e12, -1e12)
TEXTS = ("text", "", "a b", "7", "x" * 300)


def limits(schema: Schema) -> Iterator[Any]:
    keys = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
    return (schema[key] for key in keys if key in schema)


def same(value: Any, listed: Any) -> bool:
    return bool(value == listed) and isinstance(value, bool) == isinstance(listed, bool)


def allows_number(schema: Schema, value: float) -> bool:
    multiple = schema.get("multipleOf")
    return (
        schema.get("minimum", -math.inf) <= value <= schema.get("maximum", math.inf)
        and schema.get("exclusiveMinimum", -math.inf) < value
        and value < schema.get("exclusiveMaximum", math.inf)
        and (multiple is None or math.isclose(math.remainder(value, multiple), 0, abs_tol=1e-9))
    )


def is_converted(schema: Schema, value: Any) -> bool:
    """Whether checked arguments turn a value into one that the schema allows."""
    known = schema.get("format")
    if isinstance(value, Decimal):
        return schema["type"] == "number" and allows_number(schema, float(value))
    if known == "decimal":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return known == "binary" and isinstance(value, str)


def allows_text(schema: Schema, value: Any) -> bool:
    """As `allows`, for the type `string`, which in Python is one of several classes."""
    known = schema.get("format")
    if known in NATIVES:
        return type(value) is NATIVES[known][0]
    return (
        isinstance(value, str)
        and schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", math.inf)
        and re.search(schema.get("pattern", ""), value) is not None
    )
