from typing import Any

from celery import bootsteps

from .consumer import Consumer

__all__ = ("Heart",)

class Heart(bootsteps.StartStopStep):
    heartbeat_interval: float | None
    def __init__(
        self,
        c: Consumer,
        without_heartbeat: bool = False,
        heartbeat_interval: float | None = None,
        **kwargs: Any,
    ) -> None: ...
    def start(self, c: Consumer) -> None: ...
    def stop(self, c: Consumer) -> None: ...
    def shutdown(self, c: Consumer) -> None: ...
