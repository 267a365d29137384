"""Loggers for tasks, and what Celery logs with."""

import logging
from typing import Any

from celery.app.log import Logging, TaskFormatter
from celery.utils.log import ColorFormatter, LoggingProxy, get_logger, get_task_logger, mlevel
from typing_extensions import assert_type

logger = get_task_logger(__name__)
assert_type(logger, logging.Logger)
logger.info("%s", 5)
logger.inform("%s", 5)  # E: misspelt
get_task_logger(5)  # E: the name is text
assert_type(get_logger("celery.shop"), logging.Logger)
assert_type(mlevel("INFO"), int)
ColorFormatter("%(message)s", use_color=False)
ColorFormatter("%(message)s", colour=False)  # E: misspelt
LoggingProxy(logger, logging.INFO).write("text")
LoggingProxy("celery")  # E: a logger


def level(given: int | str | None, sure: int | str) -> None:
    assert_type(mlevel(given), int | None)
    assert_type(mlevel(sure), int)
    mlevel(2.5)  # E: a number or a name


def write_to_logger() -> None:
    proxy = LoggingProxy(logger)
    print("text", file=proxy)
    print("text", file=logger)  # E: a logger is no file


class OwnFormat(Logging):
    def setup_handlers(
        self,
        logger: logging.Logger,
        logfile: Any,
        format: str,
        colorize: bool | None,
        formatter: type[logging.Formatter] = TaskFormatter,
        **kwargs: Any,
    ) -> logging.Logger:
        super().setup_handlers(logger, logfile)  # E: format and colorize
        return super().setup_handlers(logger, logfile, format, colorize, TaskFormatter, **kwargs)
