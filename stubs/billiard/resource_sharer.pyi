import sys
from collections.abc import Callable
from socket import socket
from typing import Any

from billiard.connection import Connection

if sys.platform == "win32":
    __all__ = ["stop", "DupSocket"]

    class DupSocket:
        def __init__(self, sock: socket) -> None: ...
        def detach(self) -> socket: ...

else:
    __all__ = ["stop", "DupFd"]

    class DupFd:
        def __init__(self, fd: int) -> None: ...
        def detach(self) -> int: ...

class _ResourceSharer:
    def __init__(self) -> None: ...
    def register(
        self, send: Callable[[Connection, int], object], close: Callable[[], object]
    ) -> tuple[Any, int]: ...
    @staticmethod
    def get_connection(ident: tuple[Any, int]) -> Connection: ...
    def stop(self, timeout: float | None = None) -> None: ...

_resource_sharer: _ResourceSharer
stop = _resource_sharer.stop
