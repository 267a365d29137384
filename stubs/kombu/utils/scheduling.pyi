from collections.abc import Callable, Iterable
from typing import Any, Generic

from typing_extensions import TypeVar

__all__ = ("FairCycle", "priority_cycle", "round_robin_cycle", "sorted_cycle")

# Stub-only: at run time these are not generic.
_T = TypeVar("_T", default=Any)

CYCLE_ALIASES: dict[str, str]

class FairCycle(Generic[_T]):
    fun: Callable[..., Any]
    resources: list[_T]
    predicate: type[Exception]
    pos: int
    def __init__(
        self,
        fun: Callable[..., Any],
        resources: list[_T],
        predicate: type[Exception] = ...,
    ) -> None: ...
    def _next(self) -> _T: ...
    def get(self, callback: Callable[..., object], **kwargs: Any) -> Any: ...
    def close(self) -> None: ...

class round_robin_cycle(Generic[_T]):
    items: list[_T]
    def __init__(self, it: list[_T] | None = None) -> None: ...
    def update(self, it: Iterable[_T]) -> None: ...
    def consume(self, n: int) -> list[_T]: ...
    def rotate(self, last_used: _T) -> _T | None: ...

class priority_cycle(round_robin_cycle[_T]):
    def rotate(self, last_used: _T) -> None: ...

class sorted_cycle(priority_cycle[_T]): ...

def cycle_by_name(name: str | type[round_robin_cycle[Any]]) -> type[round_robin_cycle[Any]]: ...
