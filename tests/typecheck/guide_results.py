"""What one does with results: one by id, groups, sets, trees, timeouts, callbacks."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import celery.states
from celery import Celery, chain, group, states
from celery.exceptions import CeleryError, NotRegistered, TimeoutError, TimeLimitExceeded
from celery.result import AsyncResult, EagerResult, GroupResult, ResultBase, ResultSet
from celery.result import allow_join_result, denied_join_result, result_from_tuple
from celery.states import FAILURE, PENDING, READY_STATES, SUCCESS
from typing_extensions import assert_type

app = Celery("guide_results", broker="memory://", backend="cache+memory://")
app.conf.task_always_eager = True
app.conf.task_store_eager_result = True
app.set_default()


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task
def name_of(x: int) -> str | None:
    return str(x) if x else None


@app.task
def rows() -> list[dict[str, int]]:
    return [{"a": 1}]


@app.task
def fail() -> None:
    raise KeyError("k")


# One result


result = add.delay(1, 2)
assert_type(result, AsyncResult[int])
assert_type(result.id, str)
assert_type(result.task_id, str)
assert_type(result.ready(), bool)
assert_type(result.successful(), bool)
assert_type(result.failed(), bool)
assert_type(result.state, str)
assert_type(result.status, str)
assert_type(result.get(), int)
assert_type(result.get(timeout=1), int)
assert_type(result.get(timeout=0.5, interval=0.1, propagate=True, no_ack=True), int)
assert_type(result.wait(timeout=3), int)
assert_type(result.get(disable_sync_subtasks=False, follow_parents=False), int)
assert_type(result.get(callback=print), int)
assert_type(result.get(on_interval=lambda: None), int)
result.get(timeout="1")  # E static: seconds
result.get(time_out=1)  # E: a misspelt parameter
result.get(propagate="no")  # E static: a bool
result.get().upper()  # E: an int
result.wiat()  # E: a misspelt method
result.result
result.info
result.traceback
result.name
result.args
result.kwargs
result.worker
result.date_done
result.retries
result.queue
result.children
result.parent
result.graph
result.backend
result.app
assert_type(result.ignored, bool)
result.ignored = True
result.forget()
assert_type(result.supports_native_join, bool)
assert_type(name_of.delay(1).get(), str | None)
name_of.delay(1).get().upper()  # E static: it may be None
assert_type(rows.delay().get()[0]["a"], int)
rows.delay().get()["a"]  # E: a list
assert_type(str(result), str)
assert_type(result == result.id, bool)
hash(result)
sent: int = add.delay(1, 2).get()
wrong: str = add.delay(1, 2).get()  # E: an int
if result.state == states.PENDING or result.state in celery.states.READY_STATES:
    print(result.info)
if isinstance(result.result, Exception):
    raise result.result

app.conf.task_eager_propagates = False
failed = fail.delay()
failed.get(propagate=False)
assert_type(failed.failed(), bool)
try:
    failed.get()
except KeyError:
    print("k")
try:
    failed.maybe_throw()
except KeyError:
    print("k")
failed.maybe_throw(propagate=False)
app.conf.task_eager_propagates = True
try:
    failed.get(timeout=1, propagate=True)
except (TimeoutError, TimeLimitExceeded, NotRegistered, CeleryError):
    print("t")
except KeyError:
    print("k")

running = AsyncResult[int]("some-id")
running.revoke()
running.revoke(terminate=True, signal="SIGKILL", wait=False, timeout=0.1)
running.revoke(terminate=True, signal=9)
running.revoke(terminate="yes")  # E static: a bool
running.revoke(signl="SIGKILL")  # E: a misspelt parameter
running.revoke_by_stamped_headers({"tenant": ["acme"]}, terminate=True)
running.then(print)
running.then(print, on_error=print)
running.then(3)  # E: a function


# A result by its id


known = AsyncResult("some-id")
assert_type(known.id, str)
assert_type(known.state, str)
AsyncResult("some-id", app=app).state
AsyncResult("some-id", backend=app.backend, task_name="guide_results.add", app=app).status
AsyncResult(id="some-id").ready()
app.AsyncResult("some-id").ready()
app.AsyncResult(id="some-id", task_name="x").ready()
add.AsyncResult("some-id").ready()
assert_type(add.AsyncResult("some-id"), AsyncResult[int])
add.AsyncResult(3.5)  # E static: an id
stored: AsyncResult[int] = AsyncResult(add.delay(1, 2).id)
assert_type(stored.get(timeout=1), int)
AsyncResult()  # E: no id
AsyncResult("some-id", app="app")  # E: an app
AsyncResult("some-id", appl=app)  # E: a misspelt parameter
AsyncResult(add.delay(1, 2).id).get(timeout=1)


def status(task_id: str) -> dict[str, Any]:
    found = AsyncResult(task_id, app=app)
    if found.failed():
        return {"error": str(found.result), "traceback": found.traceback}
    return {"state": found.state, "result": found.result if found.ready() else None}


def wait_for(found: AsyncResult, seconds: float | None = None) -> object:
    return found.get(timeout=seconds)


def wait_int(found: "AsyncResult[int]") -> int:
    return found.get()


status(result.id)
wait_for(add.delay(1, 2), 3)
wait_for(name_of.delay(1))
assert_type(wait_int(add.delay(1, 2)), int)
wait_int(name_of.delay(1))  # E static: it gives str or None
wait_int(add.s(1, 2))  # E: a signature is no result
pending: list[AsyncResult] = [add.delay(1, 2), name_of.delay(3)]
for one in pending:
    one.get()
numbers = [add.delay(i, i) for i in range(3)]
assert_type([n.get() for n in numbers], list[int])
by_key = {i: add.delay(i, i) for i in range(3)}
assert_type(by_key[1].get(), int)
eager = add.apply((1, 2))
assert_type(eager, EagerResult[int])
assert_type(wait_int(eager), int)
assert_type(eager.get(timeout=1, propagate=False), int)
eager.ready()
eager.forget()
EagerResult("id", 3, states.SUCCESS).get()
EagerResult("id", ret_value=3, state="SUCCESS", traceback=None).result


# Groups


many = group(add.s(i, i) for i in range(3))()
assert_type(many, "GroupResult[int]")
assert_type(many.get(), list[int])
assert_type(many.get(timeout=2, propagate=False), list[int])
assert_type(many.join(), list[int])
assert_type(many.join(timeout=2, interval=0.1), list[int])
many.join(callback=lambda task_id, value: None)
assert_type(many.ready(), bool)
assert_type(many.successful(), bool)
assert_type(many.failed(), bool)
assert_type(many.waiting(), bool)
assert_type(many.completed_count(), int)
assert_type(len(many), int)
assert_type(many[0].get(), int)
assert_type(bool(many), bool)
many.join(timeout="2")  # E: seconds
many.get(timout=2)  # E: a misspelt parameter
many["a"]  # E: a position
many.compleated_count()  # E: a misspelt method
many.results
many.children
many.parent
many.id
many.app
many.supports_native_join
assert_type([one.get() for one in many], list[int])
for child in many.results:
    child.id
saved = group(add.s(i, i) for i in range(3)).freeze()
many.save()
many.save(backend=app.backend)
GroupResult.restore(str(many.id))
GroupResult.restore("group-id", app=app)
app.GroupResult.restore("group-id")
restored = GroupResult.restore(str(many.id), backend=app.backend)
if restored is not None:
    restored.get()
    restored.completed_count()
many.forget()
many.delete()
GroupResult("id", [add.delay(1, 1)]).get()
GroupResult(id="id", results=[add.delay(1, 1), name_of.delay(1)]).join()
GroupResult.restore(3)  # E: a str
GroupResult("id", [add.s(1, 1)])  # E: signatures are no results
GroupResult("id", 3)  # E: no results

several = ResultSet([add.AsyncResult(add.delay(i, i).id) for i in range(3)])
several.add(AsyncResult[int](add.delay(3, 3).id))
several.discard(add.AsyncResult("other-id"))
several.update([add.AsyncResult(add.delay(5, 5).id)])
several.get()
several.join(timeout=1)
assert_type(several.completed_count(), int)
several.maybe_throw()
several.revoke(terminate=True)
several.clear()
several.add(3)  # E: no result
ResultSet([1, 2])  # E: no results
app.ResultSet([]).add(AsyncResult(add.delay(1, 1).id))


# Trees


tree = chain(add.s(1, 1), add.s(2))()
assert_type(tree.get(), int)
tree.parent.get()
tree.parent.graph
tree.parent.grap  # E: misspelt
if tree.parent is not None:
    tree.parent.get()
    tree.parent.id
assert_type(tree.get_leaf() is None, bool)
for parent, kid in tree.iterdeps(intermediate=True):
    print(parent, kid)
collected: Iterator[Any] = tree.collect()
list(collected)
tree.build_graph(intermediate=True)
tree.as_tuple()
tree.as_list()
again = result_from_tuple(tree.as_tuple())
result_from_tuple(tree.as_tuple(), app=app)
again.id
again.state
again.stat  # E: misspelt
result_from_tuple(3)  # E: no tuple


def families() -> None:
    nested = group(add.s(1, 1), add.s(2, 2)).delay()
    print(nested.parent.completed_count(), tree.parent.parent.get())
    for kid in tree.children or []:
        print(kid.state, kid.completed_count())
        print(kid.stat)  # E: misspelt
    print(tree.children[0].children[0].result)


base: ResultBase = tree
bases: list[ResultBase] = [tree, many]


@app.task
def joins() -> list[int]:
    with allow_join_result():
        inner = group(add.s(1, 1), add.s(2, 2))()
        return inner.get()


@app.task
def joins_wrongly() -> list[str]:
    with denied_join_result():
        return group(add.s(1, 1), add.s(2, 2))().get()  # E: ints


assert_type(joins.delay().get(), list[int])


# States


assert_type(states.state(SUCCESS) > states.state(PENDING), bool)
assert_type(FAILURE in READY_STATES, bool)
states.precedence(states.RETRY)
states.precedence(3)  # E static: a str
states.SUCESS  # E: a misspelt name
