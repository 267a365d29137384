"""Tasks that are tried again until they succeed."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeVar, overload

from tarefas_tipadas._define import arguments_of, check_options, define, signature_with_task
from tarefas_tipadas.backoff import Backoff
from tarefas_tipadas.retry_after import seconds_asked_for

if TYPE_CHECKING:
    from typing import TypeGuard

    import celery
    from typing_extensions import TypeIs, Unpack

    from tarefas_tipadas._decorators import (
        BaseBindDecorator,
        BaseDecorator,
        BindDecorator,
        Decorator,
        NarrowingBindDecorator,
        NarrowingDecorator,
    )
    from tarefas_tipadas.options import TaskOptions

_T = TypeVar("_T")
_N = TypeVar("_N")
Errors = type[BaseException] | tuple[type[BaseException], ...]
DEADLINE = "retry_deadline"
"""The header of a message that says when to give up, in seconds since 1970."""


class ResultNotAccepted(Exception):
    """A task returned what `until` does not accept; the reason of a retry."""

    def __init__(self, result: object) -> None:
        super().__init__(result)
        self.result = result

    def __str__(self) -> str:
        from tarefas_tipadas.validation import shortened

        return f"{shortened.repr(self.result)} was not accepted"


# The overlaps are meant: a function that narrows is also one that returns a bool.
@overload
def retrying(  # type: ignore[overload-overlap]
    *,
    until: Callable[[_T], TypeIs[_N]],
    on: Errors = ...,
    backoff: Backoff = ...,
    deadline: float | None = ...,
    app: celery.Celery | None = ...,
    checked: bool = ...,
    bind: Literal[False] = ...,
    base: None = ...,
    **options: Unpack[TaskOptions],
) -> NarrowingDecorator[_T, _N]: ...
@overload
def retrying(  # type: ignore[overload-overlap]
    *,
    until: Callable[[_T], TypeIs[_N]],
    bind: Literal[True],
    on: Errors = ...,
    backoff: Backoff = ...,
    deadline: float | None = ...,
    app: celery.Celery | None = ...,
    checked: bool = ...,
    base: None = ...,
    **options: Unpack[TaskOptions],
) -> NarrowingBindDecorator[_T, _N]: ...
@overload
def retrying(  # type: ignore[overload-overlap]
    *,
    until: Callable[[_T], TypeGuard[_N]],
    on: Errors = ...,
    backoff: Backoff = ...,
    deadline: float | None = ...,
    app: celery.Celery | None = ...,
    checked: bool = ...,
    bind: Literal[False] = ...,
    base: None = ...,
    **options: Unpack[TaskOptions],
) -> NarrowingDecorator[_T, _N]: ...
@overload
def retrying(  # type: ignore[overload-overlap]
    *,
    until: Callable[[_T], TypeGuard[_N]],
    bind: Literal[True],
    on: Errors = ...,
    backoff: Backoff = ...,
    deadline: float | None = ...,
    app: celery.Celery | None = ...,
    checked: bool = ...,
    base: None = ...,
    **options: Unpack[TaskOptions],
) -> NarrowingBindDecorator[_T, _N]: ...
@overload
def retrying(
    *,
    on: Errors = ...,
    until: Callable[[Any], object] | None = ...,
    backoff: Backoff = ...,
    deadline: float | None = ...,
    app: celery.Celery | None = ...,
    checked: bool = ...,
    bind: Literal[False] = ...,
    base: None = ...,
    **options: Unpack[TaskOptions],
) -> Decorator: ...
@overload
def retrying(
    *,
    bind: Literal[True],
    on: Errors = ...,
    until: Callable[[Any], object] | None = ...,
    backoff: Backoff = ...,
    deadline: float | None = ...,
    app: celery.Celery | None = ...,
    checked: bool = ...,
    base: None = ...,
    **options: Unpack[TaskOptions],
) -> BindDecorator: ...
@overload
def retrying(
    *,
    base: type[celery.Task[..., Any]],
    bind: Literal[False] = ...,
    until: Callable[[Any], object] | None = ...,
    on: Errors = ...,
    backoff: Backoff = ...,
    deadline: float | None = ...,
    app: celery.Celery | None = ...,
    checked: bool = ...,
    **options: Any,
) -> BaseDecorator: ...
@overload
def retrying(
    *,
    base: type[celery.Task[..., Any]],
    bind: Literal[True],
    until: Callable[[Any], object] | None = ...,
    on: Errors = ...,
    backoff: Backoff = ...,
    deadline: float | None = ...,
    app: celery.Celery | None = ...,
    checked: bool = ...,
    **options: Any,
) -> BaseBindDecorator: ...
def retrying(
    *,
    on: Errors = (),
    until: Callable[[Any], object] | None = None,
    backoff: Backoff = Backoff(),  # noqa: B008  # it is immutable
    deadline: float | None = None,
    app: celery.Celery | None = None,
    checked: bool = False,
    bind: bool = False,
    base: type[celery.Task[..., Any]] | None = None,
    **options: Any,
) -> Any:
    """Define a task that is tried again after errors, and while its result is not accepted.

    Errors of the classes `on` are retried, and results for which `until` is false; a `TypeIs`
    or `TypeGuard` there narrows the task's result. The delays are those of `backoff`, unless
    the error asks for one: by an attribute `retry_after`, in seconds, or by the header
    `Retry-After` of its `response`. After `max_retries` (Celery's default is 3, None for no
    limit), or where the next try would begin more than `deadline` seconds after the first,
    the task fails with Celery's `MaxRetriesExceededError`, whose cause is the last error, or
    `ResultNotAccepted`. Called directly, without a worker, it tries once and raises the cause.

    The task is shared, or the app's own with `app`; `bind`, `base` and all other options are
    Celery's. With `checked` it refuses arguments that do not fit, without a retry; see `checked`.
    Raises `TypeError` or `ValueError` here for what cannot be meant, such as neither `on` nor
    `until`, or an unknown option.
    """
    errors = checked_errors(on)
    if not errors and until is None:
        raise TypeError("retrying() needs on= or until=, or nothing is ever retried")
    if until is not None and not callable(until):
        raise TypeError(f"retrying() needs a function for until, got {until!r}")
    if not isinstance(backoff, Backoff):
        raise TypeError(f"retrying() needs a Backoff, got backoff={backoff!r}")
    if deadline is not None and not deadline > 0:
        raise ValueError(f"retrying() needs a deadline above 0 seconds, got {deadline!r}")
    check_options("retrying()", base, options)
    policy = Policy(errors, until, backoff, deadline)

    def define_task(fun: Callable[..., Any], /) -> Any:
        check = arguments_of(fun, bind, options).validate if checked else None
        return define(app, policy.around(fun, bind, check), base, options)

    return define_task


def checked_errors(on: Errors) -> tuple[type[BaseException], ...]:
    """The classes of errors in a tuple; raises `TypeError` for anything else."""
    errors = on if isinstance(on, tuple) else (on,)
    for error in errors:
        if not (isinstance(error, type) and issubclass(error, BaseException)):
            raise TypeError(f"retrying() needs classes of exceptions for on, got {error!r}")
    return errors


Check = Callable[[tuple[Any, ...], dict[str, Any]], tuple[tuple[Any, ...], dict[str, Any]]]


class Policy:
    """When a task is tried again."""

    def __init__(
        self,
        errors: tuple[type[BaseException], ...],
        until: Callable[[Any], object] | None,
        backoff: Backoff,
        deadline: float | None,
    ) -> None:
        self.errors, self.until, self.backoff, self.deadline = errors, until, backoff, deadline

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
