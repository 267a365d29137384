"""Tasks that live in another code base, declared here by name and signature."""

from __future__ import annotations

import dis
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from tarefas_tipadas._define import arguments_of, name_of
from tarefas_tipadas.options import SendOptions, refuse_unknown

if TYPE_CHECKING:
    import celery
    from typing_extensions import Unpack

    from tarefas_tipadas._decorators import Decorator
    from tarefas_tipadas.validation import Arguments

_P = ParamSpec("_P")
_R = TypeVar("_R")


class RunsElsewhere(RuntimeError):
    """A remote task was to run here, but its function is in another service."""


def remote_task(
    app: celery.Celery, /, *, name: str, checked: bool = False, **options: Unpack[SendOptions]
) -> Decorator:
    """Declare a task that another service runs, to send it as if it were your own.

    Stands on a function without a body: `...`, a docstring, or `raise NotImplementedError`,
    which type checkers accept for a function that returns something. `delay`,
    `apply_async`, signatures and canvas go by the name, with `options` such as `queue` unless
    a call says otherwise. The number of arguments is checked when they are sent, and with
    `checked` their types too (`InvalidArguments`).

    The task is not registered in the app, so no worker of yours runs it. A direct call,
    `apply()` and eager mode raise `RunsElsewhere`.
    Raises `TypeError` for a function with a body, an empty name, or an unknown option.
    """
    if not isinstance(name, str) or not name:
        raise TypeError(f"remote_task() needs the name of a task, got {name!r}")
    refuse_unknown("remote_task()", options, SendOptions.__annotations__)

    def declare(fun: Callable[_P, _R], /) -> celery.Task[_P, _R]:
        from celery.local import PromiseProxy

        if not has_no_body(fun):
            raise TypeError(
                f"{name_of(fun)} has a body, which would never run: {name} is remote; "
                "write `raise NotImplementedError`"
            )
        arguments = arguments_of(fun, False, {**options, "name": name}) if checked else None
        # On first use, for the task takes defaults from the app's settings.
        made: Any = PromiseProxy(
            make, (app, fun, name, dict(options), arguments), __doc__=fun.__doc__
        )
        task: celery.Task[_P, _R] = made
        return task

    return declare


def make(
    app: celery.Celery,
    fun: Callable[..., object],
    name: str,
    options: dict[str, Any],
    arguments: Arguments | None,
) -> celery.Task[..., Any]:
    """The task, bound to the app but not in its registry."""
    from tarefas_tipadas._remote import RemoteTask

    members = {
        "name": name,
        "remote_options": options,
        "arguments": arguments,
        "__doc__": fun.__doc__,
        "__module__": fun.__module__,
        "__header__": app.type_checker(fun),
        "__wrapped__": staticmethod(fun),
    }
    task: celery.Task[..., Any] = type(name_of(fun), (RemoteTask, app.Task), members)()
    task.bind(app)
    return task


def has_no_body(fun: Callable[..., object]) -> bool:
    """Whether a function does nothing, or no more than `raise NotImplementedError`."""

    def nothing() -> None: ...

    def not_here() -> None:
        raise NotImplementedError

    def not_here_either() -> None:
        raise NotImplementedError()

    return steps(fun) in map(steps, (nothing, not_here, not_here_either))


def steps(fun: Callable[..., object]) -> list[tuple[str, Any]]:
    """The instructions of a function, without those that do nothing."""
    return [(i.opname, i.argval) for i in dis.get_instructions(fun) if i.opname != "NOP"]
