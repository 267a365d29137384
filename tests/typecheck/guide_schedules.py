"""The periodic tasks guide: crontab, solar, intervals, the beat schedule, own schedules."""

import zoneinfo
from datetime import datetime, timedelta, timezone
from typing import Any

from celery import Celery, schedules
from celery.beat import (
    BeatLazyFunc,
    PersistentScheduler,
    ScheduleEntry,
    Scheduler,
    SchedulingError,
    Service,
)
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
from typing_extensions import assert_type, override

app = Celery("guide_schedules", broker="memory://", backend="cache+memory://")
app.conf.timezone = "Europe/London"
app.conf.enable_utc = True
app.conf.beat_schedule_filename = "/tmp/guide-schedules"


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task
def test(arg: str) -> None:
    print(arg)


@app.task
def clean() -> None:
    return None


# Crontab


crontab()
crontab(minute=0, hour=0)
crontab(minute=0, hour="*/3")
crontab(minute=0, hour="0,3,6,9,12,15,18,21")
crontab(minute="*/15")
crontab(day_of_week="sunday")
crontab(minute="*", hour="*", day_of_week="sun")
crontab(minute="*/10", hour="3,17,22", day_of_week="thu,fri")
crontab(minute=0, hour="*/2,*/3")
crontab(minute=0, hour="*/3,8-17")
crontab(0, 0, day_of_month="2")
crontab(0, 0, day_of_month="2-30/2")
crontab(0, 0, day_of_month="1-7,15-21")
crontab(0, 0, day_of_month="11", month_of_year="5")
crontab(0, 0, month_of_year="*/3")
crontab(hour=7, minute=30, day_of_week=1)
crontab(minute={0, 30}, hour=[8, 12])
crontab(minute=(0, 15, 30), hour=range(8, 18))
crontab("0", "4", "*", "*", "1")
crontab(0, 4, app=app)
crontab(hour=3, nowfun=lambda: datetime.now(timezone.utc))
crontab.from_string("0 4 * * 1")
crontab(hour=7.5)  # E: a whole hour
crontab(minutes=3)  # E: a misspelt parameter
crontab(day="monday")  # E: day_of_week
crontab(hour=None)  # E: an hour
crontab(minute=timedelta(minutes=3))  # E: a minute
crontab(minute=["0", "30"])  # E: whole numbers
crontab.from_string(3)  # E: a str
nightly = crontab(minute=0, hour=3)
assert_type(nightly.hour, set[int])
assert_type(nightly.minute, set[int])
assert_type(nightly.day_of_week, set[int])
nightly.month_of_year
nightly.day_of_month
nightly._orig_minute
nightly._orig_hour
due, wait = nightly.is_due(datetime.now(timezone.utc))
state = nightly.is_due(datetime.now(timezone.utc))
print(state.is_due, state.next)
assert_type(due, "bool | Any")
assert_type(nightly.remaining_estimate(datetime.now(timezone.utc)), timedelta)
nightly.remaining_delta(datetime.now(timezone.utc))
assert_type(nightly.now(), datetime)
assert_type(nightly == crontab(minute=0, hour=3), bool)
nightly.is_due("now")  # E: a datetime
nightly.hours  # E: a misspelt attribute
assert_type(crontab_parser(60).parse("*/15"), set[int])
crontab_parser(31, 1).parse("1-7")
crontab_parser("60")  # E static: a number
crontab_parser(60).parse(15)  # E: a str
try:
    crontab(hour="1-x")
except (ParseException, ValueError) as error:
    print(error)


# Intervals and the sun


every = schedule(run_every=10)
schedule(timedelta(minutes=3), relative=True)
schedule(10.5, relative=False, nowfun=datetime.now, app=app)
assert_type(every.run_every, timedelta)
assert_type(every.human_seconds, str)
assert_type(every.is_due(datetime.now(timezone.utc))[1], "float | Any")
schedule("10")  # E static: seconds or a timedelta
schedule(10, relativ=True)  # E: a misspelt parameter
schedules.schedule(3)
maybe_schedule(10)
maybe_schedule(timedelta(seconds=3), relative=True)
maybe_schedule(nightly)


