from collections.abc import Callable, Iterable, Mapping
from email.message import Message
from email.mime.message import MIMEMessage
from typing import Any

from kombu.asynchronous.http.base import BaseClient, Request, Response
from typing_extensions import TypeAlias

_Request: TypeAlias = Request

def message_from_headers(hdr: Iterable[tuple[str, str]]) -> Message: ...

__all__ = ("AsyncHTTPSConnection", "AsyncConnection")

# Hidden by the attributes of the same names.
_AsyncHTTPResponse: TypeAlias = AsyncHTTPResponse

class AsyncHTTPResponse:
    def __init__(self, response: Response) -> None: ...
    def read(self, *args: Any, **kwargs: Any) -> bytes | None: ...
    def getheader(self, name: str, default: Any = None) -> Any: ...
    def getheaders(self) -> list[tuple[str, str]]: ...
    @property
    def msg(self) -> MIMEMessage: ...
    @property
    def status(self) -> int: ...
    @property
    def reason(self) -> str: ...
    response: Response
    version: int

class AsyncHTTPSConnection:
    Request: type[_Request]
    Response: type[_AsyncHTTPResponse]
    method: str
    path: str
    body: Any
    default_ports: dict[str, int]
    def __init__(
        self,
        strict: bool | None = None,
        timeout: float | None = 20.0,
        http_client: BaseClient | None = None,
    ) -> None: ...
    def request(
        self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> None: ...
    def getrequest(self) -> _Request: ...
    def getresponse(self, callback: Callable[..., object] | None = None) -> Any: ...
    def set_debuglevel(self, level: int) -> None: ...
    def connect(self) -> None: ...
    def close(self) -> None: ...
    def putrequest(self, method: str, path: str) -> None: ...
    def putheader(self, header: str, value: str) -> None: ...
    def endheaders(self) -> None: ...
    def send(self, data: Any) -> None: ...
    headers: list[tuple[str, str]]
    timeout: float | None
    strict: bool | None
    http_client: BaseClient

class AsyncConnection:
    def __init__(
        self, sqs_connection: Any, http_client: BaseClient | None = None, **kwargs: Any
    ) -> None: ...
    def get_http_connection(self) -> AsyncHTTPSConnection: ...
    # A boto3 client: boto3 is optional.
    sqs_connection: Any

class AsyncAWSQueryConnection(AsyncConnection):
    STATUS_CODE_OK: int
    STATUS_CODE_REQUEST_TIMEOUT: int
    STATUS_CODE_NETWORK_CONNECT_TIMEOUT_ERROR: int
    STATUS_CODE_INTERNAL_ERROR: int
    STATUS_CODE_BAD_GATEWAY: int
    STATUS_CODE_SERVICE_UNAVAILABLE_ERROR: int
    STATUS_CODE_GATEWAY_TIMEOUT: int
    STATUS_CODES_SERVER_ERRORS: tuple[int, ...]
    STATUS_CODES_TIMEOUT: tuple[int, ...]
    def __init__(
        self,
        sqs_connection: Any,
        http_client: BaseClient | None = None,
        http_client_params: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None: ...
    def make_request(
        self,
        operation: str | None,
        params_: Mapping[str, Any],
        path: str,
        verb: str,
        callback: Callable[..., object] | None = None,
        protocol_params: Mapping[str, Any] | None = None,
    ) -> Any: ...
    def get_list(
        self,
        operation: str | None,
        params: Mapping[str, Any],
        markers: Any,
        path: str = "/",
        parent: Any = None,
        verb: str = "POST",
        callback: Callable[..., object] | None = None,
        protocol_params: Mapping[str, Any] | None = None,
    ) -> Any: ...
    def get_object(
        self,
        operation: str | None,
        params: Mapping[str, Any],
        path: str = "/",
        parent: Any = None,
        verb: str = "GET",
        callback: Callable[..., object] | None = None,
        protocol_params: Mapping[str, Any] | None = None,
    ) -> Any: ...
    def get_status(
        self,
        operation: str | None,
        params: Mapping[str, Any],
        path: str = "/",
        parent: Any = None,
        verb: str = "GET",
        callback: Callable[..., object] | None = None,
        protocol_params: Mapping[str, Any] | None = None,
    ) -> Any: ...
