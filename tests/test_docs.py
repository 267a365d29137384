"""`docs/typing.md` shows the messages that the checkers print, and what each of them catches."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_typecheck import CASES, CHECKERS, known_bugs, marked

PROJECT = Path(__file__).parent.parent
LOJA = PROJECT / "examples" / "loja"
GUIDE = (PROJECT / "docs" / "typing.md").read_text(encoding="utf-8")
MISTAKE = re.compile(r"```python\n(.+)\n```\n\n```text\nmypy: (.+)\npyright: (.+)\n```")


def mypy_messages() -> Iterator[tuple[int, str]]:
    plain = ["--config-file=", "--strict"]  # without the plugin: what types alone say
    command = [sys.executable, "-m", "mypy", *plain, "mistakes.py"]
    output = subprocess.run(command, cwd=LOJA, capture_output=True, text=True).stdout
    for line, message in re.findall(r"^mistakes.py:(\d+): error: (.*)$", output, re.MULTILINE):
        yield int(line), message


def pyright_messages() -> Iterator[tuple[int, str]]:
    command = [Path(sys.executable).parent / "pyright", "--pythonpath", sys.executable]
    done = subprocess.run(
        [*command, "--outputjson", "mistakes.py"], cwd=LOJA, capture_output=True, text=True
    )
    for fault in json.loads(done.stdout)["generalDiagnostics"]:
        yield fault["range"]["start"]["line"] + 1, fault["message"].splitlines()[0]


@pytest.mark.parametrize(("checker", "place"), [(mypy_messages, 1), (pyright_messages, 2)])
def test_the_guide_quotes_what_a_checker_prints(checker: object, place: int) -> None:
    assert callable(checker)
    lines = (LOJA / "mistakes.py").read_text(encoding="utf-8").splitlines()
    printed = {(lines[line - 1].split("  # E")[0].strip(), message) for line, message in checker()}
    quoted = {(mistake[0], mistake[place]) for mistake in MISTAKE.findall(GUIDE)}
    assert len(quoted) >= 10
    assert quoted <= printed


def table() -> str:
    """How many of the rejected lines in each file of cases each checker reports."""
    rows = [["area", *CHECKERS], ["---", *("--:" for _ in CHECKERS)]]
    wanted = marked(CASES)
    bugs = {name: known_bugs(name, CASES) & wanted for name in CHECKERS}
    for file in sorted({file for file, _ in wanted}):
        lines = {place for place in wanted if place[0] == file}
        caught = [f"{len(lines - bugs[name])} of {len(lines)}" for name in CHECKERS]
        rows.append([file.removesuffix(".py").replace("_", " "), *caught])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def test_the_guide_tells_what_each_checker_catches() -> None:
    assert table() in GUIDE, f"the table in docs/typing.md should be\n{table()}"
