from collections.abc import Iterable
from typing import Any, TypeAlias

from celery.backends.base import KeyValueStoreBackend

__all__ = ("CouchBackend",)

# A database of the package pycouchdb, which may be absent.
_Database: TypeAlias = Any

ERR_LIB_MISSING: str

class CouchBackend(KeyValueStoreBackend):
    container: str
    scheme: str
    host: str
    port: int
    username: str | None
    password: str | None
    _connection: _Database | None
    def __init__(self, url: str | None = None, *args: Any, **kwargs: Any) -> None: ...
    def _get_connection(self) -> _Database: ...
    @property
    def connection(self) -> _Database: ...
    def get(self, key: Any) -> Any: ...
    def set(self, key: Any, value: Any) -> None: ...
    def mget(self, keys: Iterable[Any]) -> list[Any]: ...
    def delete(self, key: Any) -> None: ...
