"""The READMEs' commands work in a fresh copy of the project, and both say the same."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
READMES = [PROJECT / "README.md", PROJECT / "README.pt-BR.md"]


def blocks(readme: Path, language: str) -> list[str]:
    """The code blocks of one language, in order."""
    return re.findall(
        rf"^```{language}\n(.*?)^```", readme.read_text(encoding="utf-8"), re.M | re.S
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own files in an empty folder, with no environment and no caches."""
    folder = tmp_path_factory.mktemp("copy")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in listed.stdout.splitlines():
        if (PROJECT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, folder / name)
    return folder


def make(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a README's command as in a shell of a newcomer, with the tests' Python."""
    environment = {key: value for key, value in os.environ.items() if key not in INHERITED}
    return subprocess.run(
        f"{command} PYTHON={sys.executable}",
        shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=600,
    )  # fmt: skip


INHERITED = {"VIRTUAL_ENV", "PYTHONPATH", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "MAKEOVERRIDES"}


def test_the_two_commands_stand_at_the_top() -> None:
    for readme in READMES:
        assert blocks(readme, "sh")[0].splitlines() == ["make demo", "make test"]


@pytest.fixture(scope="module")
def demo(copy: Path) -> str:
    """What `make demo` prints; in one of 275 runs exibir gives up, and then it is run again."""
    done = make(copy, "make demo")
    if "gave up after 11 tries" in done.stderr:
        done = make(copy, "make demo")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_demo_command_does_the_whole_main_job(demo: str) -> None:
    assert re.search(r"^result ([7-9]|10) after \d+ (try|tries)", demo, re.M)
    assert "Success: no issues found" in demo
    assert "15 of 15 mistakes reported" in demo


def test_the_test_command_sets_up_what_it_needs(copy: Path) -> None:
    done = make(copy, "make test PYTEST_ARGS='tests/test_backoff.py tests/test_wheel.py'")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"\d+ passed", done.stdout)


def test_a_python_that_is_too_old_is_told_in_one_line(copy: Path, tmp_path: Path) -> None:
    old = tmp_path / "python"
    old.write_text(
        f'#!/bin/sh\nexec {sys.executable} -c "import sys; sys.version_info = (3, 9); $2"\n'
    )
    old.chmod(0o755)
    done = subprocess.run(
        ["make", "demo", f"PYTHON={old}", f"VENV={tmp_path}/venv"],
        cwd=copy, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode != 0
    assert "Python 3.10 or newer is needed" in done.stderr


def test_the_picture_of_the_demo_is_what_the_demo_prints(demo: str) -> None:
    for readme in READMES:
        picture = blocks(readme, "text")[0]
        assert re.search(r"^  try  1: drew  \d, not above 6 -> next try in 1 s$", picture, re.M)
        for line in picture.split("mypy --strict loja")[1].splitlines():
            assert line == "  ..." or line in demo, line


@pytest.mark.parametrize("language", ["sh", "python"])
def test_both_languages_show_the_same_code(language: str) -> None:
    english, portuguese = (blocks(readme, language) for readme in READMES)
    assert english
    assert english == portuguese


def test_both_languages_have_the_same_sections() -> None:
    english, portuguese = (
        [len(level) for level in re.findall(r"^(#+) ", readme.read_text(encoding="utf-8"), re.M)]
        for readme in READMES
    )
    assert english == portuguese


def test_the_example_of_an_own_project_passes_strict_mypy_and_runs(tmp_path: Path) -> None:
    program = "\n".join(blocks(READMES[0], "python"))
    (tmp_path / "shop.py").write_text(program, encoding="utf-8")
    mypy = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "shop.py"],
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    assert mypy.returncode == 0, mypy.stdout
    done = subprocess.run(
        [sys.executable, "-c", "import shop; print(*shop.app.tasks)"],
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    assert "shop.charge" in done.stdout, done.stderr
    assert "tarefas_tipadas.tarefas.exibir" in done.stdout
