"""What all factories have in common: a task is Celery's own, with all of its options."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import celery

    from tarefas_tipadas.validation import Arguments


def name_of(fun: Callable[..., object]) -> str:
    """The name of a function, or what stands for one that has none, such as a partial."""
    return getattr(fun, "__name__", repr(fun))


def check_options(where: str, base: object, options: Mapping[str, Any]) -> None:
    """Raise `TypeError` for an unknown option, unless a base class may want it."""
    # The module of the options takes a millisecond to import, and many tasks need no more.
    if base is None and not options.keys() <= {"name", "max_retries"}:
        from tarefas_tipadas.options import TaskOptions, refuse_unknown

        refuse_unknown(where, options, TaskOptions.__annotations__)


def arguments_of(fun: Callable[..., object], bind: bool, options: Mapping[str, Any]) -> Arguments:
    """What a checked task accepts; raises `TypeError` for what JSON cannot carry."""
    from tarefas_tipadas.validation import Arguments

    return Arguments(fun, bind, options)


def signature_with_task(fun: Callable[..., object], bind: bool) -> inspect.Signature:
    """The signature of a function, and before it the task, which a bound one has already."""
    signature = inspect.signature(fun)
    if bind:
        return signature
    task = inspect.Parameter("_task", inspect.Parameter.POSITIONAL_ONLY)
    return signature.replace(parameters=[task, *signature.parameters.values()])


def define(
    app: celery.Celery | None,
    run: Callable[..., Any],
    base: type[celery.Task[..., Any]] | None,
    options: Mapping[str, Any],
) -> Any:
    """A task of the app, or a shared one, whose function gets the task first."""
    if app is not None:
        return app.task(bind=True, base=base, **options)(run)
    from celery import shared_task

    return shared_task(bind=True, base=base, **options)(run)
