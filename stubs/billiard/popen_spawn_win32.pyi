import sys

from billiard.process import BaseProcess

# Imports on Windows only.
if sys.platform == "win32":
    __all__ = ["Popen"]

    TERMINATE: int
    WINEXE: bool
    WINSERVICE: bool

    def close_thread_handle(handle: int) -> None: ...

    class Popen:
        method: str
        sentinel: int | None
        pid: int
        returncode: int | None
        def __init__(self, process_obj: BaseProcess) -> None: ...
        def close(self) -> None: ...
        def duplicate_for_child(self, handle: int) -> int: ...
        def wait(self, timeout: float | None = None) -> int | None: ...
        def poll(self) -> int | None: ...
        def terminate(self) -> None: ...
