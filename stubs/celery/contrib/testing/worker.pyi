import logging.handlers
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, type_check_only

from typing_extensions import TypedDict, Unpack

from celery.app.base import Celery
from celery.beat import Scheduler
from celery.concurrency.base import BasePool
from celery.utils.dispatch import Signal
from celery.worker import WorkController
from celery.worker.autoscale import Autoscaler
from celery.worker.consumer import Consumer

WORKER_LOGLEVEL: str
test_worker_starting: Signal
test_worker_started: Signal
test_worker_stopped: Signal

# What a worker takes, but for what start_worker itself gives it.
@type_check_only
class _WorkerOptions(TypedDict, total=False, closed=True):
    WorkController: Callable[..., TestWorkController]
    O: str | None
    autoscale: str | tuple[int, int] | None
    autoscaler_cls: str | type[Autoscaler] | None
    beat: bool
    consumer_cls: str | type[Consumer] | None
    disable_rate_limits: bool | None
    exclude_queues: str | Iterable[str] | None
    heartbeat_interval: float | None
    hostname: str | None
    include: str | Iterable[str] | None
    max_memory_per_child: int | None
    max_tasks_per_child: int | None
    optimization: str | None
    pidfile: str | None
    pool_cls: str | type[BasePool] | None
    pool_putlocks: bool | None
    pool_restarts: bool | None
    pool_start_method: str | None
    prefetch_multiplier: int | None
    queues: str | Iterable[str] | None
    schedule_filename: str | None
    scheduler: str | type[Scheduler] | None
    scheduler_cls: str | type[Scheduler] | None
    soft_time_limit: float | None
    state_db: str | None
    statedb: str | None
    task_events: bool | None
    task_soft_time_limit: float | None
    task_time_limit: float | None
    time_limit: float | None
    timer_cls: str | type[Any] | None
    timer_precision: float | None
    use_eventloop: bool | None
    without_heartbeat: bool
    worker_lost_wait: float | None

class TestWorkController(WorkController):
    __test__: bool
    logger_queue: Any  # a queue of billiard in a prefork worker
    class QueueHandler(logging.handlers.QueueHandler): ...
    def start(self) -> None: ...
    def on_consumer_ready(self, consumer: Consumer) -> None: ...
    def ensure_started(self) -> None: ...

@contextmanager
def start_worker(
    app: Celery,
    concurrency: int = 1,
    pool: str | type[BasePool] = "solo",
    loglevel: str | int = ...,
    logfile: str | None = None,
    perform_ping_check: bool = True,
    ping_task_timeout: float | None = 10.0,
    shutdown_timeout: float | None = 10.0,
    **kwargs: Unpack[_WorkerOptions],
) -> Iterator[TestWorkController]: ...
@contextmanager
def _start_worker_thread(
    app: Celery,
    concurrency: int = 1,
    pool: str | type[BasePool] = "solo",
    loglevel: str | int = ...,
    logfile: str | None = None,
    WorkController: Callable[..., TestWorkController] = ...,
    perform_ping_check: bool = True,
    shutdown_timeout: float | None = 10.0,
    **kwargs: Any,
) -> Iterator[TestWorkController]: ...
@contextmanager
def _start_worker_process(
    app: Celery,
    concurrency: int = 1,
    pool: str | type[BasePool] = "solo",
    loglevel: str | int = ...,
    logfile: str | None = None,
    **kwargs: Any,
) -> Iterator[None]: ...
def setup_app_for_worker(app: Celery, loglevel: str | int, logfile: str | None) -> None: ...
