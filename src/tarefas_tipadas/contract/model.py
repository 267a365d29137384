"""What a contract says, apart from how it is written, found or compared."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Schema: TypeAlias = "dict[str, Any]"

UNKNOWN = "unknown"
"""What stands for the type of a parameter or a result without an annotation."""

KINDS = {kind.description: kind for kind in inspect._ParameterKind}
"""Python's own words for the kinds of parameters."""


class ContractError(Exception):
    """One line on what keeps a contract from being made, read or compared."""


@dataclass(frozen=True)
class Type:
    """A type as Python writes it, and as JSON Schema where it is data."""

    source: str = UNKNOWN
    schema: Schema | None = None

    @property
    def is_known(self) -> bool:
        return self.source != UNKNOWN


@dataclass(frozen=True)
class Parameter:
    """A parameter of a task; `default` is what the contract tells of its default."""

    name: str
    kind: str
    type: Type = field(default_factory=Type)
    required: bool = True
    default: object = None

    @property
    def is_variadic(self) -> bool:
        return self.kind.startswith("variadic")

    def for_inspect(self) -> inspect.Parameter:
        has_default = not (self.required or self.is_variadic)
        default = ... if has_default else inspect.Parameter.empty
        return inspect.Parameter(self.name, KINDS[self.kind], default=default)


@dataclass(frozen=True)
class Task:
    """All that callers and readers of results rely on."""

    name: str
    module: str
    doc: str
    parameters: tuple[Parameter, ...]
    result: Type
    ignore_result: bool
    serializer: str
    queue: str
    checked: bool

    def parameter(self, name: str) -> Parameter | None:
        return next((p for p in self.parameters if p.name == name), None)

    def signature(self) -> inspect.Signature:
        return inspect.Signature([p.for_inspect() for p in self.parameters])


@dataclass(frozen=True)
class AcceptedBreak:
    """A break that somebody has decided on; `expires` is the last day that it counts."""

    change: str
    reason: str
    expires: str


@dataclass(frozen=True)
class Contract:
    """The tasks of an app, and what its workers read and write."""

    app: str
    accept_content: tuple[str, ...]
    result_serializer: str
    tasks: Mapping[str, Task]
    definitions: Mapping[str, Schema] = field(default_factory=dict)
    accepted: tuple[AcceptedBreak, ...] = ()
