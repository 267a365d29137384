from collections.abc import Callable
from logging import Logger, LoggerAdapter
from types import TracebackType
from typing import Any

from kombu import exceptions
from kombu.transport.base import StdChannel

__all__ = ("Message",)

ACK_STATES: set[str]
IS_PYPY: bool

class Message:
    MessageStateError: type[exceptions.MessageStateError]
    errors: list[tuple[type[BaseException], BaseException, TracebackType]]
    # None only for messages built by hand.
    channel: StdChannel
    delivery_tag: int | str
    content_type: str | None
    content_encoding: str | None
    delivery_info: dict[str, Any]
    headers: dict[str, Any]
    properties: dict[str, Any]
    # str or bytes, as the transport delivers it.
    body: Any
    accept: set[str] | None
    _state: str
    _decoded_cache: Any
    def __init__(
        self,
        body: Any = None,
        delivery_tag: int | str | None = None,
        content_type: str | None = None,
        content_encoding: str | None = None,
        delivery_info: dict[str, Any] | None = None,
        properties: dict[str, Any] | None = None,
        headers: dict[str, Any] | None = None,
        postencode: str | None = None,
        accept: set[str] | None = None,
        channel: StdChannel | None = None,
        **kwargs: Any,
    ) -> None: ...
    def _reraise_error(
        self, callback: Callable[[Message, Exception], object] | None = None
    ) -> None: ...
    def ack(self, multiple: bool = False) -> None: ...
    def ack_log_error(
        self,
        logger: Logger | LoggerAdapter[Any],
        errors: type[BaseException] | tuple[type[BaseException], ...],
        multiple: bool = False,
    ) -> None: ...
    def reject_log_error(
        self,
        logger: Logger | LoggerAdapter[Any],
        errors: type[BaseException] | tuple[type[BaseException], ...],
        requeue: bool = False,
    ) -> None: ...
    def reject(self, requeue: bool = False) -> None: ...
    def requeue(self) -> None: ...
    def decode(self) -> Any: ...
    def _decode(self) -> Any: ...
    @property
    def acknowledged(self) -> bool: ...
    @property
    def payload(self) -> Any: ...
