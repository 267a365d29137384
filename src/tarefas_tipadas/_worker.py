"""The child process of the demonstration: a Celery worker that reports what it does.

The first line of standard input is the settings of its app, as a JSON object. Every
report is a line of JSON on standard output. The worker stops when its standard input
ends, and so it never outlives the process that started it.
"""

import json
import os
import shutil
import signal
import sys
import threading
import time
from dataclasses import asdict, dataclass
from typing import Any, Literal

from celery import Celery, Task, signals
from celery.app.task import Context
from celery.exceptions import Retry

from tarefas_tipadas.policy import ResultNotAccepted

GRACE = 3.0
"""Seconds that the worker gets to end by itself."""


@dataclass(frozen=True)
class Report:
    """What the worker tells: that it is ready, or how a try of a task ended."""

    event: Literal["ready", "retry", "success", "failure"]
    id: str = ""
    attempt: int = 0
    number: int = 0
    countdown: float = 0.0


def send(report: Report) -> None:
    """Send a report to the parent."""
    print(json.dumps(asdict(report)), file=sys.__stdout__, flush=True)


def on_ready(**_: Any) -> None:
    # Celery's own handler waits for the next look at the broker, up to 2 seconds away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    send(Report("ready"))


def on_retry(request: Context, reason: Retry, **_: Any) -> None:
    number = reason.exc.result if isinstance(reason.exc, ResultNotAccepted) else None
    countdown = reason.when
    if isinstance(number, int) and isinstance(countdown, (int, float)):
        send(Report("retry", request.id, request.retries + 1, number, countdown))


def on_success(sender: Task, result: int, **_: Any) -> None:
    send(Report("success", sender.request.id, sender.request.retries + 1, result))


def on_failure(sender: Task, **_: Any) -> None:
    send(Report("failure", sender.request.id, sender.request.retries + 1))


def stop_with_parent(folder: str) -> None:
    """Wait for the end of standard input, then end this worker and remove `folder`."""
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def main(folder: str) -> None:
    """Run a worker until standard input ends, then remove `folder`."""
    settings = json.loads(sys.stdin.readline())
    threading.Thread(target=stop_with_parent, args=(folder,), daemon=True).start()
    app = Celery("tarefas_tipadas", include=["tarefas_tipadas.tarefas"])
    app.conf.update(settings)
    signals.worker_ready.connect(on_ready)
    signals.task_retry.connect(on_retry)
    signals.task_success.connect(on_success)
    signals.task_failure.connect(on_failure)
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    try:
        app.worker_main(["--quiet", "worker", "--pool=solo", "--loglevel=WARNING", *quiet])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
