"""The extending, workers, monitoring and testing guides: steps, control, events, backends, tests."""

import logging
from collections.abc import Iterator, Mapping
from typing import Any
from unittest.mock import patch

import click
from celery import Celery, Task, bootsteps, current_app, group, states
from celery._state import get_current_task, get_current_worker_task
from celery.app import app_or_default
from celery.app.control import Control, Inspect
from celery.app.log import TaskFormatter
from celery.app.task import Context
from celery.app.trace import build_tracer
from celery.apps.worker import Worker
from celery.backends.base import BaseBackend, BaseDictBackend, KeyValueStoreBackend
from celery.bin.base import CeleryCommand, CeleryOption
from celery.bootsteps import Blueprint, ConsumerStep, StartStopStep, Step
from celery.concurrency.base import BasePool
from celery.contrib.abortable import AbortableAsyncResult, AbortableTask
from celery.contrib.testing.app import TestApp, setup_default_app
from celery.contrib.testing.worker import start_worker
from celery.events import EventReceiver
from celery.events.snapshot import Polaroid
from celery.events.state import State
from celery.exceptions import Retry, WorkerLostError, WorkerShutdown
from celery.loaders.base import BaseLoader
from celery.result import AsyncResult
from celery.utils.dispatch import Signal
from celery.utils.imports import qualname
from celery.utils.log import get_logger, get_task_logger
from celery.utils.text import truncate
from celery.utils.time import get_exponential_backoff_interval, maybe_timedelta
from celery.worker import WorkController
from celery.worker.consumer import Consumer
from celery.worker.control import Panel, control_command, inspect_command
from celery.worker.request import Request
from celery.worker.state import revoked
from kombu import Connection, Exchange, Message, Queue
from kombu import Consumer as KombuConsumer
from typing_extensions import assert_type, override

app = Celery("guide_extending", broker="memory://", backend="cache+memory://")
app.conf.task_always_eager = True
app.conf.task_store_eager_result = True
app.set_default()
logger = get_logger(__name__)


@app.task(name="guide_extending.add")
def add(x: int, y: int) -> int:
    return x + y


# Steps of the worker and of its consumer


class MyConsumerStep(ConsumerStep):
    @override
    def get_consumers(self, channel: Any) -> list[KombuConsumer]:
        queue = Queue("custom", Exchange("custom"), "routing_key")
        return [KombuConsumer(channel, [queue], callbacks=[self.handle], accept=["json"])]

    def handle(self, body: Any, message: Message) -> None:
        message.ack()


class ExampleWorkerStep(StartStopStep):
    requires = {"celery.worker.components:Pool"}

    def __init__(self, parent: WorkController, option: bool = False, **kwargs: Any) -> None:
        super().__init__(parent, **kwargs)
        print(parent.app, parent.hostname, parent.concurrency, option)

    @override
    def create(self, parent: WorkController) -> Any:
        return self

    @override
    def start(self, parent: WorkController) -> None:
        logger.info("starting %s", parent.hostname)

    @override
    def stop(self, parent: WorkController) -> None:
        return None

    @override
    def terminate(self, parent: WorkController) -> None:
        return None


class DeadlockDetection(bootsteps.StartStopStep):
    requires = ("celery.worker.components:Timer",)
    timer: Any = None

    def __init__(self, worker: WorkController, deadlock_timeout: float = 3600, **kw: Any) -> None:
        self.timeout = deadlock_timeout

    @override
    def start(self, worker: WorkController) -> None:
        self.timer = worker.timer.call_repeatedly(30.0, self.detect, (worker,), priority=10)

    @override
    def stop(self, worker: WorkController) -> None:
        if self.timer:
            self.timer.cancel()
            self.timer = None

    def detect(self, worker: WorkController) -> None:
        for request in worker.state.active_requests:
            if request.time_start and request.id:
                raise SystemExit()


class ExampleConsumerStep(bootsteps.StartStopStep):
    requires = {"celery.worker.consumer.connection:Connection"}

    def __init__(self, c: Consumer, **kwargs: Any) -> None:
        super().__init__(c, **kwargs)

    @override
    def start(self, c: Consumer) -> None:
        print(c.connection, c.hostname, c.event_dispatcher, c.timer, c.app.main)

    def shutdown(self, c: Consumer) -> None:
        return None


class Conditional(Step):
    conditional = True
    name = "conditional"

    @override
    def include_if(self, parent: Any) -> bool:
        return False


