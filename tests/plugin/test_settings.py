"""The plugin's settings, and what happens when something is wrong with them."""

import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from plugin.running import SETTINGS, errors, run
from tarefas_tipadas.mypy.contracts import Contracts

SEND = """\
from celery import Celery

app = Celery("settings")

@app.task
def collect(items: set[int]) -> int:
    return 1

app.send_task("billing.charge", [1])
collect.apply_async(["a"])
"""
CONTRACT = """\
{
  "contract": 1, "app": "billing", "accept_content": ["json"], "result_serializer": "json",
  "tasks": {
    "billing.charge": {
      "module": "billing", "doc": "", "parameters": [
        {"name": "order", "kind": "positional or keyword", "type": "str", "required": true}
      ],
      "result": {"type": "int"}, "ignore_result": false, "serializer": "json", "queue": "celery",
      "checked": false
    }
  },
  "definitions": {}, "accepted": []
}
"""
CONTRACTS = f"{SETTINGS}[tarefas-tipadas]\ncontracts = "
NAME, ARGS, WIRE = "[celery-names]", "[celery-args]", "[celery-wire]"
PYPROJECT = '[tool.mypy]\nplugins = ["tarefas_tipadas.mypy"]\n[tool.tarefas-tipadas]\n'


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, stubs: Path) -> None:
    shutil.copytree(stubs, tmp_path / ".mypy_cache")


def codes(folder: Path) -> list[str]:
    found = errors(run(folder, "send.py"))
    return sorted(message.split("  ")[-1] for messages in found.values() for message in messages)


@pytest.mark.parametrize(
    ("file", "text", "wanted"),
    [
        ("mypy.ini", SETTINGS, [ARGS, NAME, WIRE]),
        ("mypy.ini", f"{SETTINGS}[tarefas-tipadas]\nknown_tasks = billing.charge\n", [ARGS, WIRE]),
        ("mypy.ini", f"{SETTINGS}[tarefas-tipadas]\nknown_tasks = a.b, billing.*\n", [ARGS, WIRE]),
        ("mypy.ini", f"{SETTINGS}[tarefas-tipadas]\nserializer = pickle\n", [ARGS, NAME]),
        ("setup.cfg", f"{SETTINGS}[tarefas-tipadas]\nserializer = pickle\n", [ARGS, NAME]),
        ("pyproject.toml", PYPROJECT, [ARGS, NAME, WIRE]),
        ("pyproject.toml", f'{PYPROJECT}known_tasks = ["billing.charge"]\n', [ARGS, WIRE]),
        ("mypy.ini", f"{SETTINGS}[tarefas-tipadas]\ndisable = celery-names, celery-wire\n", [ARGS]),
        ("pyproject.toml", f'{PYPROJECT}disable = ["celery-names"]\n', [ARGS, WIRE]),
    ],
)
def test_settings_say_what_is_checked(
    tmp_path: Path, file: str, text: str, wanted: list[str]
) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / file).write_text(text)
    assert codes(tmp_path) == wanted


def test_with_the_check_of_arguments_off_the_stub_checks_tuples(tmp_path: Path) -> None:
    (tmp_path / "send.py").write_text(SEND.replace('["a"]', '("a",)'))
    (tmp_path / "mypy.ini").write_text(f"{SETTINGS}[tarefas-tipadas]\ndisable = celery-args\n")
    assert "[arg-type]" in codes(tmp_path) or "[call-overload]" in codes(tmp_path)


def test_mypy_2_takes_the_codes_as_its_own(tmp_path: Path) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / "mypy.ini").write_text(f"{SETTINGS}disable_error_code = celery-names, celery-wire")
    if version("mypy").startswith("1."):
        assert "Invalid error code" in refused(tmp_path)
    else:
        assert codes(tmp_path) == [ARGS]


