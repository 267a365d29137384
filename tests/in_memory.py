"""An app whose broker and results are in this process, and a worker of it in a thread."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from celery import Celery
from celery.contrib.testing.worker import start_worker


def app_in_memory(name: str, **settings: Any) -> Celery:
    """Apps of all names share the queues, as services share a broker."""
    app = Celery(name, broker="memory://", backend="cache+memory://", set_as_current=False)
    app.conf.update(
        accept_content=["json"],
        broker_transport_options={"polling_interval": 0.01},
        task_default_queue=name,
        worker_enable_remote_control=False,
        **settings,
    )
    return app


@contextmanager
def worker_of(app: Celery, pool: str = "solo", concurrency: int = 1) -> Generator[None]:
    app.finalize()
    with start_worker(
        app, pool=pool, concurrency=concurrency, perform_ping_check=False, shutdown_timeout=30
    ):
        yield
