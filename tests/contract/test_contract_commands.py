"""`celery contract` through Celery's real command line."""

import json
import shutil
import subprocess
import sys

import pytest

from contract.project import Project, one_line


def test_an_unchanged_app_passes(project: Project) -> None:
    project.export()
    done = project.run("check", "loja.tasks.json")
    assert (done.returncode, done.stdout) == (0, "0 breaking, 0 accepted, 0 safe\n")
    assert project.run("export", "-o", "loja.tasks.json", "--check").returncode == 0


def test_a_break_is_told_with_reason_example_and_steps(project: Project) -> None:
    project.export()
    before = project.file.read_text()
    project.write("a: int, b: int")
    done = project.run("check", "loja.tasks.json")
    assert done.returncode == 1
    assert "breaks queued messages, breaks callers: b added without a default" in done.stdout
    assert "missing a required argument: 'b'" in done.stdout
    assert "for example loja.f(a=1)" in done.stdout
    assert "1. Add it last or keyword-only, with a default" in done.stdout
    assert project.file.read_text() == before


def test_a_safe_change_passes_and_is_told(project: Project) -> None:
    project.export()
    project.write("a: int, b: int = 1")
    done = project.run("check", "loja.tasks.json")
    assert done.returncode == 0
    assert "safe: b added with a default" in done.stdout
    stale = project.run("export", "-o", "loja.tasks.json", "--check")
    assert (stale.returncode, stale.stdout) == (1, "")
    assert "stale" in stale.stderr


def test_json_has_all_that_text_has(project: Project) -> None:
    project.export()
    project.write("a: str")
    done = project.run("check", "loja.tasks.json", "--format", "json")
    assert done.returncode == 1
    (change,) = json.loads(done.stdout)["changes"]
    assert change["id"] == "loja.f type-changed a"
    assert change["verdicts"] == ["breaks queued messages", "breaks callers"]
    assert change["example"] == {"args": [], "kwargs": {"a": 1}}
    assert change["steps"]
    assert change["fails"] is True


def test_github_marks_the_line_of_the_task(project: Project) -> None:
    project.export()
    project.write("b: str")
    done = project.run("check", "loja.tasks.json", "--format", "github")
    assert done.returncode == 1
    line = next(
        i for i, text in enumerate(project.file.read_text().splitlines(), 1) if '"loja.f"' in text
    )
    start = f"::error file=loja.tasks.json,line={line},title=loja.f%3A breaks queued messages%2C"
    assert done.stdout.startswith(start)
    assert "%0A" in done.stdout


def test_a_branch_of_git_is_compared_and_the_file_must_be_fresh(project: Project) -> None:
    project.git("init", "-q", "-b", "main")
    project.export()
    project.git("add", ".")
    project.git("commit", "-q", "-m", "contract")
    project.write("a: int, b: int = 1")
    stale = project.run("check", "loja.tasks.json", "--against", "git:main")
    assert stale.returncode == 1
    assert "is not what the app has: run contract export -o" in stale.stdout
    project.export()
    assert project.run("check", "loja.tasks.json", "--against", "git:main").returncode == 0
    project.write("b: int")
    project.export()
    broken = project.run("check", "loja.tasks.json", "--against", "git:main")
    assert broken.returncode == 1
    assert "is not what the app has" not in broken.stdout
    assert project.run("check", "loja.tasks.json").returncode == 0
    without_app = project.run("check", "loja.tasks.json", "--against", "git:main", app=None)
    assert without_app.stdout == broken.stdout
    unknown = project.run("check", "loja.tasks.json", "--against", "git:nowhere")
    assert "has it been fetched?" in one_line(unknown)


def test_a_contract_that_is_new_has_nothing_to_break(project: Project) -> None:
    project.git("init", "-q", "-b", "main")
    project.git("commit", "-q", "--allow-empty", "-m", "empty")
    project.export()
    done = project.run("check", "loja.tasks.json", "--against", "git:main")
    assert done.returncode == 0
    assert "is new there: nothing to compare with" in done.stdout


