import socket
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from re import Pattern
from ssl import SSLSocket
from typing import Any

from amqp.exceptions import UnexpectedFrame as UnexpectedFrame
from amqp.platform import KNOWN_TCP_OPTS as KNOWN_TCP_OPTS
from amqp.platform import SOL_TCP as SOL_TCP
from amqp.utils import set_cloexec as set_cloexec

_UNAVAIL: set[int]
AMQP_PORT: int
EMPTY_BUFFER: bytes
SIGNED_INT_MAX: int
AMQP_PROTOCOL_HEADER: bytes
IPV6_LITERAL: Pattern[str]
DEFAULT_SOCKET_SETTINGS: dict[str, int]

def to_host_port(host: str, default: int = 5672) -> tuple[str, int]: ...

class _AbstractTransport:
    connected: bool
    # None while disconnected.
    sock: socket.socket | Any
    raise_on_initial_eintr: bool
    host: str
    port: int
    connect_timeout: float | None
    read_timeout: float | None
    write_timeout: float | None
    socket_settings: Mapping[str, Any] | None
    _read_buffer: bytes
    # The reading method of the socket, set once connected.
    _quick_recv: Callable[..., bytes]
    def __init__(
        self,
        host: str,
        connect_timeout: float | None = None,
        read_timeout: float | None = None,
        write_timeout: float | None = None,
        socket_settings: Mapping[str, Any] | None = None,
        raise_on_initial_eintr: bool = True,
        **kwargs: Any,
    ) -> None: ...
    def connect(self) -> None: ...
    @contextmanager
    def having_timeout(self, timeout: float | None) -> Generator[socket.socket]: ...
    def _connect(self, host: str, port: int, timeout: float | None) -> None: ...
    def _init_socket(
        self,
        socket_settings: Mapping[str, Any] | None,
        read_timeout: float | None,
        write_timeout: float | None,
    ) -> None: ...
    def _get_tcp_socket_defaults(self, sock: socket.socket) -> dict[int, int]: ...
    def _set_socket_options(self, socket_settings: Mapping[str, Any] | None) -> None: ...
    def _read(self, n: int, initial: bool = False) -> bytes: ...
    def _setup_transport(self) -> None: ...
    def _shutdown_transport(self) -> None: ...
    def _write(self, s: bytes | memoryview) -> None: ...
    def close(self) -> None: ...
    def read_frame(self, unpack: Callable[..., tuple[Any, ...]] = ...) -> tuple[int, int, bytes]: ...
    def write(self, s: bytes | memoryview) -> None: ...

class SSLTransport(_AbstractTransport):
    sslopts: dict[str, Any]
    def __init__(
        self,
        host: str,
        connect_timeout: float | None = None,
        ssl: bool | Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None: ...
    def _setup_transport(self) -> None: ...
    def _wrap_socket(
        self, sock: socket.socket, context: Mapping[str, Any] | None = None, **sslopts: Any
    ) -> SSLSocket: ...
    def _wrap_context(
        self,
        sock: socket.socket,
        sslopts: Mapping[str, Any],
        check_hostname: bool | None = None,
        **ctx_options: Any,
    ) -> SSLSocket: ...
    def _wrap_socket_sni(
        self,
        sock: socket.socket,
        keyfile: str | None = None,
        certfile: str | None = None,
        server_side: bool = False,
        cert_reqs: int | None = None,
        ca_certs: str | None = None,
        do_handshake_on_connect: bool = False,
        suppress_ragged_eofs: bool = True,
        server_hostname: str | None = None,
        ciphers: str | None = None,
        ssl_version: int | None = None,
        tls_maximum_version: int | None = None,
        tls_minimum_version: int | None = None,
    ) -> SSLSocket: ...
    def _shutdown_transport(self) -> None: ...
    def _read(self, n: int, initial: bool = False, _errnos: Iterable[int] = ...) -> bytes: ...
    def _write(self, s: bytes | memoryview) -> None: ...

class TCPTransport(_AbstractTransport):
    def _setup_transport(self) -> None: ...
    def _read(self, n: int, initial: bool = False, _errnos: Iterable[int] = ...) -> bytes: ...

def Transport(
    host: str, connect_timeout: float | None = None, ssl: bool | Mapping[str, Any] | None = False, **kwargs: Any
) -> SSLTransport | TCPTransport: ...
