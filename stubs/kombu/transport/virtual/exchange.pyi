from collections.abc import Iterable, Mapping
from re import Match, Pattern
from typing import Any

from kombu.transport.virtual.base import Channel
from typing_extensions import TypeAlias

# Routing key, pattern and queue.
_Binding: TypeAlias = tuple[str, str | None, str]

class ExchangeType:
    type: str | None
    channel: Channel
    def __init__(self, channel: Channel) -> None: ...
    def lookup(
        self, table: Iterable[_Binding], exchange: str, routing_key: str, default: str | None
    ) -> set[str]: ...
    def prepare_bind(
        self, queue: str, exchange: str, routing_key: str, arguments: Mapping[str, Any] | None
    ) -> _Binding: ...
    def equivalent(
        self,
        prev: Mapping[str, Any],
        exchange: str,
        type: str,
        durable: bool,
        auto_delete: bool,
        arguments: Mapping[str, Any] | None,
    ) -> bool: ...

class DirectExchange(ExchangeType):
    type: str
    def deliver(self, message: Any, exchange: str, routing_key: str, **kwargs: Any) -> None: ...

class TopicExchange(ExchangeType):
    type: str
    wildcards: dict[str, str]
    _compiled: dict[str, Pattern[str]]
    def deliver(self, message: Any, exchange: str, routing_key: str, **kwargs: Any) -> None: ...
    def key_to_pattern(self, rkey: str) -> str: ...
    def _match(self, pattern: str, string: str) -> Match[str] | None: ...

class FanoutExchange(ExchangeType):
    type: str
    def deliver(self, message: Any, exchange: str, routing_key: str, **kwargs: Any) -> None: ...

STANDARD_EXCHANGE_TYPES: dict[str, type[ExchangeType]]
