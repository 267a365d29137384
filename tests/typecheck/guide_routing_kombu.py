"""The routing guide and what one does with kombu directly: queues, routes, serializers, messages."""

import json
import re
import socket
from typing import Any

import kombu
from celery import Celery, Task
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
from kombu.common import Broadcast, eventloop, maybe_declare
from kombu.exceptions import ContentDisallowed, EncodeError, OperationalError
from kombu.mixins import ConsumerMixin, ConsumerProducerMixin
from kombu.pools import connections, producers, set_limit
from kombu.serialization import (
    disable_insecure_serializers,
    dumps,
    enable_insecure_serializers,
    loads,
    register,
    registry,
    unregister,
)
from kombu.utils.json import dumps as json_dumps
from kombu.utils.json import loads as json_loads
from kombu.utils.json import register_type
from kombu.utils.url import maybe_sanitize_url, parse_url
from typing_extensions import assert_type, override

app = Celery("guide_routing", broker="memory://", backend="cache+memory://")
app.conf.task_always_eager = True


@app.task(queue="feeds", routing_key="feed.import", priority=3)
def import_feed(url: str) -> int:
    return len(url)


# Queues and exchanges


default = Exchange("default", type="direct")
media = Exchange("media", "topic", durable=True, auto_delete=False, delivery_mode=2)
Exchange("tasks", type="fanout", passive=True, no_declare=False, arguments={"x": 1})
Exchange("transient", delivery_mode="transient")
Exchange("")
Exchange()
Exchange(3)  # E static: a name
Exchange("media", durable="yes")  # E static: a bool
Exchange("media", typ="topic")  # E static: a misspelt parameter
Exchange("media", type=3)  # E static: a str
default_queue = Queue("default", default, routing_key="default")
Queue("videos", media, routing_key="media.video")
Queue("images", exchange=media, routing_key="media.image", durable=False, auto_delete=True)
Queue("prio", default, routing_key="x", queue_arguments={"x-max-priority": 10})
Queue("ttl", message_ttl=3, expires=60.5, max_length=1000, max_length_bytes=5, max_priority=9)
Queue("bound", bindings=[binding(media, "a"), binding(media, routing_key="b")])
Queue("consumer", consumer_arguments={"x-priority": 3}, exclusive=True, no_ack=True)
Queue("named", "exchange-name", "key")
Queue()
Queue(3)  # E static: a name
Queue("videos", 3)  # E static: an exchange
Queue("videos", media, rooting_key="a")  # E static: a misspelt parameter
Queue("videos", media, durable="yes")  # E static: a bool
Queue("videos", media, queue_arguments=[1])  # E static: a dict
Queue("videos", media, message_ttl="3")  # E static: seconds
Broadcast("broadcast_tasks")
Broadcast(name="reload", queue="reload.me", unique=True, auto_delete=True, routing_key="r")
Broadcast(name=3)  # E static: a str
assert_type(default_queue.name, str)
default_queue.exchange.name
assert_type(default_queue.routing_key, str)
default_queue.durable
default_queue.queue_arguments
default_queue.nme  # E: a misspelt attribute
assert_type(media.name, str)
assert_type(media.type, str)
Queue.from_dict("feeds", exchange="feeds", routing_key="feed.#")
app.conf.task_queues = (
    Queue("default", routing_key="task.#"),
    Queue("feed_tasks", routing_key="feed.#"),
    Broadcast("broadcast_tasks"),
)
app.conf.task_default_queue = "default"
app.conf.task_default_exchange = "tasks"
app.conf.task_default_exchange_type = "topic"
app.conf.task_default_routing_key = "task.default"
app.conf.task_queues = [default_queue, Queue("slow")]
app.conf.task_queues = {"cpu": {"exchange": "cpu", "routing_key": "cpu"}}
app.conf.task_default_exchange_type = 3  # E static: a str
app.conf.task_default_routing_key = 3  # E static: a str


# Routes


def route_task(
    name: str,
    args: Any,
    kwargs: Any,
    options: Any,
    task: Task | None = None,
    **kw: Any,
) -> dict[str, Any] | None:
    if name == "myapp.tasks.compress_video":
        return {"exchange": "video", "exchange_type": "topic", "routing_key": "video.compress"}
    return None


def route_to_name(name: str, *args: Any, **kwargs: Any) -> str:
    return "default"


class Router:
    def route_for_task(self, task: str, *args: Any, **kwargs: Any) -> dict[str, str] | None:
        return {"queue": "celery", "serializer": "json"} if task.startswith("m") else None


