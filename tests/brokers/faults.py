"""Sends items while workers are killed, connections cut and the broker is killed; counts them.

`python tests/brokers/faults.py --items 10000` prints a table for both brokers.
"""

from __future__ import annotations

import argparse
import importlib
import itertools
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from brokers.proxy import Proxy
from brokers.servers import Server, url_of
from brokers.workers import Worker

RELIABLE = "tarefas_tipadas.redis_transport:Transport"
VISIBILITY = 5
"""Seconds after which Redis delivers again what a killed worker had."""
STUCK = 45.0
"""Seconds without any progress that count as hanging."""
CLOCK = 0.01
"""Seconds by which a retry may seem early, for the time is taken twice."""


@dataclass
class Report:
    """What has become of the items."""

    broker: str
    sent: int
    lost: int
    duplicates: int
    kills: int
    restarts: int
    cuts: int
    retries: int
    early: int
    late_median: float
    late_most: float
    died: int
    seconds: float


def settings_of(kind: str, port: int) -> dict[str, Any]:
    redis = {
        "visibility_timeout": VISIBILITY,
        "unacked_restore_interval": 1,  # kombu looks every 100 seconds by default
        "unacked_restore_throttle": 1,
        "unacked_mutex_expire": VISIBILITY,  # 300 s in which nothing comes back, by default
        "socket_timeout": 20,
    }
    return {
        "broker_url": url_of(kind, port),
        "broker_transport": RELIABLE if kind == "redis" else None,
        "broker_transport_options": redis if kind == "redis" else {"confirm_publish": True},
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
        "broker_heartbeat": 5,
        "task_default_queue": "faults",
        "worker_prefetch_multiplier": 1,
        "worker_enable_remote_control": False,
        "accept_content": ["json"],
    }


