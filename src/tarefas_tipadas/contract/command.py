"""`celery contract`: the subcommands; every `celery` command loads this, so it imports little."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

if TYPE_CHECKING:
    import celery

    from tarefas_tipadas.contract.model import Contract

_P = ParamSpec("_P")
FILE = click.Path(dir_okay=False, path_type=Path)


class BadInput(click.ClickException):
    """Ends the command with one line; 1 is left for what the commands find."""

    exit_code = 2


def told_in_one_line(command: Callable[_P, None]) -> Callable[_P, None]:
    """The command, with contract errors as a line on standard error."""

    @functools.wraps(command)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> None:
        from tarefas_tipadas.contract.model import ContractError

        try:
            command(*args, **kwargs)
        except ContractError as error:
            raise BadInput(" ".join(str(error).split())) from error

    return run


@click.group()
def contract() -> None:
    """Keep what tasks take and return in a file, and compare it."""


def named_app(context: click.Context) -> celery.Celery | None:
    """The app of `celery -A`, None without it."""
    app: celery.Celery = context.obj.app
    return app if context.find_root().params.get("app") else None


def own_contract(context: click.Context) -> Contract:
    """The contract of the app that the command line names."""
    from tarefas_tipadas.contract.export import export
    from tarefas_tipadas.contract.model import ContractError

    app = named_app(context)
    if app is None:
        raise ContractError(f"which app? celery -A APP contract {context.info_name}")
    return export(app)


def put(context: click.Context, text: str, output: Path | None, check: bool) -> None:
    """Write a text to a file, or print it; with `check` exit with 1 if the file differs."""
    from tarefas_tipadas.contract.file import write_whole

    if output is None:
        if check:
            raise click.UsageError("--check needs -o, the file to look at")
        click.echo(text, nl=False)
    elif not check:
        write_whole(output, text)
    elif not output.exists() or output.read_bytes() != text.encode():
        click.echo(f"{output} is stale: run this without --check", err=True)
        context.exit(1)


@contract.command()
@click.option("-o", "--output", type=FILE, help="The file; standard output without it.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if the file is stale.")
@click.pass_context
@told_in_one_line
def export(context: click.Context, output: Path | None, check: bool) -> None:
    """Write the contract of the app; breaks accepted in the file stay."""
    from dataclasses import replace

    from tarefas_tipadas.contract.file import dumps, read

    made = own_contract(context)
    if output is not None and output.exists():
        made = replace(made, accepted=read(output).accepted)
    put(context, dumps(made), output, check)


@contract.command()
@click.argument("file", type=FILE)
@click.option("--against", metavar="git:REVISION|FILE", help="What to compare with, instead.")
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.pass_context
@told_in_one_line
def check(context: click.Context, file: Path, against: str | None, form: str) -> None:
    """Say what the tasks of today do to messages, callers and readers of yesterday.

    Compares the app with FILE, or with what --against names; then FILE must also be what
    the app has. Without an app, compares FILE with --against.
    """
    from tarefas_tipadas.contract import _check
    from tarefas_tipadas.contract.model import ContractError

    app = named_app(context)
    if app is None and against is None:
        raise ContractError(
            "which app? celery -A APP contract check, or name a file with --against"
        )
    own = own_contract(context) if app is not None else None
    report = _check.report(file, own, against, form)
    click.echo(report.text)
    context.exit(int(report.fails))


@contract.command()
@click.argument("file", type=FILE)
@click.argument("change")
@click.option("--reason", required=True, help="Why it has to break, for whoever reads it later.")
@click.option("--expires", required=True, metavar="YYYY-MM-DD", help="The last day it counts.")
@told_in_one_line
def accept(file: Path, change: str, reason: str, expires: str) -> None:
    """Record in FILE that CHANGE, as `check` names it, breaks deliberately."""
    from tarefas_tipadas.contract._check import accepted
    from tarefas_tipadas.contract.file import dumps, read, write_whole

    write_whole(file, dumps(accepted(read(file), change, reason, expires)))


@contract.command()
@click.argument("file", type=FILE, required=False)
@click.option("-o", "--output", type=FILE, help="The module; standard output without it.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if the module is stale.")
@click.option("--only", multiple=True, metavar="PATTERN", help="Tasks to take, as 'shop.*'.")
@click.option("--import-app", metavar="MODULE:NAME", help="The app that sends, of the caller.")
@click.pass_context
@told_in_one_line
def client(
    context: click.Context,
    file: Path | None,
    output: Path | None,
    check: bool,
    import_app: str | None,
    only: tuple[str, ...],
) -> None:
    """Write a module of typed remote tasks for other services, from FILE or from the app."""
    from tarefas_tipadas.contract.client import module
    from tarefas_tipadas.contract.file import read

    made = read(file) if file else own_contract(context)
    put(context, module(made, import_app, only), output, check)


@contract.command()
@click.argument("file", type=FILE, required=False)
@click.option("--also", type=FILE, multiple=True, help="A contract of another service.")
@click.option("--timeout", default=2.0, show_default=True, help="Seconds that workers get.")
@click.option("--no-workers", is_flag=True, help="Look at the settings only.")
@click.pass_context
@told_in_one_line
def verify(
    context: click.Context,
    file: Path | None,
    also: tuple[Path, ...],
    timeout: float,
    no_workers: bool,
) -> None:
    """Compare the contract with the settings of the app and with the workers that run."""
    from tarefas_tipadas.contract.file import read
    from tarefas_tipadas.contract.verify import setting_problems, worker_problems

    own = own_contract(context)
    made = read(file) if file else own
    tasks = dict(made.tasks)
    for other in also:
        tasks.update(read(other).tasks)
    app: celery.Celery = context.obj.app
    problems = list(setting_problems(app, tasks))
    if not no_workers:
        problems += worker_problems(app, made, timeout)
    for problem in problems:
        click.echo(problem)
    if problems:
        context.exit(1)
    click.echo(f"{len(made.tasks)} tasks verified")
