"""The calling guide: delay, apply_async with each option, apply, send_task."""

import functools
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from celery import Celery, Signature, Task, shared_task
from celery.result import AsyncResult, EagerResult
from celery.utils import gen_unique_id
from kombu import Exchange, Queue
from kombu.exceptions import OperationalError
from typing_extensions import assert_type

app = Celery("guide_calling", broker="memory://", backend="cache+memory://")
app.conf.task_eager_propagates = True
app.conf.task_store_eager_result = True
app.conf.task_always_eager = True
app.set_default()


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task
def greet(name: str, *, loud: bool = False) -> str:
    return name.upper() if loud else name


@app.task
def tick() -> None:
    return None


@app.task
def total(*numbers: float) -> float:
    return sum(numbers)


@app.task
def dispatch(kind: str, **fields: Any) -> dict[str, Any]:
    return fields


@app.task
def when(day: datetime, price: Decimal, key: uuid.UUID | None = None) -> str:
    return f"{day} {price} {key}"


@app.task
def on_result(result: int) -> None:
    return None


@app.task
def on_error(request: Any, exc: Exception, traceback: Any) -> None:
    return None


@app.task
def old_on_error(task_id: str) -> None:
    return None


@shared_task(bind=True)
def bound(self: Task, x: int, label: str = "") -> int:
    return x


# delay


result = add.delay(2, 3)
assert_type(result, AsyncResult[int])
assert_type(result.get(), int)
assert_type(result.get(timeout=1), int)
assert_type(add.delay(x=2, y=3).get(), int)
assert_type(add.delay(2, y=3).id, str)
add.delay(2, "3")  # E: y is an int
add.delay(2, y="3")  # E: y is an int
add.delay("2", 3)  # E: x is an int
add.delay(2, 3, countdown=3)  # E: options belong to apply_async
add.delay((2, 3))  # E: one tuple is no x and y
pair = (2, 3)
add.delay(*pair)
add.delay(*("a", "b"))  # E static: x is an int
named = {"x": 2, "y": 3}
add.delay(**named)
texts = {"x": "2", "y": "3"}
add.delay(**texts)  # E static: x is an int
assert_type(greet.delay("Ada", loud=True).get(), str)
greet.delay("Ada", True)  # E: loud is keyword-only
greet.delay(name="Ada")
greet.delay("Ada", laud=True)  # E: a misspelt parameter
assert_type(tick.delay().get(), None)
tick.delay(1)  # E: it takes nothing
assert_type(total.delay(1, 2.5, 3).get(), float)
total.delay(*[1.0, 2.0])
total.delay(1, "2")  # E: numbers are floats
assert_type(dispatch.delay("k", a=1, b=[2]).get(), dict[str, Any])
dispatch.delay(a=1)  # E: kind is missing
when.delay(datetime.now(), Decimal("1.2"), key=uuid.uuid4())
when.delay(datetime.now(), 1.2)  # E static: price is a Decimal
when.delay("2026-01-01", Decimal(1))  # E static: day is a datetime
assert_type(bound.delay(1, label="a").get(), int)
bound.delay(1, label=b"a")  # E static: label is a str


# apply_async: the arguments


assert_type(add.apply_async((2, 3)), AsyncResult[int])
assert_type(add.apply_async((2, 3)).get(), int)
assert_type(add.apply_async([2, 3]).get(), int)
assert_type(add.apply_async(args=(2, 3)).get(), int)
assert_type(add.apply_async(args=[2, 3]).get(), int)
assert_type(add.apply_async(kwargs={"x": 2, "y": 3}).get(), int)
assert_type(add.apply_async((2,), {"y": 3}).get(), int)
assert_type(add.apply_async([2], {"y": 3}).get(), int)
assert_type(add.apply_async((), {"x": 2, "y": 3}).get(), int)
assert_type(add.apply_async(None, {"x": 2, "y": 3}).get(), int)
add.apply_async("text")  # E: a tuple or a list of arguments
add.apply_async(2, 3)  # E: a tuple of arguments
add.apply_async((2, "3"))  # E: y is an int
add.apply_async(args=("2", 3))  # E: x is an int
add.apply_async((2, 3, 4))  # E: one too many
add.apply_async(kwargs=["x", "y"])  # E: a dict
add.apply_async((2, 3), "y")  # E: a dict
add.apply_async({"x": 2, "y": 3})  # E: a dict where the tuple stands
add.apply_async(args={2, 3})  # E: a set has no order
kwargs: dict[str, int] = {"x": 1, "y": 2}
assert_type(add.apply_async(kwargs=kwargs).get(), int)
args: tuple[int, int] = (1, 2)
assert_type(add.apply_async(args).get(), int)
assert_type(add.apply_async([*args]).get(), int)
assert_type(greet.apply_async(("Ada",), {"loud": True}).get(), str)
greet.apply_async((1,))  # E static: name is a str
assert_type(greet.apply_async(kwargs=dict(name="Ada")).get(), str)
tick.apply_async()
tick.apply_async(())
tick.apply_async([])
tick.apply_async(countdown=0)
tick.apply_async((1,))  # E: it takes nothing
assert_type(total.apply_async((1, 2, 3.5)).get(), float)
assert_type(total.apply_async([float(n) for n in range(3)]).get(), float)
total.apply_async(("a", "b"))  # E: numbers are floats
assert_type(dispatch.apply_async(("k",), {"a": 1, "b": "2"}).get(), dict[str, Any])
assert_type(bound.apply_async((1,), {"label": "a"}).get(), int)
assert_type(bound.apply_async((1, "a")).get(), int)
bound.apply_async(("a",))  # E static: x is an int


