"""What a change of a result does to those who read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tarefas_tipadas.contract.change import READERS, Change, Example
from tarefas_tipadas.contract.changes import compared
from tarefas_tipadas.contract.messages import Opaque, examples, told
from tarefas_tipadas.contract.model import Task, Type
from tarefas_tipadas.contract.values import Values

IGNORED = "no result is stored for a message that does not ask for one, as those of send_task"


def result_changes(old: Task, new: Task, before: Values, after: Values) -> Iterator[Change]:
    """The change of a task's result, if there is one and somebody could read it."""
    if old.ignore_result:
        if not new.ignore_result:
            text, reason = "the result is kept now", "nobody could read it before"
            yield Change(old.name, "result-kept", "", text, reason)
    elif new.ignore_result:
        text, reason = "the result is ignored now", IGNORED
        example = Example(result=(None,))
        yield Change(old.name, "result-ignored", "", text, reason, (READERS,), example)
    else:
        direction = compared(old.result, new.result, before, after)
        if direction:
            yield of_type(old, new, direction, before, after)


def of_type(old: Task, new: Task, direction: str, before: Values, after: Values) -> Change:
    text = f"result: {old.result.source} is now {new.result.source}"
    kind = f"result-{direction}"
    if direction in ("narrowed", "known", "rewritten"):
        return Change(old.name, kind, "", text, "readers already take all that is returned now")
    value = unexpected(old.result, new.result, before, after)
    reason = f"readers expect {old.result.source} and may get {told(value)}"
    return Change(old.name, kind, "", text, reason, (READERS,), Example(result=(value,)))


def unexpected(old: Type, new: Type, before: Values, after: Values) -> Any:
    """A new result that an old reader does not expect."""
    values = examples(new, after)
    if old.schema is None or isinstance(values[0], Opaque):
        return values[0]
    return next((v for v in values if not before.allows(old.schema, v)), values[0])
