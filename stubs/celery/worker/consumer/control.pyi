from collections.abc import Callable
from logging import Logger
from typing import Any

from celery import bootsteps
from celery.worker.pidbox import Pidbox

from .consumer import Consumer

__all__ = ("Control",)

logger: Logger

class Control(bootsteps.StartStopStep):
    is_green: bool
    box: Pidbox
    # The box's method, like `start` and `stop`.
    shutdown: Callable[[Consumer], None]
    def __init__(self, c: Consumer, **kwargs: Any) -> None: ...
    def include_if(self, c: Consumer) -> bool: ...
