from collections.abc import Callable as _Callable
from typing import Any, Generic, ParamSpec, overload

from typing_extensions import Self, TypeVar

__all__ = ("Callable", "Property", "warn")

_P = ParamSpec("_P")
_R = TypeVar("_R")
_T = TypeVar("_T", default=Any)

PENDING_DEPRECATION_FMT: str
DEPRECATION_FMT: str

def warn(
    description: str | None = None,
    deprecation: str | None = None,
    removal: str | None = None,
    alternative: str | None = None,
    stacklevel: int = 2,
) -> None: ...
def Callable(
    deprecation: str | None = None,
    removal: str | None = None,
    alternative: str | None = None,
    description: str | None = None,
) -> _Callable[[_Callable[_P, _R]], _Callable[_P, _R]]: ...
def Property(
    deprecation: str | None = None,
    removal: str | None = None,
    alternative: str | None = None,
    description: str | None = None,
) -> _Callable[[_Callable[[Any], _T]], _deprecated_property[_T]]: ...

class _deprecated_property(Generic[_T]):
    depreinfo: dict[str, Any]
    def __init__(
        self,
        fget: _Callable[[Any], _T] | None = None,
        fset: _Callable[[Any, _T], object] | None = None,
        fdel: _Callable[[Any], object] | None = None,
        doc: str | None = None,
        **depreinfo: Any,
    ) -> None: ...
    @overload
    def __get__(self, obj: None, type: type[object] | None = None) -> Self: ...
    @overload
    def __get__(self, obj: object, type: type[object] | None = None) -> _T: ...
    def __set__(self, obj: object, value: _T) -> None: ...
    def __delete__(self, obj: object) -> None: ...
    def setter(self, fset: _Callable[[Any, _T], object]) -> Self: ...
    def deleter(self, fdel: _Callable[[Any], object]) -> Self: ...
