"""Signatures: complete, partial, immutable."""

from __future__ import annotations

from typing import Any

from celery import Celery, Signature, Task, maybe_signature, signature
from celery.canvas import StampingVisitor, chain
from celery.result import AsyncResult, EagerResult
from typing_extensions import assert_type

app = Celery()


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task
def show(x: int) -> str:
    return str(x)


@app.task
def power(base: int, exponent: int = 2) -> float:
    return base


@app.task
def store(data: str, bucket: str = "b", n: int = 0) -> bool:
    return True


@app.task
def three(a: int, b: str, c: bytes) -> None: ...


@app.task
def ping() -> bool:
    return True


@app.task
def mail(to: str, *, subject: str) -> None: ...


@app.task
def unannotated(x, y=1):  # type: ignore[no-untyped-def]
    return x


@app.task
def on_failed(request: Any, exc: Exception, traceback: Any) -> None: ...


# Complete.
assert_type(add.s(1, 2)(), int)
assert_type(add.s(1, 2).delay(), AsyncResult[int])
assert_type(add.s(1, y=2).apply_async(countdown=3).get(), int)
assert_type(add.s(1, 2).apply(), EagerResult[int])
assert_type(ping.s().delay().get(), bool)
assert_type(power.s(1).delay().get(), float)
assert_type(power.s(1, 2).delay().get(), float)
assert_type(power.s(1, exponent=2).delay().get(), float)
assert_type(mail.s("a", subject="b").delay().get(), None)
add.s(1, "2")  # E static: y is an int
add.s("1", 2)  # E static: x is an int
add.s(1, 2, 3)  # E static: too many
add.s(1, z=2)  # E static: no z
add.s("x")  # E static: an int, first or second
power.s("1")  # E static: ints
ping.s(1)  # E static: takes nothing
add.s(1, 2).delay(3)  # E: complete
power.s(1, 2).delay(3)  # E: complete
add.s(1, 2).apply_async((3,))  # E: complete
add.s(1, 2).apply_async(countdown="x")  # E: a number
add.s(1, 2).apply_async(cuntdown=1)  # E static: countdown
add.s(1, 2).apply(thorw=True)  # E static: throw
add.s(1, 2).dealy()  # E: delay
wrong: str = add.s(1, 2)()  # E: an int

# Partial: what comes later goes first.
assert_type(add.s(2).delay(1), AsyncResult[int])
assert_type(add.s().delay(1, 2).get(), int)
assert_type(add.s(2)(1), int)
assert_type(add.s(2).apply_async((1,)).get(), int)
assert_type(add.s(y=2).apply_async((1,)).get(), int)
assert_type(add.s().apply_async((1, 2)).get(), int)
assert_type(add.s().apply_async([1, 2]).get(), int)
assert_type(add.s().apply_async(kwargs={"x": 1, "y": 2}).get(), int)
assert_type(three.s(b"").delay(1, "a").get(), None)
assert_type(three.s("a", b"").delay(1).get(), None)
assert_type(store.s("b").delay("a").get(), bool)
assert_type(mail.s(subject="b").delay("a").get(), None)
add.s(2).delay()  # E: x is missing
add.s(2).delay("1")  # E: x is an int
add.s(2).delay(1, 2)  # E: too many
add.s().delay(1)  # E: y is missing
add.s(2).apply_async()  # E: x is missing
add.s(2).apply_async(("1",))  # E: x is an int
add.s(2).apply_async((1, 2))  # E: too many
add.s(2).apply()  # E: x is missing
three.s(b"").delay(1)  # E: b is missing
three.s(b"").delay(1, 2)  # E static: b is a str

# Immutable: takes anything, and ignores it.
assert_type(add.si(1, 2).delay().get(), int)
assert_type(add.si(1, y=2).delay("ignored").get(), int)
add.si(1)  # E static: y is missing
add.si(1, "2")  # E static: y is an int
add.si(1, 2, 3)  # E static: too many

