from celery.events import EventDispatcher
from celery.utils import timer2
from kombu.asynchronous.timer import Entry, Timer as _AsyncTimer

__all__ = ("Heart",)

class Heart:
    timer: _AsyncTimer | timer2.Timer
    eventer: EventDispatcher
    interval: float
    tref: Entry | None
    def __init__(
        self,
        timer: _AsyncTimer | timer2.Timer,
        eventer: EventDispatcher,
        interval: float | None = None,
    ) -> None: ...
    def _send(self, event: str, retry: bool = True) -> None: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...
