from collections.abc import Callable, Sequence
from logging import Logger
from typing import Any, TypeAlias

from amqp.connection import Connection
from amqp.serialization import GenericContent
from amqp.spec import method_t
from typing_extensions import Self
from vine import promise

__all__ = ("AbstractChannel",)

_MethodSig: TypeAlias = tuple[int, int]

AMQP_LOGGER: Logger
IGNORED_METHOD_DURING_CHANNEL_CLOSE: str

class AbstractChannel:
    is_closing: bool
    # None once closed.
    connection: Connection | Any
    channel_id: int | Any
    method_queue: list[Any]
    auto_decode: bool
    _pending: dict[_MethodSig, Callable[..., object]]
    _callbacks: dict[_MethodSig, Callable[..., object]]
    _METHODS: dict[_MethodSig, method_t]
    _ALLOWED_METHODS_WHEN_CLOSING: tuple[_MethodSig, ...]
    def __init__(self, connection: Connection, channel_id: int) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc_info: object) -> None: ...
    # With `wait` the arguments of the reply, otherwise a promise.
    def send_method(
        self,
        sig: _MethodSig,
        format: str | None = None,
        args: Sequence[Any] | None = None,
        content: GenericContent | None = None,
        wait: _MethodSig | list[_MethodSig] | None = None,
        callback: Callable[..., object] | None = None,
        returns_tuple: bool = False,
    ) -> Any: ...
    # Channels and connections close with a reply, each of its own.
    def close(self) -> promise | tuple[()] | None: ...
    def wait(
        self,
        method: _MethodSig | list[_MethodSig],
        callback: Callable[..., object] | None = None,
        timeout: float | None = None,
        returns_tuple: bool = False,
    ) -> Any: ...
    def dispatch_method(self, method_sig: _MethodSig, payload: bytes, content: GenericContent | None) -> None: ...
