from logging import Logger
from typing import Literal

from kombu.connection import Connection
from kombu.entity import Queue

logger: Logger

MAX_NUMBER_OF_BITS_TO_USE: int
MAX_LEVEL: int
CELERY_DELAYED_DELIVERY_EXCHANGE: str

def level_name(level: int, prefix: str | None = None) -> str: ...
def _celery_delayed_delivery_exchange(prefix: str | None = None) -> str: ...
def declare_native_delayed_delivery_exchanges_and_queues(
    connection: Connection,
    queue_type: Literal["classic", "quorum"],
    prefix: str | None = None,
) -> None: ...
def bind_queue_to_native_delayed_delivery_exchange(
    connection: Connection, queue: Queue, prefix: str | None = None
) -> None: ...
def calculate_routing_key(countdown: int, routing_key: str) -> str: ...
