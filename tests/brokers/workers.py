"""Workers in processes of their own, from the installed wheel, that can be killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from brokers.servers import wait_until

TESTS = Path(__file__).parent.parent
QUIET = ("--without-gossip", "--without-mingle", "--without-heartbeat")


class Worker:
    """A prefork worker, in a group of processes with its children."""

    def __init__(
        self,
        app: str,
        name: str,
        queues: Sequence[str],
        settings: dict[str, Any],
        folder: Path,
        *options: str,
    ) -> None:
        self.log = folder / f"{name}.log"
        self.command = [
            *(sys.executable, "-m", "celery", "-A", app, "worker", "--pool=prefork"),
            *("--loglevel=INFO", f"--hostname={name}@test", f"--queues={','.join(queues)}"),
            *(options or ("--concurrency=2",)),
            *QUIET,
        ]
        self.environment = {
            **os.environ, "BROKERS_SETTINGS": json.dumps(settings), "BROKERS_FOLDER": str(folder),
        }  # fmt: skip
        self.starts = 0
        self.start()

    def start(self) -> None:
        with self.log.open("a") as output:
            self.process = subprocess.Popen(
                self.command, cwd=TESTS, env=self.environment, stdout=output, stderr=output,
                start_new_session=True,
            )  # fmt: skip
        self.starts += 1

    def text(self) -> str:
        return self.log.read_text(errors="replace")

    def wait_ready(self, seconds: float = 60) -> None:
        wait_until(
            lambda: self.text().count("ready.") >= self.starts or self.process.poll() is not None,
            seconds, f"a ready worker: {self.log}",
        )  # fmt: skip
        assert self.process.poll() is None, self.text()[-2000:]

    def kill(self) -> None:
        """End the worker and its children at once, whatever they are doing."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def children(self) -> list[int]:
        """The ids of the processes that run tasks."""
        listed = subprocess.run(
            ["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True
        )
        return [int(pid) for pid in listed.stdout.split()]
