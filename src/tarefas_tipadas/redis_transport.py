"""Redis as a broker that keeps a message until it is acknowledged.

Kombu takes a message out of its list with BRPOP, and writes it down as unacknowledged with
another command. Whatever ends in between, the connection, the worker or Redis, takes the
message with it (celery/kombu#305). Here one script does both, in one step of Redis.
What somebody has put into a list that is no message of kombu is logged and thrown away.
"""

from __future__ import annotations

import time
from contextlib import suppress
from logging import Logger
from queue import Empty
from typing import Any

from kombu.log import get_logger
from kombu.transport import redis
from kombu.utils.encoding import bytes_to_str
from kombu.utils.json import loads

logger: Logger = get_logger(__name__)

WAIT = 0.1
"""Seconds that an idle worker waits for the first of its queues before it looks at all."""

TAKE = """
for position = 3, #KEYS do
  local item = redis.call('RPOP', KEYS[position])
  if item then
    local known, tag, route = pcall(function()
      local properties = cjson.decode(item).properties
      local info = properties.delivery_info
      local route = cjson.encode(info.exchange) .. ',' .. cjson.encode(info.routing_key)
      return properties.delivery_tag, route
    end)
    if known and type(tag) == 'string' then
      redis.call('ZADD', KEYS[2], ARGV[1], tag)
      redis.call('HSET', KEYS[1], tag, '[' .. item .. ',' .. route .. ']')
      return {KEYS[position], item, tag}
    end
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

    def message_of(self, item: bytes) -> dict[str, Any] | None:
        """The message that was written so, or None if kombu cannot read it."""
        with suppress(Exception):
            message: dict[str, Any] = loads(bytes_to_str(item))
            info = self.Message(message, channel=self).delivery_info
            if {"exchange", "routing_key"} <= info.keys():
                return message
        return None

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
            key, item, *tag = found
            queue = bytes_to_str(key).removeprefix(self.global_keyprefix).rsplit(self.sep, 1)[0]
            self._queue_cycle.rotate(queue)
            message = self.message_of(item) if tag else None
            if message is None:
                logger.error("refused what is no message of kombu in %s: %.200r", queue, item)
                for kept in tag:
                    self.client.hdel(self.unacked_key, kept)
                    self.client.zrem(self.unacked_index_key, kept)
                raise Empty
            self.connection._deliver(message, queue)
            return True
        finally:
            self._in_poll = None
            if hasattr(self, "_flush_brpop_reauth"):  # kombu 5.7
                self._flush_brpop_reauth()


class Transport(redis.Transport):
    """Kombu's Redis transport with the channel of this module."""

    Channel: type[redis.Channel] = ReliableChannel
