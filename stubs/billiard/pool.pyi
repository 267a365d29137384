import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from queue import Queue
from types import FrameType
from typing import Any, Generic, Literal, NoReturn, TypeAlias, overload

from billiard.common import restart_state as _restart_state
from billiard.context import BaseContext
from billiard.dummy import DummyProcess
from billiard.einfo import ExceptionInfo
from billiard.exceptions import SoftTimeLimitExceeded as _SoftTimeLimitExceeded
from billiard.process import BaseProcess
from typing_extensions import Self, TypeVar

_R = TypeVar("_R", default=Any)
_T = TypeVar("_T")
_ProcessT = TypeVar("_ProcessT", bound=BaseProcess)

# The queues are those of the pool's context, or other objects that a subclass sets up.
_PoolQueue: TypeAlias = Any
_Cache: TypeAlias = dict[int, Any]

MAXMEM_USED_FMT: str
PY3: bool
SIGKILL: int
TIMEOUT_MAX: float
RUN: int
CLOSE: int
TERMINATE: int
ACK: int
READY: int
TASK: int
NACK: int
DEATH: int
EX_OK: int
EX_FAILURE: int
EX_RECYCLE: int
SIG_SOFT_TIMEOUT: int | None
LOST_WORKER_TIMEOUT: float
GUARANTEE_MESSAGE_CONSUMPTION_RETRY_LIMIT: int
GUARANTEE_MESSAGE_CONSUMPTION_RETRY_INTERVAL: float
job_counter: Iterator[int]
Lock = threading.Lock

def mapstar(args: tuple[Any, ...]) -> list[Any]: ...
def starmapstar(args: tuple[Any, ...]) -> list[Any]: ...
def error(msg: object, *args: Any, **kwargs: Any) -> None: ...
def stop_if_not_current(thread: threading.Thread, timeout: float | None = None) -> None: ...

class LaxBoundedSemaphore(threading.Semaphore):
    def __init__(self, value: int = 1, verbose: object = None) -> None: ...
    def shrink(self) -> None: ...
    def grow(self) -> None: ...
    # One at a time.
    def release(self) -> None: ...  # type: ignore[override]
    def clear(self) -> None: ...

class MaybeEncodingError(Exception):
    exc: str
    value: str
    def __init__(self, exc: object, value: object) -> None: ...

class WorkersJoined(Exception): ...

def soft_timeout_sighandler(signum: int, frame: FrameType | None) -> NoReturn: ...

class Worker:
    initializer: Callable[..., object] | None
    initargs: Iterable[Any]
    maxtasks: int | None
    max_memory_per_child: int | None
    on_exit: Callable[..., object] | None
    sigprotection: bool
    inq: _PoolQueue
    outq: _PoolQueue
    synq: _PoolQueue
    wrap_exception: bool
    on_ready_counter: Any
    # Set in the child process.
    wait_for_job: Callable[..., Any]
    wait_for_syn: Callable[..., Any] | None
    def __init__(
        self,
        inq: _PoolQueue,
        outq: _PoolQueue,
        synq: _PoolQueue = None,
        initializer: Callable[..., object] | None = None,
        initargs: Iterable[Any] = (),
        maxtasks: int | None = None,
        sentinel: Any = None,
        on_exit: Callable[..., object] | None = None,
        sigprotection: bool = True,
        wrap_exception: bool = True,
        max_memory_per_child: int | None = None,
        on_ready_counter: Any = None,
    ) -> None: ...
    def contribute_to_object(self, obj: _ProcessT) -> _ProcessT: ...
    def __call__(self) -> NoReturn: ...
    def _do_exit(self, pid: int, exitcode: int | None, exc: BaseException | None = None) -> None: ...
    def on_loop_start(self, pid: int) -> None: ...
    def prepare_result(self, result: Any) -> Any: ...
    def workloop(
        self, debug: Callable[..., object] = ..., now: Callable[[], float] = ..., pid: int | None = None
    ) -> int: ...
    def after_fork(self) -> None: ...
    def _make_recv_method(self, conn: Any) -> Callable[..., tuple[bool, Any]]: ...
    def _make_child_methods(self, loads: Callable[[Any], Any] = ...) -> None: ...

class PoolThread(DummyProcess):
    _state: int
    _was_started: bool
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    # Subclasses define `body`.
    def run(self) -> None: ...
    def start(self, *args: Any, **kwargs: Any) -> None: ...
    def on_stop_not_started(self) -> None: ...
    def stop(self, timeout: float | None = None) -> None: ...
    def terminate(self) -> None: ...
    def close(self) -> None: ...

class Supervisor(PoolThread):
    pool: Pool
    def __init__(self, pool: Pool) -> None: ...
    def body(self) -> None: ...

