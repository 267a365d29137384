from collections.abc import Callable, Iterable, Mapping, MutableMapping
from datetime import timedelta
from functools import cached_property
from logging import Logger
from typing import Any, TypeAlias

from celery.app.base import Celery
from celery.backends.base import KeyValueStoreBackend

__all__ = ("CacheBackend",)

# A client of pymemcache, which may be absent, or a DummyClient.
_Client: TypeAlias = Any
_ClientFactory: TypeAlias = Callable[..., _Client]

logger: Logger
MAX_RELATIVE_EXPIRES: int
W_CHORD_EXPIRES_TOO_LONG: str
REQUIRES_BACKEND: str
UNKNOWN_BACKEND: str
PYLIBMC_ONLY_OPTIONS: tuple[str, ...]
DEFAULT_CLIENT_OPTIONS: dict[str, Any]
_DUMMY_CLIENT_CACHE: MutableMapping[Any, Any]

def get_memcache_client() -> tuple[_ClientFactory, Callable[[Any], str]]: ...

# Whether it is pylibmc, the module and the type of keys.
def import_best_memcache() -> tuple[bool, Any, Callable[[Any], str]]: ...
def get_best_memcache(*args: Any, **kwargs: Any) -> tuple[_ClientFactory, Callable[[Any], str]]: ...

class DummyClient:
    cache: MutableMapping[Any, Any]
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def get(self, key: Any, *args: Any, **kwargs: Any) -> Any: ...
    def get_multi(self, keys: Iterable[Any]) -> dict[Any, Any]: ...
    def set(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> None: ...
    def delete(self, key: Any, *args: Any, **kwargs: Any) -> None: ...
    def incr(self, key: Any, delta: int = 1) -> int: ...
    def touch(self, key: Any, expire: float) -> None: ...

backends: dict[str, Callable[[], tuple[_ClientFactory, Callable[[Any], Any]]]]

class CacheBackend(KeyValueStoreBackend):
    # Filled from the backend's URL.
    servers: list[str]
    options: dict[str, Any]
    backend: str
    Client: _ClientFactory
    def __init__(
        self,
        app: Celery,
        expires: float | timedelta | None = None,
        backend: str | None = None,
        options: Mapping[str, Any] | None = None,
        url: str | None = None,
        **kwargs: Any,
    ) -> None: ...
    def get(self, key: Any) -> Any: ...
    def mget(self, keys: Any) -> dict[Any, Any]: ...
    def set(self, key: Any, value: Any) -> Any: ...
    def delete(self, key: Any) -> Any: ...
    def incr(self, key: Any) -> Any: ...
    def expire(self, key: Any, value: Any) -> Any: ...
    @cached_property
    def client(self) -> _Client: ...
    def as_uri(self, *args: Any, **kwargs: Any) -> str: ...
