from collections.abc import Iterable
from functools import cached_property
from logging import Logger
from typing import Any, TypeAlias

from celery.backends.base import KeyValueStoreBackend

__all__ = ("CosmosDBSQLBackend",)

# A client of the package pydocumentdb, which may be absent.
_DocumentClient: TypeAlias = Any

ERROR_NOT_FOUND: int
ERROR_EXISTS: int
LOGGER: Logger

class CosmosDBSQLBackend(KeyValueStoreBackend):
    _endpoint: str
    _key: str
    _database_name: str
    _collection_name: str
    _consistency_level: Any
    _max_retry_attempts: int
    _max_retry_wait_time: int
    def __init__(
        self,
        url: str | None = None,
        database_name: str | None = None,
        collection_name: str | None = None,
        consistency_level: str | None = None,
        max_retry_attempts: int | None = None,
        max_retry_wait_time: int | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> None: ...
    @classmethod
    def _parse_url(cls, url: str) -> tuple[str, str]: ...
    @cached_property
    def _client(self) -> _DocumentClient: ...
    def _create_database_if_not_exists(self, client: _DocumentClient) -> None: ...
    def _create_collection_if_not_exists(self, client: _DocumentClient) -> None: ...
    @cached_property
    def _database_link(self) -> str: ...
    @cached_property
    def _collection_link(self) -> str: ...
    def _get_document_link(self, key: str) -> str: ...
    @classmethod
    def _get_partition_key(cls, key: str) -> dict[str, str]: ...
    def get(self, key: Any) -> Any: ...
    def set(self, key: Any, value: Any) -> None: ...
    def mget(self, keys: Iterable[Any]) -> list[Any]: ...
    def delete(self, key: Any) -> None: ...
