"""Results."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from celery import Celery, group, states
from celery.result import (
    AsyncResult,
    EagerResult,
    GroupResult,
    ResultBase,
    ResultSet,
    allow_join_result,
    result_from_tuple,
)
from typing_extensions import assert_type
from vine import promise

app = Celery()


@app.task
def add(x: int, y: int) -> int:
    return x + y


@app.task
def nothing() -> None: ...


sent = add.delay(1, 2)
assert_type(sent, AsyncResult[int])
assert_type(sent.get(), int)
assert_type(sent.get(timeout=1.5, propagate=False, interval=0.1, disable_sync_subtasks=False), int)
assert_type(sent.wait(3), int)
assert_type(sent.id, str)
assert_type(sent.task_id, str)
assert_type(sent.state, str)
assert_type(sent.status, str)
assert_type(sent.ready(), bool)
assert_type(sent.successful(), bool)
assert_type(sent.failed(), bool)
assert_type(sent.traceback, "str | None")
assert_type(sent.as_list(), list[str])
assert_type(nothing.delay().get(), None)
sent.result
add.delay(1, 2).revoke(terminate=True, signal="SIGKILL")
add.delay(1, 2).forget()
assert_type(sent.then(print), promise)
assert_type(sent.then(promise(print)), promise)
sent.then(print).state  # E: a promise has none
sent.get(callback=print, on_message=print)
sent.get(timout=3)  # E: timeout
sent.get(timeout="3")  # E static: a number
sent.get("3")  # E static: a number
sent.idd  # E: id
add.delay(1, 2).revoke(terminated=True)  # E: terminate
wrong: str = sent.get()  # E: an int
wrong_id: int = sent.id  # E: a str


def in_progress() -> None:
    sent.info.get("current")


if sent.state == "PROGRESS" or sent.state == states.SUCCESS or sent.state in states.READY_STATES:
    pass
if sent == "id" or sent == sent:
    pass
if sent.parent:
    sent.parent.forget()
for child in sent.children or []:
    child.get()
for parent, node in sent.iterdeps():
    node.ready()
for result, value in sent.collect(timeout=3):
    result.ready()

# Made from an id.
by_id = AsyncResult("id")
assert_type(by_id, AsyncResult)
AsyncResult(id="id", app=app, task_name="a", backend=app.backend).ready()
typed: AsyncResult[int] = AsyncResult("id")
from_app = app.AsyncResult("id")
assert_type(from_app.state, str)
app.AsyncResult("id", parent=add.delay(1, 2)).forget()
app.GroupResult("id", []).ready()
app.ResultSet([]).ready()
by_ids = list(map(AsyncResult, ["a", "b"]))
GroupResult("by-ids", by_ids).as_tuple()
AsyncResult()  # E: the id is missing
AsyncResult("id", ap=app)  # E: app
app.AsyncResult("id", timeout=3)  # E: no such parameter
assert_type(add.AsyncResult("id"), AsyncResult[int])


def with_rpc() -> None:
    AsyncResult(123).ready()
    app.AsyncResult(123).ready()


def since_celery_5_7() -> None:
    AsyncResult(UUID(int=1)).ready()


def waits_for_a_worker() -> None:
    assert_type(by_id.get(), Any)
    assert_type(typed.get(), int)
    assert_type(add.AsyncResult("id").get(), int)


def annotated(bare: AsyncResult, exact: AsyncResult[int], anything: ResultBase) -> AsyncResult[object]:
    bare.get()
    assert_type(exact.get(), int)
    return exact


annotated(sent, sent, group(add.s(1, 2)).delay())
annotated(sent, nothing.delay(), sent)  # E: no int

# Executed here.
eager = add.apply((1, 2))
assert_type(eager, EagerResult[int])
assert_type(eager.get(timeout=3, propagate=True), int)
assert_type(eager.state, str)
assert_type(eager.result, Any)
annotated(eager, eager, eager)
EagerResult("id", 3, states.SUCCESS).get()
assert_type(eager.wait(timeout=3), int)
eager.wait(timeout="3")  # E static: a number
wrong_eager: str = eager.get()  # E: an int

# Groups.
sent_group = group(add.s(1, 2), add.s(3, 4)).apply_async()
assert_type(sent_group, GroupResult[int])
assert_type(sent_group.get(timeout=3), list[int])
assert_type(sent_group.join(), list[int])
assert_type(sent_group.join_native(), list[int])
assert_type(sent_group.results, list[AsyncResult[int]])
assert_type(sent_group.children, list[AsyncResult[int]])
assert_type(sent_group[0].get(), int)
assert_type(len(sent_group), int)
assert_type(sent_group.completed_count(), int)
assert_type(sent_group.id, str)
assert_type([r.get() for r in sent_group], list[int])
sent_group.save()
sent_group.ready() and sent_group.successful() and not sent_group.failed() and sent_group.waiting()
sent_group.revoke(terminate=True)
sent_group.delete()
restored = GroupResult.restore("id", app=app)
if restored is not None:
    restored.get()
restored = app.GroupResult.restore("id")
sent_group.get(timout=3)  # E: timeout
sent_group.idd  # E: id
wrong_group: int = sent_group.get()  # E: a list

several = ResultSet([sent, add.delay(3, 4)])
assert_type(several.get(), list[int])
several.add(sent)
several.discard(sent)
several.update([sent])
ResultSet([]).add(sent)
several.add(3)  # E: a result
assert_type(GroupResult("id", [sent, sent], app=app), GroupResult[int])
assert_type(GroupResult("id", [sent], app=app).save(), GroupResult[int])
GroupResult("id", [sent], app=app).save().get_leaf()  # E: of single results
GroupResult("nested", [sent_group, sent], app=app).save()
GroupResult(id="nested", results=[sent_group, sent], app=app).save()
GroupResult("nested", [GroupResult("id", [sent])], app=app).save()
GroupResult("nested", [sent_group, 3])  # E: a result
GroupResult(id="nested", results=[sent_group, "id"])  # E: a result

# Stored as a tuple.
stored = sent.as_tuple()
back = result_from_tuple(stored)
back.get()
result_from_tuple([["id", None], None], app=app).forget()
assert_type(result_from_tuple(sent), AsyncResult[int])
with allow_join_result():
    sent.get()