def with_ephem() -> None:
    solar("sunset", -37.81753, 144.96715)
    solar("dawn_civil", lat=52.1, lon=13, app=app)
    solar(event="solar_noon", lat=0, lon=0)
    solar("sunset", "-37", "144")  # E: degrees
    solar("sunset", -37)  # E: lon is missing
    solar(3, 1, 1)  # E: the name of an event
    solar("sunst", 1.0, 1.0)  # E: a misspelt event
    app.conf.beat_schedule = {"sunset": {"task": "guide_schedules.add", "schedule": solar("sunset", -37.8, 144.9)}}


# The beat schedule


app.conf.beat_schedule = {
    "add-every-30-seconds": {"task": "guide_schedules.add", "schedule": 30.0, "args": (16, 16)},
    "add-every-monday": {
        "task": "guide_schedules.add",
        "schedule": crontab(hour=7, minute=30, day_of_week=1),
        "args": [16, 16],
        "kwargs": {},
        "options": {"queue": "slow", "expires": 60, "priority": 3},
    },
    "clean": {"task": "guide_schedules.clean", "schedule": timedelta(hours=1), "relative": True},
    "whole": {"task": "guide_schedules.clean", "schedule": 10},
}
app.conf.beat_schedule["later"] = {"task": "guide_schedules.clean", "schedule": 60}
app.conf.beat_schedule.update({"other": {"task": "guide_schedules.clean", "schedule": nightly}})
app.conf.beat_schedule.setdefault("third", {"task": "guide_schedules.clean", "schedule": every})
app.conf.beat_schedule = {"a": {"task": "guide_schedules.clean", "schedule": "10"}}  # E static: seconds
app.conf.beat_schedule = {"a": {"schedule": 10}}  # E static: no task
app.conf.beat_schedule = {"a": {"task": "t", "schedule": 3, "arg": ()}}  # E static: a misspelt key
app.conf.beat_schedule = {"a": {"task": clean, "schedule": 3}}  # E static: the name of a task
app.conf.beat_schedule = [{"task": "t", "schedule": 3}]  # E static: a dict of entries
app.conf.beat_schedule = {"a": {"task": "t", "schedule": 3, "kwargs": [1]}}  # E static: a dict
app.conf.beat_schedule = {"a": {"task": "t", "schedule": 3, "args": 1}}  # E static: a tuple
app.conf.update(beat_schedule={"a": {"task": "guide_schedules.clean", "schedule": 3}})
app.conf.beat_scheduler = "celery.beat:PersistentScheduler"
app.conf.beat_max_loop_interval = 5
app.conf.beat_sync_every = 0
app.conf.beat_cron_starting_deadline = None
app.conf.beat_max_loop_interval = "5"  # E static: seconds


@app.on_after_configure.connect
def setup_periodic_tasks(sender: Celery, **kwargs: Any) -> None:
    sender.add_periodic_task(10.0, test.s("hello"), name="add every 10")
    sender.add_periodic_task(30.0, test.s("world"), expires=10)
    sender.add_periodic_task(crontab(hour=7, minute=30, day_of_week=1), test.s("Monday!"))
    sender.add_periodic_task(timedelta(seconds=3), clean.s())
    sender.add_periodic_task(solar("sunset", 1.0, 1.0), clean.si(), queue="slow")
    sender.add_periodic_task(3, add.s(1, 1), args=(), kwargs={}, name=None)
    sender.add_periodic_task(3, add.s(), args=(1, 2))
    sender.add_periodic_task("10", clean.s())  # E: seconds
    sender.add_periodic_task(10)  # E: no task
    sender.add_periodic_task(10, "guide_schedules.clean")  # E: a signature
    sender.add_periodic_task(10, clean.s(), nme="a")  # E: a misspelt parameter
    sender.add_periodic_task(10, clean.s(), name=3)  # E: a str


@app.on_after_finalize.connect
def setup_late(sender: Celery, **kwargs: object) -> None:
    assert_type(sender.add_periodic_task(10.0, clean.s()), str)


