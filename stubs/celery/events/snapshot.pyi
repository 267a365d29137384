from logging import Logger
from types import TracebackType
from typing import Any

from kombu.asynchronous.timer import Entry
from kombu.asynchronous.timer import Timer as _Schedule
from kombu.utils.limits import TokenBucket
from typing_extensions import Self

from celery.app.base import Celery
from celery.events.state import State
from celery.utils.dispatch import Signal
from celery.utils.timer2 import Timer

__all__ = ("Polaroid", "evcam")

logger: Logger

class Polaroid:
    timer: Timer | _Schedule
    shutter_signal: Signal
    cleanup_signal: Signal
    clear_after: bool
    app: Celery
    state: State
    freq: float
    cleanup_freq: float
    logger: Logger
    maxrate: TokenBucket | None
    _tref: Entry | None
    _ctref: Entry | None
    def __init__(
        self,
        state: State,
        freq: float = 1.0,
        maxrate: str | float | None = None,
        cleanup_freq: float = 3600.0,
        timer: Timer | _Schedule | None = None,
        app: Celery | None = None,
    ) -> None: ...
    def install(self) -> None: ...
    def on_shutter(self, state: State, /) -> None: ...
    def on_cleanup(self) -> None: ...
    def cleanup(self) -> None: ...
    def shutter(self) -> None: ...
    def capture(self) -> None: ...
    def cancel(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        *exc_info: type[BaseException] | BaseException | TracebackType | None,
    ) -> None: ...

def evcam(
    camera: str | type[Polaroid],
    freq: float = 1.0,
    maxrate: str | float | None = None,
    loglevel: int | str = 0,
    logfile: str | None = None,
    pidfile: str | None = None,
    timer: Timer | _Schedule | None = None,
    app: Celery | None = None,
    **kwargs: Any,
) -> None: ...
