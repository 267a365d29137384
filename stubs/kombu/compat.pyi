from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from kombu import messaging
from kombu.connection import Connection
from kombu.entity import Exchange as Exchange, Queue as Queue
from kombu.message import Message
from kombu.serialization import _ContentTypes
from kombu.transport.base import StdChannel

__all__ = ("Publisher", "Consumer")

# `Queue.from_dict`, whose options it takes.
def entry_to_queue(queue: str, **options: Any) -> Queue: ...

class Publisher(messaging.Producer):
    exchange_type: str
    durable: bool
    auto_delete: bool
    _closed: bool
    def __init__(
        self,
        connection: Connection | StdChannel | None,
        exchange: str | Exchange | None = None,
        routing_key: str | None = None,
        exchange_type: str | None = None,
        durable: bool | None = None,
        auto_delete: bool | None = None,
        channel: StdChannel | None = None,
        *,
        serializer: str | None = None,
        auto_declare: bool | None = None,
        compression: str | None = None,
        on_return: Callable[[Exception, str, str, Any], object] | None = None,
    ) -> None: ...
    # Takes what `publish` takes.
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
    @property
    def backend(self) -> StdChannel: ...

class Consumer(messaging.Consumer):
    queue: str
    exchange: str
    routing_key: str
    exchange_type: str
    durable: bool
    exclusive: bool
    auto_delete: bool
    backend: StdChannel
    _closed: bool
    def __init__(
        self,
        connection: Connection,
        queue: str | None = None,
        exchange: str | None = None,
        routing_key: str | None = None,
        exchange_type: str | None = None,
        durable: bool | None = None,
        exclusive: bool | None = None,
        auto_delete: bool | None = None,
        *,
        no_ack: bool | None = None,
        auto_declare: bool | None = None,
        callbacks: Sequence[Callable[[Any, Message], object]] | None = None,
        on_decode_error: Callable[[Message, Exception], object] | None = None,
        on_message: Callable[[Message], object] | None = None,
        accept: _ContentTypes | None = None,
        prefetch_count: int | None = None,
        tag_prefix: str | None = None,
    ) -> None: ...
    def revive(self, channel: Any) -> None: ...
    def __iter__(self) -> Iterator[Message | None]: ...
    def fetch(
        self, no_ack: bool | None = None, enable_callbacks: bool = False
    ) -> Message | None: ...
    def process_next(self) -> None: ...
    def discard_all(self, filterfunc: None = None) -> int: ...
    def iterconsume(
        self, limit: int | None = None, no_ack: bool | None = None
    ) -> Iterator[None]: ...
    def wait(self, limit: int | None = None) -> list[None]: ...
    def iterqueue(
        self, limit: int | None = None, infinite: bool = False
    ) -> Iterator[Message | None]: ...

class ConsumerSet(messaging.Consumer):
    backend: StdChannel
    def __init__(
        self,
        connection: Connection,
        from_dict: Mapping[str, Mapping[str, Any]] | None = None,
        consumers: Iterable[messaging.Consumer] | None = None,
        channel: StdChannel | None = None,
        *,
        no_ack: bool | None = None,
        auto_declare: bool | None = None,
        callbacks: Sequence[Callable[[Any, Message], object]] | None = None,
        on_decode_error: Callable[[Message, Exception], object] | None = None,
        on_message: Callable[[Message], object] | None = None,
        accept: _ContentTypes | None = None,
        prefetch_count: int | None = None,
        tag_prefix: str | None = None,
    ) -> None: ...
    def iterconsume(self, limit: int | None = None, no_ack: bool = False) -> Iterator[None]: ...
    def discard_all(self) -> int: ...
    def add_consumer_from_dict(self, queue: str, **options: Any) -> Queue: ...
    def add_consumer(self, consumer: messaging.Consumer) -> None: ...
    def revive(self, channel: Any) -> None: ...