class WrongStep(bootsteps.StartStopStep):
    requires = ("celery.worker.components:Timer",)

    def start(self) -> None:  # E static: the parent is missing
        return None


app.steps["worker"].add(ExampleWorkerStep)
app.steps["worker"].add(DeadlockDetection)
app.steps["consumer"].add(MyConsumerStep)
app.steps["consumer"].update([ExampleConsumerStep, Conditional])
Celery("other", set_as_current=False).steps["worker"].add(3)  # E static: a step
app.steps["worker"].add(ExampleWorkerStep(3))  # E: the class of a step


class Print(Blueprint):
    name = "Print"
    default_steps = {"celery.worker.components:Hub"}


Print(name="print", on_start=lambda: None, on_close=lambda: None)


# Options of the command line


app.user_options["worker"].add(click.Option(("--enable-x",), is_flag=True, default=False))
app.user_options["preload"].add(CeleryOption(("-Z", "--template"), default="default"))


@click.command(cls=CeleryCommand)
@click.option("--name", cls=CeleryOption, help_group="Own")
def own_command(name: str) -> None:
    return None


# Remote control


@control_command(args=[("n", int)], signature="[N=1]")
def increase_prefetch_count(state: Any, n: int = 1) -> dict[str, str]:
    state.consumer.qos.increment_eventually(n)
    return {"ok": "prefetch count incremented"}


@inspect_command(alias="prefetch", default_timeout=1.0)
def current_prefetch_count(state: Any) -> dict[str, int]:
    return {"prefetch_count": state.consumer.qos.value}


@inspect_command()
def plain_command(state: Any, **kwargs: Any) -> str:
    return "x"


@Panel.register
def old_style(state: Any) -> None:
    return None


assert_type(app.control, Control)
app.control.broadcast("increase_prefetch_count", arguments={"n": 3}, reply=False)
app.control.broadcast("pool_restart", {"modules": ["foo"]}, destination=["w1@example.com"])
app.control.broadcast("shutdown", timeout=0.01, limit=3, callback=print, pattern="*", matcher="glob")
app.control.broadcast(3)  # E static: the name of a command
app.control.broadcast("x", arguments=3)  # E: a dict
app.control.broadcast("x", n=3)
app.control.broadcast("x", destination="w1@example.com")  # E: a list, or each letter is a worker
app.control.revoke("d9078da5-9915-40a0-bfa1-392c7bde42ed")
app.control.revoke("id", terminate=True)
app.control.revoke("id", terminate=True, signal="SIGKILL")
app.control.revoke(["id1", "id2", "id3"], terminate=True)
app.control.revoke(add.delay(1, 2).id, destination=["w1@example.com"])
app.control.revoke("id", terminate="yes")  # E static: a bool
app.control.revoke(3)  # E static: an id
app.control.revoke("id", sgnal="SIGKILL")  # E static: a misspelt parameter
app.control.revoke(["id1", 2])  # E static: ids
app.control.revoke_by_stamped_headers({"header": ["a", "b"]}, terminate=True)
app.control.terminate("id", signal="SIGTERM")
app.control.terminate(["id1", "id2"])
app.control.rate_limit("myapp.mytask", "200/m")
app.control.rate_limit("myapp.mytask", 200, destination=["w1@example.com"], reply=True, timeout=0.01)
app.control.rate_limit(3, "200/m")  # E static: the name of a task
app.control.rate_limit("myapp.mytask")  # E: no rate
app.control.time_limit("tasks.crawl", soft=60, hard=120, reply=True, timeout=0.01)
app.control.time_limit("tasks.crawl", soft="60")  # E static: seconds
app.control.time_limit("tasks.crawl", hrd=60)  # E static: a misspelt parameter
app.control.ping(timeout=0.01)
app.control.ping(["w1@example.com"], timeout=0.01)
app.control.ping(timeout="1")  # E: seconds
app.control.add_consumer("foo", reply=True, timeout=0.01)
app.control.add_consumer("foo", exchange="ex", exchange_type="topic", routing_key="a.*")
app.control.add_consumer("foo", options={"queue_durable": False})
app.control.add_consumer(3)  # E static: the name of a queue
app.control.cancel_consumer("foo")
app.control.pool_grow(3)
app.control.pool_shrink(n=2, destination=None)
app.control.pool_grow("3")  # E static: a number
app.control.autoscale(10, 3)
app.control.autoscale(10)  # E: min is missing
app.control.enable_events()
app.control.disable_events()
app.control.pool_restart(modules=["foo"], reload=True)
app.control.heartbeat()
app.control.shutdown(destination=["w1@example.com"])
app.control.purge()
app.control.shutdwn()  # E: a misspelt method
app.control.election("id", "topic", action=None)
i = app.control.inspect(timeout=0.01)
app.control.inspect(["w1@example.com", "w2@example.com"], timeout=0.01)
app.control.inspect(destination=["w1@example.com"], timeout=0.01, limit=1)
app.control.inspect(destinations=["w1@example.com"])  # E: a misspelt parameter
app.control.inspect(timeout="1")  # E static: seconds
assert_type(i, Inspect)
Inspect(app=app, timeout=0.01).ping()
for replies in (i.registered(), i.active(), i.scheduled(), i.reserved(), i.stats()):
    for worker_name, reply in (replies or {}).items():
        print(worker_name.upper(), reply)
