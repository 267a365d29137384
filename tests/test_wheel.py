"""The wheel that is installed here has what users need, and nothing else."""

import re
from importlib.metadata import distribution
from pathlib import Path

PROJECT = Path(__file__).parent.parent
INSTALLED = distribution("tarefas-tipadas")


def files() -> set[str]:
    paths = [path.as_posix() for path in INSTALLED.files or []]
    return {path for path in paths if "__pycache__" not in path}


def test_the_package_and_its_marker_are_in_place() -> None:
    source = PROJECT / "src"
    package = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert "tarefas_tipadas/py.typed" in package
    assert package == {path for path in files() if path.startswith("tarefas_tipadas/")}


def test_each_stub_is_where_type_checkers_look() -> None:
    source = PROJECT / "stubs"
    stubs = set()
    for path in source.rglob("*.pyi"):
        top, _, rest = path.relative_to(source).as_posix().partition("/")
        stubs.add(
            f"{top}-stubs/{rest}" if rest else f"{top.removesuffix('.pyi')}-stubs/__init__.pyi"
        )
    assert "celery-stubs/__init__.pyi" in stubs
    assert "celery-stubs/app/task.pyi" in stubs
    assert stubs == {path for path in files() if path.partition("/")[0].endswith("-stubs")}


def test_nothing_else_is_in_the_wheel() -> None:
    places = {path.partition("/")[0] for path in files()}
    stubs = {f"{path.stem}-stubs" for path in (PROJECT / "stubs").iterdir()}
    information = f"tarefas_tipadas-{INSTALLED.version}.dist-info"
    assert places == {"tarefas_tipadas", information, *stubs}


def test_it_needs_celery_and_typing_extensions_only() -> None:
    needed = [line for line in INSTALLED.requires or [] if "extra ==" not in line]
    assert {re.split(r"[<>=]", line)[0] for line in needed} == {"celery", "typing-extensions"}


def test_it_is_the_wheel_that_is_tested_not_the_source() -> None:
    import tarefas_tipadas

    assert PROJECT / "src" not in Path(tarefas_tipadas.__file__).parents
