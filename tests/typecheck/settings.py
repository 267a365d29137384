# mypy: allow-untyped-defs
import os
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from celery import Celery
from celery.app.utils import Settings
from celery.backends.base import Backend
from celery.schedules import crontab
from kombu import Exchange, Queue
from typing_extensions import assert_type

app = Celery("shop")
conf = app.conf
assert_type(app.conf, Settings)

conf.task_always_eager = True
conf.task_always_eager = "yes"  # E static: a bool
conf.worker_concurrency = 4
conf.worker_concurrency = "auto"
conf.worker_concurrency = None
conf.worker_concurrency = "many"  # E static: a number or "auto"
conf.result_expires = timedelta(days=1)
conf.result_expires = 3600
conf.result_expires = None
conf.result_expires = "3600"  # E static: seconds or a timedelta
conf.accept_content = ["json", "pickle"]
conf.accept_content = ("json",)
conf.accept_content = {"json"}
conf.accept_content = "json"  # E static: Celery would take each letter for a content type
conf.imports = ("shop.tasks",)
conf.imports = ["shop.tasks"]
conf.imports = 1  # E static: names of modules
conf.include = ["shop.tasks"]
conf.task_soft_time_limit = 10.5
conf.task_time_limit = None
conf.task_time_limit = timedelta(minutes=1)  # E static: seconds
conf.task_default_rate_limit = "10/m"
conf.task_default_rate_limit = 10
conf.task_default_priority = 5
conf.task_default_priority = "high"  # E static: a number
conf.task_default_delivery_mode = "transient"
conf.task_default_delivery_mode = 3  # E static: 1 or 2
conf.task_create_missing_queue_type = "quorum"
conf.task_create_missing_queue_type = "fast"  # E static: classic or quorum
conf.task_protocol = 2
conf.task_protocol = 3  # E static: 1 or 2
conf.worker_pool = "threads"
conf.worker_pool = 4  # E static: a name or a class
conf.worker_max_tasks_per_child = 100
conf.worker_log_format = "%(message)s"
conf.worker_log_format = None  # E static: a format
conf.worker_redirect_stdouts_level = "INFO"
conf.broker_transport_options = {"visibility_timeout": 3600}
conf.broker_transport_options["visibility_timeout"] = 60
conf.broker_transport_options = ["visibility_timeout"]  # E static: a dict
conf.broker_use_ssl = {"ssl_cert_reqs": 0}
conf.broker_use_ssl = True
conf.redis_backend_use_ssl = {"ssl_cert_reqs": 0}
conf.broker_connection_max_retries = None
conf.broker_pool_limit = 0
conf.broker_heartbeat = "10"  # E static: seconds
conf.beat_max_loop_interval = 5
conf.beat_scheduler = "django_celery_beat.schedulers:DatabaseScheduler"
conf.beat_scheduler = 5  # E static: a name or a class
conf.timezone = "Europe/Oslo"
conf.timezone = ZoneInfo("Europe/Oslo")
conf.timezone = 2  # E static: a name or a zone
conf.enable_utc = False

# The two kinds of URLs: one or many, from the environment too.
conf.broker_url = "redis://localhost"
conf.broker_url = ["amqp://one", "amqp://two"]
conf.broker_url = os.environ.get("BROKER_URL")
conf.broker_url = 6379  # E static: a URL
conf.broker_read_url = "amqp://one"
conf.broker_write_url = "amqp://two"
conf.result_backend = "redis://localhost"
conf.result_backend = Backend
conf.result_backend = 1  # E static: a URL or a class


# What is read can be used.
def connect(settings: Settings) -> str:
    host, _, port = settings.broker_url.partition(":")
    host.upper(), settings.timezone.lower()
    assert_type(settings.task_default_queue, str)
    assert_type(settings.task_always_eager, bool)
    assert_type(settings.worker_concurrency, int | str | None)  # E: the only text is "auto"
    return settings.broker_url


# Names of one's own are legal.
conf.shop_log_level = "DEBUG"
level: str = app.conf.shop_log_level
conf["task_routes"] = {}
conf["shop"] = 1
conf.get("shop", 2)
"shop" in conf

conf.update(task_serializer="json", broker_url="redis://", include=["shop.tasks"], redbeat_redis_url="redis://")
conf.update({"task_serializer": "json", "shop": 1})
conf.update([("task_serializer", "json")], timezone="UTC")
conf.update(CELERY_TASK_SERIALIZER="json", CELERYD_CONCURRENCY=4)
conf.update(task_seralizer="json")  # E static: misspelt
conf.update(task_serializer=1)  # E static: a name
conf.update(CELERY_TASK_ROUTES={})  # E static: Celery 3 knew CELERY_ROUTES
conf.update("task_serializer")  # E: no mapping

conf.task_queues = [Queue("a"), Queue("b", Exchange("b"), routing_key="b")]
conf.task_queues = (Queue("a"),)
conf.task_queues = {"a": Queue("a"), "b": {"exchange": "b", "routing_key": "b"}}
conf.task_queues = None
conf.task_queues = ["a"]  # E static: queues, no names

