from collections.abc import Callable, Sequence
from types import TracebackType
from typing import NoReturn

from typing_extensions import ParamSpec, TypeVar

__all__ = ["update_wrapper", "wraps"]

_P = ParamSpec("_P")
_R = TypeVar("_R")

def update_wrapper(
    wrapper: Callable[..., object],
    wrapped: Callable[_P, _R],
    assigned: Sequence[str] = ...,
    updated: Sequence[str] = ...,
) -> Callable[_P, _R]: ...
def wraps(
    wrapped: Callable[_P, _R], assigned: Sequence[str] = ..., updated: Sequence[str] = ...
) -> Callable[[Callable[..., object]], Callable[_P, _R]]: ...
def reraise(tp: object, value: BaseException, tb: TracebackType | None = None) -> NoReturn: ...
