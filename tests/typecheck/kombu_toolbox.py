import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from logging import Logger
from typing import Any

from kombu import Connection, Consumer, Message, Producer, Queue, parse_url
from kombu.asynchronous import Hub, get_event_loop
from kombu.asynchronous.timer import Entry, Timer
from kombu.clocks import LamportClock, timetuple
from kombu.compression import compress
from kombu.log import get_logger
from kombu.mixins import ConsumerMixin, ConsumerProducerMixin
from kombu.pidbox import Mailbox, Node
from kombu.serialization import (
    disable_insecure_serializers,
    enable_insecure_serializers,
    loads,
    register,
    registry,
)
from kombu.transport import get_transport_cls, memory, virtual
from kombu.transport.redis import Channel as RedisChannel
from kombu.utils import symbol_by_name
from kombu.utils.functional import (
    LRUCache,
    lazy,
    maybe_evaluate,
    maybe_list,
    memoize,
    retry_over_time,
)
from kombu.utils.json import JSONEncoder, dumps, register_type
from kombu.utils.objects import cached_property
from kombu.utils.url import maybe_sanitize_url, url_to_parts
from kombu.utils.uuid import uuid
from typing_extensions import assert_type, override
from vine import promise

# Serialization
register("our", lambda data: json.dumps(data), lambda text: json.loads(text), "application/x-our", "utf-8")
register("our", dumps, json.loads, content_type="application/x-our", content_encoding="utf-8")
register("our", None, json.loads, content_type="application/x-our")
register("our", dumps, json.loads)  # E: no content type
register("our", dumps, json.loads, contenttype="application/x-our")  # E: misspelt
registry.enable("pickle")
registry.enable(1)  # E: a name
enable_insecure_serializers(["pickle"])
enable_insecure_serializers("pickle")  # E static: kombu would take the letters
disable_insecure_serializers(allowed=["json"])
loads("{}", "application/json", "utf-8", accept=["application/json"])
assert_type(compress("text", "gzip"), tuple[bytes, str])
compress("text", 9)  # E: a name


# JSON
class Point:
    def __init__(self, x: int) -> None:
        self.x = x


def to_x(point: Point) -> int:
    return point.x


register_type(Point, "point", to_x, Point)
register_type(Point, "point", to_x, str)  # E static: gives no Point
register_type(date, None, lambda day: day.isoformat())
register_type(Decimal, "decimal", str, Decimal)
assert_type(dumps({"a": 1}, indent=2), str)
dumps({"a": 1}, cls=json.JSONEncoder)
dumps({"a": 1}, cls=str)  # E: an encoder class


class OurEncoder(JSONEncoder):
    @override
    def default(self, o: Any) -> Any:
        return super().default(o)


dumps({}, cls=OurEncoder)


# Lazy values and small helpers
def settings(name: str, *, debug: bool = False) -> int:
    return len(name)


assert_type(lazy(settings, "a", debug=True)(), int)
lazy(settings, 1)  # E static: name is a str
assert_type(maybe_evaluate(lazy(settings, "a")), int)
text = str(3)
assert_type(maybe_evaluate(text), str)
assert_type(maybe_list("abc"), list[str])
assert_type(maybe_list([1, 2]), list[int])
assert_type(maybe_list(3), list[int])
assert_type(retry_over_time(settings, OSError, ("a",), max_retries=3), int)
retry_over_time(settings, OSError, ("a",), retries=3)  # E: the option is called max_retries
cache: LRUCache[str, int] = LRUCache(limit=10)
cache["a"] = 1
cache.update({"b": 2})
assert_type(cache["b"], int)
cache[1] = 1  # E static: a str


@memoize(maxsize=10)
def square(x: int) -> float:
    return x * x


assert_type(square(2), float)
square("2")  # E: x is an int
square.clear()
assert_type(uuid(), str)
assert_type(symbol_by_name("json:dumps"), Any)
assert_type(parse_url("amqp://")["port"], Any)
assert_type(url_to_parts("amqp://").port, int | None)
assert_type(maybe_sanitize_url(text), str)
assert_type(get_logger("a"), Logger)


class Owner:
    @cached_property
    def total(self) -> int:
        return 1


assert_type(Owner().total, int)
Owner().total = 2
Owner().total = "2"  # E static: an int

