"""`retrying` on a worker; delays are read from the messages, not timed."""

from __future__ import annotations

import email.utils
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from celery import Celery, Task
from celery.exceptions import Ignore, MaxRetriesExceededError, Retry
from in_memory import app_in_memory, worker_of
from typing_extensions import TypeIs

from tarefas_tipadas import Backoff, InvalidArguments, ResultNotAccepted, retrying
from tarefas_tipadas.retry_after import seconds_asked_for

app = app_in_memory("retrying")
AT_ONCE = Backoff.fixed(0.01)
tries: list[Any] = []


class Busy(Exception):
    retry_after = 0.02


class Base(Task):
    abstract = True
    limit = 5


@retrying(app=app, on=(ConnectionError, Busy), backoff=AT_ONCE, max_retries=3)
def fetch(*errors: str, result: str = "done") -> str:
    tries.append(errors)
    kinds = {"connection": ConnectionError, "value": ValueError, "busy": Busy}
    if len(tries) <= len(errors):
        raise kinds[errors[len(tries) - 1]](f"no {len(tries)}")
    return result


def found(text: str | None) -> TypeIs[str]:
    return text is not None


@retrying(app=app, until=found, backoff=AT_ONCE, bind=True, base=Base)
def search(self: Base, missing: int) -> str | None:
    tries.append(self.limit)
    return "found" if len(tries) > missing else None


@retrying(app=app, on=Exception, backoff=AT_ONCE, checked=True)
def strict(x: int) -> int:
    tries.append(x)
    return x


@retrying(app=app, on=OSError, backoff=Backoff.fixed(0.4), deadline=0.7, max_retries=None)
def hurry() -> None:
    tries.append(hurry.request.get("retry_deadline"))
    raise OSError("away")


@retrying(app=app, on=Exception, backoff=AT_ONCE, bind=True)
def decides(self: Task, how: str) -> None:
    tries.append(how)
    if how == "ignore":
        raise Ignore
    if self.request.retries:
        raise MaxRetriesExceededError("own")
    self.retry(countdown=0.01, max_retries=1)


@pytest.fixture(scope="module", autouse=True)
def worker() -> Iterator[None]:
    with worker_of(app):
        yield


@pytest.fixture(autouse=True)
def no_tries() -> None:
    tries.clear()


def result_of(sent: Any) -> Any:
    return sent.get(timeout=20, interval=0.01)


def test_it_is_tried_again_after_the_errors_that_it_names() -> None:
    assert result_of(fetch.delay("connection", "busy", result="yes")) == "yes"
    assert len(tries) == 3


def test_other_errors_fail_it_at_once() -> None:
    with pytest.raises(ValueError, match="no 1"):
        result_of(fetch.delay("value"))
    assert len(tries) == 1


def test_exhausted_retries_are_celerys_own_error_and_tell_the_last_cause() -> None:
    message = r"test_retrying\.fetch\[.*\] gave up after 4 tries: ConnectionError: no 4"
    with pytest.raises(MaxRetriesExceededError, match=message):
        result_of(fetch.delay(*["connection"] * 9))
    assert len(tries) == 4
    tries.clear()
    given_up = fetch.apply(["connection"] * 9).result
    assert isinstance(given_up, MaxRetriesExceededError)
    assert isinstance(given_up.__cause__, ConnectionError)


def test_it_is_tried_again_until_the_result_is_accepted() -> None:
    assert result_of(search.delay(2)) == "found"
    assert tries == [5, 5, 5]
    tries.clear()
    with pytest.raises(MaxRetriesExceededError, match="ResultNotAccepted: None was not accepted"):
        result_of(search.delay(9))
    assert len(tries) == 4  # Celery's own default of max_retries


def test_a_direct_call_tries_once_and_raises_the_cause() -> None:
    with pytest.raises(ConnectionError, match="no 1"):
        fetch("connection")
    with pytest.raises(ResultNotAccepted) as caught:
        search(9)
    assert caught.value.result is None
    assert len(tries) == 2


def test_arguments_that_do_not_fit_are_not_retried() -> None:
    with pytest.raises(InvalidArguments, match="x must be int, got 'no'"):
        result_of(app.send_task(strict.name, ["no"]))
    assert tries == []
    assert result_of(strict.delay(1)) == 1


