"""billiard, vine and amqp: what applications touch of them."""

from __future__ import annotations

import ctypes
import logging
import sys
import traceback
from types import TracebackType
from typing import Any

import amqp
import billiard
from amqp.exceptions import AMQPError, ChannelError, NotFound, RecoverableConnectionError
from amqp.sasl import PLAIN
from billiard import Pool, Process, cpu_count, current_process
from billiard.common import TERM_SIGNAME
from billiard.connection import Connection, wait
from billiard.context import BaseContext, SpawnContext
from billiard.einfo import ExceptionInfo
from billiard.exceptions import (
    SoftTimeLimitExceeded,
    Terminated,
    TimeLimitExceeded,
    WorkerLostError,
)
from billiard.pool import ApplyResult, MapResult
from typing_extensions import assert_type
from vine import Thenable, barrier, ensure_promise, maybe_promise, promise, starpromise


def on_failure(exc: Exception, task_id: str, einfo: ExceptionInfo) -> None:
    assert_type(einfo.traceback, str)
    assert_type(einfo.type, type[BaseException])
    assert_type(einfo.exception, Exception)
    assert_type(einfo.tb, TracebackType)
    assert_type(einfo.internal, bool)
    assert_type(str(einfo), str)
    logging.getLogger().error("failed", exc_info=einfo.exc_info)
    traceback.print_tb(einfo.tb)
    einfo.exception = exc
    einfo.traceback.splitlines()
    einfo.traceback.tb_lineno  # E: the traceback as text
    einfo.exc  # E: no such attribute
    einfo.exception = "no"  # E: an exception


def makes_info(error: ValueError) -> None:
    ExceptionInfo()
    ExceptionInfo(sys.exc_info())
    ExceptionInfo((type(error), error, error.__traceback__), internal=True)
    ExceptionInfo(error)  # E: not the three of sys.exc_info()


def time_limits() -> None:
    try:
        raise SoftTimeLimitExceeded(10)
    except SoftTimeLimitExceeded as exc:
        assert_type(exc.args, tuple[Any, ...])
    except (TimeLimitExceeded, WorkerLostError, Terminated):
        raise
    try:
        pass
    except billiard.SoftTimeLimitExceeded:
        raise
    SoftTimeLimitExceeded().code  # E: no such attribute


def double(x: int) -> str:
    return str(2 * x)


def processes() -> None:
    child = Process(target=double, args=(1,), kwargs={}, name="child", daemon=True)
    child.daemon = False
    child.start()
    child.join(timeout=1.5)
    child.terminate()
    assert_type(child.pid, int | None)
    assert_type(child.exitcode, int | None)
    assert_type(child.is_alive(), bool)
    assert_type(current_process().name, str)
    assert_type(cpu_count(), int)
    assert_type(TERM_SIGNAME, str)
    current_process().daemon = False
    Process(target=1)  # E: not callable
    child.join("1")  # E: seconds are a number
    child.pid = 1  # E: read only


def pools() -> None:
    with Pool(2, initializer=print, initargs=("a",)) as pool:
        assert_type(pool.map(double, [1, 2]), list[str])
        assert_type(pool.apply(double, (1,)), str)
        assert_type(pool.apply_async(double, (1,)), ApplyResult[str])
        assert_type(pool.apply_async(double, [1], timeout=1, soft_timeout=0.5).get(timeout=2), str)
        assert_type(pool.map_async(double, [1]), MapResult[str])
        assert_type(pool.map_async(double, [1]).get(), list[str])
        for item in pool.imap_unordered(double, range(3)):
            assert_type(item, str)
        assert_type(pool.imap(double, [1]).next(timeout=1), str)
        for item in pool.imap(double, range(3), chunksize=2):
            assert_type(item, str)
        pool.grow(2)
        pool.shrink()
        pool.close()
        pool.join()
        pool.map(double, ["a"])  # E: double takes ints
        pool.imap(double, [1], chunksize=2).next(timeout=1)  # E: a generator has no timeout
        pool.apply_async(double, 1)  # E: arguments are a sequence
        pool.grow("2")  # E: a number of processes
    Pool(processes="2")  # E: a number of processes


