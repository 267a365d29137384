"""The signals and configuration guides: receivers, senders, each form of app.conf."""

import logging
from collections.abc import Sequence
from types import SimpleNamespace, TracebackType
from typing import Any

import celery.signals
from billiard.einfo import ExceptionInfo
from celery import Celery, Task, signals
from celery.app.log import TaskFormatter
from celery.app.task import Context
from celery.app.utils import Settings
from celery.schedules import crontab
from celery.signals import (
    after_setup_logger,
    after_setup_task_logger,
    after_task_publish,
    before_task_publish,
    beat_init,
    celeryd_after_setup,
    celeryd_init,
    heartbeat_sent,
    import_modules,
    setup_logging,
    task_failure,
    task_internal_error,
    task_postrun,
    task_prerun,
    task_received,
    task_rejected,
    task_retry,
    task_revoked,
    task_success,
    task_unknown,
    user_preload_options,
    worker_before_create_process,
    worker_init,
    worker_process_init,
    worker_process_shutdown,
    worker_ready,
    worker_shutdown,
    worker_shutting_down,
)
from celery.utils.dispatch import Signal
from kombu import Exchange, Queue
from kombu.common import Broadcast
from typing_extensions import assert_type

app = Celery("guide_signals", broker="memory://", backend="cache+memory://")
app.conf.task_always_eager = True


@app.task
def add(x: int, y: int) -> int:
    return x + y


# Receivers


@after_task_publish.connect
def task_sent_handler(
    sender: Any = None, headers: Any = None, body: Any = None, **kwargs: Any
) -> None:
    info = headers if "task" in headers else body
    print("sent", info["id"], sender)


@task_prerun.connect
def prerun(
    task_id: str, task: Task, args: tuple[Any, ...], kwargs: dict[str, Any], **extra: Any
) -> None:
    print(task.name, task.request.id, extra)


@task_postrun.connect(weak=False)
def postrun(
    sender: Task | None = None,
    task_id: str | None = None,
    task: Task | None = None,
    retval: Any = None,
    state: str | None = None,
    **kwargs: Any,
) -> None:
    print(task_id, state)


@task_success.connect(sender=add)
def only_add(sender: Task | None = None, result: Any = None, **kwargs: Any) -> None:
    print("added", result)


@task_failure.connect
def failure(
    sender: Task | None = None,
    task_id: str | None = None,
    exception: BaseException | None = None,
    args: Any = None,
    kwargs: Any = None,
    traceback: TracebackType | None = None,
    einfo: ExceptionInfo | None = None,
    **extra: Any,
) -> None:
    print(task_id, exception)


@task_retry.connect
def retry(request: Context, reason: Any, einfo: ExceptionInfo, **kwargs: Any) -> None:
    print(request.id, reason)


@task_revoked.connect(dispatch_uid="once")
def revoked(
    request: Any, terminated: bool, signum: int | None, expired: bool, **kwargs: Any
) -> None:
    print(request.id)


@before_task_publish.connect(sender="guide_signals_settings.add")
def before(headers: dict[str, Any] | None = None, **kwargs: Any) -> None:
    if headers is not None:
        headers["tenant"] = "acme"


@setup_logging.connect
def configure_logging(loglevel: int | None = None, **kwargs: Any) -> None:
    logging.getLogger().setLevel(logging.WARNING)


@after_setup_logger.connect
@after_setup_task_logger.connect
def more_logging(logger: logging.Logger, *args: Any, **kwargs: Any) -> None:
    for handler in logger.handlers:
        handler.setFormatter(TaskFormatter("%(task_name)s %(message)s", use_color=False))


@celeryd_after_setup.connect
def direct_queue(sender: str, instance: Any, **kwargs: Any) -> None:
    instance.app.amqp.queues.select_add(f"{sender}.dq")


@celeryd_init.connect(sender="worker12@example.com")
def configure_worker(conf: Settings | None = None, **kwargs: Any) -> None:
    if conf is not None:
        conf.task_default_rate_limit = "10/m"


@worker_process_init.connect
@worker_process_shutdown.connect
def process(**kwargs: Any) -> None:
    return None


@worker_ready.connect
def ready(sender: Any, **_: Any) -> str:
    return "whatever a receiver gives"


@beat_init.connect
@worker_init.connect
@worker_shutdown.connect
@worker_shutting_down.connect
@worker_before_create_process.connect
@heartbeat_sent.connect
@import_modules.connect
def loose(*args: Any, **kwargs: Any) -> None:
    return None


@signals.task_received.connect
@celery.signals.task_unknown.connect
def with_sender(sender: Any, **kwargs: object) -> None:
    return None


class Listener:
    def on_prerun(self, sender: Task, **kwargs: Any) -> None:
        return None

    @staticmethod
    def on_static(**kwargs: Any) -> None:
        return None


