from collections.abc import Mapping
from typing import Any

from amqp.basic_message import Message as _AMQPMessage
from amqp.channel import Channel as _AMQPChannel
from amqp.connection import Connection as _AMQPConnection
from kombu import connection
from kombu.transport import base
from typing_extensions import TypeAlias

DEFAULT_PORT: int
DEFAULT_SSL_PORT: int

class Message(base.Message):
    delivery_tag: int
    def __init__(
        self, msg: _AMQPMessage, channel: Channel | None = None, **kwargs: Any
    ) -> None: ...

# Hidden by the attributes of the same names.
_Message: TypeAlias = Message
_Channel: TypeAlias = Channel
_Connection: TypeAlias = Connection

# The two bases differ in what they add: `argsig` there, `**kwargs` here.
class Channel(_AMQPChannel, base.StdChannel):  # type: ignore[misc]
    Message: type[_Message]
    def prepare_message(
        self,
        body: Any,
        priority: int | None = None,
        content_type: str | None = None,
        content_encoding: str | None = None,
        headers: Mapping[str, Any] | None = None,
        properties: dict[str, Any] | None = None,
        _Message: type[_AMQPMessage] = ...,
    ) -> _AMQPMessage: ...
    def message_to_python(self, raw_message: _AMQPMessage) -> _Message: ...

class Connection(_AMQPConnection):
    Channel: type[_Channel]

class Transport(base.Transport):
    Connection: type[_Connection]
    default_port: int
    default_ssl_port: int
    recoverable_connection_errors: tuple[type[Exception], ...]
    recoverable_channel_errors: tuple[type[Exception], ...]
    def __init__(
        self,
        client: connection.Connection,
        default_port: int | None = None,
        default_ssl_port: int | None = None,
        **kwargs: Any,
    ) -> None: ...
    def create_channel(self, connection: _Connection) -> _Channel: ...
    def drain_events(  # type: ignore[override]  # takes nothing but a timeout
        self, connection: _Connection, *, timeout: float | None = None
    ) -> Any: ...
    def _collect(self, connection: _Connection | None) -> None: ...
    def establish_connection(self) -> _Connection: ...
    def verify_connection(self, connection: _Connection) -> bool: ...
    def close_connection(self, connection: _Connection) -> None: ...
    def get_heartbeat_interval(self, connection: _Connection) -> float: ...
    def register_with_event_loop(self, connection: _Connection, loop: Any) -> None: ...
    def heartbeat_check(self, connection: _Connection, rate: int = 2) -> None: ...
    def qos_semantics_matches_spec(self, connection: _Connection) -> bool: ...
    def get_manager(self, *args: Any, **kwargs: Any) -> Any: ...

class SSLTransport(Transport):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
