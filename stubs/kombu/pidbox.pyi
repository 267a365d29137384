from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from logging import Logger
from typing import Any, TypeVar

from kombu import messaging
from kombu.clocks import LamportClock
from kombu.connection import Connection
from kombu.entity import Exchange as Exchange, Queue as Queue
from kombu.message import Message
from kombu.messaging import Consumer as Consumer, Producer as Producer
from kombu.pools import ProducerPool
from kombu.serialization import _ContentTypes
from kombu.transport.base import StdChannel
from kombu.utils.functional import lazy
from kombu.utils.objects import cached_property
from typing_extensions import Self, TypeAlias

__all__ = ("Node", "Mailbox")

logger: Logger

_F = TypeVar("_F", bound=Callable[..., object])
# Called with each {node: reply} as it comes.
_OnReply: TypeAlias = Callable[[dict[str, Any]], object]

REPLY_QUEUE_EXPIRES: int
W_PIDBOX_IN_USE: str

class Node:
    hostname: str
    mailbox: Mailbox
    handlers: dict[str, Callable[..., Any]]
    state: Any
    channel: StdChannel | None
    adjust_clock: Callable[[int], int]
    def __init__(
        self,
        hostname: str,
        state: Any = None,
        channel: StdChannel | None = None,
        handlers: dict[str, Callable[..., Any]] | None = None,
        # Required, whatever its default says.
        mailbox: Mailbox = ...,
    ) -> None: ...
    def Consumer(
        self,
        channel: StdChannel | Connection | None = None,
        no_ack: bool = True,
        accept: _ContentTypes | None = None,
        *,
        auto_declare: bool | None = None,
        callbacks: Sequence[Callable[[Any, Message], object]] | None = None,
        on_decode_error: Callable[[Message, Exception], object] | None = None,
        on_message: Callable[[Message], object] | None = None,
        prefetch_count: int | None = None,
        tag_prefix: str | None = None,
    ) -> messaging.Consumer: ...
    def handler(self, fun: _F) -> _F: ...
    def on_decode_error(self, message: Message, exc: Exception, /) -> None: ...
    def listen(
        self,
        channel: StdChannel | None = None,
        callback: Callable[[Any, Message], object] | None = None,
    ) -> messaging.Consumer: ...
    def dispatch(
        self,
        method: str,
        arguments: Mapping[str, Any] | None = None,
        reply_to: Mapping[str, str] | None = None,
        ticket: str | None = None,
        **kwargs: Any,
    ) -> Any: ...
    def handle(self, method: str, arguments: Mapping[str, Any] | None = None) -> Any: ...
    def handle_call(self, method: str, arguments: Mapping[str, Any]) -> Any: ...
    def handle_cast(self, method: str, arguments: Mapping[str, Any]) -> Any: ...
    def handle_message(self, body: Mapping[str, Any], message: Message | None = None) -> Any: ...
    def dispatch_from_message(
        self, body: Mapping[str, Any], message: Message | None = None
    ) -> Any: ...
    def reply(
        self, data: Any, exchange: str, routing_key: str, ticket: str | None, **kwargs: Any
    ) -> None: ...

# `Mailbox.Node` hides the class of the same name.
_Node: TypeAlias = Node

class Mailbox:
    node_cls: type[_Node]
    exchange_fmt: str
    reply_exchange_fmt: str
    namespace: str
    connection: Connection | None
    type: str
    exchange: Exchange
    reply_exchange: Exchange
    accept: _ContentTypes
    serializer: str | None
    clock: LamportClock
    unclaimed: defaultdict[str, deque[dict[str, Any]]]
    queue_ttl: float | None
    queue_expires: float | None
    queue_durable: bool
    queue_exclusive: bool
    reply_queue_ttl: float | None
    reply_queue_expires: float | None
    def __init__(
        self,
        namespace: str,
        type: str = "direct",
        connection: Connection | None = None,
        clock: LamportClock | None = None,
        accept: _ContentTypes | None = None,
        serializer: str | None = None,
        producer_pool: ProducerPool | lazy[ProducerPool] | None = None,
        queue_ttl: float | None = None,
        queue_expires: float | None = None,
        # Their order is not the same in all versions.
        *,
        queue_durable: bool = False,
        queue_exclusive: bool = True,
        reply_queue_ttl: float | None = None,
        reply_queue_expires: float | None = 10.0,
    ) -> None: ...
    def __call__(self, connection: Connection) -> Self: ...
    def Node(
        self,
        hostname: str | None = None,
        state: Any = None,
        channel: StdChannel | None = None,
        handlers: dict[str, Callable[..., Any]] | None = None,
    ) -> _Node: ...
    def call(
        self,
        destination: list[str] | tuple[str, ...] | None,
        command: str,
        kwargs: Mapping[str, Any] | None = None,
        timeout: float | None = None,
        callback: _OnReply | None = None,
        channel: StdChannel | None = None,
    ) -> list[dict[str, Any]]: ...
    def cast(
        self,
        destination: list[str] | tuple[str, ...] | None,
        command: str,
        kwargs: Mapping[str, Any] | None = None,
    ) -> None: ...
    def abcast(self, command: str, kwargs: Mapping[str, Any] | None = None) -> None: ...
    def multi_call(
        self,
        command: str,
        kwargs: Mapping[str, Any] | None = None,
        timeout: float | None = 1,
        limit: int | None = None,
        callback: _OnReply | None = None,
        channel: StdChannel | None = None,
    ) -> list[dict[str, Any]]: ...
    def get_reply_queue(self) -> Queue: ...
    @cached_property
    def reply_queue(self) -> Queue: ...
    def get_queue(self, hostname: str) -> Queue: ...
    def producer_or_acquire(
        self, producer: Producer | None = None, channel: StdChannel | None = None
    ) -> AbstractContextManager[Producer]: ...
    def _publish_reply(
        self,
        reply: Any,
        exchange: str,
        routing_key: str,
        ticket: str | None,
        channel: StdChannel | None = None,
        producer: Producer | None = None,
        **opts: Any,
    ) -> None: ...
    def _publish(
        self,
        type: str,
        arguments: Mapping[str, Any],
        destination: list[str] | tuple[str, ...] | None = None,
        reply_ticket: str | None = None,
        channel: StdChannel | None = None,
        timeout: float | None = None,
        serializer: str | None = None,
        producer: Producer | None = None,
        pattern: str | None = None,
        matcher: str | None = None,
    ) -> None: ...
    # The replies, or None where no reply is asked for.
    def _broadcast(
        self,
        command: str,
        arguments: Mapping[str, Any] | None = None,
        destination: list[str] | tuple[str, ...] | None = None,
        reply: bool = False,
        timeout: float | None = 1,
        limit: int | None = None,
        callback: _OnReply | None = None,
        channel: StdChannel | None = None,
        serializer: str | None = None,
        pattern: str | None = None,
        matcher: str | None = None,
    ) -> list[dict[str, Any]] | Any: ...
    def _collect(
        self,
        ticket: str,
        limit: int | None = None,
        timeout: float | None = 1,
        callback: _OnReply | None = None,
        channel: StdChannel | None = None,
        accept: _ContentTypes | None = None,
    ) -> list[dict[str, Any]]: ...
    def _get_exchange(self, namespace: str, type: str) -> Exchange: ...
    def _get_reply_exchange(self, namespace: str) -> Exchange: ...
    @property
    def oid(self) -> str: ...
    @cached_property
    def producer_pool(self) -> ProducerPool | None: ...
