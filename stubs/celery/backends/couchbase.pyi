from typing import Any, TypeAlias

from celery.backends.base import KeyValueStoreBackend

__all__ = ("CouchbaseBackend",)

# A collection of the package couchbase, which may be absent.
_Connection: TypeAlias = Any

# That of couchbase, if it is there.
class DocumentNotFoundException(Exception): ...

class CouchbaseBackend(KeyValueStoreBackend):
    bucket: str
    host: str
    port: int
    username: str | None
    password: str | None
    quiet: bool
    timeout: float
    _connection: _Connection | None
    def __init__(self, url: str | None = None, *args: Any, **kwargs: Any) -> None: ...
    def _get_connection(self) -> _Connection: ...
    @property
    def connection(self) -> _Connection: ...
    def get(self, key: Any) -> Any: ...
    def set(self, key: Any, value: Any) -> None: ...
    def mget(self, keys: Any) -> Any: ...
    def delete(self, key: Any) -> None: ...
