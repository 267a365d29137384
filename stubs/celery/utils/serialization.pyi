from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NoReturn, TypeVar, overload

from typing_extensions import Self

__all__ = (
    "UnpickleableExceptionWrapper",
    "subclass_exception",
    "find_pickleable_exception",
    "create_exception_cls",
    "get_pickleable_exception",
    "get_pickleable_etype",
    "get_pickled_exception",
    "strtobool",
)

_T = TypeVar("_T")

unwanted_base_classes: tuple[type, ...]
STRTOBOOL_DEFAULT_TABLE: dict[str, bool]

def subclass_exception(name: str, parent: type[BaseException], module: str) -> type[BaseException]: ...
def find_pickleable_exception(
    exc: BaseException,
    loads: Callable[[bytes], object] = ...,
    dumps: Callable[[Any], bytes] = ...,
) -> BaseException | None: ...
def itermro(cls: type[object], stop: Iterable[type[object]]) -> Iterator[type[Any]]: ...
def create_exception_cls(
    name: str, module: str, parent: type[BaseException] | None = None
) -> type[BaseException]: ...
def ensure_serializable(items: Iterable[object], encoder: Callable[[Any], object]) -> tuple[Any, ...]: ...

class UnpickleableExceptionWrapper(Exception):
    exc_module: str
    exc_cls_name: str
    exc_args: tuple[Any, ...]
    text: str | None
    def __init__(
        self, exc_module: str, exc_cls_name: str, exc_args: Iterable[object], text: str | None = None
    ) -> None: ...
    def restore(self) -> BaseException: ...
    @classmethod
    def from_exception(cls, exc: BaseException) -> Self: ...

def get_pickleable_exception(exc: BaseException) -> BaseException: ...
def get_pickleable_etype(
    cls: type[BaseException],
    loads: Callable[[bytes], object] = ...,
    dumps: Callable[[Any], bytes] = ...,
) -> type[BaseException]: ...
def get_pickled_exception(exc: BaseException) -> BaseException: ...
def b64encode(s: str | bytes) -> str: ...
def b64decode(s: str | bytes) -> bytes: ...
@overload
def strtobool(term: str | bool, table: Mapping[str, bool] | None = None) -> bool: ...
@overload
def strtobool(term: str | _T, table: Mapping[str, bool] | None = None) -> bool | _T: ...

# What JSON has: text, numbers, lists and dicts, or what the filter makes.
def jsonify(
    obj: object,
    builtin_types: tuple[type, ...] = ...,
    key: object = None,
    keyfilter: Callable[[Any], object] | None = None,
    unknown_type_filter: Callable[[Any], Any] | None = None,
) -> Any: ...
def raise_with_context(exc: BaseException) -> NoReturn: ...