class TaskHandler(PoolThread):
    taskqueue: Queue[Any]
    put: Callable[..., object]
    outqueue: _PoolQueue
    pool: list[Any]
    cache: _Cache
    def __init__(
        self,
        taskqueue: Queue[Any],
        put: Callable[..., object],
        outqueue: _PoolQueue,
        pool: list[Any],
        cache: _Cache,
    ) -> None: ...
    def body(self) -> None: ...
    def tell_others(self) -> None: ...

class TimeoutHandler(PoolThread):
    processes: list[Any]
    cache: _Cache
    t_soft: float | None
    t_hard: float | None
    def __init__(
        self, processes: list[Any], cache: _Cache, t_soft: float | None, t_hard: float | None
    ) -> None: ...
    def on_soft_timeout(self, job: ApplyResult) -> None: ...
    def on_hard_timeout(self, job: ApplyResult) -> None: ...
    def handle_timeouts(self) -> Generator[None]: ...
    def body(self) -> None: ...
    def handle_event(self, *args: Any) -> None: ...

class ResultHandler(PoolThread):
    outqueue: _PoolQueue
    get: Callable[..., Any]
    cache: _Cache
    poll: Callable[..., Any]
    join_exited_workers: Callable[..., object]
    putlock: LaxBoundedSemaphore | None
    restart_state: _restart_state
    check_timeouts: Callable[..., object] | None
    on_job_ready: Callable[..., object] | None
    on_ready_counters: dict[int, Any] | None
    # Set by __init__.
    state_handlers: dict[int, Callable[..., Any]]
    on_state_change: Callable[..., Any]
    on_worker_exit: Callable[[int], object]
    def __init__(
        self,
        outqueue: _PoolQueue,
        get: Callable[..., Any],
        cache: _Cache,
        poll: Callable[..., Any],
        join_exited_workers: Callable[..., object],
        putlock: LaxBoundedSemaphore | None,
        restart_state: _restart_state,
        check_timeouts: Callable[..., object] | None,
        on_job_ready: Callable[..., object] | None,
        on_ready_counters: dict[int, Any] | None = None,
    ) -> None: ...
    def handle_event(self, fileno: int | None = None, events: int | None = None) -> None: ...
    def body(self) -> None: ...
    def finish_at_shutdown(self, handle_timeouts: bool = False) -> None: ...
    def _process_result(self, timeout: float = 1.0) -> Iterator[None]: ...
    def _make_methods(self) -> None: ...

_Worker: TypeAlias = Worker
_Supervisor: TypeAlias = Supervisor
_TaskHandler: TypeAlias = TaskHandler
_TimeoutHandler: TypeAlias = TimeoutHandler
_ResultHandler: TypeAlias = ResultHandler
_DummyProcess: TypeAlias = DummyProcess

