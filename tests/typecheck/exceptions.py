"""Celery's exceptions: what they take and what they carry."""

from datetime import datetime, timedelta, timezone
from typing import Any

from billiard.exceptions import SoftTimeLimitExceeded as BilliardSoftTimeLimit
from celery import exceptions, states
from celery.exceptions import (
    BackendGetMetaError,
    BackendStoreError,
    Ignore,
    ImproperlyConfigured,
    MaxRetriesExceededError,
    NotRegistered,
    OperationalError,
    Reject,
    Retry,
    SoftTimeLimitExceeded,
    TaskRevokedError,
    TimeLimitExceeded,
    TimeoutError,
    WorkerLostError,
    reraise,
)
from typing_extensions import assert_type


def retry_by_hand(fault: Exception, caught: BaseException) -> None:
    raise Retry


def retry_with_all(fault: Exception) -> None:
    raise Retry("later", exc=fault, when=10)


def handle_retry(fault: Exception, caught: BaseException) -> None:
    Retry("later")
    Retry(1)  # E: the message is text
    Retry(exc=fault)
    Retry(exc=caught)
    Retry(exc="ValueError()")
    Retry(exc=5)  # E: neither an exception nor text
    Retry(when=3)
    Retry(when=2.5)
    Retry(when=datetime.now(timezone.utc) + timedelta(seconds=5))
    Retry(when=timedelta(seconds=5))  # E: Celery does not add it to now
    Retry("later", fault, 3, True)
    Retry(is_eager=True)
    Retry(countdown=3)  # E: Exception takes no keywords
    retry = Retry("later", exc=fault)
    assert_type(retry.message, str | None)
    assert_type(retry.exc, BaseException | None)
    assert_type(retry.excs, str | None)
    assert_type(retry.when, float | datetime | None)
    assert_type(retry.is_eager, bool)
    assert_type(retry.humanize(), str)
    retry.message = "sooner"
    retry.eta  # E: no such attribute


def handle_predicates(fault: Exception) -> None:
    Reject(fault, requeue=False)
    Reject("no more", requeue=True)
    Reject("no more", requeue="no")  # E: requeue is a bool
    Reject("no more", True)
    Reject("no more", True, 5)  # E: two at most
    rejected = Reject(reason="no more")
    assert_type(rejected.requeue, bool)
    text: str = rejected.reason
    rejected.message  # E: no such attribute
    Ignore()
    Ignore("why")
    Ignore(reason="why")  # E: Exception takes no keywords
    raise Ignore


def handle_task_errors() -> None:
    over = MaxRetriesExceededError("too often", task_args=(1, 2), task_kwargs={"x": 1})
    MaxRetriesExceededError("too often", task_args=[])
    MaxRetriesExceededError("too often", task_arguments=[])  # E: misspelt
    first: Any = over.task_args[0]
    keyword: Any = over.task_kwargs["x"]
    over.retries  # E: no such attribute
    assert_type(over.task_kwargs.get("x"), Any | None)
    MaxRetriesExceededError()
    raise MaxRetriesExceededError


def handle_backend_errors() -> None:
    assert_type(BackendGetMetaError("gone", task_id="a").task_id, str)
    BackendGetMetaError("gone", task=5)  # E: misspelt
    stored = BackendStoreError("gone", task_id="a", state=states.SUCCESS)
    assert_type(stored.state, str)
    BackendStoreError("gone", state=5)  # E: the state is text


def run() -> None: ...


def catch() -> None:
    try:
        run()
    except SoftTimeLimitExceeded as soft:
        billiards: BilliardSoftTimeLimit = soft
    except (TimeLimitExceeded, WorkerLostError, OperationalError, TaskRevokedError) as error:
        assert_type(error.args, tuple[Any, ...])
    except (TimeoutError, NotRegistered, ImproperlyConfigured) as error2:
        celerys: exceptions.CeleryError = error2
    except exceptions.TaskPredicate as predicate:
        celerys = predicate
        predicate.when  # E: only a Retry has it


def never(fault: ValueError) -> int:
    reraise(ValueError, fault, fault.__traceback__)


def warn() -> type[UserWarning]:
    raise exceptions.CeleryCommandException("no", exit_code=3)


WorkerLostError("Worker exited prematurely")
SoftTimeLimitExceeded()
exceptions.Terminated(9)
exceptions.CeleryCommandException("no")  # E: it needs an exit code
