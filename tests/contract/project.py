"""A project with an app, on which the tests run `celery contract`."""

import os
import subprocess
import sys
from pathlib import Path

CELERY = str(Path(sys.executable).parent / "celery")
TASK = "@app.task\ndef f({parameters}) -> int:\n    return 1\n"
APP = """
from celery import Celery
from kombu import Queue
app = Celery("loja", broker="memory://", backend="cache+memory://")
app.conf.update({settings})
"""


class Project:
    """A folder with an app, a contract and a git repository."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "loja.tasks.json"

    def write(self, parameters: str = "a: int", settings: str = "", more: str = "") -> None:
        source = APP.format(settings=settings) + TASK.format(parameters=parameters) + more
        (self.folder / "loja.py").write_text(source, encoding="utf-8")

    def run(self, *command: str, app: str | None = "loja") -> subprocess.CompletedProcess[str]:
        named = ["-A", app] if app else []
        return subprocess.run(
            [CELERY, *named, "contract", *command],
            cwd=self.folder, capture_output=True, text=True, timeout=60,
        )  # fmt: skip

    def export(self) -> None:
        done = self.run("export", "-o", self.file.name)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr

    def git(self, *command: str) -> None:
        identity = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@a.example"}
        identity |= {"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@a.example"}
        subprocess.run(
            ["git", *command], cwd=self.folder, env={**os.environ, **identity}, check=True,
            capture_output=True,
        )  # fmt: skip


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    """What a command that could not work says."""
    assert done.returncode == 2, done.stdout + done.stderr
    (line,) = done.stderr.splitlines()
    return line.removeprefix("Error: ")
