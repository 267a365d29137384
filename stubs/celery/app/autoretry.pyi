from collections.abc import Iterable
from typing import Any, type_check_only

from typing_extensions import TypedDict, Unpack

from celery.app.task import Task

@type_check_only
class _AutoretryOptions(TypedDict, total=False, closed=True):
    autoretry_for: Iterable[type[BaseException]]
    dont_autoretry_for: Iterable[type[BaseException]]
    retry_kwargs: dict[str, Any]
    retry_backoff: bool | float
    retry_backoff_max: float
    retry_jitter: bool

def add_autoretry_behaviour(task: Task[..., Any], **options: Unpack[_AutoretryOptions]) -> None: ...
