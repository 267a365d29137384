"""`python -m tarefas_tipadas`: runs `exibir` on a worker of its own and shows each try."""

from __future__ import annotations  # before Celery 5.7 AsyncResult[int] is for checkers only

import signal
import sys
import time
from collections.abc import Iterator

import click  # Celery's own library for command lines, and so always there
from celery.result import AsyncResult

from tarefas_tipadas._runner import CannotRunError, demonstration, one_line, shown
from tarefas_tipadas._worker import Report
from tarefas_tipadas.doctor import problems
from tarefas_tipadas.tarefas import check, exibir

RESULT_PATIENCE = 10.0
"""Seconds that a result gets to arrive after the worker has reported it."""


def check_limit(_: click.Context, __: click.Parameter, limit: int) -> int:
    """Refuse a limit that no draw can be above, before anything is started."""
    try:
        check(limite=limit)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    return limit


def tries(count: int) -> str:
    return f"{count} try" if count == 1 else f"{count} tries"


def show(report: Report, limit: int) -> None:
    """Print how a try ended."""
    if report.event == "retry":
        click.echo(
            f"  try {report.attempt:>2}: drew {report.number:>2}, not above {limit}"
            f" -> next try in {report.countdown:g} s"
        )
    elif report.event == "success":
        click.echo(f"  try {report.attempt:>2}: drew {report.number:>2}, above {limit}")


def finished(
    reports: Iterator[Report], results: dict[str, AsyncResult[int]], limit: int, loud: bool
) -> Iterator[tuple[int, int]]:
    """The number and the count of tries of each task, as they end.

    Raises `CannotRunError` for a task that failed.
    """
    for report in reports:
        if loud:
            show(report, limit)
        if report.event in ("success", "failure"):
            result = results.pop(report.id)
            try:
                yield result.get(timeout=RESULT_PATIENCE, interval=0.05), report.attempt
            except Exception as error:
                raise CannotRunError(f"exibir failed: {one_line(error)}") from error
            finally:
                result.forget()
        if not results:
            return


def run(broker: str | None, backend: str | None, times: int, limit: int, quiet: bool) -> None:
    """Run `exibir` `times` times and print what happens."""

    def say(message: str) -> None:
        if not quiet:
            click.echo(message)

    begin = time.monotonic()
    with demonstration(broker, backend) as reports:
        next(reports)
        where = shown(broker) if broker else "a broker in a temporary folder"
        say(f"worker ready after {time.monotonic() - begin:.1f} s on {where}")
        say(f"exibir.delay(limite={limit})" + (f", {times} times" if times > 1 else ""))
        begin = time.monotonic()
        sent = [exibir.delay(limite=limit) for _ in range(times)]
        ended = finished(reports, {r.id: r for r in sent}, limit, loud=times == 1 and not quiet)
        bar = click.progressbar(ended, length=times, label="exibir", hidden=times == 1 or quiet)
        with bar as numbers_and_tries:
            outcomes = list(numbers_and_tries)
        took = time.monotonic() - begin
    numbers = " ".join(str(number) for number, _ in outcomes)
    total = tries(sum(count for _, count in outcomes))
    click.echo(numbers if quiet else f"result {numbers} after {total} in {took:.1f} s")


@click.group(invoke_without_command=True)
@click.option("--broker", metavar="URL", help="Broker, such as redis:// or amqp://.  [a folder]")
@click.option("--backend", metavar="URL", help="Result backend, such as redis://.  [a folder]")
@click.option("--times", type=click.IntRange(min=1), default=1, show_default=True, help="Tasks.")
@click.option(
    "--limit",
    type=int,
    default=6,
    show_default=True,
    callback=check_limit,
    help="The number from 1 to 10 that a draw must be above.",
)
@click.option("--quiet", is_flag=True, help="Print nothing but the numbers.")
@click.pass_context
def main(
    context: click.Context,
    broker: str | None,
    backend: str | None,
    times: int,
    limit: int,
    quiet: bool,
) -> None:
    """Run the task `exibir` on a Celery worker in a child process, and show each try.

    exibir draws a number from 1 to 10. A number above the limit is its result; else it
    retries after 1, 2, 4, 8 ... seconds. Nothing else need be installed or running: the
    broker and the results are files in a temporary folder, unless URLs are given.
    """
    if context.invoked_subcommand:
        return
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        run(broker, backend, times, limit, quiet)
    except CannotRunError as error:
        raise click.ClickException(str(error)) from error


@main.command()
def doctor() -> None:
    """Look for what keeps type checkers from the stubs, and say how to mend it."""
    found = list(problems())
    for problem in found:
        click.echo(problem, err=True)
    if found:
        sys.exit(1)
    click.echo("The stubs are in place, and nothing else owns their folders.")


if __name__ == "__main__":
    main(prog_name="python -m tarefas_tipadas")
