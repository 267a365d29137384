import sys
from collections.abc import Callable
from mmap import mmap
from typing import Any, TypeAlias

__all__ = ["BufferWrapper"]

_Block: TypeAlias = tuple[Arena, int, int]

PY3: bool

class Arena:
    size: int
    buffer: mmap
    if sys.platform == "win32":
        name: str
        def __init__(self, size: int) -> None: ...
    else:
        fd: int
        def __init__(self, size: int, fd: int = -1) -> None: ...

if sys.platform != "win32":
    # What pickle calls, and with what.
    def reduce_arena(a: Arena) -> tuple[Callable[..., Arena], tuple[Any, ...]]: ...
    def rebuild_arena(size: int, dupfd: Any) -> Arena: ...

class Heap:
    def __init__(self, size: int = ...) -> None: ...
    def free(self, block: _Block) -> None: ...
    def malloc(self, size: int) -> _Block: ...

class BufferWrapper:
    _heap: Heap
    def __init__(self, size: int) -> None: ...
    def get_address(self) -> int: ...
    def get_size(self) -> int: ...
    def create_memoryview(self) -> memoryview: ...
