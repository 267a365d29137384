"""What a change of a signature does to messages of the old form."""

from __future__ import annotations

from collections.abc import Iterator

from tarefas_tipadas.contract.change import MESSAGES, Change, Example
from tarefas_tipadas.contract.changes import Difference, Signatures, alike
from tarefas_tipadas.contract.messages import Message, Target, examples, messages, told
from tarefas_tipadas.contract.model import Task
from tarefas_tipadas.contract.values import Values

SAFE_REASONS = {
    "parameter-added": "messages without it still run; deploy workers before callers",
    "parameter-optional": "messages that have it still run; deploy workers before callers",
    "default-changed": "messages that leave it out run, with the new default",
    "type-widened": "all that was sent is still taken; deploy workers before callers",
    "type-changed": "workers convert what is sent",
    "type-rewritten": "the same values are taken",
    "type-known": "the worker does not check the type",
    "type-unknown": "anything is taken",
}


def argument_changes(old: Task, new: Task, before: Values, after: Values) -> Iterator[Change]:
    """Each change of the signature, with its verdict."""
    yield from Trial(old, new, before, after).changes()


class Trial:
    """Messages of the old form, tried on the new signature.

    A change breaks if a message fails with this change alone, and with all changes: another
    one may make up for it, as `**kwargs` takes what a removed parameter was given.
    """

    def __init__(self, old: Task, new: Task, before: Values, after: Values) -> None:
        self.old: Task = old
        self.new: Task = new
        self.before: Values = before
        self.signatures: Signatures = Signatures(old, new, before, after)
        taken = Values(after.definitions, converts=new.checked)
        self.whole: Target = Target(new.parameters, self.signatures.names, taken, new.checked)
        self.sent: list[Message] = (
            list(messages(old, before)) if old.parameters != new.parameters else []
        )

    def changes(self) -> Iterator[Change]:
        made = [self.judged(difference) for difference in self.signatures.differences()]
        yield from made
        if not any(change.breaks for change in made):
            yield from self.together()

    def judged(self, difference: Difference) -> Change:
        broken = self.of_type(difference) if difference.alone is None else self.of_place(difference)
        reason = SAFE_REASONS.get(difference.kind, "each message of the old form still arrives")
        return broken or self.change(difference, reason)

    def of_type(self, difference: Difference) -> Change | None:
        p = next(p for p in self.old.parameters if p.name == difference.subject)
        q = self.signatures.kept[p.name]
        values = examples(p.type, self.before)
        refused = [v for v in values if not self.whole.fits(v, p.type, q.type)]
        if not refused:
            return None
        value = told(refused[0])
        reason = (
            f"workers refuse {value} for {q.name} (InvalidArguments)"
            if self.new.checked
            else f"workers run it with {value} for {q.name}, which the code does not expect"
        )
        sent = messages(self.old, self.before)
        return self.change(difference, reason, next(m for m in sent if m.has(p, refused[0])))

    def of_place(self, difference: Difference) -> Change | None:
        alone = self.alone(difference)
        for message in self.sent:
            problem = alone.misplaced(message)
            if problem and self.whole.misplaced(message):
                return self.change(difference, problem, message)
        return None

    def alone(self, difference: Difference) -> Target:
        parameters = difference.alone or ()
        names = {
            p.name: p.name
            for p in self.old.parameters
            for q in parameters
            if p.name == q.name and alike(p, q)
        }
        if difference.kind == "parameter-renamed":
            names[difference.subject] = self.signatures.names[difference.subject]
        return Target(parameters, names, self.before, self.new.checked)

    def together(self) -> Iterator[Change]:
        """What breaks though no change would by itself."""
        for message in self.sent:
            problem = self.whole.misplaced(message)
            if problem:
                text = "the changes of the parameters, together"
                yield self.change(Difference("parameters-together", "", text), problem, message)
                return

    def change(self, difference: Difference, reason: str, example: Message | None = None) -> Change:
        return Change(
            task=self.old.name,
            kind=difference.kind,
            subject=difference.subject,
            text=difference.text,
            reason=reason,
            breaks=MESSAGES if example else (),
            example=Example.of(example) if example else None,
        )
