from collections.abc import Mapping
from contextlib import AbstractContextManager
from logging import Logger
from typing import Any

from kombu.transport import virtual
from kombu.transport.base import Implements
from kombu.utils.objects import cached_property
from typing_extensions import TypeAlias

logger: Logger

DEFAULT_PORT: int
DEFAULT_HOST: str

# Hidden by the attributes of the same names.
_Channel: TypeAlias = Channel

class Channel(virtual.Channel):
    prefix: str
    index: str | None
    timeout: int
    session_ttl: int
    lock_ttl: int
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def _key_prefix(self, queue: str) -> str: ...
    def _queue_lock(self, queue: str) -> AbstractContextManager[None]: ...
    def _new_queue(self, queue: str, **_: Any) -> None: ...
    def _has_queue(self, queue: str, **kwargs: Any) -> bool: ...
    def _delete(self, queue: str, *args: Any, **_: Any) -> None: ...
    def _put(self, queue: str, payload: Any, **_: Any) -> None: ...
    def _get(self, queue: str, timeout: float | None = None) -> Any: ...
    def _purge(self, queue: str) -> int: ...
    def _size(self, queue: str) -> int: ...
    @cached_property
    def lock_value(self) -> str: ...
    queues: Mapping[str, dict[str, Any]]
    # An `etcd.Client`: python-etcd is optional.
    client: Any

class Transport(virtual.Transport):
    Channel: type[_Channel]
    default_port: int
    driver_type: str
    driver_name: str
    polling_interval: float | None
    implements: Implements
    connection_errors: tuple[type[Exception], ...]
    channel_errors: tuple[type[Exception], ...]
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def verify_connection(self, connection: Any) -> bool: ...
    def driver_version(self) -> str: ...
