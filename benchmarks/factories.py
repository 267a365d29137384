"""Times tasks of the factories against plain Celery tasks, in pairs, in memory and on Redis.

`--items 100000` sends more items in batches, and one by one, than the default.
"""

import argparse
import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from uuid import uuid4

from celery import Celery
from celery.contrib.testing.worker import start_worker

from tarefas_tipadas import in_batches, retrying

PAIRS = 15
CALLS = 400
BROKERS = {"memory": "memory://", "redis": "redis://127.0.0.1:6379/13"}
ran = 0


class Bench:
    """An app with one task made by each way, and a queue that only it knows."""

    def __init__(self, broker: str) -> None:
        self.app = Celery(f"bench-{uuid4()}", broker=broker, set_as_current=False)
        self.app.conf.update(
            accept_content=["json"],
            task_default_queue=f"bench-{uuid4()}",
            task_ignore_result=True,
            worker_enable_remote_control=False,
            broker_transport_options={"polling_interval": 0.001},
        )

        def count(number: int) -> None:
            global ran
            ran += 1

        task = self.app.task
        self.plain: Any = task(name="plain")(count)
        self.retrying: Any = retrying(app=self.app, on=OSError, name="retrying")(count)
        self.checked: Any = retrying(app=self.app, on=OSError, name="checked", checked=True)(count)
        self.batches: Any = in_batches(self.plain, size=100, app=self.app)

    @contextmanager
    def worker(self) -> Iterator[None]:
        self.app.finalize()
        with start_worker(self.app, pool="solo", perform_ping_check=False, shutdown_timeout=30):
            yield

    def purge(self) -> None:
        with self.app.connection_for_write() as connection:
            queue = self.app.amqp.queues[self.app.conf.task_default_queue]
            queue = queue.bind(connection.default_channel)
            queue.delete()
            queue.exchange.delete()


def seconds(act: Callable[[], object]) -> float:
    gc.collect()
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def send(task: Any, calls: int) -> None:
    for number in range(calls):
        task.delay(number)


def until_all_ran(act: Callable[[], object], calls: int) -> Callable[[], None]:
    """Do it, and wait for a worker to have run as many tasks."""

    def wait() -> None:
        goal = ran + calls
        act()
        while ran < goal:
            time.sleep(0.001)

    return wait


def pairs(name: str, plain: Callable[[], object], ours: Callable[[], object], calls: int) -> None:
    """Print both rates, and the median of the ratios; above 1 ours is faster."""
    plain(), ours()  # warm
    times = []
    for number in range(PAIRS):  # each goes first as often as the other
        first, second = (plain, ours) if number % 2 else (ours, plain)
        pair = {first: seconds(first), second: seconds(second)}
        times.append((pair[plain], pair[ours]))
    rates = [calls / statistics.median(column) for column in zip(*times, strict=True)]
    ratio = statistics.median(a / b for a, b in times)
    print(f"{name:<30} plain {rates[0]:>7.0f}/s   ours {rates[1]:>7.0f}/s   ratio {ratio:.3f}")


def compare_tasks(kind: str, broker: str) -> None:
    bench = Bench(broker)
    for name in ("retrying", "checked"):
        task = getattr(bench, name)
        pairs(
            f"{kind}: send {name}",
            partial(send, bench.plain, CALLS),
            partial(send, task, CALLS),
            CALLS,
        )
    bench.purge()
    with bench.worker():
        for name in ("retrying", "checked"):
            task = getattr(bench, name)
            pairs(
                f"{kind}: send and run {name}",
                until_all_ran(partial(send, bench.plain, CALLS), CALLS),
                until_all_ran(partial(send, task, CALLS), CALLS),
                CALLS,
            )
    bench.purge()


def peak(act: Callable[[], object]) -> float:
    """The most memory that Python held meanwhile, in MB."""
    gc.collect()
    tracemalloc.start()
    kept = act()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    return most / 1e6


def compare_batches(items: int) -> None:
    ways: dict[str, Callable[[Bench], object]] = {
        "a loop of delay()": lambda bench: [bench.plain.delay(number) for number in range(items)],
        "in_batches": lambda bench: bench.batches.delay(range(items)),
    }
    for name, act in ways.items():
        bench = Bench(BROKERS["redis"])
        with bench.worker():
            took = seconds(until_all_ran(lambda: act(bench), items))  # noqa: B023  # called at once
        memory = peak(lambda: act(bench))  # noqa: B023  # called at once
        bench.purge()
        print(f"redis: {items} items, {name:<18} {took:>7.1f} s   peak {memory:>6.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    given = parser.parse_args()
    for kind, broker in BROKERS.items():
        compare_tasks(kind, broker)
    compare_batches(given.items)


if __name__ == "__main__":
    main()