def contexts() -> None:
    assert_type(billiard.get_context("spawn"), SpawnContext)
    assert_type(billiard.get_context(), BaseContext)
    billiard.get_context("spawn").Process(target=double, args=(1,)).start()
    lock = billiard.Lock()
    with lock:
        pass
    queue = billiard.Queue(3)
    queue.put({"any": "thing"}, timeout=1)
    queue.get(timeout=1)
    reader, writer = billiard.Pipe(duplex=False)
    writer.send([1])
    assert_type(wait([reader], timeout=1), list[Connection])
    wait(["reader"])  # E: what has a file descriptor
    assert_type(reader.recv(), Any)
    shared = billiard.Value("i", 0)
    shared.value += 1
    assert_type(billiard.Value(ctypes.c_int, 1).value, int)
    assert_type(billiard.Array(ctypes.c_double, [0.5])[0], float)
    billiard.Manager().dict({"a": 1})["b"] = 2
    billiard.Queue("3")  # E: a size is a number
    billiard.Value(ctypes.c_int, 1).value = "one"  # E: an int
    billiard.get_context(1)  # E: a method has a name
    writer.send()  # E: send what?


def promises(callback: promise, done: barrier) -> None:
    first = promise(double, args=(1,), callback=callback, on_error=print, weak=True)
    assert_type(first.then(callback), promise)
    assert_type(first.then(print), promise)
    assert_type(first.then(done), barrier)
    assert_type(first.ready, bool)
    first.then(print, on_error=print)
    first(1, extra=2)
    first.throw(ValueError())
    first.cancel()
    thenable: Thenable = first
    thenable.then(print)
    assert_type(ensure_promise(None), promise)
    assert_type(ensure_promise(callback), promise)
    assert_type(ensure_promise(double), promise)
    assert_type(maybe_promise(None), None)
    assert_type(maybe_promise(double), promise)
    assert_type(starpromise(double, 1), promise)
    barrier([first, callback], callback=print).add(first)
    promise(1)  # E: not callable
    first.then(1)  # E: not callable
    first.throw("no")  # E: not an exception
    barrier(first)  # E: several promises


def amqp_errors(name: str) -> None:
    try:
        raise NotFound("no queue", (50, 10), "Queue.declare", 404)
    except ChannelError as exc:
        assert_type(exc.code, int)
        assert_type(exc.reply_code, int)
        assert_type(exc.reply_text, str)
        assert_type(exc.method_name, str)
        if exc.code == 404 and "no queue" in exc.reply_text:
            return
        exc.reply_txt  # E: no such attribute
    except (amqp.ConnectionError, RecoverableConnectionError, AMQPError):
        raise
    NotFound(code=404)  # E: no such parameter


def amqp_client() -> None:
    with amqp.Connection("localhost:5672", "guest", "guest", heartbeat=10, ssl={"ca_certs": "a"}) as connection:
        assert_type(connection.connected, bool | None)
        channel = connection.channel()
        assert_type(channel, amqp.Channel)
        declared = channel.queue_declare("q", durable=True, arguments={"x-max-priority": 10})
        assert_type(declared.message_count, int)
        assert_type(channel.queue_purge("q"), int)
        channel.queue_declare("q", nowait=True)
        channel.exchange_declare("e", "topic", durable=True)
        channel.queue_bind("q", exchange="e", routing_key="#")
        channel.basic_publish(amqp.Message("body", content_type="text/plain", priority=3), routing_key="q")
        assert_type(channel.basic_consume("q", callback=print), str)
        message = channel.basic_get("q")
        if message is not None:
            channel.basic_ack(message.delivery_tag)
            assert_type(message.headers, dict[str, Any] | None)
            assert_type(message.body, str | bytes)
        connection.drain_events(timeout=0.5)
        channel.basic_publish("body", routing_key="q")  # E: a Message
        channel.queue_declare(3)  # E: a queue has a name
        channel.basic_get("q").body  # E: there may be no message
        channel.exchange_declare("e")  # E: no type
    amqp.Connection(authentication=PLAIN("guest", "guest"))
    amqp.Connection(port=5672)
    amqp.Connection(heartbeat="10")  # E: seconds are a number
    PLAIN("guest")  # E: no password

# Present in amqp once it is imported, without an import of their own.
amqp.exceptions.NotFound, amqp.channel.Channel, amqp.connection.Connection, amqp.basic_message.Message
amqp.exceptions.NoSuchError  # E: no such error