i.active_queues()
i.revoked()
i.query_task("id1", "id2")
i.conf(with_defaults=False)
i.clock()
i.report()
i.registered("rate_limit")
active = i.active()
if active is not None:
    for tasks in active.values():
        for one in tasks:
            print(one["id"], one["name"], one["args"])
i.active().items()  # E: None if no worker answers
i.activ()  # E: a misspelt method
i.conf(with_default=True)  # E: a misspelt parameter


# Events


def my_monitor(app: Celery) -> None:
    state: State = app.events.State()

    def announce_failed_tasks(event: dict[str, Any]) -> None:
        state.event(event)
        task = state.tasks.get(event["uuid"])
        if task is not None:
            print(task.name, task.uuid, task.info(), task.state, task.worker)
            task.uud  # E: a misspelt attribute

    with app.connection() as connection:
        recv = app.events.Receiver(
            connection, handlers={"task-failed": announce_failed_tasks, "*": state.event}
        )
        typed: EventReceiver = recv
        typed.connection
        try:
            recv.capture(limit=1, timeout=0.01, wakeup=False)
        except (TimeoutError, OSError):
            print("no events")
        recv.capture(timeout="1")  # E: seconds
        app.events.Receiver(connection, handlers={"*": 3})  # E: a function
        app.events.Receiver(connection, handler={})  # E: a misspelt parameter
    for uuid, seen in state.tasks.items():
        print(uuid, seen.name, seen.received, seen.runtime)
    for host, worker in state.workers.items():
        print(host, worker.alive, worker.heartbeats, worker.active)
    state.alive_workers()
    state.tasks_by_time(limit=3)
    list(state.tasks_by_type("x", limit=3))
    assert_type(state.task_count, int)
    state.tusks  # E: a misspelt attribute


class DumpCam(Polaroid):
    clear_after = True

    @override
    def on_shutter(self, state: State) -> None:
        if not state.event_count:
            return
        print(state.workers, state.alive_workers(), state.task_count)


my_monitor(app)
DumpCam(State(), freq=1.0, app=app)
DumpCam(State(), freq="1")  # E static: seconds
with app.events.default_dispatcher() as dispatcher:
    dispatcher.send("task-custom", uuid="x", field=3)
    dispatcher.send(3)  # E: the type of the event
State(callback=print, max_tasks_in_memory=100)
State(max_tasks="100")  # E: a misspelt parameter


# Requests, loaders, backends, the app


class MyRequest(Request):
    @override
    def on_timeout(self, soft: bool, timeout: float) -> None:
        super().on_timeout(soft, timeout)
        if not soft:
            logger.warning("A hard timeout was enforced for task %s", self.task.name)

    @override
    def on_failure(
        self, exc_info: Any, send_failed_event: bool = True, return_ok: bool = False
    ) -> None:
        super().on_failure(exc_info, send_failed_event=send_failed_event, return_ok=return_ok)


class RequestTask(Task):
    Request = MyRequest


class NamedRequestTask(Task):
    Request = "guide_extending:MyRequest"


@app.task(base=RequestTask, name="guide_extending.with_request")
def with_request(x: int) -> int:
    return x


assert_type(with_request.delay(1).get(), int)
with_request.delay("1")  # E static: x is an int


class DictBackend(KeyValueStoreBackend):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.data: dict[Any, Any] = {}

    @override
    def get(self, key: Any) -> Any:
        return self.data.get(key)

    @override
    def set(self, key: Any, value: Any) -> None:
        self.data[key] = value

    @override
    def delete(self, key: Any) -> None:
        self.data.pop(key, None)

    @override
    def mget(self, keys: Any) -> list[Any]:
        return [self.data.get(key) for key in keys]