listener = Listener()
task_prerun.connect(listener.on_prerun)
task_prerun.connect(listener.on_prerun, sender=add, weak=True)
task_prerun.connect(Listener.on_static, weak=False, dispatch_uid="x")
task_prerun.connect(lambda **kwargs: None, weak=False)
task_prerun.disconnect(listener.on_prerun)
task_prerun.disconnect(listener.on_prerun, sender=add)
task_rejected.connect(loose)
task_internal_error.connect(loose)
task_received.connect(loose)
task_unknown.connect(loose)
user_preload_options.connect(loose)
task_prerun.send(sender=add, task_id="t", task=add, args=(), kwargs={})
task_prerun.send_robust(sender=add, task_id="t", task=add, args=(), kwargs={})
assert_type(task_prerun.has_listeners(), bool)
task_prerun.receivers
task_prerun.connect(3)  # E static: a function
task_prerun.connect(loose, week=False)  # E: a misspelt parameter
task_prerun.connect(loose, weak="no")  # E static: a bool
task_prerun.conect(loose)  # E: a misspelt method
signals.task_preun.connect(loose)  # E: a misspelt signal


@task_prerun.connect
def without_kwargs_ok(task_id: str, **kwargs: Any) -> None:
    return None


def without_kwargs(task_id: str) -> None:
    return None


def required_unknown(task_id: str, **kwargs: Any) -> None:
    return None


task_prerun.connect(required_unknown)
task_prerun.connect(without_kwargs)  # E: a receiver takes **kwargs
task_postrun.connect(lambda: None)  # E: a receiver takes **kwargs
own = Signal(name="own", providing_args={"thing"})
Signal(providing_args=["thing"], use_caching=False)
own.connect(loose)
own.send(sender=None, thing=3)
own.connect(without_kwargs)  # E: a receiver takes **kwargs
app.on_configure.connect(loose)
app.on_after_configure.connect(loose)
app.on_after_finalize.connect(loose)
app.on_after_fork.connect(loose)
app.on_after_finalize.connect(3)  # E static: a function
app.on_after_fnalize.connect(loose)  # E: a misspelt signal


# Settings


app.conf.task_serializer = "json"
app.conf.result_serializer = "pickle"
app.conf.accept_content = ["json", "application/text"]
app.conf.result_accept_content = None
app.conf.enable_utc = True
app.conf.timezone = "Europe/Oslo"
app.conf.broker_url = "memory://"
app.conf.broker_url = ["memory://", "memory://other"]
app.conf.broker_transport_options = {"visibility_timeout": 18000, "max_retries": 5}
app.conf.broker_pool_limit = None
app.conf.broker_connection_retry_on_startup = True
app.conf.broker_connection_timeout = 4.0
app.conf.broker_heartbeat = 120
app.conf.broker_use_ssl = True
app.conf.broker_use_ssl = {"keyfile": "/var/ssl/key.pem", "ca_certs": "/var/ssl/ca.pem"}
app.conf.result_backend = "cache+memory://"
app.conf.result_expires = 3600
app.conf.result_expires = None
app.conf.result_extended = True
app.conf.result_backend_transport_options = {"retry_policy": {"timeout": 5.0}}
app.conf.task_routes = {"feed.tasks.import_feed": {"queue": "feeds"}}
app.conf.task_queues = [Queue("default", Exchange("default"), routing_key="default")]
app.conf.task_queues = (Queue("a"), Broadcast("b"))
app.conf.task_annotations = {"tasks.add": {"rate_limit": "10/s"}, "*": {"time_limit": 5}}
app.conf.task_time_limit = 30 * 60
app.conf.task_soft_time_limit = None
app.conf.task_acks_late = True
app.conf.task_track_started = True
app.conf.task_ignore_result = False
app.conf.task_default_queue = "default"
app.conf.task_default_rate_limit = "10/m"
app.conf.task_default_priority = 5
app.conf.task_queue_max_priority = 10
app.conf.task_create_missing_queues = True
app.conf.task_publish_retry_policy = {"max_retries": 3, "interval_start": 0}
app.conf.task_always_eager = True
app.conf.task_eager_propagates = True
app.conf.task_store_eager_result = False
app.conf.worker_concurrency = 8
app.conf.worker_prefetch_multiplier = 1
app.conf.worker_max_tasks_per_child = 100
app.conf.worker_max_memory_per_child = 12000
app.conf.worker_hijack_root_logger = False
app.conf.worker_log_format = "%(message)s"
app.conf.worker_pool = "solo"
app.conf.worker_send_task_events = True
app.conf.worker_disable_rate_limits = True
app.conf.imports = ("guide_signals_settings",)
app.conf.include = ["guide_signals_settings"]
app.conf.beat_schedule = {"a": {"task": "x", "schedule": crontab()}}
app.conf.event_queue_ttl = 5.0
app.conf.redis_max_connections = 20
wrong = Celery("wrong", set_as_current=False)
wrong.conf.task_serializer = 3  # E static: a str
wrong.conf.accept_content = "json"  # E static: a list, or each letter is a type
wrong.conf.enable_utc = "yes"  # E static: a bool
wrong.conf.broker_url = 3  # E static: a url
wrong.conf.broker_transport_options = ["a"]  # E static: a dict
wrong.conf.task_time_limit = "30"  # E static: seconds
wrong.conf.task_acks_late = "yes"  # E static: a bool
wrong.conf.worker_concurrency = "8"  # E static: a number
wrong.conf.worker_prefetch_multiplier = None  # E static: a number
wrong.conf.task_queues = 3  # E static: queues
wrong.conf.task_default_queue = None  # E static: a name
wrong.conf.task_always_eager = None  # E static: a bool
app.conf.task_annotations = "shop.annotations:Annotate"
wrong.conf.task_annotations = 3  # E static: a dict
assert_type(app.conf, Settings)
fresh = Celery(set_as_current=False)
assert_type(fresh.conf.task_default_queue, str)
assert_type(fresh.conf.task_always_eager, bool)
assert_type(fresh.conf.enable_utc, bool)
app.conf.broker_url
app.conf.result_backend
app.conf["task_default_queue"]
app.conf["task_default_queue"] = "other"
app.conf["my_own_setting"] = 3
app.conf.get("task_default_queue", "x")
app.conf.get("own")
"task_serializer" in app.conf
app.conf.update(task_serializer="json", accept_content=["json"], timezone="UTC", enable_utc=True)
app.conf.update({"task_serializer": "json", "worker_concurrency": 3})
app.conf.update({"task_serializer": "json"}, worker_concurrency=3)
app.conf.update(dict(task_default_queue="x"))
wrong.conf.update(task_serializer=3)  # E static: a str
wrong.conf.update(worker_concurrency="3")  # E static: a number
app.conf.setdefault("task_default_queue", "x")
app.conf.humanize(with_defaults=False, censored=True)
app.conf.table(with_defaults=False, censored=True)
app.conf.find_value_for_key("task_default_queue")
app.conf.get_by_parts("task", "default", "queue")
app.conf.value_set_for("task_default_queue")
app.conf.without_defaults()
app.conf.humanize(censord=True)  # E: a misspelt parameter
settings: dict[str, Any] = {"task_serializer": "json"}
app.conf.update(**settings)
app.conf.update(settings)


