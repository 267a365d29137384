"""A change of a task, and the verdict on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tarefas_tipadas.contract.advice import steps
from tarefas_tipadas.contract.messages import Message

SAFE = "safe"
QUEUED = "breaks queued messages"
CALLERS = "breaks callers"
READERS = "breaks readers of results"

#: What a message of the old form breaks for: those that wait, and those still sent.
MESSAGES = (QUEUED, CALLERS)


@dataclass(frozen=True)
class Example:
    """A message of the old form that fails, or a result that an old reader does not expect."""

    args: tuple[Any, ...] = ()
    kwargs: tuple[tuple[str, Any], ...] = ()
    result: tuple[Any, ...] = ()

    @classmethod
    def of(cls, message: Message) -> Example:
        """The arguments of a message."""
        return cls(tuple(message.plain_args()), tuple(message.plain_kwargs().items()))


@dataclass(frozen=True)
class Change:
    """A change with its verdict; `task` is empty for a change of the whole app."""

    task: str
    kind: str
    subject: str
    text: str
    reason: str
    breaks: tuple[str, ...] = ()
    example: Example | None = None

    @property
    def id(self) -> str:
        """What names the change in the list of accepted breaks."""
        return " ".join(part for part in (self.task, self.kind, self.subject) if part)

    @property
    def verdicts(self) -> tuple[str, ...]:
        return self.breaks or (SAFE,)

    @property
    def steps(self) -> tuple[str, ...]:
        """How to make the change so that nothing breaks."""
        return steps(self.kind) if self.breaks else ()
