"""`exibir` on a real worker in a process of its own."""

import inspect
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from celery import Celery
from celery.events.receiver import EventReceiver
from celery.exceptions import MaxRetriesExceededError

from tarefas_tipadas import ResultNotAccepted, exibir
from tarefas_tipadas.tarefas import BACKOFF

NEVER = {"minimo": -(10**15), "maximo": 10, "limite": 9}
"""Arguments with which a draw is above the limit once in 10**15 times."""

MAX_RETRIES = 3
"""As `worker_app` sets it."""

TOLERANCE = 0.8
"""Seconds by which a try may come late: the worker looks for messages now and then."""


def events_until(app: Celery, last: str, arguments: dict[str, Any]) -> list[dict[str, Any]]:
    """Send `exibir` with `arguments` and return its events up to the type `last`."""
    task_id = str(uuid4())
    seen: list[dict[str, Any]] = []

    class Watch(EventReceiver):
        def on_consume_ready(self, *_: Any, **__: Any) -> None:
            exibir.apply_async(kwargs=arguments, task_id=task_id)

        def process(self, type: str, event: dict[str, Any]) -> None:
            if event.get("uuid") == task_id:
                seen.append(event)
                self.should_stop = type == last

    with app.connection_for_read() as connection:
        Watch(connection, app=app).capture(limit=None, timeout=60, wakeup=False)
    return seen


def test_a_number_above_the_limit_is_the_result(app: Celery) -> None:
    numbers = [exibir.delay(7, 10, 6).get(timeout=20) for _ in range(5)]
    assert all(7 <= number <= 10 for number in numbers)


def test_it_draws_from_1_to_10_with_limit_6_by_default(app: Celery) -> None:
    parameters = inspect.signature(exibir.run).parameters.values()
    assert [(p.name, p.default) for p in parameters] == [
        ("minimo", 1),
        ("maximo", 10),
        ("limite", 6),
    ]
    # One in eight gives up after the four tries that it has here, but not all of twenty.
    sent = [exibir.delay() for _ in range(20)]
    numbers = [result.get(timeout=60, propagate=False) for result in sent]
    drawn = [number for number in numbers if isinstance(number, int)]
    assert drawn
    assert all(6 < number <= 10 for number in drawn)
    others = [number for number in numbers if not isinstance(number, int)]
    assert all(isinstance(error, MaxRetriesExceededError) for error in others)


def test_it_retries_with_the_announced_delays_and_then_gives_up(app: Celery) -> None:
    events = events_until(app, "task-failed", NEVER)
    tries = [event["timestamp"] for event in events if event["type"] == "task-started"]
    delays = [after - before for before, after in pairwise(tries)]
    assert len(delays) == MAX_RETRIES
    for retries, delay in enumerate(delays):
        assert 0 <= delay - BACKOFF.countdown(retries) <= TOLERANCE
    reasons = [event["exception"] for event in events if event["type"] == "task-retried"]
    assert len(reasons) == MAX_RETRIES
    assert all("ResultNotAccepted(-" in reason for reason in reasons)


def test_giving_up_is_celerys_own_error_with_the_last_number(app: Celery) -> None:
    with pytest.raises(
        MaxRetriesExceededError, match=r"gave up after 4 tries.*-\d+ was not accepted"
    ):
        exibir.delay(**NEVER).get(timeout=60)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"limite": 10}, ValueError, "limite < maximo, got 10 and 10"),
        ({"limite": 11}, ValueError, "limite < maximo, got 11 and 10"),
        ({"minimo": 11}, ValueError, "minimo <= maximo, got 11 and 10"),
        ({"limite": "6"}, TypeError, "an integer limite, got '6'"),
        ({"minimo": 1.5}, TypeError, "an integer minimo, got 1.5"),
        ({"maximo": None}, TypeError, "an integer maximo, got None"),
        ({"limite": True}, TypeError, "an integer limite, got True"),
    ],
)
def test_arguments_that_cannot_succeed_fail_at_once(
    app: Celery, arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    events = events_until(app, "task-failed", arguments)
    assert [event["type"] for event in events].count("task-started") == 1
    assert "task-retried" not in [event["type"] for event in events]
    with pytest.raises(error, match=message):
        exibir.AsyncResult(events[0]["uuid"]).get(timeout=10)


def test_an_argument_that_it_does_not_have_is_refused_when_it_is_sent(app: Celery) -> None:
    with pytest.raises(TypeError, match="limit"):
        exibir.delay(limit=6)  # type: ignore[call-arg]  # the point of the test


def test_a_direct_call_draws_once() -> None:
    assert exibir(7, 7, 6) == 7
    with pytest.raises(ResultNotAccepted, match=r"^-\d+ was not accepted$"):
        exibir(**NEVER)


def test_it_binds_to_the_app_of_whoever_uses_it_under_a_stable_name() -> None:
    first, second = Celery("first"), Celery("second")
    for mine in (first, second):
        mine.set_current()
        assert exibir.app is mine
        assert mine.tasks["tarefas_tipadas.tarefas.exibir"].name == exibir.name