class Pool:
    Worker: type[_Worker]
    Supervisor: type[_Supervisor]
    TaskHandler: type[_TaskHandler]
    TimeoutHandler: type[_TimeoutHandler]
    ResultHandler: type[_ResultHandler]
    SoftTimeLimitExceeded: type[_SoftTimeLimitExceeded]
    synack: bool
    timeout: float | None
    soft_timeout: float | None
    lost_worker_timeout: float
    on_process_up: Callable[[Any], object] | None
    on_process_down: Callable[[Any], object] | None
    on_timeout_set: Callable[..., object] | None
    on_timeout_cancel: Callable[..., object] | None
    threads: bool
    readers: dict[int, Callable[..., object]]
    allow_restart: bool
    enable_timeouts: bool
    max_restarts: int
    restart_state: _restart_state
    putlocks: bool
    check_timeouts: Callable[..., object] | None
    _wrap_exception: bool
    _ctx: BaseContext
    _taskqueue: Queue[Any]
    _cache: _Cache
    _state: int
    _maxtasksperchild: int | None
    _max_memory_per_child: int | None
    _initializer: Callable[..., object] | None
    _initargs: Iterable[Any]
    _on_process_exit: Callable[..., object] | None
    _processes: int
    _Process: type[Any]
    # Worker processes, of the class that the context has for them.
    _pool: list[Any]
    _poolctrl: dict[int, Any]
    _on_ready_counters: dict[int, Any]
    _putlock: LaxBoundedSemaphore | None
    _worker_handler: _Supervisor
    _task_handler: _TaskHandler
    _timeout_handler: _TimeoutHandler | None
    _result_handler: _ResultHandler
    _inqueue: _PoolQueue
    _outqueue: _PoolQueue
    _quick_put: Callable[..., Any]
    _quick_get: Callable[..., Any]
    _poll_result: Callable[..., Any]
    def __init__(
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
        on_process_up: Callable[[Any], object] | None = None,
        on_process_down: Callable[[Any], object] | None = None,
        on_timeout_set: Callable[..., object] | None = None,
        on_timeout_cancel: Callable[..., object] | None = None,
        threads: bool = True,
        semaphore: Any = None,
        putlocks: bool = False,
        allow_restart: bool = False,
        synack: bool = False,
        on_process_exit: Callable[..., object] | None = None,
        context: BaseContext | None = None,
        max_memory_per_child: int | None = None,
        enable_timeouts: bool = False,
        **kwargs: Any,
    ) -> None: ...
    def Process(self, *args: Any, **kwds: Any) -> Any: ...
    def WorkerProcess(self, worker: _Worker) -> Any: ...
    def create_result_handler(self, **extra_kwargs: Any) -> _ResultHandler: ...
    def on_job_ready(self, job: Any, i: int | None, obj: Any, inqW_fd: int | None) -> None: ...
    def _help_stuff_finish_args(self) -> tuple[Any, ...]: ...
    def cpu_count(self) -> int: ...
    def handle_result_event(self, *args: Any) -> None: ...
    def _process_register_queues(self, worker: Any, queues: tuple[Any, Any, Any]) -> None: ...
    def _process_by_pid(self, pid: int) -> tuple[Any, int | None]: ...
    def get_process_queues(self) -> tuple[Any, Any, Any]: ...
    def _create_worker_process(self, i: int) -> Any: ...
    def process_flush_queues(self, worker: Any) -> None: ...
    def _join_exited_workers(self, shutdown: bool = False) -> list[int | None]: ...
    def on_partial_read(self, job: Any, worker: Any) -> None: ...
    def _process_cleanup_queues(self, worker: Any) -> None: ...
    def on_job_process_down(self, job: Any, pid_gone: int) -> None: ...
    def on_job_process_lost(self, job: Any, pid: int, exitcode: int) -> None: ...
    def mark_as_worker_lost(self, job: Any, exitcode: int) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc_info: object) -> None: ...
    def on_grow(self, n: int) -> None: ...
    def on_shrink(self, n: int) -> None: ...
    def shrink(self, n: int = 1) -> None: ...
    def grow(self, n: int = 1) -> None: ...
    def did_start_ok(self) -> bool: ...
    def _maintain_pool(self) -> None: ...
    def maintain_pool(self) -> None: ...
    def _setup_queues(self) -> None: ...
    # A pool that is not running any more gives None in place of each result.
    def apply(
        self, func: Callable[..., _R], args: Iterable[Any] = (), kwds: Mapping[str, Any] = {}
    ) -> _R: ...
    def starmap(
        self, func: Callable[..., _R], iterable: Iterable[Iterable[Any]], chunksize: int | None = None
    ) -> list[_R]: ...
    def starmap_async(
        self,
        func: Callable[..., _R],
        iterable: Iterable[Iterable[Any]],
        chunksize: int | None = None,
        callback: Callable[[list[_R]], object] | None = None,
        error_callback: Callable[[ExceptionInfo], object] | None = None,
    ) -> MapResult[_R]: ...
    def map(
        self, func: Callable[[_T], _R], iterable: Iterable[_T], chunksize: int | None = None
    ) -> list[_R]: ...
    # With a `chunksize` above 1 a generator, which has no `next(timeout)`.
    @overload
    def imap(
        self,
        func: Callable[[_T], _R],
        iterable: Iterable[_T],
        chunksize: Literal[1] = 1,
        lost_worker_timeout: float | None = None,
    ) -> IMapIterator[_R]: ...
    @overload
    def imap(
        self,
        func: Callable[[_T], _R],
        iterable: Iterable[_T],
        chunksize: int,
        lost_worker_timeout: float | None = None,
    ) -> Iterator[_R]: ...
    @overload
    def imap_unordered(
        self,
        func: Callable[[_T], _R],
        iterable: Iterable[_T],
        chunksize: Literal[1] = 1,
        lost_worker_timeout: float | None = None,
    ) -> IMapUnorderedIterator[_R]: ...
    @overload
    def imap_unordered(
        self,
        func: Callable[[_T], _R],
        iterable: Iterable[_T],
        chunksize: int,
        lost_worker_timeout: float | None = None,
    ) -> Iterator[_R]: ...
    def apply_async(
        self,
        func: Callable[..., _R],
        args: Iterable[Any] = (),
        kwds: Mapping[str, Any] = {},
        callback: Callable[[_R], object] | None = None,
        error_callback: Callable[[ExceptionInfo], object] | None = None,
        accept_callback: Callable[[int, float], object] | None = None,
        timeout_callback: Callable[..., object] | None = None,
        waitforslot: bool | None = None,
        soft_timeout: float | None = None,
        timeout: float | None = None,
        lost_worker_timeout: float | None = None,
        callbacks_propagate: tuple[type[BaseException], ...] = (),
        correlation_id: str | None = None,
    ) -> ApplyResult[_R]: ...
    def send_ack(self, response: int, job: int, i: int | None, fd: int) -> None: ...
    def terminate_job(self, pid: int, sig: int | None = None) -> None: ...
    def map_async(
        self,
        func: Callable[[_T], _R],
        iterable: Iterable[_T],
        chunksize: int | None = None,
        callback: Callable[[list[_R]], object] | None = None,
        error_callback: Callable[[ExceptionInfo], object] | None = None,
    ) -> MapResult[_R]: ...
    def __reduce__(self) -> NoReturn: ...
    def close(self) -> None: ...
    def terminate(self) -> None: ...
    def join(self) -> None: ...
    def restart(self) -> None: ...
    @property
    def process_sentinels(self) -> list[int]: ...

