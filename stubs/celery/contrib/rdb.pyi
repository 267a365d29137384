import socket
from collections.abc import Callable
from pdb import Pdb
from types import FrameType, TracebackType
from typing import IO, Protocol, type_check_only

from typing_extensions import Self

__all__ = ("CELERY_RDB_HOST", "CELERY_RDB_PORT", "DEFAULT_PORT", "Rdb", "debugger", "set_trace")

DEFAULT_PORT: int
CELERY_RDB_HOST: str
CELERY_RDB_PORT: int
_frame: Callable[..., FrameType]
NO_AVAILABLE_PORT: str
BANNER: str
SESSION_STARTED: str
SESSION_ENDED: str

@type_check_only
class _Writable(Protocol):
    def write(self, s: str, /) -> object: ...

class Rdb(Pdb):
    me: str
    active: bool
    out: _Writable
    ident: str
    host: str
    port: int
    remote_addr: str
    _prev_outs: tuple[IO[str], IO[str]] | None
    _prev_handles: tuple[IO[str], IO[str]]
    _sock: socket.socket | None
    _client: socket.socket
    _handle: IO[str]
    def __init__(
        self,
        host: str = ...,
        port: int = ...,
        port_search_limit: int = 100,
        port_skew: int = 0,
        out: _Writable = ...,
    ) -> None: ...
    def get_avail_port(
        self, host: str, port: int, search_limit: int = 100, skew: int = 0
    ) -> tuple[socket.socket, int]: ...
    def say(self, m: str) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        *exc_info: type[BaseException] | BaseException | TracebackType | None,
    ) -> None: ...
    def _close_session(self) -> None: ...
    def do_continue(self, arg: str) -> bool: ...
    def do_c(self, arg: str) -> bool: ...
    def do_cont(self, arg: str) -> bool: ...
    def do_quit(self, arg: str) -> bool: ...
    def do_q(self, arg: str) -> bool: ...
    def do_exit(self, arg: str) -> bool: ...
    def set_quit(self) -> None: ...

def debugger() -> Rdb: ...
def set_trace(frame: FrameType | None = None) -> None: ...
