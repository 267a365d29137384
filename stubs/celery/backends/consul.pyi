from collections.abc import Iterable, Iterator
from logging import Logger
from typing import Any, TypeAlias

from celery.backends.base import KeyValueStoreBackend

__all__ = ("ConsulBackend",)

# Of the package consul, which may be absent.
_ConsulModule: TypeAlias = Any
_ConsulClient: TypeAlias = Any

logger: Logger
CONSUL_MISSING: str

class ConsulBackend(KeyValueStoreBackend):
    consul: _ConsulModule
    consistency: str
    path: str | None
    one_client: _ConsulClient | None
    hostname: str
    port: int
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def _init_from_params(
        self, hostname: str, port: int, virtual_host: str | None, **params: Any
    ) -> None: ...
    def client(self) -> _ConsulClient: ...
    def _key_to_consul_key(self, key: str | bytes) -> str: ...
    def get(self, key: Any) -> Any: ...
    def mget(self, keys: Iterable[Any]) -> Iterator[Any]: ...
    def set(self, key: Any, value: Any) -> Any: ...
    def delete(self, key: Any) -> Any: ...
