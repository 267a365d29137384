"""Each verdict, against what a real worker with the new code does with messages of the old code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import celery
import pytest
from celery import Celery
from celery.exceptions import TimeoutError as CeleryTimeoutError
from celery.result import AsyncResult
from pydantic import TypeAdapter

from contract.apps import app_of, running, task
from contract.cases import CASES, CHECKED, IGNORED, RESULTS, SENDING, SETTINGS, Case, F
from tarefas_tipadas.contract.change import MESSAGES, READERS, Change
from tarefas_tipadas.contract.compare import compare
from tarefas_tipadas.contract.export import export
from tarefas_tipadas.contract.messages import Given, Message, messages
from tarefas_tipadas.contract.values import Values

TIMEOUT = 20


def function(source: str, checked: bool) -> str:
    """The task of a case; one that gives a TypedDict only reads its member."""
    if source.startswith("class"):
        body = "def f(a: O): return {'a': a if a['id'] + 0 == a['id'] else None}"
        if "NotRequired[int]" in source:
            body = "def f(a: O): return {'a': a}"
        return source + task(body, checked)
    return task(source, checked)


@dataclass(frozen=True)
class Proof:
    """A case with names of its own, so that one worker serves all cases."""

    case: Case
    checked: bool
    name: str

    @property
    def old(self) -> Celery:
        return app_of(function(self.case.old, self.checked), self.name)


PROOFS = [
    Proof(case, checked, f"case{number}{'checked' if checked else ''}")
    for number, case in enumerate(CASES)
    for checked in (False, True)
    if case.only in (None, checked)
]


def send(app: Celery, name: str, message: Message) -> "AsyncResult[Any]":
    return app.tasks[name].apply_async(message.plain_args(), message.plain_kwargs())


def arrived(result: "AsyncResult[Any]", message: Message, names: dict[str, str]) -> bool:
    """Whether the task ran, with each value where it was meant to be."""
    try:
        there = result.get(timeout=TIMEOUT, interval=0.01)
    except Exception as error:
        if isinstance(error, CeleryTimeoutError):
            raise
        return False
    for given in [*message.args, *message.kwargs.values()]:
        name = names.get(given.parameter.name, given.parameter.name)
        if name in there and not holds(there[name], given):
            return False
    return True


def holds(there: Any, given: Given) -> bool:
    if given.parameter.kind == "variadic positional":
        return given.value in there
    if given.parameter.kind == "variadic keyword":
        return given.value in there.values()
    return bool(there == given.value)


def contracts(proof: Proof) -> tuple[Any, Any]:
    new = app_of(function(proof.case.new, proof.checked), proof.name)
    return export(proof.old), export(new)


def message_of(change: Change, old: Any) -> Message:
    """The message of the old form that a change gives as its example."""
    example = change.example
    assert example is not None
    for message in messages(old.tasks[change.task], Values(old.definitions)):
        same = message.plain_args() == list(example.args)
        if same and message.plain_kwargs() == dict(example.kwargs):
            return message
    raise AssertionError(f"{example} is no message of the old contract")


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: f"{proof.name}-{proof.case.kind}")
def test_a_worker_does_what_the_verdict_says(proof: Proof, worker: Celery) -> None:
    before, after = contracts(proof)
    changes = compare(before, after)
    assert proof.case.kind in {change.kind for change in changes}
    breaking = [change for change in changes if change.breaks == MESSAGES]
    assert bool(breaking) == proof.case.breaks
    old, name = proof.old, f"{proof.name}.f"
    old.finalize()
    if breaking:
        tried = [message_of(change, before) for change in breaking]
    else:
        tried = list(messages(before.tasks[name], Values(before.definitions)))
    results = [send(old, name, message) for message in tried]
    outcomes = [arrived(r, m, proof.case.names) for r, m in zip(results, tried, strict=True)]
    assert outcomes == [not proof.case.breaks] * len(tried)


def returning(annotation: str) -> str:
    """A task that returns what it is given, and says that it is of a type."""
    return task(f"def f(a: Any){f' -> {annotation}' if annotation else ''}: return a")


@pytest.mark.parametrize(
    ("number", "result"), list(enumerate(RESULTS)), ids=[r[0] for r in RESULTS]
)
def test_a_reader_gets_what_the_verdict_says(
    number: int, result: tuple[str, str, str, bool], worker: Celery
) -> None:
    kind, old, new, breaks = result
    name = f"result{number}"
    reader = app_of(returning(old), name)
    before, after = export(reader), export(app_of(returning(new), name))
    (change,) = compare(before, after)
    assert (change.kind, change.breaks) == (kind, (READERS,) if breaks else ())
    schema = after.tasks[f"{name}.f"].result.schema or {}
    all_values = Values(after.definitions).examples(schema)
    returned = change.example.result if change.example else tuple(all_values)
    results = [reader.tasks[f"{name}.f"].delay(value) for value in returned]
    read = [result.get(timeout=TIMEOUT, interval=0.01) for result in results]
    assert read
    assert [is_of(old, value) for value in read] == [not breaks] * len(read)


def is_of(annotation: str, value: Any) -> bool:
    """Whether a reader that relies on an annotation can take a value."""
    hint = eval(annotation or "Any", {"Literal": Literal, "Any": Any})
    try:
        TypeAdapter(hint).validate_python(value, strict=True)
    except ValueError:
        return False
    return True


def new_apps() -> Iterator[Celery]:
    """All that the worker of this module knows of the new code."""
    for proof in PROOFS:
        yield app_of(function(proof.case.new, proof.checked), proof.name)
    for number, (_, _, new, _) in list(enumerate(RESULTS)):
        yield app_of(returning(new), f"result{number}")
    for number, (kind, new, _) in list(enumerate(SENDING)):
        yield app_of(new, "moved" if kind == "module-changed" else f"sending{number}")
    yield app_of(IGNORED, "ignored")
    yield app_of(CHECKED, "newly")


@pytest.fixture(scope="module")
def worker() -> Iterator[Celery]:
    """A worker that runs the new code of all cases."""
    app = app_of("")
    for new in new_apps():
        new.finalize()
        for name in new.tasks.keys() - app.tasks.keys():
            app.tasks.register(new.tasks[name])
    with running(app):
        yield app


@pytest.mark.parametrize(("number", "case"), list(enumerate(SENDING)), ids=[c[0] for c in SENDING])
def test_a_message_by_name_runs_or_not_as_the_verdict_says(
    number: int, case: tuple[str, str, bool], worker: Celery
) -> None:
    kind, new, breaks = case
    name = f"sending{number}"
    caller = app_of(F, name)
    (change,) = compare(
        export(caller), export(app_of(new, "moved" if kind == "module-changed" else name))
    )
    assert (change.kind, change.breaks) == (kind, MESSAGES if breaks else ())
    kwargs = dict(change.example.kwargs) if change.example else {"a": 7}
    result = caller.tasks[f"{name}.f"].apply_async(kwargs=kwargs)
    result.get(timeout=TIMEOUT, interval=0.01, propagate=False)
    assert result.state == ("FAILURE" if breaks else "SUCCESS")


def test_checks_that_are_new_refuse_only_what_the_types_excluded(worker: Celery) -> None:
    caller = app_of(F, "newly")
    good = caller.tasks["newly.f"].delay(a=7).get(timeout=TIMEOUT, interval=0.01)
    with pytest.raises(TypeError, match="a must be int, got 'no'"):
        caller.tasks["newly.f"].delay(a="no").get(timeout=TIMEOUT, interval=0.01)
    assert good == {"a": 7}


def test_a_result_that_is_ignored_now_never_comes(worker: Celery) -> None:
    app, reader = app_of(IGNORED, "ignored"), app_of(F, "ignored")
    (change,) = compare(export(reader), export(app))
    assert (change.kind, change.breaks) == ("result-ignored", (READERS,))
    (back,) = compare(export(app), export(reader))
    assert (back.kind, back.breaks) == ("result-kept", ())
    ignored = reader.send_task("ignored.f", kwargs={"a": 7})
    assert worker.tasks["last"].delay().get(timeout=TIMEOUT, interval=0.01) == "last"
    # In Celery 5.6 every message asks for its result, and the worker heeds that.
    assert ignored.state == ("SUCCESS" if celery.VERSION[:2] == (5, 6) else "PENDING")


def test_every_kind_of_change_is_proved_here() -> None:
    proved = {case.kind for case in CASES} | {kind for kind, *_ in (*RESULTS, *SENDING, *SETTINGS)}
    proved |= {"result-ignored", "result-kept", "result-serializer"}
    guide = (Path(__file__).parents[2] / "docs" / "contract.md").read_text(encoding="utf-8")
    assert proved == set(re.findall(r"^\| `([a-z-]+)` \|", guide, re.MULTILINE))
