import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import Any

from kombu.asynchronous.timer import Entry, scheduled, to_timestamp
from kombu.asynchronous.timer import Timer as Schedule

__all__ = ("Entry", "Schedule", "Timer", "to_timestamp")

_Entry = Entry
_Schedule = Schedule

THREAD_TIMEOUT_MAX: float
TIMER_DEBUG: str | None

class Timer(threading.Thread):
    Entry: type[_Entry]
    Schedule: type[_Schedule]
    running: bool
    on_tick: Callable[[float], object] | None
    on_start: Callable[[Timer], object] | None
    schedule: _Schedule
    scheduler: Iterator[tuple[float | None, _Entry | None]]
    mutex: threading.Lock
    not_empty: threading.Condition
    _timer_count: count[int]
    def __init__(
        self,
        schedule: _Schedule | None = None,
        on_error: Callable[[Exception], object] | None = None,
        on_tick: Callable[[float], object] | None = None,
        on_start: Callable[[Timer], object] | None = None,
        max_interval: float | None = None,
        **kwargs: object,
    ) -> None: ...
    def _next_entry(self) -> float | None: ...
    def __next__(self) -> float | None: ...
    def next(self) -> float | None: ...
    def run(self) -> None: ...
    def stop(self) -> None: ...
    def ensure_started(self) -> None: ...
    def _do_enter(self, meth: str, *args: Any, **kwargs: Any) -> _Entry: ...
    def enter(self, entry: _Entry, eta: float | datetime, priority: int | None = None) -> _Entry: ...
    def call_at(
        self,
        eta: float | datetime | None,
        fun: Callable[..., object],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        priority: int = 0,
    ) -> _Entry: ...
    def enter_after(self, secs: float, entry: _Entry, priority: int = 0) -> _Entry: ...
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
    def exit_after(self, secs: float, priority: int = 10) -> None: ...
    def cancel(self, tref: _Entry) -> None: ...
    def clear(self) -> None: ...
    def empty(self) -> bool: ...
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def __nonzero__(self) -> bool: ...
    @property
    def queue(self) -> list[scheduled]: ...
