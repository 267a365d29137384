"""What the schema of a type allows is what a worker with checked arguments takes."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, NamedTuple
from uuid import UUID

import pytest
from pydantic import Field
from typing_extensions import NotRequired, TypedDict

from tarefas_tipadas import InvalidArguments, checked
from tarefas_tipadas.contract.messages import examples
from tarefas_tipadas.contract.model import Type
from tarefas_tipadas.contract.types import Types
from tarefas_tipadas.contract.values import Values


class Color(str, Enum):
    RED = "red"
    BLUE = "blue"


class Pair(NamedTuple):
    a: int
    b: str = "x"


class Item(TypedDict):
    id: int
    note: NotRequired[str | None]
    parts: "NotRequired[list[Item]]"


TYPES: list[Any] = [
    int, float, bool, str, bytes, None, Any, list, dict, tuple,
    datetime, date, time, Decimal, UUID, Color, Pair, Item,
    int | None, int | str, float | None, Literal["a", 1], Literal["a", "b", None],
    list[int], list[int | None], list[Item], dict[str, int], dict[int, str], dict[str, Item],
    tuple[int, str], tuple[int, ...], tuple[()], Sequence[float], Mapping[str, bool],
    Annotated[int, Field(ge=1)], Annotated[int, Field(lt=8)], Annotated[float, Field(gt=0)],
    Annotated[int, Field(multiple_of=2)],
    Annotated[str, Field(min_length=1)], Annotated[str, Field(max_length=3)],
    Annotated[list[int], Field(max_length=1)],
]  # fmt: skip


#: What workers take besides: a text of digits, and True as the number 1.
MORE = [(datetime, "7"), (Decimal, "7"), (Literal["a", 1], True)]


@pytest.fixture(scope="module")
def known() -> tuple[list[Type], Values]:
    types = Types()
    for annotation in TYPES:
        types.add(annotation, "validation", "json")
    made, definitions = types.make()
    return made, Values(definitions, converts=True)


@pytest.fixture(scope="module")
def sent(known: tuple[list[Type], Values]) -> list[Any]:
    """Values of all types, with those at each limit."""
    types, values = known
    return [value for each in types for value in examples(each, values)]


@pytest.mark.parametrize("number", range(len(TYPES)), ids=map(str, TYPES))
def test_a_schema_allows_what_a_worker_takes(
    number: int, known: tuple[list[Type], Values], sent: list[Any]
) -> None:
    types, values = known
    schema = types[number].schema
    assert schema is not None

    def f(a: Any) -> None: ...

    f.__annotations__["a"] = TYPES[number]
    takes = checked(f)
    differ = []
    for value in sent:
        try:
            takes(value)
            taken = True
        except InvalidArguments:
            taken = False
        if taken != values.allows(schema, value) and (TYPES[number], value) not in MORE:
            differ.append((value, "taken" if taken else "refused"))
    assert not differ
    assert any(values.allows(schema, value) for value in sent)
