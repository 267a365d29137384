from collections.abc import Callable, Iterable, Mapping, Sequence
from threading import local
from types import TracebackType
from typing import Any

from kombu import exceptions
from kombu.connection import Connection
from kombu.entity import Exchange as Exchange, Queue as Queue, _DeliveryMode
from kombu.message import Message
from kombu.serialization import _ContentTypes
from kombu.transport.base import StdChannel, _TransportChannel
from kombu.utils.functional import ChannelPromise
from typing_extensions import Self

__all__ = ("Exchange", "Queue", "Producer", "Consumer")

DEFAULT_BATCH_SIZE: int

class _ProducerBatchState:
    max_size: int
    aborted: bool
    session: Any
    immediate: bool
    def __init__(self, max_size: int) -> None: ...
    def _get_session(self, channel: StdChannel) -> Any: ...
    def publish(self, channel: StdChannel, message: Any, **kwargs: Any) -> Any: ...
    def flush(self) -> None: ...
    def abort(self) -> None: ...
    def close(self) -> None: ...

class _ProducerBatch:
    producer: Producer
    max_size: int
    state: _ProducerBatchState | None
    is_outermost: bool
    entered: bool
    active: bool
    def __init__(self, producer: Producer, max_size: int) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...
    def flush(self) -> None: ...

class Producer:
    exchange: Exchange
    routing_key: str
    serializer: str | None
    compression: str | None
    auto_declare: bool
    on_return: Callable[[Exception, str, str, Any], object] | None
    # The connection that the producer was made with, unless that was a channel.
    __connection__: Connection | None
    _channel: StdChannel | ChannelPromise | None
    _batch_local: local
    def __init__(
        self,
        channel: StdChannel | Connection | ChannelPromise | None,
        exchange: Exchange | None = None,
        routing_key: str | None = None,
        serializer: str | None = None,
        auto_declare: bool | None = None,
        compression: str | None = None,
        on_return: Callable[[Exception, str, str, Any], object] | None = None,
    ) -> None: ...
    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]: ...
    def __reduce_args__(self) -> tuple[Any, ...]: ...
    def declare(self) -> None: ...
    def maybe_declare(
        self, entity: Exchange | Queue | None, retry: bool = False, **retry_policy: Any
    ) -> bool | None: ...
    @property
    def supports_batch_publish(self) -> bool: ...
    def batch(self, max_size: int = 1000) -> _ProducerBatch: ...
    def _delivery_details(
        self,
        exchange: str | Exchange,
        delivery_mode: _DeliveryMode | None = None,
        maybe_delivery_mode: Callable[..., int] = ...,
        Exchange: type[Exchange] = ...,
    ) -> tuple[str, int]: ...
    # What the transport's `basic_publish` returns: nothing, or a promise.
    # The properties are the broker's own: `correlation_id`, `reply_to`, ...
    def publish(
        self,
        body: Any,
        routing_key: str | None = None,
        delivery_mode: _DeliveryMode | None = None,
        mandatory: bool = False,
        immediate: bool = False,
        priority: int | None = 0,
        content_type: str | None = None,
        content_encoding: str | None = None,
        serializer: str | None = None,
        headers: Mapping[str, Any] | None = None,
        compression: str | None = None,
        exchange: str | Exchange | None = None,
        retry: bool | None = False,
        retry_policy: Mapping[str, Any] | None = None,
        declare: Sequence[Exchange | Queue] | None = None,
        expiration: float | None = None,
        timeout: float | None = None,
        confirm_timeout: float | None = None,
        **properties: Any,
    ) -> Any: ...
    def _publish(
        self,
        body: Any,
        priority: int | None,
        content_type: str | None,
        content_encoding: str | None,
        headers: Mapping[str, Any] | None,
        properties: dict[str, Any],
        routing_key: str | None,
        mandatory: bool,
        immediate: bool,
        exchange: str,
        declare: Sequence[Exchange | Queue] | None,
        timeout: float | None = None,
        confirm_timeout: float | None = None,
        retry: bool = False,
        retry_policy: Mapping[str, Any] | None = None,
    ) -> Any: ...
    @property
    def channel(self) -> _TransportChannel: ...
    @channel.setter
    def channel(self, channel: StdChannel | ChannelPromise | None) -> None: ...
    def _get_channel(self) -> _TransportChannel: ...
    def _set_channel(self, channel: StdChannel | ChannelPromise | None) -> None: ...
    def revive(self, channel: StdChannel | Connection | ChannelPromise) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None: ...
    def release(self) -> None: ...
    def close(self) -> None: ...
    def _prepare(
        self,
        body: Any,
        serializer: str | None = None,
        content_type: str | None = None,
        content_encoding: str | None = None,
        compression: str | None = None,
        headers: dict[str, Any] | None = None,
    ) -> tuple[Any, str, str]: ...
    # None only when the channel has lost its connection.
    @property
    def connection(self) -> Connection | Any: ...

class Consumer:
    ContentDisallowed: type[exceptions.ContentDisallowed]
    channel: _TransportChannel
    no_ack: bool | None
    auto_declare: bool
    callbacks: list[Callable[[Any, Message], object]]
    on_message: Callable[[Message], object] | None
    on_decode_error: Callable[[Message, Exception], object] | None
    accept: set[str] | None
    prefetch_count: int | None
    tag_prefix: str | None
    _queues: dict[str, Queue]
    _active_tags: dict[str, str]
    def __init__(
        self,
        channel: StdChannel | Connection | None,
        queues: Queue | Iterable[Queue] | None = None,
        no_ack: bool | None = None,
        auto_declare: bool | None = None,
        callbacks: Sequence[Callable[[Any, Message], object]] | None = None,
        on_decode_error: Callable[[Message, Exception], object] | None = None,
        on_message: Callable[[Message], object] | None = None,
        accept: _ContentTypes | None = None,
        prefetch_count: int | None = None,
        tag_prefix: str | None = None,
    ) -> None: ...
    @property
    def queues(self) -> list[Queue]: ...
    @queues.setter
    def queues(self, queues: Iterable[Queue]) -> None: ...
    def revive(self, channel: StdChannel | Connection) -> None: ...
    def declare(self) -> None: ...
    def register_callback(self, callback: Callable[[Any, Message], object]) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None: ...
    def add_queue(self, queue: Queue) -> Queue: ...
    def consume(self, no_ack: bool | None = None) -> None: ...
    def _consume_previously_active(self, active_no_ack: Mapping[str, bool | None]) -> None: ...
    def _consume_queues(self, no_ack_by_queue: Mapping[str, bool | None]) -> None: ...
    def cancel(self) -> None: ...
    def close(self) -> None: ...
    def cancel_by_queue(self, queue: str | Queue) -> None: ...
    def consuming_from(self, queue: str | Queue) -> bool: ...
    def purge(self) -> int: ...
    def flow(self, active: bool) -> None: ...
    def qos(
        self, prefetch_size: int = 0, prefetch_count: int = 0, apply_global: bool = False
    ) -> Any: ...
    def recover(self, requeue: bool = False) -> Any: ...
    def receive(self, body: Any, message: Message) -> None: ...
    def _basic_consume(
        self,
        queue: Queue,
        consumer_tag: str | None = None,
        no_ack: bool | None = None,
        nowait: bool = True,
    ) -> str: ...
    def _add_tag(self, queue: Queue, consumer_tag: str | None = None) -> str: ...
    def _receive_callback(self, message: Any) -> Any: ...
    # None only when the channel has lost its connection.
    @property
    def connection(self) -> Connection | Any: ...
