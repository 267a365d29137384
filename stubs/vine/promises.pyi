from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import Any, overload

from typing_extensions import TypeVar
from vine.abstract import Thenable, _ThenableLike

__all__ = ["promise"]

_ThenableT = TypeVar("_ThenableT", bound=_ThenableLike)

# Registered as a Thenable.
class promise(Thenable):
    # With `weak` a weak reference to the function.
    fun: Callable[..., Any] | None
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    ready: bool
    failed: bool
    # Positional and named arguments for whoever waits.
    value: tuple[tuple[Any, ...], dict[str, Any]] | None
    ignore_result: bool
    reason: BaseException | None
    on_error: Callable[..., object] | None
    cancelled: bool
    weak: bool
    _svpending: Any
    _lvpending: deque[Any] | None
    def __init__(
        self,
        fun: Callable[..., object] | None = None,
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
        callback: Callable[..., object] | None = None,
        on_error: Callable[..., object] | None = None,
        weak: bool = False,
        ignore_result: bool = False,
    ) -> None: ...
    @staticmethod
    def _get_fun_or_weakref(fun: Callable[..., Any] | None, weak: bool) -> Callable[..., Any] | None: ...
    def cancel(self) -> None: ...
    # What the function returns.
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    def _fun_is_alive(self, fun: Callable[..., Any] | None) -> Callable[..., Any] | None: ...
    @overload
    def then(self, callback: _ThenableT, on_error: Callable[..., object] | None = None) -> _ThenableT: ...
    @overload
    def then(self, callback: Callable[..., object], on_error: Callable[..., object] | None = None) -> promise: ...
    def throw1(self, exc: BaseException | None = None) -> None: ...
    def throw(
        self, exc: BaseException | None = None, tb: TracebackType | None = None, propagate: bool = True
    ) -> None: ...
    @property
    def listeners(self) -> deque[Any] | list[Any]: ...
