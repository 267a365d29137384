"""Sending a task."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from typing import Any, ParamSpec, TypeVar

from celery import Celery, Task, shared_task
from celery.result import AsyncResult, EagerResult
from kombu import Exchange, Queue
from typing_extensions import assert_type

P = ParamSpec("P")
R = TypeVar("R")
app = Celery()


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task
def power(base: int, exponent: int = 2) -> float:
    return base


@app.task
def mail(to: str, *, subject: str = "") -> None: ...


@app.task
def ping() -> bool:
    return True


@app.task
def total(*xs: int) -> int:
    return sum(xs)


@app.task
def anything(**kwargs: Any) -> None: ...


@app.task
def optional(x: int | None, y: list[int]) -> str:
    return ""


@app.task
def five(a: int, b: int, c: int, d: int, e: int) -> str:
    return ""


@app.task
def seven(a: int, b: int, c: int, d: int, e: int, f: int, g: int) -> str:
    return ""


# Called directly, and delayed.
assert_type(add(1, 2), int)
assert_type(add.delay(1, y=2), AsyncResult[int])
assert_type(add.delay(1, 2).get(), int)
assert_type(ping.delay().get(), bool)
mail.delay("a", subject="b")
total.delay()
total.delay(1, 2, 3)
anything.delay(a=1)
add(1)  # E: y is missing
add(1, "2")  # E: y is an int
add.delay()  # E: both are missing
add.delay("text", 1)  # E: x is an int
add.delay(1, 2, 3)  # E: too many
add.delay(1, z=2)  # E: no z
ping.delay(1)  # E: takes nothing
mail.delay("a", "b")  # E: subject is keyword-only
total.delay("1")  # E: ints
anything.delay(1)  # E: keywords only
text: str = add.delay(1, 2).get()  # E: an int

# apply_async with a tuple.
assert_type(add.apply_async((1, 2)), AsyncResult[int])
assert_type(add.apply_async(args=(1, 2), countdown=3).get(), int)
assert_type(power.apply_async((1,)).get(), float)
assert_type(power.apply_async((1, 3)).get(), float)
assert_type(ping.apply_async().get(), bool)
assert_type(ping.apply_async(()).get(), bool)
assert_type(ping.apply_async(countdown=1).get(), bool)
assert_type(total.apply_async((1, 2, 3)).get(), int)
assert_type(optional.apply_async((None, [1])).get(), str)
assert_type(five.apply_async((1, 2, 3, 4, 5)).get(), str)
assert_type(seven.apply_async((1, 2, 3, 4, 5, 6, 7)).get(), str)
mail.apply_async(("a",))
add.apply_async()  # E: both are missing
add.apply_async(countdown=1)  # E: both are missing
add.apply_async((1,))  # E: y is missing
add.apply_async((1, 2, 3))  # E: too many
add.apply_async((1, "2"))  # E: y is an int
add.apply_async(args=(1))  # E: no tuple
add.apply_async("text")  # E: no tuple
power.apply_async((1, "2"))  # E static: exponent is an int
ping.apply_async((1,))  # E: takes nothing
total.apply_async((1, "2"))  # E: ints
optional.apply_async((None, ["a"]))  # E static: a list of ints
five.apply_async((1, 2, 3, 4, "5"))  # E static: an int
five.apply_async((1, 2, 3, 4))  # E: e is missing
seven.apply_async((1, 2, 3, 4, 5))  # E: two are missing

# Lists, dicts, and what is only known to be one.
assert_type(add.apply_async([1, 2]).get(), int)
assert_type(add.apply_async(args=[1, 2], queue="q").get(), int)
assert_type(add.apply_async(kwargs={"x": 1, "y": 2}).get(), int)
assert_type(add.apply_async((1,), {"y": 2}).get(), int)
assert_type(add.apply_async([1], {"y": 2}, countdown=1).get(), int)
assert_type(add.apply_async(args=(1,), kwargs={"y": 2}).get(), int)
assert_type(add.apply_async(None, {"x": 1, "y": 2}).get(), int)
mail.apply_async(["a"], {"subject": "b"}, queue="q")
add.apply_async(kwargs=[1])  # E: no mapping
add.apply_async(kwargs="a")  # E: no mapping
add.apply_async(kwargs={1: 2})  # E: no str


def unknown(
    task: Task, args: tuple[Any, ...], some: list[int], keywords: dict[str, int], maybe: list[Any] | None, **options: Any
) -> None:
    add.apply_async(args)
    add.apply_async(some)
    add.apply_async(kwargs=keywords)
    add.apply_async(maybe, keywords)
    task.apply_async(args, keywords)
    task.apply_async(maybe)
    task.apply_async((1, 2), countdown=1)
    task.apply_async()
    task.apply_async(args=args, kwargs=keywords, **options)
    task.apply_async(**options)
    task.apply_async(countdwn=1)  # E: countdown


# Options.
ping.apply_async(countdown=1.5, queue=None, expires=None, eta=None, priority=3, retry=False, headers={"a": 1})
ping.apply_async(eta=datetime.now(), expires=datetime.now(), link=add.s(1), link_error=[ping.si()], task_id="a")
ping.apply_async(queue=Queue("a"), exchange=Exchange("b"), routing_key="c", serializer="json", compression="zlib")
ping.apply_async(MessageGroupId="a", MessageDeduplicationId="b", argsrepr="()", kwargsrepr="{}", immutable=True)
ping.apply_async(ignore_result=True, soft_time_limit=1, time_limit=2.5, shadow="a", add_to_parent=False)
ping.apply_async(retry_policy={"max_retries": 3}, retries=1, expires=60)
ping.apply_async(countdown="1")  # E: a number
ping.apply_async(cuntdown=1)  # E static: countdown
ping.apply_async(expires=timedelta(seconds=1))  # E: Celery refuses a timedelta
ping.apply_async(eta=3)  # E: a datetime
ping.apply_async(queue=1)  # E: a str or Queue
ping.apply_async(priority="high")  # E static: a number
ping.apply_async(headers=["a"])  # E: a mapping
ping.apply_async(link=3)  # E: a signature
ping.apply_async(task_id=3)  # E: a str
ping.apply_async(ignore_results=True)  # E static: ignore_result
add.apply_async((1, 2), countdown="1")  # E: a number
add.apply_async((1, 2), quue="a")  # E static: queue
add.apply_async([1, 2], quue="a")  # E static: queue
add.apply_async(kwargs={"x": 1, "y": 2}, quue="a")  # E static: queue
add.apply_async((1,), {"y": 2}, quue="a")  # E static: queue

# Executed here.
assert_type(add.apply((1, 2)), EagerResult[int])
assert_type(add.apply(args=[1, 2], throw=True).get(), int)
assert_type(add.apply(kwargs={"x": 1, "y": 2}, task_id="a", retries=1, headers={"a": 1}).get(), int)
assert_type(ping.apply(throw=True, loglevel=10).get(), bool)
add.apply((1, "2"))  # E: y is an int
add.apply((1,))  # E: y is missing
add.apply()  # E: both are missing
ping.apply(thorw=True)  # E static: throw
ping.apply(throw=3)  # E static: a bool


# Under Django, after the transaction.
def with_django() -> None:
    assert_type(add.delay_on_commit(1, 2), None)
    add.apply_async_on_commit((1, 2), countdown=3)
    add.apply_async_on_commit(kwargs={"x": 1, "y": 2})
    add.delay_on_commit(1)  # E: y is missing
    add.delay_on_commit(1, "2")  # E: y is an int
    add.apply_async_on_commit((1, "2"))  # E: y is an int
    add.apply_async_on_commit((1, 2), cuntdown=3)  # E: countdown


# Handed on.
def on_commit(callback: Callable[[], object]) -> None:
    callback()


partial(add.delay, 1, 2)()
partial(add.apply_async, (1, 2))()
on_commit(lambda: add.delay(1, 2))
on_commit(lambda: add.delay(1))  # E: y is missing


def send(task: Task[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    task.apply_async(args, kwargs)
    task.apply_async(args=args, kwargs=kwargs, countdown=3)
    return task.delay(*args, **kwargs).get()


assert_type(send(add, 1, y=2), int)
send(add, 1)  # E: y is missing
send(add, 1, "2")  # E: y is an int

# By name.
assert_type(app.send_task("loja.add", (1, 2)), AsyncResult)
app.send_task("loja.add", args=[1, 2], kwargs={"a": 1}, queue="q", countdown=3, priority=1, MessageGroupId="a")
app.send_task(name="loja.add", kwargs={"a": 1}, ignore_result=True, expires=3, task_id="a")
app.send_task("loja.add", cuntdown=3)  # E static: countdown
app.send_task(add)  # E static: a name
app.send_task("loja.add", countdown="3")  # E: a number
app.send_task("loja.add", "text")  # E: a list or tuple

assert_type(ping.apply_async(tuple()).get(), bool)
assert_type(ping.apply_async((), {}).get(), bool)
ping.apply_async((1,))  # E: takes nothing

# Sending in a thread.
with ThreadPoolExecutor() as threads:
    assert_type(threads.submit(add.delay, 1, 2).result().get(), int)
    threads.submit(add.delay, 1, "2")  # E static: an int
    threads.submit(partial(add.apply_async, (1, 2), countdown=1)).result()
    threads.submit(add.apply_async, (1, 2)).result()
