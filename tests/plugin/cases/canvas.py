from celery import Celery, Task, chain, group
from typing_extensions import assert_type

app = Celery("canvas")


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task
def show(number: int) -> str:
    return str(number)


@app.task
def length(text: str) -> int:
    return len(text)


@app.task
def total(numbers: list[int]) -> int:
    return sum(numbers)


@app.task
def many(a: int, b: str, c: float, d: bool) -> bytes:
    return b""


@app.task
def tick() -> None: ...


# Steps in a list
chain([add.s(1, 2), show.s(), length.s()])
chain([add.s(1, 2), length.s()])  # E: "length" gets the result before it: "text" of the signature is "str", not "int"  [celery-canvas]
chain([add.s(1, 2), add.s(3)])
chain([add.s(1, 2), add.s(3, 4)])  # E: The result before "add" is prepended to its arguments, which are complete; use si() to ignore it  [celery-canvas]
chain([add.s(1, 2), add.si(3, 4)])
chain([add.s(1, 2), tick.si()])
chain([add.s(1, 2), tick.s()])  # E: The result before "tick" is prepended to its arguments, which are complete; use si() to ignore it  [celery-canvas]
chain((add.s(1, 2), show.s()))
chain((show.s(1), show.s()))  # E: "show" gets the result before it: "number" of the signature is "int", not "str"  [celery-canvas]
chain([group(add.s(1, 2), add.s(3, 4)), total.s()])
chain([add.s(1, 2), total.s()])  # E: "total" gets the result before it: "numbers" of the signature is "list[int]", not "int"  [celery-canvas]
chain([tick.s(), add.s(1, 2)])  # E: The result before "add" is prepended to its arguments, which are complete; use si() to ignore it  [celery-canvas]
chain([tick.s(), add.si(1, 2)])
assert_type(chain([add.s(1, 2), show.s()]).delay().get(), str)

# More steps than the stub counts
chain(add.s(1, 2), add.s(3), add.s(4), add.s(5), add.s(6), add.s(7), add.s(8), add.s(9), add.s(10), show.s())
chain(add.s(1, 2), add.s(3), add.s(4), add.s(5), add.s(6), add.s(7), add.s(8), add.s(9), add.s(10), length.s())  # E: "length" gets the result before it: "text" of the signature is "str", not "int"  [celery-canvas]

# Steps by comprehension
chain(add.s(i) for i in range(3))
chain([add.s(i) for i in range(3)])
chain(add.s(i, i) for i in range(3))  # E: The result before "add" is prepended to its arguments, which are complete; use si() to ignore it  [celery-canvas]
chain(*[add.s(i) for i in range(3)])
chain(*[show.s() for i in range(3)])  # E: "show" gets the result before it: "number" of the signature is "int", not "str"  [celery-canvas]
chain(add.si(i, i) for i in range(3))

# Three parameters open, or more
many.s(True).delay(1, "b", 2.0)
many.s(True).delay(1, "b", "c")  # E: Argument 3 to "delay" of "Signature" has incompatible type "str"; expected "float"  [arg-type]
many.s(d=True).delay(1, "b", 2.0)
many.s(d=True).delay("a", "b", 2.0)  # E: Argument 1 to "delay" of "Signature" has incompatible type "str"; expected "int"  [arg-type]

# Callbacks
add.apply_async((1, 2), link=show.s())
add.apply_async((1, 2), link=length.s())  # E: "length" gets the result before it: "text" of the signature is "str", not "int"  [celery-canvas]
add.apply_async((1, 2), link=[add.s(1), show.s()])
add.apply_async((1, 2), link=[add.s(1), add.s(1, 2)])  # E: The result before "add" is prepended to its arguments, which are complete; use si() to ignore it  [celery-canvas]
add.apply_async((1, 2), link=tick.si())
add.s(1, 2).apply_async(link=show.s())
add.s(1, 2).apply_async(link=length.s())  # E: "length" gets the result before it: "text" of the signature is "str", not "int"  [celery-canvas]


def unsure(steps: list[object], parts: list[int]) -> None:
    chain(*[add.s(i) for i in parts], show.s())


# Replacement
@app.task(bind=True)
def replaced(self: Task, x: int) -> int:
    if x == 1:
        raise self.replace(add.s(1, x))
    if x == 2:
        raise self.replace(show.s(x))  # E: What replaces "replaced" gives "str", not "int"  [celery-canvas]
    if x == 3:
        return self.replace(chain(add.s(1, 2), show.s(), length.s()))
    if x == 4:
        return self.replace(chain(add.s(1, 2), show.s()))  # E: What replaces "replaced" gives "str", not "int"  [celery-canvas]
    return x


@app.task(bind=True)
def replaced_for_nothing(self: Task, x: int) -> None:
    raise self.replace(show.s(x))


class Kept(Task):
    def instead(self, x: int) -> bytes:
        raise self.replace(show.s(x))
