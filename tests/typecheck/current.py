"""current_app and current_task are proxies that act as what they stand for."""

from typing import Any

from celery import Celery, Task, current_app, current_task
from celery._state import connect_on_app_finalize, get_current_app, get_current_task, get_current_worker_task
from celery.local import PromiseProxy, Proxy, class_property, maybe_evaluate, try_import
from typing_extensions import assert_type


def takes_app(app: Celery) -> None: ...
def takes_task(task: Task[..., Any]) -> None: ...


takes_app(current_app)
takes_task(current_app)  # E static: an app is no task
takes_app(current_app._get_current_object())
takes_app(get_current_app())
takes_app(current_task)  # E static: a task is no app
takes_task(current_task)


@current_app.task
def add(x: int, y: int) -> int:
    return x + y


@current_app.task(bind=True, queue="slow")
def bound(self: Task[..., Any], x: int) -> str:
    return str(x)


add.delay(1, 2)
add.delay(1, "2")  # E: y is an int
bound.delay(1)
bound.delay("1")  # E static: x is an int
current_app.send_task("shop.tasks.add", args=[1, 2])
current_app.send_task("shop.tasks.add", arguments=[1, 2])  # E static: misspelt
current_app.conf.task_always_eager = True
current_app.tasks.keys()
current_app.sendtask("shop.tasks.add")  # E: misspelt
current_app.log.get_default_logger()
current_app.logger.exception("x")  # E: an app has no logger


def in_a_function(app: Celery | None = None) -> Celery:
    app = app or current_app
    if app is None:
        app = current_app
    apps: list[Celery] = [current_app, app]
    return apps[0]


def log_task() -> str | None:
    if current_task and current_task.request:
        return current_task.request.id
    current_task.update_state(state="PROGRESS")
    current_task.reqest  # E: misspelt
    task = get_current_task()
    task.request  # E: there may be none
    if task is not None and task.request:
        return task.name
    worker_task = get_current_worker_task()
    if worker_task:
        takes_task(worker_task)
    real = current_task._get_current_object()
    takes_task(real)  # E: there may be none
    assert real is not None
    takes_task(real)
    return None


def count() -> int:
    return 5


@connect_on_app_finalize
def finalized(app: Celery) -> None: ...


finalized(current_app)
finalized(5)  # E static: still a function of an app

number = Proxy(count)
assert_type(number._get_current_object(), int)
promise = PromiseProxy(int, ("5",))
assert_type(maybe_evaluate(promise), int)
assert_type(maybe_evaluate(str(5)), str)
PromiseProxy(int, 5)  # E static: the arguments are a tuple
anything: Proxy = number
anything.numerator.real
module = try_import("simplejson")
module.dumps  # E: there may be none


class Config:
    @class_property
    def name(cls) -> str:
        return "shop"


assert_type(Config().name, str)