def test_the_deadline_counts_from_the_first_try() -> None:
    with pytest.raises(MaxRetriesExceededError, match=r"2 tries, at its deadline of 0\.7 s"):
        result_of(hurry.delay())
    before, carried = tries
    assert before is None
    assert carried == pytest.approx(time.time(), abs=30)


def test_what_the_function_decides_itself_is_left_alone() -> None:
    with pytest.raises(MaxRetriesExceededError, match=r"^own$"):
        result_of(decides.delay("retry"))
    assert tries == ["retry", "retry"]
    with pytest.raises(Ignore):
        decides("ignore")


def announced(task: Any, retries: int) -> Any:
    """The countdown of the retry after `retries` retries, read instead of waited for."""
    task.push_request(called_directly=False, is_eager=True, retries=retries, args=[], kwargs={})
    try:
        with pytest.raises(Retry) as caught:
            task.run("busy")
        return caught.value.when
    finally:
        task.pop_request()


def test_the_delays_are_those_of_the_backoff() -> None:
    @retrying(app=app, on=OSError, backoff=Backoff(initial=2, jitter=0), max_retries=5)
    def away(what: str) -> None:
        raise OSError(what)

    assert [announced(away, retries) for retries in range(5)] == [2, 4, 8, 16, 32]


def test_a_delay_that_the_error_brings_goes_before_the_backoff() -> None:
    assert announced(fetch, 0) == 0.02


def http_error(header: str, value: str) -> Exception:
    error = Exception("503")
    error.response = SimpleNamespace(headers={header: value})  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("given", "seconds"),
    [
        (1.5, 1.5),
        (0, 0),
        ("7", 7),
        (-1, None),
        (float("nan"), None),
        (float("inf"), None),
        (True, None),
        ("soon", None),
        (None, None),
        ([3], None),
        (10**400, None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
    ],
)
def test_an_error_asks_for_a_delay_in_seconds_or_by_a_date(given: Any, seconds: object) -> None:
    error = Exception()
    error.retry_after = given  # type: ignore[attr-defined]
    assert seconds_asked_for(error) == seconds


def test_the_header_retry_after_is_read() -> None:
    assert seconds_asked_for(http_error("Retry-After", "120")) == 120
    assert seconds_asked_for(http_error("retry-after", "120")) == 120
    assert seconds_asked_for(http_error("Date", "120")) is None
    later = email.utils.formatdate(time.time() + 3600, usegmt=True)
    assert seconds_asked_for(http_error("Retry-After", later)) == pytest.approx(3600, abs=60)


def test_it_is_a_shared_task_with_all_options_of_celery() -> None:
    @retrying(on=OSError, name="shared.options", rate_limit="5/m", acks_late=True, max_retries=7)
    def shared(x: int, /, y: int = 2, *, z: int = 3) -> tuple[int, int, int]:
        """Add nothing."""
        return x, y, z

    mine = Celery("mine")
    assert shared.app is mine
    assert (shared.rate_limit, shared.acks_late, shared.max_retries) == ("5/m", True, 7)
    assert shared.name == "shared.options"
    assert shared.__doc__ == "Add nothing."
    assert shared(1, z=4) == (1, 2, 4)
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        shared.delay()  # type: ignore[call-arg]  # the point of the test


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({}, TypeError, "needs on= or until="),
        (
            {"on": ValueError("x")},
            TypeError,
            "classes of exceptions for on, got ValueError",
        ),
        ({"on": (OSError, 3)}, TypeError, "for on, got 3"),
        ({"until": 3}, TypeError, "a function for until, got 3"),
        ({"on": OSError, "backoff": 3}, TypeError, "got backoff=3"),
        ({"on": OSError, "deadline": 0}, ValueError, "a deadline above 0 seconds, got 0"),
        (
            {"on": OSError, "max_retry": 3},
            TypeError,
            r"retrying\(\) got an unknown option 'max_retry'; did you mean 'max_retries'\?",
        ),
    ],
)
def test_mistakes_are_refused_at_definition(
    options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        retrying(**options)


def test_a_base_class_may_want_options_of_its_own() -> None:
    @retrying(app=app, on=OSError, base=Base, limit=9)
    def mine() -> None: ...

    assert mine.limit == 9
