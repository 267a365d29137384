"""A project's test suite: fixtures, an embedded worker, test apps."""

from collections.abc import Iterator
from unittest.mock import Mock

from celery import Celery, shared_task
from celery._state import set_default_app
from celery.contrib import pytest as celery_pytest
from celery.contrib.pytest import celery_app, celery_session_worker
from celery.contrib.testing.app import TestApp, Trap, setup_default_app
from celery.contrib.testing.manager import Manager
from celery.contrib.testing.mocks import ContextMock, TaskMessage, task_message_from_sig
from celery.contrib.testing.tasks import ping
from celery.contrib.testing.worker import TestWorkController, start_worker
from celery.worker import WorkController
from typing_extensions import assert_type


@shared_task
def add(x: int, y: int) -> int:
    return x + y


def a_trap(app: Celery) -> None:
    set_default_app(Trap())
    set_default_app(app)
    set_default_app("shop")  # E: an app


def a_worker(app: Celery) -> Iterator[WorkController]:
    with start_worker(app) as worker:
        assert_type(worker, TestWorkController)
        worker.ensure_started()
        yield worker


def a_worker_with_options(app: Celery) -> None:
    with start_worker(app, concurrency=2, pool="threads", perform_ping_check=False, loglevel="INFO"):
        add.delay(1, 2)
    with start_worker(app, perform_ping_chek=False):  # E: misspelt
        add.delay(1, 2)
    with start_worker(app, queues=["slow"], hostname="w1@shop", without_heartbeat=False, shutdown_timeout=60):
        add.delay(1, 2)
    with start_worker(app, without_mingle=False):  # E: start_worker gives it already
        add.delay(1, 2)
    start_worker("shop")  # E: an app


def test_add(celery_app: Celery, celery_worker: TestWorkController) -> None:
    assert_type(ping.delay().get(), str)
    ping.delay(1)  # E: it takes nothing
    celery_worker.ensure_started()
    celery_worker.on_consumer_ready(celery_worker.consumer)
    celery_app.set_current()


fixture_app = celery_app
fixture_worker = celery_session_worker
celery_pytest.celery_wrker  # E: misspelt

test_app = TestApp("shop", config={"task_always_eager": True}, broker="memory://", backend="cache+memory://")
assert_type(test_app, Celery)
TestApp("shop", config=5)  # E: a mapping
with setup_default_app(test_app, use_trap=True):
    test_app.set_current()
with setup_default_app(5):  # E: an app
    test_app.set_current()

message = TaskMessage("shop.tasks.add", args=(1, 2), kwargs={"x": 1}, eta="2026-11-23T00:00:00")
assert_type(message, Mock)
TaskMessage(args=(1, 2))  # E: the name is missing
task_message_from_sig(test_app, add.s(1, 2))
task_message_from_sig(test_app, add)  # E: a signature

with ContextMock(name="connection") as connection:
    connection.channel.return_value = 5


def count() -> int:
    return 5


manager = Manager(test_app, block_timeout=60, no_join=True)
Manager(test_app, blok_timeout=60)  # E: misspelt
assert_type(manager.wait_for(count, (ValueError,)), int)
manager.join(add.delay(1, 2), timeout=5)
manager.join(5)  # E static: a result
TestWorkController(app=test_app, hostname="w1@shop", queues=["slow"])


def asks_workers() -> None:
    manager.assert_accepted(["id"], interval=0.1)
    manager.assert_accepted(5)  # E: ids
    assert_type(manager.missing_results([add.delay(1, 2)]), list[str])


class EmbeddedTests:
    worker_context = start_worker(test_app, perform_ping_check=False)

    @classmethod
    def setUpClass(cls) -> None:
        cls.worker_context.__enter__().ensure_started()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.worker_context.__exit__(None, None, None)
