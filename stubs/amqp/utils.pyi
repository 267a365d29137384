from collections.abc import Callable, Generator
from logging import Logger
from logging import NullHandler as NullHandler
from typing import Any, overload

from typing_extensions import ParamSpec, TypeVar
from vine import promise as promise
from vine.utils import wraps as wraps

_P = ParamSpec("_P")
_T = TypeVar("_T")
_GeneratorT = TypeVar("_GeneratorT", bound=Generator[Any, Any, Any])

def set_cloexec(fd: int, cloexec: bool) -> int | None: ...
def coro(gen: Callable[_P, _GeneratorT]) -> Callable[_P, _GeneratorT]: ...
@overload
def str_to_bytes(s: str) -> bytes: ...
@overload
def str_to_bytes(s: _T) -> _T: ...
@overload
def bytes_to_str(s: bytes) -> str: ...
@overload
def bytes_to_str(s: _T) -> _T: ...
def get_logger(logger: str | Logger) -> Logger: ...
