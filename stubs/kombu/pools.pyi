from collections.abc import Callable
from typing import Any, TypeVar

from kombu import messaging
from kombu.connection import Connection, ConnectionPool
from kombu.messaging import Producer as Producer
from kombu.resource import Resource as Resource
from kombu.utils.collections import EqualityDict
from kombu.utils.functional import lazy
from typing_extensions import TypeVar as _TypeVar

__all__ = (
    "ProducerPool",
    "PoolGroup",
    "register_group",
    "connections",
    "producers",
    "get_limit",
    "set_limit",
    "reset",
)

_Group = TypeVar("_Group", bound=PoolGroup)
_Pool = _TypeVar("_Pool", bound=Resource, default=Any)

use_global_limit: object
disable_limit_protection: str | None

class ProducerPool(Resource[Producer]):
    Producer: type[messaging.Producer]
    close_after_fork: bool
    connections: ConnectionPool
    def __init__(
        self,
        connections: ConnectionPool,
        limit: int | None = None,
        preload: int | None = None,
        close_after_fork: bool | None = None,
        *,
        Producer: type[messaging.Producer] | None = None,
    ) -> None: ...
    def _acquire_connection(self) -> Connection: ...
    def create_producer(self) -> messaging.Producer: ...
    def new(self) -> lazy[messaging.Producer]: ...
    def prepare(
        self, p: messaging.Producer | Callable[[], messaging.Producer]
    ) -> messaging.Producer: ...

class PoolGroup(EqualityDict[Connection, _Pool]):
    # `use_global_limit`, or the limit of each pool.
    limit: Any
    close_after_fork: bool
    def __init__(self, limit: object = None, close_after_fork: bool = True) -> None: ...
    def create(self, resource: Connection, limit: int | None, /) -> _Pool: ...
    def __missing__(self, resource: Connection) -> _Pool: ...

def register_group(group: _Group) -> _Group: ...

class Connections(PoolGroup[ConnectionPool]):
    def create(self, connection: Connection, limit: int | None) -> ConnectionPool: ...

connections: Connections

class Producers(PoolGroup[ProducerPool]):
    def create(self, connection: Connection, limit: int | None) -> ProducerPool: ...

producers: Producers

def get_limit() -> int: ...
def set_limit(
    limit: int | None, force: bool = False, reset_after: bool = False, ignore_errors: bool = False
) -> int: ...
def reset(*args: Any, **kwargs: Any) -> None: ...
