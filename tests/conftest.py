"""Servers for the tests, and in CI no skips: a test that did not run proves nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from celery import Celery

from tarefas_tipadas.embedded import backend_settings, broker_settings

HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Celery]:
    """An app with ready tasks, and a worker in a process of its own that sends events."""
    folder = tmp_path_factory.mktemp("broker")
    environment = {**os.environ, "TEST_FOLDER": str(folder)}
    command = [sys.executable, "-m", "celery", "--quiet", "-A", "worker_app", "worker"]
    options = ["--task-events", "--pool=threads", "--concurrency=4", "--loglevel=INFO"]
    log = folder / "worker.log"
    with log.open("w") as output:
        worker = subprocess.Popen(
            [*command, *options], cwd=HERE, env=environment, stdout=output, stderr=output
        )
    app = Celery("tests")
    app.conf.update(broker_settings(folder))
    app.conf.update(backend_settings(folder))
    app.set_default()
    try:
        yield app
    finally:
        worker.terminate()
        worker.wait(20)
