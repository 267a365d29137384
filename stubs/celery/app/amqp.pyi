from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from datetime import datetime, tzinfo
from logging import Logger
from typing import Any, NamedTuple, TypeVar
from weakref import WeakValueDictionary

from kombu import Connection as _Connection
from kombu import Consumer as _Consumer
from kombu import Exchange, Queue
from kombu import Producer as _Producer
from kombu.pools import ProducerPool
from kombu.transport.base import StdChannel
from kombu.utils.objects import cached_property
from typing_extensions import TypeAlias

from celery.app.base import Celery
from celery.app.routes import Router as _Router
from celery.app.utils import _Queues as _QueuesSetting
from celery.canvas import Signature
from celery.events.dispatcher import EventDispatcher

__all__ = ("AMQP", "Queues", "task_message")

_V = TypeVar("_V")
_N = TypeVar("_N", int, float)

logger: Logger
_CALLBACK_PUBLISH_MAX_RETRIES: int
INT_MIN: int
QUEUE_FORMAT: str

class task_message(NamedTuple):
    headers: dict[str, Any]
    properties: dict[str, Any]
    body: Any  # a tuple in protocol 2, a dict in protocol 1
    sent_event: dict[str, Any] | None

_callback_publish_retry: ContextVar[bool]

def _publish_retry_errors(
    retry_policy: Mapping[str, Any], connection: _Connection
) -> tuple[type[BaseException], ...]: ...
def _callback_publish_max_retries(retry_policy: Mapping[str, Any], default_policy: Mapping[str, Any]) -> int: ...
def utf8dict(d: Mapping[str | bytes, _V], encoding: str = "utf-8") -> dict[str, _V]: ...

class Queues(dict[str, Queue]):
    _consume_from: dict[str, Queue] | None
    _default_consume_from: dict[str, Queue]
    aliases: WeakValueDictionary[str, Queue]
    default_exchange: Exchange | str | None
    default_routing_key: str | None
    create_missing: bool
    create_missing_queue_type: str | None
    create_missing_queue_exchange_type: str | None
    autoexchange: Callable[[str], Exchange | None]
    max_priority: int | None
    def __init__(
        self,
        queues: _QueuesSetting | None = None,
        default_exchange: Exchange | str | None = None,
        create_missing: bool = True,
        create_missing_queue_type: str | None = None,
        create_missing_queue_exchange_type: str | None = None,
        autoexchange: Callable[[str], Exchange | None] | None = None,
        max_priority: int | None = None,
        default_routing_key: str | None = None,
    ) -> None: ...
    def __missing__(self, name: str) -> Queue: ...
    def add(self, queue: Queue | str, **kwargs: Any) -> Queue: ...
    def add_compat(self, name: str, **options: Any) -> Queue: ...
    def _add(self, queue: Queue) -> Queue: ...
    def _set_max_priority(self, args: dict[str, Any]) -> None: ...
    def format(self, indent: int = 0, indent_first: bool = True) -> str: ...
    def select_add(self, queue: Queue | str, **kwargs: Any) -> Queue: ...
    def select(self, include: str | Iterable[str] | None) -> None: ...
    def deselect(self, exclude: str | Iterable[str] | None) -> None: ...
    def new_missing(self, name: str) -> Queue: ...
    @property
    def consume_from(self) -> dict[str, Queue]: ...

# Inside AMQP the name Queues is a method.
_QueueMap: TypeAlias = Queues