app.conf.task_routes = {"feed.tasks.import_feed": {"queue": "feeds"}}
app.conf.task_routes = {"feed.tasks.*": {"queue": "feeds", "priority": 5}, "web.*": "web"}
app.conf.task_routes = {"feed.tasks.*": {"queue": Queue("feeds"), "routing_key": "feed.import"}}
app.conf.task_routes = ([("feed.tasks.*", {"queue": "feeds"}), ("web.tasks.*", {"queue": "web"})],)
app.conf.task_routes = {re.compile(r"(video|image)\.tasks\..*"): {"queue": "media"}}
app.conf.task_routes = (route_task,)
app.conf.task_routes = [route_task, {"a.*": "b"}]
app.conf.task_routes = route_task
app.conf.task_routes = (route_to_name, {"myapp.tasks.compress_video": "default"})
app.conf.task_routes = "myapp.routers.route"
app.conf.task_routes = ("myapp.routers.route", {"a": {"queue": "q"}})
app.conf.task_routes = Router()
app.conf.task_routes = None
app.conf.task_routes = 3  # E static: no route
app.conf.task_routes = {"feed": 3}  # E static: no route
app.conf.task_routes = [3]  # E static: no route
app.conf.task_routes = {"a": {"queue": "feeds"}}
import_feed.apply_async(("http://cnn.com/rss",), queue="feed_tasks", routing_key="feed.import")
import_feed.apply_async(args=["u"], exchange="feeds", exchange_type="topic", priority=9)
app.amqp.queues["default"]
app.amqp.queues.select(["default"])
app.amqp.queues.add(Queue("added"))
app.amqp.queues.deselect("slow")
app.amqp.router.route({}, "guide_routing_kombu.import_feed")
app.amqp.queues.add(3)  # E static: a queue
app.select_queues(["default"])
app.select_queues("default,slow")
app.select_queues(3)  # E static: names


# Connections, producers and consumers


with app.connection_for_write() as connection:
    assert_type(connection, Connection)
    connection.default_channel
    connection.ensure_connection(max_retries=3)
with app.connection_or_acquire() as connection:
    connection.connected
with app.connection_for_read(heartbeat=3) as connection:
    connection.as_uri()
with app.producer_or_acquire() as producer:
    producer.publish({"a": 1}, routing_key="x", serializer="json", declare=[default_queue])
with Connection("memory://") as connection:
    assert_type(connection.as_uri(), str)
    assert_type(connection.connected, bool)
    channel = connection.channel()
    with connection.Producer(serializer="json") as producer:
        producer.publish({"hello": "world"}, exchange=media, routing_key="media.video")
        producer.publish("text", retry=True, retry_policy={"interval_start": 0, "max_retries": 3})
        producer.publish(b"x", content_type="application/data", content_encoding="binary")
        producer.publish({}, headers={"a": 1}, expiration=60, priority=3, compression="zlib")
        producer.publish({}, exchange="", routing_key=default_queue.name, correlation_id="x")
        producer.publish({}, routing_key=3)  # E static: a str
        producer.publish({}, serializer=3)  # E: a str
        producer.publish({}, compression=3)  # E: the name of a method
    Producer(connection, exchange=media, routing_key="a", serializer="json", auto_declare=True)
    Producer(channel, on_return=None, compression="gzip")
    default_queue(channel).declare()
    bound_queue = Queue("drained", default, "drained", channel=channel)
    bound_queue.declare()
    bound_queue.purge()
    maybe_declare(default_queue, channel)
    maybe_declare(media, channel, retry=True, max_retries=3)
    received = default_queue(channel).get(no_ack=True)
    if received is not None:
        received.ack()
        received.payload

    def on_message(body: Any, message: Message) -> None:
        print(body, message.delivery_info, message.headers, message.properties)
        assert_type(message.acknowledged, bool)
        message.ack()
        message.reject(requeue=True) if not message.acknowledged else None
        message.requeue() if not message.acknowledged else None
        message.reject(requeu=True)  # E: a misspelt parameter
        message.akc()  # E: a misspelt method

    def on_raw(message: Message) -> None:
        message.ack_log_error(app.log.get_default_logger(), (OSError,))

    with Consumer(channel, queues=[default_queue], callbacks=[on_message], accept=["json"]):
        producer = Producer(channel)
        producer.publish({"a": 1}, exchange=default, routing_key="default")
        connection.drain_events(timeout=1)
    with connection.Consumer(default_queue, on_message=on_raw, no_ack=False, prefetch_count=5) as c:
        c.qos(prefetch_count=3)
        c.add_queue(Queue("another"))
        c.register_callback(on_message)
    with connection.Consumer(default_queue, callbacks=[on_message]):
        for _ in eventloop(connection, limit=1, timeout=0.01, ignore_timeouts=True):
            pass
    try:
        connection.drain_events(timeout=0.01)
    except socket.timeout:
        print("timeout")
    Consumer(channel, queues=[default_queue], callbacks=[3])  # E static: a function
    Consumer(channel, queues=[3])  # E: a queue
    Consumer(channel, [default_queue], callback=[on_message])  # E: a misspelt parameter
    connection.drain_events(timeout="1")  # E: seconds
    queue = connection.SimpleQueue("simple")
    queue.put({"a": 1}, serializer="json")
    queue.get(block=True, timeout=1).ack()
    queue.get(timeout="1")  # E: seconds
    assert_type(queue.qsize(), int)
    queue.close()
    safe = connection.ensure(producer, producer.publish, max_retries=3, interval_start=1)
    safe({"a": 1}, routing_key="x")
    connection.clone().as_uri()
    pool = connection.Pool(limit=3)
    with pool.acquire(block=True, timeout=3) as pooled:
        pooled.connect()
    connection.conect()  # E: a misspelt method
