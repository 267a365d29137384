"""Runs mypy with the plugin, as a user's project would."""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

CASES = Path(__file__).parent / "cases"
SETTINGS = """\
[mypy]
strict = True
plugins = tarefas_tipadas.mypy
"""
Place = tuple[str, int]
Reports = dict[Place, list[str]]
ERROR = re.compile(r"^(\S+?\.pyi?):(\d+): error: (.*?)  (\[[\w-]+\])$", re.MULTILINE)
MARK = re.compile(r"# E: (.*)$")


def run(folder: Path, *arguments: str) -> str:
    """What mypy prints in this folder; anything but a normal end is a failure."""
    command = [sys.executable, "-m", "mypy", "--show-traceback", "--no-error-summary"]
    done = subprocess.run([*command, *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    assert not done.stderr, done.stderr
    return done.stdout


def errors(output: str) -> Reports:
    """The messages with their codes, by file and line."""
    found: Reports = defaultdict(list)
    for file, line, message, code in ERROR.findall(output):
        found[file, int(line)].append(f"{message}  {code}")
    return {place: sorted(messages) for place, messages in found.items()}


def marked(folder: Path, files: str = "*.py") -> Reports:
    """What the marks `# E: message  [code]` ask for; two on a line are parted by ` || `."""
    return {
        (path.relative_to(folder).as_posix(), number): sorted(mark[1].split(" || "))
        for path in folder.rglob(files)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (mark := MARK.search(line))
    }
