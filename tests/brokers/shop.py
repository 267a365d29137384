"""The tasks of the tests, one of each factory; a worker and its caller load the same file.

`BROKERS_SETTINGS` has the settings of the app as JSON, and `BROKERS_FOLDER` is for notes that
tell what was really run, whatever broker and backend say.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from celery import Celery, Task

from tarefas_tipadas import (
    Backoff,
    RefuseMalformed,
    checked,
    in_batches,
    periodic,
    remote_task,
    retrying,
)

FOLDER = Path(os.environ["BROKERS_FOLDER"])
SOON = Backoff.fixed(0.05)

app = Celery("brokers.shop", set_as_current=False)
app.conf.update(json.loads(os.environ["BROKERS_SETTINGS"]))
app.steps["consumer"].add(RefuseMalformed)
PREFIX: str = app.conf.task_default_queue
app.conf.task_routes = {"brokers.shop.mail*": {"queue": f"{PREFIX}.mail"}}


def note(name: str, line: object) -> None:
    """Append a line, whole even if several processes write at once."""
    with (FOLDER / name).open("a", buffering=1) as file:
        file.write(f"{line}\n")


@app.task(bind=True)
def where(self: Task, number: int) -> list[Any]:
    note("ran", number)
    return [number, self.request.hostname, self.request.delivery_info["routing_key"]]


@retrying(app=app, bind=True, on=ConnectionError, backoff=SOON, max_retries=3, checked=True)
def pay(self: Task, order: int, amount: float) -> str:
    note(f"pay-{order}", self.request.retries)
    if self.request.retries < 2 or amount < 0:
        raise ConnectionError("the bank is away")
    return f"{order}: {amount:.2f} after {self.request.retries} retries"


@retrying(app=app, until=bool, backoff=SOON, max_retries=2)
def stock(product: str) -> int:
    note(product, "asked")
    return 5 if (FOLDER / product).read_text().count("asked") > 1 else 0


@app.task
@checked
def mail(number: int, subject: str, to: tuple[str, int] = ("ana", 1)) -> str:
    note("mail", number)
    assert isinstance(to, tuple)
    if number == 13:
        raise ValueError("no 13")
    return f"{subject} {number}"


mail_all = in_batches(mail, size=7, app=app)
mail_many = in_batches(mail, size=100, app=app, name="brokers.shop.mail.many")


@retrying(app=app, on=ConnectionError, backoff=Backoff(initial=60), max_retries=1)
def stampede() -> None:
    raise ConnectionError("the same for all")


@app.task
def tick(name: str) -> None:
    note(name, "tick")


if os.environ.get("BROKERS_BEAT"):
    periodic(app, 0.3, tick, "periodic")


@remote_task(app, name="stock.reserve", queue=f"{PREFIX}.stock")
def reserve(product: str, quantity: int = 1) -> list[Any]:
    raise NotImplementedError
