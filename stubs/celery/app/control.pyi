from collections.abc import Callable, Iterable, Mapping, Sequence
from logging import Logger
from typing import Any, type_check_only

from kombu import Connection
from kombu.pidbox import Mailbox as _Mailbox
from kombu.utils.objects import cached_property
from typing_extensions import TypeAlias, TypedDict, Unpack

from celery.app.base import Celery

__all__ = ("Inspect", "Control", "flatten_reply")

logger: Logger
W_DUPNODE: str

# kombu refuses every other type, a str too.
_Destination: TypeAlias = list[str] | tuple[str, ...] | None

# A list of {node: reply} with reply=True, else None.
_Replies: TypeAlias = list[dict[str, Any]] | Any

# Called with each {node: reply} as it comes.
_OnReply: TypeAlias = Callable[[dict[str, Any]], object]

@type_check_only
class _BroadcastOptions(TypedDict, total=False, closed=True):
    connection: Connection | None
    reply: bool
    timeout: float | None
    limit: int | None
    callback: _OnReply | None
    channel: Any  # of the transport in use
    pattern: str | None
    matcher: str | None

@type_check_only
class _PingOptions(TypedDict, total=False, closed=True):
    connection: Connection | None
    limit: int | None
    callback: _OnReply | None
    channel: Any  # of the transport in use
    pattern: str | None
    matcher: str | None

def flatten_reply(reply: Iterable[Mapping[str, Any]]) -> dict[str, Any]: ...
def _after_fork_cleanup_control(control: Control) -> None: ...

# All results: a value a node, or None when no node answered.
class Inspect:
    app: Celery
    destination: _Destination
    timeout: float | None
    callback: _OnReply | None
    connection: Connection | None
    limit: int | None
    pattern: str | None
    matcher: str | None
    def __init__(
        self,
        destination: _Destination = None,
        timeout: float | None = 1.0,
        callback: _OnReply | None = None,
        connection: Connection | None = None,
        app: Celery | None = None,
        limit: int | None = None,
        pattern: str | None = None,
        matcher: str | None = None,
    ) -> None: ...
    def _prepare(self, reply: Iterable[Mapping[str, Any]] | None) -> dict[str, Any] | None: ...
    def _request(self, command: str, **kwargs: Any) -> dict[str, Any] | None: ...
    def report(self) -> dict[str, dict[str, str]] | None: ...
    def clock(self) -> dict[str, dict[str, int]] | None: ...
    def active(self, safe: bool | None = None) -> dict[str, list[dict[str, Any]]] | None: ...
    def scheduled(self, safe: bool | None = None) -> dict[str, list[dict[str, Any]]] | None: ...
    def reserved(self, safe: bool | None = None) -> dict[str, list[dict[str, Any]]] | None: ...
    def stats(self) -> dict[str, dict[str, Any]] | None: ...
    def revoked(self) -> dict[str, list[str]] | None: ...
    def registered(self, *taskinfoitems: str) -> dict[str, list[str]] | None: ...
    def registered_tasks(self, *taskinfoitems: str) -> dict[str, list[str]] | None: ...
    def ping(self, destination: _Destination = None) -> dict[str, dict[str, str]] | None: ...
    def active_queues(self) -> dict[str, list[dict[str, Any]]] | None: ...
    # By task id a list of the state and the information.
    def query_task(self, *ids: str | Sequence[str]) -> dict[str, dict[str, list[Any]]] | None: ...
    def conf(self, with_defaults: bool = False) -> dict[str, dict[str, Any]] | None: ...
    def hello(
        self, from_node: str, revoked: Mapping[str, Any] | Sequence[str] | None = None
    ) -> dict[str, dict[str, Any]] | None: ...
    def memsample(self) -> dict[str, str | None] | None: ...
    def memdump(self, samples: int = 10) -> dict[str, str] | None: ...
    def objgraph(
        self, type: str = "Request", n: int = 200, max_depth: int = 10
    ) -> dict[str, dict[str, str]] | None: ...

