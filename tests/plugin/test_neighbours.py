"""The plugin beside the stub's own cases, and beside celery-types."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from test_typecheck import CASES, known_bugs, marked, text

import tarefas_tipadas
from plugin.running import SETTINGS, errors, run

BEYOND = Path(__file__).parent / "beyond_types.txt"


def test_the_stubs_own_cases_are_judged_the_same(tmp_path: Path) -> None:
    """But for the lines of `beyond_types.txt`."""
    for path in CASES.glob("*.py"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    found = errors(run(tmp_path, "."))
    accepted = marked(tmp_path) ^ known_bugs("mypy", tmp_path)
    assert not accepted - found.keys(), "no longer reported"
    more = {
        f"{place[0]}: {text(tmp_path, place)}\n    {message}"
        for place in found.keys() - accepted
        for message in found[place]
    }
    wanted = BEYOND.read_text(encoding="utf-8").partition("\n\n")[2]
    assert more == set(re.findall(r"^\S.*\n    .*$", wanted, re.MULTILINE))


def test_celery_types_beside_us_is_told(tmp_path: Path) -> None:
    package = Path(tarefas_tipadas.__file__).parent
    shutil.copytree(package, tmp_path / "site" / "tarefas_tipadas")
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    (tmp_path / "empty.py").touch()

    def told() -> str:
        command = [sys.executable, "-m", "mypy", "empty.py"]
        environment = {"PYTHONPATH": str(tmp_path / "site")}
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True
        ).stderr

    assert told() == ""
    (tmp_path / "site" / "celery_types-0.26.0.dist-info").mkdir()
    assert "celery-types owns the same folders" in told()
