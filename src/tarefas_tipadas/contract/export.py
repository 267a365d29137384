"""The contract of an app, read from the tasks that are registered in it."""

from __future__ import annotations

import hashlib
import inspect
import math
from collections.abc import Iterable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from kombu.serialization import registry
from typing_extensions import get_type_hints

from tarefas_tipadas.contract.model import Contract, ContractError, Parameter, Task, Type
from tarefas_tipadas.contract.source import source
from tarefas_tipadas.contract.types import Types
from tarefas_tipadas.validation import SECRET, is_checked

if TYPE_CHECKING:
    import celery

    AnyTask = celery.Task[..., Any]


def export(app: celery.Celery) -> Contract:
    """The contract of all tasks of an app but Celery's own; imports the modules with tasks.

    Raises `ContractError` if one of them cannot be imported, and for a task whose
    annotations cannot be resolved.
    """
    try:
        app.loader.import_default_modules()
        app.finalize(auto=True)
    except Exception as error:
        raise ContractError(
            f"the tasks of {app.main or 'the app'} cannot be imported: "
            f"{type(error).__name__}: {error}"
        ) from error
    tasks = [app.tasks[name] for name in sorted(app.tasks) if not name.startswith("celery.")]
    return contract_of(app, tasks)


def contract_of(app: celery.Celery, tasks: Iterable[AnyTask]) -> Contract:
    """The contract of some tasks, which need not be registered."""
    types = Types()
    found = [TaskReader(app, task, types) for task in tasks]
    known, definitions = types.make()
    return Contract(
        app=app.main or "",
        accept_content=tuple(sorted(map(serializer_name, app.conf.accept_content))),
        result_serializer=serializer_name(app.conf.result_serializer),
        tasks={reader.name: reader.read(known) for reader in found},
        definitions=definitions,
    )


def serializer_name(name: str) -> str:
    """The short name of a serializer, which may be given by its content type."""
    return registry.type_to_name.get(name, name)


class TaskReader:
    """Reads one task in two steps: its annotations, and then the rest, with the types made."""

    def __init__(self, app: celery.Celery, task: AnyTask, types: Types) -> None:
        self.app: celery.Celery = app
        self.task: AnyTask = task
        self.name: str = str(task.name)
        self.remote: dict[str, Any] = getattr(task, "remote_options", {})
        serializer = self.remote.get("serializer") or task.serializer
        self.serializer: str = serializer_name(serializer or app.conf.task_serializer)
        is_remote = hasattr(task, "remote_options")
        function: Any = task.__wrapped__ if is_remote else task.run
        self.doc: str = inspect.cleandoc((function if is_remote else task).__doc__ or "")
        try:
            self.signature: inspect.Signature = inspect.signature(function)
        except ValueError as error:
            raise ContractError(f"{self.name}: its signature cannot be read: {error}") from error
        hints = self.resolve(function)
        try:
            self.types: dict[str, int] = {
                name: types.add(
                    hint, "serialization" if name == "return" else "validation", self.serializer
                )
                for name, hint in hints.items()
            }
        except ContractError as error:
            raise ContractError(f"{self.name}: {error}") from error
        except NameError as error:  # of a member of a class
            raise unresolved(self.name, error) from error

    def resolve(self, function: Any) -> dict[str, Any]:
        """The types that the annotations name."""
        empty = inspect.Signature.empty
        annotations = {p.name: p.annotation for p in self.signature.parameters.values()}
        annotations["return"] = self.signature.return_annotation
        only = SimpleNamespace(
            __annotations__={name: a for name, a in annotations.items() if a is not empty}
        )
        names = getattr(inspect.unwrap(function), "__globals__", {})
        try:
            return get_type_hints(only, globalns=names, include_extras=True)
        except Exception as error:
            raise unresolved(self.name, error) from error

    def read(self, known: list[Type]) -> Task:
        """The task, with the types that its annotations have become."""
        types = {name: known[number] for name, number in self.types.items()}
        task = self.task
        return Task(
            name=self.name,
            module=task.__module__,
            doc=self.doc,
            parameters=tuple(
                self.parameter(parameter, types.get(name, Type()))
                for name, parameter in self.signature.parameters.items()
            ),
            result=types.get("return", Type()),
            ignore_result=bool(self.remote.get("ignore_result", task.ignore_result)),
            serializer=self.serializer,
            queue=self.queue(),
            checked=is_checked(task),
        )

    def parameter(self, parameter: inspect.Parameter, known: Type) -> Parameter:
        variadic = parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)
        required = parameter.default is parameter.empty and not variadic
        default = None if required or variadic else told(parameter.name, parameter.default)
        kind = parameter.kind.description
        return Parameter(parameter.name, kind, known, required, default)

    def queue(self) -> str:
        """The queue that Celery sends the task to, by its options and the app's routes."""
        task = self.task
        options = {**task._get_exec_options(), **self.remote}
        try:
            route = self.app.amqp.router.route(options, self.name, (), {}, task)
        except Exception as error:
            raise ContractError(
                f"{self.name}: its route cannot be found: {type(error).__name__}: {error}"
            ) from error
        queue = route.get("queue") or self.app.conf.task_default_queue
        return str(getattr(queue, "name", queue))


def unresolved(name: str, error: Exception) -> ContractError:
    return ContractError(
        f"{name}: an annotation cannot be resolved ({type(error).__name__}: {error}); "
        "import what it names outside of `if TYPE_CHECKING`"
    )


def told(name: str, default: Any) -> Any:
    """What the contract tells of a default: enough to see that it changed, and no secret.

    None, booleans and numbers as they are; of other data 16 bits of a hash, which do not
    give away what was hashed; of all else, and where the parameter's name speaks of a
    secret, its class.
    """
    kind = source(type(default))
    if SECRET.search(name):
        return {"class": kind}
    if default is None or isinstance(default, (bool, int)):
        return default
    if isinstance(default, float) and math.isfinite(default):
        return default
    if is_data(default):
        return {"class": kind, "hash": hashlib.sha256(repr(default).encode()).hexdigest()[:4]}
    return {"class": kind}


def is_data(value: Any) -> bool:
    """Whether a value is written the same on each run."""
    if isinstance(value, (list, tuple)):
        return all(map(is_data, value))
    if isinstance(value, dict):
        return all(is_data(part) for item in value.items() for part in item)
    return value is None or type(value) in (str, bytes, int, float, bool)
