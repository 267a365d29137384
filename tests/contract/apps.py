"""Apps made of the source of their tasks, before and after a change."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from celery import Celery
from celery.contrib.testing.worker import start_worker

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


def last() -> str:
    """Tell that the messages before this one have had their turn."""
    return "last"


@contextmanager
def running(app: Celery) -> Iterator[Celery]:
    """A worker in a thread, with the task `last`."""
    sentinel = app.task(shared=False, name="last")(last)
    with start_worker(app, pool="solo", perform_ping_check=False):
        yield app
        # A worker that waits for a message looks up every 2 seconds only; this wakes it.
        for delay in (0.1, 0.2, 0.5, 1):
            threading.Timer(delay, sentinel.delay).start()
