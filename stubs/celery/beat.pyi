import shelve
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from datetime import datetime, timedelta
from logging import Logger
from threading import Event, Thread
from types import ModuleType
from typing import Any, ClassVar, Generic, NamedTuple, type_check_only

from billiard.context import Process
from kombu import Connection, pidbox
from kombu import Producer as _Producer
from kombu.utils.objects import cached_property
from typing_extensions import ParamSpec, Required, Self, TypeAlias, TypedDict, TypeVar

from celery.app.base import Celery
from celery.result import AsyncResult
from celery.schedules import BaseSchedule, schedstate
from celery.utils.collections import AttributeDict

__all__ = (
    "SchedulingError",
    "ScheduleEntry",
    "Scheduler",
    "PersistentScheduler",
    "Service",
    "BeatPidbox",
    "EmbeddedService",
)

_P = ParamSpec("_P")
_R_co = TypeVar("_R_co", covariant=True, default=Any)

# What an entry of `beat_schedule` may hold: the parameters of `ScheduleEntry`.
# Import it under TYPE_CHECKING to annotate entries that are built elsewhere.
@type_check_only
class _BeatEntry(TypedDict, total=False, closed=True):
    task: Required[str]
    schedule: Required[BaseSchedule | timedelta | float]
    args: list[Any] | tuple[Any, ...]
    kwargs: Mapping[str, Any]
    # The options of `apply_async`, and those of the broker, the router and custom task classes.
    options: Mapping[str, Any]
    relative: bool
    last_run_at: datetime | None
    total_run_count: int | None
    # Replaced by the key of the entry.
    name: str

_BeatSchedule: TypeAlias = dict[str, _BeatEntry]

# No value but Any has this type: `Mapping[str, _Unchecked]` takes dict[str, Any], but no dict display.
@type_check_only
class _Unchecked: ...

class event_t(NamedTuple):
    time: float
    priority: int
    entry: ScheduleEntry

logger: Logger
DEFAULT_MAX_INTERVAL: int

class SchedulingError(Exception): ...

class BeatLazyFunc(Generic[_R_co]):
    _func: Callable[..., _R_co]
    _func_params: dict[str, Any]
    def __init__(self, func: Callable[_P, _R_co], *args: _P.args, **kwargs: _P.kwargs) -> None: ...
    def __call__(self) -> _R_co: ...
    def delay(self) -> _R_co: ...

class ScheduleEntry:
    name: str
    schedule: BaseSchedule
    args: Any  # a list or tuple, as it was given
    kwargs: dict[str, Any]
    options: dict[str, Any]
    last_run_at: datetime
    total_run_count: int
    app: Celery
    task: str
    def __init__(
        self,
        name: str | None = None,
        task: str | None = None,
        last_run_at: datetime | None = None,
        total_run_count: int | None = None,
        schedule: BaseSchedule | timedelta | float | None = None,
        args: list[Any] | tuple[Any, ...] | None = (),
        kwargs: Mapping[str, Any] | None = None,
        options: Mapping[str, Any] | None = None,
        relative: bool = False,
        app: Celery | None = None,
    ) -> None: ...
    def default_now(self) -> datetime: ...
    def _default_now(self) -> datetime: ...
    def _next_instance(self, last_run_at: datetime | None = None) -> Self: ...
    # Takes a date too, which next() never gives, so that subclasses leave it out.
    def __next__(self) -> Self: ...
    next: Any  # is __next__, and so it is in the subclasses that replace that
    def __reduce__(self) -> tuple[Any, ...]: ...
    def update(self, other: ScheduleEntry) -> None: ...
    # What the schedule gives: a schedstate, or a plain pair.
    def is_due(self) -> schedstate | Any: ...
    def __iter__(self) -> Iterator[tuple[str, Any]]: ...
    def __lt__(self, other: object) -> bool: ...
    def __le__(self, other: object) -> bool: ...
    def __gt__(self, other: object) -> bool: ...
    def __ge__(self, other: object) -> bool: ...
    def editable_fields_equal(self, other: ScheduleEntry) -> bool: ...
    def __eq__(self, other: object) -> bool: ...

