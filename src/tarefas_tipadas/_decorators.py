"""What the factories return, for type checkers alone: at run time nothing imports this."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar

import celery

if TYPE_CHECKING:
    from celery.app.base import _BoundFunction

_P = ParamSpec("_P")
_R = TypeVar("_R")
_T_contra = TypeVar("_T_contra", contravariant=True)
_N_co = TypeVar("_N_co", covariant=True)


# With a base class, what that adds is reachable too, though nobody can say its type.
class BaseTask(celery.Task[_P, _R]):
    def __getattr__(self, name: str, /) -> Any: ...


class Decorator(Protocol):
    def __call__(self, fun: Callable[_P, _R], /) -> celery.Task[_P, _R]: ...


class BindDecorator(Protocol):
    def __call__(self, fun: _BoundFunction[_P, _R], /) -> celery.Task[_P, _R]: ...


class BaseDecorator(Protocol):
    def __call__(self, fun: Callable[_P, _R], /) -> BaseTask[_P, _R]: ...


class BaseBindDecorator(Protocol):
    def __call__(self, fun: _BoundFunction[_P, _R], /) -> BaseTask[_P, _R]: ...


class NarrowingDecorator(Protocol[_T_contra, _N_co]):
    def __call__(self, fun: Callable[_P, _T_contra], /) -> celery.Task[_P, _N_co]: ...


class NarrowingBindDecorator(Protocol[_T_contra, _N_co]):
    def __call__(self, fun: _BoundFunction[_P, _T_contra], /) -> celery.Task[_P, _N_co]: ...
