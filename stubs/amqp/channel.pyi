from collections import defaultdict
from collections.abc import Callable, Mapping
from logging import Logger
from queue import Queue
from typing import Any, Literal, TypeAlias, overload

from amqp.abstract_channel import AbstractChannel
from amqp.basic_message import Message
from amqp.connection import Connection
from amqp.protocol import basic_return_t, queue_declare_ok_t
from typing_extensions import TypeVar
from vine import promise
from vine.abstract import _ThenableLike

__all__ = ("Channel",)

# The broker's plain "done" is an empty tuple; without waiting for it there is a promise.
_Done: TypeAlias = promise | tuple[()]
_Arguments: TypeAlias = Mapping[str, Any]
_ThenableT = TypeVar("_ThenableT", bound=_ThenableLike)

AMQP_LOGGER: Logger
REJECTED_MESSAGE_WITHOUT_CALLBACK: str

class VDeprecationWarning(DeprecationWarning): ...

class Channel(AbstractChannel):
    is_open: bool
    active: bool
    returned_messages: Queue[basic_return_t]
    callbacks: dict[str, Callable[[Message], object]]
    cancel_callbacks: dict[str, Callable[[str], object]]
    events: defaultdict[str, set[Callable[..., object]]]
    no_ack_consumers: set[str]
    on_open: promise
    _confirm_selected: bool
    def __init__(
        self,
        connection: Connection,
        channel_id: int | None = None,
        auto_decode: bool = True,
        on_open: Callable[[Channel], object] | None = None,
    ) -> None: ...
    @overload
    def then(self, on_success: _ThenableT, on_error: Callable[..., object] | None = None) -> _ThenableT: ...
    @overload
    def then(self, on_success: Callable[[Channel], object], on_error: Callable[..., object] | None = None) -> promise: ...
    def _setup_listeners(self) -> None: ...
    def collect(self) -> None: ...
    def _do_revive(self) -> None: ...
    def close(
        self,
        reply_code: int = 0,
        reply_text: str = "",
        method_sig: tuple[int, int] = (0, 0),
        argsig: str = "BsBB",
    ) -> _Done | None: ...
    def _on_close(self, reply_code: int, reply_text: str, class_id: int, method_id: int) -> None: ...
    def _on_close_ok(self) -> None: ...
    def flow(self, active: bool) -> bool: ...
    def _on_flow(self, active: bool) -> None: ...
    def _x_flow_ok(self, active: bool) -> promise: ...
    def open(self) -> _Done | None: ...
    def _on_open_ok(self) -> None: ...
    def exchange_declare(
        self,
        exchange: str,
        type: str,
        passive: bool = False,
        durable: bool = False,
        auto_delete: bool = True,
        nowait: bool = False,
        arguments: _Arguments | None = None,
        argsig: str = "BssbbbbbF",
    ) -> None: ...
    def exchange_delete(
        self, exchange: str, if_unused: bool = False, nowait: bool = False, argsig: str = "Bsbb"
    ) -> _Done: ...
    def exchange_bind(
        self,
        destination: str,
        source: str = "",
        routing_key: str = "",
        nowait: bool = False,
        arguments: _Arguments | None = None,
        argsig: str = "BsssbF",
    ) -> _Done: ...
    def exchange_unbind(
        self,
        destination: str,
        source: str = "",
        routing_key: str = "",
        nowait: bool = False,
        arguments: _Arguments | None = None,
        argsig: str = "BsssbF",
    ) -> _Done: ...
    def queue_bind(
        self,
        queue: str,
        exchange: str = "",
        routing_key: str = "",
        nowait: bool = False,
        arguments: _Arguments | None = None,
        argsig: str = "BsssbF",
    ) -> _Done: ...
    def queue_unbind(
        self,
        queue: str,
        exchange: str,
        routing_key: str = "",
        nowait: bool = False,
        arguments: _Arguments | None = None,
        argsig: str = "BsssF",
    ) -> _Done: ...
    @overload
    def queue_declare(
        self,
        queue: str = "",
        passive: bool = False,
        durable: bool = False,
        exclusive: bool = False,
        auto_delete: bool = True,
        nowait: Literal[False] = False,
        arguments: _Arguments | None = None,
        argsig: str = "BsbbbbbF",
    ) -> queue_declare_ok_t: ...
    @overload
    def queue_declare(
        self,
        queue: str = "",
        passive: bool = False,
        durable: bool = False,
        exclusive: bool = False,
        auto_delete: bool = True,
        nowait: bool = False,
        arguments: _Arguments | None = None,
        argsig: str = "BsbbbbbF",
    ) -> queue_declare_ok_t | None: ...
    @overload
    def queue_delete(
        self,
        queue: str = "",
        if_unused: bool = False,
        if_empty: bool = False,
        nowait: Literal[False] = False,
        argsig: str = "Bsbbb",
    ) -> int: ...
    @overload
    def queue_delete(
        self,
        queue: str = "",
        if_unused: bool = False,
        if_empty: bool = False,
        nowait: bool = False,
        argsig: str = "Bsbbb",
    ) -> int | promise: ...
    @overload
    def queue_purge(self, queue: str = "", nowait: Literal[False] = False, argsig: str = "Bsb") -> int: ...
    @overload
    def queue_purge(self, queue: str = "", nowait: bool = False, argsig: str = "Bsb") -> int | promise: ...
    def basic_ack(self, delivery_tag: int, multiple: bool = False, argsig: str = "Lb") -> promise: ...
    # The consumer tag, unless there is nothing to wait for.
    def basic_cancel(self, consumer_tag: str, nowait: bool = False, argsig: str = "sb") -> str | promise | None: ...
    def _on_basic_cancel(self, consumer_tag: str) -> None: ...
    def _on_basic_cancel_ok(self, consumer_tag: str) -> None: ...
    def _remove_tag(self, consumer_tag: str) -> Callable[[str], object] | None: ...
    def basic_consume(
        self,
        queue: str = "",
        consumer_tag: str = "",
        no_local: bool = False,
        no_ack: bool = False,
        exclusive: bool = False,
        nowait: bool = False,
        callback: Callable[[Message], object] | None = None,
        arguments: _Arguments | None = None,
        on_cancel: Callable[[str], object] | None = None,
        argsig: str = "BssbbbbF",
    ) -> str: ...
    def _on_basic_deliver(
        self,
        consumer_tag: str,
        delivery_tag: int,
        redelivered: bool,
        exchange: str,
        routing_key: str,
        msg: Message,
    ) -> None: ...
    def basic_get(self, queue: str = "", no_ack: bool = False, argsig: str = "Bsb") -> Message | None: ...
    def _on_get_empty(self, cluster_id: str | None = None) -> None: ...
    def _on_get_ok(
        self,
        delivery_tag: int,
        redelivered: bool,
        exchange: str,
        routing_key: str,
        message_count: int,
        msg: Message,
    ) -> Message: ...
    def _basic_publish(
        self,
        msg: Message,
        exchange: str = "",
        routing_key: str = "",
        mandatory: bool = False,
        immediate: bool = False,
        timeout: float | None = None,
        confirm_timeout: float | None = None,
        argsig: str = "Bssbb",
    ) -> promise: ...
    basic_publish = _basic_publish
    # Takes what `basic_publish` takes.
    def basic_publish_confirm(self, *args: Any, **kwargs: Any) -> promise: ...
    def basic_qos(
        self, prefetch_size: int, prefetch_count: int, a_global: bool, argsig: str = "lBb"
    ) -> _Done: ...
    def basic_recover(self, requeue: bool = False) -> promise: ...
    def basic_recover_async(self, requeue: bool = False) -> promise: ...
    def basic_reject(self, delivery_tag: int, requeue: bool, argsig: str = "Lb") -> promise: ...
    def _on_basic_return(
        self, reply_code: int, reply_text: str, exchange: str, routing_key: str, message: Message
    ) -> None: ...
    def tx_commit(self) -> _Done: ...
    def tx_rollback(self) -> _Done: ...
    def tx_select(self) -> _Done: ...
    def confirm_select(self, nowait: bool = False) -> _Done: ...
    def _on_basic_ack(self, delivery_tag: int, multiple: bool) -> None: ...
    def _on_basic_nack(self, delivery_tag: int, multiple: bool) -> None: ...