# signature() and subtask().
assert_type(add.signature((1, 2)).delay().get(), int)
assert_type(add.signature((1, 2), immutable=True, countdown=3).delay().get(), int)
assert_type(add.signature(args=(1, 2), queue="q", MessageGroupId="a", priority=3).delay().get(), int)
assert_type(add.signature(kwargs={"x": 1, "y": 2}, immutable=True).delay().get(), int)
assert_type(add.signature([1, 2]).delay().get(), int)
assert_type(add.signature((1,), {"y": 2}).delay().get(), int)
assert_type(add.signature((2,)).delay(1).get(), int)
assert_type(add.signature().delay(1, 2).get(), int)
assert_type(add.subtask((1, 2), options={"queue": "a"}).delay().get(), int)
assert_type(ping.signature(immutable=True).delay().get(), bool)
add.signature((1, "2"))  # E static: y is an int
add.signature((1, 2, 3))  # E static: too many
add.signature((1, 2), cuntdown=3)  # E static: countdown
add.signature((1, 2), countdown="3")  # E static: a number
add.signature((2,)).delay()  # E: x is missing
add.subtask((1, "2"))  # E static: y is an int

# By name.
assert_type(signature("loja.add", (1, 2)), Signature[Any])
assert_type(signature(add, (1, 2)).delay().get(), int)
assert_type(signature(add.s(1, 2)).delay().get(), int)
signature("loja.add", args=(1, 2), kwargs={"a": 1}, immutable=True, app=app, queue="q", headers={"a": 1}).delay()
app.signature("loja.add", kwargs={"a": 1}).apply_async(countdown=1)
signature("loja.add", quue="q")  # E static: queue
signature(3)  # E static: a name or task
assert_type(maybe_signature(add.s(1, 2)).delay().get(), int)
assert_type(maybe_signature(None), None)


# As annotation.
def takes(sig: Signature, exact: Signature[int]) -> Signature[int]:
    return exact


def calls(sig: Signature, exact: Signature[int]) -> None:
    sig.delay(1, 2)
    assert_type(exact.delay().get(), int)


takes(add.s(1, 2), add.s(1, 2))
takes(ping.s(), add.si(1, 2))
takes(three.s(), add.s(1))
takes(add.s(1, 2), show.s(1))  # E static: a str
takes(add.s(1, 2), add)  # E static: a task is no signature

# What returns the signature.
assert_type(add.s(1, 2).set(queue="a", headers={"a": 1}).delay().get(), int)
assert_type(add.s(2).set(countdown=1).delay(1).get(), int)
assert_type(add.s(1, 2).clone().delay().get(), int)
assert_type(add.s(2).clone((1,)).delay().get(), int)
assert_type(add.s(1, 2).on_error(on_failed.s()).delay().get(), int)
assert_type(add.s(1, 2).replace(options={}).delay().get(), int)
assert_type(add.s(1, 2).freeze(), AsyncResult[int])
assert_type(add.s(1, 2).stamp(stamp="a").delay().get(), int)
assert_type(add.s(1, 2).set(immutable=True).delay().get(), int)
add.s(1, 2).set(quue="a")  # E static: queue
add.s(1, 2).set(countdown="a")  # E static: a number
add.s(1, 2).set(stamped_headers=["a"], a="b")
add.s(2).set(queue="a").delay()  # E: x is missing
add.s(1, 2).on_error(on_failed)  # E static: a signature

# Links take the result.
add.s(1, 2).link(show.s())
add.s(1, 2).link(ping.si())
add.s(1, 2).link_error(on_failed.s())
add.s(1, 2).link(store.s())  # E static: takes a str
add.s(1, 2).link(show.s(1))  # E static: complete, it would get one more
add.s(1, 2).link(show)  # E static: a signature

# As in a dict, and settable.
sig = add.s(1, 2)
assert_type(sig.args, "tuple[Any, ...]")
assert_type(sig.kwargs, "dict[str, Any]")
assert_type(sig.options, "dict[str, Any]")
assert_type(sig.task, str)
assert_type(sig.immutable, bool)
sig.args = (1, 3)
sig.args = [1, 3]
sig.kwargs = {"y": 2}
sig.options = {"queue": "a"}
sig.id = "a"
sig["task"]
sig.options["queue"] = "b"
sig.kwargs = 3  # E static: a dict
sig.task = 3  # E static: a str


