"""Checked arguments, on a worker that gets its messages as JSON."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, NewType
from uuid import UUID, uuid4

import pytest
from celery import Celery, Task, shared_task
from in_memory import app_in_memory, worker_of
from pydantic import BaseModel, Field
from typing_extensions import TypeAliasType, TypedDict, Unpack

from tarefas_tipadas import InvalidArguments, checked
from tarefas_tipadas.validation import is_checked

app = app_in_memory("checked")
received: list[tuple[Any, ...]] = []
Sku = NewType("Sku", str)
Tree = TypeAliasType("Tree", "dict[str, Tree] | int")


class Colour(str, enum.Enum):
    RED = "red"


class Point(NamedTuple):
    x: int
    y: tuple[int, int]


class Order(TypedDict, total=False):
    sku: Sku
    parts: list[Order]


class Model(BaseModel):
    x: int


@app.task
@checked
def plain(x: int, y: float = 1.0, *more: int, z: str = "", **others: bool) -> str:
    received.append((x, y, *more, z, others))
    return "done"


@app.task(bind=True)
@checked
def login(self: Task[..., str], user: str, password: str, extra: dict[str, int] = {}) -> str:  # noqa: B006
    return self.request.id


@app.task
@checked
def rich(value: Any, pair: tuple[int, datetime], text: str = "", words: Sequence[str] = ()) -> None:
    received.append((value, pair))


@pytest.fixture(scope="module", autouse=True)
def worker() -> Iterator[None]:
    with worker_of(app):
        yield


def send(task: str, *args: Any, **kwargs: Any) -> Any:
    """What a caller gets that knows no more of a task than its name."""
    name = f"{__name__}.{task}"
    return app.send_task(name, args, kwargs, queue="checked").get(timeout=10, interval=0.01)


def task_of(annotation: Any) -> Any:
    """A checked task that returns what its function receives, without a worker."""

    def echo(x: Any) -> Any:
        return x

    echo.__annotations__ = {"x": annotation}
    return app.task(checked(echo), name=f"echo.{uuid4()}")


def test_what_fits_reaches_the_function() -> None:
    received.clear()
    assert send("plain", 1, 2, 3, z="z", other=True) == "done"
    assert received == [(1, 2.0, 3, "z", {"other": True})]
    assert is_checked(plain)
    assert is_checked(login)
    assert not is_checked(app.tasks["celery.chord_unlock"])


@pytest.mark.parametrize(
    ("args", "kwargs", "message"),
    [
        (("no",), {}, "x must be int, got 'no'"),
        ((True,), {}, "x must be int, got True"),
        ((1.5,), {}, "x must be int, got 1.5"),
        ((None,), {}, "x must be int, got None"),
        ((1, "2"), {}, "y must be float, got '2'"),
        ((1, 2, 3, "4"), {}, r"more must be tuple\[int, \.\.\.\], got '4' at more\[1\]"),
        ((1,), {"z": 5}, "z must be str, got 5"),
        (
            (1,),
            {"other": "yes"},
            r"others must be dict\[str, bool\], got 'yes' at others\['other'\]",
        ),
        ((), {}, "missing a required argument: 'x'"),
        (("a", "b"), {}, "x must be int, got 'a'; y must be float, got 'b'"),
        (("x" * 10**6,), {}, "x must be int, got 'xxx.{20,60}xxx'$"),
        (([[[1] * 1000] * 1000],), {}, "x must be int, got .{1,200}$"),
    ],
)
def test_a_misfit_fails_the_task_and_names_what_was_wrong(
    args: tuple[Any, ...], kwargs: dict[str, Any], message: str
) -> None:
    received.clear()
    with pytest.raises(InvalidArguments, match=rf"test_checked\.plain: {message}"):
        send("plain", *args, **kwargs)
    assert received == []
    assert send("plain", 1) == "done"


def test_secrets_are_not_shown() -> None:
    assert send("login", "ana", "pw")
    for bad in (
        {"password": 123456},
        {"password": "pw", "extra": {"api_key": "123456"}},
        {"password": "pw", "extra": [{"x": {"token": "123456"}}]},
    ):
        with pytest.raises(InvalidArguments) as caught:
            send("login", "ana", **bad)
        assert "hidden" in str(caught.value)
        assert "123456" not in str(caught.value)


def test_what_json_changed_is_changed_back() -> None:
    received.clear()
    now = datetime(2026, 1, 2, 3, 4, 5)
    send("rich", 1, (1, now))
    send("rich", 1, (1, now.isoformat()))
    assert received == [(1, (1, now))] * 2
    with pytest.raises(InvalidArguments, match="text must be str, got datetime"):
        send("rich", 1, (1, now), now)
    with pytest.raises(InvalidArguments, match=r"words must be .*Sequence\[str\], got UUID"):
        send("rich", 1, (1, now), "", [uuid4()])


UUID1 = UUID(int=7)


@pytest.mark.parametrize(
    ("annotation", "arrives", "expected"),
    [
        (tuple[int, ...], [1, 2], (1, 2)),
        (dict[int, tuple[str]], {"1": ["a"]}, {1: ("a",)}),
        (Colour, "red", Colour.RED),
        (Point, [1, [2, 3]], Point(1, (2, 3))),
        (UUID, str(UUID1), UUID1),
        (UUID, UUID1, UUID1),
        (Decimal, "1.50", Decimal("1.50")),
        (date, "2026-01-02", date(2026, 1, 2)),
        (bytes, b"\xff", b"\xff"),
        (Order, {"sku": "a", "parts": [{"sku": "b"}]}, {"sku": "a", "parts": [{"sku": "b"}]}),
        (Tree, {"a": {"b": 1}}, {"a": {"b": 1}}),
        (tuple[int, int] | None, [1, 2], (1, 2)),
        (int | tuple[Literal["a"], Decimal], ["a", "1.5"], ("a", Decimal("1.5"))),
        (Annotated[int, Field(gt=0)], 1, 1),
        (Any, [1, {}], [1, {}]),
        (object, None, None),
    ],
    ids=str,
)
def test_a_type_that_json_carries_arrives_as_declared(
    annotation: Any, arrives: Any, expected: Any
) -> None:
    result = task_of(annotation)(arrives)
    assert result == expected
    assert type(result) is type(expected)


def test_constraints_of_pydantic_are_kept() -> None:
    with pytest.raises(InvalidArguments, match=r"x must be .*int.*, got 0"):
        task_of(Annotated[int, Field(gt=0)])(0)


@dataclass
class Row:
    x: int


class Mood(enum.Enum):
    GOOD = 1


class Basket(TypedDict):
    items: dict[str, set[int]]


class Own:
    pass


@pytest.mark.parametrize(
    ("annotation", "named"),
    [
        (set[int], "set[int]"),
        (frozenset, "frozenset"),
        (timedelta, "timedelta"),
        (list[Path], "Path"),
        (Row, "Row"),
        (Mood, "Mood"),
        (Own, "Own"),
        (Model, "Model"),
        (Basket, "set[int]"),
        (int | set[str], "set[str]"),
        (dict[tuple[int, int], str], "tuple[int, int]"),
        (NewType("Ids", set), "set"),
        (complex, "complex"),
    ],
    ids=str,
)
def test_a_type_that_json_cannot_carry_is_refused_at_definition(
    annotation: Any, named: str
) -> None:
    with pytest.raises(TypeError, match="which JSON cannot carry") as caught:
        task_of(annotation)
    shown = re.search(r"x has the type (.+?), which", str(caught.value))
    assert shown
    assert re.sub(r"(\w+\.)+", "", shown[1]) == named


def test_an_unresolved_annotation_is_refused_at_definition() -> None:
    def late(x: NotThere) -> None: ...  # type: ignore[name-defined]  # noqa: F821

    with pytest.raises(TypeError, match=r"test_checked\.late: .*'NotThere' is not defined"):
        checked(late)


def test_it_is_for_shared_tasks_and_any_call() -> None:
    @shared_task(name="shared.checked")
    @checked
    def shared(x: int, **rest: Unpack[Order]) -> int:
        return x

    Celery("other").set_current()
    assert shared(1, sku="a") == 1
    with pytest.raises(InvalidArguments, match=r"shared: x must be int, got 'a'"):
        shared.s("a").apply(throw=True)  # type: ignore[call-overload]  # the point of the test
    with pytest.raises(TypeError, match="x"):
        shared.delay()  # type: ignore[call-arg]  # Celery's own check
