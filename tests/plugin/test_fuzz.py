"""The plugin's verdict on generated calls is Celery's own, and that of the annotations.

Celery's check of arguments (`Task.typing`) says whether they fit by number and name; whether
they fit by type is decided here, by the type of each value. FUZZ_SEED and FUZZ_CALLS choose others.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from celery import Celery, Task

from plugin.running import SETTINGS, errors, run

SEED = int(os.environ.get("FUZZ_SEED", "20261126"))
CALLS = int(os.environ.get("FUZZ_CALLS", "2000"))
TASKS = 60
VALUES = {
    "int": ("1", "True"),
    "str": ("'a'",),
    "float": ("1.5",),
    "list[int]": ("[1]", "[]"),
    "bool": ("False",),
    "int | None": ("None",),
}
# What a value of a type can also be given for.
ALSO = {
    "int": {"float", "int | None"},
    "bool": {"int", "float", "int | None"},
}
WAYS = ("apply_async", "apply", "send_task", "signature", "immutable")


@dataclass(frozen=True)
class Value:
    text: str
    type: str

    def fits(self, annotation: str) -> bool:
        kind = "bool" if self.text == "True" else self.type
        return annotation in {kind, *ALSO.get(kind, ())}


@dataclass(frozen=True)
class Call:
    """A line of the program, and whether Celery and the annotations agree to it."""

    line: str
    is_legal: bool


def definition(pick: Random, name: str) -> str:
    """A task with parameters of every kind."""
    count, parts = pick.randrange(5), []
    optional = False
    for index in range(count):
        optional = optional or pick.random() < 0.3
        kind = pick.choice(list(VALUES))
        default = f" = {VALUES[kind][0]}" if optional else ""
        parts.append(f"p{index}: {kind}{default}")
    if count and pick.random() < 0.15:
        parts.insert(pick.randrange(1, count + 1), "/")
    if pick.random() < 0.15:
        parts.append(f"*rest: {pick.choice(list(VALUES))}")
    elif pick.random() < 0.3:
        parts.append("*")
    if parts and (parts[-1] == "*" or parts[-1].startswith("*rest")):
        default = pick.choice(("", " = 'a'"))
        parts.append(f"k: str{default}")
    if pick.random() < 0.15:
        parts.append("**more: int")
    return f"@app.task\ndef {name}({', '.join(parts)}) -> None: ..."


def arguments(pick: Random, function: Callable[..., Any]) -> tuple[list[Value], dict[str, Value]]:
    """Values for the parameters, in three of four calls as they should be, else disturbed."""
    args, kwargs, named = [], {}, False
    for name, parameter in inspect.signature(function).parameters.items():
        value = a_value(pick, parameter.annotation)
        if parameter.kind is parameter.VAR_POSITIONAL:
            args += [a_value(pick, parameter.annotation) for _ in range(pick.randrange(3))]
        elif parameter.kind is parameter.VAR_KEYWORD:
            kwargs.update({"other": value} if pick.random() < 0.5 else {})
        elif parameter.default is parameter.empty or pick.random() < 0.5:
            named = named or parameter.kind is parameter.KEYWORD_ONLY or pick.random() < 0.3
            if named and parameter.kind is not parameter.POSITIONAL_ONLY:
                kwargs[name] = value
            else:
                args.append(value)
        else:
            named = True
    disturb(pick, args, kwargs)
    # mypy keeps no name of a positional-only parameter, so that nobody can say that Celery
    # refuses it as a key of **more, where Python takes it.
    if "more" in inspect.signature(function).parameters:
        for name, parameter in inspect.signature(function).parameters.items():
            if parameter.kind is parameter.POSITIONAL_ONLY:
                kwargs.pop(name, None)
    return args, kwargs


def a_value(pick: Random, kind: str) -> Value:
    return Value(pick.choice(VALUES[kind]), kind)


def disturb(pick: Random, args: list[Value], kwargs: dict[str, Value]) -> None:
    other = a_value(pick, pick.choice(list(VALUES)))
    way = pick.randrange(8)
    if way == 0:
        args.append(other)
    elif way == 1 and args:
        args.pop(pick.randrange(len(args)))
    elif way == 2 and args:
        args[pick.randrange(len(args))] = other
    elif way == 3:
        kwargs[pick.choice(("p0", "p1", "k", "stranger"))] = other
    elif way == 4 and kwargs:
        del kwargs[pick.choice(list(kwargs))]


def fits(task: Task[..., Any], args: list[Value], kwargs: dict[str, Value]) -> bool:
    """Whether Celery would send this, its worker call it, and each value is of the right type."""
    signature = inspect.signature(task.run)
    try:
        task.__header__(*args, **kwargs)  # type: ignore[attr-defined]  # Celery's own check
        bound = signature.bind(*args, **kwargs)  # Celery forgets that a parameter has no name
    except TypeError:
        return False
    for name, given in bound.arguments.items():
        parameter = signature.parameters[name]
        values = given if parameter.kind is parameter.VAR_POSITIONAL else [given]
        values = given.values() if parameter.kind is parameter.VAR_KEYWORD else values
        if not all(value.fits(parameter.annotation) for value in values):
            return False
    return True


def can_be_completed(task: Task[..., Any], args: list[Value], kwargs: dict[str, Value]) -> bool:
    """Whether something put before these arguments, and more keywords, makes a legal call."""
    parameters = inspect.signature(task.run).parameters
    places = [p for p in parameters.values() if p.kind <= p.POSITIONAL_OR_KEYWORD]
    lacking = {
        name: Value(VALUES[p.annotation][0], p.annotation)
        for name, p in parameters.items()
        if p.default is p.empty and p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)
    }
    for count in range(len(places) + 1):
        before = [Value(VALUES[p.annotation][0], p.annotation) for p in places[:count]]
        whole = [*before, *args]
        taken = {p.name for p in places[: len(whole)]}
        more = {name: value for name, value in lacking.items() if name not in taken}
        if fits(task, whole, {**more, **kwargs}):
            return True
    return False


def written(pick: Random, way: str, name: str, args: list[Value], kwargs: dict[str, Value]) -> str:
    inside = ", ".join(value.text for value in args)
    listed = f"[{inside}]" if pick.random() < 0.5 else f"({inside}{',' if args else ''})"
    shown = "{" + ", ".join(f"'{key}': {value.text}" for key, value in kwargs.items()) + "}"
    if way == "send_task":
        return f"app.send_task('fuzz.{name}', {listed}, {shown})"
    option = ", immutable=True" if way == "immutable" else ""
    method = "signature" if way == "immutable" else way
    return f"{name}.{method}({listed}, {shown}{option})"


def calls(pick: Random, tasks: list[Task[..., Any]], count: int) -> Iterator[Call]:
    for _ in range(count):
        task, way = pick.choice(tasks), pick.choice(WAYS)
        args, kwargs = arguments(pick, task.run)
        legal = (can_be_completed if way == "signature" else fits)(task, args, kwargs)
        yield Call(written(pick, way, task.__name__, args, kwargs), legal)


def test_no_verdict_differs_from_celerys(tmp_path: Path) -> None:
    pick = Random(SEED)
    head = ["from __future__ import annotations", "from celery import Celery", "app = Celery()"]
    head += [definition(pick, f"task{number}") for number in range(TASKS)]
    namespace: dict[str, Any] = {"__name__": "fuzz"}
    exec("\n".join(head), namespace)
    assert isinstance(namespace["app"], Celery)
    tasks = [namespace[f"task{number}"] for number in range(TASKS)]
    made = list(calls(pick, tasks, CALLS))
    first = "\n".join(head).count("\n") + 2
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    (tmp_path / "fuzz.py").write_text("\n".join([*head, *(call.line for call in made)]) + "\n")
    reported = {line for _, line in errors(run(tmp_path, "fuzz.py"))}
    assert not [line for line in reported if line < first]
    differ = [
        f"{'legal' if call.is_legal else 'not legal'}, but {'' if number in reported else 'not '}"
        f"reported: {call.line}"
        for number, call in enumerate(made, first)
        if call.is_legal == (number in reported)
    ]
    legal = sum(call.is_legal for call in made)
    assert legal > CALLS / 5, "too few legal calls"
    assert CALLS - legal > CALLS / 5, "too few calls that are not legal"
    assert not differ, f"{len(differ)} of {CALLS}\n" + "\n".join(differ)
