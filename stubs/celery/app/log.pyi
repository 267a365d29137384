from collections.abc import Callable
from logging import Formatter, Handler, Logger, LogRecord
from typing import IO, Any

from celery.app.base import Celery
from celery.utils.log import ColorFormatter, LoggingProxy
from celery.utils.term import colored as _colored

__all__ = ("TaskFormatter", "Logging")

MP_LOG: str | bool

class TaskFormatter(ColorFormatter):
    def format(self, record: LogRecord) -> str: ...

class Logging:
    _setup: bool
    # Also on the class; setting it on an instance sets it for all.
    already_setup: bool
    app: Celery
    loglevel: int
    format: str
    datefmt: str | None
    task_format: str
    task_datefmt: str | None
    colorize: bool | None
    def __init__(self, app: Celery) -> None: ...
    def setup(
        self,
        loglevel: int | str | None = None,
        logfile: str | IO[str] | None = None,
        redirect_stdouts: bool = False,
        redirect_level: int | str = "WARNING",
        colorize: bool | None = None,
        hostname: str | None = None,
    ) -> list[tuple[Callable[..., object], Any]] | None: ...
    def redirect_stdouts(self, loglevel: int | str | None = None, name: str = "celery.redirected") -> None: ...
    # What the receivers of the signal setup_logging returned; None if it was set up before.
    def setup_logging_subsystem(
        self,
        loglevel: int | str | None = None,
        logfile: str | IO[str] | None = None,
        format: str | None = None,
        colorize: bool | None = None,
        hostname: str | None = None,
        datefmt: str | None = None,
        *,
        formatter: type[Formatter] = ...,
    ) -> list[tuple[Callable[..., object], Any]] | None: ...
    def _configure_logger(
        self,
        logger: Logger | None,
        logfile: str | IO[str] | None,
        loglevel: int | str | None,
        format: str,
        colorize: bool | None,
        *,
        formatter: type[Formatter] = ...,
        datefmt: str | None = None,
    ) -> None: ...
    def setup_task_loggers(
        self,
        loglevel: int | str | None = None,
        logfile: str | IO[str] | None = None,
        format: str | None = None,
        colorize: bool | None = None,
        propagate: bool = False,
        datefmt: str | None = None,
    ) -> Logger: ...
    def redirect_stdouts_to_logger(
        self, logger: Logger, loglevel: int | str | None = None, stdout: bool = True, stderr: bool = True
    ) -> LoggingProxy: ...
    def supports_color(self, colorize: bool | None = None, logfile: str | IO[str] | None = None) -> bool: ...
    def colored(self, logfile: str | IO[str] | None = None, enabled: bool | None = None) -> _colored: ...
    def setup_handlers(
        self,
        logger: Logger,
        logfile: str | IO[str] | None,
        format: str,
        colorize: bool | None,
        formatter: type[Formatter] = ...,
        **kwargs: Any,
    ) -> Logger: ...
    def _detect_handler(self, logfile: str | IO[str] | None = None) -> Handler: ...
    def _has_handler(self, logger: Logger) -> bool: ...
    def _is_configured(self, logger: Logger) -> bool: ...
    def get_default_logger(self, name: str = "celery", **kwargs: Any) -> Logger: ...
