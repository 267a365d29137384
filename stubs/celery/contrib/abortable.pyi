from collections.abc import Callable
from typing import Any

from celery import Task
from celery.app.task import _ApplyAsyncMethod
from celery.result import AsyncResult
from typing_extensions import ParamSpec, TypeVar

__all__ = ("AbortableAsyncResult", "AbortableTask")

_P = ParamSpec("_P", default=...)
_R_co = TypeVar("_R_co", covariant=True, default=Any)

ABORTED: str

class AbortableAsyncResult(AsyncResult[_R_co]):
    def is_aborted(self) -> bool: ...
    def abort(self) -> None: ...

class AbortableTask(Task[_P, _R_co]):
    # They give what AsyncResult below makes.
    def delay(self, *args: _P.args, **kwargs: _P.kwargs) -> AbortableAsyncResult[_R_co]: ...
    apply_async: _ApplyAsyncMethod[Callable[_P, AbortableAsyncResult[_R_co]], AbortableAsyncResult[_R_co]]
    def AsyncResult(self, task_id: str) -> AbortableAsyncResult[_R_co]: ...  # type: ignore[override]  # takes no more
    def is_aborted(self, *, task_id: str = ...) -> bool: ...
