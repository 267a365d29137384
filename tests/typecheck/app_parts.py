import logging
from collections.abc import Callable
from types import ModuleType
from typing import Any

from celery import Celery, Task
from celery.app import trace
from celery.app.amqp import AMQP, Queues
from celery.app.backends import BACKEND_ALIASES, by_name, by_url
from celery.app.defaults import DEFAULTS, NAMESPACES, Option, find
from celery.app.log import Logging, TaskFormatter
from celery.app.registry import TaskRegistry
from celery.app.routes import MapRoute, Router
from celery.app.trace import LOG_SUCCESS, TraceInfo, build_tracer
from celery.app.utils import Settings, bugreport, find_app
from celery.backends.base import Backend
from celery.loaders import get_loader_cls
from celery.loaders.app import AppLoader
from celery.loaders.base import BaseLoader
from kombu import Exchange, Queue
from typing_extensions import assert_type

app = Celery("shop")


@app.task(name="shop.add")
def add(x: int, y: int) -> int:
    return x + y


class Formatter(TaskFormatter):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_color = False

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).upper()


handler = logging.StreamHandler()
handler.setFormatter(TaskFormatter("%(task_id)s %(message)s", use_color=False))
handler.setFormatter(Formatter("%(task_id)s %(message)s"))
assert_type(app.log, Logging)
app.log.setup(loglevel="INFO", logfile="x.log", redirect_stdouts=True)
app.log.setup(logging.INFO)
app.log.setup(loglevl="INFO")  # E: misspelt
app.log.redirect_stdouts("INFO")
app.log.already_setup = True
assert_type(app.log.get_default_logger(), logging.Logger)
assert_type(app.log.setup_task_loggers(), logging.Logger)

trace.LOG_SUCCESS = "%(name)s"
trace.logger.setLevel(logging.WARNING)
assert_type(LOG_SUCCESS, str)

assert_type(app.tasks, TaskRegistry)


def each_task() -> None:
    for name, task in app.tasks.items():
        assert_type(name, str)
        task.name, task.delay(1, x=2)


app.tasks["shop.add"].apply_async((1, 2))
app.tasks.unregister("shop.add")
app.tasks.unregister(1)  # E: a name or a task
try:
    app.tasks["none"]
except TaskRegistry.NotRegistered:
    pass


def tracer(task: "Task[..., Any]") -> None:
    traced = build_tracer(task.name, task, app=app, eager=True)("id", (1,), {}, {})
    assert_type(traced, trace.trace_ok_t)
    assert_type(traced.runtime, float)
    traced.info and traced.info.state
    build_tracer(task)  # E: the name comes first


TraceInfo("SUCCESS", 1).retval
TraceInfo(1)  # E static: a state

assert_type(BACKEND_ALIASES["redis"], str)
assert_type(by_name("redis"), type[Backend])
assert_type(by_url("redis://"), tuple[type[Backend], str | None])
by_name(1)  # E static: a name or a class
assert_type(DEFAULTS, dict[str, Any])
NAMESPACES["worker"]["concurrency"].default
find("concurrency", namespace="worker").key
Option(10, type="int", old={"celery_x"}).to_python("10")
Option(10, typ="int")  # E static: type

settings: Settings = app.conf
settings.humanize(with_defaults=True).upper()
settings.table(censored=True)["broker_url"]
settings.find_value_for_key("concurrency", namespace="worker")
settings.without_defaults().finalize()
settings.value_set_for("task_routes")
settings.copy().update(timezone="UTC")
assert_type(bugreport(app), str)
find_app("shop.celery:app")
find_app(app)  # E static: a name

assert_type(app.amqp, AMQP)
assert_type(app.amqp.queues, Queues)
app.amqp.queues.consume_from.keys()
app.amqp.queues.select(["a"])
app.amqp.queues.select("a")
app.amqp.queues.select_add(Queue("b"), exchange="x")
app.amqp.queues["a"].name
app.amqp.queues.add(1)  # E static: a queue
app.amqp.queues = [Queue("a", Exchange("a"), routing_key="a")]
assert_type(app.amqp.router, Router)
app.amqp.router.route({}, "shop.add", (1,), {})
app.amqp.Router(app.amqp.queues, create_missing=True)
assert_type(app.amqp.default_queue, Queue)
app.amqp.autoexchange = lambda name: None
with app.amqp.producer_pool.acquire(block=True) as producer:
    app.amqp.send_task_message(producer, "shop.add", app.amqp.as_task_v2("id", "shop.add", (1,)))
    app.amqp.as_task_v2("id", "shop.add", 1)  # E: a list or tuple
MapRoute({"a": "b"})("a")
MapRoute([("a", {"queue": "b"})])

with app.events.default_dispatcher() as dispatcher:
    dispatcher.send("task-custom", field=1)
app.events.State().event_count


class Loader(AppLoader):
    builtin_modules = frozenset({"shop.tasks"})
    override_backends = {"own": "shop.backends:Own"}

    def on_worker_init(self) -> None:
        self.import_default_modules()

    def on_task_init(self, task_id: str, task: Any) -> None:
        self.task_modules.add(task.__module__)

    def import_module(self, module: str, package: str | None = None) -> ModuleType:
        return super().import_module(module, package=package)

    def read_configuration(self, env: str = "SHOP_CONFIG") -> dict[str, Any] | None:
        return {"broker_url": "memory://"}


assert_type(get_loader_cls("app"), type[BaseLoader])
get_loader_cls(1)  # E static: a name or a class
Celery("shop", loader=Loader)
app.loader.now(utc=False).year
app.loader.config_from_object({"broker_url": "memory://"}, silent=True)
app.loader.autodiscover_tasks(["shop"], related_name="jobs")
read: Callable[..., Any] = app.loader.read_configuration
