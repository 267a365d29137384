from builtins import TimeoutError as TimeoutError
from types import TracebackType
from typing import NoReturn

from amqp.exceptions import (
    ChannelError as ChannelError,
    ConnectionError as ConnectionError,
    ResourceError as ResourceError,
)
from kombu.asynchronous.http.base import Response

__all__ = (
    "reraise",
    "KombuError",
    "OperationalError",
    "BatchPublishError",
    "NotBoundError",
    "MessageStateError",
    "TimeoutError",
    "LimitExceeded",
    "ConnectionLimitExceeded",
    "ChannelLimitExceeded",
    "ConnectionError",
    "ChannelError",
    "VersionMismatch",
    "SerializerNotInstalled",
    "ResourceError",
    "SerializationError",
    "EncodeError",
    "DecodeError",
    "HttpError",
    "InconsistencyError",
)

def reraise(
    tp: type[BaseException], value: BaseException, tb: TracebackType | None = None
) -> NoReturn: ...

class KombuError(Exception): ...
class OperationalError(KombuError): ...
class BatchPublishError(KombuError): ...
class SerializationError(KombuError): ...
class EncodeError(SerializationError): ...
class DecodeError(SerializationError): ...
class NotBoundError(KombuError): ...
class MessageStateError(KombuError): ...
class LimitExceeded(KombuError): ...
class ConnectionLimitExceeded(LimitExceeded): ...
class ChannelLimitExceeded(LimitExceeded): ...
class VersionMismatch(KombuError): ...
class SerializerNotInstalled(KombuError): ...
class ContentDisallowed(SerializerNotInstalled): ...
class InconsistencyError(ConnectionError): ...

class HttpError(Exception):
    code: int
    message: str | None
    response: Response | None
    def __init__(
        self, code: int, message: str | None = None, response: Response | None = None
    ) -> None: ...