Connection("memory://", heartbeat=3, connect_timeout=4.5, transport_options={"a": 1}, ssl=False)
Connection(hostname="localhost", userid="u", password="p", virtual_host="/", port=5672)
Connection("amqp://a;amqp://b", failover_strategy="round-robin")
Connection(transport="memory")
Connection(["memory://", "memory://"])
BrokerConnection("memory://")
kombu.Connection("memory://").release()
Connection(3)  # E: a url
Connection("memory://", port=[5672])  # E static: a number
Connection("memory://", transport_options="a")  # E static: a dict
with connections[Connection("memory://")].acquire(block=True) as shared:
    print(shared.as_uri())
with producers[Connection("memory://")].acquire(block=True, timeout=1) as producer:
    producer.publish({"a": 1}, routing_key="x", declare=[media])
set_limit(20)
set_limit("20")  # E: a number


class Worker(ConsumerMixin):
    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @override
    def get_consumers(self, consumer: Any, channel: Any) -> list[Any]:
        return [consumer(queues=[default_queue], callbacks=[self.process], accept=["json"])]

    def process(self, body: Any, message: Message) -> None:
        message.ack()

    @override
    def on_connection_error(self, exc: Exception, interval: float) -> None:
        print(exc, interval)


class Loose(ConsumerProducerMixin):
    connection = Connection("memory://")

    def get_consumers(self, Consumer: Any, channel: Any) -> list[Any]:
        return [Consumer([default_queue], callbacks=[self.on_task])]

    def on_task(self, body: Any, message: Any) -> None:
        self.producer.publish({}, routing_key=message.properties["reply_to"])


worker = Worker(Connection("memory://"))
worker.should_stop = True
worker.run()
worker.rnu()  # E: a misspelt method


# Serializers


def encode(value: Any) -> str:
    return json.dumps(value)


def decode(text: str | bytes) -> Any:
    return json.loads(text)


register("myjson", encode, decode, content_type="application/x-myjson", content_encoding="utf-8")
registry.enable("application/x-myjson")
content_type, encoding, data = dumps({"a": 1}, serializer="myjson")
assert_type(content_type, str)
assert_type(encoding, str)
loads(data, content_type, encoding, accept={"application/x-myjson"})
loads(data, content_type=content_type, content_encoding=encoding)
unregister("myjson")
enable_insecure_serializers()
enable_insecure_serializers(["pickle"])
disable_insecure_serializers()
disable_insecure_serializers(allowed=["json"])
register("a", 3, decode, "application/a")  # E static: a function
register("a", encode, decode, content_type=3)  # E static: a str
dumps({"a": 1}, serializer=3)  # E: a str
kombu.enable_insecure_serializers()
assert_type(json_dumps({"a": 1}), str)
json_loads('{"a": 1}')


class Money:
    def __init__(self, amount: int) -> None:
        self.amount = amount


register_type(Money, "money", lambda money: money.amount, lambda amount: Money(amount))
register_type(Money, "money", 3, Money)  # E static: a function
assert_type(uuid(), str)
parse_url("redis://localhost:6379/0")["hostname"]
address: str = "redis://:secret@localhost"
assert_type(maybe_sanitize_url(address), str)
parse_url(3)  # E: a str
try:
    import_feed.delay("u")
except (OperationalError, EncodeError, ContentDisallowed) as error:
    print(error)
