from collections.abc import Callable, Container, Mapping
from logging import Logger
from typing import Any, NamedTuple

from celery.backends.base import ExceptionInfo

from celery.app.base import Celery
from celery.app.task import Context, Task
from celery.loaders.base import BaseLoader

__all__ = (
    "TraceInfo",
    "build_tracer",
    "trace_task",
    "setup_worker_optimizations",
    "reset_worker_optimizations",
)

logger: Logger

# Format strings for logging, which applications replace.
LOG_RECEIVED: str
LOG_SUCCESS: str
LOG_FAILURE: str
LOG_INTERNAL_ERROR: str
LOG_IGNORED: str
LOG_REJECTED: str
LOG_RETRY: str

class log_policy_t(NamedTuple):
    format: str
    description: str
    severity: int
    traceback: int
    mail: int

log_policy_reject: log_policy_t
log_policy_ignore: log_policy_t
log_policy_internal: log_policy_t
log_policy_expected: log_policy_t
log_policy_unexpected: log_policy_t

def send_prerun(sender: object, **named: Any) -> list[tuple[Callable[..., object], Any]]: ...
def send_postrun(sender: object, **named: Any) -> list[tuple[Callable[..., object], Any]]: ...
def send_success(sender: object, **named: Any) -> list[tuple[Callable[..., object], Any]]: ...

STARTED: str
SUCCESS: str
IGNORED: str
REJECTED: str
RETRY: str
FAILURE: str
EXCEPTION_STATES: frozenset[str]
IGNORE_STATES: frozenset[str]

_localized: list[Any]
_patched: dict[str, Any]

class trace_ok_t(NamedTuple):
    retval: Any
    info: TraceInfo | None
    runtime: float
    retstr: str | None

def info(fmt: str, context: Mapping[str, Any]) -> None: ...
def task_has_custom(task: Task[..., Any], attr: str) -> type[Any] | None: ...
def get_log_policy(task: Task[..., Any], einfo: ExceptionInfo, exc: BaseException) -> log_policy_t: ...
def get_task_name(request: Context, default: str) -> str: ...

class TraceInfo:
    state: str
    retval: Any
    def __init__(self, state: str, retval: Any = None) -> None: ...
    def handle_error_state(
        self, task: Task[..., Any], req: Context, eager: bool = False, call_errbacks: bool = True
    ) -> ExceptionInfo: ...
    def handle_reject(self, task: Task[..., Any], req: Context, **kwargs: Any) -> None: ...
    def handle_ignore(self, task: Task[..., Any], req: Context, **kwargs: Any) -> None: ...
    def handle_retry(
        self, task: Task[..., Any], req: Context, store_errors: bool = True, **kwargs: Any
    ) -> ExceptionInfo: ...
    def handle_failure(
        self, task: Task[..., Any], req: Context, store_errors: bool = True, call_errbacks: bool = True
    ) -> ExceptionInfo: ...
    def _log_error(self, task: Task[..., Any], req: Context, einfo: ExceptionInfo) -> None: ...

def traceback_clear(exc: BaseException | None = None) -> None: ...

# The tracer takes the task id, args, kwargs and the request.
def build_tracer(
    name: str,
    task: Task[..., Any],
    loader: BaseLoader | None = None,
    hostname: str | None = None,
    store_errors: bool = True,
    Info: type[TraceInfo] = ...,
    eager: bool = False,
    propagate: bool = False,
    app: Celery | None = None,
    monotonic: Callable[[], float] = ...,
    trace_ok_t: type[trace_ok_t] = ...,
    IGNORE_STATES: Container[str] = ...,
) -> Callable[..., trace_ok_t]: ...
def trace_task(
    task: Task[..., Any],
    uuid: str,
    args: Any,
    kwargs: Any,
    request: dict[str, Any] | None = None,
    **opts: Any,
) -> trace_ok_t: ...
def _signal_internal_error(
    task: Task[..., Any], uuid: str, args: Any, kwargs: Any, request: Any, exc: BaseException
) -> None: ...

# 0 and the text of the result, or 1 and the result of a failure; then the run time in seconds.
def trace_task_ret(
    name: str,
    uuid: str,
    request: dict[str, Any],
    body: Any,
    content_type: str | None,
    content_encoding: str | None,
    loads: Callable[..., Any] = ...,
    app: Celery | None = None,
    **extra_request: Any,
) -> tuple[int, Any, float]: ...
def fast_trace_task(
    task: str,
    uuid: str,
    request: dict[str, Any],
    body: Any,
    content_type: str | None,
    content_encoding: str | None,
    loads: Callable[..., Any] = ...,
    _loc: list[Any] | None = None,
    hostname: str | None = None,
    **_: Any,
) -> tuple[int, Any, float]: ...
def report_internal_error(task: Task[..., Any], exc: BaseException) -> ExceptionInfo: ...
def setup_worker_optimizations(app: Celery, hostname: str | None = None) -> None: ...
def reset_worker_optimizations(app: Celery = ...) -> None: ...
def _install_stack_protection() -> None: ...
