from collections.abc import Callable, Iterable, Mapping, Sequence
from logging import Logger
from typing import Any

from celery.app.base import Celery
from celery.utils import timer2
from kombu.asynchronous.hub import Hub
from kombu.asynchronous.timer import Timer as _AsyncTimer

__all__ = ("BasePool", "apply_target")

logger: Logger

def apply_target(
    target: Callable[..., object],
    args: Iterable[Any] = (),
    kwargs: Mapping[str, Any] | None = None,
    callback: Callable[..., object] | None = None,
    accept_callback: Callable[[int, float], object] | None = None,
    pid: int | None = None,
    getpid: Callable[[], int] = ...,
    propagate: type[BaseException] | tuple[type[BaseException], ...] = (),
    monotonic: Callable[[], float] = ...,
    **_: Any,
) -> None: ...

class BasePool:
    RUN: int
    CLOSE: int
    TERMINATE: int

    Timer: type[_AsyncTimer | timer2.Timer]

    signal_safe: bool
    is_green: bool

    _state: int | None
    # The pool below: billiard's, gevent's or eventlet's.
    _pool: Any
    _does_debug: bool

    uses_semaphore: bool

    task_join_will_block: bool
    body_can_be_buffer: bool

    limit: int
    putlocks: bool
    options: dict[str, Any]
    forking_enable: bool
    callbacks_propagate: Sequence[type[BaseException]]
    app: Celery
    def __init__(
        self,
        limit: int | None = None,
        putlocks: bool = True,
        forking_enable: bool = True,
        callbacks_propagate: Sequence[type[BaseException]] = (),
        app: Celery | None = None,
        **options: Any,
    ) -> None: ...
    def on_start(self) -> None: ...
    def did_start_ok(self) -> bool: ...
    def flush(self) -> None: ...
    def on_stop(self) -> None: ...
    def register_with_event_loop(self, loop: Hub) -> None: ...
    # `*args, **kwargs` at run time; this is what `apply_async` passes.
    # The result is each pool's own.
    def on_apply(
        self, target: Callable[..., Any], args: Any, kwargs: Any, **options: Any
    ) -> Any: ...
    def on_terminate(self) -> None: ...
    def on_soft_timeout(self, job: Any) -> None: ...
    def on_hard_timeout(self, job: Any) -> None: ...
    def maintain_pool(self, *args: Any, **kwargs: Any) -> None: ...
    def terminate_job(self, pid: int, signal: int | None = None) -> None: ...
    # The prefork, gevent and eventlet pools have these two; Celery calls them on any pool.
    def grow(self, n: int = 1) -> None: ...
    def shrink(self, n: int = 1) -> None: ...
    def restart(self) -> None: ...
    def stop(self) -> None: ...
    def terminate(self) -> None: ...
    def start(self) -> None: ...
    def close(self) -> None: ...
    def on_close(self) -> None: ...
    def apply_async(
        self,
        target: Callable[..., Any],
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> Any: ...
    def _get_info(self) -> dict[str, Any]: ...
    @property
    def info(self) -> dict[str, Any]: ...
    @property
    def active(self) -> bool: ...
    @property
    def num_processes(self) -> int: ...
