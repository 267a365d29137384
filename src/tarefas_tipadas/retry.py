"""Tasks that are tried again until they succeed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from tarefas_tipadas._define import arguments_of, check_options, define
from tarefas_tipadas.backoff import Backoff
from tarefas_tipadas.policy import Policy

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
