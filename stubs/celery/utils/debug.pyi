from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from typing import Any, Protocol, TypeAlias, TypeVar, type_check_only

__all__ = (
    "blockdetection",
    "sample_mem",
    "memdump",
    "sample",
    "humanbytes",
    "mem_rss",
    "ps",
    "cry",
)

_T = TypeVar("_T")

# psutil.Process: psutil is missing in a plain install, and then it is None.
_Process: TypeAlias = Any

@type_check_only
class _Writable(Protocol):
    def write(self, s: str, /) -> object: ...

UNITS: Sequence[tuple[float, str]]

@contextmanager
def blockdetection(timeout: float | None) -> Iterator[None]: ...
def sample_mem() -> str | None: ...
def memdump(samples: int = 10, file: _Writable | None = None) -> None: ...
def sample(x: Sequence[_T], n: int, k: int = 0) -> Iterator[_T]: ...
def hfloat(f: float, p: int = 5) -> int | str: ...
def humanbytes(s: float) -> str: ...
def mem_rss() -> str | None: ...
def ps() -> _Process | None: ...
def cry(out: StringIO | None = None, sepchr: str = "=", seplen: int = 49) -> str: ...
