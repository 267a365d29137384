from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from logging import Logger
from typing import Any, TypeVar, overload

from kombu import messaging
from kombu.connection import Connection
from kombu.message import Message
from kombu.messaging import Producer
from kombu.transport.base import _TransportChannel
from kombu.utils.limits import TokenBucket
from kombu.utils.objects import cached_property

__all__ = ("ConsumerMixin", "ConsumerProducerMixin")

_R = TypeVar("_R")

logger: Logger

class ConsumerMixin:
    # Set by the subclass.
    connection: Connection
    connect_max_retries: int | None
    should_stop: bool
    # kombu calls these by position. `Consumer` is a `partial` of the class, `channel` the
    # transport's own: Any, for overriding methods write them in many ways.
    def get_consumers(self, Consumer: Any, channel: Any, /) -> Iterable[messaging.Consumer]: ...
    def on_connection_revived(self) -> None: ...
    def on_consume_ready(
        self, connection: Connection, channel: Any, consumers: Any, **kwargs: Any
    ) -> None: ...
    def on_consume_end(self, connection: Connection, channel: Any, /) -> None: ...
    def on_iteration(self) -> None: ...
    def on_decode_error(self, message: Message, exc: Exception, /) -> None: ...
    def on_connection_error(self, exc: Exception, interval: float, /) -> None: ...
    def extra_context(
        self, connection: Connection, channel: Any, /
    ) -> AbstractContextManager[object]: ...
    def run(self, _tokens: int = 1, **kwargs: Any) -> None: ...
    def consumer_context(
        self, **kwargs: Any
    ) -> AbstractContextManager[
        tuple[Connection, _TransportChannel, list[messaging.Consumer]]
    ]: ...
    def consume(
        self,
        limit: int | None = None,
        timeout: float | None = None,
        safety_interval: float = 1,
        **kwargs: Any,
    ) -> Iterator[None]: ...
    @overload
    def maybe_conn_error(self, fun: None) -> AbstractContextManager[None, bool]: ...
    @overload
    def maybe_conn_error(self, fun: Callable[[], _R]) -> _R | None: ...
    def create_connection(self) -> Connection: ...
    def establish_connection(self) -> AbstractContextManager[Connection]: ...
    def Consumer(
        self,
    ) -> AbstractContextManager[
        tuple[Connection, _TransportChannel, list[messaging.Consumer]]
    ]: ...
    def _consume_from(
        self, *consumers: messaging.Consumer
    ) -> AbstractContextManager[list[messaging.Consumer]]: ...
    @cached_property
    def restart_limit(self) -> TokenBucket: ...
    @cached_property
    def connection_errors(self) -> tuple[type[Exception], ...]: ...
    @cached_property
    def channel_errors(self) -> tuple[type[Exception], ...]: ...

class ConsumerProducerMixin(ConsumerMixin):
    _producer_connection: Connection | None
    @property
    def producer(self) -> Producer: ...
    @property
    def producer_connection(self) -> Connection: ...
