"""`examples/estoque` sends tasks of `examples/loja` through a client, with none of its code."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
LOJA, ESTOQUE = EXAMPLES / "loja", EXAMPLES / "estoque"
CLIENT = [
    *("contract", "client", "../loja/loja.tasks.json", "--only", "loja.*"),
    *("--import-app", "estoque.app:app", "-o", "estoque/loja_client.py"),
]


def run(folder: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env={**os.environ, **variables},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def test_the_contract_of_the_shop_is_what_the_shop_has(tmp_path: Path) -> None:
    command = ["celery", "-A", "loja.app", "contract", "export", "-o", "loja.tasks.json"]
    done = run(LOJA, *command, "--check", LOJA_FOLDER=str(tmp_path))
    assert done.returncode == 0, f"in {LOJA}: {' '.join(command)}\n{done.stderr}"


def test_the_client_in_the_warehouse_is_what_the_contract_says() -> None:
    done = run(ESTOQUE, "celery", *CLIENT, "--check")
    assert done.returncode == 0, f"in {ESTOQUE}: celery {' '.join(CLIENT)}\n{done.stderr}"


def test_the_warehouse_has_nothing_of_the_shop_and_passes_strict_mypy() -> None:
    for path in (ESTOQUE / "estoque").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert (node.module or "").partition(".")[0] != "loja"
    done = run(ESTOQUE, "mypy")
    assert done.returncode == 0, done.stdout


def test_the_settings_of_both_services_name_tasks_that_there_are(tmp_path: Path) -> None:
    verify = ["contract", "verify", "--no-workers"]
    for folder in (LOJA, ESTOQUE):
        app = f"{folder.name}.app"
        done = run(folder, "celery", "-A", app, *verify, LOJA_FOLDER=str(tmp_path))
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Path]:
    """A worker of each service, on one broker in a folder."""
    environment = {**os.environ, "LOJA_FOLDER": str(tmp_path)}
    options = ["worker", "--pool=solo", "--loglevel=WARNING", "--without-mingle"]
    workers = [
        subprocess.Popen(
            [sys.executable, "-m", "celery", "--quiet", "-A", f"{folder.name}.app", *options,
             f"--queues={queues}"], cwd=folder, env=environment,
        )
        for folder, queues in ((LOJA, "celery"), (ESTOQUE, "estoque"))
    ]  # fmt: skip
    yield tmp_path
    for worker in workers:
        worker.terminate()
    for worker in workers:
        worker.wait(20)


def test_each_service_runs_what_the_other_sends(both: Path) -> None:
    ask = "from estoque.tarefas import value; print(f'{value(\"livro\"):.2f}')"
    reserve = "from loja.tarefas import reservar; print(reservar.delay('livro', 2).get(timeout=30))"
    for folder, program, answer in ((ESTOQUE, ask, "149.70\n"), (LOJA, reserve, "['A1', 'A2']\n")):
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True,
            env={**os.environ, "LOJA_FOLDER": str(both)}, timeout=60,
        )  # fmt: skip
        assert done.stdout == answer, done.stderr
