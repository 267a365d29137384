"""The application."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import celery
from celery import Celery, Task, bootsteps, current_app, signature, uuid, version_info
from celery.app import app_or_default, default_app
from celery.app.control import Control, Inspect
from celery.app.registry import TaskRegistry
from celery.app.utils import Settings
from celery.result import AsyncResult
from celery.schedules import crontab, schedule
from celery.signals import celeryd_init
from kombu import Connection
from typing_extensions import assert_type, override

Celery("loja", broker="redis://", backend="rpc://", include=["a", "b"], task_cls="a:B", namespace="CELERY")
Celery()
Celery("a", set_as_current=False, autofinalize=True, strict_typing=False, fixups=[], config_source="a", changes={})
Celery("a", task_always_eager=True, worker_prefetch_multiplier=1, timezone="UTC", broker=["a", "b"])
Celery(3)  # E static: a name
Celery("a", brokr="redis://")  # E static: broker
Celery("a", task_alway_eager=True)  # E static: task_always_eager
Celery("a", worker_prefetch_multiplier="1")  # E static: a number
Celery("a", include=3)  # E static: modules

# Configuration.
app = Celery("loja", broker="memory://", backend="cache+memory://")
assert_type(app.conf, Settings)
app.conf.update(task_always_eager=True, timezone="UTC")
app.conf.task_always_eager = True
app.conf.beat_schedule = {"a": {"task": "b", "schedule": 3}}
app.config_from_object("django.conf:settings", namespace="CELERY")
app.config_from_object({"task_always_eager": True}, force=True, silent=True)
app.config_from_envvar("CELERY_CONFIG_MODULE")
app.autodiscover_tasks()
app.autodiscover_tasks(["shop"])
app.autodiscover_tasks(packages=("shop",), related_name="jobs", force=True)
app.autodiscover_tasks(lambda: ["shop"])
app.autodiscover_tasks(None, related_name=None)
app.conf.task_always_eager = "yes"  # E static: a bool
app.config_from_object("a", namespce="CELERY")  # E: namespace
app.autodiscover_tasks({"shop": 1}.keys())
app.autodiscover_tasks(name for name in ["shop"])
Celery("other", set_as_current=False).autodiscover_tasks([1])  # E static: names
Celery("other", set_as_current=False).autodiscover_tasks("shop")  # E static: each letter is a package
app.autodiscover_tasks(["a"], related="jobs")  # E: related_name
found: list[str] = app.autodiscover_tasks(["shop"], force=True)  # E: it gives nothing


@app.task(name="loja.add")
def add(x: int, y: int) -> int:
    return x + y


@app.task
def ping() -> bool:
    return True


# Periodic tasks.
@app.on_after_configure.connect
def plan(sender: Celery, **kwargs: Any) -> None:
    assert_type(sender.add_periodic_task(10.0, add.s(1, 2), name="a"), str)
    sender.add_periodic_task(10, ping.s(), expires=3, queue="q")
    sender.add_periodic_task(crontab(hour=7), add.si(1, 2))
    sender.add_periodic_task(schedule(3), ping.s(), priority=3)
    sender.add_periodic_task(timedelta(minutes=1), ping)
    sender.add_periodic_task(10, add, args=(1, 2))
    sender.add_periodic_task(10, add, (1, 2), {})
    sender.add_periodic_task(10, add, kwargs={"x": 1, "y": 2})
    sender.add_periodic_task(10, add.s(2), (1,))
    sender.add_periodic_task(10, signature("loja.add", (1, 2)))
    sender.add_periodic_task("10", ping.s())  # E: a number or schedule
    sender.add_periodic_task(10, add.s(1))  # E: an argument is missing
    sender.add_periodic_task(10, add.s())  # E: both are missing
    sender.add_periodic_task(10, add)  # E: both are missing
    sender.add_periodic_task(10, "loja.add")  # E: no signature
    sender.add_periodic_task(10, ping.s(), quue="q")  # E: queue
    sender.add_periodic_task(ping.s())  # E: the schedule is missing


@app.on_after_finalize.connect
def finalized(sender: Celery, **kwargs: Any) -> None: ...


@app.on_after_fork.connect
def forked(sender: Celery, **kwargs: Any) -> None: ...


# Tasks.
class Own(Task):
    retry_count = 3


app.Task = Own
assert_type(app.tasks, TaskRegistry)
app.tasks["loja.add"].delay(1, 2)
for name in app.tasks.keys():
    name.upper()
"loja.add" in app.tasks
app.tasks.unregister("loja.add")
assert_type(app.gen_task_name("add", "loja"), str)
app.send_task("loja.add", (1, 2))
app.Task = 3  # E static: a class
app.tsks  # E: tasks


def each_task() -> None:
    for name, task in app.tasks.items():
        task.apply_async()


# Control.
assert_type(app.control, Control)
app.control.revoke("id", terminate=True)
app.control.ping(timeout=3)
assert_type(app.control.inspect(timeout=3), Inspect)

# Connections.
with app.connection() as connection:
    assert_type(connection, Connection)
with app.connection_for_write() as connection:
    connection.ensure_connection(max_retries=3)
with app.connection_or_acquire() as connection:
    pass
with app.producer_or_acquire() as producer:
    producer.publish({}, routing_key="a")
with app.pool.acquire(block=True) as connection:
    assert_type(connection, Connection)
app.pool.resize(5)
app.pool.resise(5)  # E: resize
with app.producer_pool.acquire(block=True) as producer:
    producer.publish({}, routing_key="a")
    producer.send({}, routing_key="a")  # E: publish
app.connection(hostnam="a")  # E static: hostname

# The rest.
app.set_current()
app.set_default()
app.finalize()
assert_type(app.now(), datetime)
assert_type(app.bugreport(), str)
assert_type(app.main, "str | None")
assert_type(app.current_task, "Task | Any")


def within_a_task() -> None:
    print(app.current_task.request.id, app.current_worker_task.name)
    print(app.current_task.reqest)  # E: misspelt
    app.backend.client.ping()
    app.backend.get(app.backend.get_key_for_task("id"))
    app.backend.get_key_for_tsk("id")  # E: misspelt
    app.backend.store_result("id")  # E: no result


app.user_options["worker"].add(print)
app.loader.import_default_modules()
app.steps["worker"].add(bootsteps.StartStopStep)
app.steps["worker"].add("loja.steps:Step")
app.steps["worker"].add(3)  # E static: a step
app.backend.get_task_meta("id")
app.backend.remove_pending_result(app.AsyncResult("id"))
app.log.setup_logging_subsystem()
app.amqp.queues
app.timezone
app.close()


def starts_a_worker() -> None:
    app.start(["worker"])
    app.worker_main(argv=["worker", "-l", "info"])
    app.worker_main("worker")  # E: a list


app.worker_main(args=["worker"])  # E: argv
app.set_as_curent()  # E: set_as_current
current_app.send_task("a")
assert_type(uuid(), str)
assert_type(version_info.major, int)
app_or_default().set_current()
default_app.set_current()


class Loja(Celery):
    @override
    def on_init(self) -> None:
        self.clock

    @override
    def gen_task_name(self, name: str, module: str) -> str:
        return super().gen_task_name(name, module)

    @override
    def send_task(self, *args: Any, **kwargs: Any) -> Any:
        return super().send_task(*args, **kwargs)

    @override
    def task(self, *args: Any, **opts: Any) -> Any:
        return super().task(*args, **opts)


# What `import celery` alone reaches.
def proxies(proxy: celery.local.PromiseProxy) -> None:
    celery.local.Proxy
    celery.local.Proxi  # E: Proxy


with Celery("a", set_as_current=False) as temporary:
    assert_type(temporary, Celery)


class Counting(Celery):
    sent = 0

    @override
    def send_task(self, name: str, args: Any = None, kwargs: Any = None, **options: Any) -> AsyncResult:
        self.sent += 1
        return super().send_task(name, args, kwargs, **options)


counting = Counting("counting", set_as_current=False, broker="memory://")
assert_type(counting.send_task("loja.add", (1, 2), countdown=3), AsyncResult)
counting.send_task()  # E: a name


# What an override passes on, nobody knows.
class PassingOn(Celery):
    def task(self, *args: Any, **opts: Any):  # type: ignore[no-untyped-def]
        return super().task(*args, **opts)


def later(x: int) -> str:
    return str(x)


def passing_on(app: PassingOn, *args: Any, **opts: Any) -> None:
    app.task(name="loja.later")(later).delay(1)
    Celery().task(name="loja.later", **opts)(later).delay(1)
    Celery().task(*args, base=Own, **opts)(later).delay(1)
    Celery().task(name="loja.later")(later).delay(1)
    Celery().task(name="loja.later")(later).delay("1")  # E: an int
