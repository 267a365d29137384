import threading
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from types import TracebackType
from typing import Any

from kombu.clocks import LamportClock
from kombu.connection import Connection
from kombu.entity import Exchange
from kombu.messaging import Producer
from kombu.transport.base import StdChannel
from typing_extensions import Self

from celery.app.base import Celery

__all__ = ("EventDispatcher",)

class EventDispatcher:
    DISABLED_TRANSPORTS: set[str]
    app: Celery
    on_enabled: set[Callable[[], object]]
    on_disabled: set[Callable[[], object]]
    connection: Connection | None
    channel: StdChannel | None
    hostname: str
    buffer_while_offline: bool
    buffer_group: Collection[str]
    buffer_limit: int
    on_send_buffered: Callable[[], object] | None
    mutex: threading.Lock
    producer: Producer | None
    serializer: str
    groups: set[str]
    tzoffset: list[int]
    clock: LamportClock
    delivery_mode: int
    enabled: bool
    exchange: Exchange
    headers: dict[str, Any]
    pid: int
    _group_buffer: dict[str, list[dict[str, Any]]]
    _outbound_buffer: deque[tuple[Any, ...]]
    _closed: bool
    def __init__(
        self,
        connection: Connection | None = None,
        hostname: str | None = None,
        enabled: bool = True,
        channel: StdChannel | None = None,
        buffer_while_offline: bool = True,
        app: Celery | None = None,
        serializer: str | None = None,
        groups: Iterable[str] | None = None,
        delivery_mode: int = 1,
        buffer_group: Collection[str] | None = None,
        buffer_limit: int = 24,
        on_send_buffered: Callable[[], object] | None = None,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        *exc_info: type[BaseException] | BaseException | TracebackType | None,
    ) -> None: ...
    def enable(self) -> None: ...
    def disable(self) -> None: ...
    def publish(
        self,
        type: str,
        fields: Mapping[str, Any],
        producer: Producer,
        blind: bool = False,
        Event: Callable[..., dict[str, Any]] = ...,
        *,
        retry: bool = False,
        retry_policy: Mapping[str, Any] | None = None,
        utcoffset: Callable[[], float] = ...,
    ) -> None: ...
    def _prepare_event(
        self,
        type: str,
        fields: Mapping[str, Any],
        blind: bool = False,
        Event: Callable[..., dict[str, Any]] = ...,
    ) -> dict[str, Any]: ...
    def _publish(
        self,
        event: dict[str, Any] | list[dict[str, Any]],
        producer: Producer | None,
        routing_key: str,
        retry: bool = False,
        retry_policy: Mapping[str, Any] | None = None,
        utcoffset: Callable[[], float] = ...,
    ) -> None: ...
    # The fields of an event are the caller's own.
    def send(
        self,
        type: str,
        blind: bool = False,
        utcoffset: Callable[[], float] = ...,
        retry: bool = False,
        retry_policy: Mapping[str, Any] | None = None,
        Event: Callable[..., dict[str, Any]] = ...,
        **fields: Any,
    ) -> None: ...
    def flush(self, errors: bool = True, groups: bool = True) -> None: ...
    def extend_buffer(self, other: EventDispatcher) -> None: ...
    def close(self) -> None: ...
    def _get_publisher(self) -> Producer | None: ...
    def _set_publisher(self, producer: Producer | None) -> None: ...
    @property
    def publisher(self) -> Producer | None: ...
    @publisher.setter
    def publisher(self, producer: Producer | None) -> None: ...
