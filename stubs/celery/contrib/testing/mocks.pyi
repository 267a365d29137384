from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any
from unittest.mock import Mock

from typing_extensions import Self

from celery.app.base import Celery
from celery.canvas import Signature

def TaskMessage(
    name: str,
    id: str | None = None,
    args: Sequence[Any] = (),
    kwargs: Mapping[str, Any] | None = None,
    callbacks: Sequence[Signature] | None = None,
    errbacks: Sequence[Signature] | None = None,
    chain: Sequence[Signature] | None = None,
    shadow: str | None = None,
    utc: bool | None = None,
    **options: Any,
) -> Mock: ...
def TaskMessage1(
    name: str,
    id: str | None = None,
    args: Sequence[Any] = (),
    kwargs: Mapping[str, Any] | None = None,
    callbacks: Sequence[Signature] | None = None,
    errbacks: Sequence[Signature] | None = None,
    chain: Sequence[Signature] | None = None,
    **options: Any,
) -> Mock: ...
def task_message_from_sig(
    app: Celery, sig: Signature, utc: bool = True, TaskMessage: Callable[..., Mock] = ...
) -> Mock: ...

class _ContextMock(Mock):
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        *exc_info: type[BaseException] | BaseException | TracebackType | None,
    ) -> None: ...

def ContextMock(*args: Any, **kwargs: Any) -> _ContextMock: ...
