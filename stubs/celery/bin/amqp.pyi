from typing import Any

import click

from celery.app.base import Celery
from celery.bin.base import CLIContext
from kombu import Connection
from kombu.message import Message

__all__ = ("amqp",)

def dump_message(message: Message | None) -> str | dict[str, Any]: ...

class AMQPContext:
    cli_context: CLIContext
    connection: Connection
    # The transport's channel, None while there is no connection.
    channel: Any
    def __init__(self, cli_context: CLIContext) -> None: ...
    @property
    def app(self) -> Celery: ...
    def respond(self, retval: object) -> None: ...
    def echo_error(self, exception: object) -> None: ...
    def echo_ok(self) -> None: ...
    def reconnect(self) -> None: ...

amqp: click.Group
exchange_declare: click.Command
exchange_delete: click.Command
queue_bind: click.Command
queue_declare: click.Command
queue_delete: click.Command
queue_purge: click.Command
basic_get: click.Command
basic_publish: click.Command
basic_ack: click.Command
