"""Apps made of the source of their tasks, before and after a change."""

from typing import Any

from celery import Celery

HEAD = """
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Callable, Literal, NamedTuple
from uuid import UUID
from typing_extensions import NotRequired, TypedDict
from tarefas_tipadas import checked
"""


def app_of(source: str, name: str = "shop", **settings: Any) -> Celery:
    """An app with the tasks that the source defines on it; they are in no other app."""
    app = Celery(name, set_as_current=False, broker="memory://", backend="cache+memory://")
    app.conf.update(
        broker_transport_options={"polling_interval": 0.01},
        worker_enable_remote_control=False,
        **settings,
    )
    exec(HEAD + source, {"app": app, "__name__": name})
    return app


def task(function: str, checked: bool = False, options: str = "") -> str:
    """The source of a task, whose arguments are checked or not."""
    lines = [f"@app.task(shared=False, {options})", *(["@checked"] if checked else []), function]
    return "\n".join(lines) + "\n"
