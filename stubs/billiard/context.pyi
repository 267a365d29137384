import ctypes
import sys
from collections.abc import Callable, Iterable, Sequence
from ctypes import _CData, _SimpleCData
from logging import Logger
from typing import Any, ClassVar, Literal, TypeAlias, overload

from billiard import exceptions, process, queues, sharedctypes, synchronize
from billiard.connection import Connection
from billiard.managers import SyncManager
from billiard.pool import Pool as _Pool
from billiard.process import BaseProcess
from typing_extensions import TypeVar

__all__: list[str] = []

_T = TypeVar("_T")
_ObjT = TypeVar("_ObjT")
_CT = TypeVar("_CT", bound=_CData)
_AnyLock: TypeAlias = synchronize.Lock | synchronize.RLock

W_NO_EXECV: str

class BaseContext:
    ProcessError: ClassVar[type[exceptions.ProcessError]]
    BufferTooShort: ClassVar[type[exceptions.BufferTooShort]]
    TimeoutError: ClassVar[type[exceptions.TimeoutError]]
    AuthenticationError: ClassVar[type[exceptions.AuthenticationError]]
    TimeLimitExceeded: ClassVar[type[exceptions.TimeLimitExceeded]]
    SoftTimeLimitExceeded: ClassVar[type[exceptions.SoftTimeLimitExceeded]]
    WorkerLostError: ClassVar[type[exceptions.WorkerLostError]]
    # Every context that can be had has one.
    Process: ClassVar[type[BaseProcess]]
    @staticmethod
    def current_process() -> BaseProcess: ...
    @staticmethod
    def active_children(_cleanup: Callable[[], object] = ...) -> list[BaseProcess]: ...
    def cpu_count(self) -> int: ...
    def Manager(self) -> SyncManager: ...
    def Pipe(
        self, duplex: bool = True, rnonblock: bool = False, wnonblock: bool = False
    ) -> tuple[Connection, Connection]: ...
    def Lock(self) -> synchronize.Lock: ...
    def RLock(self) -> synchronize.RLock: ...
    def Condition(self, lock: _AnyLock | None = None) -> synchronize.Condition: ...
    def Semaphore(self, value: int = 1) -> synchronize.Semaphore: ...
    def BoundedSemaphore(self, value: int = 1) -> synchronize.BoundedSemaphore: ...
    def Event(self) -> synchronize.Event: ...
    def Barrier(
        self, parties: int, action: Callable[[], object] | None = None, timeout: float | None = None
    ) -> synchronize.Barrier: ...
    def Queue(self, maxsize: int = 0) -> queues.Queue: ...
    def JoinableQueue(self, maxsize: int = 0) -> queues.JoinableQueue: ...
    def SimpleQueue(self) -> queues.SimpleQueue: ...
    def Pool(
        self,
        processes: int | None = None,
        initializer: Callable[..., object] | None = None,
        initargs: Iterable[Any] = (),
        maxtasksperchild: int | None = None,
        timeout: float | None = None,
        soft_timeout: float | None = None,
        lost_worker_timeout: float | None = None,
        max_restarts: int | None = None,
        max_restart_freq: float = 1,
        on_process_up: Callable[[BaseProcess], object] | None = None,
        on_process_down: Callable[[BaseProcess], object] | None = None,
        on_timeout_set: Callable[..., object] | None = None,
        on_timeout_cancel: Callable[..., object] | None = None,
        threads: bool = True,
        semaphore: Any = None,
        putlocks: bool = False,
        allow_restart: bool = False,
    ) -> _Pool: ...
    @overload
    def RawValue(self, typecode_or_type: type[_ObjT], *args: Any) -> _ObjT: ...
    @overload
    def RawValue(self, typecode_or_type: str, *args: Any) -> Any: ...
    @overload
    def RawArray(
        self,
        typecode_or_type: type[_CT], size_or_initializer: int | Sequence[Any]
    ) -> ctypes.Array[_CT]: ...
    @overload
    def RawArray(self, typecode_or_type: str, size_or_initializer: int | Sequence[Any]) -> ctypes.Array[Any]: ...

    # With `lock=False` the ctypes object itself, otherwise a wrapper of its kind.
    @overload
    def Value(
        self,
        typecode_or_type: type[_ObjT], *args: Any, lock: Literal[False]
    ) -> _ObjT: ...
    @overload
    def Value(
        self,
        typecode_or_type: type[_SimpleCData[_T]],
        *args: Any,
        lock: Literal[True] | _AnyLock | None = None
    ) -> sharedctypes.Synchronized[_T]: ...
    @overload
    def Value(
        self,
        typecode_or_type: str, *args: Any, lock: Literal[True] | _AnyLock | None = None
    ) -> sharedctypes.Synchronized[Any]: ...
    @overload
    def Value(
        self,
        typecode_or_type: str | type[Any],
        *args: Any,
        lock: bool | _AnyLock | None = None
    ) -> Any: ...
    @overload
    def Array(
        self,
        typecode_or_type: type[_CT],
        size_or_initializer: int | Sequence[Any],
        *args: Any,
        lock: Literal[False]
    ) -> ctypes.Array[_CT]: ...
    @overload
    def Array(
        self,
        typecode_or_type: type[ctypes.c_char],
        size_or_initializer: int | Sequence[Any],
        *args: Any,
        lock: Literal[True] | _AnyLock | None = None
    ) -> sharedctypes.SynchronizedString: ...
    @overload
    def Array(
        self,
        typecode_or_type: type[_SimpleCData[_T]],
        size_or_initializer: int | Sequence[Any],
        *args: Any,
        lock: Literal[True] | _AnyLock | None = None
    ) -> sharedctypes.SynchronizedArray[_T]: ...
    @overload
    def Array(
        self,
        typecode_or_type: str,
        size_or_initializer: int | Sequence[Any],
        *args: Any,
        lock: Literal[True] | _AnyLock | None = None
    ) -> sharedctypes.SynchronizedArray[Any]: ...
    @overload
    def Array(
        self,
        typecode_or_type: str | type[Any],
        size_or_initializer: int | Sequence[Any],
        *args: Any,
        lock: bool | _AnyLock | None = None
    ) -> Any: ...
    def freeze_support(self) -> None: ...
    def get_logger(self) -> Logger: ...
    def log_to_stderr(self, level: int | str | None = None) -> Logger: ...
    def allow_connection_pickling(self) -> None: ...
    def set_executable(self, executable: str) -> None: ...
    def set_forkserver_preload(self, module_names: list[str]) -> None: ...
    if sys.platform == "win32":
        @overload
        def get_context(self, method: None = None) -> BaseContext: ...
        @overload
        def get_context(self, method: Literal["spawn"]) -> SpawnContext: ...
        @overload
        def get_context(self, method: str) -> BaseContext: ...
    else:
        @overload
        def get_context(self, method: None = None) -> BaseContext: ...
        @overload
        def get_context(self, method: Literal["fork"]) -> ForkContext: ...
        @overload
        def get_context(self, method: Literal["spawn"]) -> SpawnContext: ...
        @overload
        def get_context(self, method: Literal["forkserver"]) -> ForkServerContext: ...
        @overload
        def get_context(self, method: str) -> BaseContext: ...

    def get_start_method(self, allow_none: bool = False) -> str | Any: ...
    # Only the default context can change it.
    def set_start_method(self, method: str | None = None) -> None: ...
    def forking_is_enabled(self) -> bool: ...
    def forking_enable(self, value: bool) -> None: ...
    def _check_available(self) -> None: ...

