"""`remote_task`: `loja`, in this process, declares the tasks of `estoque`, in another."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from celery import Celery, chain, chord, group
from in_memory import worker_of

from tarefas_tipadas import InvalidArguments, RunsElsewhere, remote_task
from tarefas_tipadas.embedded import backend_settings, broker_settings

loja = Celery("loja", set_as_current=False)
loja.conf.task_default_queue = "loja"
loja.conf.worker_enable_remote_control = False


@remote_task(loja, name="estoque.reservar", queue="estoque")
def reservar(sku: str, quantity: int = 1) -> list[Any]:
    """Reserve goods."""
    raise NotImplementedError


@remote_task(loja, name="estoque.total", queue="estoque", checked=True, headers={"via": "loja"})
def total(numbers: list[int]) -> int: ...  # type: ignore[empty-body]  # the other way to write it


@loja.task
def quantity(sku: str) -> int:
    return len(sku)


@loja.task
def first(reserved: list[Any]) -> str:
    return str(reserved[0])


@pytest.fixture(scope="module", autouse=True)
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("broker")
    loja.conf.update(broker_settings(folder))
    loja.conf.update(backend_settings(folder))
    command = [sys.executable, "-m", "celery", "--quiet", "-A", "estoque_app", "worker"]
    environment = {**os.environ, "TEST_FOLDER": str(folder)}
    options = ["--pool=solo", "--loglevel=WARNING", "--without-gossip", "--without-mingle"]
    estoque = subprocess.Popen([*command, *options], cwd=Path(__file__).parent, env=environment)
    try:
        with worker_of(loja):
            yield
    finally:
        estoque.terminate()
        estoque.wait(20)


def test_it_is_sent_by_name_to_its_queue() -> None:
    assert reservar.delay("a", quantity=2).get(timeout=20, interval=0.01) == ["a", 2, "estoque"]
    assert reservar.apply_async(("b",)).get(timeout=20, interval=0.01) == ["b", 1, "estoque"]


def test_it_is_a_step_of_a_canvas_wherever_that_is_executed() -> None:
    # The step after a remote one is sent by the other service, which has queues of its own.
    own = first.s().set(queue="loja")
    assert chain(reservar.s("a"), own).delay().get(timeout=20, interval=0.01) == "a"
    # The second step is sent by the worker of loja, which does not know the task.
    assert chain(quantity.s("abc"), reservar.s()).delay().get(timeout=20, interval=0.01) == [
        3,
        1,
        "estoque",
    ]
    assert chain(quantity.s("abc"), reservar.si("z")).delay().get(timeout=20, interval=0.01) == [
        "z",
        1,
        "estoque",
    ]
    both = group(reservar.s("a"), reservar.s("b", 2)).delay().get(timeout=20, interval=0.01)
    assert both == [["a", 1, "estoque"], ["b", 2, "estoque"]]
    counted = chord([quantity.s("a"), quantity.s("abc")], total.s()).delay()
    assert counted.get(timeout=20, interval=0.01) == 4
    linked = quantity.apply_async(("abc",), link=reservar.s())
    assert linked.get(timeout=20, interval=0.01) == 3
    (child,) = linked.children
    assert child.get(timeout=20, interval=0.01) == [3, 1, "estoque"]


def test_a_call_may_choose_another_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = []
    monkeypatch.setattr(loja, "send_task", lambda *args, **options: sent.append(options))
    reservar.apply_async(("a",), queue="other")
    total.delay([1])
    reservar.s("a").set(queue="other").apply_async()
    assert [options["queue"] for options in sent] == ["other", "estoque", "other"]
    assert sent[1]["headers"] == {"via": "loja"}


def test_it_never_runs_here() -> None:
    refuse = pytest.raises(RunsElsewhere, match=r"estoque\.reservar runs in another service")
    with refuse:
        reservar("a")
    with refuse:
        reservar.run("a")
    with refuse:
        reservar.apply(("a",))
    with refuse:
        reservar.s("a").apply()
    loja.conf.task_always_eager = True
    try:
        with refuse:
            reservar.delay("a")
        with refuse:
            reservar.s("a").delay()
    finally:
        loja.conf.task_always_eager = False
    assert "estoque.reservar" not in loja.tasks


def test_wrong_arguments_are_refused_when_they_are_sent() -> None:
    with pytest.raises(TypeError, match="sku"):
        reservar.delay()  # type: ignore[call-arg]  # the point of the test
    with pytest.raises(InvalidArguments, match=r"numbers must be list\[int\], got 'b'"):
        total.delay([1, "b"])  # type: ignore[list-item]  # the point of the test


def test_it_waits_for_the_settings_of_its_app() -> None:
    app = Celery("late", set_as_current=False)

    @remote_task(app, name="a.b")
    def declared() -> None: ...

    assert not app.configured
    app.conf.task_serializer = "yaml"
    assert declared.serializer == "yaml"
    assert declared.name == "a.b"


def test_a_function_with_a_body_is_refused() -> None:
    declare = remote_task(loja, name="a.b")

    def empty() -> None:
        """Nothing."""

    def dots() -> None: ...

    def called() -> None:
        """Nothing."""
        raise NotImplementedError()

    for fun in (empty, dots, called):
        assert declare(fun).name == "a.b"

    def returns() -> int:
        return 3

    def works(x: int) -> int:
        return x + 1

    for wrong in (returns, works):
        with pytest.raises(TypeError, match=r"has a body, which would never run: a\.b is remote"):
            declare(wrong)


def test_mistakes_in_the_declaration_are_refused() -> None:
    with pytest.raises(TypeError, match=r"unknown option 'qeue'; did you mean 'queue'\?"):
        remote_task(loja, name="a.b", qeue="x")  # type: ignore[call-arg]  # the point of the test
    with pytest.raises(TypeError, match="needs the name of a task, got ''"):
        remote_task(loja, name="")
