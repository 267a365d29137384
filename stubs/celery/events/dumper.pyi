from datetime import datetime
from typing import Any, Protocol, type_check_only

from kombu.utils.functional import LRUCache

from celery.app.base import Celery

__all__ = ("Dumper", "evdump")

TASK_NAMES: LRUCache[str, str]
HUMAN_TYPES: dict[str, str]
CONNECTION_ERROR: str

@type_check_only
class _Writable(Protocol):
    def write(self, s: str, /) -> object: ...

def humanize_type(type: str) -> str: ...

class Dumper:
    out: _Writable
    def __init__(self, out: _Writable = ...) -> None: ...
    def say(self, msg: str) -> None: ...
    def on_event(self, ev: dict[str, Any]) -> None: ...
    def format_task_event(
        self, hostname: str, timestamp: datetime, type: str, task: str, event: dict[str, Any]
    ) -> None: ...

def evdump(app: Celery | None = None, out: _Writable = ...) -> None: ...