app.add_periodic_task(5, clean.s(), name="five")
app.conf.beat_schedule
app.finalize()


# Own schedules, entries and schedulers


class Monthly(BaseSchedule):
    def __init__(self, day: int, app: Celery | None = None) -> None:
        self.day = day
        super().__init__(nowfun=None, app=app)

    @override
    def remaining_estimate(self, last_run_at: datetime) -> timedelta:
        return timedelta(days=self.day)

    @override
    def is_due(self, last_run_at: datetime) -> schedstate:
        return schedstate(is_due=self.now() > last_run_at, next=60.0)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Monthly) and other.day == self.day


class OnTheDot(schedule):
    @override
    def is_due(self, last_run_at: datetime) -> tuple[bool, float]:
        return super().is_due(last_run_at)


class ZoneCrontab(crontab):
    def __init__(self, zone: str, *args: Any, **kwargs: Any) -> None:
        self.zone = zoneinfo.ZoneInfo(zone)
        super().__init__(*args, **kwargs)

    @override
    def is_due(self, last_run_at: datetime) -> schedstate:
        due, wait = super().is_due(last_run_at.astimezone(self.zone))
        return schedstate(due, wait)


app.add_periodic_task(Monthly(3, app=app), clean.s())
app.add_periodic_task(ZoneCrontab("Europe/Berlin", minute=3), clean.s())
app.conf.beat_schedule = {"m": {"task": "guide_schedules.clean", "schedule": Monthly(3)}}
schedstate(True, 3)
schedstate(True)  # E: next is missing


class Entry(ScheduleEntry):
    note = ""

    @override
    def is_due(self) -> schedstate:
        return schedstate(False, 3.0)


class OwnScheduler(Scheduler):
    Entry = Entry
    max_interval = 3

    @override
    def setup_schedule(self) -> None:
        self.install_default_entries(self.schedule)
        self.merge_inplace(self.app.conf.beat_schedule)
        self.add(name="x", task="guide_schedules.clean", schedule=schedule(3))

    @override
    def tick(self, *args: Any, **kwargs: Any) -> float:
        assert_type(self.should_sync(), bool)
        for name, entry in self.schedule.items():
            print(name, entry.task, entry.last_run_at, entry.total_run_count, entry.options)
        return super().tick(*args, **kwargs)

    @override
    def apply_entry(self, entry: ScheduleEntry, producer: Any = None) -> None:
        try:
            super().apply_entry(entry, producer=producer)
        except SchedulingError as error:
            self.logger.error("%s", error)

    @override
    def sync(self) -> None:
        self.sinc()  # E: a misspelt method
        super().sync()

    @override
    def close(self) -> None:
        super().close()

    @property
    @override
    def info(self) -> str:
        return "own"


class OwnPersistent(PersistentScheduler):
    @override
    def sync(self) -> None:
        super().sync()

    @override
    def tick(self, wrong: str) -> str:  # E static: it gives seconds
        return wrong


scheduler = OwnScheduler(app, lazy=True)
OwnScheduler(app=app, schedule={}, max_interval=5, lazy=True)
scheduler.setup_schedule()
entry = ScheduleEntry("name", "task", schedule=schedule(3), args=(1,), kwargs={}, app=app)
ScheduleEntry(name="n", task="t", schedule=nightly, options={"queue": "q"}, app=app)
entry.is_due()
entry.next()
entry.name
entry.schedule
entry.nmae  # E: a misspelt attribute
service = Service(app, max_interval=3, scheduler_cls=OwnScheduler)
Service(app, schedule_filename="/tmp/x")
Service("app")  # E: an app
app.Beat(loglevel="INFO", schedule="/tmp/x", max_interval=5)
lazy = BeatLazyFunc(int, "3")
lazy()
lazy.delay()
BeatLazyFunc(3)  # E static: a function
app.conf.beat_schedule["lazy"] = {"task": "t", "schedule": 3, "kwargs": {"x": BeatLazyFunc(int)}}
