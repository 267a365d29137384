from collections.abc import Iterable
from functools import cached_property
from logging import Logger
from typing import Any, TypeAlias

from celery.backends.base import KeyValueStoreBackend

__all__ = ("AzureBlockBlobBackend",)

# A client of the package azure-storage-blob, which may be absent.
_BlobServiceClient: TypeAlias = Any

LOGGER: Logger
AZURE_BLOCK_BLOB_CONNECTION_PREFIX: str

class AzureBlockBlobBackend(KeyValueStoreBackend):
    base_path: str
    _connection_string: str
    _container_name: str
    _connection_timeout: float
    _read_timeout: float
    def __init__(
        self, url: str | None = None, container_name: str | None = None, *args: Any, **kwargs: Any
    ) -> None: ...
    @classmethod
    def _parse_url(cls, url: str, prefix: str = ...) -> str: ...
    @cached_property
    def _blob_service_client(self) -> _BlobServiceClient: ...
    def get(self, key: Any) -> str | None: ...
    def set(self, key: Any, value: str | bytes) -> None: ...
    def mget(self, keys: Iterable[Any]) -> list[str | None]: ...
    def delete(self, key: Any) -> None: ...
    def as_uri(self, include_password: bool = False) -> str: ...
