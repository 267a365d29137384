# mypy: allow-untyped-defs, allow-incomplete-defs
"""What the body of a task does: the request, retries, states, replacement, hooks, limits."""

import contextlib
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

from billiard.einfo import ExceptionInfo
from celery import Celery, Task, current_task, shared_task, states
from celery.app.task import Context
from celery.exceptions import (
    Ignore,
    MaxRetriesExceededError,
    Reject,
    Retry,
    SoftTimeLimitExceeded,
    TaskRevokedError,
    TimeoutError,
)
from celery.utils.log import get_task_logger
from typing_extensions import assert_type

app = Celery("guide_inside_tasks", broker="memory://", backend="cache+memory://")
app.conf.task_always_eager = True
app.conf.task_store_eager_result = True
app.set_default()
logger = get_task_logger(__name__)


@app.task
def other(x: int = 1) -> int:
    return x


# The request


@app.task(bind=True)
def look(self: Task, x: int) -> dict[str, Any]:
    request = self.request
    assert_type(request, Context)
    assert_type(request.retries, int)
    request.id
    request.root_id
    request.parent_id
    request.group
    request.chord
    request.chain
    request.callbacks
    request.errbacks
    request.correlation_id
    request.reply_to
    request.hostname
    request.origin
    request.eta
    request.expires
    request.logfile
    request.loglevel
    request.utc
    request.timelimit
    request.delivery_info
    request.properties
    request.headers
    request.called_directly
    request.is_eager
    request.replaced_task_nesting
    request.args
    request.kwargs
    request.stamps
    request.get("id")
    request.get("missing", 3)
    request.update(progress=1)
    request.as_execution_options()
    assert_type(request.called_directly, bool)
    assert_type(request.is_eager, bool)
    print(f"Executing task id {self.request.id}, args: {self.request.args!r}")
    if self.request.retries > 3 or self.request.retries == self.max_retries:
        logger.warning("last try of %s", self.name)
    request.retries.upper()  # E: a number
    request.update(3)  # E: pairs
    return {"id": request.id}


@app.task(bind=True)
def attributes(self: Task) -> str:
    assert_type(self.name, str)
    assert_type(self.app, Celery)
    assert_type(self.ignore_result, bool)
    self.max_retries
    self.default_retry_delay
    self.rate_limit
    self.time_limit
    self.soft_time_limit
    self.backend
    self.acks_late
    self.serializer
    self.track_started
    self.app.conf.task_default_queue
    self.app.send_task("guide_inside_tasks.other")
    self.AsyncResult("id").state
    self.__name__
    self.__module__
    self.naem  # E: a misspelt attribute
    self.app.tsks  # E: a misspelt attribute
    return self.name


look.delay(1)
attributes.delay()
look.delay("1")  # E static: x is an int


# Retries


class Flaky(Exception):
    pass


@app.task(bind=True, max_retries=2, default_retry_delay=0)
def tweet(self: Task, message: str) -> str:
    try:
        if self.request.retries == 0:
            raise Flaky(message)
        return message
    except Flaky as exc:
        raise self.retry(exc=exc, countdown=2**self.request.retries)


@app.task(bind=True)
def every_retry(self: Task, x: int, how: str) -> int:
    if self.request.retries:
        return x
    exc = ValueError(how)
    if how == "bare":
        raise self.retry()
    if how == "countdown":
        raise self.retry(exc=exc, countdown=1.5, max_retries=3)
    if how == "eta":
        raise self.retry(eta=datetime.now(timezone.utc) + timedelta(seconds=1))
    if how == "args":
        raise self.retry(args=(x, how), kwargs={}, exc=exc)
    if how == "list":
        raise self.retry(args=[x, how], countdown=None, eta=None, max_retries=None)
    if how == "kwargs":
        raise self.retry(args=(), kwargs={"x": x, "how": how}, queue="slow", priority=3)
    if how == "throw":
        self.retry(exc=exc, throw=False, countdown=0)
        return x
    if how == "positional":
        raise self.retry((x, how), {}, exc)
    if how == "options":
        options: dict[str, Any] = {"queue": "slow", "MessageGroupId": "g"}
        raise self.retry(exc=exc, **options)
    if how == "limit":
        raise self.retry(time_limit=3, soft_time_limit=2.5, expires=60, headers={"a": 1})
    if how == "wrong":
        raise self.retry(countdown="3")  # E: seconds
    if how == "wrong":
        raise self.retry(kargs={"x": x})  # E: the option is kwargs
    if how == "wrong":
        raise self.retry(exc="text")  # E: an exception
    if how == "wrong":
        raise self.retry(max_retries="3")  # E: a number
    if how == "wrong":
        raise self.retry(delay=3)  # E: the option is countdown
    if how == "wrong":
        raise self.retry(eta=3)  # E: a datetime
    if how == "wrong":
        raise self.retry(args=3)  # E: a tuple of arguments
    return x


