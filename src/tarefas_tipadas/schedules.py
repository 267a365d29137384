"""Tasks that beat sends on a schedule, refused at definition where that is impossible."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from celery.schedules import BaseSchedule, crontab
from typing_extensions import ParamSpec, Required, TypedDict

if TYPE_CHECKING:
    import celery

_P = ParamSpec("_P")

DAYS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
SHORTER = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
"""The months with fewer than 31 days, in the longest year."""
FIELDS = ("minute", "hour", "day_of_week", "day_of_month", "month_of_year")


class BeatEntry(TypedDict, total=False, closed=True):
    """An entry of the setting `beat_schedule`."""

    task: Required[str]
    schedule: Required[BaseSchedule | timedelta | float]
    args: list[Any] | tuple[Any, ...]
    kwargs: Mapping[str, Any]
    options: Mapping[str, Any]
    relative: bool
    last_run_at: datetime | None
    total_run_count: int | None
    name: str


def beat_entry(
    schedule: BaseSchedule | timedelta | float,
    task: celery.Task[_P, Any],
    /,
    *args: _P.args,
    **kwargs: _P.kwargs,
) -> BeatEntry:
    """An entry for `beat_schedule`, which sends the task with these arguments.

    A number is the seconds between two times. Raises `TypeError` for arguments that the task
    does not take and for what is no schedule, and `ValueError` for one that never comes: not
    above zero, a day or month misspelt, or a date such as 30 February.
    """
    check_schedule(schedule)
    check_arity = getattr(task, "__header__", None)  # as apply_async does, but now
    if task.typing and check_arity:
        check_arity(*args, **kwargs)
    signature = task.s(*args, **kwargs)
    return {
        "task": task.name,
        "schedule": schedule,
        "args": list(args),
        "kwargs": dict(kwargs),
        "options": dict(signature.options),
    }


def periodic(
    app: celery.Celery,
    schedule: BaseSchedule | timedelta | float,
    task: celery.Task[_P, Any],
    /,
    *args: _P.args,
    **kwargs: _P.kwargs,
) -> str:
    """Have beat send the task on a schedule; returns the name of its entry.

    The entry outlives a later `app.config_from_object`. The same task may have several
    schedules. Options such as a queue are given to the `options` of a `beat_entry`, which you
    put into `beat_schedule` yourself. Raises what `beat_entry` raises.
    """
    entry = beat_entry(schedule, task, *args, **kwargs)
    name = f"{task.s(*args, **kwargs)!r} {schedule}"  # as Celery's own names, and when

    def add(**_: Any) -> None:
        app.conf.beat_schedule = {**app.conf.beat_schedule, name: entry}

    app.on_after_configure.connect(add, weak=False)
    if app.configured:
        add()
    return name


def check_schedule(schedule: object) -> None:
    """Raise `TypeError` or `ValueError` for what is no schedule, or for one that never comes."""
    if isinstance(schedule, crontab):
        check_crontab(schedule)
    elif isinstance(schedule, BaseSchedule):
        return
    elif isinstance(schedule, bool) or not isinstance(schedule, (int, float, timedelta)):
        raise TypeError(
            "a schedule is a number of seconds, a timedelta, or a crontab() or solar() of "
            f"celery.schedules; got {schedule!r}"
        )
    else:
        seconds = schedule.total_seconds() if isinstance(schedule, timedelta) else schedule
        if not 0 < seconds < float("inf"):
            raise ValueError(f"a schedule needs more than 0 seconds, got {schedule!r}")


def check_crontab(schedule: crontab) -> None:
    """Raise `ValueError` for a misspelt name, of which Celery reads three letters, and
    for a date that no year has."""
    for field in FIELDS:
        given = getattr(schedule, f"_orig_{field}")
        if not getattr(schedule, field):
            raise ValueError(f"crontab({field}={given!r}) never comes")
        names = {"day_of_week": DAYS, "month_of_year": MONTHS}.get(field, ())
        known = {name for full in names for name in (full, full[:3])}
        for word in re.findall(r"[^\W\d_]+", given.lower()) if isinstance(given, str) else ():
            if word not in known:
                raise ValueError(f"crontab({field}={given!r}) has an unknown name {word!r}")
    first = min(schedule.day_of_month)
    if all(first > SHORTER.get(month, 31) for month in schedule.month_of_year):
        raise ValueError(
            f"crontab(day_of_month={schedule._orig_day_of_month!r}, "
            f"month_of_year={schedule._orig_month_of_year!r}) is a date that no year has"
        )
