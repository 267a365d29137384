"""When a task is tried again, and the wrapper of its function that does so."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from tarefas_tipadas._define import signature_with_task
from tarefas_tipadas.backoff import Backoff
from tarefas_tipadas.retry_after import seconds_asked_for

if TYPE_CHECKING:
    import celery

Check = Callable[[tuple[Any, ...], dict[str, Any]], tuple[tuple[Any, ...], dict[str, Any]]]
DEADLINE = "retry_deadline"
"""The header of a message that says when to give up, in seconds since 1970."""


class ResultNotAccepted(Exception):
    """A task returned what `until` does not accept; the reason of a retry."""

    def __init__(self, result: object) -> None:
        super().__init__(result)
        self.result = result

    def __str__(self) -> str:
        from tarefas_tipadas.misfits import shortened

        return f"{shortened.repr(self.result)} was not accepted"


@dataclass(frozen=True)
class Policy:
    """When a task is tried again."""

    errors: tuple[type[BaseException], ...]
    until: Callable[[Any], object] | None
    backoff: Backoff
    deadline: float | None

    def around(
        self, fun: Callable[..., Any], bind: bool, check: Check | None
    ) -> Callable[..., Any]:
        """A function that gets the task first, and retries it."""
        from celery.exceptions import MaxRetriesExceededError, TaskPredicate

        errors, until = self.errors, self.until

        @functools.wraps(fun)
        def run(task: Any, /, *args: Any, **kwargs: Any) -> Any:
            if bind:
                args = (task, *args)
            if check:
                args, kwargs = check(args, kwargs)
            try:
                result = fun(*args, **kwargs)
            except (TaskPredicate, MaxRetriesExceededError):  # what the function decided itself
                raise
            except errors as error:
                self.try_again(task, error)
            if until is None or until(result):
                return result
            self.try_again(task, ResultNotAccepted(result))

        vars(run).update(__signature__=signature_with_task(fun, bind), __policy__=self)
        if check:
            vars(run)["__checked__"] = check
        return run

    def try_again(self, task: celery.Task[..., Any], cause: BaseException) -> NoReturn:
        """Raise Celery's Retry after a failed try, or what tells that there is no further one."""
        request = task.request
        if request.called_directly:
            raise cause
        asked = seconds_asked_for(cause)
        countdown = self.backoff.countdown(request.retries) if asked is None else asked
        if task.max_retries is not None and request.retries >= task.max_retries:
            raise given_up(task, cause) from cause
        options: dict[str, Any] = {}
        if self.deadline is not None:
            now = time.time()
            headers: dict[str, Any] = request.as_execution_options()["headers"] or {}
            options["headers"] = headers
            if now + countdown > headers.setdefault(DEADLINE, now + self.deadline):
                raise given_up(task, cause, f", at its deadline of {self.deadline:g} s") from cause
        raise task.retry(exc=cause, countdown=countdown, throw=False, **options) from cause


def given_up(task: celery.Task[..., Any], cause: BaseException, why: str = "") -> BaseException:
    request = task.request
    tries = f"{request.retries + 1} {'try' if not request.retries else 'tries'}"
    return task.MaxRetriesExceededError(
        f"{task.name}[{request.id}] gave up after {tries}{why}: {type(cause).__name__}: {cause}",
        task_args=request.args,
        task_kwargs=request.kwargs,
    )
