from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Protocol, TypeVar, type_check_only

from kombu.connection import Connection
from kombu.entity import Queue
from kombu.message import Message
from kombu.messaging import Consumer, Producer
from typing_extensions import TypedDict, Unpack

from celery.app.base import Celery

__all__ = (
    "StopFiltering",
    "State",
    "republish",
    "migrate_task",
    "migrate_tasks",
    "move",
    "task_id_eq",
    "task_id_in",
    "start_filter",
    "move_task_by_id",
    "move_by_idmap",
    "move_by_taskmap",
    "move_direct",
    "move_direct_by_id",
)

MOVING_PROGRESS_FMT: str

_R = TypeVar("_R")

@type_check_only
class _FilterOptions(TypedDict, total=False):
    timeout: float
    ack_messages: bool
    tasks: str | Iterable[str] | None
    forever: bool
    state: State | None
    accept: Iterable[str] | None

@type_check_only
class _MigrateOptions(_FilterOptions, total=False, closed=True):
    limit: int | None
    callback: Callable[[State, dict[str, Any], Message], object] | None
    consume_from: Iterable[str | Queue] | None

@type_check_only
class _MoveOptions(_FilterOptions, total=False):
    connection: Connection | None
    exchange: str | None
    routing_key: str | None
    source: Iterable[str | Queue] | None
    app: Celery | None
    callback: Callable[[State, dict[str, Any], Message], object] | None
    transform: Callable[[Any], Any] | None
    queues: str | list[str] | Mapping[str, str] | None
    on_declare_queue: Callable[[Queue], object] | None

@type_check_only
class _MoveByTaskOptions(_MoveOptions, total=False, closed=True): ...

@type_check_only
class _MoveByTaskmapOptions(_MoveOptions, total=False, closed=True):
    limit: int | None

@type_check_only
class _Migrate(Protocol):
    def __call__(
        self, producer: Producer, body_: Any, message: Message, /, *, queues: dict[str, str]
    ) -> object: ...

class StopFiltering(Exception): ...

class State:
    count: int
    filtered: int
    total_apx: int
    @property
    def strtotal(self) -> str: ...

def republish(
    producer: Producer,
    message: Message,
    exchange: str | None = None,
    routing_key: str | None = None,
    remove_props: Iterable[str] | None = None,
) -> None: ...
def migrate_task(
    producer: Producer, body_: Any, message: Message, queues: Mapping[str, str] | None = None
) -> None: ...
def filter_callback(
    callback: Callable[[dict[str, Any], Message], _R], tasks: Collection[str]
) -> Callable[[dict[str, Any], Message], _R | None]: ...
def migrate_tasks(
    source: Connection,
    dest: Connection,
    migrate: _Migrate = ...,
    app: Celery | None = None,
    queues: str | list[str] | Mapping[str, str] | None = None,
    **kwargs: Unpack[_MigrateOptions],
) -> State: ...
def _maybe_queue(app: Celery, q: str | Queue) -> Queue: ...

# What the predicate returns is a queue, or a pair of exchange and routing key,
# or merely true, and goes through `transform` before.
def move(
    predicate: Callable[[dict[str, Any], Message], object],
    connection: Connection | None = None,
    exchange: str | None = None,
    routing_key: str | None = None,
    source: Iterable[str | Queue] | None = None,
    app: Celery | None = None,
    callback: Callable[[State, dict[str, Any], Message], object] | None = None,
    limit: int | None = None,
    transform: Callable[[Any], Any] | None = None,
    *,
    timeout: float = 1.0,
    ack_messages: bool = False,
    tasks: str | Iterable[str] | None = None,
    queues: str | list[str] | Mapping[str, str] | None = None,
    forever: bool = False,
    on_declare_queue: Callable[[Queue], object] | None = None,
    state: State | None = None,
    accept: Iterable[str] | None = None,
) -> State: ...
def expand_dest(ret: object, exchange: str | None, routing_key: str | None) -> tuple[Any, Any]: ...
def task_id_eq(task_id: str, body: Mapping[str, Any], message: Message) -> bool: ...
def task_id_in(ids: Collection[str], body: Mapping[str, Any], message: Message) -> bool: ...
def prepare_queues(queues: str | list[str] | Mapping[str, str] | None) -> dict[str, str]: ...