def refused(folder: Path) -> str:
    command = [sys.executable, "-m", "mypy", "send.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 2 or version("mypy").startswith("1.")
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("mypy.ini", f"{CONTRACTS}billing tasks.json"),
        ("setup.cfg", f"{CONTRACTS}\n  ../{{folder}}/billing tasks.json,\n  other.json"),
        ("pyproject.toml", f'{PYPROJECT}contracts = ["billing tasks.json", "other.json"]'),
    ],
)
def test_the_tasks_of_a_contract_are_known(tmp_path: Path, file: str, text: str) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / "billing tasks.json").write_text(CONTRACT)
    (tmp_path / "other.json").write_text(CONTRACT.replace("charge", "refund"))
    (tmp_path / file).write_text(text.format(folder=tmp_path.name))
    found = errors(run(tmp_path, "send.py"))
    assert found["send.py", 9] == [
        '"order" of task "billing.charge" is "str", not "int"  [celery-args]'
    ]


def test_a_contract_is_found_beside_the_settings(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "send.py").write_text(SEND)
    (tmp_path / "billing.json").write_text(CONTRACT)
    (tmp_path / "mypy.ini").write_text(f"{CONTRACTS}billing.json")
    shutil.copytree(tmp_path / ".mypy_cache", inner / ".mypy_cache")
    found = errors(run(inner, "--config-file", "../mypy.ini", "send.py"))
    assert [message.split("  ")[-1] for message in found["send.py", 9]] == [ARGS]


def test_where_two_contracts_disagree_arguments_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / "mypy.ini").write_text(f"{CONTRACTS}one.json, two.json")
    (tmp_path / "one.json").write_text(CONTRACT)
    (tmp_path / "two.json").write_text(CONTRACT.replace('"doc": ""', '"doc": "The same."'))
    assert codes(tmp_path) == [ARGS, ARGS, WIRE]
    (tmp_path / "two.json").write_text(CONTRACT.replace('"order"', '"orders"'))
    assert codes(tmp_path) == [ARGS, WIRE]


def test_the_tasks_of_the_project_count_more_than_a_contract(tmp_path: Path) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / "mypy.ini").write_text(f"{CONTRACTS}billing.json")
    (tmp_path / "billing.json").write_text(CONTRACT)
    (tmp_path / "billing.py").write_text(
        "from celery import shared_task\n@shared_task\ndef charge(order: int) -> None: ...\n"
    )
    assert codes(tmp_path) == [ARGS, WIRE]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "billing.json does not exist"),
        (CONTRACT[:-5], "billing.json is damaged: "),
        ("{}", "billing.json is no contract"),
        (CONTRACT.replace('"contract": 1', '"contract": 9'), "a contract of version 9, and this"),
        (CONTRACT.replace('"type": "str"', '"typ": 1'), "parameter order of billing.charge needs"),
        (
            CONTRACT.replace('"int"', '"int", "schema": {"$ref": "#/definitions/Lost"}'),
            "billing.json is damaged: it has no definition 'Lost'",
        ),
    ],
)
def test_a_file_that_is_no_contract_is_refused(
    tmp_path: Path, text: str | None, message: str
) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / "mypy.ini").write_text(f"{CONTRACTS}billing.json")
    if text is not None:
        (tmp_path / "billing.json").write_text(text)
    printed = refused(tmp_path)
    (line,) = [line for line in printed.splitlines() if ": error: " in line]
    assert line.startswith("mypy.ini: error: [tarefas-tipadas]: contracts: billing.json")
    assert message in line
    assert "Traceback" not in printed


