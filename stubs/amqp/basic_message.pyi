from collections.abc import Mapping
from typing import Any

from amqp.channel import Channel
from amqp.serialization import GenericContent

__all__ = ("Message",)

class Message(GenericContent):
    CLASS_ID: int
    PROPERTIES: list[tuple[str, str]]
    # Set on messages that the broker delivers.
    delivery_info: dict[str, Any]
    body: str | bytes
    channel: Channel | None
    # The properties, each there if it was given.
    content_type: str
    content_encoding: str
    application_headers: dict[str, Any]
    delivery_mode: int
    priority: int
    correlation_id: str
    reply_to: str
    expiration: str
    message_id: str
    timestamp: int
    type: str
    user_id: str
    app_id: str
    cluster_id: str
    def __init__(
        self,
        body: str | bytes = "",
        children: object = None,
        channel: Channel | None = None,
        *,
        content_type: str | None = None,
        content_encoding: str | None = None,
        application_headers: Mapping[str, Any] | None = None,
        delivery_mode: int | None = None,
        priority: int | None = None,
        correlation_id: str | None = None,
        reply_to: str | None = None,
        expiration: str | None = None,
        message_id: str | None = None,
        timestamp: int | None = None,
        type: str | None = None,
        user_id: str | None = None,
        app_id: str | None = None,
        cluster_id: str | None = None,
        **properties: Any,
    ) -> None: ...
    @property
    def headers(self) -> dict[str, Any] | None: ...
    @property
    def delivery_tag(self) -> int: ...