def _evaluate_entry_args(entry_args: list[Any] | tuple[Any, ...] | None) -> list[Any]: ...
def _evaluate_entry_kwargs(entry_kwargs: Mapping[str, Any] | None) -> dict[str, Any]: ...

class Scheduler:
    # A class of entries. Subclasses have their own, whose members they use.
    Entry: ClassVar[type[Any]]
    max_interval: float
    sync_every: float
    sync_every_tasks: int | None
    _last_sync: float | None
    _tasks_since_sync: int
    logger: Logger
    app: Celery
    data: dict[str, Any]
    Producer: type[_Producer]
    _heap: list[Any] | Any  # events of the class that populate_heap is given; None until the first tick
    old_schedulers: dict[str, Any] | None
    def __init__(
        self,
        app: Celery,
        schedule: Any = None,
        max_interval: float | None = None,
        Producer: type[_Producer] | None = None,
        lazy: bool = False,
        sync_every_tasks: int | None = None,
        **kwargs: Any,
    ) -> None: ...
    def install_default_entries(self, data: Mapping[str, Any]) -> None: ...
    # Subclasses bring entries of their own class, hence Any.
    def apply_entry(self, entry: Any, producer: _Producer | None = None) -> None: ...
    def adjust(self, n: float, drift: float = -0.010) -> float: ...
    def is_due(self, entry: Any) -> tuple[bool, float]: ...
    def _is_due_failed(self, entry: Any) -> tuple[bool, float]: ...
    def _when(self, entry: Any, next_time_to_run: float, mktime: Callable[..., float] = ...) -> float: ...
    def populate_heap(self, event_t: type[event_t] = ..., heapify: Callable[[list[Any]], None] = ...) -> None: ...
    # Its parameters only spare it some look-ups: beat gives none, and subclasses leave them out.
    def tick(self) -> float: ...
    def schedules_equal(self, old_schedules: Mapping[str, Any] | None, new_schedules: Mapping[str, Any] | None) -> bool: ...
    def should_sync(self) -> bool: ...
    def reserve(self, entry: Any) -> Any: ...
    def apply_async(
        self, entry: Any, producer: _Producer | None = None, advance: bool = True, **kwargs: Any
    ) -> AsyncResult[Any]: ...
    def send_task(self, *args: Any, **kwargs: Any) -> AsyncResult[Any]: ...
    def setup_schedule(self) -> None: ...
    def _do_sync(self) -> None: ...
    def sync(self) -> None: ...
    def close(self) -> None: ...
    def add(self, **kwargs: Any) -> Any: ...
    def _maybe_entry(self, name: str, entry: Any) -> Any: ...
    def update_from_dict(self, dict_: Mapping[str, Any]) -> None: ...
    def merge_inplace(self, b: Mapping[str, Any]) -> None: ...
    def _ensure_connected(self) -> Connection: ...
    def get_schedule(self) -> Any: ...
    def set_schedule(self, schedule: Any) -> None: ...
    # A dict or a shelf of entries of the scheduler's own entry class. Has a setter at run time, but
    # the schedulers of the add-ons override it without one.
    @property
    def schedule(self) -> Any: ...
    @cached_property
    def connection(self) -> Connection: ...
    @cached_property
    def producer(self) -> _Producer: ...
    @property
    def info(self) -> str: ...

class PersistentScheduler(Scheduler):
    persistence: ModuleType
    known_suffixes: tuple[str, ...]
    _store: shelve.Shelf[Any] | None
    schedule_filename: str
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def _remove_db(self) -> None: ...
    def _open_schedule(self) -> shelve.Shelf[Any]: ...
    def _destroy_open_corrupted_schedule(self, exc: BaseException) -> shelve.Shelf[Any]: ...
    def setup_schedule(self) -> None: ...
    def _create_schedule(self) -> None: ...
    def get_schedule(self) -> Any: ...
    def set_schedule(self, schedule: Any) -> None: ...
    @property
    def schedule(self) -> Any: ...
    def sync(self) -> None: ...
    def close(self) -> None: ...
    @property
    def info(self) -> str: ...