backend = DictBackend(app=app)
backend.store_result("id", 3, states.SUCCESS)
assert_type(backend.get_state("id"), str)
backend.get_result("id")
backend.get_task_meta("id")["status"]
backend.mark_as_done("id2", 3)
backend.store_result(3)  # E: a result and a state
app.backend.get_state("id")
app.backend.as_uri()
app.backend.cleanup()


class MyLoader(BaseLoader):
    @override
    def on_task_init(self, task_id: str, task: Task) -> None:
        return None

    @override
    def on_worker_init(self) -> None:
        return None


class MyCelery(Celery):
    task_cls = "celery.app.task:Task"

    @override
    def on_init(self) -> None:
        return None

    @override
    def gen_task_name(self, name: str, module: str) -> str:
        if module.endswith(".tasks"):
            module = module[:-6]
        return super().gen_task_name(name, module)

    @override
    def now(self) -> Any:
        return super().now()


mine = MyCelery("mine", broker="memory://", loader=MyLoader, set_as_current=False)
assert_type(mine, MyCelery)


@mine.task
def of_mine(x: int) -> int:
    return x


assert_type(of_mine.apply((1,)).get(), int)
of_mine.delay("1")  # E static: x is an int
assert_type(app_or_default(), Celery)
assert_type(app_or_default(None), Celery)
app_or_default("app")  # E static: an app
current_app.conf.task_default_queue
current_app.send_task("guide_extending.add", (1, 2))
current_app.taks  # E: a misspelt attribute
current_app.control.inspect(timeout=0.01)
get_current_task()


# Abortable tasks


@app.task(bind=True, base=AbortableTask)
def long_running(self: AbortableTask, count: int) -> str:
    for _ in range(count):
        if self.is_aborted():
            return "aborted"
        self.is_abortd()  # E: a misspelt method
    return "done"


long_running.delay("5")  # E: count is an int
abortable = AbortableAsyncResult("id")
assert_type(abortable.is_aborted(), bool)
abortable.abort()
AbortableAsyncResult(long_running.delay(1).id).state


# Tests


def test_add() -> None:
    assert add(1, 2) == 3
    assert add.apply((1, 2)).get() == 3
    assert add.run(1, 2) == 3
    assert add.s(1, 2)() == 3


def test_retry() -> None:
    with patch.object(add, "apply_async") as sent:
        add.delay(1, 2)
    assert sent.called
    try:
        raise Retry("again", exc=ValueError("x"))
    except Retry as retry:
        assert retry.when is None
        assert retry.exc is not None


test_add()
test_retry()
test_app = TestApp("testing", set_as_current=False)
TestApp(name="testing", config={"task_always_eager": True}, enable_logging=False)
TestApp(name=3)  # E static: a str
with setup_default_app(test_app):
    test_app.finalize()


def with_worker(celery_app: Celery) -> Iterator[int]:
    with start_worker(celery_app, concurrency=1, pool="solo", perform_ping_check=False) as worker:
        worker.ensure_started()
        yield add.delay(1, 2).get(timeout=1)


def with_bad_worker(celery_app: Celery) -> None:
    with start_worker("app"):  # E: an app
        return None


with_worker(app)


# Logging and odds and ends


formatter = TaskFormatter("%(asctime)s %(task_id)s %(task_name)s", use_color=True)
assert_type(get_task_logger(__name__), logging.Logger)
get_task_logger(3)  # E: a str
assert_type(get_exponential_backoff_interval(2, 3, 600, full_jitter=True), int)
get_exponential_backoff_interval("2", 3, 600)  # E: a number
maybe_timedelta(30)
assert_type(truncate("text", 3), str)
assert_type(qualname(add), str)
try:
    raise WorkerLostError("x")
except WorkerLostError as error:
    print(error)
if "id" in revoked:
    raise WorkerShutdown(0)
app.worker_main(["worker"], 3)  # E: one list
app.start(3)  # E: a list of arguments
worker = app.Worker(hostname="w1", pool="solo", loglevel="INFO", concurrency=1)
WorkController(app=app, hostname="w1", pool="solo", concurrency=1)
Worker(app=app, hostname="w2", pool="solo", concurrency=1, queues=["a"])
worker.hostname
worker.hostnmae  # E: a misspelt attribute
