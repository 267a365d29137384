"""`redis_transport`: a message is never only on its way."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
import redis
from kombu import Connection, Consumer, Queue

from brokers.faults import RELIABLE


@pytest.fixture
def prefix(urls: dict[str, str]) -> Iterator[str]:
    name = f"tests-{uuid4().hex[:12]}."
    yield name
    client = redis.Redis.from_url(urls["redis"])
    for key in client.scan_iter(f"{name}*"):
        client.delete(key)


def connection(urls: dict[str, str], transport: str, prefix: str) -> Connection:
    return Connection(
        urls["redis"], transport=transport, transport_options={"global_keyprefix": prefix}
    )


@pytest.mark.parametrize(("transport", "left"), [("redis", 0), (RELIABLE, 1)])
def test_a_message_whose_delivery_is_cut_stays_in_redis(
    urls: dict[str, str], prefix: str, transport: str, left: int
) -> None:
    with connection(urls, transport, prefix) as broker:
        queue = Queue("cut", channel=broker.default_channel)
        queue.declare()
        broker.Producer().publish({"number": 1}, routing_key="cut")
        channel: Any = broker.channel()
        Consumer(channel, [queue], callbacks=[print]).consume()
        channel.connection.cycle._register_BRPOP(channel)  # asks for a message
        time.sleep(0.3)  # the answer is on its way, and nobody will read it
        channel.client.connection.disconnect()
        channel._in_poll = None
        assert channel.client.llen("cut") == 0
        assert channel.client.hlen("unacked") == left


def test_several_queues_and_priorities_are_served_in_order(
    urls: dict[str, str], prefix: str
) -> None:
    got: list[int] = []

    def take(body: int, message: Any) -> None:
        got.append(body)
        message.ack()

    with connection(urls, RELIABLE, prefix) as broker:
        queues = [Queue(name, channel=broker.default_channel) for name in ("a", "b")]
        for queue in queues:
            queue.declare()
        with Consumer(broker.channel(), queues, callbacks=[take]):
            with pytest.raises(TimeoutError):
                broker.drain_events(timeout=0.3)
            for number, (name, priority) in enumerate([("a", 9), ("a", 0), ("b", 0), ("b", 0)]):
                broker.Producer().publish(number, routing_key=name, priority=priority)
            while len(got) < 4:
                broker.drain_events(timeout=5)
        assert got.index(1) < got.index(0)  # 0 is the most urgent
        assert got.index(2) < got.index(3)
        assert broker.default_channel.client.hlen("unacked") == 0


GARBAGE = (
    b"garbage", b"", b"{}", b"[1, 2]", b'{"properties": 3}', b"\xff\xfe",
    b'{"body": "x", "properties": {"delivery_tag": "t"}}',
    b'{"body": 3, "properties": {"delivery_tag": 4, "delivery_info": {}}}',
    b'{"body": "\xff", "properties": {"delivery_tag": "t", "delivery_info": {"exchange": ""}}}',
    b'{"body": 3, "properties": {"delivery_tag": "u", "body_encoding": "base64",'
    b' "delivery_info": {"exchange": "", "routing_key": "a"}}}',
)  # fmt: skip


def test_what_is_no_message_is_logged_and_the_next_one_is_served(
    urls: dict[str, str], prefix: str, caplog: pytest.LogCaptureFixture
) -> None:
    got: list[int] = []

    def take(body: int, message: Any) -> None:
        got.append(body)
        message.ack()

    with connection(urls, RELIABLE, prefix) as broker:
        queue = Queue("a", channel=broker.default_channel)
        queue.declare()
        with Consumer(broker.channel(), [queue], callbacks=[take]):
            for item in GARBAGE:
                broker.default_channel.client.lpush("a", item)
            broker.Producer().publish(7, routing_key="a")
            while not got:
                broker.drain_events(timeout=5)
        assert got == [7]
        assert broker.default_channel.client.hlen("unacked") == 0
        assert broker.default_channel.client.zcard("unacked_index") == 0
    refused = [record for record in caplog.records if "no message of kombu" in record.message]
    assert len(refused) == len(GARBAGE)