class ApplyResult(Generic[_R]):
    correlation_id: str | None
    _worker_lost: tuple[float, int] | None
    _write_to: Any
    _scheduled_for: Any
    _job: int
    _cache: _Cache
    _accepted: bool | list[bool]
    _cancelled: bool
    _worker_pid: Any
    _time_accepted: Any
    _terminated: int | None
    _success: bool
    _value: Any
    _timeout: float | None
    _soft_timeout: float | None
    _lost_worker_timeout: float
    def __init__(
        self,
        cache: _Cache,
        callback: Callable[..., object] | None,
        accept_callback: Callable[[int, float], object] | None = None,
        timeout_callback: Callable[..., object] | None = None,
        error_callback: Callable[[ExceptionInfo], object] | None = None,
        soft_timeout: float | None = None,
        timeout: float | None = None,
        lost_worker_timeout: float = 10.0,
        on_timeout_set: Callable[..., object] | None = None,
        on_timeout_cancel: Callable[..., object] | None = None,
        callbacks_propagate: tuple[type[BaseException], ...] = (),
        send_ack: Callable[..., object] | None = None,
        correlation_id: str | None = None,
    ) -> None: ...
    def ready(self) -> bool: ...
    def accepted(self) -> bool: ...
    def successful(self) -> bool: ...
    def _cancel(self) -> None: ...
    def discard(self) -> None: ...
    def terminate(self, signum: int) -> None: ...
    def _set_terminated(self, signum: int | None = None) -> None: ...
    def worker_pids(self) -> list[int]: ...
    def wait(self, timeout: float | None = None) -> None: ...
    def get(self, timeout: float | None = None) -> _R: ...
    def safe_apply_callback(
        self, fun: Callable[..., object] | None, *args: Any, **kwargs: Any
    ) -> None: ...
    def handle_timeout(self, soft: bool = False) -> None: ...
    def _set(self, i: int | None, obj: tuple[bool, Any]) -> None: ...
    def _ack(self, i: int | None, time_accepted: float, pid: int, synqW_fd: int | None) -> Any: ...

class MapResult(ApplyResult[list[_R]]):
    def __init__(
        self,
        cache: _Cache,
        chunksize: int,
        length: int,
        callback: Callable[[list[_R]], object] | None,
        error_callback: Callable[[ExceptionInfo], object] | None,
    ) -> None: ...
    def _set(self, i: int, success_result: tuple[bool, Any]) -> None: ...  # type: ignore[override]
    def _ack(self, i: int, time_accepted: float, pid: int, *args: Any) -> None: ...  # type: ignore[override]

class IMapIterator(Generic[_R]):
    _worker_lost: tuple[float, int] | None
    _job: int
    _cache: _Cache
    _items: deque[Any]
    _index: int
    _length: int | None
    _ready: bool
    _lost_worker_timeout: float
    def __init__(self, cache: _Cache, lost_worker_timeout: float = 10.0) -> None: ...
    def __iter__(self) -> Self: ...
    def next(self, timeout: float | None = None) -> _R: ...
    def __next__(self, timeout: float | None = None) -> _R: ...
    def _set(self, i: int, obj: tuple[bool, Any]) -> None: ...
    def _set_length(self, length: int) -> None: ...
    def _ack(self, i: int, time_accepted: float, pid: int, *args: Any) -> None: ...
    def ready(self) -> bool: ...
    def worker_pids(self) -> list[int]: ...

class IMapUnorderedIterator(IMapIterator[_R]): ...

class ThreadPool(Pool):
    DummyProcess: type[_DummyProcess]
    # The pool's method gives way to the class.
    Process: type[_DummyProcess]
    def __init__(
        self,
        processes: int | None = None,
        initializer: Callable[..., object] | None = None,
        initargs: Iterable[Any] = (),
    ) -> None: ...
