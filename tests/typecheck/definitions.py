"""Tasks and how they are defined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from celery import Celery, Task, group, shared_task
from celery.backends.base import Backend
from celery.contrib.abortable import AbortableAsyncResult, AbortableTask
from celery.exceptions import Retry
from celery.result import AsyncResult
from pydantic import BaseModel
from typing_extensions import TypedDict, assert_type, override

app = Celery("loja")


@app.task
def bare(x: int, y: str = "") -> float:
    return x


@app.task()
def called(x: int, y: str = "") -> float:
    return x


@app.task(name="loja.options", max_retries=None, rate_limit=10, time_limit=1.5, autoretry_for=(ValueError,))
def options(x: int, y: str = "") -> float:
    return x


@shared_task
def shared(x: int, y: str = "") -> float:
    return x


@shared_task(queue="slow", retry_backoff=True, retry_kwargs={"max_retries": 3}, throws=(KeyError,), trail=False)
def shared_options(x: int, y: str = "") -> float:
    return x


assert_type(bare.delay(1), AsyncResult[float])
assert_type(called.delay(1, "a"), AsyncResult[float])
assert_type(options.delay(x=1), AsyncResult[float])
assert_type(shared.delay(1), AsyncResult[float])
assert_type(shared_options.delay(1, y="a"), AsyncResult[float])
bare.delay("1")  # E static: x is an int
called.delay()  # E: x is missing
options.delay(1, "a", 2)  # E: too many
shared.delay(1, z=1)  # E: no z
shared_options.delay(1, y=2)  # E static: y is a str


def takes_a_task(task: Task, exact: Task[..., str]) -> None:
    assert_type(exact.delay(1), AsyncResult[str])


def calls_any_task(task: Task) -> None:
    task.delay(1, 2, x=3)
    task.dealy(1)  # E: delay


@app.task
def show(x: int) -> str:
    return str(x)


takes_a_task(bare, show)
takes_a_task(bare, bare)  # E static: returns a float


# bind=True: what self says does not decide what the task takes.
@app.task(bind=True)
def bound(self, x: int) -> str:  # type: ignore[no-untyped-def]
    return str(self.request.id)


@app.task(bind=True)
def bound_bare(self: Task, x: int) -> str:
    return self.name


@app.task(bind=True, name="x")
def bound_exact(self: Task[[int], str], x: int) -> str:
    return self.name


@shared_task(bind=True, max_retries=3)
def shared_bound(self: Task, x: int) -> str:
    return self.name


assert_type(bound_bare.delay(1), AsyncResult[str])
assert_type(bound_exact.delay(1), AsyncResult[str])
assert_type(shared_bound.delay(1), AsyncResult[str])
assert_type(shared_bound(1), str)
bound.delay(1)
bound.delay()  # E: x is missing
bound_bare.delay("1")  # E static: an int
bound_exact.delay(1, 2)  # E: too many
shared_bound.delay(y=1)  # E: no y


# With **kwargs too, though mypy --strict takes the first parameter for one of them.
@app.task(bind=True)
def bound_more(self: Task, x: int, **more: str) -> str:
    return self.name


@shared_task(bind=True, base=Task)
def bound_unannotated(self, x, **more):  # type: ignore[no-untyped-def]
    return x


@app.task(bind=True, base=AbortableTask)
def abortable_more(self: AbortableTask, x: int, **more: Any) -> bool:
    return self.is_aborted()


@app.task(bind=True)
def bound_by_another_name(task: Task, x: int, **more: str) -> str:
    return task.name


assert_type(bound_more.delay(1, colour="red"), AsyncResult[str])
assert_type(bound_by_another_name.delay(1, colour="red"), AsyncResult[str])
assert_type(abortable_more.delay(1, colour="red").get(), bool)
bound_unannotated.delay(1, colour="red")
bound_more.delay("1", colour="red")  # E static: x is an int
bound_more.delay(1, colour=3)  # E static: a str
bound_more.delay(1, "red")  # E: by name
bound_unannotated.delay(colour="red")  # E: x is missing
bound_by_another_name.delay("1")  # E static: x is an int
abortable_more.delay()  # E: x is missing


# base=: what the class adds is reachable, what the function takes stays exact.
class Locking(Task):
    abstract = True
    lock_expiry = 30

    def unlock(self) -> None: ...

    @override
    def on_failure(self, exc: Exception, task_id: str, args: tuple[Any, ...], kwargs: dict[str, Any], einfo: object) -> None:
        super().on_failure(exc, task_id, args, kwargs, einfo)


@app.task(base=Locking)
def locked(x: int) -> str:
    return str(x)


@app.task(base=Locking, bind=True, lock_expiry=3, max_retries=2)
def locked_bound(self: Locking, x: int) -> str:
    return str(self.lock_expiry)


@shared_task(bind=True, base=Locking, ignore_result=True)
def locked_shared(self: Locking, x: int) -> str:
    self.unlock()
    return ""


assert_type(locked.delay(1).get(), str)
assert_type(locked_bound.delay(1).get(), str)
assert_type(locked_shared.delay(1), AsyncResult[str])
locked.unlock()
takes_a_task(locked, locked_bound)
locked.delay("1")  # E static: an int
locked_bound.delay()  # E: x is missing
locked_shared.apply_async(("1",))  # E static: an int


@app.task(base=AbortableTask, bind=True)
def abortable(self: AbortableTask, x: int) -> int:
    return 0 if self.is_aborted() else x


assert_type(abortable.delay(1), AbortableAsyncResult[int])
abortable.delay(1).abort()
assert_type(abortable.apply_async((1,)).get(), int)
abortable.delay("1")  # E static: an int


def with_django() -> None:
    from celery.contrib.django.task import DjangoTask

    @app.task(base=DjangoTask)
    def django(x: int) -> int:
        return x

    django.delay_on_commit(1)
    django.delay_on_commit("1")  # E: an int


# Options.
@app.task(acks_late=True, ignore_result=True)
def right_option() -> None: ...


@app.task(ignore_results=True)  # E static: ignore_result
def wrong_option() -> None: ...


@app.task(max_retry=3)  # E static: max_retries
def wrong_option_2() -> None: ...


@shared_task(bind=True, retry_backof=True)  # E static: retry_backoff
def wrong_option_3(self: Task) -> None: ...


@shared_task(max_retries="3")  # E static: a number
def wrong_type() -> None: ...


@app.task(autoretry_for=ValueError)  # E: a tuple
def wrong_type_2() -> None: ...


@app.task(name=3)  # E static: a str
def wrong_type_3() -> None: ...


# Options that tasks share.
class Options(TypedDict, total=False, closed=True):
    max_retries: int
    queue: str


common: Options = {"max_retries": 3}


@app.task(name="loja.common", **common)
def with_common(x: int) -> int:
    return x


@shared_task(bind=True, **common)
def bound_with_common(self: Task, x: int) -> int:
    return x


@app.task(max_retries="3", **common)  # E: twice
def with_max_retries(x: int) -> int:
    return x


assert_type(with_common.delay(1), AsyncResult[int])
assert_type(bound_with_common.delay(1), AsyncResult[int])
with_common.delay("1")  # E static: an int


@app.task(base=Exception)  # E: no task class
def wrong_base() -> None: ...


# Before it is used, a task is a proxy.
def is_used() -> bool:
    bare.__evaluted__()  # E: misspelt
    return bare.__evaluated__()


# pydantic=True makes models of dicts, and dicts of models.
class Item(BaseModel):
    price: int


def with_pydantic() -> None:
    @app.task(pydantic=True, pydantic_strict=True, pydantic_context={"a": 1}, pydantic_dump_kwargs={"by_alias": True})
    def validated(x: int) -> int:
        return x

    validated.delay(1)
    validated.delay("1")  # E: an int
    validated.dely(1)  # E: misspelt

    @app.task(pydantic=True, bind=True)
    def bought(self: Task, item: Item, count: int = 1) -> Item | None:
        return item

    item = Item(price=3)
    bought.delay({"price": 3})
    bought.delay({"price": 3}, 2).get()
    bought.delay({"price": 3}).get()["price"]
    bought.delay(item={"price": 3}).get()
    bought.delay(item, count=2)
    bought.delay(item, count="2")  # E: an int
    bought.delay(itm=item)  # E: misspelt
    bought.delay(3)  # E: no item
    bought.apply_async(({"price": 3},), countdown=1)
    bought.apply_async(({"price": 3},), cuntdown=1)  # E: misspelt
    bought.apply(kwargs={"item": {"price": 3}}).get()
    bought({"price": 3})
    bought("item")  # E: no item
    group(bought.s({"price": 3}), bought.si({"price": 4}, count=2)).delay().get()

    @app.task(pydantic="yes")  # E: a bool
    def no_bool(item: Item) -> None: ...


# Class-based tasks.
class Stored(Task):
    backend = Backend(app)


class Reading(Task):
    def keys(self) -> None:
        self.backend.client.keys()
        self.backend.get_key_for_task(self.request.id)
        self.backend.get_key_for_tsk(self.request.id)  # E: misspelt


class Adding(Task):
    name = "loja.adding"
    max_retries = 5
    default_retry_delay = 10
    acks_late = True
    throws = (KeyError, ValueError)
    autoretry_for = (OSError,)
    retry_kwargs = {"max_retries": 3}
    retry_backoff = 5
    soft_time_limit = 10
    rate_limit = "10/m"

    @override
    def run(self, x: int, y: int = 2) -> int:
        return x + y

    def own(self) -> bytes:
        return b""


adding = app.register_task(Adding())
assert_type(adding, Adding)
assert_type(app.register_task(Adding), Adding)
assert_type(adding.own(), bytes)
adding.delay(1, 2)
adding.oun()  # E: own
app.register_task(3)  # E: no task


class Hooks(Task):
    def __call__(self, *args, **kwargs):  # type: ignore[no-untyped-def]
        return super().__call__(*args, **kwargs)

    def on_failure(self, exc, task_id, args, kwargs, einfo):  # type: ignore[no-untyped-def]
        super().on_failure(exc, task_id, args, kwargs, einfo)

    def on_success(self, retval, task_id, args, kwargs):  # type: ignore[no-untyped-def]
        super().on_success(retval, task_id, args, kwargs)

    def on_retry(self, exc, task_id, args, kwargs, einfo):  # type: ignore[no-untyped-def]
        super().on_retry(exc, task_id, args, kwargs, einfo)

    def before_start(self, task_id, args, kwargs):  # type: ignore[no-untyped-def]
        super().before_start(task_id, args, kwargs)

    def after_return(self, status, retval, task_id, args, kwargs, einfo):  # type: ignore[no-untyped-def]
        super().after_return(status, retval, task_id, args, kwargs, einfo)

    def apply_async(self, args=None, kwargs=None, **options):  # type: ignore[no-untyped-def]
        return super().apply_async(args, kwargs, **options)

    def retry(self, max_retries=None, countdown=None, exc=None, **kwargs):  # type: ignore[no-untyped-def]
        return super().retry(max_retries=max_retries, countdown=countdown, exc=exc, **kwargs)


class TypedHooks(Task):
    @override
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return super().__call__(*args, **kwargs)

    @override
    def apply_async(
        self, args: tuple[Any, ...] | list[Any] | None = None, kwargs: dict[str, Any] | None = None, **options: Any
    ) -> AsyncResult:
        return super().apply_async(args, kwargs, **options)

    @override
    def retry(self, *args: Any, **kwargs: Any) -> Retry:
        return super().retry(*args, **kwargs)

    @override
    def signature(self, *args: Any, **options: Any) -> Any:
        return super().signature(*args, **options)


class AllByPosition(Task):
    @override
    def apply_async(
        self,
        args: Any = None,
        kwargs: Any = None,
        task_id: Any = None,
        producer: Any = None,
        link: Any = None,
        link_error: Any = None,
        shadow: Any = None,
        **options: Any,
    ) -> Any:
        return super().apply_async(args, kwargs, task_id, producer, link, link_error, shadow, **options)

    @override
    def retry(
        self,
        args: Any = None,
        kwargs: Any = None,
        exc: Any = None,
        throw: bool = True,
        eta: Any = None,
        countdown: Any = None,
        max_retries: Any = None,
        **options: Any,
    ) -> Any:
        return super().retry(args, kwargs, exc, throw, eta, countdown, max_retries, **options)


# The function, and other attributes.
assert_type(bare.__wrapped__(1, "a"), float)
assert_type(bare.run(1), float)
assert_type(bare(1), float)
assert_type(bare.name, str)
assert_type(bare.__name__, str)
assert_type(bare.max_retries, "int | Any")
bare.app = app
bare.max_retries = 3
bare.push_request(retries=1, args=(1,))
bare.pop_request()
bare.__wrapped__("a")  # E static: x is an int
bare("a")  # E static: x is an int
bare.dealy(1)  # E: delay


# Functions without annotations are checked by their number of arguments.
@app.task
def unannotated(x, y=1):  # type: ignore[no-untyped-def]
    return x


unannotated.delay(1)
unannotated.delay("a", y=2)
unannotated.delay()  # E: x is missing
unannotated.delay(1, 2, 3)  # E: too many


def logged(f: Callable[[int], str]) -> Callable[[int], str]:
    return f


@app.task
@logged
def decorated(x: int) -> str:
    return str(x)


assert_type(decorated.delay(1).get(), str)
decorated.delay("1")  # E static: an int


# A function that is there already.
def plain(x: int) -> str:
    return str(x)


def needs_self(self: Task, x: int) -> str:
    return self.name


def needs_self_and_more(self: Task, x: int, **more: int) -> str:
    return self.name


assert_type(app.task(plain, name="loja.plain").delay(1).get(), str)
assert_type(shared_task(plain, name="loja.plain", max_retries=3).delay(1).get(), str)
assert_type(app.task(needs_self, name="loja.self", bind=True).delay(1).get(), str)
assert_type(shared_task(needs_self, bind=True).delay(1).get(), str)
assert_type(app.task(needs_self_and_more, name="loja.more", bind=True).delay(1, y=2).get(), str)
assert_type(shared_task(needs_self_and_more, bind=True).delay(1, y=2).get(), str)
assert_type(app.task(plain, base=Locking, lock_expiry=3).delay(1).get(), str)
assert_type(shared_task(needs_self, base=Locking, bind=True).delay(1).get(), str)
app.task(plain, base=Locking).unlock()
app.task(plain, name="loja.plain").delay("1")  # E static: an int
app.task(needs_self, bind=True).delay()  # E: x is missing
app.task(needs_self_and_more, bind=True).delay(1, y="2")  # E static: an int
shared_task(plain, nam="loja.plain")  # E static: name
shared_task(plain, nam="loja.plain")  # E static: name
app.task(plain, "loja.plain")  # E: by keyword only


# What only the running program knows.
def defining(flag: bool, base: type[Task] | None) -> None:
    @app.task(bind=flag)
    def perhaps_bound(*args: int) -> str:
        return ""

    @shared_task(base=base, name="loja.based")
    def perhaps_based(x: int) -> str:
        return ""

    perhaps_bound.delay(1)
    assert_type(perhaps_based.delay(1).get(), str)
    perhaps_based.delay("1")  # E: an int
    app.task(bind=flag, nam="loja.x")  # E: name


# A class of which nobody knows the base.
class OfUnknown(Any):  # type: ignore[misc]
    name = "loja.unknown"


def registering() -> None:
    of_unknown = app.register_task(OfUnknown())
    of_unknown.delay(1)
    app.register_task(OfUnknown).delay(1)
    app.register_task("loja.unknown")  # E: no task
