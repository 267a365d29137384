"""What a bound task finds in itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from celery import Celery, Task, current_task, shared_task
from celery.app.task import Context
from celery.exceptions import Ignore, MaxRetriesExceededError, Retry
from celery.result import AsyncResult
from typing_extensions import assert_type

app = Celery()


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task(bind=True, max_retries=3)
def request(self: Task, x: int) -> None:
    assert_type(self.request, Context)
    assert_type(self.request.id, str)
    assert_type(self.request.retries, int)
    assert_type(self.request.kwargs, "dict[str, Any]")
    assert_type(self.request.args, "list[Any] | tuple[Any, ...]")
    assert_type(self.request.parent_id, "str | None")
    assert_type(self.request.root_id, "str | None")
    assert_type(self.request.headers, "dict[str, Any] | None")
    assert_type(self.request.delivery_info, "dict[str, Any]")
    assert_type(self.request.hostname, str)
    assert_type(self.request.is_eager, bool)
    assert_type(self.request.called_directly, bool)
    assert_type(self.request.task, str)
    self.request.kwargs["x"]
    self.request.kwargs.get("x")
    self.request.args[0]
    self.request.delivery_info["routing_key"]
    self.request.timelimit[1]
    self.request.get("own", 3)
    self.request.update(own=3)
    if self.request.chain:
        self.request.chain[0]
    if self.request.retries >= (self.max_retries or 0):
        raise self.MaxRetriesExceededError()
    add.apply_async(self.request.args, self.request.kwargs)
    add.apply_async(args=self.request.args)
    self.apply_async(args=self.request.args, kwargs=self.request.kwargs, countdown=3)
    self.request.retires  # E: retries
    self.request.id + 1  # E: a str
    self.request.kwargs[0]  # E: str keys
    self.reqeust  # E: request


@app.task(bind=True)
def retrying(self: Task, x: int) -> int:
    try:
        return int(x)
    except ValueError as exc:
        if x == 1:
            raise self.retry(exc=exc, countdown=2**self.request.retries)
        if x == 2:
            self.retry(exc=exc, max_retries=5, eta=datetime.now(), queue="slow", MessageGroupId="a", priority=3)
        if x == 3:
            self.retry(args=(1,), kwargs={"x": 1}, throw=False, headers={"a": 1}, time_limit=3, soft_time_limit=None)
        if x == 4:
            self.retry((1,), {"x": 1})
        if x == 5:
            self.retry(args=self.request.args, kwargs=self.request.kwargs, expires=3)
        if x == 6:
            self.retry(kargs={"x": 1})  # E: kwargs
        if x == 7:
            self.retry(delay=3)  # E: countdown
        if x == 8:
            self.retry(countdown="3")  # E: a number
        if x == 9:
            self.retry(exc)  # E: args come first
        if x == 10:
            self.retry(exc="failed")  # E: an exception
        if x == 11:
            self.retry(max_retries="3")  # E: a number
        if x == 12:
            self.retry(quue="slow")  # E: queue
        raise self.retry(exc=exc)


def many_ways(task: Task, *args: Any, **kwargs: Any) -> Retry:
    task.retry(*args, **kwargs)
    task.retry(**kwargs)
    return task.retry(max_retries=3, **kwargs)


@app.task(bind=True)
def state(self: Task) -> None:
    self.update_state(state="PROGRESS", meta={"current": 1, "total": 10})
    self.update_state(task_id=self.request.id, state="PROGRESS")
    self.update_state(None, "PROGRESS", 3)
    self.update_state(state=3)  # E: a str
    self.update_state(stat="PROGRESS")  # E: state
    self.update_state(meta={}, states="a")  # E: state


@shared_task(bind=True)
def others(self: Task, x: int) -> None:
    try:
        self.run(1)
    except self.MaxRetriesExceededError:
        pass
    except MaxRetriesExceededError:
        pass
    except self.OperationalError:
        raise Ignore()
    assert_type(self.name, str)
    assert_type(self.app, Celery)
    assert_type(self.app.conf.task_always_eager, bool)
    assert_type(self.max_retries, "int | Any")
    assert_type(self.AsyncResult(self.request.id), AsyncResult)
    self.backend.mark_as_done(self.request.id, 3)
    self.send_event("task-progress", current=1)
    self.add_trail(add.delay(1, 2))
    for child in self.request.children:
        child.forget()
    self.delay(1)
    self.subtask_from_request(countdown=3)
    self.max_retries = 5
    self.own = 3  # E: bound tasks annotate self with their own class
    self.aap  # E: app


if current_task:
    current_task.request.id

class Patient(Task):
    max_retries = 8
    retry_kwargs: ClassVar[dict[str, Any]] = {"max_retries": 5}

    def left(self) -> int:
        return self.max_retries - self.request.retries


assert_type(add.__wrapped__(1, 2), int)
add.__wrapped__(1, "2")  # E: y is an int


@app.task(bind=True)
def updates(self: Task) -> bool:
    self.request.update({"id": "1"}, retries=2)
    self.request.update(3)  # E: no mapping
    return self.ignore_result
