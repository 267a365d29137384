"""Tasks that the factories of `tarefas_tipadas` make."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from celery import Celery, Task, chain
from celery.result import AsyncResult
from celery.schedules import crontab
from tarefas_tipadas import (
    Backoff,
    Failed,
    Outcome,
    Sent,
    beat_entry,
    checked,
    exibir,
    in_batches,
    periodic,
    remote_task,
    retrying,
    track,
)
from tarefas_tipadas.options import SendOptions, TaskOptions
from typing_extensions import TypeGuard, TypeIs, Unpack, assert_type

app = Celery("loja")


def found(text: str | None) -> TypeIs[str]:
    return text is not None


def numbers(value: object) -> TypeGuard[list[int]]:
    return True


def even(number: int) -> bool:
    return number % 2 == 0


class Base(Task):
    abstract = True
    limit = 3


# retrying: the task has the parameters and the result of its function.
@retrying(on=(ConnectionError, TimeoutError), max_retries=3, queue="slow")
def fetch(url: str, size: int = 1) -> float:
    return size


@retrying(on=OSError, app=app, backoff=Backoff(initial=2), deadline=60, bind=True)
def bound(self: Task, url: str) -> bool:
    return self.request.retries > 0


@retrying(until=even)
def draw(limit: int) -> int:
    return 2


@retrying(until=bool, bind=True)
def truth(self: Task, limit: int) -> int:
    return 4


assert_type(fetch.delay("a", size=2), AsyncResult[float])
assert_type(fetch.apply_async(("a", 2), countdown=3), AsyncResult[float])
assert_type(fetch("a"), float)
assert_type(bound.delay("a"), AsyncResult[bool])
assert_type(draw.delay(1), AsyncResult[int])
assert_type(truth.delay(1), AsyncResult[int])
fetch.delay(1)  # E static: url is a str
fetch.delay("a", sise=2)  # E: no sise
fetch.apply_async(("a", 2), cuntdown=3)  # E static: no cuntdown
bound.delay()  # E: url is missing
draw.delay("1")  # E static: limit is an int
truth.delay(1, 2)  # E: too many


# A TypeIs or TypeGuard narrows what callers get.
@retrying(until=found)
def search(name: str) -> str | None:
    return name


@retrying(until=found, bind=True, app=app)
def search_bound(self: Task, name: str) -> str | None:
    return name


@retrying(until=found, bind=True, app=app)
def search_more(self: Task, name: str, **more: int) -> str | None:
    return name


@retrying(on=OSError, bind=True)
def retried_more(self: Task, name: str, **more: int) -> str:
    return name


@retrying(until=numbers)
def listed(name: str) -> object:
    return [1]


assert_type(search.delay("a"), AsyncResult[str])
assert_type(search_bound.delay("a"), AsyncResult[str])
assert_type(listed.delay("a"), AsyncResult[list[int]])
search.delay("a").get().upper()
search.delay("a").get() + 1  # E: a str
search_bound.delay(1)  # E static: name is a str
assert_type(search_more.delay("a", limit=3), AsyncResult[str])
search_more.delay("a", limit="3")  # E static: an int
assert_type(retried_more.delay("a", limit=3), AsyncResult[str])
retried_more.delay("a", limit="3")  # E static: an int


# base= gives the attributes of the class, and legal options of its own.
@retrying(on=OSError, base=Base, bind=True, limit=5)
def based(self: Base, x: int) -> int:
    return self.limit


assert_type(based.delay(1), AsyncResult[int])
based.limit
based.delay("1")  # E static: x is an int


retrying(on=OSError, max_retries=3)
retrying(on=OSError, max_retry=3)  # E: max_retries
retrying(on=OSError, max_retries="3")  # E static: an int
retrying(on="OSError")  # E: a class
retrying(on=OSError, backoff=3)  # E: a Backoff
retrying(on=OSError, deadline=3.5)
retrying(on=OSError, deadline="3")  # E: a number
Backoff(initial=1, factor=2, maximum=60, jitter=0.5)
Backoff(initial=1, faktor=2)  # E: factor


# remote_task: no body, or one that type checkers accept for any result.
@remote_task(app, name="estoque.reservar", queue="estoque", priority=3)
def reservar(sku: str, quantity: int = 1) -> list[str]:
    """Reserve goods."""
    raise NotImplementedError


@remote_task(app, name="estoque.avisar", checked=True)
def avisar(text: str) -> None: ...


def sends() -> None:  # for there is nobody here who runs them
    assert_type(reservar.delay("a", quantity=2), AsyncResult[list[str]])
    assert_type(avisar.delay("a"), AsyncResult[None])
    reservar.delay()  # E: sku is missing
    reservar.delay(1)  # E: sku is a str
    avisar.delay(text="a", more=1)  # E: no more


chain(fetch.si("a"), reservar.si("a"))
chain(search.si("a"), reservar.s())
chain(exibir.s(), reservar.s())  # E static: takes a str
remote_task(app, name="a.b", countdown=3)
remote_task(app, name="a.b", cuntdown=3)  # E: countdown
remote_task(app, name="a.b", queue=3)  # E static: a str
remote_task(app)  # E: no name


# checked leaves a function as it is.
@app.task
@checked
def strict(x: int) -> str:
    return str(x)


assert_type(strict.delay(1), AsyncResult[str])
strict.delay("1")  # E: x is an int


# A factory of one's own, with all options of Celery's.
def patient(**options: Unpack[TaskOptions]) -> Any:
    return app.task(**options)


def elsewhere(**options: Unpack[SendOptions]) -> None:
    fetch.apply_async(("a",), **options)


patient(queue="slow")
patient(qeue="slow")  # E static: no qeue
assert_type(exibir.delay(limite=1), AsyncResult[int])
exibir.delay(limit=8)  # E: limite


# periodic and beat_entry take the arguments of the task.
periodic(app, crontab(hour=3), fetch, "a", size=2)
periodic(app, 60.0, reservar, "a")
periodic(app, crontab(hour=3), fetch)  # E: url is missing
periodic(app, crontab(hour=3), fetch, 1)  # E static: url is a str
periodic(app, crontab(hour=3), fetch, "a", sise=2)  # E: no sise
periodic(app, "10", fetch, "a")  # E: no schedule
app.conf.beat_schedule = {"nightly": beat_entry(timedelta(days=1), bound, "a")}
nightly = beat_entry(60, fetch, "a")
nightly["options"] = {"queue": "slow"}
app.conf.update(beat_schedule={"nightly": nightly})
beat_entry(60, bound, url="a")
beat_entry(60, bound)  # E: url is missing
beat_entry(60, bound, 1)  # E static: url is a str


# in_batches: the first parameter of the task is the item, the others are given once.
@app.task
def enviar(to: str, subject: str, copies: int = 1) -> float:
    return copies


enviar_a_todos = in_batches(enviar, size=10, rate_limit="100/m", in_flight=3, max_retries=2)
fetch_all = in_batches(fetch, on=(OSError, ValueError), backoff=Backoff.fixed(3), timeout=60.0)
in_batches(enviar, size="10", name="a")  # E: an int
in_batches(enviar, sise=10, name="b")  # E: size


def sends_batches() -> None:  # for there is nobody here who runs them
    outcome = enviar_a_todos.collect(["ana", "bia"], "Pedido", copies=2)
    assert_type(outcome, Outcome[str, float])
    assert_type(outcome.done[0].item, str)
    assert_type(outcome.done[0].result, float)
    assert_type(outcome.failed, list[Failed[str]])
    for part in track(fetch_all.stream(name for name in "abc"), total=3):
        assert_type(part, Outcome[str, float])
    assert_type(fetch_all.set(queue="slow", countdown=3).delay(["a"], size=3), Sent[str])
    enviar_a_todos.collect([1, 2], "Pedido")  # E: the items are str
    enviar_a_todos.collect(["ana"])  # E: subject is missing
    enviar_a_todos.collect(["ana"], "Pedido", copy=2)  # E: copies
    enviar_a_todos.delay(["ana"], 3)  # E: subject is a str
    fetch_all.stream(["a"], size="3")  # E: size is an int
    fetch_all.set(qeue="slow")  # E: queue