class Process(process.BaseProcess):
    _start_method: str | None
    @staticmethod
    def _Popen(process_obj: BaseProcess) -> Any: ...

_Process: TypeAlias = Process

class DefaultContext(BaseContext):
    __all__: ClassVar[list[str]]
    Process: ClassVar[type[_Process]]
    _default_context: BaseContext
    _actual_context: BaseContext | None
    def __init__(self, context: BaseContext) -> None: ...
    # Here it wants a method.
    def set_start_method(self, method: str | None, force: bool = False) -> None: ...  # type: ignore[override]
    # None only with `allow_none` and before a method is chosen.
    def get_start_method(self, allow_none: bool = False) -> str | Any: ...
    def get_all_start_methods(self) -> list[str]: ...

if sys.platform != "win32":
    class ForkProcess(process.BaseProcess):
        _start_method: str
        @staticmethod
        def _Popen(process_obj: BaseProcess) -> Any: ...

    class SpawnProcess(process.BaseProcess):
        _start_method: str
        @staticmethod
        def _Popen(process_obj: BaseProcess) -> Any: ...

    class ForkServerProcess(process.BaseProcess):
        _start_method: str
        @staticmethod
        def _Popen(process_obj: BaseProcess) -> Any: ...

    class ForkContext(BaseContext):
        _name: ClassVar[str]
        Process: ClassVar[type[ForkProcess]]

    class SpawnContext(BaseContext):
        _name: ClassVar[str]
        Process: ClassVar[type[SpawnProcess]]

    class ForkServerContext(BaseContext):
        _name: ClassVar[str]
        Process: ClassVar[type[ForkServerProcess]]

else:
    class SpawnProcess(process.BaseProcess):
        _start_method: str
        @staticmethod
        def _Popen(process_obj: BaseProcess) -> Any: ...

    class SpawnContext(BaseContext):
        _name: ClassVar[str]
        Process: ClassVar[type[SpawnProcess]]

_concrete_contexts: dict[str, BaseContext]
_default_context: DefaultContext

def _force_start_method(method: str) -> None: ...
def get_spawning_popen() -> Any: ...
def set_spawning_popen(popen: Any) -> None: ...
def assert_spawning(obj: object) -> None: ...
