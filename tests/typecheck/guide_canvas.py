"""The canvas guide: signatures, partials, chains, groups, chords, maps, chunks, callbacks."""

import functools
import operator
from collections.abc import Iterator
from typing import Any

from celery import Celery, Signature, chain, chord, chunks, group, signature, xmap, xstarmap
from celery.canvas import Signature as RealSignature
from celery.canvas import StampingVisitor, maybe_signature
from celery.result import AsyncResult, GroupResult
from typing_extensions import assert_type

app = Celery("guide_canvas", broker="memory://", backend="cache+memory://")
app.conf.task_eager_propagates = True
app.conf.task_store_eager_result = True
app.conf.task_always_eager = True
app.set_default()


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task
def double(x: int) -> int:
    return 2 * x


@app.task
def text(x: int) -> str:
    return str(x)


@app.task
def size(s: str) -> int:
    return len(s)


@app.task
def total(numbers: list[int]) -> int:
    return sum(numbers)


@app.task
def join(parts: list[str], sep: str = ",") -> str:
    return sep.join(parts)


@app.task
def start() -> int:
    return 1


@app.task
def save(result: int, key: str) -> None:
    return None


@app.task
def on_chord_error(request: Any, exc: Exception, traceback: Any) -> None:
    return None


@app.task
def scaled(x: int, *, factor: int = 1) -> int:
    return x * factor


# Signatures and partials


sig = add.s(2, 3)
assert_type(sig.delay().get(), int)
assert_type(sig.apply_async().get(), int)
assert_type(sig.apply_async(countdown=1).get(), int)
assert_type(sig.apply().get(), int)
assert_type(sig(), int)
assert_type(sig.task, str)
assert_type(add.s(x=2, y=3).delay().get(), int)
add.s("2", 3)  # E static: x is an int
add.s(2, 3, 4)  # E static: one too many
add.s(2, z=3)  # E static: there is no z
assert_type(add.s(2).delay(4).get(), int)
assert_type(add.s(2).apply_async((4,)).get(), int)
assert_type(add.s(y=2).delay(4).get(), int)
add.s(2).delay("4")  # E: an int is still to be given
assert_type(add.s().delay(2, 3).get(), int)
add.s().delay("2", 3)  # E: x is an int
assert_type(add.si(2, 3).delay().get(), int)
add.si(2, "3")  # E static: y is an int
add.si(2)  # E static: an immutable signature takes nothing later
assert_type(scaled.s(1, factor=3).delay().get(), int)
scaled.s(1, factor="3")  # E static: factor is an int
assert_type(scaled.s(factor=3).delay(4).get(), int)
scaled.s(1, 3)  # E static: factor is keyword-only
assert_type(add.signature((2, 3)).delay().get(), int)
assert_type(add.signature((2, 3), countdown=10).delay().get(), int)
assert_type(add.signature(args=(2, 3), immutable=True).delay().get(), int)
assert_type(add.signature(kwargs={"x": 2, "y": 3}, queue="q", priority=3).apply().get(), int)
add.signature((2, "3"))  # E static: y is an int
add.signature(((2, 3), {}), imutable=True)  # E static: a misspelt option
assert_type(start.s().delay().get(), int)
start.s(1)  # E static: it takes nothing
assert_type(start.si()(), int)
text.s([])  # E static: x is an int

assert_type(sig.set(countdown=1, queue="q").delay().get(), int)
assert_type(add.s(2, 3).set(immutable=True).delay().get(), int)
assert_type(add.s(2, 3).set(priority=1, expires=60, MessageGroupId="g").apply().get(), int)
add.s(2, 3).set(countdown="1")  # E static: seconds
add.s(2, 3).set(quue="q")  # E static: a misspelt option
assert_type(sig.clone().delay().get(), int)
assert_type(sig.clone(countdown=3).delay().get(), int)
assert_type(add.s(2).clone(args=(4,)).delay().get(), int)
sig.clone(args=4)  # E: a tuple of arguments
frozen = add.s(2, 3).freeze()
assert_type(frozen.id, str)
add.s(2, 3).freeze(3)  # E static: a str
sig.args = (2, 3)
sig.kwargs = {}
sig.options["queue"] = "q"
sig["options"]["queue"] = "q"
sig.options = {"queue": "q"}
assert_type(sig.immutable, bool)
sig.set_immutable(False)
sig.set_immutable("no")  # E static: a bool
assert_type(sig.name, str)
dict(sig)
assert_type(sig.reprcall(), str)
sig.tusk  # E: a misspelt attribute
add.s(2, 3).stamp(tenant="acme")
~add.s(2, 3)


# Keyword arguments that come later are merged.


