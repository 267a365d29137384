"""Each checker reports the marked lines of `tests/typecheck/`, and no other line.

The cases are checked against the installed wheel, in a folder of their own, so that no
checker finds the stub's source. `# E` marks a line that must be reported; `bugs.toml`
lists the lines where a checker is wrong, and a bug that is gone fails here too. The stubs are
checked themselves as well.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

from stubtest.run import PACKAGES

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

CASES = Path(__file__).parent / "typecheck"
BIN = Path(sys.executable).parent
BUGS = CASES / "bugs.toml"
Place = tuple[str, int]
Lines = set[Place]


def lines_of(pattern: str, output: str) -> Lines:
    return {(Path(name).name, int(line)) for name, line in re.findall(pattern, output, re.M)}


def checker(*command: str, pattern: str) -> Callable[[Path], Lines]:
    """How to run a checker in a folder and read the lines with errors from its output."""

    def check(folder: Path) -> Lines:
        tool = [str(BIN / command[0]), *command[1:]]
        done = subprocess.run(tool, cwd=folder, capture_output=True, text=True, timeout=600)
        assert done.returncode in (0, 1), done.stdout + done.stderr
        return lines_of(pattern, done.stdout)

    return check


PYTHON = sys.executable
CHECKERS = {
    "mypy": checker(
        "mypy", "--strict", "--cache-dir=.cache", ".", pattern=r"^(\S+?\.py):(\d+): error"
    ),
    "pyright": checker(
        "pyright", "--pythonpath", PYTHON, ".", pattern=r"(\S+\.py):(\d+):\d+ - error"
    ),
    "ty": checker(
        "ty", "check", "--output-format", "concise", "--python", PYTHON, ".",
        pattern=r"^(\S+?\.py):(\d+):\d+: error",
    ),
    "pyrefly": checker(
        "pyrefly", "check", "--output-format", "min-text", "--python-interpreter-path", PYTHON,
        pattern=r"^ *ERROR (\S+?\.py):(\d+)",
    ),
    "zuban": checker(
        "zuban", "mypy", "--strict", "--python-executable", PYTHON, ".",
        pattern=r"^(\S+?\.py):(\d+): error",
    ),
}  # fmt: skip
# Strict, but for what pyrefly's strict preset asks of the user's own code.
PYREFLY = """
preset = "strict"
[errors]
implicit-any-lambda = false
implicit-any-parameter = false
missing-override-decorator = false
"""
SETTINGS = {
    "pyrefly.toml": PYREFLY,
    "pyrightconfig.json": '{"typeCheckingMode": "standard"}\n',
    "ty.toml": "",
}


def marked(folder: Path) -> Lines:
    return {
        (path.name, number)
        for path in folder.glob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"#\s*E\b", line)
    }


def text(folder: Path, place: Place) -> str:
    file, line = place
    return (folder / file).read_text(encoding="utf-8").splitlines()[line - 1].strip()


def known_bugs(name: str, folder: Path) -> Lines:
    """Where this checker is known to be wrong; each entry of the table must name a line."""
    places: Lines = set()
    for bug in tomllib.loads(BUGS.read_text(encoding="utf-8")).get(name, []):
        lines = (folder / bug["file"]).read_text(encoding="utf-8").splitlines()
        found = {(bug["file"], i) for i, line in enumerate(lines, 1) if line.strip() == bug["line"]}
        assert found, f"{BUGS.name} names a line that is not there: {bug}"
        places |= found
    return places


@pytest.mark.parametrize("name", CHECKERS)
def test_a_checker_reports_the_marked_lines_and_no_other(name: str, tmp_path: Path) -> None:
    for path in CASES.glob("*.py"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for setting, content in SETTINGS.items():
        (tmp_path / setting).write_text(content)
    wanted, reported = marked(tmp_path), CHECKERS[name](tmp_path)
    assert wanted, "no line is marked"
    expected = wanted ^ known_bugs(name, tmp_path)
    faults = [f"missed: {place}: {text(tmp_path, place)}" for place in expected - reported]
    faults += [f"no mark: {place}: {text(tmp_path, place)}" for place in reported - expected]
    if faults:
        pytest.fail("\n".join(sorted(faults)), pytrace=False)


def test_the_stubs_themselves_are_strict(tmp_path: Path) -> None:
    """mypy is silent about what is installed, and so it gets copies."""
    for name in PACKAGES:
        shutil.copytree(Path(sysconfig.get_path("purelib")) / f"{name}-stubs", tmp_path / name)
    flags = ["--strict", "--ignore-missing-imports", "--cache-dir=.cache"]
    command = [str(BIN / "mypy"), *flags, *(f"--package={name}" for name in PACKAGES)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
