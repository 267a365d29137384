"""Tasks of `depot.tasks.json`, with none of the depot's code."""

import decimal
import uuid
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from celery import chain, signature
from celery.canvas import Signature
from celery.result import AsyncResult
from shop.app import app
from typing_extensions import assert_type

# the name
app.send_task("depot-nightly")
app.send_task("depot-nightli")  # E: No task is named "depot-nightli"; did you mean "depot-nightly"?  [celery-names]
app.send_task("depot.nightly")  # E: No task is named "depot.nightly"; did you mean "depot-nightly"?  [celery-names]
app.send_task("depot.recount")  # E: No task is named "depot.recount"; did you mean "depot.count"?  [celery-names]

# parameters
app.send_task("depot.reserve", ["book"])
app.send_task("depot.reserve")  # E: Task "depot.reserve" is not given 1 argument  [celery-args]
app.send_task("depot.reserve", ["book", 2])
app.send_task("depot.reserve", ["book", "2"])  # E: Argument 2 of task "depot.reserve" is "int", not "str"  [celery-args]
app.send_task("depot.reserve", ["book", 2, 3])  # E: Task "depot.reserve" takes 2 positional arguments, but 3 are given  [celery-args]
app.send_task("depot.reserve", ["book"], {"note": "soon"})
app.send_task("depot.reserve", ["book"], {"notes": "soon"})  # E: Task "depot.reserve" has no parameter "notes"; did you mean "note"?  [celery-args]
app.send_task("depot.reserve", ["book"], {"quantity": 2})  # E: Task "depot.reserve" has no parameter "quantity"; did you mean "until"?  [celery-args]
app.send_task("depot.reserve", ["book"], {"until": date(2026, 1, 31)})
app.send_task("depot.reserve", ["book"], {"until": "2026-01-31"})  # E: "until" of task "depot.reserve" is "date | None", not "str"  [celery-args]
app.send_task("depot.reserve", ["book"], {"until": None})
app.send_task("depot.count", ["a", "b"], {"low": 1, "high": 2})
app.send_task("depot.count", ["a", 2])  # E: Argument 2 of task "depot.count" is "str", not "int"  [celery-args]
app.send_task("depot.count", ["a"], {"low": "1"})  # E: "low" of task "depot.count" is "int", not "str"  [celery-args]

# types
class Wear(str, Enum):
    NEW = "new"


SHELF = {"shelf": 1}
NAMES = ["a"]
app.send_task("depot.move", ["a", {"shelf": 1}, [1.5, 2]])
app.send_task("depot.move", ["a", {"shelf": "1"}, [1.5, 2]])  # E: "to" of task "depot.move" is "TypedDict({'shelf': int, 'label'?: str})", not "dict[str, str]"  [celery-args]
app.send_task("depot.move", ["a", {"shelf": 1, "label": "x"}, [1.5, 2]])
app.send_task("depot.move", ["a", {"shlf": 1}, [1.5, 2]])  # E: "to" of task "depot.move" is "TypedDict({'shelf': int, 'label'?: str})", not "dict[str, int]"  [celery-args]
app.send_task("depot.move", ["a", {"shelf": 1}, ["1"]])  # E: "weights" of task "depot.move" is "list[float]", not "list[str]"  [celery-args]
app.send_task("depot.move", ["a", {"shelf": 1}, []], {"how": "bike"})
app.send_task("depot.move", ["a", {"shelf": 1}, []], {"how": "boat"})  # E: "how" of task "depot.move" is "Literal['van', 'bike']", not "Literal['boat']"  [celery-args]
app.send_task("depot.move", [1, {"shelf": 1}, []])  # E: "sku" of task "depot.move" is "str", not "int"  [celery-args]
app.send_task("depot.sort", ["new", [UUID(int=1)], (1, "a")])
app.send_task("depot.sort", ["old", [UUID(int=1)], (1, "a")])  # E: "grade" of task "depot.sort" is "Literal['new', 'used']", not "Literal['old']"  [celery-args]
app.send_task("depot.sort", ["new", [1], (1, "a")])  # E: "ids" of task "depot.sort" is "Sequence[UUID]", not "list[int]"  [celery-args]
app.send_task("depot.sort", ["new", [], (1, 2)])  # E: "pair" of task "depot.sort" is "tuple[int, str]", not "tuple[int, int]"  [celery-args]
app.send_task("depot.sort", ["new", [], (1, "a"), {"name": "a", "children": []}])
app.send_task("depot.sort", ["new", [], (1, "a"), {"name": 1, "children": []}])  # E: "tree" of task "depot.sort" is "TypedDict({'name': str, 'children': list[Any]}) | None", not "dict[str, object]"  [celery-args]
app.send_task("depot.sort", ["new", [], (1, "a"), {"name": "a", "children": 1}])  # E: "tree" of task "depot.sort" is "TypedDict({'name': str, 'children': list[Any]}) | None", not "dict[str, object]"  [celery-args]


