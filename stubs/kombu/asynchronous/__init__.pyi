from kombu.asynchronous.hub import (
    Hub as Hub,
    get_event_loop as get_event_loop,
    set_event_loop as set_event_loop,
)
from kombu.utils.eventio import ERR as ERR, READ as READ, WRITE as WRITE

__all__ = ("READ", "WRITE", "ERR", "Hub", "get_event_loop", "set_event_loop")
