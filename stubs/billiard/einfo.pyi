import sys
from collections.abc import Callable, Iterator
from types import CodeType, FrameType, TracebackType
from typing import Any, TypeAlias

from celery.backends.base import ExceptionInfo as ExceptionInfo  # declared there, as the limits are in exceptions
from typing_extensions import TypeVar

__all__ = ["ExceptionInfo", "Traceback"]

_ExcT = TypeVar("_ExcT", bound=BaseException)
_Position: TypeAlias = tuple[int | None, int | None, int | None, int | None]

DEFAULT_MAX_FRAMES: int

class _Code:
    co_filename: str
    co_name: str
    co_argcount: int
    co_cellvars: tuple[()]
    co_firstlineno: int
    co_flags: int
    co_freevars: tuple[()]
    co_code: bytes
    co_lnotab: bytes
    co_names: tuple[str, ...]
    co_nlocals: int
    co_stacksize: int
    co_varnames: tuple[()]
    def __init__(self, code: CodeType) -> None: ...
    if sys.version_info >= (3, 11):
        co_qualname: str
        @property
        def co_positions(self) -> Callable[[], Iterator[_Position]]: ...

class _Frame:
    Code = _Code
    f_builtins: dict[str, Any]
    f_globals: dict[str, Any]
    f_locals: dict[str, Any]
    f_back: None
    f_trace: None
    f_exc_traceback: None
    f_exc_type: None
    f_exc_value: None
    f_code: _Code
    f_lineno: int
    f_lasti: int
    f_restricted: bool
    def __init__(self, frame: FrameType) -> None: ...
    if sys.version_info >= (3, 11):
        @property
        def co_positions(self) -> Callable[[], Iterator[_Position]]: ...

class _Object:
    # Its attributes are the keywords that it was made with; these are those of a truncated traceback.
    f_globals: dict[str, Any]
    f_fileno: None
    f_code: _Object
    co_filename: str
    co_name: str
    def __init__(self, **kw: Any) -> None: ...
    if sys.version_info >= (3, 11):
        __default_co_positions__: tuple[_Position, ...]
        @property
        def co_positions(self) -> Callable[[], Iterator[_Position]]: ...
        @co_positions.setter
        def co_positions(self, value: tuple[_Position, ...]) -> None: ...

class _Truncated:
    tb_lineno: int
    tb_frame: _Object
    tb_next: None
    tb_lasti: int
    def __init__(self) -> None: ...
    if sys.version_info >= (3, 11):
        @property
        def co_positions(self) -> Callable[[], Iterator[_Position]]: ...

class Traceback:
    Frame = _Frame
    tb_frame: _Frame
    tb_lineno: int
    tb_lasti: int
    tb_next: Traceback | _Truncated | None
    def __init__(self, tb: TracebackType, max_frames: int = ..., depth: int = 0) -> None: ...

class RemoteTraceback(Exception):
    tb: str
    def __init__(self, tb: str) -> None: ...

class ExceptionWithTraceback(Exception):
    exc: BaseException
    tb: str
    def __init__(self, exc: BaseException, tb: str) -> None: ...

def rebuild_exc(exc: _ExcT, tb: str) -> _ExcT: ...
