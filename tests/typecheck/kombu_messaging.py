import ssl
from collections.abc import Sequence
from typing import Any

import kombu
import kombu.exceptions
from kombu import (
    BrokerConnection,
    Connection,
    Consumer,
    Exchange,
    Message,
    Producer,
    Queue,
    binding,
    uuid,
)
from kombu.common import Broadcast, collect_replies, eventloop, itermessages, maybe_declare
from kombu.connection import ConnectionPool
from kombu.entity import PERSISTENT_DELIVERY_MODE
from kombu.exceptions import EncodeError, KombuError, LimitExceeded, OperationalError
from kombu.pools import ProducerPool, connections, producers, set_limit
from kombu.simple import SimpleQueue
from kombu.transport.base import StdChannel
from typing_extensions import assert_type

# Exchanges
media = Exchange("media", type="direct", durable=True, delivery_mode="persistent")
assert_type(media, Exchange)
Exchange("logs", "fanout", arguments={"x-delayed-type": "direct"}, no_declare=True)
Exchange("logs", delivery_mode=PERSISTENT_DELIVERY_MODE)
Exchange("logs", delivery_mode=Exchange.TRANSIENT_DELIVERY_MODE)
Exchange("logs", delivery_mode="persistant")  # E static: no such delivery mode
Exchange("logs", exchange_type="fanout")  # E static: the option is called type
Exchange("logs", durable="yes")  # E static: durable is a bool
assert_type(media.binding("a.b"), binding)
assert_type(media.name, str)

# Queues
videos = Queue("videos", exchange=media, routing_key="video", queue_arguments={"x-max-priority": 10})
assert_type(videos, Queue)
Queue("videos", media, "video", durable=True, max_priority=10, expires=60, message_ttl=1.5)
Queue("videos", "media", "video")
Queue("videos", [media.binding("a"), binding(media, "b")])
Queue("videos", bindings=[binding(media, "b")], alias="v", on_declared=lambda name, messages, consumers: None)
Queue("videos", media, routingkey="video")  # E static: misspelt
Queue("videos", media, max_priority="10")  # E static: an int
Queue("videos", exchange=10)  # E static: an exchange or its name
Queue("videos", media, "video", auto_delete="no")  # E static: a bool
options: dict[str, Any] = {"durable": False}
Queue("videos", media, **options)
assert_type(videos.name, str)
assert_type(videos.exchange.name, str | Any)
assert_type(videos.routing_key, str)
queues: Sequence[Queue] = (videos, Queue("a"))
assert_type({queue.name for queue in queues}, set[str])
videos.bindings.add(binding(media, "c"))
Broadcast("config", queue="config.1", unique=True, exchange=media, durable=False)
Broadcast("config", uniqe=True)  # E static: misspelt


class OurQueue(Queue):
    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)


assert_type(OurQueue("a").bind(Connection("memory://")), OurQueue)

# Connections
assert_type(BrokerConnection("amqp://"), Connection)
Connection(["amqp://a", "amqp://b"], failover_strategy="shuffle", heartbeat=10, connect_timeout=3.0)
Connection("redis://", transport_options={"visibility_timeout": 3600}, ssl={"ssl_cert_reqs": ssl.CERT_NONE})
Connection("redis://", transport_option={})  # E static: misspelt
Connection("redis://", connect_timeout="3")  # E static: a number

with Connection("memory://") as conn:
    assert_type(conn, Connection)
    standard: StdChannel = conn.channel()
    with conn.channel() as entered:
        assert_type(entered.queue_declare("a", durable=True).consumer_count, int)
        entered.queue_declare("a", durabel=True)  # E static: misspelt
        entered.queue_declare(1)  # E static: a name
        entered.exchange_declare("a", "fanout", arguments={})
        entered.exchange_declare("b")  # E static: no type
    conn.default_channel.queue_declare(1)  # E static: a name
    conn.drain_events(time=2)  # E: the option is called timeout
    assert_type(conn.ensure_connection(max_retries=3, interval_start=0.2), Connection)
    conn.ensure_connection(retries=3)  # E: the option is called max_retries
    conn.ensure_connection(errback=lambda exc, interval: print(exc, interval))
    assert_type(conn.as_uri(), str)
    assert_type(conn.connected, bool)
    assert_type(conn.connection_errors, tuple[type[Exception], ...])
    assert_type(conn.clone(transport_options={}), Connection)
    conn.clone(host="a")  # E static: the option is called hostname
    try:
        conn.connect()
    except conn.connection_errors + conn.channel_errors as error:
        print(error)


def with_redis() -> None:
    assert_type(conn.default_channel.client.llen("a"), Any)


def when_a_message_comes() -> None:
    conn.drain_events(timeout=2)
    conn.drain_events(timeout=2).payload  # E: the message goes to the consumer


def multiply(x: int, by: float = 2) -> float:
    return x * by


def revived(x: int, channel: StdChannel) -> str:
    return str(x)


producer = Producer(conn, media, routing_key="video", serializer="json", auto_declare=False)
ensured = conn.ensure(producer, multiply, max_retries=3, errback=lambda exc, interval: None)
assert_type(ensured(2, by=1.5), float)
ensured("2")  # E static: x is an int
conn.ensure(producer, multiply, retries=3)  # E: the option is called max_retries
conn.ensure(7, multiply)  # E static: nothing to revive
assert_type(conn.autoretry(revived)(1)[0], str)

