from logging import Logger
from typing import Any

from kombu.transport.SQS import Channel

logger: Logger

class SNS:
    def __init__(self, channel: Channel) -> None: ...
    def initialise_exchange(self, exchange_name: str) -> None: ...
    def publish(
        self,
        exchange_name: str,
        message: str,
        message_attributes: dict[str, Any] | None = None,
        request_params: dict[str, Any] | None = None,
    ) -> None: ...
    @staticmethod
    def serialise_message_attributes(
        message_attributes: dict[str, Any] | None,
    ) -> dict[str, Any]: ...
    def get_client(self, exchange_name: str | None = None) -> Any: ...
    channel: Channel
    subscriptions: _SnsSubscription

class _SnsSubscription:
    def __init__(self, sns_fanout: SNS) -> None: ...
    def subscribe_queue(self, queue_name: str, exchange_name: str) -> str: ...
    def unsubscribe_queue(self, queue_name: str, exchange_name: str) -> None: ...
    def cleanup(self, exchange_name: str) -> None: ...
    sns: SNS