class AMQP:
    Connection: type[_Connection]
    Consumer: type[_Consumer]
    Producer: type[_Producer]
    BrokerConnection: type[_Connection]
    queues_cls: type[Queues]
    _rtable: list[Any] | tuple[()] | None
    _producer_pool: ProducerPool | None
    autoexchange: Callable[[str], Exchange | None] | None
    argsrepr_maxsize: int
    kwargsrepr_maxsize: int
    app: Celery
    task_protocols: dict[int, Callable[..., task_message]]
    def __init__(self, app: Celery) -> None: ...
    def _retry_publish(self, publish: Callable[..., _V], *args: Any, **kwargs: Any) -> _V: ...
    @cached_property
    def create_task_message(self) -> Callable[..., task_message]: ...
    @cached_property
    def send_task_message(self) -> Callable[..., Any]: ...
    def Queues(
        self,
        queues: _QueuesSetting | None,
        create_missing: bool | None = None,
        create_missing_queue_type: str | None = None,
        create_missing_queue_exchange_type: str | None = None,
        autoexchange: Callable[[str], Exchange | None] | None = None,
        max_priority: int | None = None,
    ) -> _QueueMap: ...
    def Router(self, queues: _QueueMap | None = None, create_missing: bool | None = None) -> _Router: ...
    def flush_routes(self) -> None: ...
    def TaskConsumer(
        self,
        channel: StdChannel | _Connection,
        queues: Iterable[Queue] | None = None,
        accept: Iterable[str] | None = None,
        **kw: Any,
    ) -> _Consumer: ...
    def as_task_v2(
        self,
        task_id: str,
        name: str,
        args: list[Any] | tuple[Any, ...] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        countdown: float | None = None,
        eta: datetime | str | None = None,
        group_id: str | None = None,
        group_index: int | None = None,
        expires: float | datetime | str | None = None,
        retries: int = 0,
        chord: Signature | dict[str, Any] | None = None,
        callbacks: Iterable[Signature | dict[str, Any]] | None = None,
        errbacks: Iterable[Signature | dict[str, Any]] | None = None,
        reply_to: str | None = None,
        time_limit: float | None = None,
        soft_time_limit: float | None = None,
        create_sent_event: bool = False,
        root_id: str | None = None,
        parent_id: str | None = None,
        shadow: str | None = None,
        chain: list[Any] | None = None,
        now: datetime | None = None,
        timezone: tzinfo | None = None,
        origin: str | None = None,
        ignore_result: bool = False,
        argsrepr: str | None = None,
        kwargsrepr: str | None = None,
        stamped_headers: list[str] | None = None,
        replaced_task_nesting: int = 0,
        **options: Any,
    ) -> task_message: ...
    def as_task_v1(
        self,
        task_id: str,
        name: str,
        args: list[Any] | tuple[Any, ...] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        countdown: float | None = None,
        eta: datetime | str | None = None,
        group_id: str | None = None,
        group_index: int | None = None,
        expires: float | datetime | None = None,
        retries: int = 0,
        chord: Signature | dict[str, Any] | None = None,
        callbacks: Iterable[Signature | dict[str, Any]] | None = None,
        errbacks: Iterable[Signature | dict[str, Any]] | None = None,
        reply_to: str | None = None,
        time_limit: float | None = None,
        soft_time_limit: float | None = None,
        create_sent_event: bool = False,
        root_id: str | None = None,
        parent_id: str | None = None,
        shadow: str | None = None,
        now: datetime | None = None,
        timezone: tzinfo | None = None,
        **compat_kwargs: Any,
    ) -> task_message: ...
    def _verify_seconds(self, s: _N, what: str) -> _N: ...
    def _create_task_sender(self) -> Callable[..., Any]: ...
    @cached_property
    def default_queue(self) -> Queue: ...
    @property
    def queues(self) -> _QueueMap: ...
    @queues.setter
    def queues(self, queues: _QueuesSetting) -> None: ...
    @property
    def routes(self) -> list[Any] | tuple[()]: ...
    @property
    def router(self) -> _Router: ...
    @router.setter
    def router(self, value: _Router) -> None: ...
    @property
    def producer_pool(self) -> ProducerPool: ...
    @property
    def publisher_pool(self) -> ProducerPool: ...
    @cached_property
    def default_exchange(self) -> Exchange: ...
    @cached_property
    def utc(self) -> bool: ...
    @cached_property
    def _event_dispatcher(self) -> EventDispatcher: ...
    def _handle_conf_update(self, *args: object, **kwargs: object) -> None: ...
