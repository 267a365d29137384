import pickle
from collections.abc import Callable
from signal import Handlers
from types import FrameType
from typing import Any, TypeAlias

from _typeshed import ReadableBuffer
from billiard.exceptions import RestartFreqExceeded as _RestartFreqExceeded

_Handler: TypeAlias = Callable[[int, FrameType | None], Any] | int | Handlers | None

pickle_load = pickle.load

def pickle_loads(s: ReadableBuffer, load: Callable[[Any], Any] = ...) -> Any: ...

SIGMAP: dict[int, str]
TERM_SIGNAL: int
TERM_SIGNAME: str
REMAP_SIGTERM: str | None
TERMSIGS_IGNORE: set[str]
TERMSIGS_FORCE: set[str]
EX_SOFTWARE: int
TERMSIGS_DEFAULT: set[str]
TERMSIGS_FULL: set[str]
_should_have_exited: list[bool]

def terminate_handler_fired() -> bool: ...
def clear_terminate_handler_fired() -> None: ...
def human_status(status: int | None) -> str: ...
def maybe_setsignal(signum: int, handler: _Handler) -> None: ...
def _shutdown_cleanup(signum: int, frame: FrameType | None) -> None: ...
def signum(sig: str) -> int | None: ...
def _should_override_term_signal(sig: str, current: _Handler) -> bool: ...
def reset_signals(handler: _Handler = ..., full: bool = False) -> None: ...

class restart_state:
    RestartFreqExceeded: type[_RestartFreqExceeded]
    maxR: int | None
    maxT: float
    R: int
    T: float | None
    def __init__(self, maxR: int | None, maxT: float) -> None: ...
    def step(self, now: float | None = None) -> None: ...
