from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import Any

from typing_extensions import ParamSpec, Self

__all__ = ("DummyLock", "LaxBoundedSemaphore")

_P = ParamSpec("_P")

class LaxBoundedSemaphore:
    initial_value: int
    value: int
    _waiting: deque[tuple[Any, ...]]
    def __init__(self, value: int) -> None: ...
    def acquire(
        self,
        callback: Callable[_P, object],
        *partial_args: _P.args,
        **partial_kwargs: _P.kwargs,
    ) -> bool: ...
    def release(self) -> None: ...
    def grow(self, n: int = 1) -> None: ...
    def shrink(self, n: int = 1) -> None: ...
    def clear(self) -> None: ...

class DummyLock:
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None: ...
