from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from logging import Logger
from typing import Any, TypeVar, overload

from kombu.connection import Connection, ConnectionPool, _Errback
from kombu.entity import Exchange as Exchange, Queue as Queue, binding
from kombu.message import Message
from kombu.messaging import Consumer, Producer
from kombu.serialization import _ContentTypes
from kombu.transport.base import StdChannel
from kombu.utils.uuid import uuid as uuid
from typing_extensions import ParamSpec

__all__ = (
    "Broadcast",
    "maybe_declare",
    "uuid",
    "itermessages",
    "send_reply",
    "collect_replies",
    "insured",
    "drain_consumer",
    "eventloop",
)

logger: Logger

_P = ParamSpec("_P")
_R = TypeVar("_R")

PREFETCH_COUNT_MAX: int

def get_node_id() -> int: ...
def generate_oid(node_id: int, process_id: int, thread_id: int, instance: object) -> str: ...
def oid_from(instance: object, threads: bool = True) -> str: ...

class Broadcast(Queue):
    queue: str
    def __init__(
        self,
        name: str | None = None,
        queue: str | None = None,
        unique: bool = False,
        auto_delete: bool = True,
        exchange: str | Exchange | None = None,
        alias: str | None = None,
        *,
        routing_key: str | None = "",
        channel: StdChannel | Connection | None = None,
        bindings: Iterable[binding] | None = None,
        on_declared: Callable[[str, int, int], object] | None = None,
        queue_arguments: Mapping[str, Any] | None = None,
        binding_arguments: Mapping[str, Any] | None = None,
        consumer_arguments: Mapping[str, Any] | None = None,
        durable: bool | None = None,
        exclusive: bool | None = None,
        no_ack: bool | None = None,
        no_declare: bool | None = None,
        expires: float | None = None,
        message_ttl: float | None = None,
        max_length: int | None = None,
        max_length_bytes: int | None = None,
        max_priority: int | None = None,
    ) -> None: ...

def declaration_cached(entity: object, channel: StdChannel) -> bool: ...
def maybe_declare(
    entity: Exchange | Queue,
    channel: StdChannel | None = None,
    retry: bool = False,
    *,
    errback: _Errback | None = None,
    max_retries: int | None = None,
    interval_start: float = 1,
    interval_step: float = 1,
    interval_max: float = 1,
    on_revive: Callable[[Any], object] | None = None,
    retry_errors: tuple[type[Exception], ...] | None = None,
) -> bool: ...
def drain_consumer(
    consumer: Consumer,
    limit: int | None = 1,
    timeout: float | None = None,
    callbacks: list[Callable[[Any, Message], object]] | None = None,
) -> Generator[tuple[Any, Message], None, None]: ...
def itermessages(
    conn: Connection,
    channel: StdChannel | None,
    queue: Queue,
    limit: int | None = 1,
    timeout: float | None = None,
    callbacks: list[Callable[[Any, Message], object]] | None = None,
    *,
    no_ack: bool | None = None,
    auto_declare: bool | None = None,
    on_decode_error: Callable[[Message, Exception], object] | None = None,
    on_message: Callable[[Message], object] | None = None,
    accept: _ContentTypes | None = None,
    prefetch_count: int | None = None,
    tag_prefix: str | None = None,
) -> Iterator[tuple[Any, Message]]: ...
def eventloop(
    conn: Connection,
    limit: int | None = None,
    timeout: float | None = None,
    ignore_timeouts: bool = False,
) -> Generator[None, None, None]: ...

# The properties are those of `Producer.publish`.
def send_reply(
    exchange: str | Exchange,
    req: Message,
    msg: Any,
    # Required, whatever its default says.
    producer: Producer = ...,
    retry: bool = False,
    retry_policy: Mapping[str, Any] | None = None,
    **props: Any,
) -> Any: ...
def collect_replies(
    conn: Connection,
    channel: StdChannel,
    queue: Queue,
    limit: int | None = 1,
    timeout: float | None = None,
    callbacks: list[Callable[[Any, Message], object]] | None = None,
    *,
    no_ack: bool | None = True,
    auto_declare: bool | None = None,
    on_decode_error: Callable[[Message, Exception], object] | None = None,
    on_message: Callable[[Message], object] | None = None,
    accept: _ContentTypes | None = None,
    prefetch_count: int | None = None,
    tag_prefix: str | None = None,
) -> Iterator[Any]: ...

# `conn` may be anything with `connection_errors` and `channel_errors`. Of a protocol pyright would
# refuse a connection, whose errors are cached properties.
@overload
def ignore_errors(conn: Any, fun: None = None) -> AbstractContextManager[None, bool]: ...
@overload
def ignore_errors(
    conn: Any, fun: Callable[_P, _R], *args: _P.args, **kwargs: _P.kwargs
) -> _R | None: ...
def revive_connection(
    connection: Connection,
    channel: StdChannel,
    on_revive: Callable[[StdChannel], object] | None = None,
) -> None: ...

# The function is called with `channel=` and `connection=` besides its arguments.
def insured(
    pool: ConnectionPool,
    fun: Callable[..., _R],
    args: Sequence[Any],
    kwargs: Mapping[str, Any],
    errback: _Errback | None = None,
    on_revive: Callable[[StdChannel], object] | None = None,
    *,
    max_retries: int | None = None,
    interval_start: float = 1,
    interval_step: float = 1,
    interval_max: float = 1,
    retry_errors: tuple[type[Exception], ...] | None = None,
) -> _R: ...

class QoS:
    prev: int | None
    callback: Callable[..., object]
    value: int
    max_prefetch: int | None
    def __init__(
        self,
        callback: Callable[..., object],
        initial_value: int | None,
        max_prefetch: int | None = None,
    ) -> None: ...
    def increment_eventually(self, n: int = 1) -> int: ...
    def decrement_eventually(self, n: int = 1) -> int: ...
    def set(self, pcount: int) -> int: ...
    def update(self) -> int: ...
