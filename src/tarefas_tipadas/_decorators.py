"""What the factories return, for type checkers alone: at run time nothing imports this."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, Protocol, TypeAlias, TypeVar

import celery

_P = ParamSpec("_P")
_R = TypeVar("_R")
_R_co = TypeVar("_R_co", covariant=True)
_T_contra = TypeVar("_T_contra", contravariant=True)
_N_co = TypeVar("_N_co", covariant=True)


# With a base class, what that adds is reachable too, though nobody can say its type.
class BaseTask(celery.Task[_P, _R]):
    def __getattr__(self, name: str, /) -> Any: ...


# mypy --strict lets no nameless first parameter go with **kwargs: these are its usual names.
class FunctionOfSelf(Protocol[_P, _R_co]):
    def __call__(_f, self: Any, *args: _P.args, **kwargs: _P.kwargs) -> _R_co: ...  # noqa: N805


class FunctionOfTask(Protocol[_P, _R_co]):
    def __call__(_f, task: Any, *args: _P.args, **kwargs: _P.kwargs) -> _R_co: ...  # noqa: N805


BoundFunction: TypeAlias = (
    Callable[Concatenate[Any, _P], _R] | FunctionOfSelf[_P, _R] | FunctionOfTask[_P, _R]
)


class Decorator(Protocol):
    def __call__(self, fun: Callable[_P, _R], /) -> celery.Task[_P, _R]: ...


class BindDecorator(Protocol):
    def __call__(self, fun: BoundFunction[_P, _R], /) -> celery.Task[_P, _R]: ...


class BaseDecorator(Protocol):
    def __call__(self, fun: Callable[_P, _R], /) -> BaseTask[_P, _R]: ...


class BaseBindDecorator(Protocol):
    def __call__(self, fun: BoundFunction[_P, _R], /) -> BaseTask[_P, _R]: ...


class NarrowingDecorator(Protocol[_T_contra, _N_co]):
    def __call__(self, fun: Callable[_P, _T_contra], /) -> celery.Task[_P, _N_co]: ...


class NarrowingBindDecorator(Protocol[_T_contra, _N_co]):
    def __call__(self, fun: BoundFunction[_P, _T_contra], /) -> celery.Task[_P, _N_co]: ...
