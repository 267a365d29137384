from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from logging import Logger
from typing import Any, TypeAlias, type_check_only
from weakref import WeakSet

from kombu.clocks import timetuple
from kombu.utils.functional import LRUCache
from typing_extensions import TypeVar

__all__ = ("Worker", "Task", "State", "heartbeat_expires")

_KT = TypeVar("_KT", default=Any)
_VT = TypeVar("_VT", default=Any)
_R = TypeVar("_R")
_ClassT = TypeVar("_ClassT", bound=type[Any])

PYPY: bool
HEARTBEAT_EXPIRE_WINDOW: int
HEARTBEAT_DRIFT_MAX: int
DRIFT_WARNING: str
logger: Logger
R_STATE: str
R_WORKER: str
R_TASK: str
TASK_EVENT_TO_STATE: dict[str, str]

def warn(msg: object, *args: object, **kwargs: Any) -> None: ...

class CallableDefaultdict(defaultdict[_KT, _VT]):
    fun: Callable[..., Any]
    def __init__(self, fun: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

@type_check_only
class _TaskIndex(CallableDefaultdict[str, WeakSet[Task]]):
    def __call__(
        self, name: str, limit: int | None = None, reverse: bool = True
    ) -> Iterator[tuple[str, Task]]: ...

def heartbeat_expires(
    timestamp: float | Decimal,
    freq: float | Decimal = 60,
    expire_window: float = 200,
    Decimal: Any = ...,
    float: Any = ...,
    isinstance: Any = ...,
) -> float: ...
def _depickle_task(cls: type[Task], fields: Mapping[str, Any]) -> Task: ...
def with_unique_field(attr: str) -> Callable[[_ClassT], _ClassT]: ...

class Worker:
    heartbeat_max: int
    expire_window: int
    _fields: tuple[str, ...]
    hostname: str
    pid: int | None
    freq: float
    heartbeats: list[float]
    clock: int
    active: int | None
    processed: int | None
    loadavg: list[float] | tuple[float, ...] | None
    sw_ident: str | None
    sw_ver: str | None
    sw_sys: str | None
    event: Callable[..., None]
    # Left by the last event.
    timestamp: float
    utcoffset: float
    local_received: float
    type: str
    def __init__(
        self,
        hostname: str | None = None,
        pid: int | None = None,
        freq: float = 60,
        heartbeats: list[float] | None = None,
        clock: int = 0,
        active: int | None = None,
        processed: int | None = None,
        loadavg: list[float] | tuple[float, ...] | None = None,
        sw_ident: str | None = None,
        sw_ver: str | None = None,
        sw_sys: str | None = None,
    ) -> None: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def _create_event_handler(self) -> Callable[..., None]: ...
    def update(self, f: Mapping[str, Any] | Iterable[tuple[str, Any]], **kw: Any) -> None: ...
    @property
    def status_string(self) -> str: ...
    @property
    def heartbeat_expires(self) -> float: ...
    @property
    def alive(self) -> bool: ...
    @property
    def id(self) -> str: ...

class Task:
    # Each is None until an event brings it; args, kwargs, result and
    # exception come as text.
    name: str | None
    received: float | None
    sent: float | None
    started: float | None
    succeeded: float | None
    failed: float | None
    retried: float | None
    revoked: float | None
    rejected: float | None
    args: str | None
    kwargs: str | None
    eta: str | None
    expires: str | None
    retries: int | None
    worker: Worker | None
    result: str | None
    exception: str | None
    timestamp: float | None
    runtime: float | None
    traceback: str | None
    exchange: str | None
    routing_key: str | None
    root_id: str | None
    parent_id: str | None
    client: str | None
    state: str
    clock: int
    uuid: str
    # Left by the events: the queue by task-sent alone, requeue by
    # task-rejected, what follows it by task-revoked.
    hostname: str
    pid: int
    utcoffset: float
    local_received: float
    type: str
    queue: str
    requeue: bool
    terminated: bool
    signum: int | None
    expired: bool
    cluster_state: State | None
    children: WeakSet[Task]
    merge_rules: dict[str, tuple[str, ...]]
    _fields: tuple[str, ...]
    _info_fields: tuple[str, ...]
    _serializer_handlers: dict[str, Callable[[Any], Any]]
    def __init__(
        self,
        uuid: str | None = None,
        cluster_state: State | None = None,
        children: Iterable[str] | None = None,
        **kwargs: Any,
    ) -> None: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def event(
        self,
        type_: str,
        timestamp: float | None = None,
        local_received: float | None = None,
        fields: dict[str, Any] | None = None,
        precedence: Callable[[str], int] = ...,
        setattr: Callable[[object, str, Any], None] = ...,
        task_event_to_state: Callable[[str], str | None] = ...,
        RETRY: str = "RETRY",
    ) -> None: ...
    def info(
        self, fields: Iterable[str] | None = None, extra: Iterable[str] | None = None
    ) -> dict[str, Any]: ...
    def as_dict(self) -> dict[str, Any]: ...
    def _serializable_children(self, value: object) -> list[str]: ...
    def _serializable_root(self, value: object) -> str | None: ...
    def _serializable_parent(self, value: object) -> str | None: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    @property
    def id(self) -> str: ...
    @property
    def origin(self) -> str | None: ...
    @property
    def ready(self) -> bool: ...
    @cached_property
    def parent(self) -> Task | None: ...
    @cached_property
    def root(self) -> Task | None: ...

# State has attributes of the same names.
_Worker: TypeAlias = Worker
_Task: TypeAlias = Task

class State:
    Worker: type[_Worker]
    Task: type[_Task]
    event_count: int
    task_count: int
    heap_multiplier: int
    event_callback: Callable[[State, dict[str, Any]], object] | None
    workers: LRUCache[str, _Worker]
    tasks: LRUCache[str, _Task]
    max_workers_in_memory: int
    max_tasks_in_memory: int
    on_node_join: Callable[[_Worker], object] | None
    on_node_leave: Callable[[_Worker], object] | None
    handlers: dict[str, Callable[[str, dict[str, Any]], Any]]
    tasks_by_type: _TaskIndex
    tasks_by_worker: _TaskIndex
    _taskheap: list[timetuple]
    _seen_types: set[str]
    def __init__(
        self,
        callback: Callable[[State, dict[str, Any]], object] | None = None,
        workers: LRUCache[str, _Worker] | None = None,
        tasks: LRUCache[str, _Task] | None = None,
        taskheap: list[timetuple] | None = None,
        max_workers_in_memory: int = 5000,
        max_tasks_in_memory: int = 10000,
        on_node_join: Callable[[_Worker], object] | None = None,
        on_node_leave: Callable[[_Worker], object] | None = None,
        tasks_by_type: Mapping[str, Iterable[str]] | None = None,
        tasks_by_worker: Mapping[str, Iterable[str]] | None = None,
    ) -> None: ...
    @cached_property
    def _event(self) -> Callable[[dict[str, Any]], tuple[Any, str] | None]: ...
    def freeze_while(
        self, fun: Callable[..., _R], *args: Any, clear_after: bool = False, **kwargs: Any
    ) -> _R: ...
    def clear_tasks(self, ready: bool = True) -> None: ...
    def _clear_tasks(self, ready: bool = True) -> None: ...
    def _clear(self, ready: bool = True) -> None: ...
    def clear(self, ready: bool = True) -> None: ...
    def get_or_create_worker(self, hostname: str, **kwargs: Any) -> tuple[_Worker, bool]: ...
    def get_or_create_task(self, uuid: str) -> tuple[_Task, bool]: ...
    # What a project's own handler returns nobody can know.
    def event(self, event: dict[str, Any]) -> tuple[Any, str] | None: ...
    def task_event(self, type_: str, fields: Mapping[str, Any]) -> tuple[_Task, bool]: ...
    def worker_event(self, type_: str, fields: Mapping[str, Any]) -> tuple[_Worker, bool]: ...
    def _create_dispatcher(self) -> Callable[[dict[str, Any]], tuple[Any, str] | None]: ...
    def _add_pending_task_child(self, task: _Task) -> None: ...
    def rebuild_taskheap(self, timetuple: type[timetuple] = ...) -> None: ...
    def itertasks(self, limit: int | None = None) -> Iterator[tuple[str, _Task]]: ...
    def tasks_by_time(self, limit: int | None = None, reverse: bool = True) -> Iterator[tuple[str, _Task]]: ...
    def tasks_by_timestamp(
        self, limit: int | None = None, reverse: bool = True
    ) -> Iterator[tuple[str, _Task]]: ...
    def _tasks_by_type(
        self, name: str, limit: int | None = None, reverse: bool = True
    ) -> Iterator[tuple[str, _Task]]: ...
    def _tasks_by_worker(
        self, hostname: str, limit: int | None = None, reverse: bool = True
    ) -> Iterator[tuple[str, _Task]]: ...
    def task_types(self) -> list[str]: ...
    def alive_workers(self) -> Iterator[_Worker]: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
