from collections.abc import Sequence
from datetime import datetime
from typing import Any
from unittest.mock import Mock

from celery import Celery, bootsteps
from celery.apps.worker import Worker
from celery.bootsteps import StartStopStep
from celery.concurrency.base import BasePool
from celery.utils.term import colored
from celery.worker import WorkController, state
from celery.worker.autoscale import Autoscaler
from celery.worker.consumer import Connection, Consumer, Tasks
from celery.worker.control import Panel, control_command, inspect_command, revoke
from celery.worker.request import Request
from typing_extensions import assert_type, override


# Signal receivers annotate their sender.
def on_worker(sender: Worker, consumer: Consumer) -> None:
    assert_type(sender.hostname, str)
    assert_type(sender.app, Celery)
    assert_type(sender.concurrency, int)
    assert_type(sender.consumer, Consumer)
    assert_type(sender.pool, BasePool)
    assert_type(sender.exitcode, int | None)
    assert_type(sender.autoscaler, Autoscaler | None)
    assert_type(sender.startup_time, datetime)
    assert_type(sender.quiet, bool)
    assert_type(sender.colored, colored)
    assert_type(sender.stats(), dict[str, Any])
    sender.concurrency = 4
    sender.concurrency = "4"  # E: a number
    sender.pool.grow(2)
    sender.pool.grow("2")  # E: a number
    sender.stop(exitcode=1)
    sender.stop(exit_code=1)  # E: exitcode
    sender.app.conf
    sender.application  # E: no such attribute
    assert_type(consumer.app, Celery)
    assert_type(consumer.hostname, str)
    assert_type(consumer.pid, int)
    assert_type(consumer.controller, WorkController)
    consumer.hub.call_later(1.0, print)
    consumer.hub.call_latr(1.0, print)  # E: no such method
    if sender.hub is None:
        return
    consumer.gossip.on.node_join.add(lambda node: print(node.hostname))
    consumer.gossip.on.node_join.add(1)  # E: a callback
    assert_type(consumer.pool, BasePool)
    assert_type(consumer.initial_prefetch_count, int)
    consumer.add_task_queue("urgent", routing_key="urgent.#")
    consumer.add_task_queue(1)  # E: the queue's name
    consumer.cancel_task_queue("urgent")
    consumer.qos.increment_eventually(2)
    consumer.qos.increment_evntually(2)  # E: no such method
    consumer.connection.as_uri()
    consumer.connection.as_url()  # E: no such method
    if consumer.connection is not None:
        consumer.connection.channel()
    consumer.call_soon(consumer.cancel_task_queue, "urgent")
    consumer.call_soon(consumer.cancel_task_queue, 1)  # E: the queue's name
    consumer.on_task_request = print


class MyRequest(Request):
    started: float | None = None

    @override
    def on_timeout(self, soft: bool, timeout: float) -> None:
        super().on_timeout(soft, timeout)
        if not soft:
            assert_type(self.task_name, str)
            self.task_id = self.id
        super().on_timeout()  # E: both arguments are needed
        print(self.task.data, self.task.name)  # what the task's own class has

    @override
    def on_failure(
        self, exc_info: Any, send_failed_event: bool = True, return_ok: bool = False
    ) -> None:
        super().on_failure(exc_info, send_failed_event=send_failed_event, return_ok=return_ok)
        super().on_failure(exc_info, send_failed=True)  # E: send_failed_event

    @override
    def execute_using_pool(self, pool: BasePool, **kwargs: Any) -> Any:
        if self.revoked():
            return None
        return super().execute_using_pool(pool, **kwargs)

    @override
    def acknowledge(self) -> None:
        super().acknowledge()


class PlainRequest(Request):
    @override
    def on_success(self, failed__retval__runtime: Any, **kwargs: Any) -> None:
        super().on_success(failed__retval__runtime, **kwargs)

    @override
    def reject(self, requeue: Any = False) -> None:
        super().reject(requeue)


def on_request(req: Request) -> None:
    assert_type(req.id, str)
    assert_type(req.name, str)
    assert_type(req.args, Sequence[Any])
    assert_type(req.kwargs, dict[str, Any])
    assert_type(req.eta, datetime | None)
    assert_type(req.delivery_info, dict[str, Any])
    assert_type(req.info(safe=True), dict[str, Any])
    assert_type(req.hostname, str)
    req.expires = datetime.now()
    req.expires = 10  # E: a point in time
    req.reject(requeue=True)
    req.reject(requeu=True)  # E: requeue
    req.send_event("task-custom", anything=1)
    req.retries  # E: retries stand in request_dict


# Remote control commands stay what they were.
@control_command(args=[("n", int)], signature="[N=1]")
def increase_prefetch_count(state: Any, n: int = 1) -> dict[str, str]:
    state.consumer.qos.increment_eventually(n)
    return {"ok": "prefetch count incremented"}


@inspect_command()
def prefetch_count(state: Any) -> int:
    return 1


@inspect_command(alias="dump_it", default_timeout=2.5, visible=False, variadic="ids")
def loose(state: Any, ids: Any = None, **kwargs: Any) -> Any:
    return {"ok": ids}


@Panel.register(type="control", name="own")
def own(state: Any) -> str:
    return "ok"


@Panel.register
def bare(state: Any) -> str:
    return "ok"


assert_type(increase_prefetch_count(Mock(), 2), dict[str, str])
increase_prefetch_count(Mock(), "2")  # E static: n is an int
assert_type(prefetch_count(None), int)
prefetch_count(None, 1)  # E: takes the state only
assert_type(own(None), str)
assert_type(bare(None), str)
assert_type(Panel.meta["own"].type, str)
assert_type(revoke(Mock(), ["1", "2"], terminate=True, signal="KILL"), dict[str, str])
revoke(Mock(), 1)  # E: ids are strings


control_command(visible=True)(own)
control_command(visibel=True)(own)  # E: visible
control_command(own)  # E: called first, without the function


def no_state() -> None: ...


control_command()(no_state)  # E static: a command takes the state

assert_type(state.total_count["x"], int)
assert_type(list(state.active_requests), list[Request])
state.should_stop = 0
state.task_reserved("id")  # E: a request


def in_a_worker() -> None:
    assert_type(state.requests["id"], Request)
    state.task_reserved(state.requests["id"])


class DeadlockDetection(bootsteps.StartStopStep):
    requires = {"celery.worker.components:Timer"}

    def __init__(self, worker: WorkController, deadlock_timeout: int = 3600, **kwargs: Any) -> None:
        super().__init__(worker, **kwargs)
        self.timeout = deadlock_timeout

    @override
    def start(self, worker: WorkController) -> None:
        worker.timer.call_repeatedly(30.0, self.detect, (worker,), priority=10)

    @override
    def stop(self, worker: WorkController) -> None:
        worker.stop()

    def detect(self, worker: WorkController) -> None:
        for req in list(state.active_requests):
            if req.time_start and req.time_start > self.timeout:
                raise SystemExit
        worker.stpo()  # E: no such method


class Liveness(StartStopStep):
    requires = (Connection, Tasks)

    @override
    def create(self, parent: Consumer) -> None:
        assert_type(parent.restart_count, int)

    @override
    def info(self, c: Consumer) -> dict[str, bool]:
        return {"alive": c.first_connection_attempt}
