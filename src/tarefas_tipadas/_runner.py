"""Runs `exibir` on a worker in a child process, and tells of each try as it happens."""

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from celery import Celery
from kombu.utils.url import maybe_sanitize_url

from tarefas_tipadas import embedded
from tarefas_tipadas._worker import GRACE, Report

PATIENCE = 4.0
"""Seconds that a broker or a result backend gets to answer."""


class CannotRunError(Exception):
    """The demonstration cannot run; the message is one line for the user."""


def one_line(error: BaseException) -> str:
    """The error's text on one line, or its type where it has none."""
    return " ".join(str(error).split()) or type(error).__name__


def shown(url: str) -> str:
    """The URL without its password, or no more than its scheme where it cannot be parsed."""
    try:
        return maybe_sanitize_url(url)
    except ValueError:
        return f"{url.partition('://')[0]}://…"


def missing_extra(url: str, error: Exception) -> str:
    """What to install, where Redis is wanted and its client is not there."""
    wanted = isinstance(error, ImportError) and url.startswith(("redis", "sentinel"))
    return " (pip install 'tarefas-tipadas[redis]')" if wanted else ""


def check_answer(what: str, url: str, ask: Callable[[], object]) -> None:
    """Raise `CannotRunError` unless `ask` succeeds within `PATIENCE` seconds.

    The message hides the URL's password.
    """
    faults = [f"no answer within {PATIENCE:g} seconds"]

    def run() -> None:
        try:
            ask()
            faults.clear()
        except Exception as error:
            faults[:] = [one_line(error) + missing_extra(url, error)]

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    for fault in faults:
        raise CannotRunError(f"{what} {shown(url)}: {fault}")


def service_settings(folder: Path, broker: str | None, backend: str | None) -> dict[str, Any]:
    """Settings of an app on `broker` and `backend`, each in `folder` where not given.

    Raises `CannotRunError` for what is no URL and for a folder that cannot be written.
    """
    for what, url in (("broker", broker), ("result backend", backend)):
        if url and "://" not in url:  # kombu would take it for the name of a host
            raise CannotRunError(f"{what} {url!r} is no URL like redis://localhost:6379/0")
    in_folder = Path(broker.removeprefix(embedded.SCHEME)) if broker else folder
    try:
        if broker and not broker.startswith(embedded.SCHEME):
            chosen = {"broker_url": broker}
        else:
            chosen = embedded.broker_settings(in_folder)
        return chosen | (
            {"result_backend": backend} if backend else embedded.backend_settings(folder)
        )
    except OSError as error:
        raise CannotRunError(f"cannot write: {one_line(error)}") from error


def check_services(app: Celery, broker: str | None, backend: str | None) -> None:
    """Raise `CannotRunError` unless the broker and the result backend answer."""

    def connect() -> None:
        with app.connection_for_write() as connection:
            connection.ensure_connection(max_retries=1)

    if broker:
        check_answer("broker", broker, connect)
    if backend:
        check_answer("result backend", backend, lambda: app.AsyncResult(str(uuid4())).state)


def remove_queue(app: Celery) -> None:
    """Delete the app's default queue, and the exchange that Celery made for it."""
    with suppress(Exception), app.connection_for_write() as connection:
        queue = app.amqp.queues[app.conf.task_default_queue].bind(connection.default_channel)
        queue.declare()  # a virtual transport deletes only the bindings that it has seen
        queue.delete()
        queue.exchange.delete()


@contextmanager
def worker(settings: dict[str, Any], folder: Path) -> Generator[Iterator[Report]]:
    """A worker in a child process, and its reports; it is gone at the end.

    The reports end with a `CannotRunError` if the worker ends by itself.
    """
    log = folder / "worker.log"
    command = [sys.executable, "-m", "tarefas_tipadas._worker", str(folder)]
    with log.open("w") as errors:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,  # Ctrl-C is for this process, which then ends the child
        )
    assert process.stdin
    assert process.stdout
    output = process.stdout

    def reports() -> Iterator[Report]:
        for line in output:
            yield Report(**json.loads(line))
        last = log.read_text().strip().rpartition("\n")[2] if log.exists() else ""
        raise CannotRunError(f"the worker stopped: {last}")

    try:
        process.stdin.write(json.dumps(settings) + "\n")
        process.stdin.flush()
        yield reports()
    finally:
        with suppress(OSError):
            process.stdin.close()
        try:
            process.wait(GRACE + 1)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        output.close()


@contextmanager
def temporary_folder() -> Generator[Path]:
    """A folder that is gone at the end; raises `CannotRunError` if it cannot be made."""
    try:
        folder = tempfile.TemporaryDirectory(prefix="tarefas-tipadas-", ignore_cleanup_errors=True)
    except OSError as error:
        raise CannotRunError(one_line(error)) from error
    with folder as name:
        yield Path(name)


@contextmanager
def demonstration(
    broker: str | None = None, backend: str | None = None
) -> Generator[Iterator[Report]]:
    """The reports of a worker; the current app sends to it while they are read.

    Without URLs the broker and the results are files in a temporary folder. The queue is
    new each time, so that no other worker takes the tasks. Worker, queue and folder are
    gone at the end. Raises `CannotRunError` within 5 seconds if that cannot be had.
    """
    with temporary_folder() as folder:
        settings = service_settings(folder, broker, backend)
        settings["task_default_queue"] = f"tarefas-tipadas.{uuid4()}"
        settings["worker_enable_remote_control"] = False
        app = Celery("tarefas_tipadas")
        app.conf.update(settings)
        check_services(app, broker, backend)
        try:
            with worker(settings, folder) as reports:
                yield reports
        finally:
            remove_queue(app)
