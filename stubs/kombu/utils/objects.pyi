import functools
from collections.abc import Callable
from threading import RLock
from typing import Any, TypeVar, overload

from typing_extensions import Self

__all__ = ("cached_property",)

_T = TypeVar("_T")

class cached_property(functools.cached_property[_T]):
    lock: RLock
    def __init__(
        self,
        # Required, whatever its default says.
        fget: Callable[[Any], _T] = ...,
        fset: Callable[[Any, _T], _T] | None = None,
        fdel: Callable[[Any, _T], object] | None = None,
    ) -> None: ...
    @overload
    def __get__(self, instance: None, owner: type[object] | None = None) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[object] | None = None) -> _T: ...
    def __set__(self, instance: object, value: _T) -> None: ...
    def __delete__(self, instance: object) -> None: ...
    # `fset` gives the value to keep.
    def setter(self, fset: Callable[[Any, _T], _T]) -> Self: ...
    def deleter(self, fdel: Callable[[Any, _T], object]) -> Self: ...
