"""Flower shows the shop's tasks: what its API tells, and its page in a real browser.

`SCREENSHOT=docs/flower.png` keeps the picture that the READMEs show.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from brokers.servers import free_port, wait_until

PROJECT = Path(__file__).parent.parent.parent
LOJA = PROJECT / "examples" / "loja"
EXIBIR = "tarefas_tipadas.tarefas.exibir"
WANTED = {EXIBIR, "loja.tarefas.quote", "loja.tarefas.enviar", "loja.tarefas.enviar.batch"}


def tasks_of(url: str) -> list[dict[str, Any]]:
    """What Flower's API knows of the tasks that have ended."""
    try:
        with urllib.request.urlopen(f"{url}/api/tasks", timeout=5) as answer:
            known: dict[str, dict[str, Any]] = json.load(answer)
    except OSError:
        return []
    return [task for task in known.values() if task["state"] in ("SUCCESS", "FAILURE", "RETRY")]


@pytest.fixture(scope="module")
def flower(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of Flower, with a worker and beat of the shop, on a broker in a folder."""
    port = free_port()
    log = tmp_path_factory.mktemp("flower") / "log"
    command = [sys.executable, "show_flower.py", f"--port={port}"]
    with log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=LOJA, stdout=output, stderr=output, start_new_session=True
        )
    url = f"http://127.0.0.1:{port}"
    try:
        wait_until(
            lambda: process.poll() is not None or {t["name"] for t in tasks_of(url)} >= WANTED,
            60, "all tasks in Flower",
        )  # fmt: skip
        assert process.poll() is None, log.read_text()[-2000:]
        yield url
    finally:
        process.terminate()
        try:
            process.wait(60)  # it grants each of three processes 10 s
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def test_names_arguments_states_and_retries_are_readable(flower: str) -> None:
    tasks = tasks_of(flower)
    (batch,) = [task for task in tasks if task["name"] == "loja.tarefas.enviar.batch"]
    assert batch["args"] == "(5 items)"
    assert batch["state"] == "SUCCESS"
    quotes = {task["args"]: task for task in tasks if task["name"] == "loja.tarefas.quote"}
    assert quotes["('livro',)"]["kwargs"] == "{'quantity': 2}"
    assert quotes["('livro',)"]["result"] == "99.8"
    assert quotes["('guarda-chuva',)"]["state"] == "FAILURE"
    assert "guarda-chuva" in quotes["('guarda-chuva',)"]["exception"]
    drawn = [task for task in tasks if task["name"] == EXIBIR]
    assert {task["kwargs"] for task in drawn} <= {
        "{'limite': 8}",
        "{'minimo': 1, 'maximo': 6, 'limite': 4}",
    }
    for task in drawn:
        if task["retries"] or task["state"] == "RETRY":
            assert "ResultNotAccepted" in task["exception"]


def test_a_browser_shows_the_tasks(flower: str, tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        pytest.skip("a browser is needed: apt-get install chromium")
    command = [
        *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
        *(f"--user-data-dir={tmp_path}", "--virtual-time-budget=8000", "--window-size=1600,620"),
    ]
    picture = Path(os.environ.get("SCREENSHOT", tmp_path / "flower.png")).absolute()
    page = subprocess.run(
        [*command, "--dump-dom", f"{flower}/tasks"], capture_output=True, text=True, timeout=60
    ).stdout
    for shown in (*WANTED, "(5 items)", "guarda-chuva", "99.8"):
        assert shown in page, shown
    subprocess.run(
        [*command, f"--screenshot={picture}", f"{flower}/tasks"], capture_output=True, timeout=60
    )
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 20_000  # an empty page has fewer
