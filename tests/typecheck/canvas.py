"""Chains, groups, chords, maps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from celery import Celery, Signature, Task, chain, chord, chunks, group, signature, xmap, xstarmap
from celery.result import AsyncResult, GroupResult
from typing_extensions import assert_type

app = Celery()


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task
def show(x: int) -> str:
    return str(x)


@app.task
def up(x: str) -> str:
    return x


@app.task
def power(base: int, exponent: int = 2) -> float:
    return base


@app.task
def total(xs: list[int]) -> int:
    return sum(xs)


@app.task
def join(xs: list[str], sep: str = "") -> str:
    return sep.join(xs)


@app.task
def mixed(xs: list[int | str]) -> bytes:
    return b""


@app.task
def ping() -> bool:
    return True


@app.task
def store(x: int) -> None: ...


@app.task
def unannotated(x):  # type: ignore[no-untyped-def]
    return x


@app.task
def on_failed(request: Any, exc: Exception, traceback: Any) -> None: ...


@app.task
def many(n: int) -> list[int]:
    return []


# chain
assert_type(chain(add.s(1, 2)).delay().get(), int)
assert_type(chain(add.s(1, 2), show.s()).delay().get(), str)
assert_type(chain(add.s(1, 2), show.s()).apply_async(countdown=1, link_error=on_failed.s()).get(), str)
assert_type(chain(add.s(1, 2), add.s(4), show.s()).delay().get(), str)
assert_type(chain(add.s(2), show.s()).delay(1).get(), str)
assert_type(chain(add.s(1, 2), show.si(1), up.s()).delay().get(), str)
assert_type(chain(add.s(1, 2), show.s())().get(), str)
assert_type(chain(store.s(1), ping.si(), unannotated.si(1), show.s()).delay().get(), str)
assert_type(chain(add.s(1, 2), unannotated.s()).delay(), AsyncResult)
assert_type(chain(add.s(1, 1), add.s(1), add.s(1), add.s(1), add.s(1), add.s(1), add.s(1), show.s()).delay().get(), str)
chain(add.s(1, 1), add.s(1), add.s(1), add.s(1), add.s(1), add.s(1), add.s(1), show.s(), up.s(), up.s()).delay()
chain(add.s(1, 2), up.s())  # E static: takes a str
chain(add.s(1, 2), show.s(), show.s())  # E static: takes an int
chain(add.s(1, 2), add.s(1, 2))  # E static: complete
chain(add.s(1, 2), power.s(1, 2))  # E static: complete
chain(add.s(1, 2), ping.s())  # E static: takes nothing
chain(store.s(1), ping.s())  # E static: takes nothing, and gets None
chain(add.s(1, 2), add.s())  # E static: y is still missing
chain(add.s(1, 2), show)  # E: a task is no signature
chain(add, show.s())  # E: a task is no signature
chain(add.s(2), show.s()).delay()  # E: x is missing
chain(add.s(2), show.s()).delay("1")  # E: x is an int
chain(add.s(1, 1), add.s(1), add.s(1), add.s(1), add.s(1), add.s(1), add.s(1), up.s())  # E static: takes a str
chain(add.s(1, 1), add.s(1), add.s(1), up.s(), add.s(1), add.s(1), add.s(1), show.s(), up.s(), up.s())  # E static: a str
wrong: int = chain(add.s(1, 2), show.s()).delay().get()  # E: a str
chain(add.s(1, 2), show.s()).apply_async(cuntdown=1)  # E static: countdown

# What only a loop knows.
sigs: list[Signature] = [add.s(1, 2), show.s()]
rest: list[Signature] = [add.s(3), show.s()]
alike: list[Signature] = [add.s(1, 2), add.s(3, 4)]
same = [add.s(1, 2), add.s(3, 4)]
chain(sigs).delay()
chain(*sigs).delay()
chain([add.s(1, 2), show.s()]).delay()
chain((add.s(1, 2), show.s())).delay()
chain(add.si(i, i) for i in range(3)).delay()
chain(*[add.si(i, i) for i in range(3)]).apply_async()
chain(add.s(1, 2), *rest).delay()
chain(add.s(1, 2), show.s(), app=app).delay()
chain().delay()
chain([1, 2])  # E: no signatures
chain(1, 2)  # E: no signatures


def growing(flag: bool) -> None:
    steps: list[Signature[Any]] = []
    steps.append(add.s(1, 2))
    if flag:
        steps.append(show.s())
    chain(*steps).apply_async(queue="q")
    workflow = chain(add.s(1, 2), show.s()) if flag else chain(show.s(1), up.s())
    assert_type(workflow.apply_async().get(), str)


def returns_a_chain() -> chain:
    return chain(add.s(1, 2), show.s())


# group
assert_type(group([add.s(1, 2), add.s(3, 4)]).delay(), GroupResult[int])
assert_type(group([add.s(1, 2), add.s(3, 4)]).delay().get(), list[int])
assert_type(group(add.s(1, 2), add.s(3, 4)).apply_async().get(), list[int])
assert_type(group(add.s(i, i) for i in range(3)).delay().get(), list[int])
assert_type(group([add.s(i, i) for i in range(3)])().get(), list[int])
assert_type(group(same).apply_async(countdown=1).join(), list[int])
assert_type(group(*same).apply().get(), list[int])
assert_type(group(add.s(1, 2)).delay().get(), list[int])
assert_type(group(add.s(2), add.s(3)).delay(1).get(), list[int])
group([add.s(1), power.s()]).delay(1)
group(add.s(1), power.s()).delay(1)
for value in group(same).delay().get():
    assert_type(value, int)
for result in group(same).delay():
    assert_type(result, AsyncResult[int])
group(show.s(1), add.s(1, 2)).delay()
group([show.s(1), add.s(1, 2), ping.si()]).delay()
group(alike).delay()
group(*alike).delay()
group(chain(add.s(1, 2), show.s()), show.s(3)).delay()
group([]).delay()
group(same).skew(start=1, stop=10).delay()
group([add, add])  # E static: tasks are no signatures
group(1, 2)  # E static: no signatures
group(add.s(2), add.s(3)).delay()  # E: x is missing
group(add.s(2), add.s(3)).delay("1")  # E: x is an int
group(same).delay(1)  # E: complete
group(same).apply_async(cuntdown=1)  # E static: countdown
wrong_2: int = group(same).delay().get()  # E: a list

# group | body, a chord
assert_type((group(same) | total.s()).delay().get(), int)
assert_type((group(add.s(i, i) for i in range(3)) | total.s() | show.s()).delay().get(), str)
assert_type((group(show.s(1), show.s(2)) | join.s("a")).delay().get(), str)
assert_type((group(same) | ping.si()).delay().get(), bool)
assert_type((many.s(1) | total.s()).delay().get(), int)
assert_type((add.s(1, 2) | group(show.s(), show.s()) | join.s()).delay().get(), str)
assert_type(chain(add.s(1, 2), group(show.s(), show.s()), join.s()).delay().get(), str)
assert_type(chain(group(same), total.s(), show.s()).delay().get(), str)
group(show.s(1), show.s(2)) | total.s()  # E static: a list of int
group(same) | show.s()  # E static: takes no list
group(same) | total.s([1])  # E static: complete
chain(group(same), show.s())  # E static: takes no list
add.s(1, 2) | group(up.s(), up.s())  # E static: they take a str
group(same) | total  # E static: a task is no signature

# chord
assert_type(chord(same)(total.s()).get(), int)
assert_type(chord(same, total.s()).delay().get(), int)
assert_type(chord(same, total.s())().get(), int)
assert_type(chord(header=same, body=total.s()).apply_async(countdown=1).get(), int)
assert_type(chord((add.s(i, i) for i in range(3)), total.s()).delay().get(), int)
assert_type(chord(add.s(i, i) for i in range(3))(total.s()).get(), int)
assert_type(chord(group(same), total.s()).delay().get(), int)
assert_type(chord(group(same))(total.s()).get(), int)
assert_type(chord(same, total.s().on_error(on_failed.s())).on_error(on_failed.s()).delay().get(), int)
assert_type(chord(same, ping.si()).delay().get(), bool)
assert_type((chord(same, total.s()) | show.s()).delay().get(), str)
assert_type((chord(same, total.s()) | show.s())().get(), str)
assert_type((group(same) | total.s() | show.s())().get(), str)
(group(same) | total.s() | show.s())().upper()  # E: a result, not a str
chord([add.s(2)], total.s()).delay(3)
chord([add.s(2)], total.s())()  # E: y
chord([add.s(2)])(total.s())  # E: y
assert_type(chord([add.s(2), add.s(3)], total.s()).delay(1).get(), int)
assert_type(chord([show.s(1), show.s(2)], join.s("-")).delay().get(), str)
assert_type(chain(add.s(1, 2), chord([add.s(2), add.s(3)], total.s()), show.s()).delay().get(), str)
chord(same, unannotated.s()).delay()
chord(alike, total.s()).delay()
chord(alike)(total.s())
chord([add.s(1, 2), show.s(1)], unannotated.s()).delay()
# One signature is a header of one.
assert_type(chord(add.s(1, 2), total.s())().get(), int)
assert_type(chord(add.si(1, 2))(total.s()).get(), int)
chord(show.s(1), total.s())  # E static: total takes ints
chord(show.s(1))(total.s())  # E: total takes ints
chord(same)(join.s())  # E: a list of str
chord(same, join.s())  # E static: a list of str
chord(same, show.s())  # E static: takes no list
chord(same, total)  # E static: a task is no signature
chord(header=same, body=join.s())  # E static: a list of str
chord(same, total.s([1]))  # E static: complete
chord(group(same), join.s())  # E static: a list of str
chord([add, add], total.s())  # E static: tasks are no signatures
chord(same, total.s()) | up.s()  # E static: takes a str
chord([add.s(2), add.s(3)], total.s()).delay()  # E: x is missing
wrong_3: str = chord(same)(total.s()).get()  # E: an int

# map, starmap, chunks
assert_type(show.map([1, 2]).delay().get(), list[str])
assert_type(show.map(range(3)).apply_async().get(), list[str])
assert_type(add.starmap([(1, 2), (3, 4)]).delay().get(), list[int])
assert_type(add.starmap(zip(range(3), range(3))).apply_async().get(), list[int])
assert_type(add.starmap([[1, 2], [3, 4]]).delay().get(), list[int])
assert_type(add.chunks([(1, 2), (3, 4)], 10).apply_async(queue="q").get(), list[list[int]])
assert_type(add.chunks(zip(range(9), range(9)), 3)().get(), list[list[int]])
assert_type(add.chunks([(1, 2)], 10).group(), group[list[int], ...])
xmap(show.s(), [1, 2]).delay()
xstarmap(add.s(), [(1, 2)]).delay()
chunks(add.s(), [(1, 2)], 10).apply_async()
show.map(["a"])  # E static: ints
add.starmap([(1, "2")])  # E static: ints
add.starmap([(1,)])  # E static: y is missing
add.chunks([(1, "2")], 10)  # E static: ints
add.chunks([(1, 2)])  # E: n is missing
add.chunks([(1, 2)], "10")  # E static: a number
xmap(show.s(), ["a"])  # E static: ints


# Steps that nobody knows.
def steps(task: Task, sig: Signature, data: Any) -> None:
    (sig | show.s() | sig).delay()
    chain(sig, task.s(), show.s()).delay()
    chain(show.s(data), sig).delay()
    group(task.s(i) for i in range(3)).delay()
    chord([task.s(1), sig])(task.s()).get()
    chord(group(sig, sig), sig).delay()
    chain(signature("loja.add", (1, 2)), signature("loja.show"), up.s()).delay()
    (sig | group(sig, sig)).delay()


def generated() -> Iterator[Signature[int, []]]:
    yield add.s(1, 2)


assert_type(group(generated()).delay().get(), list[int])
assert_type(chord(generated())(total.s()).get(), int)


# Inside a task.
@app.task(bind=True)
def replacing(self: Task, x: int) -> int:
    if x:
        return self.replace(add.s(1, 2))
    if x > 3:
        raise self.replace(add.s(x, 2))
    return self.replace(chain(add.s(1, 2), add.s(3)))


@app.task(bind=True)
def replacing_wrongly(self: Task, x: int) -> int:
    if x:
        raise self.replace(show)  # E: a task is no signature
    raise self.replace(add.s(1), 2)  # E: too much


@app.task(bind=True)
def extending(self: Task) -> None:
    self.add_to_chord(add.s(1, 2))
    assert_type(self.add_to_chord(add.s(1, 2), lazy=True).delay().get(), int)
    self.add_to_chord(add)  # E: a task is no signature


# What a group's members lack may differ in name and default.
(add.s(1, 2) | group(show.s(), power.s(), store.s())).delay()
(add.s(1, 2) | group([show.s(), power.s(), store.s()])).delay()
(add.s(1, 2) | group(show.s(), ping.si())).delay()
(add.s(1, 2) | group(show.si(1), ping.si())).delay()
group(show.s(1), ping.si(), add.s(1, 2)).delay()
chord([show.s(1), show.si(2)], join.s()).delay()
(add.s(1, 2) | chord([show.s(), show.s()], join.s())).delay()
add.s(1, 2) | group(show.s(1), show.s(2))  # E static: complete
add.s(1, 2) | group(up.s(), show.s())  # E static: one takes a str


# Signatures out of an untyped module.
def untyped(what: Any) -> None:
    two = chain(what, what)
    two.delay(1)
    last = chain(what, what, what, show.s())
    assert_type(last.delay().get(), str)
    of_groups = chain(group([what.s()]), group(what.s(i) for i in range(3)))
    of_groups.delay()
    several = group(what, what)
    several.delay()
    whole = chord([what], what)
    whole.delay()
    last.dealy()  # E: delay
    chain(what, show.s(), show.s())  # E: takes an int
    wrong_4: int = last.delay().get()  # E: a str


# Through the class, as tests do.
Signature.apply_async
group.apply_async
chain.apply
group.apply_asinc  # E: apply_async


# Groups that nobody knows.
nothing = group()
group([]).delay()
group(chain(unannotated.s(1), unannotated.s())).apply_async()
group(chain(unannotated.s(1), unannotated.s())).delay()
