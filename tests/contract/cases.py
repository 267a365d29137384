"""Changes of tasks, with what each breaks; the proofs run them."""

from dataclasses import dataclass, field
from typing import Any

from contract.apps import task


@dataclass(frozen=True)
class Case:
    """A function before and after; `names` says what its parameters are called now."""

    kind: str
    old: str
    new: str
    breaks: bool
    names: dict[str, str] = field(default_factory=dict)
    only: bool | None = None  # only with checked arguments, or only without


def seen(*names: str) -> str:
    """A body that returns what arrived."""
    return "return {" + ", ".join(f"{name!r}: {name}" for name in names) + "}"


A, AB = seen("a"), seen("a", "b")
CASES = [
    Case("parameter-added", f"def f(a: int): {A}", f"def f(a: int, b: int): {AB}", True),
    Case("parameter-added", f"def f(a: int): {A}", f"def f(a: int, b: int = 2): {AB}", False),
    Case("parameter-added", f"def f(a: int): {A}", f"def f(a: int, *, b: int = 2): {AB}", False),
    Case("parameter-added", f"def f(a: int): {A}", f"def f(a: int, *, b: int): {AB}", True),
    Case("parameter-added", f"def f(a: int): {A}", f"def f(b: int = 2, a: int = 99): {AB}", True),
    Case("parameter-added", f"def f(a: int): {A}", f"def f(a: int, *b: int): {AB}", False),
    Case("parameter-added", f"def f(a: int): {A}", f"def f(a: int, **b: int): {AB}", False),
    Case("parameter-added", f"def f(a: int, *b: int): {AB}",
         "def f(a: int, c: int = 0, *b: int): return {'a': a, 'b': b, 'c': c}", True),
    Case("parameter-removed", f"def f(a: int, b: int): {AB}", f"def f(a: int): {A}", True),
    Case("parameter-removed", f"def f(a: int, b: int = 2): {AB}", f"def f(a: int): {A}", True),
    Case("parameter-removed", f"def f(a: int, *b: int): {AB}", f"def f(a: int): {A}", True),
    Case("parameter-removed", f"def f(a: int, **b: int): {AB}", f"def f(a: int): {A}", True),
    Case("parameter-removed", f"def f(a: int, *, b: int = 2): {AB}",
         "def f(a: int, **c: int): return {'a': a}", False),
    Case("parameter-removed", f"def f(a: int, *, b: str = ''): {AB}",
         "def f(a: int, **c: int): return {'a': a, 'c': sum(c.values())}", True),
    Case("parameter-renamed", f"def f(a: int): {A}", f"def f(b: int): {seen('b')}", True,
         {"a": "b"}),
    Case("parameter-renamed", f"def f(a: int, /): {A}", f"def f(b: int, /): {seen('b')}", False,
         {"a": "b"}),
    Case("parameter-renamed", f"def f(*a: int): {A}", f"def f(*b: int): {seen('b')}", False,
         {"a": "b"}),
    Case("parameters-reordered", f"def f(a: int, b: int): {AB}", f"def f(b: int, a: int): {AB}",
         True),
    Case("parameters-reordered", f"def f(a: str, b: int): {AB}", f"def f(b: int, a: str): {AB}",
         True),
    Case("parameter-required", f"def f(a: int = 1): {A}", f"def f(a: int): {A}", True),
    Case("parameter-optional", f"def f(a: int): {A}", f"def f(a: int = 1): {A}", False),
    Case("parameter-kind", f"def f(a: int): {A}", f"def f(*, a: int): {A}", True),
    Case("parameter-kind", f"def f(a: int): {A}", f"def f(a: int, /): {A}", True),
    Case("parameter-kind", f"def f(a: int, /): {A}", f"def f(a: int): {A}", False),
    Case("parameter-kind", f"def f(*, a: int): {A}", f"def f(a: int): {A}", False),
    Case("parameter-kind", f"def f(a: int, *, b: int): {AB}", f"def f(b: int, a: int): {AB}", True),
    Case("parameters-together", f"def f(a: int = 0, /): {A}",
         f"def f(b: int = 5, a: int = 99): {AB}", True),
    Case("default-changed", f"def f(a: int = 1): {A}", f"def f(a: int = 2): {A}", False),
    Case("default-changed", f"def f(a: str = 'x'): {A}", f"def f(a: str = 'y'): {A}", False),
    Case("type-widened", "def f(a: int): return {'a': a + 0}",
         "def f(a: int | str): return {'a': a if isinstance(a, str) else a + 0}", False),
    Case("type-widened", "def f(a: int): return {'a': a + 0}",
         "def f(a: float): return {'a': a + 0}", False),
    Case("type-widened", f"def f(a: Literal['x']): {A}", f"def f(a: Literal['x', 'y']): {A}",
         False),
    Case("type-narrowed", "def f(a: int | str): return {'a': a}",
         "def f(a: int): return {'a': a + 0}", True),
    Case("type-narrowed", "def f(a: int | None): return {'a': a}",
         "def f(a: int): return {'a': a + 0}", True),
    Case("type-narrowed", "def f(a: Literal['x', 'y']): return {'a': a}",
         "def f(a: Literal['x']): return {'a': {'x': 'x'}[a]}", True),
    Case("type-narrowed", "def f(a: list[int | str]): return {'a': a}",
         "def f(a: list[int]): return {'a': [item + 0 for item in a]}", True),
    Case("type-narrowed", "class O(TypedDict):\n    id: NotRequired[int]\n",
         "class O(TypedDict):\n    id: int\n", True),
    Case("type-rewritten", "class O(TypedDict):\n    id: int\n",
         "class O(TypedDict):\n    id: int\n    note: NotRequired[str]\n", False),
    Case("type-changed", "def f(a: int): return {'a': a + 0}",
         "def f(a: str): return {'a': a.upper()}", True),
    Case("type-changed", "def f(a: datetime): return {'a': a.hour}",
         "def f(a: int): return {'a': a + 0}", True),
    Case("type-changed", "def f(a: int): return {'a': a + 0}",
         "def f(a: Decimal): return {'a': a.quantize(1)}", True, only=False),
    Case("type-changed", "def f(a: int): return {'a': a + 0}",
         "def f(a: Decimal): return {'a': a.quantize(1)}", False, only=True),
    Case("type-changed", "def f(a: str): return {'a': a}",
         "def f(a: bytes): return {'a': a.decode()}", False, only=True),
    Case("type-changed", "def f(**a: int): return {'a': a}",
         "def f(**a: str): return {'a': {key: a[key].upper() for key in a}}", True),
    Case("type-rewritten", f"def f(a: int | str): {A}", f"def f(a: str | int): {A}", False),
    Case("type-known", f"def f(a): {A}", f"def f(a: int): {A}", False, only=False),
    Case("type-known", f"def f(a): {A}", f"def f(a: int): {A}", True, only=True),
    Case("type-unknown", f"def f(a: int): {A}", f"def f(a): {A}", False),
]  # fmt: skip

