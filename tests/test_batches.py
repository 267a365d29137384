"""`in_batches` on a worker."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from celery.exceptions import SoftTimeLimitExceeded, TimeoutError
from celery.utils.time import rate
from in_memory import app_in_memory, worker_of
from kombu.exceptions import EncodeError

from tarefas_tipadas import Backoff, Done, Failed, Outcome, in_batches, retrying, track

app = app_in_memory("batches")
calls: list[Any] = []
retries: dict[int, int] = {}
AT_ONCE = Backoff.fixed(0.01)


@app.task
def double(number: int, plus: int = 0) -> Any:
    calls.append(number)
    retries[number] = double_all.task.request.retries
    if number == 13:
        raise ValueError("no 13")
    if number == 14:
        return {1, 2}
    if number == 15:
        raise SoftTimeLimitExceeded
    return 2 * number + plus


@retrying(app=app, on=ConnectionError, max_retries=2, backoff=AT_ONCE)
def flaky(number: int) -> int:
    calls.append(number)
    if number < 0 or (number % 5 == 0 and calls.count(number) == 1):
        raise ConnectionError(f"away {number}")
    return number


double_all = in_batches(double, size=4, in_flight=3, backoff=AT_ONCE, app=app)
flaky_all = in_batches(flaky, size=4, backoff=AT_ONCE, app=app)
stuck_all = in_batches(double, timeout=0.05, app=app, name="stuck")


@pytest.fixture(scope="module", autouse=True)
def worker() -> Iterator[None]:
    with worker_of(app):
        yield


@pytest.fixture(autouse=True)
def no_calls() -> None:
    calls.clear()


def test_every_item_is_done_once_with_the_other_arguments_of_the_task() -> None:
    outcome = double_all.collect(range(10), plus=1)
    assert sorted(outcome.done, key=lambda done: done.item) == [
        Done(number, 2 * number + 1) for number in range(10)
    ]
    assert outcome.failed == []
    assert sorted(calls) == list(range(10))
    assert double_all.collect([]) == Outcome([], [])


def test_one_bad_item_does_not_take_its_neighbours_with_it() -> None:
    items: list[Any] = [12, 13, 14, 16, 17, {"a set"}, 18]
    outcome = double_all.collect(items)
    assert sorted(done.item for done in outcome.done) == [12, 16, 17, 18]
    errors = {str(failed.item): failed.error for failed in outcome.failed}
    assert errors["13"] == "ValueError: no 13"
    assert "set" in errors["14"]
    assert "set" in errors["{'a set'}"]
    assert len(errors) == 3


def test_what_is_finished_is_not_repeated_when_a_batch_is_retried() -> None:
    outcome = flaky_all.collect([1, 2, 5, 3, -1, 10])
    assert sorted(done.item for done in outcome.done) == [1, 2, 3, 5, 10]
    assert outcome.failed == [Failed(-1, "ConnectionError: away -1")]
    tries = {number: calls.count(number) for number in set(calls)}
    assert tries == {1: 1, 2: 1, 3: 1, 5: 2, 10: 2, -1: 3}


def test_a_time_limit_fails_one_item_and_the_rest_gets_another_message() -> None:
    outcome = double_all.collect([3, 15, 1, 2])
    assert sorted(done.item for done in outcome.done) == [1, 2, 3]
    assert [retries[number] for number in (3, 15, 1, 2)] == [0, 0, 1, 1]
    assert [failed.item for failed in outcome.failed] == [15]
    assert "SoftTimeLimitExceeded" in outcome.failed[0].error


def test_items_are_taken_only_when_there_is_room_for_another_batch() -> None:
    taken: list[int] = []
    seen, ahead = 0, 0

    def take(number: int) -> int:
        taken.append(number)
        return number

    for outcome in double_all.stream(map(take, range(20, 120))):
        seen += len(outcome.done) + len(outcome.failed)
        ahead = max(ahead, len(taken) - seen)
    assert seen == 100
    assert ahead <= 3 * 4


def test_delay_waits_for_nothing_and_tells_what_it_has_sent() -> None:
    sent = double_all.delay([1, 2, 3, 4, 5, {"a set"}])  # type: ignore[list-item]  # the point
    assert [failed.item for failed in sent.failed] == [{"a set"}]
    wire = [app.AsyncResult(id).get(timeout=20, interval=0.01) for id in sent.ids]
    assert [len(part["done"]) for part in wire] == [4, 1]


def test_results_are_forgotten_when_they_have_been_read(monkeypatch: pytest.MonkeyPatch) -> None:
    forgotten: list[str] = []
    forget = app.backend.forget
    monkeypatch.setattr(app.backend, "forget", lambda id: (forgotten.append(id), forget(id)))
    double_all.collect(range(8))
    assert len(forgotten) == 2


def test_a_batch_that_fails_as_a_whole_fails_its_items() -> None:
    outcome = double_all.set(expires=-1).collect([1, 2])
    assert outcome.done == []
    assert [failed.item for failed in outcome.failed] == [1, 2]
    assert outcome.failed[0].error.startswith("TaskRevokedError")


def test_arguments_that_the_task_does_not_take_are_refused_before_anything_is_sent() -> None:
    for send in (double_all.delay, double_all.collect):
        with pytest.raises(TypeError, match="minus"):
            send([1], minus=1)  # type: ignore[operator]  # the point of the test
    with pytest.raises(TypeError, match="iterable of items is needed, got 'ana'"):
        double_all.delay("ana")  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(EncodeError, match="set"):
        double_all.delay([1], {"a set"})  # type: ignore[arg-type]  # the point of the test


def test_waiting_for_nobody_ends_after_the_timeout() -> None:
    stuck = stuck_all.set(queue="nobody")
    with pytest.raises(TimeoutError, match=r"no batch was finished for 0\.05 seconds"):
        stuck.collect([1])


def test_the_rate_limit_counts_items() -> None:
    limited = in_batches(double, size=50, app=app, name="limited", rate_limit="100/m")
    assert rate(limited.task.rate_limit) * 60 == pytest.approx(100 / 50)


def test_options_are_those_of_the_task_of_the_batch() -> None:
    assert double_all.task.name == f"{__name__}.double.batch"
    assert double_all.task.acks_late
    assert double_all.task.reject_on_worker_lost
    with pytest.raises(TypeError, match="'qeue'; did you mean 'queue'"):
        double_all.set(qeue="x")  # type: ignore[call-arg]  # the point of the test
    with pytest.raises(TypeError, match="'max_retry'; did you mean"):
        in_batches(double, app=app, max_retry=3)  # type: ignore[call-arg]  # the point of the test
    with pytest.raises(TypeError, match="whose function is here, got <function"):
        in_batches(rate)


@pytest.mark.parametrize("options", [{"size": 0}, {"size": 1.5}, {"in_flight": 0}])
def test_a_size_that_makes_no_sense_is_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=">= 1, got"):
        in_batches(double, app=app, **options)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def outcomes() -> Iterator[Outcome[int, int]]:
    yield Outcome([Done(1, 2), Done(2, 4)], [])
    yield Outcome([], [Failed(3, "ValueError: no")])


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        assert list(track(outcomes(), total=3, label="mail")) == list(outcomes())
        text = stream.getvalue()
        assert ("3/3" in text and "mail (1 failed)" in text) is shown
        assert bool(text) is shown
    monkeypatch.setitem(sys.modules, "rich", None)
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    assert list(track(outcomes())) == list(outcomes())
    assert terminal.getvalue() == ""


def test_streams_may_be_read_in_several_threads() -> None:
    found: list[int] = []

    def read() -> None:
        found.append(len(double_all.collect(range(20, 32)).done))

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [12, 12, 12]