conf.task_annotations = {"*": {"rate_limit": "10/s"}}
conf.task_annotations = [{"shop.add": {"rate_limit": "10/s"}}]
conf.task_annotations = {"*": "10/s"}  # E static: attributes by name

routes = {"shop.*": {"queue": "shop"}}
conf.task_routes = routes
conf.task_routes = {"shop.*": {"queue": "shop", "priority": 3}, "mail.send": "mail"}
conf.task_routes = {re.compile(r"(video|image)\..*"): {"queue": "media"}}
conf.task_routes = {"shop.*": "shop", re.compile("x"): {"queue": "media"}}
conf.task_routes = ([("shop.*", {"queue": "shop"}), (re.compile("x"), "media")],)
conf.task_routes = [{"shop.*": {"queue": "shop"}}, "shop.routing.Router"]
conf.task_routes = "shop.routing.Router"
conf.task_routes = None
conf.task_routes = {"shop.*": 1}  # E static: a queue or options
conf.task_routes = [("shop.*", "shop")]  # E static: pairs stand in a list of their own
conf.task_routes = 1  # E static: no routes


def route(name: str, args: Any, kwargs: Any, options: Any, task: Any = None, **kw: Any) -> dict[str, str] | None:
    return {"queue": "shop"} if name.startswith("shop") else None


def untyped(name, args, kwargs, options, task=None, **kw):
    return "shop"


def narrow(name: str) -> str:
    return name


class Router:
    def route_for_task(self, task: str, args: Any = None, kwargs: Any = None) -> str | None:
        return None


conf.task_routes = route
conf.task_routes = untyped
conf.task_routes = (route, {"shop.*": "shop"}, Router())
conf.task_routes = [route, untyped]
conf.task_routes = Router()
conf.task_routes = narrow  # E static: the arguments of the call come too

# beat
conf.beat_schedule = {
    "a": {"task": "shop.add", "schedule": crontab(minute=0), "args": (1, 2), "options": {"queue": "x", "own": 1}},
    "b": {"task": "shop.add", "schedule": timedelta(hours=1), "args": [1], "kwargs": {"y": 2}, "relative": True},
    "c": {"task": "shop.add", "schedule": 30, "name": "c"},
}
conf.beat_schedule = {"a": {"task": "shop.add", "schedule": 30.0}}
conf.beat_schedule = {"a": {"task": "shop.add", "schedule": "10"}}  # E static: no schedule
conf.beat_schedule = {"a": {"task": "shop.add"}}  # E static: no schedule
conf.beat_schedule = {"a": {"schedule": 10.0}}  # E static: no task
conf.beat_schedule = {"a": {"task": "shop.add", "schedule": 10, "arg": (1,)}}  # E static: args
conf.beat_schedule = {"a": {"task": "shop.add", "schedule": 10, "args": 1}}  # E static: a list or tuple
conf.beat_schedule = {"a": {"task": "shop.add", "schedule": 10, "args": "x"}}  # E static: a list or tuple
conf.beat_schedule = {"a": {"task": "shop.add", "schedule": 10, "kwargs": [1]}}  # E static: a dict
conf.beat_schedule = {"a": {"task": "shop.add", "schedule": 10, "options": 1}}  # E static: a dict
conf.beat_schedule = {"a": {"task": 1, "schedule": 10}}  # E static: a name
conf.beat_schedule["a"] = {"task": "shop.add", "schedule": crontab()}
conf.beat_schedule["b"] = {"task": "shop.add", "schedule": "10"}  # E static: no schedule
conf.beat_schedule["c"] = {"task": "shop.add", "scheduel": 10}  # E static: schedule
conf.beat_schedule.update({"a": {"task": "shop.add", "schedule": 3}})
conf.beat_schedule.update({"a": {"task": "shop.add", "scedule": 3}})  # E static: schedule
conf.update(beat_schedule={"a": {"task": "shop.add", "schedule": crontab()}})
conf.update(beat_schedule={"a": {"task": "shop.add", "schedul": crontab()}})  # E static: schedule


def entries(known: dict[str, dict[str, Any]], more: dict[str, Any], some: Mapping[str, Mapping[str, Any]]) -> None:
    conf.beat_schedule = known
    conf.beat_schedule = more
    conf.beat_schedule = some
    conf.beat_schedule = {**conf.beat_schedule, "a": {"task": "shop.add", "schedule": 10}}
    conf.beat_schedule = {f"a{i}": {"task": "shop.add", "schedule": i} for i in range(3)}
    conf.update(beat_schedule=known)
    assert_type(conf.beat_schedule["a"]["task"], str)
    conf.beat_schedule["a"]["schedule"] = crontab()
    del conf.beat_schedule["a"]

conf.redis_backend_use_ssl = None
conf.redis_backend_use_ssl = True  # E static: the options of the connection

# The names of Celery 3.
conf.CELERY_TASK_SERIALIZER = "json"
conf.CELERY_TASK_SERIALIZER = 1  # E static: a name
conf.CELERYD_CONCURRENCY = 4
conf.BROKER_URL = ["amqp://one", "amqp://two"]
conf.CELERYBEAT_SCHEDULE["a"] = {"task": "shop.add", "schedule": crontab()}
conf.CELERY_TIMEZONE.lower()
