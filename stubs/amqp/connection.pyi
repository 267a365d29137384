import socket
from array import array
from collections.abc import Callable, Iterable, Mapping
from logging import Logger
from ssl import SSLError as SSLError
from typing import Any

from amqp.abstract_channel import AbstractChannel
from amqp.basic_message import Message
from amqp.channel import Channel as _Channel
from amqp.sasl import SASL
from amqp.transport import _AbstractTransport
from typing_extensions import Self, TypeVar, overload
from vine import promise
from vine.abstract import _ThenableLike

__all__ = ("Connection",)

_ThenableT = TypeVar("_ThenableT", bound=_ThenableLike)

W_FORCE_CONNECT: str
START_DEBUG_FMT: str
AMQP_LOGGER: Logger
AMQP_HEARTBEAT_LOGGER: Logger
LIBRARY_PROPERTIES: dict[str, Any]
NEGOTIATE_CAPABILITIES: dict[str, bool]

class Connection(AbstractChannel):
    Channel: type[_Channel]
    negotiate_capabilities: dict[str, bool]
    library_properties: dict[str, Any]
    # The three are None until the broker has been asked.
    heartbeat: float | None
    client_heartbeat: float | None
    server_heartbeat: float | None
    last_heartbeat_sent: float
    last_heartbeat_received: float
    bytes_sent: int
    bytes_recv: int
    prev_sent: int | None
    prev_recv: int | None
    connection_errors: tuple[type[Exception], ...]
    channel_errors: tuple[type[Exception], ...]
    recoverable_connection_errors: tuple[type[Exception], ...]
    recoverable_channel_errors: tuple[type[Exception], ...]
    authentication: Iterable[SASL]
    client_properties: dict[str, Any]
    locale: str
    host: str
    virtual_host: str
    on_tune_ok: promise
    frame_handler_cls: Callable[..., Any]
    frame_writer_cls: Callable[..., Any]
    # None once closed.
    channels: dict[int, AbstractChannel] | Any
    channel_max: int
    frame_max: int
    confirm_publish: bool
    ssl: bool | Mapping[str, Any] | None
    read_timeout: float | None
    write_timeout: float | None
    socket_settings: Mapping[str, Any] | None
    on_blocked: Callable[[str], object] | None
    on_unblocked: Callable[[], object] | None
    on_open: promise
    version_major: int
    version_minor: int
    server_properties: dict[str, Any]
    mechanisms: list[bytes]
    locales: list[str]
    connect_timeout: float | None
    _connection_id: str
    _handshake_complete: bool
    _frame_writer: Callable[..., None] | None
    _on_inbound_frame: Callable[..., bool] | None
    _transport: _AbstractTransport | None
    _used_channel_ids: array[int]
    def __init__(
        self,
        host: str = "localhost:5672",
        userid: str | None = "guest",
        password: str | None = "guest",
        login_method: str | bytes | None = None,
        login_response: bytes | None = None,
        authentication: SASL | Iterable[SASL] = (),
        virtual_host: str = "/",
        locale: str = "en_US",
        client_properties: Mapping[str, Any] | None = None,
        ssl: bool | Mapping[str, Any] | None = False,
        connect_timeout: float | None = None,
        channel_max: int | None = None,
        frame_max: int | None = None,
        heartbeat: float | None = 0,
        on_open: Callable[[Connection], object] | None = None,
        on_blocked: Callable[[str], object] | None = None,
        on_unblocked: Callable[[], object] | None = None,
        confirm_publish: bool = False,
        on_tune_ok: Callable[..., object] | None = None,
        read_timeout: float | None = None,
        write_timeout: float | None = None,
        socket_settings: Mapping[str, Any] | None = None,
        frame_handler: Callable[..., Any] = ...,
        frame_writer: Callable[..., Any] = ...,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *eargs: object) -> None: ...
    @overload
    def then(self, on_success: _ThenableT, on_error: Callable[..., object] | None = None) -> _ThenableT: ...
    @overload
    def then(
        self, on_success: Callable[[Connection], object], on_error: Callable[..., object] | None = None
    ) -> promise: ...
    def _setup_listeners(self) -> None: ...
    # What the callback returns, if there is one and the connection is open already.
    def connect(self, callback: Callable[[], object] | None = None) -> Any: ...
    def _warn_force_connect(self, attr: str) -> None: ...
    @property
    def transport(self) -> _AbstractTransport: ...
    @transport.setter
    def transport(self, transport: _AbstractTransport) -> None: ...
    @property
    def on_inbound_frame(self) -> Callable[[tuple[int, int, bytes]], bool]: ...
    @on_inbound_frame.setter
    def on_inbound_frame(self, on_inbound_frame: Callable[[tuple[int, int, bytes]], bool]) -> None: ...
    @property
    def frame_writer(self) -> Callable[..., None]: ...
    @frame_writer.setter
    def frame_writer(self, frame_writer: Callable[..., None]) -> None: ...
    def _on_start(
        self,
        version_major: int,
        version_minor: int,
        server_properties: dict[str, Any],
        mechanisms: str | bytes,
        locales: str,
        argsig: str = "FsSs",
    ) -> None: ...
    def _on_secure(self, challenge: str) -> None: ...
    def _on_tune(self, channel_max: int, frame_max: int, server_heartbeat: int, argsig: str = "BlB") -> None: ...
    def _on_tune_sent(self, argsig: str = "ssb") -> None: ...
    def _on_open_ok(self) -> None: ...
    def Transport(
        self,
        host: str,
        connect_timeout: float | None,
        ssl: bool | Mapping[str, Any] | None = False,
        read_timeout: float | None = None,
        write_timeout: float | None = None,
        socket_settings: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> _AbstractTransport: ...
    @property
    def connected(self) -> bool | None: ...
    def collect(self) -> None: ...
    def _get_free_channel_id(self) -> int: ...
    def _claim_channel_id(self, channel_id: int) -> int: ...
    def channel(
        self, channel_id: int | None = None, callback: Callable[[_Channel], object] | None = None
    ) -> _Channel: ...
    def is_alive(self) -> bool: ...
    def drain_events(self, timeout: float | None = None) -> None: ...
    def blocking_read(self, timeout: float | None = None) -> bool: ...
    def on_inbound_method(
        self, channel_id: int, method_sig: tuple[int, int], payload: bytes, content: Message | None
    ) -> None: ...
    def close(
        self,
        reply_code: int = 0,
        reply_text: str = "",
        method_sig: tuple[int, int] = (0, 0),
        argsig: str = "BsBB",
    ) -> promise | tuple[()] | None: ...
    def _on_close(self, reply_code: int, reply_text: str, class_id: int, method_id: int) -> None: ...
    def _x_close_ok(self) -> None: ...
    def _on_close_ok(self) -> None: ...
    def _on_blocked(self) -> object: ...
    def _on_unblocked(self) -> object: ...
    def send_heartbeat(self) -> None: ...
    def heartbeat_tick(self, rate: float = 2) -> None: ...
    @property
    def sock(self) -> socket.socket: ...
    @property
    def server_capabilities(self) -> dict[str, Any]: ...
