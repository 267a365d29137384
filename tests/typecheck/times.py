"""celery.utils.time and the timers."""

from datetime import date, datetime, timedelta, timezone, tzinfo

from celery.utils.functional import first
from celery.utils.time import (
    ffwd,
    get_exponential_backoff_interval,
    humanize_seconds,
    is_naive,
    make_aware,
    maybe_iso8601,
    maybe_make_aware,
    maybe_timedelta,
    rate,
    remaining,
    to_utc,
    weekday,
)
from celery.utils.time import timezone as celery_timezone
from celery.utils.timer2 import Timer
from typing_extensions import assert_type

now = datetime.now(timezone.utc)
assert_type(maybe_timedelta(5), timedelta)
assert_type(maybe_timedelta(2.5), timedelta)
assert_type(maybe_timedelta(timedelta(seconds=5)), timedelta)
maybe_timedelta(5).total_seconds()
maybe_timedelta(5).total_second()  # E: misspelt
assert_type(get_exponential_backoff_interval(factor=2, retries=3, maximum=600, full_jitter=True), int)
get_exponential_backoff_interval(factor=2, retries=3)  # E: the maximum is missing
get_exponential_backoff_interval(2, 3, 600, jitter=True)  # E: misspelt
assert_type(remaining(now, timedelta(minutes=5)), timedelta)
remaining(now, timedelta(minutes=5), now, relative=True)
remaining(now, 300)  # E: a timedelta
assert_type(maybe_iso8601("2026-11-23T00:00:00"), datetime)
assert_type(maybe_iso8601(None), None)
assert_type(maybe_make_aware(now, celery_timezone.utc), datetime)
assert_type(make_aware(now, timezone.utc), datetime)
make_aware(now, "UTC")  # E: a tzinfo
assert_type(to_utc(now), datetime)
assert_type(is_naive(now), bool)
assert_type(rate("10/m"), float)
assert_type(weekday("monday"), int)
assert_type(humanize_seconds(90, prefix="in "), str)
assert_type(celery_timezone.local, tzinfo)
assert_type(celery_timezone.get_timezone("Europe/Berlin"), tzinfo)
assert_type(now + ffwd(hour=1, minute=30), datetime)
assert_type(date(2026, 11, 23) + ffwd(day=1), date)

timer = Timer(on_error=print, max_interval=2)
entry = timer.call_repeatedly(5.0, print, ("tick",))
timer.cancel(entry)
timer.call_after(5, print, ("tick",), {"end": ""}, priority=3)
timer.call_after(print, 5)  # E: the seconds come first


def optional(text: str | None, seconds: float | timedelta | None, at: datetime | str | None) -> None:
    assert_type(maybe_iso8601(text), datetime | None)
    assert_type(maybe_iso8601(at), datetime | None)
    assert_type(maybe_timedelta(seconds), timedelta | None)
    assert_type(maybe_timedelta(seconds or 5), timedelta)
    maybe_iso8601(5)  # E: text or a datetime
