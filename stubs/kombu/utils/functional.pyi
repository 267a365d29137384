from collections import OrderedDict, UserDict
from collections.abc import (
    Callable,
    Hashable,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    MutableMapping,
    Sequence,
)
from threading import RLock
from typing import Any, Generic, Protocol, overload, type_check_only

from kombu.transport.base import StdChannel
from typing_extensions import ParamSpec, TypeVar

__all__ = (
    "LRUCache",
    "memoize",
    "lazy",
    "maybe_evaluate",
    "is_list",
    "maybe_list",
    "dictfilter",
    "retry_over_time",
)

_P = ParamSpec("_P")
_T = TypeVar("_T")
_R = TypeVar("_R")
_R_co = TypeVar("_R_co", covariant=True, default=Any)
_K = TypeVar("_K", default=Any)
_V = TypeVar("_V", default=Any)
_Scalar = TypeVar("_Scalar", bound=str | Mapping[Any, Any])
_Iterable = TypeVar("_Iterable", bound=Iterable[Any])

KEYWORD_MARK: object

class ChannelPromise:
    __contract__: Callable[[], StdChannel]
    def __init__(self, contract: Callable[[], StdChannel]) -> None: ...
    def __call__(self) -> StdChannel: ...

# Stub-only: at run time `LRUCache` is not generic.
class LRUCache(UserDict[_K, _V]):
    limit: int | None
    mutex: RLock
    data: OrderedDict[_K, _V]
    def __init__(self, limit: int | None = None) -> None: ...
    def update(self, *args: Any, **kwargs: Any) -> None: ...
    def popitem(self, last: bool = True) -> tuple[_K, _V]: ...
    def iteritems(self) -> Iterator[tuple[_K, _V]]: ...
    def itervalues(self) -> Iterator[_V]: ...
    def iterkeys(self) -> KeysView[_K]: ...
    def _iterate_items(self) -> Iterator[tuple[_K, _V]]: ...
    def _iterate_values(self) -> Iterator[_V]: ...
    def _iterate_keys(self) -> KeysView[_K]: ...
    def incr(self, key: _K, delta: int = 1) -> int: ...
    def __getstate__(self) -> dict[str, Any]: ...
    def __setstate__(self, state: dict[str, Any]) -> None: ...
    def keys(self) -> KeysView[_K]: ...
    # Generators where a mapping has views.
    def values(self) -> Iterator[_V]: ...  # type: ignore[override]
    def items(self) -> Iterator[tuple[_K, _V]]: ...  # type: ignore[override]

@type_check_only
class _Memoized(Generic[_P, _R]):
    hits: int
    misses: int
    @property
    def original_func(self) -> Callable[_P, _R]: ...
    def clear(self) -> None: ...
    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R: ...

@type_check_only
class _Memoize(Protocol):
    def __call__(self, fun: Callable[_P, _R], /) -> _Memoized[_P, _R]: ...

def memoize(
    maxsize: int | None = None,
    keyfun: Callable[[tuple[Any, ...], dict[str, Any]], Hashable] | None = None,
    # Called with `limit=`.
    Cache: Callable[..., MutableMapping[Any, Any]] = ...,
) -> _Memoize: ...

# Stub-only: at run time `lazy` is not generic.
class lazy(Generic[_R_co]):
    def __init__(self, fun: Callable[_P, _R_co], *args: _P.args, **kwargs: _P.kwargs) -> None: ...
    def __call__(self) -> _R_co: ...
    def evaluate(self) -> _R_co: ...
    def __eq__(self, rhs: object) -> bool: ...
    def __ne__(self, rhs: object) -> bool: ...
    def __deepcopy__(self, memo: dict[int, Any]) -> lazy[_R_co]: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@overload
def maybe_evaluate(value: lazy[_R]) -> _R: ...
@overload
def maybe_evaluate(value: _T) -> _T: ...
def is_list(
    obj: object,
    scalars: tuple[type, ...] | type | None = ...,
    iters: tuple[type, ...] | type = ...,
) -> bool: ...
@overload
def maybe_list(obj: None, scalars: tuple[type, ...] | type | None = ...) -> None: ...
@overload
def maybe_list(obj: _Scalar, scalars: tuple[type, ...] | type | None = ...) -> list[_Scalar]: ...
@overload
def maybe_list(  # type: ignore[overload-overlap]  # an iterable is itself, all else is wrapped
    obj: _Iterable, scalars: tuple[type, ...] | type | None = ...
) -> _Iterable: ...
@overload
def maybe_list(obj: _T, scalars: tuple[type, ...] | type | None = ...) -> list[_T]: ...
def dictfilter(d: Mapping[str, _T | None] | None = None, **kw: _T | None) -> dict[str, _T]: ...
def shufflecycle(it: Iterable[_T]) -> Iterator[_T]: ...
def fxrange(
    start: float = 1.0, stop: float | None = None, step: float = 1.0, repeatlast: bool = False
) -> Iterator[float]: ...
def fxrangemax(
    start: float = 1.0, stop: float | None = None, step: float = 1.0, max: float = 100.0
) -> Iterator[float]: ...
def retry_over_time(
    fun: Callable[..., _R],
    catch: type[BaseException] | tuple[type[BaseException], ...],
    args: Sequence[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    # Called with the error, the intervals and the number of retries: the next interval.
    errback: Callable[[Any, Iterator[float], int], float] | None = None,
    max_retries: int | None = None,
    interval_start: float = 2,
    interval_step: float = 2,
    interval_max: float = 30,
    callback: Callable[[], object] | None = None,
    timeout: float | None = None,
) -> _R: ...
def reprkwargs(kwargs: Mapping[str, object], sep: str = ", ", fmt: str = "{0}={1}") -> str: ...
def reprcall(
    name: str,
    args: Iterable[object] | None = (),
    kwargs: Mapping[str, object] | None = None,
    sep: str = ", ",
) -> str: ...
def accepts_argument(func: Callable[..., object], argument_name: str) -> bool: ...

promise = lazy
maybe_promise = maybe_evaluate
