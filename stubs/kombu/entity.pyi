from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Literal

from amqp.protocol import queue_declare_ok_t
from kombu import exceptions
from kombu.abstract import MaybeChannelBound, Object
from kombu.connection import Connection
from kombu.message import Message
from kombu.serialization import _ContentTypes
from kombu.transport.base import StdChannel
from typing_extensions import Self, TypeAlias

__all__ = ("Exchange", "Queue", "binding", "maybe_delivery_mode")

_DeliveryMode: TypeAlias = int | Literal["transient", "persistent"]
# `Exchange.binding` hides the class of the same name.
_Binding: TypeAlias = binding

TRANSIENT_DELIVERY_MODE: Final = 1
PERSISTENT_DELIVERY_MODE: Final = 2
DELIVERY_MODES: dict[str, int]
INTERNAL_EXCHANGE_PREFIX: tuple[str, ...]

def pretty_bindings(bindings: Iterable[object]) -> str: ...
def maybe_delivery_mode(
    v: int | str | None, modes: Mapping[str, int] | None = None, default: int = 2
) -> int: ...

class Exchange(MaybeChannelBound):
    TRANSIENT_DELIVERY_MODE: Final = 1
    PERSISTENT_DELIVERY_MODE: Final = 2
    name: str
    type: str
    arguments: Mapping[str, Any] | None
    durable: bool
    auto_delete: bool
    passive: bool
    delivery_mode: int | None
    no_declare: bool
    def __init__(
        self,
        name: str | None = "",
        type: str | None = "",
        channel: StdChannel | Connection | None = None,
        *,
        arguments: Mapping[str, Any] | None = None,
        durable: bool | None = None,
        passive: bool | None = None,
        auto_delete: bool | None = None,
        delivery_mode: _DeliveryMode | None = None,
        no_declare: bool | None = None,
    ) -> None: ...
    def __hash__(self) -> int: ...
    def _can_declare(self) -> bool: ...
    def declare(
        self,
        nowait: bool = False,
        passive: bool | None = None,
        channel: StdChannel | None = None,
    ) -> Any: ...
    def bind_to(
        self,
        exchange: str | Exchange = "",
        routing_key: str = "",
        arguments: Mapping[str, Any] | None = None,
        nowait: bool = False,
        channel: StdChannel | None = None,
        **kwargs: Any,
    ) -> Any: ...
    def unbind_from(
        self,
        source: str | Exchange = "",
        routing_key: str = "",
        nowait: bool = False,
        arguments: Mapping[str, Any] | None = None,
        channel: StdChannel | None = None,
    ) -> Any: ...
    # The transport's own message: `amqp.Message`, or a dict for virtual ones.
    def Message(
        self,
        body: Any,
        delivery_mode: _DeliveryMode | None = None,
        properties: dict[str, Any] | None = None,
        *,
        priority: int | None = None,
        content_type: str | None = None,
        content_encoding: str | None = None,
        headers: Mapping[str, Any] | None = None,
    ) -> Any: ...
    def publish(
        self,
        message: Any,
        routing_key: str | None = None,
        mandatory: bool = False,
        immediate: bool = False,
        exchange: str | None = None,
    ) -> Any: ...
    def delete(self, if_unused: bool = False, nowait: bool = False) -> Any: ...
    def binding(
        self,
        routing_key: str = "",
        arguments: Mapping[str, Any] | None = None,
        unbind_arguments: Mapping[str, Any] | None = None,
    ) -> _Binding: ...
    def __eq__(self, other: object) -> bool: ...
    def __ne__(self, other: object) -> bool: ...
    @property
    def can_cache_declaration(self) -> bool: ...

class binding(Object):
    exchange: Exchange
    routing_key: str
    arguments: Mapping[str, Any] | None
    unbind_arguments: Mapping[str, Any] | None
    def __init__(
        self,
        exchange: Exchange | None = None,
        routing_key: str = "",
        arguments: Mapping[str, Any] | None = None,
        unbind_arguments: Mapping[str, Any] | None = None,
    ) -> None: ...
    def declare(self, channel: StdChannel, nowait: bool = False) -> None: ...
    def bind(
        self, entity: Exchange | Queue, nowait: bool = False, channel: StdChannel | None = None
    ) -> None: ...
    def unbind(
        self, entity: Exchange | Queue, nowait: bool = False, channel: StdChannel | None = None
    ) -> None: ...

