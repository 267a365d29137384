"""Messages that are no calls of tasks: Celery's worker would end, and get them again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from celery.bootsteps import Step
from celery.exceptions import InvalidTaskError
from kombu.exceptions import ContentDisallowed, DecodeError

if TYPE_CHECKING:
    from celery.worker.consumer import Consumer
    from kombu.message import Message

EMPTY: dict[str, Any] = {}
NULL = type(None)
TEXT = (str, NULL)
HEADERS: dict[str, tuple[type, ...]] = {
    "id": (str,),
    "task": (str,),
    "retries": (int, NULL),
    "timelimit": (list, tuple, NULL),
    "stamps": (dict, NULL),
    "stamped_headers": (list, tuple, NULL),
    "ignore_result": (bool, NULL),
    "group_index": (int, NULL),
    "replaced_task_nesting": (int, NULL),
    **dict.fromkeys(("lang", "shadow", "eta", "expires", "group", "root_id", "parent_id"), TEXT),
    **dict.fromkeys(("argsrepr", "kwargsrepr", "origin"), TEXT),
}
"""The headers of Celery's message protocol 2, and the types that JSON and AMQP give them."""


class RefuseMalformed(Step):
    """Keep workers alive when a message does not follow Celery's protocol.

    `app.steps["consumer"].add(RefuseMalformed)` makes each worker of the app look at the shape
    of a message before Celery does: its headers (types of those of message protocol 2, an id,
    a task) and its body (arguments, keywords, options). A misfit is logged once and rejected,
    as Celery does with a message that it knows to be invalid; RabbitMQ can dead-letter it.
    Without this, Celery 5.5 to 5.7 raises while it reads such a message: the worker ends, the
    broker delivers the message again, and the next worker ends too.
    """

    def __init__(self, consumer: Consumer, **options: Any) -> None:
        super().__init__(consumer, **options)
        create = consumer.create_task_handler

        def create_task_handler(*args: Any, **kwargs: Any) -> Callable[[Message], None]:
            handle = create(*args, **kwargs)

            def on_task_received(message: Message) -> None:
                fault = fault_of(message)
                if fault is None:
                    handle(message)
                else:
                    consumer.on_invalid_task(None, message, InvalidTaskError(fault))

            return on_task_received

        vars(consumer)["create_task_handler"] = create_task_handler


def fault_of(message: Message) -> str | None:
    """What is wrong with a message, or None; what Celery itself refuses is left to it."""
    try:
        payload: Any = message.payload
    except (DecodeError, ContentDisallowed):
        return None
    headers: dict[str, Any] = message.headers or {}
    if isinstance(payload, dict):  # of protocol 1, or of a mixture that Celery reads too
        if "task" not in headers:
            headers, payload = payload, {"args": (), **payload}
        else:
            headers = {**payload, **headers}
    if "task" not in headers:
        return None
    return fault_of_headers(headers) or fault_of_body(payload)


def fault_of_headers(headers: dict[str, Any]) -> str | None:
    if not headers.get("id"):
        return "it has no id"
    for name, types in HEADERS.items():
        if name in headers and not isinstance(headers[name], types):
            return f"its header {name} is a {type(headers[name]).__name__}"
    if (headers.get("retries") or 0) < 0:
        return f"its header retries is {headers['retries']}"
    limits = headers.get("timelimit")
    if limits and not (len(limits) == 2 and all(isinstance(n, (int, float, NULL)) for n in limits)):
        return "its header timelimit is not two numbers"
    return None


def fault_of_body(payload: Any) -> str | None:
    """Whether a body is [args, kwargs, options], or the object of protocol 1."""
    if isinstance(payload, dict) and "args" in payload:
        parts: list[Any] = [payload["args"], payload.get("kwargs", EMPTY), EMPTY]
    elif isinstance(payload, (list, tuple)) and len(payload) == 3:
        parts = [*payload[:2], payload[2] or EMPTY]
    else:
        return "its body is not a list of args, kwargs and options"
    expected: tuple[Any, ...] = ((list, tuple), dict, dict)
    for part, types, name in zip(parts, expected, ("args", "kwargs", "options"), strict=True):
        if not isinstance(part, types):
            return f"the {name} in its body are a {type(part).__name__}"
    return None
