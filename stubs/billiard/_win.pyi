import sys
from ctypes import Structure
from typing import Any

# Imports on Windows only.
if sys.platform == "win32":
    ERROR_NO_MORE_FILES: int
    INVALID_HANDLE_VALUE: int

    class PROCESSENTRY32(Structure):
        dwSize: int
        cntUsage: int
        th32ProcessID: int
        th32DefaultHeapID: int
        th32ModuleID: int
        cntThreads: int
        th32ParentProcessID: int
        pcPriClassBase: int
        dwFlags: int
        szExeFile: bytes

    # A pointer type of ctypes.
    LPPROCESSENTRY32: Any

    def CreateToolhelp32Snapshot(dwFlags: int = 2, th32ProcessID: int = 0) -> int: ...
    def Process32First(hSnapshot: int, pe: PROCESSENTRY32 | None = None) -> PROCESSENTRY32 | None: ...
    def Process32Next(hSnapshot: int, pe: PROCESSENTRY32 | None = None) -> PROCESSENTRY32 | None: ...
    def get_all_processes_pids() -> dict[int, int]: ...
    def get_processtree_pids(pid: int, include_parent: bool = True) -> list[int]: ...
    def kill_processtree(pid: int, signum: int) -> None: ...
