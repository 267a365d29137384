import array
import builtins
import threading
from collections.abc import Callable, Iterable, Mapping
from queue import Queue as Queue
from threading import BoundedSemaphore as BoundedSemaphore
from threading import Event as Event
from threading import Lock as Lock
from threading import RLock as RLock
from threading import Semaphore as Semaphore
from typing import Any, Generic

from billiard.connection import Pipe as Pipe
from billiard.pool import ThreadPool
from typing_extensions import TypeVar

__all__ = [
    "Process",
    "current_process",
    "active_children",
    "freeze_support",
    "Lock",
    "RLock",
    "Semaphore",
    "BoundedSemaphore",
    "Condition",
    "Event",
    "Queue",
    "Manager",
    "Pipe",
    "Pool",
    "JoinableQueue",
]

_T = TypeVar("_T", default=Any)

class DummyProcess(threading.Thread):
    def __init__(
        self,
        group: None = None,
        target: Callable[..., object] | None = None,
        name: str | None = None,
        args: Iterable[Any] = (),
        kwargs: Mapping[str, Any] = {},
    ) -> None: ...
    @property
    def exitcode(self) -> int | None: ...

class Condition(threading.Condition): ...

Process = DummyProcess
current_process = threading.current_thread

def active_children() -> builtins.list[threading.Thread]: ...
def freeze_support() -> None: ...

class Namespace:
    def __init__(self, **kwds: Any) -> None: ...
    # Its attributes are whatever it is given.
    def __getattr__(self, name: str, /) -> Any: ...
    def __setattr__(self, name: str, value: Any, /) -> None: ...

dict = builtins.dict
list = builtins.list

def Array(typecode: Any, sequence: Iterable[Any], lock: bool = True) -> array.array[Any]: ...

class Value(Generic[_T]):
    value: _T
    def __init__(self, typecode: Any, value: _T, lock: bool = True) -> None: ...

# This module.
def Manager() -> Any: ...
def shutdown() -> None: ...
def Pool(
    processes: int | None = None,
    initializer: Callable[..., object] | None = None,
    initargs: Iterable[Any] = (),
) -> ThreadPool: ...

JoinableQueue = Queue
