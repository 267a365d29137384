from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from logging import Logger
from operator import itemgetter
from types import TracebackType
from typing import Any, Protocol, TypeVar, type_check_only

from kombu import exceptions
from kombu.asynchronous.hub import Hub
from kombu.entity import Exchange, Queue
from kombu.message import Message
from kombu.messaging import Consumer as _Consumer, Producer as _Producer
from kombu.resource import Resource as Resource
from kombu.serialization import _ContentTypes
from kombu.simple import SimpleBuffer as _SimpleBuffer, SimpleQueue as _SimpleQueue
from kombu.transport import get_transport_cls as get_transport_cls
from kombu.transport.base import StdChannel, Transport, _TransportChannel
from kombu.utils.collections import HashedSeq
from kombu.utils.functional import lazy
from kombu.utils.objects import cached_property
from typing_extensions import ParamSpec, Self, TypeAlias, TypeIs

__all__ = ("Connection", "ConnectionPool", "ChannelPool")

logger: Logger

_P = ParamSpec("_P")
_R = TypeVar("_R")

_FailoverStrategy: TypeAlias = Callable[[Iterable[str]], Iterator[str]]
# Called with the error and the seconds until the next try.
_Errback: TypeAlias = Callable[[Any, Any], object]

@type_check_only
class _Revivable(Protocol):
    def revive(self, channel: Any, /) -> object: ...

# What `ChannelPool.acquire` gives: it adds `release` to the channel.
@type_check_only
class _PooledChannel(_TransportChannel):
    def release(self) -> None: ...

roundrobin_failover: _FailoverStrategy
resolve_aliases: dict[str, str]
failover_strategies: dict[str, _FailoverStrategy]

