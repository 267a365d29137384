from collections.abc import Callable, Collection
from types import TracebackType
from typing import Any

from vine.abstract import Thenable, _ThenableLike
from vine.promises import promise

__all__ = ["barrier"]

# Registered as a Thenable.
class barrier(Thenable):
    p: promise
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    size: int
    ready: bool
    failed: bool
    reason: BaseException | None
    cancelled: bool
    finalized: bool
    _value: int
    def __init__(
        self,
        promises: Collection[_ThenableLike] | None = None,
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
        callback: Callable[..., object] | None = None,
        size: int | None = None,
    ) -> None: ...
    def __call__(self, *args: Any, **kwargs: Any) -> None: ...
    def finalize(self) -> None: ...
    def cancel(self) -> None: ...
    def add_noincr(self, p: _ThenableLike) -> None: ...
    def add(self, p: _ThenableLike) -> None: ...
    def then(
        self, callback: Callable[..., object] | _ThenableLike, errback: Callable[..., object] | None = None
    ) -> None: ...
    def throw(
        self, exc: BaseException | None = None, tb: TracebackType | None = None, propagate: bool = True
    ) -> None: ...
    def throw1(
        self, exc: BaseException | None = None, tb: TracebackType | None = None, propagate: bool = True
    ) -> None: ...
