"""`examples/loja`, the project that the README shows: it runs, and its types are exact."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

LOJA = Path(__file__).parent.parent / "examples" / "loja"


def run(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **variables}
    return subprocess.run(
        [sys.executable, *command], cwd=LOJA, env=environment, capture_output=True, text=True
    )


def test_the_newsletter_reaches_every_customer() -> None:
    done = run("-m", "loja")
    assert done.returncode == 0, done.stderr
    received = re.findall(r"mail server received: (\S+)", done.stdout)
    assert sorted(received) == [f"cliente{number}@loja.example" for number in range(1, 6)]
    assert "2 x livro: 99.80" in done.stdout
    assert "5 e-mails sent, 0 failed" in done.stdout
    assert "5 of 5 e-mails arrived" in done.stdout


def test_the_nightly_report_is_a_task_with_the_right_arguments(tmp_path: Path) -> None:
    program = """
from loja.app import app
app.loader.import_default_modules()
(entry,) = app.conf.beat_schedule.values()
task = app.tasks[entry["task"]]
task.__header__(*entry["args"])
print(task.name, entry["schedule"])
"""
    done = run("-c", program, LOJA_FOLDER=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "loja.tarefas.report <crontab: 0 3 * * *" in done.stdout


def test_beat_sends_the_report_when_it_is_due(tmp_path: Path) -> None:
    program = """
from datetime import datetime, timedelta
from loja.app import app
from celery.beat import Scheduler
app.loader.import_default_modules()
scheduler = Scheduler(app)
(entry,) = [e for e in scheduler.schedule.values() if e.task == "loja.tarefas.report"]
entry.last_run_at = app.now() - timedelta(days=1, minutes=1)
assert scheduler.is_due(entry).is_due
sent = scheduler.apply_async(entry, advance=False)
with app.connection() as connection:
    message = connection.SimpleQueue("celery").get(timeout=5)
print(message.headers["task"], message.payload[0])
"""
    done = run("-c", program, LOJA_FOLDER=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert done.stdout == "loja.tarefas.report ['gerente@loja.example']\n"


def test_mypy_accepts_the_shop_and_reports_each_mistake() -> None:
    done = run("show_mistakes.py")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Success: no issues found" in done.stdout
    assert "15 of 15 mistakes reported" in done.stdout
    assert "NOT REPORTED" not in done.stdout


def test_a_mistake_that_mypy_does_not_report_is_shown_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(LOJA))
    import show_mistakes

    (tmp_path / "loja").mkdir()
    (tmp_path / "loja" / "__init__.py").write_text("")
    (tmp_path / "mypy.ini").write_text("[mypy]\nstrict = True\nfiles = loja\n")
    (tmp_path / "mistakes.py").write_text("x: int = 1  # E\ny: int = 'a'  # E\n")
    monkeypatch.setattr(show_mistakes, "HERE", tmp_path)
    assert show_mistakes.main() == 1
