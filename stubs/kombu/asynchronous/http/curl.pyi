from logging import Logger
from typing import Any

from kombu.asynchronous.http.base import BaseClient, _Request
from kombu.asynchronous.hub import Hub

Curl: Any
METH_TO_CURL: dict[str, Any] | None
pycurl: Any
__all__ = ("CurlClient",)

logger: Logger
DEFAULT_USER_AGENT: str
EXTRA_METHODS: frozenset[str]

class CurlClient(BaseClient):
    # `pycurl.Curl`: pycurl is optional.
    Curl: Any
    def __init__(self, hub: Hub | None = None, max_clients: int = 10) -> None: ...
    def close(self) -> None: ...
    def add_request(self, request: _Request) -> _Request: ...
    def on_readable(self, fd: int, _pycurl: Any = ...) -> Any: ...
    def on_writable(self, fd: int, _pycurl: Any = ...) -> Any: ...
    max_clients: int
