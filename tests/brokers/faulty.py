"""The tasks that run while workers and brokers are killed; they note all that they do."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from celery import Celery, Task

from tarefas_tipadas import Backoff, in_batches, retrying

NOTES = Path(os.environ["BROKERS_FOLDER"]) / "notes"
SECONDS = float(os.environ.get("BROKERS_SECONDS", "0.02"))
DELAY = 1.0
"""Seconds between the tries of an item that fails."""

app = Celery("brokers.faulty", set_as_current=False)
app.conf.update(json.loads(os.environ["BROKERS_SETTINGS"]))


def note(what: str, item: int, retries: int) -> None:
    """One line, in one write, which the system appends whole."""
    line = f"{what} {item} {retries} {time.time()}\n"
    file = os.open(NOTES, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(file, line.encode())
    finally:
        os.close(file)


def fails(item: int) -> bool:
    """Whether this try fails: the first two of every tenth item, wherever they are."""
    if item % 10:
        return False
    for number in range(2):
        try:
            os.close(os.open(NOTES.parent / f"{item}.{number}", os.O_CREAT | os.O_EXCL))
            return True
        except FileExistsError:
            continue
    return False


@retrying(
    app=app, bind=True, on=ConnectionError, backoff=Backoff.fixed(DELAY), max_retries=5,
    acks_late=True, reject_on_worker_lost=True,
)  # fmt: skip
def work(self: Task, item: int) -> int:
    """Take a while; every tenth item fails twice."""
    retries = self.request.retries
    note("begun", item, retries)
    time.sleep(SECONDS)
    if fails(item):
        note("failed", item, retries)
        raise ConnectionError(item)
    note("done", item, retries)
    return item


work_all = in_batches(work, size=20, app=app, backoff=Backoff.fixed(DELAY))
