"""Ways of the user guide to define a task: the options it takes, the calls it then accepts."""

import functools
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar, NoReturn, Optional, TypeVar, Union

import celery
from celery import Celery, Task, current_app, shared_task
from celery.app.task import Task as RealTask
from celery.utils.log import get_task_logger
from typing_extensions import NotRequired, ParamSpec, TypedDict, Unpack, assert_type, override

app = Celery("guide_definitions", broker="memory://", backend="cache+memory://")
app.conf.task_always_eager = True
app.conf.task_eager_propagates = True
app.conf.accept_content = ["json", "pickle"]
logger = get_task_logger(__name__)
assert_type(logger, logging.Logger)

P = ParamSpec("P")
R = TypeVar("R")


# The decorator, with and without brackets.


@app.task
def plain(x: int, y: int) -> int:
    return x + y


@app.task()
def called(x: int, y: int) -> int:
    return x + y


@app.task(name="shop.named")
def named(x: int, y: int = 0) -> int:
    return x + y


@shared_task
def shared(text: str) -> str:
    return text.upper()


@shared_task()
def shared_called(text: str) -> str:
    return text.upper()


@celery.shared_task(name="shop.shared_named", ignore_result=False)
def shared_named(text: str) -> str:
    return text.upper()


@current_app.task
def current(x: int) -> float:
    return x / 2


assert_type(plain(1, 2), int)
assert_type(plain.run(1, 2), int)
assert_type(plain.delay(1, 2).get(), int)
plain(1, "2")  # E: y is an int
plain.run(1, "2")  # E: y is an int
plain.delay(1, "2")  # E: y is an int
plain.delay(1)  # E: y is missing
plain.delay(1, 2, 3)  # E: one too many
assert_type(called.delay(x=1, y=2).get(), int)
called.delay(x=1, z=2)  # E: there is no z
assert_type(named.delay(1).get(), int)
assert_type(named.delay(1, y=5).get(), int)
named.delay(1, y=None)  # E: y is an int
assert_type(shared.delay("a").get(), str)
shared.delay(b"a")  # E static: text is a str
assert_type(shared_called.delay(text="a").get(), str)
shared_called.delay()  # E: text is missing
assert_type(shared_named("a"), str)
shared_named(1)  # E: text is a str
assert_type(current.delay(3).get(), float)
current.delay("3")  # E: x is an int
assert_type(plain.name, str)
plain.nmae  # E: a misspelt attribute
plain.dealy(1, 2)  # E: a misspelt method


# The options of a task.


def give_shadow(
    task: Task, args: Sequence[object], kwargs: Mapping[str, object], options: Mapping[str, object]
) -> str:
    return f"{task.name}-{len(args)}"


@app.task(
    name="shop.options",
    ignore_result=True,
    store_errors_even_if_ignored=True,
    serializer="json",
    compression="zlib",
    acks_late=True,
    acks_on_failure_or_timeout=False,
    reject_on_worker_lost=True,
    track_started=True,
    trail=True,
    send_events=True,
    rate_limit="100/m",
    time_limit=60,
    soft_time_limit=50.5,
    max_retries=None,
    default_retry_delay=30,
    expires=3600,
    throws=(KeyError, ValueError),
    shadow_name=give_shadow,
    typing=True,
    resultrepr_maxsize=2048,
    queue="slow",
    priority=5,
)
def options(x: int) -> None:
    return None


@app.task(rate_limit=10, time_limit=1.5, expires=timedelta(hours=1).total_seconds())
def numbers(x: int) -> None:
    return None


@app.task(rate_limit=None, time_limit=None, soft_time_limit=None, expires=None, compression=None)
def nones(x: int) -> None:
    return None


@app.task(max_retries=3, default_retry_delay=1.5, expires=datetime(2030, 1, 1))
def retries(x: int) -> None:
    return None


assert_type(options.delay(1).get(), None)
numbers.delay(1)
nones.delay(1)
retries.delay(1)
options.delay("1")  # E static: x is an int
numbers.delay("1")  # E static: x is an int


@app.task(max_retry=3)  # E static: the option is max_retries
def typo_max_retry(x: int) -> None:
    return None


@app.task(ignore_results=True)  # E static: the option is ignore_result
def typo_ignore(x: int) -> None:
    return None


@shared_task(ignore_results=True)  # E static: the option is ignore_result
def typo_shared(x: int) -> None:
    return None


@app.task(max_retries="3")  # E static: a number
def text_for_number(x: int) -> None:
    return None


@app.task(acks_late="yes")  # E static: a bool
def text_for_bool(x: int) -> None:
    return None


@app.task(name=3)  # E static: a str
def number_for_name(x: int) -> None:
    return None


@app.task(rate_limit=["10/m"])  # E static: a str or a number
def list_for_rate(x: int) -> None:
    return None


@app.task(time_limit="60")  # E static: a number
def text_for_limit(x: int) -> None:
    return None


@app.task(serializer=True)  # E static: a str
def bool_for_serializer(x: int) -> None:
    return None


