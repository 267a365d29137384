from collections.abc import Callable, Mapping
from typing import Any

from kombu.connection import Connection
from kombu.entity import Exchange

__all__ = ("Event", "event_exchange", "get_exchange", "group_from")

EVENT_EXCHANGE_NAME: str
event_exchange: Exchange

def Event(
    type: str,
    _fields: Mapping[str, Any] | None = None,
    __dict__: Callable[..., dict[str, Any]] = ...,
    __now__: Callable[[], float] = ...,
    **fields: Any,
) -> dict[str, Any]: ...
def group_from(type: str) -> str: ...
def get_exchange(conn: Connection, name: str = "celeryev") -> Exchange: ...
