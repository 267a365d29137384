from collections.abc import Callable, Iterable, Mapping, Sequence
from types import TracebackType
from typing import Any, type_check_only

from amqp.protocol import queue_declare_ok_t
from kombu.connection import Connection
from kombu.entity import Exchange, Queue
from kombu.message import Message as Message
from kombu.messaging import Consumer as _Consumer, Producer as _Producer
from kombu.serialization import _ContentTypes
from kombu.utils.objects import cached_property
from typing_extensions import Self, TypeAlias

__all__ = ("Message", "StdChannel", "Management", "Transport")

RABBITMQ_QUEUE_ARGUMENTS: dict[str, tuple[str, Callable[[Any], Any]]]

# The arguments themselves, or a dict with more where options are given.
def to_rabbitmq_queue_arguments(
    arguments: Mapping[str, Any],
    *,
    expires: float | None = None,
    message_ttl: float | None = None,
    max_length: int | None = None,
    max_length_bytes: int | None = None,
    max_priority: int | None = None,
) -> Mapping[str, Any]: ...

# What AMQP and virtual channels both offer, though `StdChannel` defines none of it.
# Keyword-only where the two disagree about the order, Any where about the result.
@type_check_only
class _AMQPMethods:
    # `amqp.Connection`, or the virtual transport; its `client` is the kombu connection.
    connection: Any
    @property
    def channel_id(self) -> int: ...
    def exchange_declare(
        self,
        exchange: str,
        type: str,
        *,
        passive: bool = ...,
        durable: bool = ...,
        auto_delete: bool = ...,
        nowait: bool = ...,
        arguments: Mapping[str, Any] | None = ...,
    ) -> Any: ...
    def exchange_delete(
        self, exchange: str, if_unused: bool = False, nowait: bool = False
    ) -> Any: ...
    def exchange_bind(
        self,
        destination: str,
        source: str = "",
        routing_key: str = "",
        nowait: bool = False,
        arguments: Mapping[str, Any] | None = None,
    ) -> Any: ...
    def exchange_unbind(
        self,
        destination: str,
        source: str = "",
        routing_key: str = "",
        nowait: bool = False,
        arguments: Mapping[str, Any] | None = None,
    ) -> Any: ...
    def queue_declare(
        self,
        queue: str = ...,
        passive: bool = False,
        *,
        durable: bool = ...,
        exclusive: bool = ...,
        auto_delete: bool = ...,
        nowait: bool = ...,
        arguments: Mapping[str, Any] | None = ...,
    ) -> queue_declare_ok_t: ...
    def queue_bind(
        self,
        queue: str,
        exchange: str = ...,
        routing_key: str = "",
        *,
        nowait: bool = ...,
        arguments: Mapping[str, Any] | None = None,
    ) -> Any: ...
    def queue_unbind(
        self,
        queue: str,
        exchange: str,
        routing_key: str = "",
        *,
        nowait: bool = ...,
        arguments: Mapping[str, Any] | None = None,
    ) -> Any: ...
    def queue_delete(
        self, queue: str, if_unused: bool = False, if_empty: bool = False, *, nowait: bool = ...
    ) -> Any: ...
    def queue_purge(self, queue: str, *, nowait: bool = ...) -> Any: ...
    def basic_ack(self, delivery_tag: Any, multiple: bool = False) -> Any: ...
    def basic_cancel(self, consumer_tag: str) -> Any: ...
    def basic_consume(
        self,
        queue: str,
        *,
        consumer_tag: str,
        no_ack: bool,
        callback: Callable[[Any], object],
        nowait: bool = ...,
        arguments: Mapping[str, Any] | None = ...,
        on_cancel: Callable[[str], object] | None = ...,
    ) -> Any: ...
    # `amqp.Message`, or a virtual one; None when the queue is empty.
    def basic_get(self, queue: str, no_ack: bool = False) -> Any: ...
    def basic_publish(
        self,
        message: Any,
        exchange: str,
        routing_key: str,
        *,
        mandatory: bool = ...,
        immediate: bool = ...,
        timeout: float | None = ...,
        confirm_timeout: float | None = ...,
    ) -> Any: ...
    def basic_qos(self, prefetch_size: int, prefetch_count: int, apply_global: bool, /) -> Any: ...
    def basic_recover(self, requeue: bool = False) -> Any: ...
    def basic_reject(self, delivery_tag: Any, requeue: bool) -> Any: ...
    def flow(self, active: bool) -> Any: ...
    def close(self) -> Any: ...
    def prepare_message(
        self,
        body: Any,
        priority: int | None = None,
        content_type: str | None = None,
        content_encoding: str | None = None,
        headers: Mapping[str, Any] | None = None,
        properties: dict[str, Any] | None = None,
    ) -> Any: ...
    def message_to_python(self, raw_message: Any) -> Message: ...