class Control:
    Mailbox: type[_Mailbox]
    app: Celery
    mailbox: _Mailbox
    def __init__(self, app: Celery | None = None) -> None: ...
    def _after_fork(self) -> None: ...
    @cached_property
    def inspect(self) -> type[Inspect]: ...
    def purge(self, connection: Connection | None = None) -> int: ...
    def discard_all(self, connection: Connection | None = None) -> int: ...
    def election(
        self, id: str, topic: str, action: Mapping[str, Any] | None = None, connection: Connection | None = None
    ) -> None: ...
    def revoke(
        self,
        task_id: str | Sequence[str],
        destination: _Destination = None,
        terminate: bool = False,
        signal: str | int = "SIGTERM",
        **kwargs: Unpack[_BroadcastOptions],
    ) -> _Replies: ...
    def revoke_by_stamped_headers(
        self,
        headers: Mapping[str, str | Sequence[str]],
        destination: _Destination = None,
        terminate: bool = False,
        signal: str | int = "SIGTERM",
        **kwargs: Unpack[_BroadcastOptions],
    ) -> _Replies: ...
    def terminate(
        self,
        task_id: str | Sequence[str],
        destination: _Destination = None,
        signal: str | int = "SIGTERM",
        **kwargs: Unpack[_BroadcastOptions],
    ) -> _Replies: ...
    def ping(
        self, destination: _Destination = None, timeout: float | None = 1.0, **kwargs: Unpack[_PingOptions]
    ) -> list[dict[str, dict[str, str]]]: ...
    def rate_limit(
        self,
        task_name: str,
        rate_limit: str | float | None,
        destination: _Destination = None,
        **kwargs: Unpack[_BroadcastOptions],
    ) -> _Replies: ...
    # What is not an option of broadcast becomes an option of the queue.
    def add_consumer(
        self,
        queue: str,
        exchange: str | None = None,
        exchange_type: str | None = "direct",
        routing_key: str | None = None,
        options: Mapping[str, Any] | None = None,
        destination: _Destination = None,
        **kwargs: Any,
    ) -> _Replies: ...
    def cancel_consumer(
        self, queue: str, destination: _Destination = None, **kwargs: Unpack[_BroadcastOptions]
    ) -> _Replies: ...
    def time_limit(
        self,
        task_name: str,
        soft: float | None = None,
        hard: float | None = None,
        destination: _Destination = None,
        **kwargs: Unpack[_BroadcastOptions],
    ) -> _Replies: ...
    def enable_events(self, destination: _Destination = None, **kwargs: Unpack[_BroadcastOptions]) -> _Replies: ...
    def disable_events(self, destination: _Destination = None, **kwargs: Unpack[_BroadcastOptions]) -> _Replies: ...
    def pool_grow(
        self, n: int = 1, destination: _Destination = None, **kwargs: Unpack[_BroadcastOptions]
    ) -> _Replies: ...
    def pool_shrink(
        self, n: int = 1, destination: _Destination = None, **kwargs: Unpack[_BroadcastOptions]
    ) -> _Replies: ...
    def autoscale(
        self, max: int | None, min: int | None, destination: _Destination = None, **kwargs: Unpack[_BroadcastOptions]
    ) -> _Replies: ...
    def shutdown(self, destination: _Destination = None, **kwargs: Unpack[_BroadcastOptions]) -> _Replies: ...
    def pool_restart(
        self,
        modules: Sequence[str] | None = None,
        reload: bool = False,
        reloader: Any = None,
        destination: _Destination = None,
        **kwargs: Unpack[_BroadcastOptions],
    ) -> _Replies: ...
    def heartbeat(self, destination: _Destination = None, **kwargs: Unpack[_BroadcastOptions]) -> _Replies: ...
    # Further keywords are arguments of the command.
    def broadcast(
        self,
        command: str,
        arguments: Mapping[str, Any] | None = None,
        destination: _Destination = None,
        connection: Connection | None = None,
        reply: bool = False,
        timeout: float | None = 1.0,
        limit: int | None = None,
        callback: _OnReply | None = None,
        channel: Any = None,
        pattern: str | None = None,
        matcher: str | None = None,
        **extra_kwargs: Any,
    ) -> _Replies: ...
