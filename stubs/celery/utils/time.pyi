from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo
from functools import cached_property
from logging import Logger
from time import struct_time
from types import ModuleType
from typing import Any, Literal, TypeVar, overload

__all__ = (
    "LocalTimezone",
    "timezone",
    "maybe_timedelta",
    "delta_resolution",
    "remaining",
    "rate",
    "weekday",
    "humanize_seconds",
    "maybe_iso8601",
    "is_naive",
    "add_seconds_to_datetime",
    "subtract_datetimes",
    "make_aware",
    "localize",
    "to_utc",
    "maybe_make_aware",
    "ffwd",
    "utcoffset",
    "adjust_timestamp",
    "get_exponential_backoff_interval",
)

_DateT = TypeVar("_DateT", bound=date)

logger: Logger
C_REMDEBUG: str | Literal[False]
DAYNAMES: tuple[str, ...]
WEEKDAYS: dict[str, int]
MONTHNAMES: tuple[str, ...]
YEARMONTHS: dict[str, int]
RATE_MODIFIER_MAP: dict[str, Callable[[float], float]]
TIME_UNITS: tuple[tuple[str, float, Callable[[float], str]], ...]
ZERO: timedelta

class LocalTimezone(tzinfo):
    STDOFFSET: timedelta
    DSTOFFSET: timedelta
    DSTDIFF: timedelta
    _offset_cache: dict[int, tzinfo]
    def __init__(self) -> None: ...
    # A date is needed: unlike tzinfo in general, it cannot take None.
    def utcoffset(self, dt: datetime) -> timedelta: ...  # type: ignore[override]
    def dst(self, dt: datetime) -> timedelta: ...  # type: ignore[override]
    def tzname(self, dt: datetime) -> str: ...  # type: ignore[override]
    def fromutc(self, dt: datetime) -> datetime: ...
    def _isdst(self, dt: datetime) -> bool: ...

class _Zone:
    def tz_or_local(self, tzinfo: tzinfo | str | None = None) -> tzinfo: ...
    def to_local(
        self, dt: datetime, local: tzinfo | str | None = None, orig: tzinfo | None = None
    ) -> datetime: ...
    def to_system(self, dt: datetime) -> datetime: ...
    def to_local_fallback(self, dt: datetime) -> datetime: ...
    def get_timezone(self, zone: str | tzinfo) -> tzinfo: ...
    @cached_property
    def local(self) -> tzinfo: ...
    @cached_property
    def utc(self) -> tzinfo: ...

timezone: _Zone

@overload
def maybe_timedelta(delta: float | timedelta) -> timedelta: ...
@overload
def maybe_timedelta(delta: None) -> None: ...
@overload
def maybe_timedelta(delta: float | timedelta | None) -> timedelta | None: ...
def delta_resolution(dt: datetime, delta: timedelta) -> datetime: ...
def remaining(
    start: datetime, ends_in: timedelta | ffwd, now: datetime | None = None, relative: bool = False
) -> timedelta: ...
def rate(r: str | float | None) -> float: ...
def weekday(name: str) -> int: ...
def yearmonth(name: str) -> int: ...
def humanize_seconds(
    secs: float, prefix: str = "", sep: str = "", now: str = "now", microseconds: bool = False
) -> str: ...
@overload
def maybe_iso8601(dt: datetime | str) -> datetime: ...
@overload
def maybe_iso8601(dt: None) -> None: ...
@overload
def maybe_iso8601(dt: datetime | str | None) -> datetime | None: ...
def is_naive(dt: datetime) -> bool: ...
def add_seconds_to_datetime(dt: datetime, seconds: float) -> datetime: ...
def subtract_datetimes(end: datetime, start: datetime) -> timedelta: ...
def make_aware(dt: datetime, tz: tzinfo) -> datetime: ...
def localize(dt: datetime, tz: tzinfo) -> datetime: ...
def to_utc(dt: datetime) -> datetime: ...
def maybe_make_aware(dt: datetime, tz: tzinfo | str | None = None, naive_as_utc: bool = True) -> datetime: ...

class ffwd:
    year: int | None
    month: int | None
    weeks: int
    weekday: int | None
    day: int | None
    hour: int | None
    minute: int | None
    second: int | None
    microsecond: int | None
    days: int
    _has_time: bool
    def __init__(
        self,
        year: int | None = None,
        month: int | None = None,
        weeks: int = 0,
        weekday: int | None = None,
        day: int | None = None,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        microsecond: int | None = None,
        **kwargs: Any,
    ) -> None: ...
    def __radd__(self, other: _DateT) -> _DateT: ...
    def _fields(self, **extra: Any) -> dict[str, Any]: ...

def utcoffset(time: ModuleType = ..., localtime: Callable[..., struct_time] = ...) -> float: ...
def adjust_timestamp(ts: float, offset: float, here: Callable[..., float] = ...) -> float: ...
def get_exponential_backoff_interval(
    factor: int, retries: int, maximum: int, full_jitter: bool = False
) -> int: ...
