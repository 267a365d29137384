from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kombu.asynchronous import timer as _timer

from . import base

__all__ = ("TaskPool",)

# gevent is optional: whatever comes from there is Any.
Timeout: Any

def apply_target(
    target: Callable[..., object],
    args: Iterable[Any] = (),
    kwargs: Mapping[str, Any] | None = None,
    callback: Callable[..., object] | None = None,
    accept_callback: Callable[[int, float], object] | None = None,
    getpid: Callable[[], int] | None = None,
    **_: Any,
) -> None: ...
def apply_timeout(
    target: Callable[..., Any],
    args: Iterable[Any] = (),
    kwargs: Mapping[str, Any] | None = None,
    callback: Callable[..., object] | None = None,
    accept_callback: Callable[[int, float], object] | None = None,
    getpid: Callable[[], int] | None = None,
    timeout: float | None = None,
    timeout_callback: Callable[[bool, float | None], object] | None = None,
    Timeout: Any = ...,
    apply_target: Callable[..., object] = ...,
    **rest: Any,
) -> Any: ...

class Timer(_timer.Timer):
    def _entry_exit(self, g: Any) -> None: ...
    def clear(self) -> None: ...
    @property
    def queue(self) -> set[Any]: ...  # type: ignore[override]  # the base returns a list

class TaskPool(base.BasePool):
    Timer: type[_timer.Timer]

    Pool: Callable[..., Any]
    getcurrent: Callable[[], Any]
    getpid: Callable[[], int]
    spawn_n: Callable[..., Any]
    timeout: float | None
    _pool_map: dict[int, Any] | None
    _quick_put: Callable[..., Any] | None
    def on_start(self) -> None: ...
    def on_stop(self) -> None: ...
    def on_apply(
        self,
        target: Callable[..., Any],
        args: Iterable[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        callback: Callable[..., object] | None = None,
        accept_callback: Callable[[int, float], object] | None = None,
        timeout: float | None = None,
        timeout_callback: Callable[[bool, float | None], object] | None = None,
        apply_target: Callable[..., object] = ...,
        **_: Any,
    ) -> Any: ...
    def grow(self, n: int = 1) -> None: ...
    def shrink(self, n: int = 1) -> None: ...
    def terminate_job(self, pid: int, signal: int | None = None) -> None: ...
    @property
    def num_processes(self) -> int: ...
    @staticmethod
    def _make_killable_target(target: Callable[..., Any]) -> Callable[..., Any]: ...
    def _add_to_pool_map(self, pid: int, greenlet: Any) -> None: ...
    @staticmethod
    def _cleanup_after_job_finish(greenlet: Any, pool_map: dict[int, Any], pid: int) -> None: ...
