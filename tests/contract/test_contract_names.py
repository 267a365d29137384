"""`celery contract verify` against the names in an app's settings."""

from contract.project import APP, Project


def test_names_in_the_settings_that_are_no_task_are_told(project: Project) -> None:
    project.write(
        settings="beat_schedule={"
        "'good': {'task': 'loja.f', 'schedule': 1, 'args': (1,)},"
        "'typo': {'task': 'loja.g', 'schedule': 1},"
        "'arity': {'task': 'loja.f', 'schedule': 1, 'args': (1, 2)}},"
        "task_routes=({'loja.f': {'queue': 'a'}, 'lojas.*': {'queue': 'b'}, 'lojaf': 'c'},),"
        "task_annotations={'*': {'rate_limit': 1}, 'loja.ff': {'rate_limit': 1}}"
    )
    done = project.run("verify", "--no-workers")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "beat_schedule 'typo': there is no task loja.g; did you mean loja.f?",
        "beat_schedule 'arity': loja.f cannot be called so: too many positional arguments",
        "task_routes: no task matches lojas.*",
        "task_routes: there is no task lojaf; did you mean loja.f?",
        "task_annotations: there is no task loja.ff; did you mean loja.f?",
    ]
    project.write(settings="beat_schedule={'a': {'task': 'loja.f', 'args': (1,), 'schedule': 1}}")
    good = project.run("verify", "--no-workers")
    assert (good.returncode, good.stdout) == (0, "1 tasks verified\n")


def test_tasks_of_other_services_are_known_by_their_contracts(project: Project) -> None:
    project.export()
    entry = "beat_schedule={'a': {'task': 'loja.f', 'args': (1,), 'schedule': 1}}"
    other = APP.replace('"loja"', '"other"').format(settings=entry)
    (project.folder / "other.py").write_text(other)
    alone = project.run("verify", "--no-workers", app="other")
    assert (alone.returncode, alone.stdout.strip()) == (
        1, "beat_schedule 'a': there is no task loja.f",
    )  # fmt: skip
    command = ["verify", "--no-workers", "--also", "loja.tasks.json"]
    assert project.run(*command, app="other").returncode == 0
