from collections.abc import Callable, Generator, Iterable, Mapping
from types import TracebackType
from typing import IO, Any

from kombu.asynchronous.hub import Hub
from typing_extensions import Self, TypeAlias
from vine.promises import promise

__all__ = ("Headers", "Response", "Request", "BaseClient")

PYPY: bool

def normalize_header(key: str) -> str: ...

class Headers(dict[str, str]):
    complete: bool

# The `on_...` callbacks become a `vine.promise` each.
class Request:
    url: str
    method: str
    on_ready: promise
    on_timeout: promise | None
    on_stream: promise | None
    on_prepare: promise | None
    on_header: promise | None
    headers: Headers
    body: str | bytes | None
    user_agent: str | None
    network_interface: str | None
    auth_username: str | None
    auth_password: str | None
    auth_mode: str | None
    proxy_host: str | None
    proxy_port: int | None
    proxy_username: str | None
    proxy_password: str | None
    ca_certs: str | None
    client_key: str | None
    client_cert: str | None
    connect_timeout: float | None
    request_timeout: float | None
    follow_redirects: bool
    max_redirects: int
    use_gzip: bool
    validate_cert: bool
    def __init__(
        self,
        url: str,
        method: str = "GET",
        on_ready: Callable[[Response], object] | None = None,
        on_timeout: Callable[..., object] | None = None,
        on_stream: Callable[..., object] | None = None,
        on_prepare: Callable[..., object] | None = None,
        on_header: Callable[..., object] | None = None,
        headers: Mapping[str, str] | Iterable[tuple[str, str]] | None = None,
        *,
        body: str | bytes | None = None,
        user_agent: str | None = None,
        network_interface: str | None = None,
        auth_username: str | None = None,
        auth_password: str | None = None,
        auth_mode: str | None = None,
        proxy_host: str | None = None,
        proxy_port: int | None = None,
        proxy_username: str | None = None,
        proxy_password: str | None = None,
        ca_certs: str | None = None,
        client_key: str | None = None,
        client_cert: str | None = None,
        connect_timeout: float | None = 30.0,
        request_timeout: float | None = 30.0,
        follow_redirects: bool = True,
        max_redirects: int = 6,
        use_gzip: bool = True,
        validate_cert: bool = True,
    ) -> None: ...
    def then(
        self,
        callback: Callable[[Response], object],
        errback: Callable[..., object] | None = None,
    ) -> None: ...

class Response:
    request: Request
    code: int
    headers: Headers
    buffer: IO[bytes] | None
    effective_url: str
    error: Exception | None
    status: str
    def __init__(
        self,
        request: Request,
        code: int,
        headers: Headers | None = None,
        buffer: IO[bytes] | None = None,
        effective_url: str | None = None,
        error: Exception | None = None,
        status: str | None = None,
    ) -> None: ...
    def raise_for_error(self) -> None: ...
    @property
    def body(self) -> bytes | None: ...
    @property
    def status_code(self) -> int: ...
    @property
    def content(self) -> bytes | None: ...

def header_parser(
    keyt: Callable[[str], str] = ...,
) -> Generator[None, tuple[str, Headers], None]: ...

# Hidden by the attributes of the same names.
_Headers: TypeAlias = Headers
_Request: TypeAlias = Request
_Response: TypeAlias = Response

class BaseClient:
    Headers: type[_Headers]
    Request: type[_Request]
    Response: type[_Response]
    hub: Hub
    def __init__(self, hub: Hub, **kwargs: Any) -> None: ...
    def perform(
        self, request: str | _Request | Iterable[str | _Request] | None, **kwargs: Any
    ) -> None: ...
    def add_request(self, request: _Request) -> Any: ...
    def close(self) -> None: ...
    def on_header(self, headers: _Headers, line: str | bytes) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None: ...
