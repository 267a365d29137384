"""The options that the factories pass on to Celery, each named and typed once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from celery.backends.base import Backend
    from celery.canvas import Signature
    from kombu import Exchange, Queue


class TaskOptions(TypedDict, total=False, closed=True):
    """What `@app.task` takes beside `bind` and `base`."""

    name: str | None
    shared: bool
    lazy: bool
    filter: Callable[..., Any] | None
    pydantic: bool
    pydantic_strict: bool
    pydantic_context: dict[str, Any] | None
    pydantic_dump_kwargs: dict[str, Any] | None
    Request: str | type[Any]
    Strategy: str | Callable[..., Any]
    abstract: bool
    acks_late: bool | None
    acks_on_failure: bool | None
    acks_on_failure_or_timeout: bool | None
    acks_on_timeout: bool | None
    after_return: Callable[..., object]
    autoretry_for: Iterable[type[BaseException]]
    backend: Backend | None
    before_start: Callable[..., object]
    compression: str | None
    default_retry_delay: float
    delivery_mode: int | str | None
    dont_autoretry_for: Iterable[type[BaseException]]
    exchange: Exchange | str | None
    exchange_type: str | None
    expires: float | datetime | None
    ignore_result: bool | None
    immediate: bool | None
    mandatory: bool | None
    max_retries: int | None
    on_bound: Callable[..., object]
    on_failure: Callable[..., object]
    on_replace: Callable[..., object]
    on_retry: Callable[..., object]
    on_success: Callable[..., object]
    priority: int | None
    queue: Queue | str | None
    rate_limit: str | float | None
    reject_on_worker_lost: bool | None
    request_stack: Any
    resultrepr_maxsize: int
    retry_backoff: bool | float
    retry_backoff_max: int
    retry_jitter: bool
    retry_kwargs: Mapping[str, Any]
    retry_on_worker_lost: bool | None
    routing_key: str | None
    send_events: bool
    serializer: str | None
    shadow_name: Callable[..., str | None]
    soft_time_limit: float | None
    store_eager_result: bool | None
    store_errors_even_if_ignored: bool | None
    throws: tuple[type[BaseException], ...]
    time_limit: float | None
    track_started: bool | None
    trail: bool
    typing: bool | None


class SendOptions(TypedDict, total=False, closed=True):
    """What every message to a task can be sent with, as `apply_async` takes it."""

    argsrepr: str | None
    compression: str | None
    countdown: float | None
    delivery_mode: int | str | None
    exchange: Exchange | str | None
    exchange_type: str | None
    expires: float | datetime | str | None
    headers: Mapping[str, Any] | None
    ignore_result: bool | None
    immediate: bool | None
    kwargsrepr: str | None
    link: Signature | Sequence[Signature] | None
    link_error: Signature | Sequence[Signature] | None
    mandatory: bool | None
    priority: int | None
    queue: Queue | str | None
    retry: bool | None
    retry_policy: Mapping[str, Any] | None
    routing_key: str | None
    serializer: str | None
    shadow: str | None
    soft_time_limit: float | None
    time_limit: float | None
    # Amazon SQS
    MessageAttributes: Mapping[str, Any] | None
    MessageDeduplicationId: str | None
    MessageGroupId: str | None


def refuse_unknown(where: str, given: Iterable[str], known: Iterable[str]) -> None:
    """Raise `TypeError` for an option that nobody reads; Celery would let it pass in silence."""
    names = sorted(known)
    for name in given:
        if name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise TypeError(f"{where} got an unknown option {name!r}{hint}")
