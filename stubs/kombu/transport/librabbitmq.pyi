from collections.abc import Mapping
from typing import Any

from kombu import connection
from kombu.asynchronous.hub import Hub
from kombu.transport import base
from kombu.transport.base import Implements
from typing_extensions import TypeAlias

W_VERSION: str
DEFAULT_PORT: int
DEFAULT_SSL_PORT: int
NO_SSL_ERROR: str

# Hidden by the attributes of the same names.
_Channel: TypeAlias = Channel
_Connection: TypeAlias = Connection
_Message: TypeAlias = Message

class Message(base.Message):
    def __init__(self, channel: Any, props: Any, info: Any, body: Any) -> None: ...

# librabbitmq, whose classes these extend, is optional.
class Channel(base.StdChannel):
    Message: type[_Message]
    def prepare_message(
        self,
        body: Any,
        priority: int | None = None,
        content_type: str | None = None,
        content_encoding: str | None = None,
        headers: Mapping[str, Any] | None = None,
        properties: dict[str, Any] | None = None,
    ) -> Any: ...
    def prepare_queue_arguments(
        self, arguments: Mapping[str, Any], **kwargs: Any
    ) -> Mapping[str, Any]: ...

class Connection:
    Channel: type[_Channel]
    Message: type[_Message]

class Transport(base.Transport):
    Connection: type[_Connection]
    default_port: int
    default_ssl_port: int
    connection_errors: tuple[type[Exception], ...]
    channel_errors: tuple[type[Exception], ...]
    driver_type: str
    driver_name: str
    implements: Implements
    def __init__(self, client: connection.Connection, **kwargs: Any) -> None: ...
    def driver_version(self) -> str: ...
    def create_channel(self, connection: _Connection) -> _Channel: ...
    def drain_events(self, connection: Any, **kwargs: Any) -> Any: ...
    def establish_connection(self) -> Any: ...
    def close_connection(self, connection: Any) -> None: ...
    def _collect(self, connection: Any) -> None: ...
    def verify_connection(self, connection: Any) -> bool: ...
    def register_with_event_loop(self, connection: Any, loop: Hub) -> None: ...
    def get_manager(self, *args: Any, **kwargs: Any) -> Any: ...
    def qos_semantics_matches_spec(self, connection: Any) -> bool: ...
    @property
    def default_connection_params(self) -> dict[str, Any]: ...