class Connection:
    port: int | None
    virtual_host: str
    connect_timeout: float | None
    uri_prefix: str | None
    declared_entities: set[int]
    cycle: Iterator[str] | None
    transport_options: dict[str, Any]
    failover_strategy: _FailoverStrategy
    heartbeat: float | None
    resolve_aliases: dict[str, str]
    failover_strategies: dict[str, _FailoverStrategy]
    hostname: str | None
    userid: str | None
    password: str | Callable[[], str] | None
    ssl: bool | dict[str, Any] | None
    login_method: str | None
    insist: bool
    transport_cls: str | type[Transport]
    alt: list[str]
    credential_provider: Any
    _closed: bool | None
    _connection: Any
    _default_channel: StdChannel | None
    _transport: Transport | None
    _failover_strategy: str | _FailoverStrategy
    _initial_params: dict[str, Any]
    def __init__(
        self,
        hostname: str | Iterable[str] | None = "localhost",
        userid: str | None = None,
        password: str | Callable[[], str] | None = None,
        virtual_host: str | None = None,
        port: int | str | None = None,
        insist: bool = False,
        ssl: bool | Mapping[str, Any] | None = False,
        transport: str | type[Transport] | None = None,
        connect_timeout: float | None = 5,
        transport_options: Mapping[str, Any] | None = None,
        login_method: str | None = None,
        uri_prefix: str | None = None,
        heartbeat: float | None = 0,
        failover_strategy: str | _FailoverStrategy | None = "round-robin",
        alternates: list[str] | None = None,
        # Positional too since 5.6, when it came.
        *,
        credential_provider: Any = None,
    ) -> None: ...
    def switch(self, conn_str: str) -> None: ...
    def maybe_switch_next(self) -> None: ...
    def register_with_event_loop(self, loop: Hub) -> None: ...
    def _debug(self, msg: object, *args: Any, **kwargs: Any) -> None: ...
    def connect(self) -> Any: ...
    def channel(self) -> _TransportChannel: ...
    def heartbeat_check(self, rate: int = 2) -> None: ...
    # What comes in goes to the consumers.
    def drain_events(self, *, timeout: float | None = None) -> None: ...
    def maybe_close_channel(self, channel: StdChannel) -> None: ...
    def _do_close_self(self) -> None: ...
    def _close(self) -> None: ...
    def _do_close_transport(self) -> None: ...
    def collect(self, socket_timeout: float | None = None) -> None: ...
    def release(self) -> None: ...
    def close(self) -> None: ...
    def ensure_connection(
        self,
        errback: _Errback | None = None,
        max_retries: int | None = None,
        interval_start: float = 2,
        interval_step: float = 2,
        interval_max: float = 30,
        callback: Callable[[], object] | None = None,
        reraise_as_library_errors: bool = True,
        timeout: float | None = None,
    ) -> Self: ...
    def _ensure_connection(
        self,
        errback: _Errback | None = None,
        max_retries: int | None = None,
        interval_start: float = 2,
        interval_step: float = 2,
        interval_max: float = 30,
        callback: Callable[[], object] | None = None,
        reraise_as_library_errors: bool = True,
        timeout: float | None = None,
    ) -> Any: ...
    def _reraise_as_library_errors(
        self,
        ConnectionError: type[Exception] = ...,
        ChannelError: type[Exception] = ...,
    ) -> AbstractContextManager[None, None]: ...
    def _dummy_context(self) -> AbstractContextManager[None, None]: ...
    def completes_cycle(self, retries: int) -> bool: ...
    def revive(self, new_channel: StdChannel) -> None: ...
    def ensure(
        self,
        obj: _Revivable,
        fun: Callable[_P, _R],
        errback: _Errback | None = None,
        max_retries: int | None = None,
        interval_start: float = 1,
        interval_step: float = 1,
        interval_max: float = 1,
        on_revive: Callable[[Any], object] | None = None,
        retry_errors: tuple[type[Exception], ...] | None = None,
    ) -> Callable[_P, _R]: ...
    # The function is called with `channel=` besides what the result is called with.
    def autoretry(
        self,
        fun: Callable[..., _R],
        channel: StdChannel | None = None,
        *,
        errback: _Errback | None = None,
        max_retries: int | None = None,
        interval_start: float = 1,
        interval_step: float = 1,
        interval_max: float = 1,
        on_revive: Callable[[Any], object] | None = None,
        retry_errors: tuple[type[Exception], ...] | None = None,
    ) -> Callable[..., tuple[_R, _TransportChannel]]: ...
    def create_transport(self) -> Transport: ...
    def get_transport_cls(self) -> type[Transport]: ...
    def clone(
        self,
        *,
        hostname: str | Iterable[str] | None = ...,
        userid: str | None = ...,
        password: str | Callable[[], str] | None = ...,
        virtual_host: str | None = ...,
        port: int | str | None = ...,
        insist: bool = ...,
        ssl: bool | Mapping[str, Any] | None = ...,
        transport: str | type[Transport] | None = ...,
        connect_timeout: float | None = ...,
        transport_options: Mapping[str, Any] | None = ...,
        login_method: str | None = ...,
        uri_prefix: str | None = ...,
        heartbeat: float | None = ...,
        failover_strategy: str | _FailoverStrategy | None = ...,
        alternates: list[str] | None = ...,
        credential_provider: Any = ...,
    ) -> Self: ...
    def get_heartbeat_interval(self) -> float: ...
    def _info(self, resolve: bool = True) -> tuple[tuple[str, Any], ...]: ...
    def info(self) -> dict[str, Any]: ...
    def __eqhash__(self) -> HashedSeq: ...
    def as_uri(
        self,
        include_password: bool = False,
        mask: str = "**",
        getfields: itemgetter[Any] = ...,
    ) -> str: ...
    def Pool(self, limit: int | None = None) -> ConnectionPool: ...
    def ChannelPool(self, limit: int | None = None) -> _ChannelPool: ...
    def Producer(
        self,
        channel: StdChannel | Connection | None = None,
        exchange: Exchange | None = None,
        routing_key: str | None = None,
        serializer: str | None = None,
        auto_declare: bool | None = None,
        compression: str | None = None,
        on_return: Callable[[Exception, str, str, Any], object] | None = None,
    ) -> _Producer: ...
    def Consumer(
        self,
        queues: Queue | Iterable[Queue] | None = None,
        channel: StdChannel | Connection | None = None,
        no_ack: bool | None = None,
        auto_declare: bool | None = None,
        callbacks: Sequence[Callable[[Any, Message], object]] | None = None,
        on_decode_error: Callable[[Message, Exception], object] | None = None,
        on_message: Callable[[Message], object] | None = None,
        accept: _ContentTypes | None = None,
        prefetch_count: int | None = None,
        tag_prefix: str | None = None,
    ) -> _Consumer: ...
    def SimpleQueue(
        self,
        name: str | Queue,
        no_ack: bool | None = None,
        queue_opts: Mapping[str, Any] | None = None,
        queue_args: Mapping[str, Any] | None = None,
        exchange_opts: Mapping[str, Any] | None = None,
        channel: StdChannel | Connection | None = None,
        *,
        serializer: str | None = None,
        compression: str | None = None,
        accept: _ContentTypes | None = None,
    ) -> _SimpleQueue: ...
    def SimpleBuffer(
        self,
        name: str | Queue,
        no_ack: bool | None = None,
        queue_opts: Mapping[str, Any] | None = None,
        queue_args: Mapping[str, Any] | None = None,
        exchange_opts: Mapping[str, Any] | None = None,
        channel: StdChannel | Connection | None = None,
        *,
        serializer: str | None = None,
        compression: str | None = None,
        accept: _ContentTypes | None = None,
    ) -> _SimpleBuffer: ...
    def _establish_connection(self) -> Any: ...
    def supports_exchange_type(self, exchange_type: str) -> bool: ...
    def __copy__(self) -> Self: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...], None]: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None: ...
    @property
    def qos_semantics_matches_spec(self) -> bool: ...
    def _extract_failover_opts(self) -> dict[str, Any]: ...
    @property
    def connected(self) -> bool: ...
    # The transport's own connection, `amqp.Connection` for one.
    @property
    def connection(self) -> Any: ...
    def _connection_factory(self) -> Any: ...
    @property
    def default_channel(self) -> _TransportChannel: ...
    @property
    def host(self) -> str: ...
    @property
    def transport(self) -> Transport: ...
    # The transport's own management client.
    @cached_property
    def manager(self) -> Any: ...
    def get_manager(self, *args: Any, **kwargs: Any) -> Any: ...
    @cached_property
    def recoverable_connection_errors(self) -> tuple[type[Exception], ...]: ...
    @cached_property
    def recoverable_channel_errors(self) -> tuple[type[Exception], ...]: ...
    @cached_property
    def connection_errors(self) -> tuple[type[Exception], ...]: ...
    @cached_property
    def channel_errors(self) -> tuple[type[Exception], ...]: ...
    @property
    def supports_heartbeats(self) -> bool: ...
    @property
    def is_evented(self) -> bool: ...

