from collections.abc import Mapping
from pathlib import Path
from re import Pattern
from typing import IO, Any, NamedTuple

from kombu.transport import virtual
from kombu.utils.objects import cached_property
from typing_extensions import TypeAlias

VERSION: tuple[int, int, int]
__version__: str
LOCK_EX: int
LOCK_SH: int
EXCHANGE_NAME_RE: Pattern[str]
WIN_RESERVED_NAMES: frozenset[str]

def lock(file: IO[Any], flags: int) -> None: ...
def unlock(file: IO[Any]) -> None: ...

class exchange_queue_t(NamedTuple):
    routing_key: str
    pattern: str
    queue: str

class Channel(virtual.Channel):
    supports_fanout: bool
    @staticmethod
    def _is_valid_exchange_name(exchange: object) -> bool: ...
    def _exchange_file(self, exchange: str) -> Path: ...
    def get_table(self, exchange: str) -> list[exchange_queue_t]: ...
    def _queue_bind(
        self, exchange: str, routing_key: str | None, pattern: str | None, queue: str | None
    ) -> None: ...
    def _put_fanout(
        self, exchange: str, payload: Any, routing_key: str, **kwargs: Any
    ) -> None: ...
    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None: ...
    def _get(self, queue: str) -> Any: ...  # type: ignore[override]  # no timeout
    def _delete(
        self,
        queue: str,
        exchange: str,
        routing_key: str | None,
        pattern: str | None,
        *args: Any,
        **kwargs: Any,
    ) -> None: ...
    def _purge(self, queue: str) -> int: ...
    def _size(self, queue: str) -> int: ...
    @property
    def transport_options(self) -> Mapping[str, Any]: ...
    @cached_property
    def data_folder_in(self) -> str: ...
    @cached_property
    def data_folder_out(self) -> str: ...
    @cached_property
    def store_processed(self) -> bool: ...
    @cached_property
    def processed_folder(self) -> str: ...
    @property
    def control_folder(self) -> Path: ...

# `Transport.Channel` hides the class of the same name.
_Channel: TypeAlias = Channel

class Transport(virtual.Transport):
    Channel: type[_Channel]
    global_state: virtual.BrokerState
