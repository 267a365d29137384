from collections.abc import Callable
from typing import Any, Protocol, type_check_only

from kombu.utils.compat import _HasFileno
from typing_extensions import TypeAlias

__all__ = ("poll",)

_FD: TypeAlias = int | _HasFileno

# select.poll, select.epoll, select.kqueue and select.kevent: None where the platform has none.
xpoll: Callable[[], Any] | None
epoll: Callable[..., Any] | None
kqueue: Callable[[], Any] | None
kevent: Callable[..., Any] | None

KQ_EV_ADD: int
KQ_EV_DELETE: int
KQ_EV_ENABLE: int
KQ_EV_CLEAR: int
KQ_EV_ERROR: int
KQ_EV_EOF: int
KQ_FILTER_READ: int
KQ_FILTER_WRITE: int
KQ_FILTER_AIO: int
KQ_FILTER_VNODE: int
KQ_FILTER_PROC: int
KQ_FILTER_SIGNAL: int
KQ_FILTER_TIMER: int
KQ_NOTE_LOWAT: int
KQ_NOTE_DELETE: int
KQ_NOTE_WRITE: int
KQ_NOTE_EXTEND: int
KQ_NOTE_ATTRIB: int
KQ_NOTE_LINK: int
KQ_NOTE_RENAME: int
KQ_NOTE_REVOKE: int
POLLIN: int
POLLOUT: int
POLLERR: int
POLLHUP: int
POLLNVAL: int
READ: int
POLL_READ: int
WRITE: int
POLL_WRITE: int
ERR: int
POLL_ERR: int
SELECT_BAD_FD: set[int]

@type_check_only
class _Poller(Protocol):
    def register(self, fd: _FD, events: int) -> _FD: ...
    def unregister(self, fd: _FD) -> _FD | None: ...
    def poll(self, timeout: float | None) -> list[tuple[int, int]] | None: ...
    def close(self) -> None: ...

class _epoll:
    def register(self, fd: _FD, events: int) -> _FD: ...
    def unregister(self, fd: _FD) -> None: ...
    def poll(self, timeout: float | None) -> list[tuple[int, int]] | None: ...
    def close(self) -> None: ...

class _kqueue:
    w_fflags: int
    on_file_change: Callable[[list[Any]], object] | None
    def register(self, fd: int, events: int) -> int: ...
    def unregister(self, fd: int) -> None: ...
    def watch_file(self, fd: int) -> None: ...
    def unwatch_file(self, fd: int) -> None: ...
    def _control(self, fd: int, events: int, flags: int) -> None: ...
    def poll(self, timeout: float | None) -> list[tuple[int, int]] | None: ...
    def close(self) -> None: ...

class _poll:
    def register(self, fd: _FD, events: int) -> int: ...
    def unregister(self, fd: _FD) -> _FD: ...
    def poll(
        self,
        timeout: float | None,
        round: Callable[[float], int] = ...,
        POLLIN: int = ...,
        POLLOUT: int = ...,
        POLLERR: int = ...,
        READ: int = ...,
        WRITE: int = ...,
        ERR: int = ...,
        Integral: type = ...,
    ) -> list[tuple[int, int]] | None: ...
    def close(self) -> None: ...

class _select:
    def register(self, fd: _FD, events: int) -> int: ...
    def _remove_bad(self) -> None: ...
    def unregister(self, fd: _FD) -> None: ...
    def poll(self, timeout: float | None) -> list[tuple[int, int]] | None: ...
    def close(self) -> None: ...

def poll(*args: Any, **kwargs: Any) -> _Poller: ...
