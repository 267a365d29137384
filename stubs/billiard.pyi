from billiard import context as context
from billiard import exceptions as exceptions
from billiard import process as process
from billiard.context import Process as Process
from billiard.exceptions import AuthenticationError as AuthenticationError
from billiard.exceptions import BufferTooShort as BufferTooShort
from billiard.exceptions import ProcessError as ProcessError
from billiard.exceptions import SoftTimeLimitExceeded as SoftTimeLimitExceeded
from billiard.exceptions import TimeLimitExceeded as TimeLimitExceeded
from billiard.exceptions import TimeoutError as TimeoutError
from billiard.exceptions import WorkerLostError as WorkerLostError
from billiard.process import active_children as active_children
from billiard.process import current_process as current_process

__version__: str
__author__: str
__author_email__: str
__maintainer__: str
__contact__: str
__homepage__: str
__docformat__: str
VERSION: tuple[int, int, int, str]

# The rest are methods of the default context.
Array = context._default_context.Array
Barrier = context._default_context.Barrier
BoundedSemaphore = context._default_context.BoundedSemaphore
Condition = context._default_context.Condition
Event = context._default_context.Event
JoinableQueue = context._default_context.JoinableQueue
Lock = context._default_context.Lock
Manager = context._default_context.Manager
Pipe = context._default_context.Pipe
Pool = context._default_context.Pool
Queue = context._default_context.Queue
RLock = context._default_context.RLock
RawArray = context._default_context.RawArray
RawValue = context._default_context.RawValue
Semaphore = context._default_context.Semaphore
SimpleQueue = context._default_context.SimpleQueue
Value = context._default_context.Value
allow_connection_pickling = context._default_context.allow_connection_pickling
cpu_count = context._default_context.cpu_count
forking_enable = context._default_context.forking_enable
forking_is_enabled = context._default_context.forking_is_enabled
freeze_support = context._default_context.freeze_support
get_all_start_methods = context._default_context.get_all_start_methods
get_context = context._default_context.get_context
get_logger = context._default_context.get_logger
get_start_method = context._default_context.get_start_method
log_to_stderr = context._default_context.log_to_stderr
set_executable = context._default_context.set_executable
set_forkserver_preload = context._default_context.set_forkserver_preload
set_start_method = context._default_context.set_start_method

__all__ = [
    "Array",
    "AuthenticationError",
    "Barrier",
    "BoundedSemaphore",
    "BufferTooShort",
    "Condition",
    "Event",
    "JoinableQueue",
    "Lock",
    "Manager",
    "Pipe",
    "Pool",
    "Process",
    "ProcessError",
    "Queue",
    "RLock",
    "RawArray",
    "RawValue",
    "Semaphore",
    "SimpleQueue",
    "SoftTimeLimitExceeded",
    "TimeLimitExceeded",
    "TimeoutError",
    "Value",
    "WorkerLostError",
    "active_children",
    "allow_connection_pickling",
    "cpu_count",
    "current_process",
    "forking_enable",
    "forking_is_enabled",
    "freeze_support",
    "get_all_start_methods",
    "get_context",
    "get_logger",
    "get_start_method",
    "log_to_stderr",
    "set_executable",
    "set_forkserver_preload",
    "set_start_method",
]

SUBDEBUG: int
SUBWARNING: int

def ensure_multiprocessing() -> None: ...