BrokerConnection = Connection

class PooledConnection(Connection):
    _pool: ConnectionPool
    def __init__(self, pool: ConnectionPool, **kwargs: Any) -> None: ...

class ConnectionPool(Resource[Connection]):
    LimitExceeded: type[exceptions.ConnectionLimitExceeded]
    connection: Connection
    def __init__(
        self, connection: Connection, limit: int | None = None, **kwargs: Any
    ) -> None: ...
    def new(self) -> Connection: ...
    def collect_resource(
        self, resource: Connection, socket_timeout: float | None = 0.1
    ) -> None: ...
    def acquire_channel(
        self, block: bool = False
    ) -> AbstractContextManager[tuple[Connection, _TransportChannel]]: ...
    def prepare(self, resource: Connection | Callable[[], Connection]) -> Connection: ...

class ChannelPool(Resource[_PooledChannel]):
    LimitExceeded: type[exceptions.ChannelLimitExceeded]
    connection: Connection
    def __init__(
        self, connection: Connection, limit: int | None = None, **kwargs: Any
    ) -> None: ...
    def new(self) -> lazy[_TransportChannel]: ...
    def prepare(self, channel: StdChannel | Callable[[], StdChannel]) -> _PooledChannel: ...

# `Connection.ChannelPool` hides the class of the same name.
_ChannelPool: TypeAlias = ChannelPool

def maybe_channel(channel: StdChannel | Connection) -> _TransportChannel: ...
def is_connection(obj: object) -> TypeIs[Connection]: ...
