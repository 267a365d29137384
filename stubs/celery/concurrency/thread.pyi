from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from .base import BasePool

__all__ = ("TaskPool",)

class ApplyResult:
    f: Future[Any]
    get: Callable[..., Any]
    def __init__(self, future: Future[Any]) -> None: ...
    def wait(self, timeout: float | None = None) -> None: ...

class TaskPool(BasePool):
    executor: ThreadPoolExecutor
    def on_stop(self) -> None: ...
    def on_apply(
        self,
        target: Callable[..., Any],
        args: tuple[Any, ...] | None = None,
        kwargs: dict[str, Any] | None = None,
        callback: Callable[..., object] | None = None,
        accept_callback: Callable[[int, float], object] | None = None,
        **_: Any,
    ) -> ApplyResult: ...
    def _get_info(self) -> dict[str, Any]: ...
