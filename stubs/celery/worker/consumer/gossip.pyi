from collections import defaultdict
from collections.abc import Callable, Iterable
from logging import Logger
from typing import Any, type_check_only

from celery import bootsteps
from celery.app.base import Celery
from celery.canvas import Signature
from celery.events.dispatcher import EventDispatcher
from celery.events.receiver import EventReceiver
from celery.events.state import State, Worker
from celery.utils import timer2
from celery.utils.objects import Bunch
from kombu import Consumer as _MessageConsumer
from kombu.asynchronous.timer import Timer as _AsyncTimer
from kombu.clocks import LamportClock
from kombu.message import Message

from .consumer import Consumer

__all__ = ("Gossip",)

logger: Logger

@type_check_only
class _On(Bunch):
    node_join: set[Callable[[Worker], object]]
    node_leave: set[Callable[[Worker], object]]
    node_lost: set[Callable[[Worker], object]]

class Gossip(bootsteps.ConsumerStep):
    compatible_transports: set[str]
    app: Celery
    Receiver: type[EventReceiver]
    hostname: str
    full_hostname: str
    on: _On
    timer: _AsyncTimer | timer2.Timer
    # `state` and `update_state` exist only where the step is enabled, `dispatcher` once it started.
    state: State
    update_state: Callable[[dict[str, Any]], tuple[Any, str] | None]
    dispatcher: EventDispatcher
    interval: float
    heartbeat_interval: float
    # (clock, node, topic, action)
    consensus_requests: defaultdict[str, list[tuple[int, str, str, Any]]]
    consensus_replies: dict[str, list[str]]
    event_handlers: dict[str, Callable[[dict[str, Any]], object]]
    clock: LamportClock
    election_handlers: dict[str, Callable[[Any], object]]
    def __init__(
        self,
        c: Consumer,
        without_gossip: bool = False,
        interval: float = 5.0,
        heartbeat_interval: float = 2.0,
        **kwargs: Any,
    ) -> None: ...
    def compatible_transport(self, app: Celery) -> bool: ...
    def election(self, id: str, topic: str, action: Any = None) -> None: ...
    def call_task(self, task: str | Signature | dict[str, Any]) -> None: ...
    def on_elect(self, event: dict[str, Any]) -> None: ...
    def start(self, c: Consumer) -> None: ...
    def on_elect_ack(self, event: dict[str, Any]) -> None: ...
    def on_node_join(self, worker: Worker) -> None: ...
    def on_node_leave(self, worker: Worker) -> None: ...
    def on_node_lost(self, worker: Worker) -> None: ...
    def _call_handlers(
        self, handlers: Iterable[Callable[..., object]], *args: Any, **kwargs: Any
    ) -> None: ...
    def register_timer(self) -> None: ...
    def periodic(self) -> None: ...
    def get_consumers(self, channel: Any) -> list[_MessageConsumer]: ...
    def on_message(
        self, prepare: Callable[[Any], tuple[str, dict[str, Any]]], message: Message
    ) -> object: ...
