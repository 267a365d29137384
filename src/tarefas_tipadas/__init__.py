"""Ready Celery tasks, and types that make a Celery call as safe as a function call."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tarefas_tipadas.backoff import Backoff
    from tarefas_tipadas.batches import Batches, in_batches
    from tarefas_tipadas.malformed import RefuseMalformed
    from tarefas_tipadas.outcome import Done, Failed, Outcome, Sent
    from tarefas_tipadas.policy import ResultNotAccepted
    from tarefas_tipadas.progress import track
    from tarefas_tipadas.remote import RunsElsewhere, remote_task
    from tarefas_tipadas.retry import retrying
    from tarefas_tipadas.schedules import beat_entry, periodic
    from tarefas_tipadas.tarefas import exibir
    from tarefas_tipadas.validation import InvalidArguments, checked

__all__ = [
    "Backoff",
    "Batches",
    "Done",
    "Failed",
    "InvalidArguments",
    "Outcome",
    "RefuseMalformed",
    "ResultNotAccepted",
    "RunsElsewhere",
    "Sent",
    "beat_entry",
    "checked",
    "exibir",
    "in_batches",
    "periodic",
    "remote_task",
    "retrying",
    "track",
]

_HOMES = {
    "Backoff": "backoff",
    "Batches": "batches",
    "Done": "outcome",
    "Failed": "outcome",
    "InvalidArguments": "validation",
    "Outcome": "outcome",
    "RefuseMalformed": "malformed",
    "ResultNotAccepted": "policy",
    "RunsElsewhere": "remote",
    "Sent": "outcome",
    "beat_entry": "schedules",
    "checked": "validation",
    "exibir": "tarefas",
    "in_batches": "batches",
    "periodic": "schedules",
    "remote_task": "remote",
    "retrying": "retry",
    "track": "progress",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: the mypy plugin lives here without Celery."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value
