"""Small things of celery.utils that projects borrow."""

from typing import Any

from celery import Celery
from celery import uuid as top_uuid
from celery.utils import cached_property, chunks, gen_unique_id, instantiate, uuid
from celery.utils.collections import AttributeDict, LimitedSet, OrderedDict
from celery.utils.functional import first, maybe, memoize, noop, padlist, regen, uniq
from celery.utils.graph import DependencyGraph
from celery.utils.imports import import_from_cwd, qualname, symbol_by_name
from celery.utils.objects import Bunch, FallbackContext
from celery.utils.saferepr import saferepr
from celery.utils.serialization import get_pickleable_exception, jsonify, strtobool
from celery.utils.text import abbr, indent, pluralize, str_to_list, truncate
from celery.utils.threads import LocalStack, bgThread
from kombu import Connection
from typing_extensions import assert_type, override

app = Celery("shop")

assert_type(uuid(), str)
assert_type(top_uuid(), str)
assert_type(gen_unique_id(), str)
for chunk in chunks(iter([1, 2, 3]), 2):
    assert_type(chunk, list[int])
chunks([1, 2, 3], 2)  # E static: a list would begin anew for every chunk
chunks(iter([1, 2, 3]), "2")  # E static: a number


class Shop:
    @cached_property
    def name(self) -> str:
        return "shop"


assert_type(Shop().name, str)
assert_type(instantiate(Shop), Shop)
Shop().name = "other"
Shop().name = 5  # E static: text


@memoize(maxsize=10)
def cube(x: int) -> int:
    return x**3


assert_type(cube(3), int)
cube("3")  # E: x is an int

assert_type(first(None, [None, 5]), int | None)
assert_type(first(lambda x: x > 1, [1, 2]), int | None)
first(str.upper, ["a"])
first(str.upper, [1, 2])  # E: the predicate takes text
assert_type(padlist(["a"], 2), list[str | None])
assert_type(padlist(["a"], 2, "b"), list[str])
assert_type(list(uniq([1, 1])), list[int])
assert_type(regen([1, 2]), list[int])
assert_type(regen(tuple(range(2))), tuple[int, ...])
regen(x for x in (1, 2)).append(3)
regen(5)  # E static: iterable
noop(1, x=2)
assert_type(maybe(int, None), None)
assert_type(maybe(str, 5), str)

seen: "LimitedSet[str]" = LimitedSet(maxlen=100, expires=60)
seen.add("id")
seen.add(5)  # E static: text here
assert_type("id" in seen, bool)
assert_type(seen.pop(), str | None)
LimitedSet(maxlenght=5)  # E: misspelt
bare: LimitedSet = LimitedSet(maxlen=5)
bare.add(("a", 5))
AttributeDict(a=1).a
AttributeDict(5)  # E: no mapping
OrderedDict([("a", 1)]).move_to_end("a")

dependencies: list[tuple[str, list[str]]] = [("a", ["b"]), ("b", [])]
graph = DependencyGraph(dependencies)
assert_type(graph.topsort(), list[str])
graph.add_edge("a", 5)  # E static: text here

assert_type(qualname(Shop), str)
import_from_cwd("shop.tasks").add
import_from_cwd(5)  # E: the name is text
symbol_by_name("shop.tasks:add")
assert_type(Bunch(a=1).a, Any)
Bunch(1)  # E: by name only


def connect() -> Connection:
    return app.connection()


with FallbackContext(None, connect) as connection:
    assert_type(connection, Connection)

assert_type(saferepr({"a": [1]}, maxlen=10), str)
saferepr({}, max_len=10)  # E: misspelt
assert_type(strtobool("yes"), bool)

jsonify({"at": [1, 2]})
get_pickleable_exception(ValueError("x"))
get_pickleable_exception("x")  # E static: an exception

assert_type(abbr("long text", 5), str)
assert_type(truncate("long text", 5), str)
assert_type(indent("text", 4), str)
assert_type(pluralize(2, "task"), str)
assert_type(str_to_list("a,b"), list[str])
assert_type(str_to_list(["a"]), list[str])

stack: LocalStack[int] = LocalStack()
stack.push(5)
assert_type(stack.top, int | None)
stack.push("5")  # E static: an int here


class Poller(bgThread):
    @override
    def body(self) -> None: ...


Poller("poller").start()


def optional(flag: str | bool, names: str | list[str], text: str | None) -> None:
    assert_type(strtobool(flag), bool)
    assert_type(str_to_list(names), list[str])
    assert_type(maybe(len, text), int | None)