# apply_async: the options


now = datetime.now(timezone.utc)
add.apply_async((2, 3), countdown=10)
add.apply_async((2, 3), countdown=1.5)
add.apply_async((2, 3), countdown=None)
add.apply_async((2, 3), countdown="10")  # E: seconds
add.apply_async((2, 3), countdown=timedelta(seconds=1))  # E: seconds
add.apply_async((2, 3), eta=now + timedelta(days=1))
add.apply_async((2, 3), eta=None)
add.apply_async((2, 3), eta=10)  # E: a datetime
add.apply_async((2, 3), eta=timedelta(seconds=1))  # E: a datetime
add.apply_async((2, 3), expires=60)
add.apply_async((2, 3), expires=60.5)
add.apply_async((2, 3), expires=now + timedelta(hours=1))
add.apply_async((2, 3), expires=None)
add.apply_async((2, 3), expires=timedelta(minutes=1))  # E: seconds or a datetime
add.apply_async((2, 3), queue="priority.high")
add.apply_async((2, 3), queue=Queue("x", Exchange("x"), routing_key="x"))
add.apply_async((2, 3), queue=None)
add.apply_async((2, 3), queue=3)  # E: a name or a Queue
add.apply_async((2, 3), queue=["a", "b"])  # E: one queue
add.apply_async((2, 3), exchange="media", routing_key="media.video")
add.apply_async((2, 3), exchange=Exchange("media", type="topic"), routing_key="media.video")
add.apply_async((2, 3), routing_key=5)  # E static: a str
add.apply_async((2, 3), priority=0)
add.apply_async((2, 3), priority=None)
add.apply_async((2, 3), priority="high")  # E static: a number
add.apply_async((2, 3), serializer="pickle")
add.apply_async((2, 3), serializer=b"json")  # E: a str
add.apply_async((2, 3), compression="zlib")
add.apply_async((2, 3), compression=9)  # E: the name of a method
add.apply_async((2, 3), task_id=str(uuid.uuid4()))
add.apply_async((2, 3), task_id=gen_unique_id())
add.apply_async((2, 3), task_id=7)  # E: a str
add.apply_async((2, 3), ignore_result=True)
add.apply_async((2, 3), ignore_results=True)  # E static: the option is ignore_result
add.apply_async((2, 3), headers={"tenant": "acme", "attempt": 1})
add.apply_async((2, 3), headers="tenant")  # E: a dict
add.apply_async((2, 3), time_limit=30, soft_time_limit=20)
add.apply_async((2, 3), time_limit=30.5, soft_time_limit=None)
add.apply_async((2, 3), time_limit="30")  # E static: seconds
add.apply_async((2, 3), soft_time_limits=20)  # E static: the option is soft_time_limit
add.apply_async((2, 3), shadow="other.name")
add.apply_async((2, 3), shadow=1)  # E static: a str
add.apply_async((2, 3), retry=False)
add.apply_async((2, 3), retry=True, retry_policy={"max_retries": 3, "interval_start": 0})
policy: dict[str, Any] = {"max_retries": 3, "interval_step": 0.2, "interval_max": 0.2}
add.apply_async((2, 3), retry=True, retry_policy=policy)
add.apply_async((2, 3), retry_policy=3)  # E: a dict
add.apply_async((2, 3), retry="no")  # E static: a bool
add.apply_async((2, 3), link=on_result.s())
add.apply_async((2, 3), link=[on_result.s(), add.s(16)])
add.apply_async((2, 3), link_error=on_error.s())
add.apply_async((2, 3), link_error=[on_error.s(), old_on_error.si("id")])
add.apply_async((2, 3), link=on_result.s(), link_error=on_error.s(), countdown=2)
add.apply_async((2, 3), link=3)  # E: a signature
add.apply_async((2, 3), link="shop.on_result")  # E: a signature
add.apply_async((2, 3), link_error=3)  # E static: a signature
add.apply_async((2, 3), add_to_parent=False)
add.apply_async((2, 3), reply_to="queue", correlation_id="1")
add.apply_async((2, 3), group_id="g", root_id="r", parent_id="p")
add.apply_async((2, 3), argsrepr="(<2>, <3>)", kwargsrepr="{}")
add.apply_async((2, 3), MessageGroupId="g", MessageDeduplicationId="d")
add.apply_async((2, 3), delivery_mode=2)
add.apply_async((2, 3), delivery_mode="transient")
add.apply_async((2, 3), count_down=3)  # E static: the option is countdown
add.apply_async((2, 3), delay=3)  # E static: the option is countdown
add.apply_async((2, 3), x=2)  # E static: an argument of the task is no option


