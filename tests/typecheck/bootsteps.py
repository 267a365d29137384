"""Steps that a project adds to the worker and its consumer."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from celery import Celery, bootsteps
from celery.bootsteps import Blueprint, ConsumerStep, StartStopStep, Step
from celery.worker import WorkController
from celery.worker.consumer import Consumer as WorkerConsumer
from kombu import Consumer, Exchange, Message, Queue
from typing_extensions import assert_type, override

app = Celery("shop")
queue = Queue("custom", Exchange("custom"), "routing_key")


class Consume(bootsteps.ConsumerStep):
    @override
    def get_consumers(self, channel: Any) -> list[Consumer]:
        return [Consumer(channel, queues=[queue], callbacks=[self.handle], accept=["json"])]

    def handle(self, body: Any, message: Message) -> None:
        message.ack()


class WrongConsume(bootsteps.ConsumerStep):
    def get_consumers(self, channel: Any) -> list[int]:  # E static: consumers of kombu
        return [1]


class Heartbeat(bootsteps.StartStopStep):
    requires = {"celery.worker.components:Timer"}
    conditional = True
    path = Path("/tmp/worker_heartbeat")

    def __init__(self, worker: WorkController, beat: bool = False, **kwargs: Any) -> None:
        super().__init__(worker, **kwargs)
        self.enabled = beat
        self.tref: Any = None

    @override
    def include_if(self, worker: WorkController) -> bool:
        return self.enabled

    @override
    def create(self, worker: WorkController) -> Any:
        return worker.timer

    @override
    def start(self, worker: WorkController) -> None:
        self.path.touch()

    @override
    def stop(self, worker: WorkController) -> None:
        self.path.unlink(missing_ok=True)

    @override
    def terminate(self, worker: WorkController) -> None:
        self.stop(worker)

    @override
    def info(self, worker: WorkController) -> dict[str, Any]:
        return {"path": str(self.path)}


class Deadlock(StartStopStep):
    requires = (Heartbeat, "celery.worker.components:Pool")
    label = "Deadlock"
    last = False

    @override
    def close(self, c: WorkerConsumer) -> None:
        print(c.hostname)


class Plain(Step):
    name = "shop.Plain"
    requires = ["celery.worker.components:Pool"]

    @override
    def create(self, parent: WorkController) -> None: ...


class WrongStart(StartStopStep):
    def start(self) -> None: ...  # E static: it gets the worker


class ShopBlueprint(Blueprint):
    name = "Shop"
    default_steps = {"shop.steps:Plain", Heartbeat}


app.steps["worker"].add(Heartbeat)
app.steps["consumer"].add(Consume)
app.steps["worker"].add("shop.steps:Heartbeat")

blueprint = ShopBlueprint(steps=[Plain], name="Shop", on_start=lambda: print("start"))
ShopBlueprint(step=[Plain])  # E: misspelt
ShopBlueprint(on_start=5)  # E static: not callable
assert_type(blueprint.name, str)
assert_type(blueprint.human_state(), str)
assert_type(blueprint.state, int | None)
assert_type(Plain.name, str)
blueprint.join(timeout=0.01)
blueprint.join(timeout="5")  # E: a number


def in_a_worker(worker: WorkController) -> None:
    blueprint.apply(worker, beat=True).start(worker)
    steps: Sequence[Step] = blueprint.order
