"""What `contract check` prints: text for people, JSON for programs, annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from kombu.utils.json import dumps

from tarefas_tipadas.contract.change import Change, Example
from tarefas_tipadas.contract.judge import Judged
from tarefas_tipadas.contract.messages import told


def text(judgements: Sequence[Judged], app: str) -> Iterator[str]:
    """Each change with its verdict; of a break also why, what fails, and how to avoid it."""
    for task, group in groupby(judgements, lambda judged: judged.change.task):
        yield task or app
        for judged in group:
            change = judged.change
            yield f"  {verdicts(change)}: {change.text}"
            yield f"    {change.reason}"
            if change.example:
                yield f"    for example {call(change.example, task)}"
            yield from decision(judged)


def verdicts(change: Change) -> str:
    return ", ".join(change.verdicts)


def decision(judged: Judged) -> Iterator[str]:
    """What to do about a break."""
    if judged.accepted:
        until = f"{'expired after' if judged.expired else 'until'} {judged.accepted.expires}"
        yield f"    accepted, {until}: {judged.accepted.reason}"
    if judged.fails:
        for number, step in enumerate(judged.change.steps, 1):
            yield f"    {number}. {step}"
        yield f'    its name, for contract accept: "{judged.change.id}"'


def summary(judgements: Sequence[Judged]) -> str:
    failing = sum(judged.fails for judged in judgements)
    accepted = sum(bool(j.change.breaks) for j in judgements) - failing
    safe = len(judgements) - failing - accepted
    return f"{failing} breaking, {accepted} accepted, {safe} safe"


def call(example: Example, task: str) -> str:
    """A message as the call that sends it, or what a reader gets."""
    if example.result:
        return f"{task} -> {told(example.result[0])}"
    arguments = [told(value) for value in example.args]
    arguments += [f"{name}={told(value)}" for name, value in example.kwargs]
    return f"{task}({', '.join(arguments)})"


def as_json(judgements: Sequence[Judged], stale: bool) -> str:
    """One object, with all changes; `fails` says what makes the check fail."""
    content = {"changes": [entry(judged) for judged in judgements], "stale": stale}
    return json.dumps(content, indent=2, ensure_ascii=False)


def entry(judged: Judged) -> dict[str, Any]:
    change, accepted = judged.change, judged.accepted
    return {
        "id": change.id,
        "task": change.task,
        "kind": change.kind,
        "text": change.text,
        "verdicts": list(change.verdicts),
        "reason": change.reason,
        "example": on_the_wire(change.example) if change.example else None,
        "steps": list(change.steps),
        "accepted": vars(accepted) if accepted else None,
        "fails": judged.fails,
    }


def on_the_wire(example: Example) -> Any:
    """An example as Celery's JSON writes it."""
    content: dict[str, Any] = {"args": list(example.args), "kwargs": dict(example.kwargs)}
    if example.result:
        content = {"result": example.result[0]}
    return json.loads(dumps(content, default=str))


def github(judgements: Sequence[Judged], file: str, contract: str) -> Iterator[str]:
    """Workflow commands, which GitHub shows at the line of the task in the contract."""
    lines = contract.splitlines()
    for judged in judgements:
        change = judged.change
        level = "error" if judged.fails else "warning" if judged.accepted else "notice"
        title = f"{change.task or 'app'}: {verdicts(change)}"
        message = "\n".join([change.text, change.reason, *decision(judged)])
        if change.example:
            message += f"\nfor example {call(change.example, change.task)}"
        place = {"file": file, "line": str(line_of(change, lines)), "title": title}
        properties = ",".join(f"{key}={escaped(value, ':,')}" for key, value in place.items())
        yield f"::{level} {properties}::{escaped(message)}"


def line_of(change: Change, lines: Sequence[str]) -> int:
    """The line of a task in a contract, the first where it has none."""
    key = f"{json.dumps(change.task, ensure_ascii=False)}: {{"
    return next((i for i, line in enumerate(lines, 1) if line.strip().startswith(key)), 1)


def escaped(text: str, more: str = "") -> str:
    """Text as GitHub reads it back."""
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
