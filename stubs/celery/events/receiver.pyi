from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from kombu.clocks import LamportClock
from kombu.connection import Connection
from kombu.entity import Exchange, Queue
from kombu.message import Message
from kombu.messaging import Consumer
from kombu.mixins import ConsumerMixin
from kombu.transport.base import StdChannel

from celery.app.base import Celery

__all__ = ("EventReceiver",)

CLIENT_CLOCK_SKEW: int

class EventReceiver(ConsumerMixin):
    app: Celery
    channel: StdChannel
    handlers: Mapping[str, Callable[[dict[str, Any]], object]]
    routing_key: str
    node_id: str
    queue_prefix: str
    exchange: Exchange
    queue: Queue
    clock: LamportClock
    adjust_clock: Callable[[int], int]
    forward_clock: Callable[[], int]
    accept: Iterable[str]
    def __init__(
        self,
        channel: Connection | StdChannel,
        handlers: Mapping[str, Callable[[dict[str, Any]], object]] | None = None,
        routing_key: str = "#",
        node_id: str | None = None,
        app: Celery | None = None,
        queue_prefix: str | None = None,
        accept: Iterable[str] | None = None,
        queue_ttl: float | None = None,
        queue_expires: float | None = None,
        queue_exclusive: bool | None = None,
        queue_durable: bool | None = None,
    ) -> None: ...
    def process(self, type: str, event: dict[str, Any]) -> None: ...
    def get_consumers(self, Consumer: Callable[..., Consumer], channel: StdChannel) -> list[Consumer]: ...
    def on_consume_ready(
        self,
        connection: Connection,
        channel: StdChannel,
        consumers: list[Consumer],
        wakeup: bool = True,
        **kwargs: Any,
    ) -> None: ...
    def itercapture(
        self, limit: int | None = None, timeout: float | None = None, wakeup: bool = True
    ) -> Iterator[None]: ...
    def capture(
        self, limit: int | None = None, timeout: float | None = None, wakeup: bool = True
    ) -> None: ...
    def wakeup_workers(self, channel: StdChannel | None = None) -> None: ...
    def event_from_message(
        self,
        body: dict[str, Any],
        localize: bool = True,
        now: Callable[[], float] = ...,
        tzfields: Callable[[dict[str, Any]], tuple[float, float]] = ...,
        adjust_timestamp: Callable[[float, float], float] = ...,
        CLIENT_CLOCK_SKEW: int = -1,
    ) -> tuple[str, dict[str, Any]]: ...
    def _receive(
        self,
        body: dict[str, Any] | list[dict[str, Any]],
        message: Message,
        list: Any = ...,
        isinstance: Any = ...,
    ) -> None: ...
    @property
    def connection(self) -> Connection | None: ...  # type: ignore[override]  # read-only here
