from typing import Any

from celery import bootsteps
from celery.events import EventDispatcher

from .consumer import Consumer

__all__ = ("Events",)

class Events(bootsteps.StartStopStep):
    groups: list[str] | set[str] | None
    send_events: bool
    def __init__(
        self,
        c: Consumer,
        task_events: bool = True,
        without_heartbeat: bool = False,
        without_gossip: bool = False,
        **kwargs: Any,
    ) -> None: ...
    def start(self, c: Consumer) -> None: ...
    def stop(self, c: Consumer) -> None: ...
    def _close(self, c: Consumer) -> EventDispatcher | None: ...
    def shutdown(self, c: Consumer) -> None: ...
