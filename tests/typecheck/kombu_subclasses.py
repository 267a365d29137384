import json
from typing import Any

import kombu
import kombu.exceptions
from kombu import Connection, Consumer, Message, Producer, Queue
from kombu.mixins import ConsumerMixin
from kombu.pools import PoolGroup, ProducerPool, connections
from kombu.transport import virtual
from typing_extensions import override


class OurWorker(ConsumerMixin):
    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @override
    def get_consumers(self, consumer_class: Any, default_channel: Any) -> list[Consumer]:
        return [consumer_class(queues=[Queue("a")], callbacks=[self.on])]

    @override
    def on_consume_ready(
        self, connection: Connection, channel: Any, consumers: list[Consumer], **kwargs: Any
    ) -> None: ...
    @override
    def on_consume_end(self, conn: Connection, chan: Any) -> None: ...
    @override
    def on_decode_error(self, msg: Message, error: Exception) -> None: ...
    def on(self, body: dict[str, Any], message: Message) -> None: ...


class OurChannel(virtual.Channel):
    @override
    def _put(self, queue_name: str, payload: dict[str, Any]) -> None: ...
    @override
    def _size(self, name: str) -> int:
        return 1

    @override
    def _new_queue(self, queue: str, **kwargs: Any) -> None: ...


class OurPools(PoolGroup):
    @override
    def create(self, connection: Connection, limit: int | None) -> ProducerPool:
        return ProducerPool(connections[connection], limit=limit)


class MyProducer(Producer):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)

    @override
    def publish(self, body: Any, *args: Any, **kwargs: Any) -> Any:
        return super().publish(body, *args, **kwargs)


def on_failure(exc: Exception, interval: int) -> None: ...


conn = Connection("memory://")
conn.ensure_connection(errback=on_failure)
conn.ensure(conn, conn.connect)
conn.ensure(Queue("a"), print)("x")
policy = {"max_retries": 3, "interval_start": 0.2}
conn.Producer().publish({}, retry=True, retry_policy=policy, declare=(Queue("a"),))
qs = {"json": Queue("json")}
Consumer(conn, qs.values(), accept=qs.keys())
try:
    conn.connect()
except kombu.exceptions.OperationalError:
    pass
topts = {"visibility_timeout": 3600}
Connection(transport_options=topts)


def g(body: Any, message: Message) -> None:
    json.loads(message.body)
    message.body.decode()
    message.channel.basic_ack(message.delivery_tag)


class WrongWorker(ConsumerMixin):
    @override
    def on_iteration(self) -> None: ...

    @override
    def on_iterations(self) -> None: ...  # E static: nothing to override

    @override
    def on_connection_error(self, exc: Exception) -> None: ...  # E static: given the interval too


class WrongChannel(virtual.Channel):
    @override
    def _purge(self, queue: str) -> int:
        return 0

    @override
    def _get(self) -> Any: ...  # E static: given the queue


conn.ensure(Queue("a"), print, on_failure)
conn.ensure(Queue("a"), print, "on_failure")  # E static: a function, not its name
Consumer(conn, qs.values(), callbacks=[g])
Consumer(conn, qs.keys(), callbacks=[g])  # E: queues, not names
