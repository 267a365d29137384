"""The plugin says the same with no cache, with a warm one and in the daemon, in any order.

A small project goes through the states below; each way of running mypy has to report in each
state what is written beside it.
"""

import itertools
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugin.running import SETTINGS, errors, run

TASKS = """
from celery import Celery

app = Celery("modes")

@app.task
def send(order: int) -> str:
    return ""
"""
USER = """
from shop.tasks import app

def later() -> None:
    app.send_task("shop.tasks.send", [1])
"""
BEAT = """
CELERY_BEAT_SCHEDULE = {"nightly": {"task": "shop.tasks.send", "schedule": 10.0, "args": [1]}}
"""
OTHER = """
from shop.tasks import app

@app.task(name="mail.send")
def other(order: str, copy: bool) -> None: ...
"""
NAMED = TASKS.replace("@app.task", '@app.task(name="mail.send")')
RENAMED = TASKS.replace("def send", "def dispatch")
BY_NAME = USER.replace("shop.tasks.send", "mail.send")
WIRE = TASKS + "\n@app.task\ndef collect(a: set[int]) -> None: ...\n"
Files = dict[str, str | None]

# What changes from state to state, and what is wrong then: line and the start of the message.
# Sizes change too, for mypy takes a file of the same size and second for unchanged.
STATES: list[tuple[str, Files, list[str]]] = [
    ("all fits", {"shop/tasks.py": TASKS, "user.py": USER, "settings.py": BEAT}, []),
    ("renamed", {"shop/tasks.py": RENAMED}, ["settings.py:2 No task", "user.py:5 No task"]),
    ("back", {"shop/tasks.py": TASKS}, []),
    ("named", {"shop/tasks.py": NAMED}, ["settings.py:2 No task", "user.py:5 No task"]),
    ("followed", {"user.py": BY_NAME, "settings.py": BEAT.replace("shop.tasks", "mail")}, []),
    (
        "another type",
        {"shop/tasks.py": NAMED.replace("int", "bytes")},
        ['settings.py:2 "order" of', 'user.py:5 "order" of'],
    ),
    (
        "another name",
        {"shop/tasks.py": NAMED.replace("mail.send", "mail.post")},
        ["settings.py:2 No task", "user.py:5 No task"],
    ),
    (
        "a new module",
        {"shop/other.py": OTHER},
        [
            *('settings.py:2 "order" of', 'settings.py:2 Task "mail.send" is not given'),
            *('user.py:5 "order" of', 'user.py:5 Task "mail.send" is not given'),
        ],
    ),
    ("gone again", {"shop/other.py": None}, ["settings.py:2 No task", "user.py:5 No task"]),
    ("mended", {"shop/tasks.py": NAMED + "# mended\n"}, []),
    ("a set", {"shop/tasks.py": WIRE, "user.py": USER, "settings.py": BEAT}, ["shop/tasks.py:11 "]),
    ("pickled", {"settings.py": BEAT + '\ntask_serializer = "pickle"\n'}, []),
]

CONTRACT = """
{"contract": 1, "app": "stock", "accept_content": ["json"], "result_serializer": "json",
 "tasks": {"stock.count": {"module": "stock", "doc": "", "parameters": [
   {"name": "product", "kind": "positional or keyword", "type": "str", "required": true}],
   "result": {"type": "int"}, "ignore_result": false, "serializer": "json", "queue": "celery",
   "checked": false}},
 "definitions": {}, "accepted": []}
"""
COUNT = """
from shop.tasks import app

def count() -> int:
    return app.send_task("stock.count", ["book"]).get()
"""
BEAT_OF_STOCK = BEAT.replace("shop.tasks.send", "stock.count").replace("[1]", '["book"]')
# As above, for a contract that is named in the settings.
CONTRACT_STATES: list[tuple[str, Files, list[str]]] = [
    (
        "all fits",
        {
            "shop/tasks.py": TASKS,
            "user.py": COUNT,
            "settings.py": BEAT_OF_STOCK,
            "stock.tasks.json": CONTRACT,
        },
        [],
    ),
    (
        "another type",
        {"stock.tasks.json": CONTRACT.replace('"str"', '"int"')},
        ['settings.py:2 "product" of', 'user.py:5 "product" of'],
    ),
    (
        "another result",
        {"stock.tasks.json": CONTRACT.replace('"int"', '"str"')},
        ["user.py:5 Incompatible return value"],
    ),
    ("back", {"stock.tasks.json": CONTRACT}, []),
    (
        "another name",
        {"stock.tasks.json": CONTRACT.replace("stock.count", "stock.recount")},
        ["settings.py:2 No task", "user.py:5 No task", "user.py:5 Returning Any"],
    ),
    ("followed", {"user.py": COUNT.replace("stock.count", "stock.recount"), "settings.py": ""}, []),
]


def enter(folder: Path, state: Files) -> None:
    for name, text in state.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text)


