from typing import Any

from kombu.asynchronous.http.base import BaseClient, _Request
from kombu.asynchronous.hub import Hub

# In kombu 5.5 only.
__all__ = ("Urllib3Client",)

DEFAULT_USER_AGENT: str
EXTRA_METHODS: frozenset[str]

class Urllib3Client(BaseClient):
    max_clients: int
    def __init__(self, hub: Hub | None = None, max_clients: int = 10) -> None: ...
    def pools_close(self) -> None: ...
    def add_request(self, request: _Request) -> _Request: ...
    # A pool manager of urllib3, which may be absent.
    def get_pool(self, request: _Request) -> Any: ...
    def on_readable(self, fd: int) -> None: ...
    def on_writable(self, fd: int) -> None: ...