class Storm:
    """A broker and two workers, to which things happen."""

    def __init__(
        self, kind: str, items: int, seconds: float, every: float, faults: int | None, folder: Path
    ) -> None:
        self.kind, self.items, self.folder = kind, items, folder
        self.every, self.faults = every, faults
        (folder / "server").mkdir()
        self.server = Server(kind, folder / "server")
        self.proxy = Proxy(self.server.port)
        settings = settings_of(kind, self.proxy.port)
        os.environ.update(
            BROKERS_SETTINGS=json.dumps(settings),
            BROKERS_FOLDER=str(folder),
            BROKERS_SECONDS=str(seconds),
        )
        sys.modules.pop("brokers.faulty", None)
        self.tasks = importlib.import_module("brokers.faulty")
        self.workers = [
            Worker("brokers.faulty", name, ["faults"], settings, folder, "--concurrency=4")
            for name in ("one", "two")
        ]
        self.kills = self.died = 0
        self.over = threading.Event()

    def close(self) -> None:
        self.over.set()
        for worker in self.workers:
            worker.kill()
        with suppress(Exception):
            self.tasks.app.pool.force_close_all()
        self.proxy.close()
        self.server.kill()

    def kill_worker(self) -> None:
        worker = random.choice(self.workers)
        worker.kill()
        worker.start()
        self.kills += 1

    def kill_child(self) -> None:
        children = random.choice(self.workers).children()
        if children:
            with suppress(ProcessLookupError):
                os.kill(random.choice(children), signal.SIGKILL)
                self.kills += 1

    def blows(self) -> None:
        """Do one thing after another, and start again what has ended by itself."""
        happen: list[Callable[[], None]] = [
            *(self.kill_child, self.proxy.cut, self.server.restart, self.kill_worker),
            *(self.kill_child, self.kill_worker, self.proxy.cut, self.kill_worker),
        ]
        for happens in itertools.islice(itertools.cycle(happen), self.faults):
            if self.over.wait(self.every):
                return
            happens()
            for worker in self.workers:
                if worker.process.poll() is not None:
                    self.died += 1
                    worker.kill()
                    worker.start()

    def send(self) -> None:
        """Send half of the items alone and half in batches; again what was not accepted."""
        for start in range(0, self.items, 40):
            alone = range(start, min(start + 20, self.items))
            batch = range(start + 20, min(start + 40, self.items))
            for item in alone:
                persist(lambda item=item: self.tasks.work.apply_async((item,), ignore_result=True))
            persist(lambda batch=batch: self.tasks.work_all.delay(batch))

    def notes(self) -> list[tuple[str, int, int, float]]:
        path = self.folder / "notes"
        lines = path.read_text().splitlines() if path.exists() else []
        parts = [line.split() for line in lines]
        return [(what, int(item), int(retries), float(at)) for what, item, retries, at in parts]

    def wait(self) -> None:
        """Return when all items are done, or nothing has happened for long."""
        seen, since = -1, time.monotonic()
        while time.monotonic() - since < STUCK:
            notes = self.notes()
            if len(notes) != seen:
                seen, since = len(notes), time.monotonic()
            if len({item for what, item, _, _ in notes if what == "done"}) == self.items:
                return
            time.sleep(0.3)

    def run(self) -> Report:
        begin = time.monotonic()
        for worker in self.workers:
            worker.wait_ready()
        blows = threading.Thread(target=self.blows, daemon=True)
        blows.start()
        self.send()
        self.wait()
        self.over.set()
        blows.join(120)
        return self.report(time.monotonic() - begin)

    def report(self, seconds: float) -> Report:
        notes = self.notes()
        done = Counter(item for what, item, _, _ in notes if what == "done")
        late = sorted(lateness(notes, self.tasks.DELAY))
        return Report(
            self.kind, self.items, self.items - len(done), done.total() - len(done),
            self.kills, self.server.starts - 1, self.proxy.cuts, len(late),
            sum(seconds < -CLOCK for seconds in late),
            late[len(late) // 2] if late else 0.0, late[-1] if late else 0.0,
            self.died, seconds,
        )  # fmt: skip


def persist(send: Callable[[], object]) -> None:
    """Send until the broker has accepted it, as a patient caller does."""
    from kombu.exceptions import OperationalError

    while True:
        try:
            send()
            return
        except (OperationalError, OSError):
            time.sleep(0.2)


def lateness(notes: list[tuple[str, int, int, float]], delay: float) -> list[float]:
    """Seconds by which the tries after a failed one began later than they were due.

    After a duplicate a try has several that it may follow; it follows the last that it can.
    """
    failed: dict[tuple[int, int], list[float]] = defaultdict(list)
    for what, item, retries, at in notes:
        if what == "failed":
            failed[item, retries].append(at + delay)
    late = []
    for what, item, retries, at in notes:
        if what == "begun" and retries:
            due = failed[item, retries - 1]
            in_time = [at - other for other in due if at - other >= -CLOCK]
            late.append(min(in_time) if in_time else at - min(due, default=float("inf")))
    return late


def storm(
    kind: str, items: int, seconds: float, every: float, folder: Path, faults: int | None = None
) -> Report:
    """Run the items through a broker, while something fails every few seconds.

    `faults` is how often, None for as long as there are items.
    """
    weather = Storm(kind, items, seconds, every, faults, folder)
    try:
        return weather.run()
    finally:
        weather.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--broker", choices=("redis", "rabbitmq"), action="append")
    parser.add_argument("--seconds", type=float, default=0.02, help="what an item takes")
    parser.add_argument("--every", type=float, default=3.0, help="seconds between two faults")
    given = parser.parse_args()
    for number, kind in enumerate(given.broker or ("redis", "rabbitmq")):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            report = storm(kind, given.items, given.seconds, given.every, Path(folder))
        values = asdict(report)
        if not number:
            print("  ".join(f"{name:>11}" for name in values))
        shown = (f"{v:.2f}" if isinstance(v, float) else str(v) for v in values.values())
        print("  ".join(f"{value:>11}" for value in shown), flush=True)


if __name__ == "__main__":
    main()
