from logging import Logger
from multiprocessing.util import Finalize as Finalize
from multiprocessing.util import ForkAwareLocal as ForkAwareLocal
from multiprocessing.util import ForkAwareThreadLock as ForkAwareThreadLock
from multiprocessing.util import get_temp_dir as get_temp_dir
from multiprocessing.util import is_exiting as is_exiting
from multiprocessing.util import register_after_fork as register_after_fork
from typing import Any

from billiard.compat import get_errno as get_errno

__all__ = [
    "sub_debug",
    "debug",
    "info",
    "sub_warning",
    "get_logger",
    "log_to_stderr",
    "get_temp_dir",
    "register_after_fork",
    "is_exiting",
    "Finalize",
    "ForkAwareThreadLock",
    "ForkAwareLocal",
    "SUBDEBUG",
    "SUBWARNING",
]

PR_GET_PDEATHSIG: int
PR_SET_PDEATHSIG: int
NOTSET: int
SUBDEBUG: int
DEBUG: int
INFO: int
SUBWARNING: int
WARNING: int
ERROR: int
LOGGER_NAME: str
DEFAULT_LOGGING_FORMAT: str
_logger: Logger | None
_log_to_stderr: bool

# The arguments are those of `Logger.log`.
def sub_debug(msg: object, *args: Any, **kwargs: Any) -> None: ...
def debug(msg: object, *args: Any, **kwargs: Any) -> None: ...
def info(msg: object, *args: Any, **kwargs: Any) -> None: ...
def sub_warning(msg: object, *args: Any, **kwargs: Any) -> None: ...
def warning(msg: object, *args: Any, **kwargs: Any) -> None: ...
def error(msg: object, *args: Any, **kwargs: Any) -> None: ...
def get_logger() -> Logger: ...
def log_to_stderr(level: int | str | None = None) -> Logger: ...
def get_pdeathsig() -> int: ...
def set_pdeathsig(sig: int) -> None: ...
