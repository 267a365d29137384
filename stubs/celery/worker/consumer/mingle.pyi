from collections.abc import Iterable, Mapping
from logging import Logger
from typing import Any

from celery import bootsteps
from celery.app.base import Celery

from .consumer import Consumer

__all__ = ("Mingle",)

logger: Logger

class Mingle(bootsteps.StartStopStep):
    compatible_transports: set[str]
    def __init__(self, c: Consumer, without_mingle: bool = False, **kwargs: Any) -> None: ...
    def compatible_transport(self, app: Celery) -> bool: ...
    def start(self, c: Consumer) -> None: ...
    def sync(self, c: Consumer) -> None: ...
    def send_hello(self, c: Consumer) -> dict[str, Any]: ...
    def on_node_reply(self, c: Consumer, nodename: str, reply: Mapping[str, Any]) -> None: ...
    def sync_with_node(
        self,
        c: Consumer,
        clock: int | None = None,
        revoked: Iterable[str] | None = None,
        **kwargs: Any,
    ) -> None: ...
    def on_clock_event(self, c: Consumer, clock: int | None) -> None: ...
    def on_revoked_received(self, c: Consumer, revoked: Iterable[str] | None) -> None: ...
