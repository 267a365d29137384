import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Any, Literal, NamedTuple, overload

from kombu.utils.objects import cached_property
from typing_extensions import Self, TypeAlias, TypeVar

from celery.app.base import Celery
from celery.utils.time import ffwd

__all__ = ("ParseException", "schedule", "crontab", "crontab_parser", "maybe_schedule", "solar")

_ScheduleT = TypeVar("_ScheduleT", bound=BaseSchedule)
_SolarEvent: TypeAlias = Literal[
    "dawn_astronomical",
    "dawn_nautical",
    "dawn_civil",
    "sunrise",
    "solar_noon",
    "sunset",
    "dusk_civil",
    "dusk_nautical",
    "dusk_astronomical",
]

class schedstate(NamedTuple):
    is_due: bool
    next: float | Any  # or None: beat then takes its longest interval

CRON_PATTERN_INVALID: str
CRON_INVALID_TYPE: str
CRON_INVALID_DATE: str
CRON_DAYS_IN_MONTH: dict[int, int]
CRON_REPR: str
SOLAR_INVALID_LATITUDE: str
SOLAR_INVALID_LONGITUDE: str
SOLAR_INVALID_EVENT: str
SOLAR_EPHEM_NOT_INSTALLED: str

Cronspec: TypeAlias = int | str | Iterable[int]

def cronfield(s: Cronspec | None) -> Cronspec: ...

class ParseException(Exception): ...

_ParseException = ParseException

class BaseSchedule:
    nowfun: Callable[[], datetime] | None
    _app: Celery | None
    def __init__(self, nowfun: Callable[[], datetime] | None = None, app: Celery | None = None) -> None: ...
    def now(self) -> datetime: ...
    # Left to subclasses, some of which need no date, or know no next time.
    def remaining_estimate(self, last_run_at: Any) -> timedelta | Any: ...
    # A schedstate, though subclasses may give a plain pair.
    def is_due(self, last_run_at: datetime) -> schedstate | Any: ...
    def maybe_make_aware(self, dt: datetime, naive_as_utc: bool = True) -> datetime: ...
    @property
    def app(self) -> Celery: ...
    @app.setter
    def app(self, app: Celery | None) -> None: ...
    @cached_property
    def tz(self) -> tzinfo: ...
    @cached_property
    def utc_enabled(self) -> bool: ...
    def to_local(self, dt: datetime) -> datetime: ...
    def __eq__(self, other: object) -> bool: ...

class schedule(BaseSchedule):
    relative: bool
    run_every: timedelta
    def __init__(
        self,
        run_every: float | timedelta | None = None,
        relative: bool = False,
        nowfun: Callable[[], datetime] | None = None,
        app: Celery | None = None,
    ) -> None: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    @property
    def seconds(self) -> float: ...
    @property
    def human_seconds(self) -> str: ...

class crontab_parser:
    ParseException: type[_ParseException]
    _range: str
    _steps: str
    _star: str
    max_: int
    min_: int
    pats: tuple[tuple[re.Pattern[str], Callable[..., list[int]]], ...]
    def __init__(self, max_: int = 60, min_: int = 0) -> None: ...
    def parse(self, spec: str) -> set[int]: ...
    def _parse_part(self, part: str) -> list[int]: ...
    def _expand_range(self, toks: Sequence[str]) -> list[int]: ...
    def _range_steps(self, toks: Sequence[str]) -> list[int]: ...
    def _star_steps(self, toks: Sequence[str]) -> list[int]: ...
    def _expand_star(self, *args: object) -> list[int]: ...
    def _expand_number(self, s: str) -> int: ...

class crontab(BaseSchedule):
    # As given; the fields without _orig_ hold them expanded.
    _orig_minute: Cronspec
    _orig_hour: Cronspec
    _orig_day_of_week: Cronspec
    _orig_day_of_month: Cronspec
    _orig_month_of_year: Cronspec
    _orig_kwargs: dict[str, Any]
    hour: set[int]
    minute: set[int]
    day_of_week: set[int]
    day_of_month: set[int]
    month_of_year: set[int]
    def __init__(
        self,
        minute: Cronspec = "*",
        hour: Cronspec = "*",
        day_of_week: Cronspec = "*",
        day_of_month: Cronspec = "*",
        month_of_year: Cronspec = "*",
        *,
        nowfun: Callable[[], datetime] | None = None,
        app: Celery | None = None,
    ) -> None: ...
    @classmethod
    def from_string(cls, crontab: str) -> Self: ...
    @staticmethod
    def _expand_cronspec(cronspec: Cronspec, max_: int, min_: int = 0) -> set[int]: ...
    def _delta_to_next(self, last_run_at: datetime, next_hour: int, next_minute: int) -> ffwd: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def __setstate__(self, state: Mapping[str, Any]) -> None: ...
    def remaining_delta(
        self, last_run_at: datetime, tz: str | tzinfo | None = None, ffwd: type[ffwd] = ...
    ) -> tuple[datetime, Any, datetime]: ...
    def remaining_estimate(self, last_run_at: datetime, ffwd: type[ffwd] = ...) -> timedelta: ...

@overload
def maybe_schedule(s: float | timedelta, relative: bool = False, app: Celery | None = None) -> schedule: ...
@overload
def maybe_schedule(s: _ScheduleT, relative: bool = False, app: Celery | None = None) -> _ScheduleT: ...
@overload
def maybe_schedule(s: None, relative: bool = False, app: Celery | None = None) -> None: ...

class solar(BaseSchedule):
    _all_events: set[str]
    _horizons: dict[str, str]
    _methods: dict[str, str]
    _use_center_l: dict[str, bool]
    max_search_days: int
    ephem: Any  # the module ephem, which need not be installed
    event: str
    lat: float
    lon: float
    cal: Any  # ephem.Observer
    method: str
    use_center: bool
    def __init__(
        self,
        event: _SolarEvent,
        lat: float,
        lon: float,
        *,
        nowfun: Callable[[], datetime] | None = None,
        app: Celery | None = None,
    ) -> None: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def _next_event(self, start: Any) -> Any: ...
