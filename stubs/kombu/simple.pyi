import queue as _queue
from collections import deque
from collections.abc import Mapping
from queue import Empty as Empty
from types import TracebackType
from typing import Any

from kombu.connection import Connection
from kombu.entity import Exchange, Queue, _DeliveryMode
from kombu.message import Message
from kombu.messaging import Consumer, Producer
from kombu.serialization import _ContentTypes
from kombu.transport.base import StdChannel, _TransportChannel
from typing_extensions import Self

__all__ = ("SimpleQueue", "SimpleBuffer")

class SimpleBase:
    Empty: type[_queue.Empty]
    channel: _TransportChannel
    producer: Producer
    consumer: Consumer
    no_ack: bool
    queue: Queue
    buffer: deque[Message]
    _consuming: bool
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None: ...
    def __init__(
        self,
        channel: StdChannel | Connection,
        producer: Producer,
        consumer: Consumer,
        no_ack: bool = False,
    ) -> None: ...
    def get(self, block: bool = True, timeout: float | None = None) -> Message: ...
    def get_nowait(self) -> Message: ...
    # The rest goes to `Producer.publish`.
    def put(
        self,
        message: Any,
        serializer: str | None = None,
        headers: Mapping[str, Any] | None = None,
        compression: str | None = None,
        routing_key: str | None = None,
        *,
        delivery_mode: _DeliveryMode | None = None,
        mandatory: bool = False,
        immediate: bool = False,
        priority: int | None = 0,
        content_type: str | None = None,
        content_encoding: str | None = None,
        exchange: str | Exchange | None = None,
        retry: bool | None = False,
        retry_policy: Mapping[str, Any] | None = None,
        expiration: float | None = None,
        timeout: float | None = None,
        **kwargs: Any,
    ) -> None: ...
    def clear(self) -> int: ...
    def qsize(self) -> int: ...
    def close(self) -> None: ...
    def _receive(self, message_data: Any, message: Message) -> None: ...
    def _consume(self) -> None: ...
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def __nonzero__(self) -> bool: ...

class SimpleQueue(SimpleBase):
    queue_opts: Mapping[str, Any]
    queue_args: Mapping[str, Any]
    exchange_opts: Mapping[str, Any]
    def __init__(
        self,
        channel: StdChannel | Connection,
        name: str | Queue,
        no_ack: bool | None = None,
        queue_opts: Mapping[str, Any] | None = None,
        queue_args: Mapping[str, Any] | None = None,
        exchange_opts: Mapping[str, Any] | None = None,
        serializer: str | None = None,
        compression: str | None = None,
        accept: _ContentTypes | None = None,
    ) -> None: ...

class SimpleBuffer(SimpleQueue): ...