@shared_task(default_retry_delay=timedelta(seconds=3))  # E static: seconds
def delta_for_delay(x: int) -> None:
    return None


# Automatic retries.


@app.task(
    autoretry_for=(ConnectionError, TimeoutError),
    retry_backoff=True,
    retry_backoff_max=600,
    retry_jitter=False,
    retry_kwargs={"max_retries": 5, "countdown": 2},
)
def fetch(url: str) -> bytes:
    return url.encode()


@app.task(autoretry_for=[OSError], dont_autoretry_for=(FileNotFoundError,), retry_backoff=5)
def read(path: str) -> int:
    return len(path)


@shared_task(bind=True, autoretry_for=(Exception,), retry_backoff=2, max_retries=3)
def bound_fetch(self: Task, url: str) -> int:
    return len(url) + self.request.retries


assert_type(fetch.delay("u").get(), bytes)
assert_type(read.delay("p").get(), int)
assert_type(bound_fetch.delay("u").get(), int)
fetch.delay(1)  # E: url is a str
bound_fetch.delay(1)  # E: url is a str


@app.task(autoretry_for=ValueError)  # E: a tuple of exceptions
def no_tuple(url: str) -> bytes:
    return url.encode()


@app.task(autoretry_for=("ValueError",))  # E static: exceptions, not their names
def names_of_exceptions(url: str) -> bytes:
    return url.encode()


@app.task(autoretry_for=(ValueError,), retry_backoff="fast")  # E: a bool or a number
def text_backoff(url: str) -> bytes:
    return url.encode()


@shared_task(autoretry_for=(ValueError,), retry_jitter=None, retry_backof=2)  # E static: retry_backoff
def typo_backoff(url: str) -> bytes:
    return url.encode()


# bind=True and the ways to write self.


class Base(Task):
    prefix: ClassVar[str] = "base"

    def label(self, text: str) -> str:
        return f"{self.prefix}:{text}"


@app.task(bind=True)
def with_task(self: Task, x: int) -> str:
    return f"{self.name} {x}"


@app.task(bind=True)
def with_real_task(self: RealTask, x: int) -> str:
    return f"{self.request.id} {x}"


@app.task(bind=True)
def with_any(self: Any, x: int) -> str:
    return f"{self.request.id} {x}"


@app.task(bind=True, base=Base)
def with_base(self: Base, x: int, *, text: str = "t") -> str:
    return self.label(text * x)


@app.task(base=Base, bind=True, name="shop.with_base_named")
def with_base_named(task: Base, x: int) -> str:
    return task.label(str(x))


@shared_task(bind=True, base=Base)
def shared_with_base(self: Base) -> str:
    return self.label("shared")


@app.task(base=Base)
def base_unbound(x: int) -> int:
    return x


@app.task(bind=True)
def only_self(self: Task) -> None:
    return None


assert_type(with_task.delay(1).get(), str)
assert_type(with_task(1), str)
with_task.delay("1")  # E static: x is an int
with_task.delay(with_task, 1)  # E: self is given by Celery
with_task(None, 1)  # E: self is given by Celery
assert_type(with_real_task.delay(x=1).get(), str)
with_real_task.delay(y=1)  # E: there is no y
assert_type(with_any.delay(1).get(), str)
with_any.delay()  # E: x is missing
assert_type(with_base.delay(1, text="a").get(), str)
with_base.delay(1, "a")  # E: text is keyword-only
with_base.delay(1, text=2)  # E static: text is a str
assert_type(with_base_named.delay(2).get(), str)
assert_type(shared_with_base.delay().get(), str)
shared_with_base.delay(1)  # E: it takes nothing
assert_type(base_unbound.delay(1).get(), int)
base_unbound.delay(None)  # E static: x is an int
assert_type(only_self.delay().get(), None)
only_self.delay(1)  # E: it takes nothing


# Parameters of every kind.


class Address(TypedDict):
    street: str
    zip: NotRequired[str]


@dataclass
class Item:
    sku: str
    count: int = 1


@app.task
def keyword_only(*, order: int, note: str | None = None) -> str:
    return f"{order} {note}"


@app.task
def positional_only(x: int, /, y: int = 1) -> int:
    return x + y


@app.task
def star_args(first: str, *rest: int) -> list[int]:
    return list(rest)


@app.task
def star_kwargs(name: str, **extra: int) -> dict[str, int]:
    return extra


@app.task
def anything(*args: Any, **kwargs: Any) -> Any:
    return args


@app.task
def optional(x: Optional[int] = None, y: Union[int, str] = 0) -> bool:
    return x is None


@app.task(serializer="pickle")
def address(to: Address, items: Sequence[Item] = ()) -> int:
    return len(items)


@app.task
def unpacked(**to: Unpack[Address]) -> str:
    return to["street"]


@app.task(serializer="pickle")
def callback(hook: Callable[[int], str] | None = None) -> None:
    return None


@app.task
def never(x: int) -> NoReturn:
    raise RuntimeError(x)


