from typing import Any

from celery import Celery, Task, group, shared_task
from celery.result import AsyncResult, allow_join_result
from typing_extensions import assert_type

app = Celery("definitions")


class Connected(Task):
    url: str = ""

    def connect(self, times: int) -> bytes:
        return b""


class Loose(Task):
    def __getattr__(self, name: str) -> Any:
        return name


@app.task
def plain(x: int) -> int:
    return x


# async def
@app.task
async def waits(x: int) -> None: ...  # E: Task "waits" is async, but a worker does not await it; write def, and asyncio.run() inside  [celery-definition]


@shared_task(name="awaits")
async def awaits() -> None: ...  # E: Task "awaits" is async, but a worker does not await it; write def, and asyncio.run() inside  [celery-definition]


# What a task has from its base
@app.task(base=Connected, bind=True)
def connected(self: Connected, x: int) -> int:
    return len(self.connect(x))


@app.task(base=Connected, colour="red")
def coloured(x: int) -> int:
    return x


@app.task(base=Loose)
def loose() -> None: ...


assert_type(connected.url, str)
assert_type(connected.connect(1), bytes)
connected.connect("1")  # E: Argument 1 to "connect" of "Connected" has incompatible type "str"; expected "int"  [arg-type]
connected.conect(1)  # E: "Connected" has no attribute "conect"; maybe "connect"?  [attr-defined]
assert_type(connected.delay(1).get(), int)
assert_type(coloured.url, str)
coloured.colour
coloured.color  # E: "Connected" has no attribute "color"  [attr-defined]
loose.anything


# autoretry_for
@app.task(base=Connected, autoretry_for=(OSError,))
def retried() -> None: ...


@app.task(base=Connected, autoretry_for=OSError)  # E: autoretry_for of task "retried_wrong" is a tuple of exceptions, not one of them  [celery-definition]
def retried_wrong() -> None: ...


# Waiting inside a task
@app.task
def starts(x: int) -> str:
    result = plain.delay(x)
    return result.id


@app.task
def blocks(x: int) -> int:
    return plain.delay(x).get()  # E: Task "blocks" waits here for a result, which Celery refuses inside a task; use a chain or a chord  [celery-definition]


@app.task(bind=True)
def blocks_on_group(self: Task, x: int) -> None:
    result = group(plain.s(x), plain.s(x)).apply_async()
    result.join()  # E: Task "blocks_on_group" waits here for a result, which Celery refuses inside a task; use a chain or a chord  [celery-definition]
    result.get()  # E: Task "blocks_on_group" waits here for a result, which Celery refuses inside a task; use a chain or a chord  [celery-definition]


@app.task
def blocks_inside(id: str) -> None:
    def wait() -> None:
        AsyncResult[int](id).get()  # E: Task "blocks_inside" waits here for a result, which Celery refuses inside a task; use a chain or a chord  [celery-definition]

    wait()


@app.task
def may_block(x: int) -> int:
    with allow_join_result():
        return plain.delay(x).get()


@app.task
def knows(x: int) -> int:
    return plain.delay(x).get(disable_sync_subtasks=False)


def no_task(x: int) -> int:
    return plain.delay(x).get()


# Ignored results
@app.task(ignore_result=True)
def silent(x: int) -> int:
    return x


plain.delay(1).get()
silent.delay(1).get()  # E: This task's result is ignored, and get() returns None  [celery-definition]
silent.apply_async((1,)).get(timeout=3)  # E: This task's result is ignored, and get() returns None  [celery-definition]
silent.apply_async((1,), ignore_result=False).get()
plain.apply_async((1,), ignore_result=True).get()  # E: This task's result is ignored, and get() returns None  [celery-definition]
silent.delay(1).forget()


# Options in the wrong place
@app.task
def labelled(x: int, **labels: object) -> None: ...


@app.task
def owns(x: int, queue: str = "", **labels: object) -> None: ...


labelled.delay(1, colour="red")
labelled.delay(1, countdown=3)  # E: "countdown" is an argument of the task here, no option; options are for apply_async()  [celery-definition]
labelled.apply_async((1,), countdown=3)
plain.delay(1)
plain.delay(1, countdown=3)  # E: Unexpected keyword argument "countdown" for "delay" of "Task"  [call-arg]
owns.delay(1, queue="low")
owns.delay(1, eta="now")  # E: "eta" is an argument of the task here, no option; options are for apply_async()  [celery-definition]
@app.task(base=Connected)
def connected_labelled(x: int, **labels: object) -> None: ...


connected_labelled.delay(1, colour="red")
connected_labelled.delay(1, countdown=3)  # E: "countdown" is an argument of the task here, no option; options are for apply_async()  [celery-definition]
plain.apply_async((1,), {}, task_id="an-id")
plain.apply_async((1,), {}, "high")  # E: "high" is the task_id here, by its position; name the option  [celery-definition]