def test_an_ignore_comment_names_the_code(tmp_path: Path) -> None:
    text = SEND.replace('["a"])', '["a"])  # type: ignore[celery-args]')
    (tmp_path / "send.py").write_text(text)
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    assert codes(tmp_path) == [NAME, WIRE]


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("mypy.ini", f"{SETTINGS}[tarefas-tipadas]\nknown_task = a\n", 'no setting "known_task"'),
        ("pyproject.toml", f"{PYPROJECT}known_tasks = 3\n", "a list of names, not 3"),
        ("pyproject.toml", f"{PYPROJECT}contracts = 3\n", "contracts is a list of paths, not 3"),
        ("pyproject.toml", f"{PYPROJECT}serializer = 3\n", "a name such as json, not 3"),
        ("pyproject.toml", f'{PYPROJECT}disable = ["args"]\n', 'no error code "args"'),
    ],
)
def test_a_wrong_setting_is_refused(tmp_path: Path, file: str, text: str, message: str) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / file).write_text(text)
    printed = refused(tmp_path)
    assert message in printed
    assert "Traceback" not in printed


def test_the_app_says_what_serializes(tmp_path: Path) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    (tmp_path / "other.py").write_text('CELERY_TASK_SERIALIZER = "pickle"\n')
    assert codes(tmp_path) == [ARGS, NAME]


def test_another_scheduler_may_take_more_keys(tmp_path: Path) -> None:
    """But not a misspelt one of Celery's."""
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    entry = '{"task": "celery.backend_cleanup", "schedule": 1, "description": "", "kwarg": {}}'
    (tmp_path / "send.py").write_text(f'CELERY_BEAT_SCHEDULE = {{"a": {entry}}}\n')
    assert codes(tmp_path) == ["[celery-settings]"] * 2
    (tmp_path / "apps.py").write_text('APPS = ["django_celery_beat"]\n')
    assert codes(tmp_path) == ["[celery-settings]"]


def test_a_mistake_in_the_plugin_is_reported_and_mypy_goes_on(tmp_path: Path) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / "broken.py").write_text(
        "from tarefas_tipadas.mypy import plugin\n"
        "from tarefas_tipadas.mypy import names\n"
        "def fail(*given: object) -> None:\n"
        "    raise KeyError('a mistake')\n"
        "names.look_up = fail\n"
    )
    (tmp_path / "mypy.ini").write_text(SETTINGS.replace("tarefas_tipadas.mypy", "./broken.py"))
    found = errors(run(tmp_path, "send.py"))
    assert found["send.py", 9] == [
        "tarefas_tipadas.mypy failed here (KeyError('a mistake')); please report it with the line"
        "  [celery-internal]"
    ]
    assert found["send.py", 10]


def test_a_broken_store_is_read_anew(tmp_path: Path) -> None:
    (tmp_path / "send.py").write_text(SEND)
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    assert codes(tmp_path) == [ARGS, NAME, WIRE]
    store = tmp_path / ".mypy_cache" / "tarefas-tipadas.json"
    for broken in ("", "[]", "{}", store.read_text().replace('"stamps"', '"stamp"')):
        store.write_text(broken)
        assert codes(tmp_path) == [ARGS, NAME, WIRE]


def test_a_contract_that_is_as_it_was_is_read_only_when_a_task_is_needed(tmp_path: Path) -> None:
    file, store = tmp_path / "billing.json", str(tmp_path / "store" / "contracts.json")
    file.write_text(CONTRACT)
    first = Contracts([str(file)], store)
    again = Contracts([str(file)], store)
    assert again == first
    assert "tasks" not in vars(again)
    assert again.tasks == first.tasks
    file.write_text(CONTRACT.replace('"order"', '"orders"'))
    assert Contracts([str(file)], store) != first
    for broken in ("", "[]", '{"stamps": 1}'):
        Path(store).write_text(broken)
        assert Contracts([str(file)], store) == Contracts([str(file)])


def test_names_of_the_apps_own_making_leave_unknown_ones_alone(tmp_path: Path) -> None:
    (tmp_path / "mypy.ini").write_text(SETTINGS)
    named = "def gen_task_name(self, name: str, module: str) -> str: return name"
    own = f"\nclass Own(Celery):\n    {named}\n"
    (tmp_path / "send.py").write_text(SEND + own)
    assert codes(tmp_path) == [ARGS, WIRE]