class Queue(MaybeChannelBound):
    ContentDisallowed: type[exceptions.ContentDisallowed]
    name: str
    # None when the queue has bindings instead.
    exchange: Exchange | Any
    routing_key: str
    queue_arguments: Mapping[str, Any] | None
    binding_arguments: Mapping[str, Any] | None
    consumer_arguments: Mapping[str, Any] | None
    durable: bool
    exclusive: bool
    auto_delete: bool
    no_ack: bool
    alias: str | None
    bindings: set[binding]
    no_declare: bool | None
    expires: float | None
    message_ttl: float | None
    max_length: int | None
    max_length_bytes: int | None
    max_priority: int | None
    on_declared: Callable[[str, int, int], object] | None
    def __init__(
        self,
        name: str | None = "",
        exchange: str
        | Exchange
        | list[binding]
        | tuple[binding, ...]
        | set[binding]
        | None = None,
        routing_key: str | None = "",
        channel: StdChannel | Connection | None = None,
        bindings: Iterable[binding] | None = None,
        on_declared: Callable[[str, int, int], object] | None = None,
        *,
        queue_arguments: Mapping[str, Any] | None = None,
        binding_arguments: Mapping[str, Any] | None = None,
        consumer_arguments: Mapping[str, Any] | None = None,
        durable: bool | None = None,
        exclusive: bool | None = None,
        auto_delete: bool | None = None,
        no_ack: bool | None = None,
        alias: str | None = None,
        no_declare: bool | None = None,
        expires: float | None = None,
        message_ttl: float | None = None,
        max_length: int | None = None,
        max_length_bytes: int | None = None,
        max_priority: int | None = None,
    ) -> None: ...
    def bind(self, channel: StdChannel | Connection) -> Self: ...
    def __hash__(self) -> int: ...
    def when_bound(self) -> None: ...
    def declare(self, nowait: bool = False, channel: StdChannel | None = None) -> str: ...
    def _create_exchange(
        self, nowait: bool = False, channel: StdChannel | None = None
    ) -> None: ...
    def _create_queue(self, nowait: bool = False, channel: StdChannel | None = None) -> None: ...
    def _create_bindings(
        self, nowait: bool = False, channel: StdChannel | None = None
    ) -> None: ...
    def queue_declare(
        self, nowait: bool = False, passive: bool = False, channel: StdChannel | None = None
    ) -> queue_declare_ok_t: ...
    def queue_bind(self, nowait: bool = False, channel: StdChannel | None = None) -> Any: ...
    def bind_to(
        self,
        exchange: str | Exchange = "",
        routing_key: str = "",
        arguments: Mapping[str, Any] | None = None,
        nowait: bool = False,
        channel: StdChannel | None = None,
    ) -> Any: ...
    def get(
        self, no_ack: bool | None = None, accept: _ContentTypes | None = None
    ) -> Message | None: ...
    def purge(self, nowait: bool = False) -> int: ...
    def consume(
        self,
        consumer_tag: str | None = "",
        callback: Callable[[Any], object] | None = None,
        no_ack: bool | None = None,
        nowait: bool = False,
        on_cancel: Callable[[str], object] | None = None,
    ) -> Any: ...
    def cancel(self, consumer_tag: str) -> Any: ...
    def delete(
        self, if_unused: bool = False, if_empty: bool = False, nowait: bool = False
    ) -> Any: ...
    def queue_unbind(
        self,
        arguments: Mapping[str, Any] | None = None,
        nowait: bool = False,
        channel: StdChannel | None = None,
    ) -> Any: ...
    # The default, '', has no name to unbind from: kombu fails on it.
    def unbind_from(
        self,
        exchange: Exchange = ...,
        routing_key: str = "",
        arguments: Mapping[str, Any] | None = None,
        nowait: bool = False,
        channel: StdChannel | None = None,
    ) -> Any: ...
    def __eq__(self, other: object) -> bool: ...
    def __ne__(self, other: object) -> bool: ...
    @property
    def can_cache_declaration(self) -> bool: ...
    @classmethod
    def from_dict(
        cls,
        queue: str,
        *,
        exchange: str | None = None,
        exchange_type: str | None = None,
        exchange_durable: bool | None = None,
        exchange_auto_delete: bool | None = None,
        exchange_arguments: Mapping[str, Any] | None = None,
        delivery_mode: _DeliveryMode | None = None,
        binding_key: str | None = None,
        routing_key: str | None = None,
        durable: bool | None = None,
        queue_durable: bool | None = None,
        auto_delete: bool | None = None,
        queue_auto_delete: bool | None = None,
        queue_arguments: Mapping[str, Any] | None = None,
        binding_arguments: Mapping[str, Any] | None = None,
        consumer_arguments: Mapping[str, Any] | None = None,
        bindings: Iterable[binding] | None = None,
        exclusive: bool | None = None,
        no_ack: bool | None = None,
        alias: str | None = None,
        no_declare: bool | None = None,
        expires: float | None = None,
        message_ttl: float | None = None,
        max_length: int | None = None,
        max_length_bytes: int | None = None,
        max_priority: int | None = None,
    ) -> Queue: ...
    def as_dict(self, recurse: bool = False) -> dict[str, Any]: ...
