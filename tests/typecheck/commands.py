from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import click
from celery import Celery
from celery.apps.multi import Cluster, MultiParser, NamespacedOptionParser, Node
from celery.bin.base import (
    COMMA_SEPARATED_LIST,
    ISO8601_OR_FLOAT,
    JSON_OBJECT,
    LOG_LEVEL,
    CeleryCommand,
    CeleryDaemonCommand,
    CeleryOption,
    CLIContext,
    handle_preload_options,
)
from celery.bin.celery import celery, main
from celery.bin.multi import MultiTool
from celery.bin.worker import WORKERS_POOL, worker
from celery.concurrency.base import BasePool
from typing_extensions import assert_type

assert_type(worker, CeleryDaemonCommand)
assert_type(celery.name, str | None)
celery.add_command(worker)
celery.add_command(CeleryDaemonCommand("own", hidden=True))
CeleryDaemonCommand("own", hiden=True)  # E: hidden
celery.add_command("worker")  # E: a command
worker.params.append(CeleryOption(("--own",), is_flag=True, help_group="Own Options"))
worker.params.append("--own")  # E static: an option


# A command of one's own, as the documentation shows it.
@click.command(cls=CeleryCommand)
@click.option("--count", type=int, cls=CeleryOption, help_group="Own Options")
@click.pass_context
@handle_preload_options
def own(ctx: click.Context, count: int) -> None:
    ctx.obj.echo(count)


@celery.command(cls=CeleryDaemonCommand)
@click.option("-l", "--loglevel", default="WARNING", cls=CeleryOption, type=LOG_LEVEL)
@click.option("-q", "--queues", cls=CeleryOption, type=COMMA_SEPARATED_LIST)
@click.pass_obj
def daemon(context: CLIContext, loglevel: int, queues: list[str]) -> None:
    assert_type(context.app, Celery)
    context.secho("started", fg="green", bold=True)
    context.secho("started", color=None, nl=False, fg=(1, 2, 3))
    context.secho("started", fgg="green")  # E: fg
    context.error("failed", fg="red")
    context.error("failed", bold="yes")  # E: a flag
    context.echo("plain", nl=False)
    context.echo("plain", fg="red")  # E: echo knows no colour
    assert_type(context.style("x", fg="cyan"), str)
    assert_type(context.pretty({"ok": 1}), tuple[str, str])
    context.say_chat("->", "title", show_body=True)
    context.say_chat("->")  # E: the title


assert_type(own, CeleryCommand)
assert_type(daemon, click.Command)
CLIContext(app=None, no_color=True, workdir=None)
CLIContext(app="proj", no_color=True, workdir=None)  # E static: an app


def leaves_the_process() -> None:
    assert_type(main(), int)


def preload(ctx: click.Context, name: str) -> int:
    return 1


context = click.Context(own, obj=CLIContext(app=Celery(), no_color=True, workdir=None))
assert_type(handle_preload_options(preload)(context, "x"), int)
handle_preload_options(preload)(context, 1)  # E static: name is a str


def no_context() -> None: ...


handle_preload_options(no_context)  # E static: a callback takes the context

assert_type(JSON_OBJECT.convert("{}", None, None), dict[str, Any])
assert_type(ISO8601_OR_FLOAT.convert("1.5", None, None), datetime | float)
assert_type(WORKERS_POOL.convert("solo", None, context), type[BasePool])
assert_type(LOG_LEVEL.convert("info", None, None), int)


cluster = Cluster([Node("foo@bar.com", extra_args="-c 1")], on_node_start=print)
assert_type([node.pid for node in cluster], list[int | None])
assert_type(cluster.find("foo@bar.com").argv, tuple[str, ...])
cluster.stopwait(signal=15)  # E: sig
cluster.start_node("foo@bar.com")  # E: a node
parser = NamespacedOptionParser(["foo", "-c", "1"])
parser.parse()
assert_type([node.name for node in MultiParser(cmd="celery worker").parse(parser)], list[str])
MultiParser(command="celery worker")  # E: cmd
tool = MultiTool(quiet=True)
assert_type(tool.cluster_from_argv(["start", "2"]), Cluster)
assert_type(tool.MultiParser().parse(parser), Iterator[Node])
callback: Callable[[Node], None] = tool.on_node_start


def with_workers() -> None:
    assert_type(tool.execute_from_commandline(["celery", "start", "2"]), int)
    tool.start("1", "-c", "4")
    tool.start(1)  # E: words of the command line
    cluster.start_node(Node.from_kwargs("foo@bar.com", logfile="x", c=4))
    cluster.stopwait(sig=15)