@app.task(bind=True)
def retry_value(self: Task) -> int:
    if self.request.retries:
        return 1
    outcome = self.retry(throw=False, countdown=0)
    assert_type(outcome, Retry)
    return 2


@app.task(bind=True, max_retries=1)
def give_up(self: Task) -> str:
    try:
        self.retry(countdown=0)
    except MaxRetriesExceededError:
        return "given up"
    except self.MaxRetriesExceededError:
        return "given up"
    return "unreachable"


tweet.delay("m").get()
for how in ("bare", "countdown", "eta", "args", "list", "kwargs", "throw", "positional"):
    assert_type(every_retry.delay(1, how).get(), int)
every_retry.delay(1, "options")
every_retry.delay(1, "limit")
retry_value.delay()
assert_type(give_up.delay().get(), str)
Retry("again", ValueError("v"), 3)
Retry(message="again", exc=ValueError("v"), when=datetime.now(timezone.utc))
Retry(when="tomorrow")  # E static: seconds or a datetime
Retry(wen=3)  # E: a misspelt parameter


# Unannotated self


@app.task(bind=True)
def loose_self(self, x: int) -> int:
    logger.info("%s %s", self.request.id, self.name)
    return x


@shared_task(bind=True, max_retries=3)
def loose_shared(self, x: int, y: str = "y") -> str:
    if x < 0:
        raise self.retry(countdown=3)
    return y


@app.task(bind=True)
def loose_all(self, x, y=2):
    return x


@app.task
def loose_plain(x, y=2):
    return x


assert_type(loose_self.delay(1).get(), int)
loose_self.delay("1")  # E static: x is an int
loose_self.delay()  # E: x is missing
assert_type(loose_shared.delay(1, "z").get(), str)
loose_shared.delay(1, 2)  # E static: y is a str
loose_all.delay(1)
loose_all.delay("1", y=3)
loose_all.delay()  # E: x is missing
loose_plain.delay([], 3).get()
loose_plain.delay(1, 2, 3)  # E: one too many


# States and results


@app.task(bind=True)
def upload(self: Task, names: list[str]) -> int:
    for number, _ in enumerate(names):
        if not self.request.called_directly:
            self.update_state(state="PROGRESS", meta={"current": number, "total": len(names)})
    self.update_state(task_id=self.request.id, state=states.STARTED, meta=None)
    self.update_state(state="PROGRESS", meta={"exc_type": "x", "exc_message": ["y"]})
    self.update_state(None, "PROGRESS", {"a": 1})
    self.update_state(meta={"a": 1})
    self.backend.mark_as_started(self.request.id, pid=3)
    self.send_event("task-progress", current=1)
    return len(names)


@app.task(bind=True)
def upload_wrongly(self: Task, names: list[str]) -> int:
    self.update_state(state="PROGRESS")
    self.update_state(state=3)  # E: a str
    self.update_state(sate="PROGRESS")  # E: a misspelt parameter
    self.update_state(task_id=3, state="X")  # E: a str
    self.send_event(3)  # E: a str
    return "many"  # E: an int


upload.delay(["a", "b"])
upload_wrongly.delay(["a"])
upload.delay("a", "b")  # E: one list


@app.task(bind=True, acks_late=True)
def reject(self: Task, x: int) -> None:
    if x == 0:
        raise Ignore()
    if x == 1:
        raise Ignore
    if x == 2:
        raise Reject("reason", requeue=True)
    if x == 3:
        raise Reject(ValueError("x"), requeue=False)
    if x == 4:
        raise Reject()
    if x == 5:
        raise TaskRevokedError("gone")
    if x == 6:
        raise Reject("reason", requeued=True)  # E: a misspelt parameter
    if x == 7:
        return x  # E: it gives None


for number in range(5):
    reject.delay(number)


@app.task(soft_time_limit=5, time_limit=10)
def careful() -> str:
    try:
        return "done"
    except SoftTimeLimitExceeded as exc:
        logger.error("too slow %s", exc)
        return "late"
    except TimeoutError:
        return "later"


careful.delay()


# Replacement and children


@app.task(bind=True)
def replaced(self: Task, x: int) -> int:
    if x > 2:
        return self.replace(other.s(x))  # type is never: it raises
    return x