NODENAME_DEFAULT: str

def beat_nodename(hostname: str | None = None) -> str: ...

class _PidboxStopping(BaseException): ...

class _BeatNode(pidbox.Node):
    beat_pidbox: BeatPidbox | None
    def dispatch(
        self,
        method: str,
        arguments: Mapping[str, Any] | None = None,
        reply_to: Mapping[str, Any] | None = None,
        ticket: str | None = None,
        **kwargs: Any,
    ) -> Any: ...

class BeatPidbox:
    retry_interval: float
    join_timeout: float
    min_tick_age: float
    service: Service
    app: Celery
    hostname: str
    state: AttributeDict
    node: _BeatNode
    thread: Thread | None
    first_connection_attempt: bool
    _shutdown: Event
    def __init__(self, service: Service) -> None: ...
    @property
    def max_tick_age(self) -> float: ...
    def tick_age(self) -> float | None: ...
    def is_stale(self) -> bool: ...
    def _ping(self, state: Any, **_kwargs: Any) -> dict[str, str]: ...
    def on_message(self, body: Any, message: Any) -> None: ...
    def fanout_support(self) -> tuple[bool, str]: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...
    def _error_handler(self, exc: BaseException, interval: float) -> None: ...
    def _abort_if_stopping(self) -> None: ...
    def _connection_retry_setting(self) -> str: ...
    def _connect(self) -> Connection: ...
    def _consume_from(self, connection: Connection) -> None: ...
    def _loop(self) -> None: ...

class Service:
    # A class, an alias from the entry points or an import path.
    scheduler_cls: type[Scheduler] | str
    app: Celery
    max_interval: float
    schedule_filename: str
    remote_control: bool
    hostname: str | None
    effective_max_interval: float | None
    _pidbox: BeatPidbox | None
    _last_tick: float | None
    _is_shutdown: Event
    _is_stopped: Event
    def __init__(
        self,
        app: Celery,
        max_interval: float | None = None,
        schedule_filename: str | None = None,
        scheduler_cls: type[Scheduler] | str | None = None,
        remote_control: bool | None = None,
        hostname: str | None = None,
    ) -> None: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def start(self, embedded_process: bool = False) -> None: ...
    def sync(self) -> None: ...
    def stop(self, wait: bool = False) -> None: ...
    def get_scheduler(self, lazy: bool = False, extension_namespace: str = "celery.beat_schedulers") -> Scheduler: ...
    @cached_property
    def scheduler(self) -> Scheduler: ...

class _Threaded(Thread):
    app: Celery
    service: Service
    def __init__(
        self,
        app: Celery,
        *,
        max_interval: float | None = None,
        schedule_filename: str | None = None,
        scheduler_cls: type[Scheduler] | str | None = None,
        remote_control: bool | None = None,
        hostname: str | None = None,
    ) -> None: ...
    def stop(self) -> None: ...

class _Process(Process):
    app: Celery
    service: Service
    def __init__(
        self,
        app: Celery,
        *,
        max_interval: float | None = None,
        schedule_filename: str | None = None,
        scheduler_cls: type[Scheduler] | str | None = None,
        remote_control: bool | None = None,
        hostname: str | None = None,
    ) -> None: ...
    def stop(self) -> None: ...

def EmbeddedService(
    app: Celery,
    max_interval: float | None = None,
    *,
    thread: bool = False,
    schedule_filename: str | None = None,
    scheduler_cls: type[Scheduler] | str | None = None,
    remote_control: bool | None = None,
    hostname: str | None = None,
) -> _Threaded | _Process: ...
