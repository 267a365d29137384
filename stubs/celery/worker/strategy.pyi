from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from logging import Logger
from typing import Any, Protocol, TypeAlias, type_check_only

from celery.app.base import Celery
from celery.app.task import Task
from kombu.message import Message

from .consumer import Consumer
from .request import Request

__all__ = ("default",)

logger: Logger

# (args, kwargs, embed), headers, decoded, utc
_Proto2: TypeAlias = tuple[tuple[Any, Any, dict[str, Any]], dict[str, Any], bool, bool]

@type_check_only
class _TaskMessageHandler(Protocol):
    def __call__(
        self,
        message: Message,
        body: Any,
        ack: Callable[..., object],
        reject: Callable[..., object],
        callbacks: Iterable[Callable[[Request], object]],
        to_timestamp: Callable[..., float] = ...,
    ) -> Any: ...

def hybrid_to_proto2(message: Message, body: Mapping[str, Any]) -> _Proto2: ...
def proto1_to_proto2(message: Message, body: dict[str, Any]) -> _Proto2: ...
def default(
    task: Task[..., Any],
    app: Celery,
    consumer: Consumer,
    info: Callable[..., None] = ...,
    error: Callable[..., None] = ...,
    task_reserved: Callable[[Request], None] = ...,
    to_system_tz: Callable[[datetime], datetime] = ...,
    bytes: type[bytes] = ...,
    proto1_to_proto2: Callable[[Message, dict[str, Any]], _Proto2] = ...,
) -> _TaskMessageHandler: ...