def test_an_accepted_break_passes_until_it_expires(project: Project) -> None:
    project.export()
    shutil.copy(project.file, project.folder / "old.json")
    project.write("b: int")
    against = ["check", "loja.tasks.json", "--against", "old.json"]
    project.export()
    change = "loja.f parameter-renamed a"
    assert f'its name, for contract accept: "{change}"' in project.run(*against).stdout
    reason = ["--reason", "drained on Monday", "--expires"]
    assert project.run(*against).returncode == 1
    assert project.run("accept", "loja.tasks.json", change, *reason, "2999-01-31").returncode == 0
    project.export()
    done = project.run(*against)
    assert done.returncode == 0, done.stdout
    assert "accepted, until 2999-01-31: drained on Monday" in done.stdout
    assert "0 breaking, 1 accepted, 0 safe" in done.stdout
    text = project.file.read_text()
    project.file.write_text(text.replace("2999-01-31", "2020-01-31"))
    expired = project.run(*against)
    assert expired.returncode == 1
    assert "accepted, expired after 2020-01-31" in expired.stdout
    past = project.run("accept", "loja.tasks.json", change, *reason, "2020-01-31")
    assert one_line(past) == "--expires 2020-01-31 is past"
    nothing = project.run("check", "loja.tasks.json")
    assert f"accepted, but nothing breaks: {change}" in nothing.stdout


def test_bad_input_is_told_in_one_line_and_overwrites_nothing(project: Project) -> None:
    project.export()
    text = project.file.read_text()
    damaged = [
        (text.replace('"contract": 1', '"contract": 2'), "is a contract of version 2"),
        (text[: len(text) // 2], "is damaged"),
        ("[]", "is no contract"),
        (text.replace('"kind": ', '"kinds": '), "parameter a of loja.f needs a 'kind'"),
        (text.replace('"positional or keyword"', '"optional"'), "is of no kind 'optional'"),
        (
            text.replace('"schema": {', '"schema": {"$ref": "#/definitions/Gone", ', 1),
            "no definition 'Gone'",
        ),
    ]
    for content, message in damaged:
        project.file.write_text(content)
        assert message in one_line(project.run("check", "loja.tasks.json"))
        assert message in one_line(project.run("export", "-o", "loja.tasks.json"))
        assert project.file.read_text() == content
    assert "does not exist" in one_line(project.run("check", "none.json"))
    assert one_line(project.run("export", app=None)).startswith("which app?")


@pytest.mark.parametrize(
    ("parameters", "settings", "message"),
    [
        ("a: 'Nowhere'", "", "loja.f: an annotation cannot be resolved (NameError: name 'Nowhere'"),
        ("a: int", "include=['absent']", "cannot be imported: ModuleNotFoundError: No module"),
        ("a: int", "task_routes={'loja.f': 7}", "loja.f: its route cannot be found"),
    ],
)
def test_an_app_that_cannot_be_read_is_told_in_one_line(
    project: Project, parameters: str, settings: str, message: str
) -> None:
    project.export()
    before = project.file.read_text()
    project.write(parameters, settings)
    assert message in one_line(project.run("export", "-o", "loja.tasks.json"))
    assert project.file.read_text() == before


def test_an_app_that_does_not_import_is_told_by_celery(project: Project) -> None:
    project.export()
    before = project.file.read_text()
    (project.folder / "loja.py").write_text("import absent\n")
    done = project.run("export", "-o", "loja.tasks.json")
    assert done.returncode == 2
    assert "No module named 'absent'" in done.stderr
    assert "The module absent2 was not found" in project.run("export", app="absent2").stderr
    assert project.file.read_text() == before


def test_a_client_is_stale_when_the_contract_changes(project: Project) -> None:
    project.export()
    make = ["client", "loja.tasks.json", "-o", "loja_client.py"]
    assert project.run(*make, app=None).returncode == 0
    assert project.run(*make, "--check", app=None).returncode == 0
    client = project.folder / "loja_client.py"
    assert client.read_text() == project.run("client").stdout
    project.write("a: int, b: int = 1")
    stale = project.run("client", "-o", "loja_client.py", "--check")
    assert stale.returncode == 1
    assert "loja_client.py is stale" in stale.stderr


def test_other_celery_commands_do_not_pay_for_this_one() -> None:
    program = "import sys, celery.bin.celery as c; print('contract' in c.celery.commands)"
    modules = "print([n for n in sys.modules if 'pydantic' in n or n.startswith('tarefas')])"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{modules}"], capture_output=True, text=True
    )
    ours = ["tarefas_tipadas", "tarefas_tipadas.contract", "tarefas_tipadas.contract.command"]
    assert done.stdout.splitlines() == ["True", str(ours)], done.stderr