later = scaled.s(2, factor=2)
assert_type(later.delay(factor=3).get(), int)
assert_type(later.apply_async((), {"factor": 3}, countdown=10).get(), int)
assert_type(later.apply_async(kwargs={"factor": 3}).get(), int)
assert_type(scaled.s(2).delay(factor=3).get(), int)
assert_type(scaled.s().delay(2, factor=3).get(), int)
assert_type(join.s().delay(["a"], sep="-").get(), str)
assert_type(join.s(sep="-").delay(["a"], sep="+").get(), str)
assert_type(later(factor=4), int)
scaled.s(factor=2).delay("2", factor=3)  # E static: x is an int
scaled.s(2).delay(2, factor=3)  # E: one too many


# By name


unknown = signature("guide_canvas.add", args=(2, 3), countdown=1)
unknown.delay()
unknown.delay().get()
signature("guide_canvas.add", (2, 3), {}, queue="q")
signature("guide_canvas.add", (2, 3), options={"queue": "q"}, immutable=True, app=app)
app.signature("guide_canvas.add", args=(2, 3), kwargs={}).delay()
app.signature("guide_canvas.add", (2, 3), {"a": 1}).set(countdown=1)
Signature("guide_canvas.add", args=(2, 3)).delay()
Signature("guide_canvas.add", (2, 3), {}, {"countdown": 1}).delay()
RealSignature(task="guide_canvas.add", args=(2, 3), kwargs={}, app=app, immutable=True).delay()
signature(dict(add.s(2, 3))).delay()
signature(add.s(2, 3)).delay()
Signature.from_dict(dict(add.s(2, 3))).delay()
Signature.from_dict(dict(add.s(2, 3)), app=app).delay()
maybe_signature({"task": "guide_canvas.add", "args": (2, 3)}, app=app)
maybe_signature(None)
signature(3)  # E static: a name or a dict
signature("guide_canvas.add", args=3)  # E: a tuple of arguments
signature("guide_canvas.add", kwargs=[1])  # E static: a dict
app.signature("guide_canvas.add", args=5)  # E: a tuple of arguments
Signature("guide_canvas.add", args=5)  # E: a tuple of arguments


# Chains


assert_type(chain(add.s(2, 2), double.s()).delay().get(), int)
assert_type(chain(add.s(2, 2), double.s())().get(), int)
assert_type(chain(add.s(2, 2), double.s()).apply_async().get(), int)
assert_type(chain(add.s(2, 2), double.s(), text.s()).apply_async(countdown=1).get(), str)
assert_type(chain(start.s(), double.s(), text.s(), size.s())().get(), int)
assert_type(chain(add.s(4, 4), add.s(8), add.s(10))().get(), int)
assert_type((add.s(2, 2) | double.s()).delay().get(), int)
assert_type((add.s(2, 2) | double.s() | text.s() | size.s()).delay().get(), int)
assert_type((add.s(2, 2) | text.s()).apply_async(queue="q").get(), str)
assert_type((add.s(2, 2) | add.si(1, 1) | text.s())().get(), str)
assert_type((text.s(1) | start.si() | double.s()).delay().get(), int)
assert_type((add.s(2) | double.s()).delay(3).get(), int)
assert_type((double.s() | text.s()).delay(3).get(), str)
chain(text.s(1), double.s())  # E static: double takes an int
text.s(1) | double.s()  # E static: double takes an int
add.s(2, 2) | size.s()  # E static: size takes a str
add.s(2, 2) | double.s() | size.s()  # E static: size takes a str
add.s(2, 2) | start.s()  # E static: start takes nothing
add.s(2, 2) | add.s(1, 2)  # E static: one too many
add.s(2, 2) | save.s(3)  # E static: key is a str
add.s(2, 2) | 3  # E: no signature
add.s(2, 2) | double  # E: a task is no signature
chain(add.s(2, 2), double)  # E: a task is no signature
assert_type((add.s(2, 2) | save.s("k")).delay().get(), None)
assert_type(chain(add.s(2, 2), save.s(key="k"))().get(), None)

steps: list[Signature] = [add.s(1, 1), double.s()]
chain(*steps).delay()
chain(steps).delay()
chain(double.s() for _ in range(3)).delay(1)
chain(double.s() for _ in range(3)).apply_async((1,))
chain([add.s(1, 1), double.s()]).apply_async(queue="q")
chain(*[double.s() for _ in range(3)])(2)
chain(*(double.si(n) for n in range(3)))()
chain(start.s(), *[double.s() for _ in range(3)]).delay()
assert_type(chain(add.s(1, 1)).delay().get(), int)
workflow = chain(add.s(1, 1), double.s())
workflow.tasks[0]
workflow.set(queue="q", countdown=1).delay()
workflow.link_error(on_chord_error.s())
workflow.on_error(on_chord_error.s()).delay()
workflow.clone().delay()
workflow |= double.s()
workflow.delay()
grown = start.s() | double.s()
grown = grown | double.s()
assert_type(grown.delay().get(), int)
result = chain(add.s(4, 4), double.s(), text.s())()
assert_type(result, AsyncResult[str])
assert_type(result.parent is not None, bool)
chain(3)  # E static: no signature
chain([1, 2])  # E: no signatures
chain(add.s(1, 1), double.s()).apply_async(countdown="1")  # E static: seconds


