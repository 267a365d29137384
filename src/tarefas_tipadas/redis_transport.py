"""Redis as a broker that keeps a message until it is acknowledged.

Kombu takes a message out of its list with BRPOP, and writes it down as unacknowledged with
another command. Whatever ends in between, the connection, the worker or Redis, takes the
message with it (celery/kombu#305). Here one script does both, in one step of Redis.
"""

from __future__ import annotations

import time
from queue import Empty
from typing import Any

from kombu.transport import redis
from kombu.utils.encoding import bytes_to_str
from kombu.utils.json import loads

WAIT = 0.1
"""Seconds that an idle worker waits for the first of its queues before it looks at all."""

TAKE = """
for position = 3, #KEYS do
  local item = redis.call('RPOP', KEYS[position])
  if item then
    local properties = cjson.decode(item).properties
    local info = properties.delivery_info
    local route = cjson.encode(info.exchange) .. ',' .. cjson.encode(info.routing_key)
    redis.call('ZADD', KEYS[2], ARGV[1], properties.delivery_tag)
    redis.call('HSET', KEYS[1], properties.delivery_tag, '[' .. item .. ',' .. route .. ']')
    return {KEYS[position], item}
  end
end
return false
"""
"""Take the first message of the lists, and keep it as kombu's own `QoS.append` does."""


class ReliableChannel(redis.Channel):
    """Kombu's Redis channel, which takes a message and notes that in one step."""

    _queue_cycle: Any
    _in_poll: Any
    idle: bool = False
    waits: bool = False

    def _brpop_start(self, timeout: float | None = None) -> None:
        queues = self._queue_cycle.consume(len(self.active_queues))
        if not queues:
            return
        lists = [self._q_for_pri(queue, step) for step in self.priority_steps for queue in queues]
        keys = [
            f"{self.global_keyprefix}{key}"
            for key in (self.unacked_key, self.unacked_index_key, *lists)
        ]
        connection = self._in_poll = self.client.connection
        self._brpop_sent_at = time.monotonic()
        commands: list[tuple[Any, ...]] = [("EVAL", TAKE, len(keys), *keys, time.time())]
        self.waits = self.idle
        if self.waits:  # from the end of a list to its end: this waits, and changes nothing
            commands.insert(0, ("BLMOVE", keys[2], keys[2], "RIGHT", "RIGHT", WAIT))
        connection.send_packed_command(connection.pack_commands(commands))

    def _brpop_read(self, **options: Any) -> bool:
        connection = self.client.connection
        try:
            try:
                if self.waits:
                    self.client.parse_response(connection, "BLMOVE")
                found = self.client.parse_response(connection, "EVAL")
            except self.connection_errors:
                connection.disconnect()
                raise
            self.idle = not found
            if not found:
                raise Empty
            key, item = (bytes_to_str(part) for part in found)
            queue = key.removeprefix(self.global_keyprefix).rsplit(self.sep, 1)[0]
            self._queue_cycle.rotate(queue)
            self.connection._deliver(loads(item), queue)
            return True
        finally:
            self._in_poll = None
            if hasattr(self, "_flush_brpop_reauth"):  # kombu 5.7
                self._flush_brpop_reauth()


class Transport(redis.Transport):
    """Kombu's Redis transport with the channel of this module."""

    Channel: type[redis.Channel] = ReliableChannel