RESULTS = [
    ("result-widened", "int", "int | None", True),
    ("result-widened", "Literal['x']", "Literal['x', 'y']", True),
    ("result-widened", "list[int]", "list[int | str]", True),
    ("result-changed", "int", "str", True),
    ("result-changed", "int", "datetime", True),
    ("result-unknown", "int", "", True),
    ("result-narrowed", "int | None", "int", False),
    ("result-narrowed", "float", "int", False),
    ("result-known", "", "int", False),
    ("result-rewritten", "int | str", "str | int", False),
]

F = task(f"def f(a: int): {A}")
G = task(f"def g(a: int): {A}")
NAMED = task(f"def f(a: int): {A}", options="name='sending3.f'")
IGNORED = task(f"def f(a: int): {A}", options="ignore_result=True")
CHECKED = task(f"def f(a: int): {A}", checked=True)
PICKLE: dict[str, Any] = {
    "task_serializer": "pickle",
    "accept_content": ["pickle"],
    "result_accept_content": ["json"],
}
BOTH: dict[str, Any] = {"task_serializer": "pickle", "accept_content": ["json", "pickle"]}
SENDING = [
    ("task-removed", "", True),
    ("task-renamed", G, True),
    ("task-added", F + task(f"def h(a: str): {A}"), False),
    ("module-changed", NAMED, False),
    ("checked-changed", CHECKED, False),
]
SETTINGS: list[tuple[str, dict[str, Any], bool]] = [
    ("serializer-refused", PICKLE, True),
    ("serializer-changed", BOTH, False),
    ("queue-changed", {"task_default_queue": "other"}, True),
]