@app.task(bind=True)
def replaced_by_chain(self: Task, x: int) -> int:
    if x > 2:
        return self.replace(other.s(x) | other.si(3))
    if x > 1:
        raise self.replace(other.s(x))
    return x


@app.task(bind=True)
def in_chord(self: Task, x: int) -> int:
    if self.request.chord:
        self.add_to_chord(other.s(3))
    self.add_to_chord(other)  # E: a signature
    if x == 1:
        self.replace(3)  # E: a signature
    if x == 2:
        self.replace(other)  # E: a signature
    return x


replaced.delay(1).get()
assert_type(replaced_by_chain(1), int)
in_chord.delay(1)


@app.task(bind=True)
def again(self: Task, x: int) -> None:
    if x > 0:
        self.delay(x - 1)
        self.apply_async((x - 2,), countdown=1)
        self.s(x - 1).delay()
        again.delay(x - 1)
        again.delay(str(x))  # E: x is an int
        self.apply_async("text")  # E: a tuple of arguments
        self.apply_async((x - 2,), countdown="1")  # E: seconds


again.delay(1)


@app.task
def ask_current() -> str:
    current_task.request.id
    current_task.update_state(state="X")
    current_task.name
    app.current_task
    app.current_worker_task
    current_task.update_state(state=3)  # E: a str
    return current_task.name


ask_current.delay()


# Hooks


class Hooks(Task):
    abstract = True
    throws = (KeyError,)

    def before_start(self, task_id: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        logger.info("starting %s", task_id)

    def on_success(
        self, retval: Any, task_id: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        super().on_success(retval, task_id, args, kwargs)

    def on_failure(
        self,
        exc: Exception,
        task_id: str,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        einfo: ExceptionInfo,
    ) -> None:
        print(einfo.traceback)
        super().on_failure(exc, task_id, args, kwargs, einfo)

    def on_retry(
        self,
        exc: Exception,
        task_id: str,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        einfo: ExceptionInfo,
    ) -> None:
        return None

    def after_return(
        self,
        status: str,
        retval: Any,
        task_id: str,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        einfo: ExceptionInfo | None,
    ) -> None:
        return None

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        with self.guard():
            return super().__call__(*args, **kwargs)

    @contextlib.contextmanager
    def guard(self) -> Iterator[None]:
        yield


class LooseHooks(Task):
    def before_start(self, task_id, args, kwargs):
        self.started = datetime.now(timezone.utc)

    def on_success(self, retval, task_id, args, kwargs):
        logger.info("%s", self.request.id)

    def on_failure(self, exc, task_id, args, kwargs, einfo):
        logger.error("%s %s", self.name, exc, exc_info=exc)

    def on_retry(self, exc, task_id, args, kwargs, einfo):
        super().on_retry(exc, task_id, args, kwargs, einfo)

    def after_return(self, status, retval, task_id, args, kwargs, einfo):
        pass

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def apply_async(self, args=None, kwargs=None, **options):
        options.setdefault("queue", "slow")
        return super().apply_async(args, kwargs, **options)

    def retry(self, *args, **kwargs):
        kwargs.setdefault("max_retries", 3)
        return super().retry(*args, **kwargs)


class StarHooks(Task):
    def on_failure(self, *args: Any, **kwargs: Any) -> None:
        super().on_failure(*args, **kwargs)

    def apply_async(self, *args: Any, **kwargs: Any) -> Any:
        return super().apply_async(*args, **kwargs)

    def delay(self, *args: Any, **kwargs: Any) -> Any:
        return super().delay(*args, **kwargs)


class WrongHooks(Hooks):
    max_retries = 3
    acks_late = True
    acks_late = "yes"  # E static: a bool

    def on_failure(self, exc: Exception) -> None:  # E static: five arguments
        return None

    def on_success(self) -> None:  # E static: four arguments
        return None


@app.task(base=Hooks, bind=True)
def hooked(self: Hooks, x: int) -> int:
    with self.guard():
        return x


@app.task(base=LooseHooks, bind=True)
def loosely_hooked(self: LooseHooks, x: int) -> int:
    print(self.started)
    return x


@shared_task(base=StarHooks)
def star_hooked(x: int) -> int:
    return x


assert_type(hooked.delay(1).get(), int)
hooked.delay("1")  # E static: x is an int
loosely_hooked.delay(1)
star_hooked.delay(1)
hooked.push_request(id="given", retries=2)
hooked.pop_request()
hooked.push_request(args=(1,), kwargs={}, called_directly=False)
hooked.pop_request()
hooked.max_retries = 5
hooked.rate_limit = "3/m"
hooked.app = app
hooked.__wrapped__(1)
