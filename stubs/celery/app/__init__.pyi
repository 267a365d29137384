from collections.abc import Callable
from typing import Any, Literal, overload

from celery._state import (
    app_or_default as app_or_default,
    disable_trace as disable_trace,
    enable_trace as enable_trace,
    pop_current_task as pop_current_task,
    push_current_task as push_current_task,
)
from celery.app.task import Task, _TaskOptions
from typing_extensions import ParamSpec, TypeVar, Unpack

from .base import (
    Celery as Celery,
    _AbortableBindDecorator,
    _AbortableDecorator,
    _AbortableTaskClass,
    _BaseBindDecorator,
    _BaseDecorator,
    _BaseTask,
    _BindDecorator,
    _BoundFunction,
    _Decorator,
    _MaybeTaskClass,
    _PydanticBindDecorator,
    _PydanticDecorator,
    _Unknown,
    _UnknownDecorator,
)
from .utils import AppPickler as AppPickler

__all__ = (
    "Celery",
    "AppPickler",
    "app_or_default",
    "default_app",
    "bugreport",
    "enable_trace",
    "disable_trace",
    "shared_task",
    "push_current_task",
    "pop_current_task",
)

_P = ParamSpec("_P")
_R = TypeVar("_R")

default_app: Celery

def bugreport(app: Celery | None = None) -> str: ...
# The overlaps are meant: base= may be None only where nobody knows.
@overload
def shared_task(  # type: ignore[overload-overlap]
    fun: Callable[_P, _R], /, *, bind: Literal[False] = False, base: None = None, **options: Unpack[_TaskOptions]
) -> Task[_P, _R]: ...
@overload
def shared_task(unknown: _Unknown = ..., /, *, base: _Unknown, **options: Any) -> _UnknownDecorator: ...
@overload
def shared_task(unknown: _Unknown = ..., /, *, bind: _Unknown, **options: Any) -> _UnknownDecorator: ...
@overload
def shared_task(
    *,
    pydantic: Literal[True],
    bind: Literal[True],
    base: _MaybeTaskClass = None,
    **options: Any,
) -> _PydanticBindDecorator: ...
@overload
def shared_task(
    *,
    pydantic: Literal[True],
    bind: Literal[False] = False,
    base: _MaybeTaskClass = None,
    **options: Any,
) -> _PydanticDecorator: ...
@overload
def shared_task(  # type: ignore[overload-overlap]
    *, bind: Literal[True], base: None = None, **options: Unpack[_TaskOptions]
) -> _BindDecorator: ...
@overload
def shared_task(  # type: ignore[overload-overlap]
    *, bind: Literal[False] = False, base: None = None, **options: Unpack[_TaskOptions]
) -> _Decorator: ...
@overload
def shared_task(  # pyright: ignore[reportOverlappingOverload]
    *, base: _AbortableTaskClass, bind: Literal[True], **options: Any
) -> _AbortableBindDecorator: ...
@overload
def shared_task(  # pyright: ignore[reportOverlappingOverload]
    *, base: _AbortableTaskClass, bind: Literal[False] = False, **options: Any
) -> _AbortableDecorator: ...
@overload
def shared_task(*, base: _MaybeTaskClass, bind: Literal[True], **options: Any) -> _BaseBindDecorator: ...
@overload
def shared_task(
    *, base: _MaybeTaskClass, bind: Literal[False] = False, **options: Any
) -> _BaseDecorator: ...
# mypy is slow where many overloads have all options.
@overload
def shared_task(
    fun: _BoundFunction[_P, _R],
    /,
    *,
    bind: Literal[True],
    base: _MaybeTaskClass = None,
    **options: Any,
) -> _BaseTask[_P, _R]: ...
@overload
def shared_task(
    fun: Callable[_P, _R], /, *, bind: Literal[False] = False, base: _MaybeTaskClass, **options: Any
) -> _BaseTask[_P, _R]: ...
@overload
def shared_task(
    *, bind: bool, base: _MaybeTaskClass = None, name: str | None = None
) -> _UnknownDecorator: ...