# Where settings come from


class Config:
    enable_utc = True
    task_default_queue = "configured"


other = Celery("other", set_as_current=False)
other.config_from_object("logging")
other.config_from_object("logging", namespace="CELERY", force=True, silent=True)
other.config_from_object(Config)
other.config_from_object(Config())
other.config_from_object({"task_default_queue": "x"}, force=True)
other.config_from_object(SimpleNamespace(task_default_queue="x"))
other.config_from_object(logging)
other.config_from_object(Config, name_space="CELERY")  # E: a misspelt parameter
other.config_from_object(Config, namespace=3)  # E: a str
other.config_from_envvar("NO_SUCH_VARIABLE", silent=True)
other.config_from_envvar(3)  # E: a str
Celery(set_as_current=False).add_defaults({"own_setting": 3})
Celery(set_as_current=False).add_defaults(lambda: {"own_setting": 3})
other.autodiscover_tasks(["guide"])
other.autodiscover_tasks(["guide"], related_name="jobs", force=False)
other.autodiscover_tasks(lambda: ["guide"])
other.autodiscover_tasks()
other.autodiscover_tasks(None)
packages: Sequence[str] = ["guide"]
other.autodiscover_tasks(packages)
other.autodiscover_tasks(("guide", "other"))
other.autodiscover_tasks({"guide"})
other.autodiscover_tasks({"guide": 1}.keys())
other.autodiscover_tasks(name for name in packages)
other.autodiscover_tasks("guide")  # E static: a list, or each letter is a package
other.autodiscover_tasks(["guide"], relatd_name="jobs")  # E: a misspelt parameter
Celery()
Celery("a", broker="memory://", backend="cache+memory://", include=["x"], set_as_current=False)
Celery(main="a", config_source="logging", namespace="CELERY", set_as_current=False)
Celery("a", task_cls="celery.app.task:Task", set_as_current=False)
Celery("a", task_cls=Task, strict_typing=False, autofinalize=True, set_as_current=False)
Celery("a", result_extended=True, task_default_queue="x", set_as_current=False)
Celery("a", timezone="UTC", changes={"enable_utc": True}, set_as_current=False)
Celery(3)  # E static: a name
Celery("a", broker=3)  # E static: a url
Celery("a", set_as_current="no")  # E static: a bool
Celery("a", include="logging", set_as_current=False)
Celery("a", include=3)  # E static: modules
app.main
app.set_current()
app.set_default()
assert_type(app.finalized, bool)
app.finalize()
app.now()
app.timezone
app.tasks.keys()
app.gen_task_name("x", "module")
app.main.upper() if app.main else None
app.taks  # E: a misspelt attribute
app.loader.conf
app.bugreport()
app.user_options["worker"]
app.log.setup(loglevel=logging.INFO)
app.log.get_default_logger()
app.steps["worker"]
with Celery("closing", set_as_current=False) as closing:
    assert_type(closing, Celery)
