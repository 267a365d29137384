from typing import NamedTuple

from amqp import basic_message as basic_message
from amqp import channel as channel
from amqp import connection as connection
from amqp import exceptions as exceptions
from amqp.basic_message import Message as Message
from amqp.channel import Channel as Channel
from amqp.connection import Connection as Connection
from amqp.exceptions import AccessRefused as AccessRefused
from amqp.exceptions import AMQPError as AMQPError
from amqp.exceptions import AMQPNotImplementedError as AMQPNotImplementedError
from amqp.exceptions import ChannelError as ChannelError
from amqp.exceptions import ChannelNotOpen as ChannelNotOpen
from amqp.exceptions import ConnectionError as ConnectionError
from amqp.exceptions import ConnectionForced as ConnectionForced
from amqp.exceptions import ConsumerCancelled as ConsumerCancelled
from amqp.exceptions import ContentTooLarge as ContentTooLarge
from amqp.exceptions import FrameError as FrameError
from amqp.exceptions import FrameSyntaxError as FrameSyntaxError
from amqp.exceptions import InternalError as InternalError
from amqp.exceptions import InvalidCommand as InvalidCommand
from amqp.exceptions import InvalidPath as InvalidPath
from amqp.exceptions import IrrecoverableChannelError as IrrecoverableChannelError
from amqp.exceptions import IrrecoverableConnectionError as IrrecoverableConnectionError
from amqp.exceptions import NoConsumers as NoConsumers
from amqp.exceptions import NotAllowed as NotAllowed
from amqp.exceptions import NotFound as NotFound
from amqp.exceptions import PreconditionFailed as PreconditionFailed
from amqp.exceptions import RecoverableChannelError as RecoverableChannelError
from amqp.exceptions import RecoverableConnectionError as RecoverableConnectionError
from amqp.exceptions import ResourceError as ResourceError
from amqp.exceptions import ResourceLocked as ResourceLocked
from amqp.exceptions import UnexpectedFrame as UnexpectedFrame
from amqp.exceptions import error_for_code as error_for_code
from amqp.utils import promise as promise

__version__: str
__author__: str
__maintainer__: str
__contact__: str
__homepage__: str
__docformat__: str

class version_info_t(NamedTuple):
    major: int
    minor: int
    micro: int
    releaselevel: str
    serial: str

VERSION: version_info_t
version_info: version_info_t

__all__ = (
    "Connection",
    "Channel",
    "Message",
    "promise",
    "AMQPError",
    "ConnectionError",
    "RecoverableConnectionError",
    "IrrecoverableConnectionError",
    "ChannelError",
    "RecoverableChannelError",
    "IrrecoverableChannelError",
    "ConsumerCancelled",
    "ContentTooLarge",
    "NoConsumers",
    "ConnectionForced",
    "InvalidPath",
    "AccessRefused",
    "NotFound",
    "ResourceLocked",
    "PreconditionFailed",
    "FrameError",
    "FrameSyntaxError",
    "InvalidCommand",
    "ChannelNotOpen",
    "UnexpectedFrame",
    "ResourceError",
    "NotAllowed",
    "AMQPNotImplementedError",
    "InternalError",
    "error_for_code",
)