assert_type(keyword_only.delay(order=1).get(), str)
keyword_only.delay(order=1, note=None)
keyword_only.delay(1)  # E: order is keyword-only
keyword_only.delay(note="n")  # E: order is missing
assert_type(positional_only.delay(1, y=2).get(), int)
positional_only.delay(x=1)  # E: x is positional
assert_type(star_args.delay("a", 1, 2, 3).get(), list[int])
star_args.delay("a", 1, "2")  # E static: each of the rest is an int
assert_type(star_kwargs.delay("a", b=1, c=2).get(), dict[str, int])
star_kwargs.delay("a", b="1")  # E static: each extra is an int
anything.delay(1, "2", z=None)
anything.delay()
assert_type(optional.delay().get(), bool)
optional.delay(None, "a")
optional.delay("1")  # E static: x is an int or None
address.delay({"street": "s"}, [Item("a")])
address.delay(to={"street": "s", "zip": "1"})
address.delay({"zip": "1"})  # E static: no street
address.delay({"street": "s"}, ["a"])  # E static: items
assert_type(unpacked.delay(street="s", zip="1").get(), str)
unpacked.delay(street=1)  # E static: street is a str
callback.delay(hex)
callback.delay(3)  # E static: a function


# Further decorators, below and above.


def timed(fun: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(fun)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return fun(*args, **kwargs)

    return wrapper


def untyped_retry(fun: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(fun)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return fun(*args, **kwargs)

    return wrapper


@app.task
@timed
def decorated(x: int) -> str:
    return str(x)


@shared_task(name="shop.loose")
@untyped_retry
def loose(x: int) -> str:
    return str(x)


assert_type(decorated.delay(1).get(), str)
decorated.delay("1")  # E static: x is an int
loose.delay("whatever")
wrapped = app.task(name="shop.wrapped")(timed(plain.run))
assert_type(wrapped.delay(1, 2).get(), int)
wrapped.delay(1, "2")  # E: y is an int


def local_function(x: int) -> int:
    return -x


negate = app.task(local_function)
assert_type(negate.delay(3).get(), int)
negate.delay("3")  # E: x is an int
negate_named = shared_task(name="shop.negate", max_retries=2)(local_function)
assert_type(negate_named.delay(3).get(), int)
negate_named.delay([])  # E: x is an int


# The function first, its options after it.


def local_bound(self: Task, x: int) -> str:
    return str(x)


direct = app.task(local_function, name="shop.direct", max_retries=3)
assert_type(direct.delay(1).get(), int)
direct.delay("1")  # E: x is an int
direct_bound = app.task(local_bound, bind=True, name="shop.direct_bound")
assert_type(direct_bound.delay(1).get(), str)
direct_bound.delay("1")  # E static: x is an int
direct_shared = shared_task(local_function, name="shop.direct_shared")
assert_type(direct_shared.delay(1).get(), int)
direct_shared.delay("1")  # E: x is an int
bound_later = app.task(bind=True, name="shop.bound_later")(local_bound)
assert_type(bound_later.delay(1).get(), str)
bound_later.delay("1")  # E static: x is an int


def make(fun: Callable[..., Any], name: str) -> Task:
    return app.task(fun, name=name)


make(local_function, "shop.made").delay(1)
shared_task(local_function, name=3)  # E static: a str
shared_task(local_function, max_retry=3)  # E static: the option is max_retries


# In a class body.


class Mailer:
    sent: ClassVar[list[str]] = []

    @staticmethod
    @app.task
    def post(to: str) -> int:
        return len(to)

    def send(self, to: str) -> int:
        return self.post.delay(to).get()


assert_type(Mailer.post.delay("a@b").get(), int)
Mailer.post.delay(1)  # E: to is a str
assert_type(Mailer().send("a@b"), int)


# Tasks as classes.


class Count(Task):
    name = "shop.count"
    max_retries = 3
    ignore_result = False
    autoretry_for = (KeyError,)
    retry_backoff = True

    def __init__(self) -> None:
        self.seen = 0

    @override
    def run(self, amount: int) -> int:
        self.seen += amount
        return self.seen


class Area(Task[[int, int], int]):
    name = "shop.area"

    @override
    def run(self, width: int, height: int) -> int:
        return width * height


count = app.register_task(Count())
assert_type(count, Count)
assert_type(count.seen, int)
count.delay(2)
assert_type(count.run(3), int)
count.run("3")  # E: amount is an int
area = app.register_task(Area())
assert_type(area.delay(2, 3).get(), int)
area.delay(2, "3")  # E static: height is an int
area_from_class = app.register_task(Area)
assert_type(area_from_class.delay(2, 3).get(), int)
app.register_task(3)  # E: not a task


class AppBase(app.Task):
    abstract = True

    @override
    def on_failure(
        self, exc: Exception, task_id: str, args: tuple[Any, ...], kwargs: dict[str, Any], einfo: Any
    ) -> None:
        logger.error("%s failed", task_id)


@app.task(base=AppBase)
def with_app_base(x: int) -> int:
    return x


@app.task(base=int)  # E: not a task class
def with_no_base(x: int) -> int:
    return x


assert_type(with_app_base.delay(1).get(), int)
with_app_base.delay("1")  # E static: x is an int