class StdChannel(_AMQPMethods):
    no_ack_consumers: set[str] | None
    def Consumer(
        self,
        queues: Queue | Iterable[Queue] | None = None,
        no_ack: bool | None = None,
        auto_declare: bool | None = None,
        callbacks: Sequence[Callable[[Any, Message], object]] | None = None,
        on_decode_error: Callable[[Message, Exception], object] | None = None,
        on_message: Callable[[Message], object] | None = None,
        accept: _ContentTypes | None = None,
        prefetch_count: int | None = None,
        tag_prefix: str | None = None,
    ) -> _Consumer: ...
    def Producer(
        self,
        exchange: Exchange | None = None,
        routing_key: str | None = None,
        serializer: str | None = None,
        auto_declare: bool | None = None,
        compression: str | None = None,
        on_return: Callable[[Exception, str, str, Any], object] | None = None,
    ) -> _Producer: ...
    def get_bindings(self) -> Any: ...
    def after_reply_message_received(self, queue: str) -> None: ...
    def prepare_queue_arguments(
        self,
        arguments: Mapping[str, Any],
        *,
        expires: float | None = None,
        message_ttl: float | None = None,
        max_length: int | None = None,
        max_length_bytes: int | None = None,
        max_priority: int | None = None,
    ) -> Mapping[str, Any]: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None: ...

# The channel of whatever transport is in use, with what that one adds: Redis's `client`,
# SQS's `sqs()`, RabbitMQ's `confirm_select()`.
@type_check_only
class _TransportChannel(StdChannel):
    def __getattr__(self, name: str) -> Any: ...

class Management:
    transport: Transport
    def __init__(self, transport: Transport) -> None: ...
    def get_bindings(self) -> Any: ...

# `Transport.Management` hides the class of the same name.
_Management: TypeAlias = Management

class Implements(dict[str, Any]):
    def __getattr__(self, key: str) -> Any: ...
    def __setattr__(self, key: str, value: Any) -> None: ...
    def extend(self, **kwargs: Any) -> Self: ...

default_transport_capabilities: Implements

class Transport:
    Management: type[_Management]
    client: Connection
    can_parse_url: bool
    default_port: int | None
    connection_errors: tuple[type[Exception], ...]
    channel_errors: tuple[type[Exception], ...]
    driver_type: str
    driver_name: str
    implements: Implements
    def __init__(self, client: Connection, **kwargs: Any) -> None: ...
    def establish_connection(self) -> Any: ...
    def close_connection(self, connection: Any) -> Any: ...
    def create_channel(self, connection: Any) -> Any: ...
    def close_channel(self, connection: Any) -> Any: ...
    def drain_events(self, connection: Any, **kwargs: Any) -> Any: ...
    def heartbeat_check(self, connection: Any, rate: int = 2) -> Any: ...
    def driver_version(self) -> str: ...
    def get_heartbeat_interval(self, connection: Any) -> float: ...
    def register_with_event_loop(self, connection: Any, loop: Any) -> None: ...
    def unregister_from_event_loop(self, connection: Any, loop: Any) -> None: ...
    def verify_connection(self, connection: Any) -> bool: ...
    def _make_reader(
        self,
        connection: Any,
        timeout: type[Exception] = ...,
        error: type[Exception] = ...,
        _unavail: tuple[int, ...] = ...,
    ) -> Callable[[Any], None]: ...
    def qos_semantics_matches_spec(self, connection: Any) -> bool: ...
    def on_readable(self, connection: Any, loop: Any) -> Any: ...
    def as_uri(self, uri: str, include_password: bool = False, mask: str = "**") -> str: ...
    @property
    def default_connection_params(self) -> dict[str, Any]: ...
    # The transport's own management client.
    def get_manager(self, *args: Any, **kwargs: Any) -> Any: ...
    @cached_property
    def manager(self) -> Any: ...
    @property
    def supports_heartbeats(self) -> bool: ...
    @property
    def supports_ev(self) -> bool: ...
