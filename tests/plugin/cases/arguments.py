from typing import Any, TypedDict

from celery import Celery, Task, chord, group, shared_task
from typing_extensions import NotRequired

app = Celery("arguments")


@app.task
def add(x: int, y: int = 0) -> int:
    return x + y


@app.task
def total(xs: list[int]) -> int:
    return sum(xs)


@shared_task(name="three")
def three(x: int, y: str, z: float) -> int:
    return x


@app.task
def nothing() -> None: ...


@app.task
def only(x: int, /, *, note: str = "") -> None: ...


@app.task
def many(first: str, *numbers: int, **labels: str) -> None: ...


@app.task
def unannotated(x, y=0):  # type: ignore[no-untyped-def]
    return x


class Order(TypedDict):
    order: int
    amount: float


class Odd(TypedDict):
    order: str
    amount: float


class Perhaps(TypedDict):
    order: int
    amount: NotRequired[float]
    comment: NotRequired[str]


@app.task(bind=True)
def charge(self: Task, order: int, amount: float, *, note: str = "") -> str:
    if amount > 2:
        raise self.retry(args=(1, 2.0))
    if amount > 3:
        raise self.retry(args=[1, "a"])  # E: "amount" of task "charge" is "float", not "str"  [celery-args]
    if amount > 4:
        raise self.retry(kwargs={"order": 1, "amount": 2.0})
    if amount > 5:
        raise self.retry(kwargs={"order": 1, "amont": 2.0})  # E: Task "charge" has no parameter "amont"; did you mean "amount"?  [celery-args]
    if amount > 6:
        raise self.retry(args=(1,), kwargs={"note": "a", "amount": 2})
    if amount > 7:
        raise self.retry(args=(1,), kwargs={"note": "a"})  # E: Task "charge" is not given "amount"  [celery-args]
    raise self.retry(args=(1, 2.0, 3))  # E: Task "charge" takes 2 positional arguments, but 3 are given  [celery-args]


# Tuples and lists
add.apply_async((1, 2))
add.apply_async((1, "a"))  # E: "y" of task "add" is "int", not "str"  [celery-args]
add.apply_async([1, 2])
add.apply_async([1, "a"])  # E: "y" of task "add" is "int", not "str"  [celery-args]
add.apply_async([1, 2, 3])  # E: Task "add" takes 2 positional arguments, but 3 are given  [celery-args]
add.apply_async(args=[1])
add.apply_async(args=["1"], countdown=3)  # E: "x" of task "add" is "int", not "str"  [celery-args]
nothing.apply_async()
nothing.apply_async([])
nothing.apply_async([None])  # E: Task "nothing" takes 0 positional arguments, but 1 is given  [celery-args]
add.apply_async()  # E: Task "add" is not given "x"  [celery-args]
add.apply_async([])  # E: Task "add" is not given "x"  [celery-args]
total.apply_async([[]])
total.apply_async([[1, 2]])
total.apply_async([["a"]])  # E: "xs" of task "total" is "list[int]", not "list[str]"  [celery-args]
total.apply_async([1, 2])  # E: Task "total" takes 1 positional argument, but 2 are given  [celery-args] || "xs" of task "total" is "list[int]", not "int"  [celery-args]

# Dicts
add.apply_async(kwargs={"x": 1, "y": 2})
add.apply_async(kwargs={"x": 1, "y": "2"})  # E: "y" of task "add" is "int", not "str"  [celery-args]
add.apply_async(kwargs={"x": 1, "z": 2})  # E: Task "add" has no parameter "z"  [celery-args]
add.apply_async(kwargs={"y": 1})  # E: Task "add" is not given "x"  [celery-args]
add.apply_async(kwargs={})  # E: Task "add" is not given "x"  [celery-args]
charge.apply_async(kwargs=dict(order=1, amount=2))
charge.apply_async(kwargs=dict(order="1", amount=2))  # E: "order" of task "charge" is "int", not "str"  [celery-args]
charge.apply_async(kwargs={"order": 1})  # E: Task "charge" is not given "amount"  [celery-args]
charge.apply_async(kwargs={"ordr": 1, "amount": 2})  # E: Task "charge" has no parameter "ordr"; did you mean "order"?  [celery-args] || Task "charge" is not given "order"  [celery-args]

