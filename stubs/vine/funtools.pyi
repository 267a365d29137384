from collections.abc import Callable
from typing import Any, overload

from typing_extensions import TypeVar
from vine.abstract import _ThenableLike
from vine.promises import promise

__all__ = [
    "maybe_promise",
    "ensure_promise",
    "ppartial",
    "preplace",
    "ready_promise",
    "starpromise",
    "transform",
    "wrap",
]

_ThenableT = TypeVar("_ThenableT", bound=_ThenableLike)

@overload
def maybe_promise(p: None) -> None: ...
@overload
def maybe_promise(p: _ThenableT) -> _ThenableT: ...
@overload
def maybe_promise(p: Callable[..., object]) -> promise: ...
@overload
def maybe_promise(p: Callable[..., object] | None) -> promise | None: ...
@overload
def ensure_promise(p: None) -> promise: ...
@overload
def ensure_promise(p: _ThenableT) -> _ThenableT: ...
@overload
def ensure_promise(p: Callable[..., object] | None) -> promise: ...
@overload
def ppartial(p: None, *args: Any, **kwargs: Any) -> promise: ...
@overload
def ppartial(p: _ThenableT, *args: Any, **kwargs: Any) -> _ThenableT: ...
@overload
def ppartial(p: Callable[..., object] | None, *args: Any, **kwargs: Any) -> promise: ...
def preplace(p: Callable[..., object], *args: Any, **kwargs: Any) -> promise: ...
@overload
def ready_promise(callback: None = None, *args: Any) -> promise: ...
@overload
def ready_promise(callback: _ThenableT, *args: Any) -> _ThenableT: ...
@overload
def ready_promise(callback: Callable[..., object] | None = None, *args: Any) -> promise: ...
def starpromise(fun: Callable[..., object], *args: Any, **kwargs: Any) -> promise: ...
def transform(
    filter_: Callable[..., object],
    callback: Callable[..., object] | None,
    *filter_args: Any,
    **filter_kwargs: Any,
) -> promise: ...
def _transback(
    filter_: Callable[..., object],
    callback: promise,
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    ret: object,
) -> Any: ...
def wrap(p: Callable[..., object]) -> Callable[..., Any]: ...
