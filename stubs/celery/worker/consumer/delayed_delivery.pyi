from collections.abc import Iterator
from logging import Logger

from celery import Celery, bootsteps
from celery.worker.consumer import Consumer
from kombu import Connection

__all__ = ("DelayedDelivery",)

logger: Logger

RETRY_INTERVAL: float
MAX_RETRIES: int
RETRIED_EXCEPTIONS: tuple[type[OSError], ...]

VALID_QUEUE_TYPES: set[str]

class DelayedDelivery(bootsteps.StartStopStep):
    def include_if(self, c: Consumer) -> bool: ...
    def start(self, c: Consumer) -> None: ...
    def _setup_delayed_delivery(self, c: Consumer, broker_url: str) -> None: ...
    def _bind_queues(self, app: Celery, connection: Connection) -> None: ...
    def _on_retry(
        self, exc: Exception, interval_range: Iterator[float], intervals_count: int
    ) -> float: ...
    def _validate_configuration(self, app: Celery) -> None: ...
    def _validate_broker_urls(self, broker_urls: str | list[str]) -> set[str]: ...
    def _validate_queue_type(self, queue_type: str | None) -> None: ...