class Stamp(StampingVisitor):
    def on_signature(self, sig: Signature, **headers: Any) -> dict[str, Any]:
        return {"stamp": 1}

    def on_chord_header_start(self, sig: Signature, **header: Any) -> dict[str, Any]:
        return super().on_chord_header_start(sig, **header)


add.s(1, 2).stamp(Stamp())
add.s(1, 2).stamp(visitor=3)  # E: a visitor


# Pipes.
assert_type((add.s(1, 2) | show.s()).delay().get(), str)
assert_type((add.s(1, 2) | add.s(4) | show.s()).delay().get(), str)
assert_type((add.s(2) | show.s()).delay(3).get(), str)
assert_type((add.s() | show.s()).delay(3, 4).get(), str)
assert_type((add.s(1, 2) | show.si(3)).delay().get(), str)
assert_type((add.s(1, 2) | power.s()).delay().get(), float)
assert_type((add.s(1, 2) | power.s(3)).delay().get(), float)
assert_type((add.s(1, 2) | power.s(exponent=3)).delay().get(), float)
assert_type((three.si(1, "a", b"") | ping.si()).delay().get(), bool)
assert_type((add.s(1, 2) | (add.s(1) | show.s())).delay().get(), str)
assert_type((add.s(1, 2) | unannotated.s()).delay(), AsyncResult)
assert_type((unannotated.s(1) | show.s()).delay().get(), str)
(add.s(1, 2) | unannotated.s(2)).delay()
add.s(1, 2) | store.s()  # E static: takes a str
add.s(1, 2) | show.s(1)  # E static: complete
add.s(1, 2) | add.s()  # E static: y is still missing
add.s(1, 2) | ping.s()  # E static: takes nothing
add.s(1, 2) | power.s(1, 2)  # E static: complete
add.s(1, 2) | show.s() | show.s()  # E static: takes an int
add.s(1, 2) | show  # E: a task is no signature
(add.s(2) | show.s()).delay()  # E: x is missing
(add.s(2) | show.s()).delay("3")  # E: x is an int
(add.s(1, 2) | show.s()).apply_async((3,))  # E: complete
(add.s(1, 2) | add.s(1) | add.s(1, 2)).delay()  # E: complete
three.s(1, "a", b"") | ping.s()  # E static: takes nothing, and gets None


def step(task: Task) -> None:
    (task.s(1) | show.s()).delay()
    (add.s(1, 2) | task.s()).delay()
    chain(task.s(), task.s(1), task.si()).delay()


pipe = add.s(1, 2) | add.s(3)
pipe |= add.s(4)


# A task of any number of arguments is never complete.
@app.task
def total(*xs: int) -> int:
    return sum(xs)


@app.task
def anything(*args: Any, **kwargs: Any) -> int:
    return 1


assert_type(total.s(1, 2, 3).delay().get(), int)
assert_type((add.s(1, 2) | total.s(1, 2, 3)).delay().get(), int)
assert_type(chain(anything.s(), anything.s(1, 2), anything.s(a=1), anything.s(1, 2, 3), show.s()).delay().get(), str)
total.s("1")  # E static: ints


# What is given by name may leave the first parameter to the result before.
@app.task
def notify(result: int | None = None, user: str = "") -> bool:
    return result is None


@app.task
def six(a: int, b: int, c: int, d: int, e: int, f: int) -> int:
    return a


assert_type((add.s(1, 2) | notify.s(user="ana")).delay().get(), bool)
assert_type((add.s(1, 2) | notify.s()).delay().get(), bool)
notify.s(user=1)  # E static: user is a str
assert_type(add.s(1, 2).election(), AsyncResult[int])
add.s(1, 2).election().idd  # E: id
six.signature((2, 3, 4, 5, 6)).delay(1)
six.signature((1, 2, 3, 4, 5, 6)).delay()
add.signature((1, 2, 3, 4, 5, 6))  # E static: two
