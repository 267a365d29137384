import logging
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Literal, TypeAlias, overload

from kombu.log import LOG_LEVELS

__all__ = (
    "ColorFormatter",
    "LoggingProxy",
    "base_logger",
    "set_in_sighandler",
    "in_sighandler",
    "get_logger",
    "get_task_logger",
    "mlevel",
    "get_multiprocessing_logger",
    "reset_multiprocessing_logger",
    "LOG_LEVELS",
)

_ExcInfo: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)

MP_LOG: str | Literal[False]
RESERVED_LOGGER_NAMES: set[str]
base_logger: logging.Logger
logger: logging.Logger
task_logger: logging.Logger
worker_logger: logging.Logger

def set_in_sighandler(value: bool) -> None: ...
# The streams of the handlers, which may be of any kind.
def iter_open_logger_fds() -> Iterator[Any]: ...
@contextmanager
def in_sighandler() -> Iterator[None]: ...
def logger_isa(l: logging.Logger, p: logging.Logger, max: int = 1000) -> bool: ...
def _using_logger_parent(parent_logger: logging.Logger, logger_: logging.Logger) -> logging.Logger: ...
def get_logger(name: str | logging.Logger) -> logging.Logger: ...
def get_task_logger(name: str) -> logging.Logger: ...
@overload
def mlevel(level: int | str) -> int: ...
@overload
def mlevel(level: None) -> None: ...
@overload
def mlevel(level: int | str | None) -> int | None: ...

class ColorFormatter(logging.Formatter):
    COLORS: dict[str, Any]
    colors: dict[str, Any]
    use_color: bool
    def __init__(
        self, fmt: str | None = None, use_color: bool = True, datefmt: str | None = None
    ) -> None: ...
    def formatException(self, ei: _ExcInfo) -> str: ...
    def format(self, record: logging.LogRecord) -> str: ...

class LoggingProxy:
    mode: str
    name: str | None
    closed: bool
    loglevel: int
    logger: logging.Logger
    _thread: threading.local
    def __init__(self, logger: logging.Logger, loglevel: int | str | None = None) -> None: ...
    def write(self, data: str | bytes) -> int: ...
    def writelines(self, sequence: Iterable[str | bytes]) -> None: ...
    def flush(self) -> None: ...
    def close(self) -> None: ...
    def isatty(self) -> bool: ...

def get_multiprocessing_logger() -> logging.Logger: ...
def reset_multiprocessing_logger() -> None: ...
# A process of billiard.
def current_process() -> Any: ...
def current_process_index(base: int = 1) -> int | None: ...
