"""`celery contract verify` against workers that run, each a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CELERY = str(Path(sys.executable).parent / "celery")
PREFIX = f"contract-{os.getpid()}-"
APP = f"""
from celery import Celery
app = Celery("loja", broker="redis://127.0.0.1:6379/0", backend="redis://127.0.0.1:6379/0")
app.conf.update(
    broker_transport_options={{"global_keyprefix": "{PREFIX}"}},
    result_backend_transport_options={{"global_keyprefix": "{PREFIX}"}},
    control_exchange="{PREFIX}pidbox",
)
@app.task(rate_limit="10/s")
def f(a: int) -> int:
    return a
"""
NEW = "@app.task\ndef g(a: int) -> int:\n    return a\n"
OTHER = 'app.conf.task_routes = {"loja.f": {"queue": "other"}}\n'


@contextmanager
def worker(folder: Path, source: str) -> Iterator[None]:
    """A worker with an app of its own, until the end of the block."""
    folder.mkdir()
    (folder / "loja.py").write_text(source)
    command = [CELERY, "--quiet", "-A", "loja", "worker", "--pool=solo", "--loglevel=INFO"]
    with (folder / "log").open("w") as log:
        options = ["--without-gossip", "--without-mingle", "-n", f"{folder.name}@host"]
        process = subprocess.Popen([*command, *options], cwd=folder, stdout=log, stderr=log)
    try:
        for _ in range(300):
            if "ready." in (folder / "log").read_text():
                break
            time.sleep(0.1)
        else:
            pytest.fail((folder / "log").read_text())
        yield
    finally:
        process.terminate()
        process.wait(30)


def verify(folder: Path, source: str, *options: str) -> tuple[int, str, str]:
    (folder / "loja.py").write_text(source)
    done = subprocess.run(
        [CELERY, "-A", "loja", "contract", "verify", "--timeout", "3", *options],
        cwd=folder, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    return done.returncode, done.stdout.strip(), done.stderr.strip()


@pytest.fixture(scope="module", autouse=True)
def clean_redis() -> Iterator[None]:
    yield
    import redis

    client = redis.Redis(host="127.0.0.1")
    for key in client.scan_iter(f"{PREFIX}*"):
        client.delete(key)


def test_workers_must_know_the_tasks_of_the_queues_that_they_read(tmp_path: Path) -> None:
    nobody = verify(tmp_path, APP, "--timeout", "0.2")
    assert nobody == (2, "", "Error: no worker answered within 0.2 seconds")
    with worker(tmp_path / "old", APP):
        assert verify(tmp_path, APP) == (0, "1 tasks verified", "")
        unknown = "old@host reads celery but does not know loja.g, and would discard it"
        assert verify(tmp_path, APP + NEW) == (1, unknown, "")
        unread = "loja.f: no worker reads its queue other"
        assert verify(tmp_path, APP + OTHER) == (1, unread, "")
        with worker(tmp_path / "new", APP + NEW):
            assert verify(tmp_path, APP + NEW) == (1, unknown, "")
    away = APP.replace("127.0.0.1:6379", "127.0.0.1:1").replace(
        '"global', '"max_retries": 0, "global'
    )
    code, out, error = verify(tmp_path, away)
    assert (code, out) == (2, "")
    assert error.startswith("Error: ")
    assert len(error.splitlines()) == 1