class Filterer:
    app: Celery
    conn: Connection
    filter: Callable[[dict[str, Any], Message], object]
    limit: int | None
    timeout: float
    ack_messages: bool
    tasks: set[str]
    queues: dict[str, str]
    callback: Callable[[State, dict[str, Any], Message], object] | None
    forever: bool
    on_declare_queue: Callable[[Queue], object] | None
    consume_from: list[Queue]
    state: State
    accept: Iterable[str] | None
    def __init__(
        self,
        app: Celery,
        conn: Connection,
        filter: Callable[[dict[str, Any], Message], object],
        limit: int | None = None,
        timeout: float = 1.0,
        ack_messages: bool = False,
        tasks: str | Iterable[str] | None = None,
        queues: str | list[str] | Mapping[str, str] | None = None,
        callback: Callable[[State, dict[str, Any], Message], object] | None = None,
        forever: bool = False,
        on_declare_queue: Callable[[Queue], object] | None = None,
        consume_from: Iterable[str | Queue] | None = None,
        state: State | None = None,
        accept: Iterable[str] | None = None,
    ) -> None: ...
    def start(self) -> State: ...
    def update_state(self, body: dict[str, Any], message: Message) -> None: ...
    def ack_message(self, body: dict[str, Any], message: Message) -> None: ...
    def create_consumer(self) -> Consumer: ...
    def prepare_consumer(self, consumer: Consumer) -> Consumer: ...
    def declare_queues(self, consumer: Consumer) -> None: ...

def start_filter(
    app: Celery,
    conn: Connection,
    filter: Callable[[dict[str, Any], Message], object],
    limit: int | None = None,
    timeout: float = 1.0,
    ack_messages: bool = False,
    tasks: str | Iterable[str] | None = None,
    queues: str | list[str] | Mapping[str, str] | None = None,
    callback: Callable[[State, dict[str, Any], Message], object] | None = None,
    forever: bool = False,
    on_declare_queue: Callable[[Queue], object] | None = None,
    consume_from: Iterable[str | Queue] | None = None,
    state: State | None = None,
    accept: Iterable[str] | None = None,
) -> State: ...
def move_task_by_id(
    task_id: str, dest: str | Queue | tuple[str, str], **kwargs: Unpack[_MoveByTaskOptions]
) -> State: ...
def move_by_idmap(
    map: Mapping[str, str | Queue | tuple[str, str]], **kwargs: Unpack[_MoveByTaskOptions]
) -> State: ...
def move_by_taskmap(
    map: Mapping[str, str | Queue | tuple[str, str]], **kwargs: Unpack[_MoveByTaskmapOptions]
) -> State: ...
def filter_status(state: State, body: Mapping[str, Any], message: Message, **kwargs: object) -> None: ...
def move_direct(
    predicate: Callable[[dict[str, Any], Message], object],
    connection: Connection | None = None,
    exchange: str | None = None,
    routing_key: str | None = None,
    source: Iterable[str | Queue] | None = None,
    app: Celery | None = None,
    callback: Callable[[State, dict[str, Any], Message], object] | None = None,
    limit: int | None = None,
    *,
    transform: Callable[[Any], Any] | None = ...,
    timeout: float = 1.0,
    ack_messages: bool = False,
    tasks: str | Iterable[str] | None = None,
    queues: str | list[str] | Mapping[str, str] | None = None,
    forever: bool = False,
    on_declare_queue: Callable[[Queue], object] | None = None,
    state: State | None = None,
    accept: Iterable[str] | None = None,
) -> State: ...
def move_direct_by_id(
    task_id: str, dest: str | Queue, **kwargs: Unpack[_MoveByTaskOptions]
) -> State: ...
def move_direct_by_idmap(
    map: Mapping[str, str | Queue], **kwargs: Unpack[_MoveByTaskOptions]
) -> State: ...
def move_direct_by_taskmap(
    map: Mapping[str, str | Queue], **kwargs: Unpack[_MoveByTaskmapOptions]
) -> State: ...
