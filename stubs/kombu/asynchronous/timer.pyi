from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from logging import Logger
from types import TracebackType
from typing import Any, NamedTuple

from typing_extensions import Self, TypeAlias

__all__ = ("Entry", "Timer", "to_timestamp")

logger: Logger

DEFAULT_MAX_INTERVAL: int
EPOCH: datetime
IS_PYPY: bool

class scheduled(NamedTuple):
    eta: float
    priority: int
    entry: Entry

def to_timestamp(
    d: float | datetime, default_timezone: tzinfo = ..., time: Callable[[], float] = ...
) -> float: ...

class Entry:
    fun: Callable[..., Any]
    args: Sequence[Any]
    kwargs: Mapping[str, Any]
    # A weak proxy of the entry itself.
    tref: Entry
    canceled: bool
    _last_run: float | None
    def __init__(
        self,
        fun: Callable[..., object],
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
    ) -> None: ...
    def __call__(self) -> Any: ...
    def cancel(self) -> None: ...
    def __lt__(self, other: object) -> bool: ...
    # From functools.total_ordering.
    def __le__(self, other: object) -> bool: ...
    def __gt__(self, other: object) -> bool: ...
    def __ge__(self, other: object) -> bool: ...
    @property
    def cancelled(self) -> bool: ...
    @cancelled.setter
    def cancelled(self, value: bool) -> None: ...

# `Timer.Entry` hides the class of the same name.
_Entry: TypeAlias = Entry

class Timer:
    Entry: type[_Entry]
    max_interval: float
    on_error: Callable[[Exception], object] | None
    _queue: list[scheduled]
    def __init__(
        self,
        max_interval: float | None = None,
        on_error: Callable[[Exception], object] | None = None,
        **kwargs: Any,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None: ...
    def call_at(
        self,
        eta: float | datetime | None,
        fun: Callable[..., object],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        priority: int = 0,
    ) -> _Entry: ...
    def call_after(
        self,
        secs: float,
        fun: Callable[..., object],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        priority: int = 0,
    ) -> _Entry: ...
    def call_repeatedly(
        self,
        secs: float,
        fun: Callable[..., object],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        priority: int = 0,
    ) -> _Entry: ...
    def enter_at(
        self,
        entry: _Entry,
        eta: float | datetime | None = None,
        priority: int = 0,
        time: Callable[[], float] = ...,
    ) -> _Entry: ...
    def enter_after(
        self,
        secs: float,
        entry: _Entry,
        priority: int = 0,
        time: Callable[[], float] = ...,
    ) -> _Entry: ...
    def _enter(
        self, eta: float, priority: int, entry: _Entry, push: Callable[..., Any] = ...
    ) -> _Entry: ...
    def apply_entry(self, entry: _Entry) -> None: ...
    def handle_error(self, exc_info: Exception) -> bool | None: ...
    def stop(self) -> None: ...
    def __iter__(
        self,
        min: Callable[..., Any] = ...,
        nowfun: Callable[[], float] = ...,
        pop: Callable[..., Any] = ...,
        push: Callable[..., Any] = ...,
    ) -> Iterator[tuple[float | None, _Entry | None]]: ...
    def clear(self) -> None: ...
    def cancel(self, tref: _Entry) -> None: ...
    def __len__(self) -> int: ...
    def __nonzero__(self) -> bool: ...
    @property
    def queue(self) -> list[scheduled]: ...
    @property
    def schedule(self) -> Self: ...
