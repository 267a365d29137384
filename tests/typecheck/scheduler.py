# Subclasses in the manner of django-celery-beat and celery-redbeat.
import heapq
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from celery import Celery, current_app
from celery.beat import (
    BeatLazyFunc,
    EmbeddedService,
    PersistentScheduler,
    ScheduleEntry,
    Scheduler,
    SchedulingError,
    Service,
    event_t,
)
from celery.schedules import BaseSchedule, crontab, schedstate
from typing_extensions import assert_type

if TYPE_CHECKING:
    from celery.beat import _BeatEntry, _BeatSchedule

app = Celery("shop")


class ModelEntry(ScheduleEntry):
    def __init__(self, model: Any, app: Celery | None = None) -> None:
        self.app = app or current_app._get_current_object()
        self.name = model.name
        self.task = model.task
        self.schedule = crontab()
        self.args = model.args or []
        self.kwargs = {}
        self.options = {"expires": 10}
        self.total_run_count = 0
        self.last_run_at = self._default_now()
        self.model = model

    def is_due(self) -> tuple[bool, float]:
        if not self.model.enabled:
            return False, 5.0
        return self.schedule.is_due(self.last_run_at)

    def _default_now(self) -> datetime:
        return self.app.now()

    def __next__(self, last_run_at: datetime | None = None) -> "ModelEntry":
        self.model.total_run_count += 1
        return self.__class__(self.model)

    next = __next__


class DatabaseScheduler(Scheduler):
    Entry = ModelEntry
    max_interval: float = 5
    sync_every = 60
    _schedule: dict[str, ModelEntry] | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._dirty: set[str] = set()
        Scheduler.__init__(self, *args, **kwargs)
        self.max_interval = kwargs.get("max_interval") or self.app.conf.beat_max_loop_interval or 5

    def setup_schedule(self) -> None:
        self.install_default_entries(self.schedule)
        self.update_from_dict(self.app.conf.beat_schedule)

    def reserve(self, entry: ModelEntry) -> ModelEntry:
        new_entry: ModelEntry = super().reserve(entry)
        self._dirty.add(new_entry.name)
        return new_entry

    def sync(self) -> None:
        self._dirty.clear()
        if self._heap:
            heapq.heapify(self._heap)
            print(self._heap[0].priority)

    def is_due(self, entry: ModelEntry) -> tuple[bool, float]:
        return entry.is_due()

    def tick(self, *args: Any, **kwargs: Any) -> float:
        if self.should_sync():
            self._do_sync()
        return min(super().tick(*args, **kwargs), self.max_interval)

    def apply_entry(self, entry: ModelEntry, producer: Any = None) -> None:
        try:
            result = self.apply_async(entry, producer=producer, advance=False)
        except SchedulingError:
            self.logger.exception("failed")
        else:
            self.logger.debug("%s sent. id->%s", entry.task, result.id)

    def populate_heap(self, *args: Any, **kwargs: Any) -> None:
        self._heap = []
        for entry in self.schedule.values():
            _, delay = entry.is_due()
            self._heap.append(event_t(self._when(entry, delay), 5, entry))

    def schedule_changed(self) -> bool:
        return self.schedules_equal(self.old_schedulers, self.schedule)

    @property
    def schedule(self) -> dict[str, ModelEntry]:
        return self._schedule or {}

    @property
    def info(self) -> str:
        return "    . db"


# In the manner of redbeat and onyx: entries with more to them, a `tick` with less.
class KeyedEntry(ScheduleEntry):
    @classmethod
    def from_key(cls, key: str) -> "KeyedEntry":
        return cls(name=key)

    def is_due(self) -> schedstate:
        return schedstate(is_due=False, next=None)

    def __next__(self) -> "KeyedEntry":
        return self


class KeyedScheduler(Scheduler):
    Entry = KeyedEntry

    def tick(self) -> float:
        entry = self.Entry.from_key("a")
        print(entry.is_due().is_due, len(self._heap), self._heap[0].entry)
        return super().tick()


class WrongScheduler(Scheduler):
    def tick(self) -> str:  # E static: a float
        return "soon"


class Cached(PersistentScheduler):
    def setup_schedule(self) -> None:
        super().setup_schedule()
        self.merge_inplace({"a": {"task": "shop.add", "schedule": 10}})
        self.schedule["b"] = self.Entry(name="b", task="shop.add", schedule=timedelta(seconds=3), app=self.app)
        print(self.schedule_filename, self._store)

    def close(self) -> None:
        self.sync()
        super().close()


def items(entry: ScheduleEntry) -> Iterator[tuple[str, Any]]:
    assert_type(entry.schedule, BaseSchedule)
    assert_type(entry.last_run_at, datetime)
    assert_type(entry.is_due(), schedstate | Any)
    assert_type(next(entry), ScheduleEntry)
    entry.args, entry.kwargs["x"], entry.options.get("queue")
    return iter(entry)


ScheduleEntry(name="a", task="shop.add", schedule=crontab(), args=(1,), kwargs={"y": 2}, options={"queue": "x"}, app=app)
ScheduleEntry(name="a", task="shop.add", schedule="10", app=app)  # E: no schedule
ScheduleEntry(name="a", tsk="shop.add", schedule=10, app=app)  # E: task

service = Service(app, scheduler_cls=Cached, max_interval=1)
Service(app, scheduler_cls="django_celery_beat.schedulers:DatabaseScheduler")
Service(app, scheduler_cls=5)  # E static: a scheduler
assert_type(service.scheduler, Scheduler)
EmbeddedService(app, thred=True)  # E: thread


def for_ever() -> None:
    service.start()
    service.stop(wait=True)
    EmbeddedService(app, max_interval=1, thread=True, schedule_filename="x").stop()


def today(days: int) -> datetime:
    return datetime.now() + timedelta(days=days)


assert_type(BeatLazyFunc(today, 1)(), datetime)
BeatLazyFunc(today, "1")  # E static: an int
BeatLazyFunc(today)  # E static: days is missing
app.conf.beat_schedule = {"a": {"task": "shop.add", "schedule": 10, "kwargs": {"day": BeatLazyFunc(today, 1)}}}


def build(hour: int) -> "_BeatSchedule":
    entry: _BeatEntry = {"task": "shop.add", "schedule": crontab(hour=hour)}
    wrong: _BeatEntry = {"task": "shop.add", "schedule": "4"}  # E: no schedule
    return {"a": entry, "b": wrong}


app.conf.beat_schedule = build(4)
