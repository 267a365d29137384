"""Monitors: events received, sent and kept."""

import logging
from collections.abc import Iterator
from typing import Any

from celery import Celery
from celery.events import Event, EventDispatcher, EventReceiver, get_exchange, group_from
from celery.events.snapshot import Polaroid, evcam
from celery.events.state import State, Task, Worker, heartbeat_expires
from typing_extensions import assert_type, override

app = Celery("shop")
state = State(callback=lambda state, event: print(state.event_count, event["type"]), max_tasks_in_memory=100)
State(max_task_in_memory=100)  # E: misspelt
State(callback=5)  # E static: not callable

received = {"uuid": "id", "name": "shop.tasks.add", "hostname": "w1@shop", "queue": "shop"}
state.event({"type": "task-received", "timestamp": 1.5, "local_received": 1.5, "clock": 1, **received})
state.event({"type": "worker-heartbeat", "timestamp": 1.5, "local_received": 1.5, "hostname": "w1@shop"})
for uuid, task in state.tasks_by_time(limit=10):
    assert_type(uuid, str)
    assert_type(task, Task)
for _, task in state.tasks_by_type("shop.tasks.add", limit=5):
    assert_type(task.state, str)
state.tasks_by_time(limit="10")  # E static: a number
assert_type(state.tasks_by_type("shop.tasks.add"), Iterator[tuple[str, Task]])
state.tasks_by_type(5)  # E static: the name is text
same_type = state.tasks_by_type["shop.tasks.add"]
assert_type([task.uuid for task in same_type], list[str])
assert_type([task.uuid for task in state.tasks_by_worker["w1@shop"]], list[str])

task = state.tasks["id"]
assert_type(task, Task)
assert_type(task.name, str | None)
assert_type(task.worker, Worker | None)
assert_type(task.runtime, float | None)
assert_type(task.ready, bool)
assert_type(task.parent, Task | None)
assert_type(task.info(extra=["state"]), dict[str, Any])
assert_type(task.as_dict(), dict[str, Any])
assert_type(task.hostname, str)
assert_type(task.queue, str)
task.hostnam  # E: misspelt
if task.worker is not None:
    assert_type(task.worker.hostname, str)
    assert_type(task.worker.alive, bool)
    assert_type(task.worker.status_string, str)
    assert_type(task.worker.active, int | None)
    assert_type(task.worker.timestamp, float)
    task.worker.alive = True  # E: computed

assert_type(state.workers["w1@shop"], Worker)
for hostname, worker in state.workers.items():
    assert_type(hostname, str)
    assert_type(worker.heartbeats, list[float])
assert_type([worker.hostname for worker in state.alive_workers()], list[str])
assert_type(state.task_types(), list[str])
assert_type(state.get_or_create_worker("w1@shop", active=5), tuple[Worker, bool])
assert_type(state.get_or_create_task("id"), tuple[Task, bool])
assert_type(state.freeze_while(lambda: len(state.tasks)), int)
assert_type(state.event_count + state.task_count, int)
state.clear(ready=False)
state.workers["w1@shop"] = Worker("w1@shop", pid=5)
state.workers["w1@shop"] = 5  # E static: a worker
assert_type(heartbeat_expires(12.5), float)


class OwnState(State):
    counter: dict[str, int]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.counter = {}

    @override
    def event(self, event: dict[str, Any]) -> None:
        super().event(event)
        self.counter[event["type"]] = self.event_count


def on_failed(event: dict[str, Any]) -> None:
    state.event(event)
    logging.info(state.tasks[event["uuid"]].name)


with app.connection() as connection:
    receiver = EventReceiver(connection, handlers={"task-failed": on_failed, "*": state.event}, app=app)
    receiver.capture(limt=5)  # E: misspelt
    EventReceiver(connection, handlers={"*": 5})  # E static: not callable
    receiver.wakeup_workers()
    with EventDispatcher(connection, hostname="shop", groups=["task"]) as dispatcher:
        dispatcher.send("task-shipped", uuid="id", parcels=3)
        dispatcher.send(5)  # E: the type is text
        dispatcher.publish("task-shipped", {"parcels": 3}, app.amqp.Producer(connection), retry=True)
        dispatcher.on_enabled.add(lambda: print("on"))
        dispatcher.flush(errors=True)
        dispatcher.flush(error=True)  # E: misspelt
    EventDispatcher(connection, host="shop")  # E: misspelt
    get_exchange(connection, name="celeryev")



def for_ever(receiver: EventReceiver) -> None:
    receiver.capture(limit=None, timeout=None, wakeup=True)


assert_type(group_from("task-sent"), str)
assert_type(Event("task-sent", uuid="id"), dict[str, Any])


class Camera(Polaroid):
    clear_after = True

    @override
    def on_shutter(self, seen: State) -> None:
        if not seen.event_count:
            return
        self.logger.info("%s workers", len(seen.workers))
        self.logger.info("%s tasks of %s", seen.task_count, self.app.main)

    @override
    def on_cleanup(self) -> None: ...


with Camera(state, freq=1.0, maxrate="10/m", app=app) as camera:
    camera.capture()
Camera(state, frequency=1.0)  # E: misspelt
Camera(app)  # E static: the state is missing


def blocks() -> None:
    evcam(Camera, freq=2.0, app=app)
    evcam("shop.monitor.Camera", maxrate=5)
    evcam(Camera, freq="2")  # E: a number
