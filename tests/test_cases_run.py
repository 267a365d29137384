"""Celery itself agrees with `tests/typecheck/`: what is accepted runs, what is rejected raises.

Each file is executed statement by statement, by `run_cases.py`, in a process and a folder of
its own. `# E: why` marks a statement that raises; `# E static: why` one that Celery lets
pass, at least until later: only a type checker sees it. What stands in functions is not run.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CASES = sorted((HERE / "typecheck").glob("*.py"))
MARK = re.compile(r"#\s*E( static)?\b")
PROVES_NOTHING = re.compile(r"NotExecuted|NameError|ImportError|ModuleNotFoundError")
Outcomes = dict[int, str | None]


def run(cases: Path, folder: Path) -> Outcomes:
    """For the line of each executed statement: how it failed, or None."""
    folder.mkdir()
    log = folder / "outcomes.json"
    command = [sys.executable, str(HERE / "run_cases.py"), str(cases), str(log)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(log.read_text()))


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Path, Future[Outcomes]]]:
    folder = tmp_path_factory.mktemp("cases")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {path: pool.submit(run, path, folder / path.stem) for path in CASES}


def judge(fault: str | None, mark: re.Match[str] | None) -> tuple[str, bool]:
    """What a statement turned out to be, and whether that is what its mark says."""
    if mark is None:
        return "accepted and run", fault is None
    if mark[1]:
        return "rejected, static", fault is None
    return "rejected, raises", fault is not None and not PROVES_NOTHING.match(fault)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_celery_runs_what_is_accepted_and_fails_where_marked(
    path: Path, outcomes: dict[Path, Future[Outcomes]]
) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    marks = {number: mark for number, line in enumerate(lines, 1) if (mark := MARK.search(line))}
    executed = outcomes[path].result()
    counts = {"accepted and run": 0, "rejected, raises": 0, "rejected, static": 0}
    faults = []
    for number, fault in executed.items():
        kind, as_marked = judge(fault, marks.get(number))
        counts[kind] += 1
        if not as_marked:
            faults.append(f"{path.name}:{number}: {kind}? {lines[number - 1].strip()}\n    {fault}")
    not_run = marks.keys() - executed.keys()
    faults += [
        f"{path.name}:{number}: is not executed, and cannot be shown to be static"
        for number in sorted(not_run)
        if marks[number][1]
    ]
    print(path.name, counts, f"rejected, in definitions: {len(not_run)}")
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)
