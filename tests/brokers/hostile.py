"""Messages that no honest caller sends, each with what a worker says when it refuses it."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from celery import Celery

TASK = "brokers.shop.where"
EMBED = {"callbacks": None, "errbacks": None, "chain": None, "chord": None}


SHAPES = (
    *("null", "5", '"text"', "[]", "{}", "[1, 2]", "[[1], {}, {}, {}]", "[1, {}, {}]"),
    *("[[1], [2], {}]", "[[1], {}, 3]", "[null, null, null]", '{"args": 3}', '{"task": 3}'),
)
OLD: tuple[dict[str, Any], ...] = (
    {"task": TASK, "args": [1]},
    {"task": TASK, "id": "x", "args": 1},
    {"task": TASK, "id": "x", "args": [1], "kwargs": [2]},
    {"task": [TASK], "id": "x", "args": [1]},
    {"task": TASK, "id": ["x"], "args": [1]},
    {"task": TASK, "id": "x", "args": [1], "retries": "many"},
)
WRONG: dict[str, tuple[Any, ...]] = {
    "id": (["x"], 7, None, ""), "retries": ("many", [], -1), "eta": ("soon", 5, []),
    "timelimit": ("x", [1], ["a", "b"], 3), "stamped_headers": (7, "x"), "stamps": (7, "x"),
    "expires": ("never", {}, 5), "shadow": ([1], 7), "argsrepr": (7, ["x"]), "kwargsrepr": (7,),
    "root_id": ({"a": 1},), "parent_id": ([1],), "group": (5,), "origin": ({},), "lang": (7,),
    "ignore_result": ("x",), "replaced_task_nesting": ("x",), "group_index": ("x",),
}  # fmt: skip


class Touch:
    """Unpickled, it would leave a file."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> Any:
        return open, (self.path, "w")


@dataclass
class Attack:
    """A message as it is put into the queue."""

    name: str
    body: str | bytes
    reason: str
    content_type: str = "application/json"
    encoding: str = "utf-8"
    headers: dict[str, Any] = field(default_factory=dict)
    without: tuple[str, ...] = ()

    def send(self, app: Celery, queue: str) -> None:
        headers: dict[str, Any] = {"task": TASK, "id": str(uuid4()), "lang": "py", "retries": 0}
        headers.update(self.headers)
        for name in self.without:
            del headers[name]
        with app.producer_pool.acquire() as producer:
            producer.publish(
                self.body, routing_key=queue, exchange="", headers=headers,
                content_type=self.content_type, content_encoding=self.encoding,
            )  # fmt: skip


def body(*args: Any, **kwargs: Any) -> str:
    return json.dumps([args, kwargs, EMBED])


def nested(levels: int) -> str:
    return f"[[{'[' * levels}{']' * levels}], {{}}, {json.dumps(EMBED)}]"


def attacks(touched: str) -> Iterator[Attack]:
    """All attacks; the file `touched` must never come to be."""
    decode = "Can't decode message body"
    yield Attack("no JSON", "{nonsense", decode)
    yield Attack("an empty body", "", "its body is not a list of args, kwargs and options")
    yield Attack("bytes that are no text", b"\xff\xfe\x00[", decode)
    yield Attack("deep nesting", nested(10_000), decode)
    refused = "Refusing to deserialize"
    pickled = pickle.dumps([(Touch(touched),), {}, EMBED])
    for kind in ("application/x-python-serialize", "application/x-yaml", "text/plain", "x/y"):
        yield Attack(f"the type {kind}", pickled, refused, kind, "binary")
    yield Attack("a pickle called JSON", pickled, decode, encoding="binary")
    yield Attack("no task at all", body(1), "unknown message", without=("task",))
    unknown = "Received unregistered task"
    yield Attack("an unknown task", body(1), unknown, headers={"task": "os.system"})
    invalid = "Received invalid task message: "
    for name in ([], {"a": 1}, None, 7):
        reason = f"{invalid}its header task is a {type(name).__name__}"
        yield Attack(f"a task called {name}", body(1), reason, headers={"task": name})
    for shape in SHAPES:
        yield Attack(f"the body {shape}", shape, f"{invalid}")
    for old in OLD:  # protocol 1, in which the body is all
        yield Attack(f"the old body {old}", json.dumps(old), invalid, without=("task", "id"))
    for header, values in WRONG.items():
        for value in values:
            headers = {header: value}
            yield Attack(f"the header {header}={value!r}", body(1), invalid, headers=headers)
    yield Attack("no id", body(1), f"{invalid}it has no id", without=("id",))
    yield Attack("a giant argument too many", body("x" * 5_000_000, 2), "raised unexpected")