# Both
add.apply_async((1,), {"y": 2})
add.apply_async((1,), {"y": "a"}, countdown=1)  # E: "y" of task "add" is "int", not "str"  [celery-args]
add.apply_async((1,), {"x": 1})  # E: Task "add" is given "x" twice  [celery-args]
charge.apply_async((1, 2.0), {"note": "a"})
charge.apply_async((1, 2.0), {"note": 1})  # E: "note" of task "charge" is "str", not "int"  [celery-args]
charge.apply_async([1], {"note": "a"})  # E: Task "charge" is not given "amount"  [celery-args]
only.apply_async([1], {"note": "a"})
only.apply_async([1], {"note": 1})  # E: "note" of task "only" is "str", not "int"  [celery-args]
only.apply_async(["1"])  # E: Argument 1 of task "only" is "int", not "str"  [celery-args]
many.apply_async(["a", 1, 2], {"colour": "red"})
many.apply_async(["a", 1, "b"])  # E: Argument 3 of task "many" is "int", not "str"  [celery-args]
many.apply_async(["a"], {"colour": 1})  # E: "colour" of task "many" is "str", not "int"  [celery-args]
unannotated.apply_async(["a"])
unannotated.apply_async(kwargs={"x": 1, "z": 2})  # E: Task "unannotated" has no parameter "z"  [celery-args]

# Variables of known type
order: Order = {"order": 1, "amount": 2.0}
odd: Odd = {"order": "1", "amount": 2.0}
perhaps: Perhaps = {"order": 1}
charge.apply_async(kwargs=order)
charge.apply_async(kwargs=odd)  # E: "order" of task "charge" is "int", not "str"  [celery-args]
charge.apply_async(kwargs=perhaps)
charge.apply_async(kwargs={**order, "note": "a"})
charge.apply_async(kwargs={**odd, "note": "a"})  # E: "order" of task "charge" is "int", not "str"  [celery-args]
charge.apply_async(kwargs={**order, "note": 1})  # E: "note" of task "charge" is "str", not "int"  [celery-args]
pair = (1, 2)
mixed = (1, "a")
add.apply_async(pair, {})
add.apply_async(mixed, {})  # E: "y" of task "add" is "int", not "str"  [celery-args]
add.apply_async((*pair, 3))  # E: Task "add" takes 2 positional arguments, but 3 are given  [celery-args]


def unsure(xs: list[int], kw: dict[str, Any], maybe: Any, key: str) -> None:
    add.apply_async(xs)
    add.apply_async((1, *xs))
    add.apply_async(kwargs=kw)
    add.apply_async(kwargs={"x": 1, **kw})
    add.apply_async(kwargs={key: 1})
    add.apply_async(maybe, maybe)
    add.apply_async(*maybe, **maybe)
    maybe.apply_async([1, "a"])
    add.apply_async(("a", *xs))  # E: "x" of task "add" is "int", not "str"  [celery-args]
    add.apply_async(kwargs={"x": "a", **kw})  # E: "x" of task "add" is "int", not "str"  [celery-args]


# apply, and what Django adds
add.apply([1, 2])
add.apply([1, "2"])  # E: "y" of task "add" is "int", not "str"  [celery-args]
add.apply(kwargs={"x": 1})
add.apply(kwargs={"z": 1})  # E: Task "add" has no parameter "z"  [celery-args] || Task "add" is not given "x"  [celery-args]
add.apply_async_on_commit([1, 2])
add.apply_async_on_commit([1, "2"])  # E: "y" of task "add" is "int", not "str"  [celery-args]

# Signatures that are sent
add.s().apply_async([1, 2])
add.s().apply_async([1, "b"])  # E: "y" of the signature is "int", not "str"  [celery-args]
group(add.s(), add.s()).apply_async([1])
group(add.s(), add.s()).apply_async(["a"])  # E: "x" of the signature is "int", not "str"  [celery-args]
chord([add.s(), add.s()], total.s()).apply_async([1])
chord([add.s(), add.s()], total.s()).apply_async(["a"])  # E: "x" of the signature is "int", not "str"  [celery-args]

# signature() and subtask()
three.signature([1, "a", 2.0])
three.signature(["a", 2.0])
three.signature([2.0])
three.signature([1.5, "a", 2.0])  # E: "x" of task "three" is "int", not "float"  [celery-args]
three.signature([1, "a", 2.0, 3])  # E: Task "three" takes 3 positional arguments, but 4 are given  [celery-args]
three.signature(kwargs={"z": 2.0})
three.signature(kwargs={"z": "a"})  # E: "z" of task "three" is "float", not "str"  [celery-args]
three.signature(kwargs={"q": "a"})  # E: Task "three" has no parameter "q"  [celery-args]
three.subtask(["b"], {"z": 1.0})
three.subtask([1.5], {"z": 1.0})  # E: "y" of task "three" is "str", not "float"  [celery-args]
three.signature([1, "a", 2.0], immutable=True)
three.signature(["a", 2.0], immutable=True)  # E: "x" of task "three" is "int", not "str"  [celery-args] || "y" of task "three" is "str", not "float"  [celery-args] || Task "three" is not given "z"  [celery-args]

# starmap() and chunks()
three.starmap([[1, "a", 2.0], [2, "b", 3.0]])
three.starmap([[1, "a", 2.0], [2, 3, 3.0]])  # E: "y" of task "three" is "str", not "int"  [celery-args]
three.chunks([[1, "a", 2.0]], 10)
three.chunks([[1, "a"]], 10)  # E: Task "three" is not given "z"  [celery-args]