# a dict or an Enum of one's own may be what it has to be
def reported(place: dict[str, Any], tree: dict[str, object], shelf: int, label: str) -> None:
    app.send_task("depot.move", ["a", place, []])
    app.send_task("depot.move", ["a", SHELF, []])
    app.send_task("depot.move", ["a", NAMES, []])  # E: "to" of task "depot.move" is "TypedDict({'shelf': int, 'label'?: str})", not "list[str]"  [celery-args]
    app.send_task("depot.move", ["a", {"shelf": shelf}, []])
    app.send_task("depot.move", ["a", {"shelf": label}, []])  # E: "to" of task "depot.move" is "TypedDict({'shelf': int, 'label'?: str})", not "dict[str, str]"  [celery-args]
    app.send_task("depot.move", ["a", {"shlf": shelf}, []])  # E: "to" of task "depot.move" is "TypedDict({'shelf': int, 'label'?: str})", not "dict[str, int]"  [celery-args]
    app.send_task("depot.move", ["a", {**place}, []])
    app.send_task("depot.sort", [Wear.NEW, [], (1, "a"), tree])
    app.send_task("depot.sort", [Wear.NEW, [], (1, "a"), [tree]])  # E: "tree" of task "depot.sort" is "TypedDict({'name': str, 'children': list[Any]}) | None", not "list[dict[str, object]]"  [celery-args]
    app.send_task("depot.sort", [label, [], (1, "a")])  # E: "grade" of task "depot.sort" is "Literal['new', 'used']", not "str"  [celery-args]
    app.send_task("depot.sort", ["new", [], (1, "a"), {"name": label, "children": [tree]}])


# types that nobody knows here
app.send_task("depot.loose", [object(), print, 2])
app.send_task("depot.loose", [object(), print, "2"])  # E: "price" of task "depot.loose" is "float", not "str"  [celery-args]
app.send_task("depot.pickled", [object(), object(), datetime.now(), print, 1])
app.send_task("depot.pickled", [object(), object(), "today", print, 1])  # E: "at" of task "depot.pickled" is "datetime", not "str"  [celery-args]
app.send_task("depot.pickled", [object(), object(), datetime.now(), print, "1"])  # E: "n" of task "depot.pickled" is "int", not "str"  [celery-args]

# the result
assert_type(app.send_task("depot-nightly"), AsyncResult[None])
assert_type(app.send_task("depot.reserve", ["book"]), AsyncResult[bool])
assert_type(app.send_task("depot.count").get(), dict[str, int])
assert_type(app.send_task("depot.loose", [1, 2]), AsyncResult[Any])
moved = app.send_task("depot.move", ["a", {"shelf": 1}, []])
assert_type(moved, AsyncResult[tuple[int, Decimal]])
sorted_to = app.send_task("depot.sort", ["new", [], (1, "a")]).get()
sorted_to["shelf"] + 1
sorted_to["shelf"] + "1"  # E: Unsupported operand types for + ("int" and "str")  [operator]

# signatures
signature("depot.reserve", ["book", 2])
signature("depot.reserve", ["book", "2"])  # E: Argument 2 of task "depot.reserve" is "int", not "str"  [celery-args]
signature("depot.reserve", [2])
signature("depot.reserve", kwargs={"note": "soon"})
signature("depot.reserve", kwargs={"note": 1})  # E: "note" of task "depot.reserve" is "str", not "int"  [celery-args]
app.signature("depot.move", kwargs={"how": "van"})
app.signature("depot.move", kwargs={"how": "boat"})  # E: "how" of task "depot.move" is "Literal['van', 'bike']", not "Literal['boat']"  [celery-args]

# settings
CELERY_BEAT_SCHEDULE = {
    "right": {"task": "depot.reserve", "schedule": 60, "args": ["book"]},
    "wrong": {"task": "depot.reserve", "schedule": 60, "args": [1]},  # E: Argument 1 of task "depot.reserve" is "str", not "int"  [celery-args]
    "no arguments": {"task": "depot.reserve", "schedule": 60},  # E: Task "depot.reserve" is not given 1 argument  [celery-args]
    "no name": {"task": "depot.reserv", "schedule": 60},  # E: No task is named "depot.reserv"; did you mean "depot.reserve"?  [celery-names]
}
CELERY_TASK_ROUTES = {
    "depot.reserve": {"queue": "a"},
    "depot.reserved": {"queue": "a"},  # E: No task is named "depot.reserved"; did you mean "depot.reserve"?  [celery-names]
    "depot.*": {"queue": "a"},
    "depots.*": {"queue": "a"},  # E: "depots.*" matches the name of no task  [celery-names]
}