# Groups


assert_type(group(add.s(1, 1), add.s(2, 2))().get(), list[int])
assert_type(group(add.s(1, 1), add.s(2, 2)).delay().join(), list[int])
assert_type(group([add.s(1, 1), add.s(2, 2)]).apply_async().get(), list[int])
assert_type(group(add.s(i, i) for i in range(10))().get(), list[int])
assert_type(group([double.s(i) for i in range(3)])(), "GroupResult[int]")
assert_type(group(*[text.s(i) for i in range(3)]).delay().get(), list[str])
assert_type(group(*(text.s(i) for i in range(3))).delay().get(), list[str])
assert_type(group((double.s(1), double.s(2))).delay().get(), list[int])
group(map(double.s, range(3))).delay().get()
group(add.s(1, 1), text.s(1)).delay().get()
group(add.s(2), add.s(4))(3)
group([double.s(), double.s()]).delay(3)
group(double.s(i) for i in ["a"])  # E static: x is an int
group(3)  # E static: no signature
group([1, 2])  # E static: no signatures
group(double)  # E static: a task is no signature


def many(count: int) -> Iterator[Signature]:
    for number in range(count):
        yield double.s(number)


def listed(count: int) -> list[Signature]:
    return [double.s(number) for number in range(count)]


group(many(3)).delay().get()
group(listed(3)).delay().get()
chain(*listed(2))
chord(listed(2))(total.s())
everything = group(add.s(i, i) for i in range(3))
assert_type(len(everything), int)
everything.tasks
everything.skew(start=1, stop=10)
everything.skew(start="1")  # E: a number
everything.set(queue="q")
everything.link(start.si())
group([add.s(1, 1)]).link(double.s())  # E static: Celery makes it immutable, so that x is never given
everything.link_error(on_chord_error.s())
everything.apply_async(countdown=1, queue="q", MessageGroupId="g")
everything.apply_async(countdown="1")  # E static: seconds
everything.apply().get()
everything.clone().delay()
empty: list[Signature] = []
group(empty)
group()


# Chords


assert_type(chord([add.s(i, i) for i in range(3)])(total.s()).get(), int)
assert_type(chord(add.s(i, i) for i in range(3))(total.s()).get(), int)
assert_type(chord([add.s(1, 1), add.s(2, 2)], total.s()).apply_async().get(), int)
assert_type(chord([add.s(1, 1), add.s(2, 2)], total.s()).delay().get(), int)
assert_type(chord((add.s(i, i) for i in range(3)), total.s())().get(), int)
assert_type(chord(header=[add.s(1, 1), add.s(2, 2)], body=total.s()).delay().get(), int)
assert_type(chord(group(text.s(i) for i in range(3)))(join.s()).get(), str)
assert_type(chord(group(text.s(i) for i in range(3)), join.s(sep="-")).delay().get(), str)
assert_type((group(add.s(1, 1), add.s(2, 2)) | total.s()).delay().get(), int)
assert_type((group(text.s(i) for i in range(3)) | join.s("-")).apply_async().get(), str)
assert_type((group(add.s(1, 1), add.s(2, 2)) | total.s() | text.s()).delay().get(), str)
chord([add.s(1, 1)])(start.si())
chord([add.s(1, 1)], start.si()).delay()
callback = total.s().on_error(on_chord_error.s())
chord([add.s(i, i) for i in range(2)])(callback)
chord([add.s(1, 1)])(total.s(), interval=1, countdown=2)
chord([text.s(1)])(total.s())  # E: total takes ints
chord([text.s(1)], total.s())  # E static: total takes ints
group(text.s(1), text.s(2)) | total.s()  # E static: total takes ints
chord([add.s(1, 1)])(double.s())  # E static: double takes an int, not a list
group(add.s(1, 1), add.s(2, 2)) | double.s()  # E static: double takes an int, not a list
chord([add.s(1, 1)])(total)  # E: a task is no signature
chord(3)  # E: no signatures
chord([add.s(1, 1)], "body")  # E static: no signature
barrier = chord([add.s(1, 1)], total.s())
barrier.body
barrier.tasks
barrier.link(double.s())
barrier.link_error(on_chord_error.s())
barrier.set(queue="q").delay()


# Nested


