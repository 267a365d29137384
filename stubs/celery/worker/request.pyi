from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo
from functools import cached_property
from logging import Logger
from typing import Any, TypeAlias
from weakref import ReferenceType

from celery.backends.base import ExceptionInfo
from celery.app.base import Celery
from celery.app.task import Context, Task
from celery.concurrency.base import BasePool
from celery.events import EventDispatcher
from celery.utils.collections import LimitedSet
from kombu.message import Message

__all__ = ("Request",)

_Errors: TypeAlias = Sequence[type[BaseException]]

IS_PYPY: bool

logger: Logger

def __optimize__() -> None: ...

tz_or_local: Callable[..., tzinfo]
send_revoked: Callable[..., list[tuple[Callable[..., object], Any]]]
send_retry: Callable[..., list[tuple[Callable[..., object], Any]]]

task_accepted: Callable[..., None]
task_ready: Callable[..., None]
revoked_tasks: LimitedSet[str]
revoked_stamps: dict[str, Any]

class Request:
    acknowledged: bool
    time_start: float | None
    worker_pid: int | None
    # (hard, soft)
    time_limits: Sequence[float | None]
    _already_revoked: bool
    _already_cancelled: bool
    _terminate_on_ack: tuple[BasePool, int] | None
    _apply_result: ReferenceType[Any] | None
    _tzlocal: tzinfo | str | None
    # An entry of the timer that the pool brings: kombu's, timer2's or a greenlet.
    _eta_timer_entry: Any
    name: str
    id: str
    _message: Message
    _app: Celery
    _type: str
    _root_id: str | None
    _parent_id: str | None
    _on_ack: Callable[..., object]
    _on_reject: Callable[..., object]
    _body: Any
    _hostname: str
    _eventer: EventDispatcher | None
    _connection_errors: _Errors
    _task: Task[..., Any]
    _eta: datetime | None
    _expires: datetime | None
    _request_dict: dict[str, Any]
    _utc: bool
    _content_type: str | None
    _content_encoding: str | None
    _argsrepr: str
    _kwargsrepr: str
    _args: Sequence[Any]
    _kwargs: dict[str, Any]
    _decoded: bool
    _ignore_result: bool
    _delivery_info: dict[str, Any]
    def __init__(
        self,
        message: Message,
        on_ack: Callable[..., object] = ...,
        hostname: str | None = None,
        eventer: EventDispatcher | None = None,
        app: Celery | None = None,
        connection_errors: _Errors | None = None,
        request_dict: Mapping[str, Any] | None = None,
        task: Task[..., Any] | None = None,
        on_reject: Callable[..., object] = ...,
        body: Any = None,
        headers: Mapping[str, Any] | None = None,
        decoded: bool = False,
        utc: bool = True,
        maybe_make_aware: Callable[..., datetime] = ...,
        maybe_iso8601: Callable[[Any], datetime | None] = ...,
        **opts: Any,
    ) -> None: ...
    @property
    def delivery_info(self) -> dict[str, Any]: ...
    @property
    def message(self) -> Message: ...
    @property
    def request_dict(self) -> dict[str, Any]: ...
    # The serialized bytes, or (args, kwargs, embed) when already decoded.
    @property
    def body(self) -> Any: ...
    @property
    def app(self) -> Celery: ...
    @property
    def utc(self) -> bool: ...
    @property
    def content_type(self) -> str | None: ...
    @property
    def content_encoding(self) -> str | None: ...
    @property
    def type(self) -> str: ...
    @property
    def root_id(self) -> str | None: ...
    @property
    def parent_id(self) -> str | None: ...
    @property
    def argsrepr(self) -> str: ...
    @property
    def args(self) -> Sequence[Any]: ...
    @property
    def kwargs(self) -> dict[str, Any]: ...
    @property
    def kwargsrepr(self) -> str: ...
    @property
    def on_ack(self) -> Callable[..., object]: ...
    @property
    def on_reject(self) -> Callable[..., object]: ...
    @on_reject.setter
    def on_reject(self, value: Callable[..., object]) -> None: ...
    @property
    def hostname(self) -> str: ...
    @property
    def ignore_result(self) -> bool: ...
    @property
    def eventer(self) -> EventDispatcher | None: ...
    @eventer.setter
    def eventer(self, eventer: EventDispatcher | None) -> None: ...
    @property
    def connection_errors(self) -> _Errors: ...
    # Of the task's own class, whose attributes a Request subclass reads.
    @property
    def task(self) -> Any: ...
    @property
    def eta(self) -> datetime | None: ...
    @property
    def expires(self) -> datetime | None: ...
    @expires.setter
    def expires(self, value: datetime | None) -> None: ...
    # The setting `timezone` as it was given.
    @property
    def tzlocal(self) -> tzinfo | str | None: ...
    @property
    def store_errors(self) -> bool: ...
    @property
    def task_id(self) -> str: ...
    @task_id.setter
    def task_id(self, value: str) -> None: ...
    @property
    def task_name(self) -> str: ...
    @task_name.setter
    def task_name(self, value: str) -> None: ...
    @property
    def reply_to(self) -> str | None: ...
    @property
    def replaced_task_nesting(self) -> int: ...
    @property
    def groups(self) -> list[str]: ...
    @property
    def stamped_headers(self) -> list[str]: ...
    @property
    def stamps(self) -> dict[str, Any]: ...
    @property
    def correlation_id(self) -> str | None: ...
    # What the pool's `apply_async` returns: each pool has a kind of its own, green pools have none.
    def execute_using_pool(self, pool: BasePool, **kwargs: Any) -> Any: ...
    # The task's return value.
    def execute(self, loglevel: int | None = None, logfile: str | None = None) -> Any: ...
    def maybe_expire(self) -> bool | None: ...
    def terminate(self, pool: BasePool, signal: str | int | None = None) -> None: ...
    def cancel(
        self, pool: BasePool, signal: str | int | None = None, emit_retry: bool = True
    ) -> None: ...
    def _announce_cancelled(self, emit_retry: bool = True) -> None: ...
    def _announce_revoked(
        self, reason: str, terminated: bool, signum: int | str | None, expired: bool | None
    ) -> None: ...
    def revoked(self) -> bool: ...
    def send_event(self, type: str, **fields: Any) -> None: ...
    def on_accepted(self, pid: int, time_accepted: float) -> None: ...
    # The limit, of whatever type of number it was given as.
    def on_timeout(self, soft: bool, timeout: Any) -> None: ...
    # (failed, retval, runtime): an ExceptionInfo if it failed.
    def on_success(
        self, failed__retval__runtime: tuple[bool | int, Any, float | None], **kwargs: Any
    ) -> None: ...
    def on_retry(self, exc_info: ExceptionInfo) -> None: ...
    def on_failure(
        self, exc_info: ExceptionInfo, send_failed_event: bool = True, return_ok: bool = False
    ) -> None: ...
    def _retry_worker_lost(self, exc: BaseException, exc_info: ExceptionInfo) -> bool: ...
    def _worker_lost_info(self, exc: BaseException) -> ExceptionInfo: ...
    def acknowledge(self) -> None: ...
    def reject(self, requeue: bool = False) -> None: ...
    def info(self, safe: bool = False) -> dict[str, Any]: ...
    def humaninfo(self) -> str: ...
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    # (args, kwargs, embed), a list where the serializer knows no tuples.
    @cached_property
    def _payload(self) -> Sequence[Any]: ...
    # A signature, as the serializer left it.
    @cached_property
    def chord(self) -> Any: ...
    @cached_property
    def errbacks(self) -> list[Any] | None: ...
    @cached_property
    def group(self) -> str | None: ...
    @cached_property
    def _context(self) -> Context: ...
    @cached_property
    def group_index(self) -> int | None: ...

def create_request_cls(
    base: type[Request],
    task: Task[..., Any],
    pool: BasePool,
    hostname: str,
    eventer: EventDispatcher | None,
    ref: Callable[[Any], ReferenceType[Any]] = ...,
    revoked_tasks: LimitedSet[str] = ...,
    task_ready: Callable[..., None] = ...,
    trace: Callable[..., object] | None = None,
    app: Celery = ...,
) -> type[Request]: ...
