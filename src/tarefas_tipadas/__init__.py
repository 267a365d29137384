"""Ready Celery tasks, and types that make a Celery call as safe as a function call."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tarefas_tipadas.backoff import Backoff
    from tarefas_tipadas.remote import RunsElsewhere, remote_task
    from tarefas_tipadas.retry import ResultNotAccepted, retrying
    from tarefas_tipadas.schedules import beat_entry, periodic
    from tarefas_tipadas.tarefas import exibir
    from tarefas_tipadas.validation import InvalidArguments, checked

__all__ = [
    "Backoff",
    "InvalidArguments",
    "ResultNotAccepted",
    "RunsElsewhere",
    "beat_entry",
    "checked",
    "exibir",
    "periodic",
    "remote_task",
    "retrying",
]

_HOMES = {
    "Backoff": "backoff",
    "InvalidArguments": "validation",
    "ResultNotAccepted": "retry",
    "RunsElsewhere": "remote",
    "beat_entry": "schedules",
    "checked": "validation",
    "exibir": "tarefas",
    "periodic": "schedules",
    "remote_task": "remote",
    "retrying": "retry",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: the mypy plugin lives here without Celery."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value