assert_type((start.s() | group(add.s(1), add.s(2)) | total.s()).delay().get(), int)
assert_type(chain(start.s(), group(add.s(1), add.s(2)), total.s())().get(), int)
assert_type(chain(group(add.s(1, 1), add.s(2, 2)), total.s()).delay().get(), int)
assert_type(chain(start.s(), chord([add.s(1), add.s(2)], total.s())).delay().get(), int)
assert_type(group(chain(add.s(1, 1), text.s()), text.s(1)).delay().get(), list[str])
assert_type(group(add.s(1, 1) | double.s(), start.s()).delay().get(), list[int])
assert_type(chord([add.s(1, 1) | double.s(), start.s()])(total.s() | text.s()).get(), str)
assert_type((double.s(1) | (double.s() | text.s())).delay().get(), str)
assert_type(chain(chain(start.s(), double.s()), chain(double.s(), text.s())).delay().get(), str)
group(group(add.s(1, 1)), start.s()).delay()
group([chain(start.s(), group(add.s(1), add.s(2)))]).delay()
start.s() | group(size.s(), size.s())  # E static: size takes a str
start.s() | group(add.s(1), add.s(2)) | join.s()  # E static: join takes strs
chain(start.s(), text.s(), group(double.s(), double.s()))  # E static: double takes an int


# Maps and chunks


assert_type(add.starmap([(2, 2), (4, 4)]).delay().get(), list[int])
assert_type(add.starmap(zip(range(10), range(10))).delay().get(), list[int])
assert_type(double.map([1, 2, 3]).delay().get(), list[int])
assert_type(double.map(range(3)).apply_async(countdown=1).get(), list[int])
assert_type(text.map([1, 2]).delay().get(), list[str])
double.map(["a"])  # E static: x is an int
double.map(3)  # E static: many
add.starmap([("a", "b")])  # E static: x is an int
add.chunks(zip(range(100), range(100)), 10)().get()
add.chunks([(1, 1), (2, 2)], 2).group().skew(start=1, stop=10)()
add.chunks([(1, 1), (2, 2)], n=1).apply_async(queue="q")
add.chunks([(1, 1)], "2")  # E static: a number
add.chunks([("a", "b")], 2)  # E static: x is an int
xmap(double.s(), [1, 2])
xstarmap(add.s(), [(1, 1)])
chunks(add.s(), [(1, 1)], 1)


# Callbacks


linked = add.s(2, 2)
linked.link(double.s())
linked.link_error(on_chord_error.s())
linked.link(3)  # E static: no signature
linked.link_error("on_chord_error")  # E static: no signature
assert_type(add.s(2, 2).on_error(on_chord_error.s()).delay().get(), int)
add.s(2, 2).on_error(3)  # E static: no signature
add.s(2, 2).apply_async(link=double.s(), link_error=[on_chord_error.s()])
add.s(2, 2).apply_async(link=3)  # E: no signature
add.s(2, 2).apply_async(coutdown=3)  # E static: a misspelt option
add.s(2, 2).flatten_links()


class Tenant(StampingVisitor):
    def on_signature(self, sig: Signature, **headers: Any) -> dict[str, Any]:
        return {"tenant": "acme", "stamped_headers": ["tenant"]}


add.s(2, 2).stamp(visitor=Tenant())
group(add.s(1, 1), add.s(2, 2)).stamp(Tenant())
chain(add.s(1, 1), double.s()).stamp(tenant="acme", append_stamps=True)
add.s(2, 2).stamp(visitor=3)  # E: no visitor


def run(step: Signature) -> str:
    return step.delay().id


def run_int(step: "Signature[int]") -> int:
    return step.delay().get()


assert_type(run(add.s(1, 1)), str)
assert_type(run(chain(add.s(1, 1), double.s())), str)
run(group(add.s(1, 1)))
run(chord([add.s(1, 1)], total.s()))
assert_type(run_int(add.s(1, 1)), int)
assert_type(run_int(add.s(1, 1) | double.s()), int)
run_int(text.s(1))  # E static: it gives a str
run(add)  # E: a task is no signature
mixed: list[Signature] = [add.s(1, 1), text.s(1), chain(start.s(), double.s())]
mixed.append(group(add.s(1, 1)))
group(mixed).delay()
mixed.append(add)  # E static: a task is no signature
piped: list[Signature] = [double.s(1), double.s(), double.s()]
functools.reduce(operator.or_, piped).delay()
functools.reduce(lambda one, two: one | two, piped).delay()
work: Signature = add.s(1, 1)
work |= double.s()
work = work | text.s()
work.delay()
looped = add.s(1, 1) | double.s()
for _ in range(3):
    looped = looped | double.s()
assert_type(looped.delay().get(), int)
