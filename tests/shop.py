"""A service with tasks of many types, whose contract and client the tests make."""

import datetime
import enum
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from celery import Celery, Task
from pydantic import BaseModel
from typing_extensions import NotRequired, TypedDict

from tarefas_tipadas import checked

app = Celery("shop", broker="memory://", backend="cache+memory://")
app.conf.task_routes = {"shop.unknown": {"queue": "mail"}}


class Color(str, enum.Enum):
    RED = "red"


class Item(TypedDict):
    """An item of an order."""

    sku: str
    order: "NotRequired[Order]"


class Order(TypedDict):
    id: int
    items: list[Item]
    when: datetime.datetime


Odd = TypedDict("Odd", {"a-b": int, "class": NotRequired[list[Item]]})


class Model(BaseModel):
    x: int = 3
    password: str = "s3cret"


class Pair(NamedTuple):
    a: int
    b: str = "x"


@app.task(bind=True, shared=False)
@checked
def pay(
    self: Task,
    order: Order,
    amount: Decimal,
    /,
    currency: Literal["BRL", "USD"] = "BRL",
    *extra: int,
    dry: bool = False,
    token: str = "s3cret",
    **more: Any,
) -> dict[str, Order]:
    """Pay an order.

    Its docstring has a \\, \"""quotes\""" and a last "word"
    """
    return {str(amount): order}


@app.task(shared=False)
def odd(
    o: Odd,
    m: Model,
    p: Pair,
    c: Color,
    d: dict[int, Item],
    t: tuple[int, str],
    u: Sequence[int] | None = None,
    n: int = None,  # noqa: RUF013 - not what its type says, as often in old code
    cb: Callable[[int], int] | None = None,
) -> Pair | None:
    return None


@app.task(ignore_result=True, shared=False)
def unknown(a, b=1):
    return a


@app.task(name="other.pay", shared=False)
def also_pay(x: float = 1.5, y: str = "s3cret") -> None:
    """Pay by another name."""
