from collections.abc import Callable
from logging import Logger
from typing import Any, Protocol, TextIO, type_check_only

from celery.utils.term import colored as _colored
from celery.worker import WorkController
from kombu import Connection

__all__ = ("Worker",)

logger: Logger
is_jython: bool
is_pypy: bool

ARTLINES: list[str]

BANNER: str

EXTRA_INFO_FMT: str

def active_thread_count() -> int: ...
def safe_say(msg: object, f: TextIO | None = ...) -> None: ...

class Worker(WorkController):
    quiet: bool
    redirect_stdouts: bool
    redirect_stdouts_level: str | int
    purge: bool
    no_color: bool | None
    colored: _colored
    _isatty: bool
    _custom_logging: list[tuple[Callable[..., object], Any]] | None
    def on_before_init(self, quiet: bool = False, **kwargs: Any) -> None: ...
    def on_after_init(
        self,
        purge: bool = False,
        no_color: bool | None = None,
        redirect_stdouts: bool | None = None,
        redirect_stdouts_level: str | int | None = None,
        **kwargs: Any,
    ) -> None: ...
    def emit_banner(self) -> None: ...
    # What the receivers of the signal `setup_logging` answered.
    def setup_logging(self, colorize: bool | None = None) -> list[tuple[Callable[..., object], Any]] | None: ...
    def _ensure_connected(self, connection: Connection) -> Connection: ...
    def purge_messages(self) -> None: ...
    def tasklist(
        self, include_builtins: bool = True, sep: str = "\n", int_: str = "celery."
    ) -> str: ...
    def extra_info(self) -> str | None: ...
    def startup_info(self, artlines: bool = True) -> str: ...
    def install_platform_tweaks(self, worker: Worker) -> None: ...
    def macOS_proxy_detection_workaround(self) -> None: ...
    def set_process_status(self, info: str) -> str | None: ...

def _shutdown_handler(
    worker: Worker,
    sig: str = "SIGTERM",
    how: str = "Warm",
    callback: Callable[[Worker], object] | None = None,
    exitcode: int = ...,
    verbose: bool = True,
) -> None: ...

# functools.partial objects of `_shutdown_handler`, each with defaults of its own.
@type_check_only
class _InstallHandler(Protocol):
    def __call__(
        self,
        worker: Worker,
        *,
        sig: str = ...,
        how: str = ...,
        callback: Callable[[Worker], object] | None = ...,
        exitcode: int = ...,
        verbose: bool = ...,
    ) -> None: ...

def on_hard_shutdown(worker: Worker) -> None: ...
def during_soft_shutdown(worker: Worker) -> None: ...
def on_cold_shutdown(worker: Worker) -> None: ...

install_worker_term_handler: _InstallHandler
install_worker_term_hard_handler: _InstallHandler

def on_SIGINT(worker: Worker) -> None: ...

install_worker_int_handler: _InstallHandler

def install_worker_restart_handler(worker: Worker, sig: str = "SIGHUP") -> None: ...
def install_cry_handler(sig: str = "SIGUSR1") -> None: ...
def install_rdb_handler(envvar: str = "CELERY_RDBSIG", sig: str = "SIGUSR2") -> None: ...
def install_HUP_not_supported_handler(worker: Worker, sig: str = "SIGHUP") -> None: ...
