import pickle
import socket
import sys
from collections.abc import Callable, Iterable
from typing import Any

from _typeshed import ReadableBuffer, SupportsWrite
from billiard.connection import _ConnectionBase
from typing_extensions import TypeVar

_T = TypeVar("_T")

if sys.platform == "win32":
    __all__ = [
        "send_handle",
        "recv_handle",
        "ForkingPickler",
        "register",
        "dump",
        "DupHandle",
        "duplicate",
        "steal_handle",
    ]
else:
    __all__ = ["send_handle", "recv_handle", "ForkingPickler", "register", "dump", "DupFd", "sendfds", "recvfds"]

PY3: bool
HAVE_SEND_HANDLE: bool

class ForkingPickler(pickle.Pickler):
    dispatch_table: dict[type, Callable[[Any], Any]]
    # Takes what `pickle.Pickler` takes.
    def __init__(self, *args: Any) -> None: ...
    @classmethod
    def register(cls, type: type[_T], reduce: Callable[[_T], str | tuple[Any, ...]]) -> None: ...
    @classmethod
    def dumps(cls, obj: object, protocol: int | None = None) -> memoryview: ...
    @classmethod
    def loadbuf(cls, buf: Any, protocol: int | None = None) -> Any: ...
    @staticmethod
    def loads(
        data: ReadableBuffer,
        /,
        *,
        fix_imports: bool = True,
        encoding: str = "ASCII",
        errors: str = "strict",
        buffers: Iterable[Any] | None = (),
    ) -> Any: ...

register = ForkingPickler.register

def dump(obj: object, file: SupportsWrite[bytes], protocol: int | None = None) -> None: ...

if sys.platform == "win32":
    def duplicate(handle: int, target_process: int | None = None, inheritable: bool = False) -> int: ...
    def steal_handle(source_pid: int, handle: int) -> int: ...

    class DupHandle:
        def __init__(self, handle: int, access: int, pid: int | None = None) -> None: ...
        def detach(self) -> int: ...

else:
    ACKNOWLEDGE: bool
    def sendfds(sock: socket.socket, fds: Iterable[int]) -> None: ...
    def recvfds(sock: socket.socket, size: int) -> list[int]: ...
    # Each way to start a process has a wrapper of its own.
    def DupFd(fd: int) -> Any: ...

def send_handle(conn: _ConnectionBase, handle: int, destination_pid: int | None) -> None: ...
def recv_handle(conn: _ConnectionBase) -> int: ...
