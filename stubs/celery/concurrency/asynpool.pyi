from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Mapping
from logging import Logger
from typing import Any, NamedTuple, TypeAlias

from billiard import pool as _pool
from kombu.asynchronous.hub import Hub

__all__ = ("AsynPool",)

logger: Logger

UNAVAIL: frozenset[int]

WORKER_UP: int

PROC_ALIVE_TIMEOUT: float

SCHED_STRATEGY_FCFS: int
SCHED_STRATEGY_FAIR: int

SCHED_STRATEGIES: dict[str | None, int]
SCHED_STRATEGY_TO_NAME: dict[int, str | None]

class Ack(NamedTuple):
    id: int
    fd: int
    payload: Any

def gen_not_started(gen: Generator[object, Any, object]) -> bool: ...
def iterate_file_descriptors_safely(
    fds_iter: Iterable[int],
    source_data: list[int] | set[int] | dict[int, Any],
    hub_method: Callable[..., object],
    *args: Any,
    **kwargs: Any,
) -> None: ...

# Processes, jobs and queues below are billiard's, which has no types of its own.
class Worker(_pool.Worker):
    def on_loop_start(self, pid: int) -> None: ...

class ResultHandler(_pool.ResultHandler):
    partial_read_timeout: float
    partial_read_deadline: float
    fileno_to_outq: dict[int, Any]
    on_process_alive: Callable[[int], object]
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def register_with_event_loop(self, hub: Hub) -> None: ...
    def handle_event(self, *args: Any) -> None: ...
    def on_stop_not_started(self) -> None: ...

_Worker: TypeAlias = Worker
_ResultHandler: TypeAlias = ResultHandler

class AsynPool(_pool.Pool):
    ResultHandler: type[_ResultHandler]
    Worker: type[_Worker]
    sched_strategy: int | str | None
    synack: bool
    _queues: dict[tuple[Any, Any, Any], Any]
    _fileno_to_inq: dict[int, Any]
    _fileno_to_outq: dict[int, Any]
    _fileno_to_synq: dict[int, Any]
    _proc_alive_timeout: float
    _waiting_to_start: set[Any]
    _all_inqueues: set[int]
    _active_writes: set[int]
    _busy_workers: set[int]
    outbound_buffer: deque[Any]
    write_stats: Counter[int]
    on_soft_timeout: Callable[[Any], object]
    on_hard_timeout: Callable[[Any], object]
    def WorkerProcess(self, worker: Any) -> Any: ...
    def __init__(
        self,
        processes: int | None = None,
        synack: bool = False,
        sched_strategy: str | int | None = None,
        proc_alive_timeout: float | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> None: ...
    def _create_worker_process(self, i: int) -> Any: ...
    def register_with_event_loop(self, hub: Hub) -> None: ...
    def on_job_ready(self, job: Any, i: int | None, obj: Any, inqW_fd: int | None) -> None: ...
    def flush(self) -> None: ...
    def get_process_queues(self) -> tuple[Any, Any, Any]: ...
    def on_grow(self, n: int) -> None: ...
    def on_shrink(self, n: int) -> None: ...
    def create_process_queues(self) -> tuple[Any, Any, Any]: ...
    def on_process_alive(self, pid: int) -> None: ...
    def on_job_process_down(self, job: Any, pid_gone: int) -> None: ...
    def on_job_process_lost(self, job: Any, pid: int, exitcode: int) -> None: ...
    def human_write_stats(self) -> str | dict[str, Any]: ...
    # billiard's takes **extra_kwargs.
    def create_result_handler(self) -> _ResultHandler: ...  # type: ignore[override]
    def process_flush_queues(self, proc: Any) -> None: ...
    def on_partial_read(self, job: Any, proc: Any) -> None: ...
    def destroy_queues(self, queues: Any, proc: Any) -> int: ...
    @property
    def timers(self) -> Mapping[Callable[[], object], float]: ...
