import enum
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple, NewType, Protocol, TypedDict, TypeVar
from uuid import UUID

from celery import Celery, Task, shared_task
from typing_extensions import assert_type

app = Celery("wire")

Id = NewType("Id", int)
Place = NewType("Place", Path)
T = TypeVar("T")


class Colour(enum.Enum):
    RED = 1


class Word(str, enum.Enum):
    YES = "yes"


class Level(enum.IntEnum):
    LOW = 1


@dataclass
class Point:
    x: int


class Row:
    def __init__(self, id: int) -> None:
        self.id = id


class OwnForm:
    def __json__(self) -> str:
        return ""


class Speaks(Protocol):
    def speak(self) -> str: ...


class Text(str): ...


class Good(TypedDict):
    when: datetime


class Bad(TypedDict):
    wait: timedelta


class Pair(NamedTuple):
    x: int
    y: set[int]


@app.task
def carried(a: int, b: str, c: float, d: bool, e: None, f: bytes) -> None: ...


@app.task
def also_carried(a: datetime, b: date, c: time, d: Decimal, e: UUID, f: Id, g: Text, h: Literal["a"]) -> None: ...


@app.task
def containers(a: list[int], b: dict[str, list[date]], c: tuple[int, str], d: Good, e: list[Any]) -> None: ...


@app.task
def enums(a: Word, b: Level) -> None: ...


@app.task
def unsure(a: Any, b: object, c: Sequence[int], d: Mapping[str, int], e: Speaks, f: OwnForm, g) -> None: ...  # type: ignore[no-untyped-def]


@app.task
def a_set(
    a: list[int],
    b: set[int],  # E: "b" of task "a_set" is "set[int]", which JSON cannot carry; use a list  [celery-wire]
    c: frozenset[str],  # E: "c" of task "a_set" is "frozenset[str]", which JSON cannot carry; use a list  [celery-wire]
) -> None: ...


@app.task()
def wait(a: timedelta) -> None: ...  # E: "a" of task "wait" is "timedelta", which JSON cannot carry; use its total_seconds()  [celery-wire]


@shared_task
def point(a: Point) -> None: ...  # E: "a" of task "point" is "Point", which JSON cannot carry; use dataclasses.asdict() of it  [celery-wire]


@shared_task(name="colour")
def colour(a: Colour) -> None: ...  # E: "a" of task "colour" is "Colour", which JSON cannot carry; use its value, or make it a StrEnum  [celery-wire]


@app.task(bind=True)
def row(self: Task, a: Row) -> None: ...  # E: "a" of task "row" is "Row", which JSON cannot carry; use its id, or a dict of its values  [celery-wire]


@app.task
def path(a: Path) -> None: ...  # E: "a" of task "path" is "Path", which JSON cannot carry; use str() of it  [celery-wire]


@app.task
def numbers(a: complex) -> None: ...  # E: "a" of task "numbers" is "complex", which JSON cannot carry; use two floats  [celery-wire]


@app.task
def call(a: Callable[[], int]) -> None: ...  # E: "a" of task "call" is "Callable[[], int]", which JSON cannot carry; use its name  [celery-wire]


@app.task
def optional(a: int | None, b: Path | None = None) -> None: ...  # E: "b" of task "optional" is "Path | None", and JSON cannot carry "Path"; use str() of it  [celery-wire]


@app.task
def inside(
    a: list[str],
    b: list[Path],  # E: "b" of task "inside" is "list[Path]", and JSON cannot carry "Path"; use str() of it  [celery-wire]
    c: dict[str, set[int]],  # E: "c" of task "inside" is "dict[str, set[int]]", and JSON cannot carry "set[int]"; use a list  [celery-wire]
    d: tuple[int, timedelta],  # E: "d" of task "inside" is "tuple[int, timedelta]", and JSON cannot carry "timedelta"; use its total_seconds()  [celery-wire]
    e: Bad,  # E: "e" of task "inside" is "Bad", and JSON cannot carry "timedelta"; use its total_seconds()  [celery-wire]
    f: Place,  # E: "f" of task "inside" is "Place", which JSON cannot carry; use str() of it  [celery-wire]
    g: Sequence[Row],  # E: "g" of task "inside" is "Sequence[Row]", and JSON cannot carry "Row"; use its id, or a dict of its values  [celery-wire]
    h: Pair,  # E: "h" of task "inside" is "Pair", and JSON cannot carry "set[int]"; use a list  [celery-wire]
) -> None: ...


@app.task
def rest(*a: int, **b: str) -> None: ...


@app.task
def bad_rest(*a: Path, **b: str) -> None: ...  # E: "a" of task "bad_rest" is "Path", which JSON cannot carry; use str() of it  [celery-wire]


# Results
@app.task
def gives_list() -> list[int]:
    return []


@app.task
def gives_set() -> set[int]:  # E: Task "gives_set" returns "set[int]", which JSON cannot carry; use a list  [celery-wire]
    return set()


@app.task
def yields() -> Iterator[int]:  # E: Task "yields" returns "Iterator[int]", which JSON cannot carry; use a list  [celery-wire]
    yield 1


@app.task(ignore_result=True)
def ignored() -> set[int]:
    return set()


# Another serializer
@app.task(serializer="pickle")
def pickled(a: Path) -> None: ...


@app.task(serializer="json")
def as_json(a: Path) -> None: ...  # E: "a" of task "as_json" is "Path", which JSON cannot carry; use str() of it  [celery-wire]


# What changes on the way
@app.task
def changes_tuple() -> tuple[int, str]:
    return 1, "a"


@app.task
def changes_keys() -> dict[int, tuple[int, ...]]:
    return {}


@app.task
def changes_enum() -> list[Word]:
    return []


@app.task
def changes_part(x: int) -> tuple[int, int] | None:
    return None


@app.task
def stays() -> dict[str, list[datetime]]:
    return {}


assert_type(changes_tuple.delay().get(), list[int | str])
assert_type(changes_keys.delay().get(), dict[str, list[int]])
assert_type(changes_enum.delay().get(timeout=3), list[str])
assert_type(changes_part.delay(1).get(), list[int] | None)
assert_type(stays.delay().get(), dict[str, list[datetime]])
