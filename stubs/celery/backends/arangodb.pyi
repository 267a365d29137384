from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cached_property
from typing import Any, TypeAlias

from celery.backends.base import KeyValueStoreBackend

__all__ = ("ArangoDbBackend",)

# Objects of the package pyArango, which may be absent.
_Connection: TypeAlias = Any
_Database: TypeAlias = Any

class ArangoDbBackend(KeyValueStoreBackend):
    host: str
    # A string in the class, a number in the backend.
    port: int
    database: str
    collection: str
    username: str | None
    password: str | None
    http_protocol: str
    verify: bool
    arangodb_url: str
    _connection: _Connection | None
    def __init__(self, url: str | None = None, *args: Any, **kwargs: Any) -> None: ...
    @property
    def connection(self) -> _Connection: ...
    @property
    def db(self) -> _Database: ...
    @cached_property
    def expires_delta(self) -> timedelta: ...
    def get(self, key: Any) -> Any: ...
    def set(self, key: Any, value: Any) -> None: ...
    def mget(self, keys: Iterable[Any]) -> Iterator[Any]: ...
    def delete(self, key: Any) -> None: ...
    def cleanup(self) -> None: ...