def matches(output: str, wanted: list[str]) -> bool:
    """Whether each report is one of those wanted, and each wanted is there."""
    found = sorted(f"{f}:{n} {m}" for (f, n), all in errors(output).items() for m in all)
    return len(found) == len(wanted) and all(map(str.startswith, found, wanted))


@pytest.fixture
def project(tmp_path: Path, stubs: Path) -> Path:
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "__init__.py").touch()
    shutil.copytree(stubs, tmp_path / ".mypy_cache")
    return tmp_path


def visit(
    project: Path, check: Callable[[], str], states: list[tuple[str, Files, list[str]]] = STATES
) -> None:
    """Go through all states; the project must be as described in each."""
    for name, state, wanted in states:
        enter(project, state)
        output = check()
        assert matches(output, wanted), f"{name}: {output}"


def test_with_a_cache_of_the_stubs_only(project: Path, stubs: Path) -> None:
    def check() -> str:
        shutil.rmtree(project / ".mypy_cache")
        shutil.copytree(stubs, project / ".mypy_cache")
        return run(project, ".")

    visit(project, check)


def test_with_a_warm_cache(project: Path) -> None:
    visit(project, lambda: run(project, "."))


@pytest.fixture
def daemon(project: Path) -> Iterator[Callable[..., str]]:
    def dmypy(*arguments: str) -> str:
        command = [sys.executable, "-m", "mypy.dmypy", *arguments]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True)
        assert done.returncode in (0, 1), done.stdout + done.stderr
        return done.stdout

    yield dmypy
    subprocess.run([sys.executable, "-m", "mypy.dmypy", "kill"], cwd=project, capture_output=True)


def test_in_the_daemon(project: Path, daemon: Callable[..., str]) -> None:
    visit(project, lambda: daemon("run", "--", "--no-error-summary", "."))


def test_in_a_daemon_that_starts_from_a_cache(project: Path, daemon: Callable[..., str]) -> None:
    for number, (name, state, wanted) in enumerate(STATES):
        enter(project, state)
        if number in (1, 6, 8, 11):
            daemon("start", "--", "--use-fine-grained-cache", "--no-error-summary")
            output = daemon("check", ".")
            assert matches(output, wanted), f"{name}: {output}"
            daemon("stop")
        if number in (0, 5, 7, 10):
            run(project, "--cache-fine-grained", ".")


@pytest.fixture
def with_contract(project: Path) -> Path:
    settings = f"{SETTINGS}[tarefas-tipadas]\ncontracts = stock.tasks.json\n"
    (project / "mypy.ini").write_text(settings)
    return project


def test_a_changed_contract_is_seen_with_a_warm_cache(with_contract: Path) -> None:
    visit(with_contract, lambda: run(with_contract, "."), CONTRACT_STATES)


def test_a_changed_contract_is_seen_in_the_daemon(
    with_contract: Path, daemon: Callable[..., str]
) -> None:
    command = ("run", "--", "--no-error-summary", "--use-fine-grained-cache", ".")
    enter(with_contract, CONTRACT_STATES[0][1])
    run(with_contract, "--cache-fine-grained", ".")
    visit(with_contract, lambda: daemon(*command), CONTRACT_STATES)


def test_a_daemon_stays_where_no_setting_has_changed(
    with_contract: Path, daemon: Callable[..., str]
) -> None:
    enter(with_contract, CONTRACT_STATES[0][1])
    first, second = (daemon("run", "--", "--no-error-summary", ".") for _ in range(2))
    assert ("Daemon started" in first, "Daemon started" in second) == (True, False)
    (with_contract / "stock.tasks.json").write_text("{}")
    command = [sys.executable, "-m", "mypy.dmypy", "run", "--", "--no-error-summary", "."]
    refused = subprocess.run(command, cwd=with_contract, capture_output=True, text=True)
    assert "stock.tasks.json is no contract" in refused.stdout
    (with_contract / "stock.tasks.json").write_text(CONTRACT)
    assert matches(daemon("run", "--", "--no-error-summary", "."), [])


def test_two_workers_check_calls_but_no_settings_of_a_module(project: Path) -> None:
    """A worker reads a module without asking a plugin, so nothing can be hung on its end."""
    shutil.rmtree(project / ".mypy_cache")
    for _, state, _ in STATES[:2]:
        enter(project, state)
    assert matches(run(project, "--num-workers=2", "."), ["user.py:5 No task"])


FILES = ("user.py", "settings.py", "shop/tasks.py")


@pytest.mark.parametrize("order", list(itertools.permutations(FILES)), ids="-".join)
def test_in_whatever_order_the_files_come(order: tuple[str, ...], project: Path) -> None:
    for _, state, _ in STATES[:2]:
        enter(project, state)
    assert matches(run(project, *order), STATES[1][2])


def test_one_file_alone_knows_the_tasks_of_the_others(project: Path) -> None:
    for _, state, _ in STATES[:6]:
        enter(project, state)
    assert matches(run(project, "user.py"), ['user.py:5 "order" of'])
