from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kombu.asynchronous import timer as _timer

from . import base

__all__ = ("TaskPool",)

W_RACE: str
RACE_MODS: tuple[str, ...]

def apply_target(
    target: Callable[..., object],
    args: Iterable[Any] = (),
    kwargs: Mapping[str, Any] | None = None,
    callback: Callable[..., object] | None = None,
    accept_callback: Callable[[int, float], object] | None = None,
    getpid: Callable[[], int] | None = None,
) -> None: ...

# eventlet and greenlet are optional: whatever comes from there is Any.
class Timer(_timer.Timer):
    GreenletExit: type[BaseException]
    def _entry_exit(self, g: Any, entry: _timer.Entry) -> None: ...
    def clear(self) -> None: ...
    def cancel(self, tref: Any) -> None: ...
    @property
    def queue(self) -> set[Any]: ...  # type: ignore[override]  # the base returns a list

class TaskPool(base.BasePool):
    Timer: type[_timer.Timer]

    Pool: Callable[..., Any]
    getcurrent: Callable[[], Any]
    getpid: Callable[[], int]
    spawn_n: Callable[..., Any]
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
        **_: Any,
    ) -> None: ...
    def grow(self, n: int = 1) -> None: ...
    def shrink(self, n: int = 1) -> None: ...
    def terminate_job(self, pid: int, signal: int | None = None) -> None: ...
    def _get_info(self) -> dict[str, Any]: ...
    @staticmethod
    def _make_killable_target(target: Callable[..., Any]) -> Callable[..., Any]: ...
    def _add_to_pool_map(self, pid: int, greenlet: Any) -> None: ...
    @staticmethod
    def _cleanup_after_job_finish(greenlet: Any, pool_map: dict[int, Any], pid: int) -> None: ...
