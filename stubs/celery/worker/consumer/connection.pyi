from logging import Logger
from typing import Any

from celery import bootsteps

from .consumer import Consumer

__all__ = ("Connection",)

logger: Logger

class Connection(bootsteps.StartStopStep):
    def __init__(self, c: Consumer, **kwargs: Any) -> None: ...
    def start(self, c: Consumer) -> None: ...
    def close_connection(self, c: Consumer) -> None: ...
    def shutdown(self, c: Consumer) -> None: ...
    def info(self, c: Consumer) -> dict[str, Any]: ...
