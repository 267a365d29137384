"""Compares a contract with the settings of an app, and with the workers that run."""

from __future__ import annotations

import difflib
import fnmatch
import re
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from tarefas_tipadas.contract.model import Contract, ContractError, Task

if TYPE_CHECKING:
    import celery


def setting_problems(app: celery.Celery, tasks: Mapping[str, Task]) -> Iterator[str]:
    """A line for each name in the settings that is no task, and each call that cannot work."""
    for name, entry in (app.conf.beat_schedule or {}).items():
        yield from beat_problems(name, entry, tasks)
    for key in routed(app.conf.task_routes or ()):
        yield from unrouted(key, tasks)
    for annotation in app.annotations or ():
        if isinstance(annotation, Mapping):
            for name in annotation:
                yield from unknown(name, tasks, "task_annotations")


def routed(routes: Any) -> Iterator[str | re.Pattern[str]]:
    """What the routes are for, as far as they are data and no functions."""
    for route in routes if isinstance(routes, (list, tuple)) else [routes]:
        if isinstance(route, Mapping):
            yield from route
        elif isinstance(route, (list, tuple)):
            yield from (name for name, _ in route)


def unrouted(key: str | re.Pattern[str], tasks: Collection[str]) -> Iterator[str]:
    """A line for a name that is no task, or a pattern that none matches."""
    if isinstance(key, str) and "*" not in key:
        yield from unknown(key, tasks, "task_routes")
        return
    pattern = key if isinstance(key, re.Pattern) else re.compile(fnmatch.translate(key))
    if not any(pattern.match(name) for name in tasks):
        shown = key if isinstance(key, str) else key.pattern
        yield f"task_routes: no task matches {shown}"


def unknown(name: str, tasks: Collection[str], where: str) -> Iterator[str]:
    if name not in tasks and name != "*" and not name.startswith("celery."):
        near = difflib.get_close_matches(name, tasks, n=1)
        yield f"{where}: there is no task {name}" + (f"; did you mean {near[0]}?" if near else "")


def beat_problems(name: str, entry: Any, tasks: Mapping[str, Task]) -> Iterator[str]:
    """The problems of an entry, a dict or one of Celery's own objects."""

    def get(key: str) -> Any:
        return entry.get(key) if isinstance(entry, Mapping) else getattr(entry, key, None)

    task, where = get("task"), f"beat_schedule {name!r}"
    if not isinstance(task, str):
        yield f"{where}: it names no task"
        return
    yield from unknown(task, tasks, where)
    if task in tasks:
        try:
            tasks[task].signature().bind(*(get("args") or ()), **(get("kwargs") or {}))
        except TypeError as error:
            yield f"{where}: {task} cannot be called so: {error}"


def worker_problems(app: celery.Celery, contract: Contract, timeout: float) -> Iterator[str]:
    """A line for each task that a worker would discard, or that no worker would run.

    Raises `ContractError` if no worker answers within `timeout` seconds, or the broker
    cannot be reached.
    """
    ask = app.control.inspect
    try:
        queues = ask(timeout=timeout).active_queues() or {}
        # Those that have answered are known now: wait for them, and not until the time is up.
        known = ask(list(queues), timeout=timeout, limit=len(queues)) if queues else None
        registered = (known.registered() if known else None) or {}
    except Exception as error:
        raise ContractError(f"workers cannot be asked: {type(error).__name__}: {error}") from error
    workers = sorted(registered.keys() & queues.keys())
    if not workers:
        raise ContractError(f"no worker answered within {timeout:g} seconds")
    for name in sorted(contract.tasks):
        queue = contract.tasks[name].queue
        readers = [w for w in workers if queue in {q["name"] for q in queues[w]}]
        for worker in readers:
            # An entry may be followed by options: `name [rate_limit=10/s]`.
            if name not in {entry.partition(" ")[0] for entry in registered[worker]}:
                yield f"{worker} reads {queue} but does not know {name}, and would discard it"
        if not readers:
            yield f"{name}: no worker reads its queue {queue}"
