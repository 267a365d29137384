from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from logging import Logger
from typing import Any, ParamSpec

from celery import bootsteps
from celery.app.base import Celery
from celery.app.task import Task
from celery.concurrency.base import BasePool
from celery.events import EventDispatcher
from celery.utils import timer2
from celery.worker.heartbeat import Heart
from celery.worker.request import Request
from celery.worker.worker import WorkController
from kombu import Connection, Consumer as _MessageConsumer
from kombu.asynchronous.hub import Hub
from kombu.asynchronous.timer import Entry, Timer as _AsyncTimer
from kombu.common import QoS
from kombu.message import Message
from kombu.utils.limits import TokenBucket
from vine.promises import promise

from .gossip import Gossip

__all__ = ("Consumer", "Evloop", "dump_body")

_P = ParamSpec("_P")

CLOSE: int
TERMINATE: int
STOP_CONDITIONS: set[int]

logger: Logger

CONNECTION_RETRY: str
CONNECTION_RETRY_STEP: str
CONNECTION_ERROR: str
CONNECTION_FAILOVER: str
COLLECT_SOCKET_TIMEOUT: float
UNKNOWN_FORMAT: str
UNKNOWN_TASK_ERROR: str
INVALID_TASK_ERROR: str
MESSAGE_DECODE_ERROR: str
MESSAGE_REPORT: str
TERMINATING_TASK_ON_RESTART_AFTER_A_CONNECTION_LOSS: str
CANCEL_TASKS_BY_DEFAULT: str

def dump_body(m: Message, body: object) -> str: ...

class Consumer:
    Strategies: type[dict[str, Callable[..., object]]]
    init_callback: Callable[[Consumer], object] | None
    pool: BasePool
    timer: _AsyncTimer | timer2.Timer
    # None before the first start and without an event loop.
    timer_entries_before_start: set[Entry] | None
    timer_entries_registered: set[Entry] | None
    restart_count: int
    first_connection_attempt: bool
    broker_connection_retry_attempt: int

    class Blueprint(bootsteps.Blueprint):
        default_steps: list[str | type[bootsteps.Step]]
        def shutdown(self, parent: Consumer) -> None: ...

    app: Celery
    controller: WorkController
    hostname: str
    pid: int
    strategies: dict[str, Callable[..., object]]
    conninfo: Connection
    connection_errors: tuple[type[BaseException], ...]
    channel_errors: tuple[type[BaseException], ...]
    on_task_request: Callable[[Request], object]
    on_task_message: set[Callable[[Request], object]]
    amqheartbeat_rate: float
    disable_rate_limits: bool
    initial_prefetch_count: int
    prefetch_multiplier: int
    qos_global: bool | None
    task_buckets: defaultdict[str, TokenBucket | None]
    hub: Hub | Any  # None without an event loop, see WorkController
    amqheartbeat: float | None
    loop: Callable[..., None]
    steps: list[bootsteps.StartStopStep]
    blueprint: Blueprint
    _maximum_prefetch_restored: bool
    _pending_operations: deque[Callable[[], object]]

    # Set by the steps. None before their step started and while the connection is lost,
    # which code that runs inside a started worker need not check.
    connection: Connection | Any
    event_dispatcher: EventDispatcher | Any
    heart: Heart | Any
    task_consumer: _MessageConsumer | Any
    qos: QoS | Any
    gossip: Gossip
    agent: Any  # whatever the setting `worker_agent` names
    def __init__(
        self,
        on_task_request: Callable[[Request], object],
        init_callback: Callable[[Consumer], object] = ...,
        hostname: str | None = None,
        pool: BasePool | None = None,
        app: Celery | None = None,
        timer: _AsyncTimer | timer2.Timer | None = None,
        controller: WorkController | None = None,
        hub: Hub | None = None,
        amqheartbeat: float | None = None,
        worker_options: Mapping[str, Any] | None = None,
        disable_rate_limits: bool = False,
        initial_prefetch_count: int = 2,
        prefetch_multiplier: int = 1,
        **kwargs: Any,
    ) -> None: ...
    # The promise that will run `p`, or has run it.
    def call_soon(self, p: Callable[_P, object], *args: _P.args, **kwargs: _P.kwargs) -> promise: ...
    def call_soon_ack(
        self, p: Callable[_P, object], *args: _P.args, **kwargs: _P.kwargs
    ) -> promise: ...
    def perform_pending_operations(self) -> None: ...
    def bucket_for_task(self, type: Task[..., Any]) -> TokenBucket | None: ...
    def reset_rate_limits(self) -> None: ...
    def _update_prefetch_count(self, index: int = 0) -> int | None: ...
    def _update_qos_eventually(self, index: int) -> int: ...
    def _limit_move_to_pool(self, request: Request) -> None: ...
    def _schedule_bucket_request(self, bucket: TokenBucket) -> None: ...
    def _limit_task(self, request: Request, bucket: TokenBucket, tokens: int) -> None: ...
    def _limit_post_eta(self, request: Request, bucket: TokenBucket, tokens: int) -> None: ...
    def start(self) -> None: ...
    def on_connection_error_before_connected(self, exc: BaseException) -> None: ...
    def on_connection_error_after_connected(self, exc: BaseException) -> None: ...
    def register_with_event_loop(self, hub: Hub) -> None: ...
    def shutdown(self) -> None: ...
    def stop(self) -> None: ...
    def on_ready(self) -> None: ...
    def loop_args(self) -> tuple[Any, ...]: ...
    def on_decode_error(self, message: Message, exc: Exception) -> None: ...
    def on_close(self) -> None: ...
    def connect(self) -> Connection: ...
    def connection_for_read(self, heartbeat: float | None = None) -> Connection: ...
    def connection_for_write(
        self, url: str | None = None, heartbeat: float | None = None
    ) -> Connection: ...
    def ensure_connected(self, conn: Connection) -> Connection: ...
    def _flush_events(self) -> None: ...
    def on_send_event_buffered(self) -> None: ...
    def add_task_queue(
        self,
        queue: str,
        exchange: str | None = None,
        exchange_type: str | None = None,
        routing_key: str | None = None,
        **options: Any,
    ) -> None: ...
    def cancel_task_queue(self, queue: str) -> None: ...
    def apply_eta_task(self, task: Request) -> None: ...
    def _message_report(self, body: object, message: Message) -> str: ...
    def on_unknown_message(self, body: object, message: Message) -> None: ...
    def on_unknown_task(self, body: object, message: Message, exc: KeyError) -> None: ...
    def on_invalid_task(self, body: object, message: Message, exc: Exception) -> None: ...
    def update_strategies(self) -> None: ...
    def create_task_handler(self, promise: type[promise] = ...) -> Callable[[Message], None]: ...
    def _restore_prefetch_count_after_connection_restart(
        self, p: object, *args: object
    ) -> None: ...
    @property
    def max_prefetch_count(self) -> int: ...
    @property
    def _new_prefetch_count(self) -> int: ...
    def __repr__(self) -> str: ...
    def cancel_active_requests(self) -> None: ...

class Evloop(bootsteps.StartStopStep):
    def start(self, c: Consumer) -> None: ...
    def patch_all(self, c: Consumer) -> None: ...
