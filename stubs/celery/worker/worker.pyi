from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from types import ModuleType
from typing import Any

from celery import bootsteps
from celery.app.base import Celery
from celery.concurrency.base import BasePool
from celery.platforms import Pidfile
from celery.utils import timer2
from kombu import Connection
from kombu.asynchronous.hub import Hub
from kombu.asynchronous.semaphore import LaxBoundedSemaphore
from kombu.asynchronous.timer import Timer as _AsyncTimer

from .autoscale import Autoscaler
from .consumer import Consumer
from .request import Request
from .state import Persistent

__all__ = ("WorkController",)

SHUTDOWN_SOCKET_TIMEOUT: float

SELECT_UNKNOWN_QUEUE: str

DESELECT_UNKNOWN_QUEUE: str

class WorkController:
    app: Celery
    pidlock: Pidfile | None
    blueprint: bootsteps.Blueprint
    pool: BasePool
    semaphore: LaxBoundedSemaphore | None
    exitcode: int | None

    class Blueprint(bootsteps.Blueprint):
        default_steps: set[str | type[bootsteps.Step]]

    hostname: str
    startup_time: datetime
    pidfile: str | None
    ready_callback: Callable[[Consumer], object]
    use_eventloop: bool
    options: dict[str, Any]
    steps: list[bootsteps.StartStopStep]
    include: list[str] | None
    _conninfo: Connection

    # Set by `setup_defaults`.
    loglevel: int
    logfile: str | None
    concurrency: int
    task_events: bool
    pool_cls: type[BasePool]
    consumer_cls: type[Consumer] | str
    timer_cls: type[_AsyncTimer | timer2.Timer] | str | None
    timer_precision: float
    optimization: str | None
    autoscaler_cls: type[Autoscaler] | str
    pool_putlocks: bool
    pool_restarts: bool
    pool_start_method: str
    statedb: str | None
    schedule_filename: str
    scheduler: Any  # a class of celery.beat.Scheduler or its path
    time_limit: float | None
    soft_time_limit: float | None
    max_tasks_per_child: int | None
    max_memory_per_child: int | None
    prefetch_multiplier: int
    disable_rate_limits: bool
    worker_lost_wait: float

    # Set by the steps.
    timer: _AsyncTimer | timer2.Timer
    # None where there is no event loop: green pools, Windows, transports without one.
    # Code for one known setup need not check.
    hub: Hub | Any
    max_concurrency: int | None
    min_concurrency: int
    autoscale: Sequence[int] | None
    autoscaler: Autoscaler | None
    beat: Any  # a thread or a process, None without -B
    consumer: Consumer
    process_task: Callable[[Request], object]
    _persistence: Persistent | None
    _quick_acquire: Callable[..., object]
    _quick_release: Callable[[], object]
    def __init__(
        self, app: Celery | None = None, hostname: str | None = None, **kwargs: Any
    ) -> None: ...
    def setup_instance(
        self,
        queues: str | Iterable[str] | None = None,
        ready_callback: Callable[[Consumer], object] | None = None,
        pidfile: str | None = None,
        include: str | Iterable[str] | None = None,
        use_eventloop: bool | None = None,
        exclude_queues: str | Iterable[str] | None = None,
        **kwargs: Any,
    ) -> None: ...
    def on_init_blueprint(self) -> None: ...
    def on_before_init(self, **kwargs: Any) -> None: ...
    def on_after_init(self, **kwargs: Any) -> None: ...
    def on_start(self) -> None: ...
    def on_consumer_ready(self, consumer: Consumer) -> None: ...
    def on_close(self) -> None: ...
    def on_stopped(self) -> None: ...
    def setup_queues(
        self, include: str | Iterable[str] | None, exclude: str | Iterable[str] | None = None
    ) -> None: ...
    def setup_includes(self, includes: Sequence[str] | None) -> None: ...
    def prepare_args(self, **kwargs: Any) -> dict[str, Any]: ...
    def _send_worker_shutdown(self) -> None: ...
    def start(self) -> None: ...
    def register_with_event_loop(self, hub: Hub) -> None: ...
    def _process_task_sem(self, req: Request) -> Any: ...
    def _process_task(self, req: Request) -> None: ...
    def signal_consumer_close(self) -> None: ...
    def should_use_eventloop(self) -> bool: ...
    def stop(self, in_sighandler: bool = False, exitcode: int | None = None) -> None: ...
    def terminate(self, in_sighandler: bool = False) -> None: ...
    def _shutdown(self, warm: bool = True) -> None: ...
    def reload(
        self,
        modules: Iterable[str] | None = None,
        reload: bool = False,
        reloader: Callable[..., object] | None = None,
    ) -> None: ...
    def _reload_modules(
        self, modules: Iterable[str] | None = None, **kwargs: Any
    ) -> Iterator[ModuleType | None]: ...
    def _maybe_reload_module(
        self,
        module: str,
        force_reload: bool = False,
        reloader: Callable[..., object] | None = None,
    ) -> ModuleType | None: ...
    def info(self) -> dict[str, Any]: ...
    def rusage(self) -> dict[str, float]: ...
    def stats(self) -> dict[str, Any]: ...
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    # The module celery.worker.state.
    @property
    def state(self) -> ModuleType: ...
    def setup_defaults(
        self,
        concurrency: int | str | None = None,
        loglevel: str | int | None = "WARN",
        logfile: str | None = None,
        task_events: bool | None = None,
        pool: type[BasePool] | str | None = None,
        consumer_cls: type[Consumer] | str | None = None,
        timer_cls: type[_AsyncTimer | timer2.Timer] | str | None = None,
        timer_precision: float | None = None,
        autoscaler_cls: type[Autoscaler] | str | None = None,
        pool_putlocks: bool | None = None,
        pool_restarts: bool | None = None,
        optimization: str | None = None,
        O: str | None = None,
        statedb: str | None = None,
        time_limit: float | None = None,
        soft_time_limit: float | None = None,
        scheduler: Any = None,
        pool_cls: type[BasePool] | str | None = None,
        state_db: str | None = None,
        task_time_limit: float | None = None,
        task_soft_time_limit: float | None = None,
        scheduler_cls: Any = None,
        schedule_filename: str | None = None,
        max_tasks_per_child: int | None = None,
        prefetch_multiplier: int | None = None,
        disable_rate_limits: bool | None = None,
        worker_lost_wait: float | None = None,
        max_memory_per_child: int | None = None,
        pool_start_method: str | None = None,
        **_kw: Any,
    ) -> None: ...
    def wait_for_soft_shutdown(self) -> None: ...
