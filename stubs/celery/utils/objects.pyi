from collections.abc import Callable, Container
from contextlib import AbstractContextManager
from types import GenericAlias, TracebackType
from typing import Any, Generic

from typing_extensions import TypeVar

__all__ = ("Bunch", "FallbackContext", "getitem_property", "mro_lookup")

_T = TypeVar("_T", default=Any)

class Bunch:
    def __init__(self, **kwargs: Any) -> None: ...
    # Whatever was given.
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...

def mro_lookup(
    cls: type[object],
    attr: str,
    stop: Container[type[object]] | None = None,
    monkey_patched: Container[str] | None = None,
) -> type[Any] | None: ...

class FallbackContext(Generic[_T]):
    provided: _T | None
    fallback: Callable[..., AbstractContextManager[_T]]
    fb_args: tuple[Any, ...]
    fb_kwargs: dict[str, Any]
    def __init__(
        self,
        provided: _T | None,
        fallback: Callable[..., AbstractContextManager[_T]],
        *fb_args: Any,
        **fb_kwargs: Any,
    ) -> None: ...
    def __class_getitem__(cls, item: Any, /) -> GenericAlias: ...
    def __enter__(self) -> _T: ...
    def __exit__(
        self,
        *exc_info: type[BaseException] | BaseException | TracebackType | None,
    ) -> bool | None: ...

# Looks up a key in what the object, a mapping, carries: nobody can know what.
class getitem_property:
    key: str
    path: list[str] | None
    def __init__(self, keypath: str, doc: str | None = None) -> None: ...
    def _path(self, obj: Any) -> Any: ...
    def __get__(self, obj: object, type: type[object] | None = None) -> Any: ...
    def __set__(self, obj: object, value: Any) -> None: ...
