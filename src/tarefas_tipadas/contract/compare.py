"""What a change of an app does to messages, callers and readers that know the old contract."""

from __future__ import annotations

from collections.abc import Iterator

from tarefas_tipadas.contract.arguments import argument_changes
from tarefas_tipadas.contract.change import MESSAGES, READERS, Change, Example
from tarefas_tipadas.contract.messages import messages
from tarefas_tipadas.contract.model import Contract, Task
from tarefas_tipadas.contract.results import result_changes
from tarefas_tipadas.contract.values import Values


def compare(old: Contract, new: Contract) -> list[Change]:
    """All changes from one contract to another, those of the app first, then task by task."""
    return list(Comparison(old, new).changes())


class Comparison:
    """Two contracts, with the values that their types allow."""

    def __init__(self, old: Contract, new: Contract) -> None:
        self.old: Contract = old
        self.new: Contract = new
        self.before: Values = Values(old.definitions)
        self.after: Values = Values(new.definitions)
        self.same_definitions: bool = old.definitions == new.definitions

    def changes(self) -> Iterator[Change]:
        yield from self.result_serializer()
        renamed = self.renamed()
        for name in sorted({*self.old.tasks, *self.new.tasks}):
            old, new = self.old.tasks.get(name), self.new.tasks.get(name)
            if old and new:
                yield from self.task(old, new)
            elif old:
                yield self.removed(old, renamed.get(name))
            elif name not in renamed.values():
                yield Change(name, "task-added", "", "task added", "nobody sends it yet")

    def task(self, old: Task, new: Task) -> Iterator[Change]:
        if (
            old == new
            and self.same_definitions
            and self.old.accept_content == self.new.accept_content
        ):
            return
        yield from self.sending(old, new)
        yield from argument_changes(old, new, self.before, self.after)
        yield from result_changes(old, new, self.before, self.after)

    def result_serializer(self) -> Iterator[Change]:
        old, new = self.old.result_serializer, self.new.result_serializer
        if old != new:
            text = f"result_serializer: {old} is now {new}"
            reason = f"most backends do not store the serializer: readers take results for {old}"
            yield Change("", "result-serializer", "", text, reason, (READERS,))

    def renamed(self) -> dict[str, str]:
        """Tasks that are gone, and the one new task that looks the same."""
        come = [task for name, task in self.new.tasks.items() if name not in self.old.tasks]
        pairs: dict[str, str] = {}
        for name, old in self.old.tasks.items():
            if name not in self.new.tasks:
                same = [t.name for t in come if looks_same(old, t) and t.name not in pairs.values()]
                pairs.update({name: same[0]} if len(same) == 1 else {})
        return pairs

    def removed(self, old: Task, successor: str | None) -> Change:
        kind = "task-renamed" if successor else "task-removed"
        text = f"task renamed to {successor}" if successor else "task removed"
        reason = f"workers discard messages for {old.name}, a task that they do not know"
        return Change(old.name, kind, successor or "", text, reason, MESSAGES, self.message(old))

    def message(self, task: Task) -> Example:
        """Any message of the old form."""
        return Example.of(next(messages(task, self.before)))

    def sending(self, old: Task, new: Task) -> Iterator[Change]:
        """What differs apart from the signature."""
        yield from self.serializer(old, new)
        if old.queue != new.queue:
            text = f"queue: {old.queue} is now {new.queue}"
            reason = f"messages stay in {old.queue} unless a worker of the new code still reads it"
            example = self.message(old)
            yield Change(old.name, "queue-changed", "", text, reason, MESSAGES, example)
        if old.module != new.module:
            text = f"module: {old.module} is now {new.module}"
            yield Change(old.name, "module-changed", "", text, "messages name the task only")
        if old.checked != new.checked:
            text = f"arguments are {'checked now' if new.checked else 'not checked any more'}"
            reason = (
                "messages that keep to the types still run; others are refused now"
                if new.checked
                else "what was accepted still is"
            )
            yield Change(old.name, "checked-changed", "", text, reason)

    def serializer(self, old: Task, new: Task) -> Iterator[Change]:
        is_accepted = old.serializer in self.new.accept_content
        was_accepted = old.serializer in self.old.accept_content
        if not is_accepted and (was_accepted or old.serializer != new.serializer):
            text = f"messages in {old.serializer} are not accepted any more"
            reason = f"workers accept {', '.join(self.new.accept_content)} only"
            example = self.message(old)
            yield Change(old.name, "serializer-refused", "", text, reason, MESSAGES, example)
        elif old.serializer != new.serializer:
            text = f"serializer: {old.serializer} is now {new.serializer}"
            reason = f"each message names its serializer, and workers still accept {old.serializer}"
            yield Change(old.name, "serializer-changed", "", text, reason)


def looks_same(old: Task, new: Task) -> bool:
    """Whether a new task may be the old one under another name."""
    same_function = old.name.rpartition(".")[2] == new.name.rpartition(".")[2]
    same_signature = (old.parameters, old.result) == (new.parameters, new.result)
    return same_signature and (same_function or old.module == new.module)
