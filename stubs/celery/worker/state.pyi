from collections import Counter
from collections.abc import Callable, Iterable, MutableMapping
from functools import cached_property
from shelve import Shelf
from types import ModuleType
from typing import Any
from weakref import WeakSet

from celery.utils.collections import LimitedSet
from kombu.clocks import LamportClock

from .request import Request

__all__ = (
    "SOFTWARE_INFO",
    "reserved_requests",
    "active_requests",
    "scheduled_requests",
    "total_count",
    "revoked",
    "task_reserved",
    "task_scheduled",
    "maybe_shutdown",
    "task_accepted",
    "task_ready",
    "merge_revoked",
    "Persistent",
)

SOFTWARE_INFO: dict[str, str]

REVOKES_MAX: int
SUCCESSFUL_MAX: int
REVOKE_EXPIRES: float
SUCCESSFUL_EXPIRES: float

requests: dict[str, Request]
reserved_requests: WeakSet[Request]
active_requests: WeakSet[Request]
scheduled_requests: WeakSet[Request]
successful_requests: LimitedSet[str]
total_count: Counter[str]
all_total_count: list[int]
revoked: LimitedSet[str]
revoked_stamps: dict[str, Any]

def merge_revoked(task_ids: Iterable[str] | None) -> None: ...

should_stop: int | None
should_terminate: int | None

def reset_state() -> None: ...
def maybe_shutdown() -> None: ...
def task_reserved(
    request: Request,
    add_request: Callable[[str, Request], object] = ...,
    add_reserved_request: Callable[[Request], object] = ...,
    discard_scheduled_request: Callable[[Request], object] = ...,
) -> None: ...
def task_scheduled(
    request: Request,
    add_request: Callable[[str, Request], object] = ...,
    add_scheduled_request: Callable[[Request], object] = ...,
    all_reserved_requests: WeakSet[Request] = ...,
    all_active_requests: WeakSet[Request] = ...,
) -> None: ...
def task_accepted(
    request: Request,
    _all_total_count: list[int] | None = None,
    add_request: Callable[[str, Request], object] = ...,
    add_active_request: Callable[[Request], object] = ...,
    add_to_total_count: Callable[[dict[str, int]], object] = ...,
) -> None: ...
def task_ready(
    request: Request,
    successful: bool = False,
    remove_request: Callable[[str, None], object] = ...,
    discard_active_request: Callable[[Request], object] = ...,
    discard_reserved_request: Callable[[Request], object] = ...,
    discard_scheduled_request: Callable[[Request], object] = ...,
) -> None: ...

C_BENCH: str | None
C_BENCH_EVERY: int

class Persistent:
    storage: ModuleType
    protocol: int
    # Builtins: they do not become methods, so they take no `self`.
    @staticmethod
    def compress(data: bytes, /, level: int = -1, wbits: int = 15) -> bytes: ...
    @staticmethod
    def decompress(data: bytes, /, wbits: int = 15, bufsize: int = 16384) -> bytes: ...
    _is_open: bool
    state: ModuleType
    filename: str
    clock: LamportClock | None
    def __init__(
        self, state: ModuleType, filename: str, clock: LamportClock | None = None
    ) -> None: ...
    def open(self) -> Shelf[Any]: ...
    def merge(self) -> None: ...
    def sync(self) -> None: ...
    def close(self) -> None: ...
    def save(self) -> None: ...
    def _merge_with(self, d: MutableMapping[str, Any]) -> MutableMapping[str, Any]: ...
    def _sync_with(self, d: MutableMapping[str, Any]) -> MutableMapping[str, Any]: ...
    def _merge_clock(self, d: MutableMapping[str, Any]) -> None: ...
    def _merge_revoked(self, d: MutableMapping[str, Any]) -> None: ...
    def _merge_revoked_v3(self, zrevoked: bytes | None) -> None: ...
    def _merge_revoked_v2(self, saved: Iterable[str]) -> None: ...
    def _dumps(self, obj: object) -> bytes: ...
    @property
    def _revoked_tasks(self) -> LimitedSet[str]: ...
    @cached_property
    def db(self) -> Shelf[Any]: ...