loose: dict[str, Any] = {"queue": "q"}
add.apply_async((2, 3), **loose)

with app.producer_pool.acquire(block=True) as producer:
    add.apply_async((2, 3), producer=producer)
    for number in range(2):
        add.apply_async((number, number), producer=producer, retry=False)
with app.pool.acquire() as connection:
    add.apply_async((2, 3), connection=connection)
try:
    add.delay(2, 2)
except OperationalError as error:
    print(error)


# apply: here and now


local = add.apply((2, 3))
assert_type(local, EagerResult[int])
assert_type(local.get(), int)
assert_type(add.apply(args=[2], kwargs={"y": 3}).get(), int)
assert_type(add.apply((2, 3), throw=True, task_id="t").get(), int)
assert_type(add.apply((2, 3), link=on_result.s(), retries=1).get(), int)
assert_type(add.apply(kwargs={"x": 1, "y": 2}).successful(), bool)
add.apply("ab")  # E static: a tuple or a list of arguments
add.apply((2, "3"))  # E: y is an int
add.apply((2, 3), throw="yes")  # E static: a bool
add.apply((2, 3), task_id=3)  # E: a str
tick.apply()
assert_type(greet.apply(("Ada",), {"loud": True}).get(), str)


# By name


sent = app.send_task("guide_calling.add", args=(2, 3), kwargs={}, countdown=1)
assert_type(sent.id, str)
app.send_task("guide_calling.add", [2, 3])
app.send_task("guide_calling.add", (2, 3), queue="q", priority=None, expires=None, task_id=None)
app.send_task("guide_calling.add", (2, 3), link=[on_result.s()], link_error=on_error.s())
app.send_task("guide_calling.add", (2, 3), eta=now, headers={"a": "b"}, ignore_result=True)
app.send_task("guide_calling.add", args=(2, 3), MessageGroupId="g", retry_policy=policy)
app.send_task(name="guide_calling.add", kwargs={"x": 1, "y": 2})
app.send_task(add.name, (1, 2))
app.send_task(3)  # E static: the name of the task
app.send_task(add, (1, 2))  # E static: the name of the task
app.send_task("guide_calling.add", "ab")  # E: a tuple or a list of arguments
app.send_task("guide_calling.add", kwargs=(1, 2))  # E: a dict
app.send_task("guide_calling.add", (2, 3), countdown="1")  # E: seconds
app.send_task("guide_calling.add", (2, 3), quue="q")  # E static: a misspelt option
app.send_task("guide_calling.add", (2, 3), eta=5)  # E: a datetime
registered = app.tasks["guide_calling.add"]
registered.delay(2, 3)
assert_type(registered.name, str)
app.tasks[3]  # E: a name
assert_type("guide_calling.add" in app.tasks, bool)
app.tasks["guide_calling.add"].apply_async((2, 3), countdown=1)


# Handed around


def later(task: Task, *args: Any) -> str:
    return task.delay(*args).id


def send_all(tasks: list[Task]) -> list[str]:
    return [task.name for task in tasks]


def only_add(task: "Task[..., int]") -> int:
    return task.delay(1, 2).get()


callbacks: list[Callable[[], object]]
assert_type(later(add, 2, 3), str)
assert_type(later(bound, 2), str)
assert_type(send_all([add, greet, tick]), list[str])
assert_type(only_add(add), int)
only_add(greet)  # E: it gives a str
later(add.delay, 2, 3)  # E: the task itself
submit = add.delay
assert_type(submit(1, 2).get(), int)
submit(1, "2")  # E: y is an int
jobs = {"add": add, "other": add}
assert_type(jobs["add"].delay(1, 2).get(), int)
jobs["add"].delay(1, "2")  # E: y is an int
callbacks = [lambda: add.delay(1, 2), lambda: add.delay(3, 4)]
for callback in callbacks:
    callback()


def on_commit(fun: Callable[[], object]) -> None:
    fun()


on_commit(lambda: add.delay(1, 2))
on_commit(functools.partial(add.delay, 1, y=2))
on_commit(functools.partial(add.apply_async, (1, 2), countdown=3))
on_commit(lambda: add.delay(1, "2"))  # E: y is an int
threading.Thread(target=add.delay, args=(1, 2)).start()


@dataclass
class Job:
    task: Task
    args: tuple[Any, ...] = ()
    callback: Signature | None = None
    result: AsyncResult | None = None

    def run(self) -> str:
        self.result = self.task.apply_async(self.args, link=self.callback)
        return self.result.id


assert_type(Job(add, (1, 2), on_result.s()).run(), str)
Job(add.s(1, 2))  # E static: a signature is no task