# Producers
with Producer(conn.channel()) as ours:
    assert_type(ours, Producer)
Producer(conn, exchange="media")  # E: kombu calls the exchange
Producer(conn, exchange=media, routing="video")  # E: misspelt
producer.publish({"a": 1}, routing_key="video", exchange="media", declare=[videos], retry=True)
producer.publish(
    {"a": 1},
    exchange=media,
    declare=[media, videos],
    retry_policy={"max_retries": 3, "interval_start": 0},
    headers={"task": "x"},
    correlation_id=uuid(),
    reply_to="replies",
    MessageGroupId="1",
    expiration=1.5,
    delivery_mode="transient",
)
producer.publish({"a": 1}, exchange=5)  # E static: an exchange or its name
producer.publish({"a": 1}, declare=["videos"])  # E: queues, not names
producer.publish({"a": 1}, priority="high")  # E static: a number
producer.publish({"a": 1}, headers=[("a", 1)])  # E static: a mapping
producer.publish(routing_key="video")  # E: no body
assert_type(producer.maybe_declare(videos), bool | None)
assert_type(conn.Producer(serializer="json"), Producer)
conn.Producer(serialiser="json")  # E: misspelt


# Consumers
def on_message(body: Any, message: Message) -> None:
    assert_type(message.headers, dict[str, Any])
    assert_type(message.properties, dict[str, Any])
    assert_type(message.delivery_info, dict[str, Any])
    assert_type(message.content_type, str | None)
    assert_type(message.acknowledged, bool)
    message.ack()
    message.reject(requeue=True)
    message.ack(requeue=True)  # E: requeue() is a method of its own


def body_only(body: Any) -> None: ...


def decode_error(message: Message, exc: Exception) -> None: ...


with Consumer(
    conn, queues=[videos], callbacks=[on_message], accept=["json", "pickle"], on_decode_error=decode_error
) as consumer:
    assert_type(consumer, Consumer)
    assert_type(consumer.queues, list[Queue])
    consumer.qos(prefetch_count=1)
    consumer.add_queue(videos)
    consumer.register_callback(on_message)
    consumer.register_callback(body_only)  # E static: called with a message too
Consumer(conn, videos, on_message=lambda message: message.ack(), accept={"application/json"}, no_ack=True)
Consumer(conn, [videos], callbacks=[on_message], prefetch_count=10)
Consumer(conn, [videos], callbacks=[body_only])  # E static: called with a message too
Consumer(conn, [videos], accept=("json",))
Consumer(conn, [videos], accept="json")  # E: kombu would take the letters
Consumer(conn, ["videos"])  # E: queues, not names
conn.Consumer([videos], callbacks=[on_message], accept=["json"], tag_prefix="a")
conn.Consumer([videos], call_backs=[on_message])  # E: misspelt
received = videos(conn).get(no_ack=True)
assert_type(received, Message | None)
assert_type(videos(conn.channel()), Queue)
assert_type(videos(conn).purge(), int)
count = videos(conn).queue_declare(passive=True).message_count
assert_type(count, int)

# Pools
with producers[conn].acquire(block=True, timeout=3) as pooled:
    assert_type(pooled, Producer)
    pooled.publish({}, declare=[videos])
with connections[conn].acquire(block=True) as connection:
    assert_type(connection, Connection)
producers[conn].acquire(blocking=True)  # E: the option is called block
producers["memory://"]  # E: a connection, not its URL
assert_type(connections[conn], ConnectionPool)
assert_type(conn.Pool(limit=2), ConnectionPool)
assert_type(ProducerPool(connections[conn], limit=2).acquire(), Producer)
assert_type(set_limit(20), int)
with conn.ChannelPool(2).acquire() as channel:
    channel.queue_declare("a", durable=True)
    channel.basic_qos(0, 10, False)
    channel.release()

# Simple queues
with conn.SimpleQueue("simple", queue_opts={"durable": False}) as simple:
    assert_type(simple, SimpleQueue)
    simple.put({"a": 1}, headers={"b": 2}, retry=True)
    assert_type(simple.get(block=True, timeout=1).payload, Any)
    simple.get(time=1)  # E: the option is called timeout
    assert_type(simple.qsize(), int)
conn.SimpleQueue(3)  # E: a name or a queue

# kombu.common
assert_type(maybe_declare(videos, conn.channel(), retry=True, max_retries=3), bool)
maybe_declare(videos, conn.channel(), retry=True, retries=3)  # E: the option is called max_retries
maybe_declare("videos", conn.channel())  # E: an entity, not its name
for _ in eventloop(conn, limit=1, timeout=0.1, ignore_timeouts=True):
    pass
eventloop(conn, limit="1")  # E static: a number
producer.publish({"a": 1}, routing_key="video", declare=[videos])
for payload, each in itermessages(conn, conn.channel(), videos, limit=1):
    assert_type(each, Message)
for reply in collect_replies(conn, conn.channel(), videos, timeout=0.1, no_ack=False):
    print(reply)
assert_type(kombu.uuid(), str)

# Exceptions
try:
    producer.publish({})
except (OperationalError, EncodeError, LimitExceeded) as failure:
    known: KombuError = failure
except kombu.exceptions.HttpError as failed:
    assert_type(failed.code, int)