# Clocks
clock = LamportClock()
assert_type(clock.forward(), int)
assert_type(clock.adjust(3), int)
clock.adjust("3")  # E: an int
assert_type(timetuple(1, 2.0, "a").timestamp, float)


# Mixins
class Worker(ConsumerMixin):
    def __init__(self, connection: Connection, queue: Queue) -> None:
        self.connection = connection
        self.queue = queue

    @override
    def get_consumers(self, Consumer: Any, channel: virtual.Channel) -> list[Consumer]:
        return [Consumer(queues=[self.queue], callbacks=[self.on_task])]

    def on_task(self, body: Any, message: Message) -> None:
        message.ack()

    @override
    def on_connection_error(self, exc: Exception, interval: float) -> None:
        self.should_stop = True

    @override
    @contextmanager
    def extra_context(self, connection: Connection, channel: Any) -> Iterator[None]:
        yield


worker = Worker(Connection("memory://"), Queue("a"))
worker.consume(limit="1")  # E static: a number


def for_ever() -> None:
    worker.run()
    for _ in worker.consume(limit=1, timeout=2.5):
        pass


class Replier(ConsumerProducerMixin):
    def on_task(self, message: Message) -> None:
        assert_type(self.producer, Producer)
        self.producer.publish({}, routing_key=message.properties["reply_to"], retry=True)


# Mailboxes
mailbox = Mailbox("ours", type="fanout", accept=["json"])
bound = mailbox(Connection("memory://"))
assert_type(bound, Mailbox)
assert_type(bound.Node("host", state={}), Node)
assert_type(bound.call(["host"], "ping", {"a": 1}, timeout=2), list[dict[str, Any]])
replies: list[str] = bound.multi_call("ping", timeout=0.1)  # E static: each reply by its node
bound.call("host", "ping")  # E: a list of hosts
Mailbox("ours", accepts=["json"])  # E: misspelt

# Event loops
hub = Hub(timer=Timer())
assert_type(hub.call_later(1.0, print, "a"), Entry)
hub.call_later("1", print)  # E static: a number
assert_type(hub.call_soon(print, "a"), promise)
hub.call_soon(print, "a").cancel()
hub.call_soon(print, "a").cancelled = "yes"  # E static: a bool

# Clocks
assert_type(LamportClock().sort_heap([(1, "a", "topic"), (1, "b", "topic")]), tuple[int, str, str])
LamportClock().sort_heap([(1, 2), (1, 3)])  # E static: a node's name is text
assert_type(get_event_loop(), Hub | None)


# Transports
class OurChannel(virtual.Channel):
    @override
    def _get(self, queue: str, timeout: float | None = None) -> Any:
        return dict(body="a")

    @override
    def _put(self, queue: str, message: dict[str, Any], **kwargs: Any) -> None: ...

    @override
    def _size(self, queue: str) -> int:
        return 0


class OurTransport(virtual.Transport):
    Channel = OurChannel
    driver_type = "ours"


class LongChannel(RedisChannel):
    visibility_timeout = 7200

    def next_queues(self) -> list[str]:
        self._queue_cycle.turn()  # E: no such method
        return self._queue_cycle.consume(len(self.active_queues))


assert_type(get_transport_cls("memory").driver_name, str)
memory.Channel.queues.clear()


def with_boto3() -> None:
    from kombu.asynchronous.aws.sqs.message import AsyncMessage
    from kombu.transport.SQS import Channel as SQSChannel
    from kombu.transport.SQS import Transport as SQSTransport

    class FifoChannel(SQSChannel):
        @override
        def _put(self, queue: str, message: dict[str, Any], **kwargs: Any) -> None:
            message["properties"]["MessageGroupId"] = self.canonical_queue_name(queue)
            super()._put(queue, message, **kwargs)

        @override
        def new_sqs_client(
            self,
            region: str | None,
            access_key_id: str | None,
            secret_access_key: str | None,
            session_token: str | None = None,
        ) -> Any:
            return super().new_sqs_client(region, access_key_id, secret_access_key, session_token)

    class FifoTransport(SQSTransport):
        Channel = FifoChannel

    Connection(transport=FifoTransport, hostname="sqs://")
    Connection(transport=FifoChannel)  # E: a transport, not a channel
    assert_type(AsyncMessage(body="a").encode("a"), str)
