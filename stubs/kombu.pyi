from typing import NamedTuple

from kombu import exceptions as exceptions, pools as pools
from kombu.common import eventloop as eventloop, uuid as uuid
from kombu.connection import (
    BrokerConnection as BrokerConnection,
    Connection as Connection,
)
from kombu.entity import Exchange as Exchange, Queue as Queue, binding as binding
from kombu.message import Message as Message
from kombu.messaging import Consumer as Consumer, Producer as Producer
from kombu.pools import connections as connections, producers as producers
from kombu.serialization import (
    disable_insecure_serializers as disable_insecure_serializers,
    enable_insecure_serializers as enable_insecure_serializers,
)
from kombu.utils.url import parse_url as parse_url

__all__ = (
    "Connection",
    "BrokerConnection",
    "Exchange",
    "Queue",
    "binding",
    "Message",
    "Consumer",
    "Producer",
    "connections",
    "producers",
    "parse_url",
    "eventloop",
    "uuid",
    "enable_insecure_serializers",
    "disable_insecure_serializers",
)

__version__: str
__author__: str
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
