from logging import Logger
from typing import Any

from celery.bootsteps import Blueprint
from kombu import Connection, Consumer as _MessageConsumer
from kombu.asynchronous.hub import Hub
from kombu.clocks import LamportClock
from kombu.common import QoS

from .consumer import Consumer

__all__ = ("asynloop", "synloop")

logger: Logger

def asynloop(
    obj: Consumer,
    connection: Connection,
    consumer: _MessageConsumer,
    blueprint: Blueprint,
    hub: Hub,
    qos: QoS,
    heartbeat: float | None,
    clock: LamportClock,
    hbrate: float = 2.0,
) -> None: ...
def synloop(
    obj: Consumer,
    connection: Connection,
    consumer: _MessageConsumer,
    blueprint: Blueprint,
    hub: Hub | None,
    qos: QoS,
    heartbeat: float | None,
    clock: LamportClock,
    hbrate: float = 2.0,
    **kwargs: Any,
) -> None: ...
