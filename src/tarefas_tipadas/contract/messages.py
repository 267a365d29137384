"""Messages that an old contract allows, and what a new signature makes of them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tarefas_tipadas.contract.model import Parameter, Task, Type
from tarefas_tipadas.contract.values import ANYTHING, Values

EXTRA = "extra"
"""The key of what only `**kwargs` takes."""


@dataclass(frozen=True)
class Opaque:
    """Stands for a value of a type of which only the source is known."""

    type: str

    def __str__(self) -> str:
        return f"<{self.type}>"


@dataclass(frozen=True)
class Given:
    """A value of a message, and the parameter that the sender meant it for."""

    parameter: Parameter
    value: Any


@dataclass(frozen=True)
class Message:
    """The arguments of a message."""

    args: tuple[Given, ...] = ()
    kwargs: Mapping[str, Given] = field(default_factory=dict)

    def plain_args(self) -> list[Any]:
        return [given.value for given in self.args]

    def plain_kwargs(self) -> dict[str, Any]:
        return {name: given.value for name, given in self.kwargs.items()}

    def has(self, parameter: Parameter, value: Any) -> bool:
        """Whether the message gives a parameter this value."""
        given = [g.value for g in [*self.args, *self.kwargs.values()] if g.parameter == parameter]
        return any(type(g) is type(value) and g == value for g in given)


def examples(known: Type, values: Values) -> list[Any]:
    """Values of a type, the plainest first."""
    found = values.examples(known.schema) if known.schema is not None else []
    if found:
        return found
    return [Opaque(known.source)] if known.is_known else list(ANYTHING)


def messages(task: Task, values: Values) -> Iterator[Message]:
    """Messages in each form that the signature allows, then with each kind of value."""
    plain: dict[str, Given] = {}
    for parameter in task.parameters:
        used = [given.value for given in plain.values()]
        plain[parameter.name] = Given(parameter, another(examples(parameter.type, values), used))
    yield from forms(task.parameters, plain)
    for parameter in task.parameters:
        for value in examples(parameter.type, values):
            given = {**plain, parameter.name: Given(parameter, value)}
            *_, last = forms(task.parameters, given)
            yield last


def another(values: Sequence[Any], used: Sequence[Any]) -> Any:
    """The first value that is not used yet, so that two that change places are seen."""
    return next((v for v in values if v not in used), values[0] if values else None)


def forms(parameters: Sequence[Parameter], given: Mapping[str, Given]) -> Iterator[Message]:
    """The same values by position and by name, without what has a default and with all."""
    needed = [p for p in parameters if p.required and not p.is_variadic]
    named = [p for p in parameters if not p.is_variadic]
    extra = [given[p.name] for p in parameters if p.kind == "variadic positional"]
    others = [given[p.name] for p in parameters if p.kind == "variadic keyword"]
    for chosen in (needed, named):
        by_position = [p for p in chosen if p.kind.startswith("positional")]
        only = sum(p.kind == "positional-only" for p in by_position)
        for count in range(only, len(by_position) + 1):
            yield form(chosen, by_position[:count], given)
    whole = form(named, [p for p in named if p.kind.startswith("positional")], given)
    if extra or others:
        kwargs = dict.fromkeys([EXTRA], others[0]) if others else {}
        yield Message((*whole.args, *extra), {**whole.kwargs, **kwargs})
    else:
        yield whole


def form(
    chosen: Sequence[Parameter], by_position: Sequence[Parameter], given: Mapping[str, Given]
) -> Message:
    rest = [p for p in chosen if p not in by_position]
    return Message(tuple(given[p.name] for p in by_position), {p.name: given[p.name] for p in rest})


@dataclass(frozen=True)
class Target:
    """A signature that messages arrive at; `names` has what old parameters are called there."""

    parameters: tuple[Parameter, ...]
    names: Mapping[str, str]
    values: Values
    checked: bool

    def misplaced(self, message: Message) -> str | None:
        """Why the values of a message do not arrive where they were meant to, None if they do."""
        signature = inspect.Signature([p.for_inspect() for p in self.parameters])
        try:
            bound = signature.bind(*message.args, **message.kwargs)
        except TypeError as error:
            return f"Python refuses the call: {error}"
        parameters = {p.name: p for p in self.parameters}
        for name, value in bound.arguments.items():
            for given in landed(parameters[name], value):
                problem = self.lost(given, parameters[name])
                if problem:
                    return problem
        return None

    def lost(self, given: Given, there: Parameter) -> str | None:
        meant = self.names.get(given.parameter.name)
        if there.name == meant:
            return None
        if meant is not None or not there.is_variadic:
            return f"the value of {given.parameter.name} arrives as {there.name}"
        if not self.fits(given.value, given.parameter.type, there.type):
            return f"{there.name} does not take the value of {given.parameter.name}"
        return None

    def fits(self, value: Any, old: Type, new: Type) -> bool:
        """Whether a value of an old type is one of a new type too."""
        if not new.is_known or not (old.is_known or self.checked):
            return True
        if isinstance(value, Opaque) or new.schema is None:
            return old == new
        return self.values.allows(new.schema, value)


def landed(parameter: Parameter, value: Any) -> list[Given]:
    """All values that a parameter got."""
    if parameter.kind == "variadic positional":
        return list(value)
    return list(value.values()) if parameter.kind == "variadic keyword" else [value]


def told(value: object) -> str:
    """A value in a sentence."""
    text = str(value) if isinstance(value, Opaque) else repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
