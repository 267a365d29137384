import threading
from collections.abc import Sequence
from logging import Logger
from typing import Any, TypeAlias

from celery.app.task import Context
from celery.backends.base import BaseBackend

__all__ = ("CassandraBackend",)

# Objects of the package cassandra-driver, which may be absent.
_AuthProvider: TypeAlias = Any
_Cluster: TypeAlias = Any
_Session: TypeAlias = Any
_Statement: TypeAlias = Any

logger: Logger
E_NO_CASSANDRA: str
E_NO_SUCH_CASSANDRA_AUTH_PROVIDER: str
E_CASSANDRA_MISCONFIGURED: str
E_CASSANDRA_NOT_CONFIGURED: str
Q_INSERT_RESULT: str
Q_SELECT_RESULT: str
Q_DELETE_RESULT: str
Q_CREATE_RESULT_TABLE: str
Q_EXPIRES: str

def buf_t(x: str | bytes) -> bytes: ...

class CassandraBackend(BaseBackend):
    servers: Sequence[str] | None
    bundle_path: str | None
    port: int
    keyspace: str
    table: str
    cassandra_options: dict[str, Any]
    cqlexpires: str
    # Values of cassandra.ConsistencyLevel.
    read_consistency: int
    write_consistency: int
    auth_provider: _AuthProvider | None
    _cluster: _Cluster | None
    _session: _Session | None
    _write_stmt: _Statement | None
    _read_stmt: _Statement | None
    _table_created: bool
    _lock: threading.RLock
    def __init__(
        self,
        servers: Sequence[str] | None = None,
        keyspace: str | None = None,
        table: str | None = None,
        entry_ttl: int | None = None,
        port: int | None = None,
        bundle_path: str | None = None,
        **kwargs: Any,
    ) -> None: ...
    def _is_ready(self, write: bool) -> bool: ...
    def _get_connection(self, write: bool = False) -> None: ...
    def _store_result(
        self,
        task_id: str,
        result: Any,
        state: str,
        traceback: str | None = None,
        request: Context | None = None,
        **kwargs: Any,
    ) -> Any: ...
    def as_uri(self, include_password: bool = True) -> str: ...
    def _get_task_meta_for(self, task_id: str) -> dict[str, Any]: ...
