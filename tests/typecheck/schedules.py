from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from celery import Celery
from celery.schedules import (
    BaseSchedule,
    ParseException,
    crontab,
    crontab_parser,
    maybe_schedule,
    schedstate,
    schedule,
    solar,
)
from typing_extensions import assert_type

app = Celery("shop")

crontab()
crontab(0, 4, "*", "1", "1-6/2")
crontab(minute="*/15", hour=[8, 12], day_of_week="mon-fri", day_of_month={1, 15}, month_of_year=range(1, 4))
crontab(minute="0", app=app, nowfun=lambda: datetime(2026, 1, 1))
crontab(minute=1.5)  # E: an int, a str or several ints
crontab(minute=None)  # E: an int, a str or several ints
crontab(minute=timedelta(minutes=1))  # E: an int, a str or several ints
crontab(hour=["1"])  # E: ints
crontab(minutes=0)  # E: minute
crontab(day="1")  # E: day_of_month

nightly = crontab(minute=0, hour=4)
assert_type(nightly.minute, set[int])
assert_type(nightly.day_of_week, set[int])
assert_type(nightly._orig_minute, int | str | Any)  # E static: also several ints
str(nightly._orig_hour), str(nightly._orig_day_of_month), nightly._orig_kwargs
assert_type(nightly.is_due(datetime.now()), schedstate | Any)
assert_type(nightly.remaining_estimate(datetime.now()), timedelta)
assert_type(crontab.from_string("0 4 * * *"), crontab)
crontab.from_string(4)  # E: a str

schedule(10)
schedule(10.5)
schedule(timedelta(seconds=10), relative=True, app=app)
schedule(run_every=timedelta(seconds=10))
schedule("10")  # E static: seconds or a timedelta
every = schedule(10)
assert_type(every.run_every, timedelta)
assert_type(every.seconds, float)
assert_type(every.human_seconds, str)


def with_ephem() -> None:
    solar("sunset", -37.81753, 144.96715)
    solar("sunset", 60, 10, app=app)
    solar("sundown", 60, 10)  # E: no such event
    solar("sunset", "60", 10)  # E: degrees
    app.conf.beat_schedule = {"c": {"task": "shop.add", "schedule": solar("sunrise", 60, 10)}}


assert_type(maybe_schedule(10), schedule)
assert_type(maybe_schedule(timedelta(1)), schedule)
assert_type(maybe_schedule(nightly), crontab)
maybe_schedule("10")  # E: no schedule

assert_type(crontab_parser(60).parse("*/15"), set[int])
crontab_parser(60).parse(15)  # E: a str
try:
    crontab_parser(24, 0).parse("*/4")
except (ParseException, crontab_parser.ParseException):
    pass


class Workdays(BaseSchedule):
    def __init__(self, hour: int, nowfun: Callable[[], datetime] | None = None, app: Celery | None = None) -> None:
        self.hour = hour
        super().__init__(nowfun=nowfun, app=app)

    def remaining_estimate(self, last_run_at: datetime) -> timedelta:
        return self.maybe_make_aware(last_run_at) - self.now()

    def is_due(self, last_run_at: datetime) -> tuple[bool, float]:
        if self.to_local(last_run_at).weekday() > 4 or not self.utc_enabled:
            return False, 60
        return True, max(self.remaining_estimate(last_run_at).total_seconds(), 0)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Workdays) and other.hour == self.hour


class Once(BaseSchedule):
    def __init__(self, moment: datetime) -> None:
        super().__init__()
        self.moment = moment

    def remaining_estimate(self, last_run_at: datetime | None) -> timedelta:
        return self.moment - self.now()

    def is_due(self, last_run_at: datetime) -> schedstate:
        if self.remaining_estimate(None) > timedelta(0):
            return schedstate(is_due=False, next=None)
        return schedstate(True, 60)


class Never(BaseSchedule):
    def remaining_estimate(self, last_run_at: datetime) -> timedelta | None:
        return None

    def is_due(self, last_run_at: datetime) -> schedstate:
        left = self.remaining_estimate(last_run_at)
        left.total_seconds()  # E: None
        return schedstate(False, None if left is None else left.total_seconds())


# What makes it again are the arguments of its own __init__.
class Delayed(schedule):
    def __init__(self, run_every: float, delay: float = 0) -> None:
        self.delay = delay
        super().__init__(run_every)

    def __reduce__(self) -> tuple[type[Delayed], tuple[float, float]]:
        return self.__class__, (self.run_every.total_seconds(), self.delay)


class Marked(crontab):
    mark = ""

    def __reduce__(self) -> tuple[type[Marked], tuple[str, ...], dict[str, str]]:
        return self.__class__, (), {"mark": self.mark}


Delayed(10, delay=3).__reduce__()
Delayed("10")  # E static: seconds


class Later(schedule):
    def is_due(self, last_run_at: datetime) -> schedstate:
        state = super().is_due(last_run_at)
        if state.is_due:
            return schedstate(False, state.next + 10)
        return schedstate("yes", 10)  # E: a bool


class Offset(crontab):
    def __init__(self, *args: Any, offset: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offset = offset

    def is_due(self, last_run_at: datetime) -> tuple[bool, float]:
        due, seconds = super().is_due(last_run_at)
        return due, seconds + self.offset


app.conf.beat_schedule = {
    "a": {"task": "shop.add", "schedule": Workdays(8)},
    "b": {"task": "shop.add", "schedule": Offset(0)},
}
app.conf.beat_schedule = {"a": {"task": "shop.add", "schedule": Workdays}}  # E static: the class, no schedule
