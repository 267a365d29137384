"""A module of remote tasks, made of a contract, for services that send them."""

from __future__ import annotations

import builtins
import fnmatch
import keyword
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tarefas_tipadas.contract.annotations import MODULES, Annotations, references
from tarefas_tipadas.contract.model import Contract, ContractError, Parameter, Schema, Task, Type
from tarefas_tipadas.contract.values import Values
from tarefas_tipadas.contract.written import as_name, call, docstring, escaped, text

INTERNAL = "tarefas_tipadas._"
"""How the modules begin whose tasks nobody calls by name."""

DEFAULT = "WORKERS_OWN"
IMPORTS = {
    "typing": ("Any", "Literal"),
    "typing_extensions": ("NotRequired", "TypedDict"),
}


def module(contract: Contract, import_app: str | None = None, only: Sequence[str] = ()) -> str:
    """The source of the module, the same for the same contract.

    `import_app` is the app that sends, as `module:name`; without it the current app does.
    `only` are patterns such as `shop.*`; without any, all tasks are in it but those that
    this package makes for itself.
    Raises `ContractError` if it is no such app, or if a pattern matches no task.
    """
    for pattern in only:
        if not fnmatch.filter(contract.tasks, pattern):
            raise ContractError(f"no task matches --only {pattern}")
    tasks = {
        name: task
        for name, task in contract.tasks.items()
        if not task.module.startswith(INTERNAL)
        and (not only or any(fnmatch.fnmatchcase(name, pattern) for pattern in only))
    }
    definitions = used(tasks.values(), contract.definitions)
    chosen = replace(contract, tasks=tasks, definitions=definitions)
    return Module(chosen, *app_of(import_app)).source()


def used(tasks: Iterable[Task], definitions: Mapping[str, Schema]) -> dict[str, Schema]:
    """The definitions that the types of some tasks refer to, and those that these refer to."""
    types = [t for task in tasks for t in (task.result, *(p.type for p in task.parameters))]
    waiting = [name for known in types for name in references(known.schema)]
    found: dict[str, Schema] = {}
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = definitions[name]
            waiting += references(definitions[name])
    return found


def app_of(import_app: str | None) -> tuple[str, str]:
    """Where the app that sends is, and its name there."""
    where, _, name = (import_app or "celery:current_app").partition(":")
    if not name.isidentifier() or not all(part.isidentifier() for part in where.split(".")):
        raise ContractError(
            f"--import-app needs MODULE:NAME such as shop.app:app, got {import_app}"
        )
    return where, name


class Module:
    """The parts of the module, each as source."""

    def __init__(self, contract: Contract, app_module: str, app: str) -> None:
        self.contract: Contract = contract
        self.app_module: str = app_module
        self.app: str = app
        self.values: Values = Values(contract.definitions)
        taken = {app, DEFAULT, "remote_task", *MODULES, *sum(IMPORTS.values(), ())}
        self.annotations: Annotations = Annotations(contract.definitions, taken)
        taken |= set(self.annotations.classes.values())
        self.functions: dict[str, str] = names(contract.tasks, taken)

    def source(self) -> str:
        tasks = [self.task(self.contract.tasks[name]) for name in sorted(self.contract.tasks)]
        blocks = [*self.annotations.class_sources(), *tasks]
        own = f"{DEFAULT}: Any = None  # stands for a default that only the worker knows\n"
        if any(f"= {DEFAULT}" in task for task in tasks):
            blocks.insert(0, own)
        body = "\n\n".join(blocks)
        gap = "" if body.startswith(DEFAULT) else "\n"
        name = " ".join(escaped(self.contract.app).split()) or "another service"
        return (
            f'"""Tasks of {name}, to be sent from other services.\n\n'
            "Made by `celery contract client`: do not edit, make it again.\n"
            f'"""\n\n{self.imports(body)}\n\n{gap}{body}'
        ).rstrip("\n") + "\n"

    def imports(self, body: str) -> str:
        code = re.sub(r'""".*?"""', "", body, flags=re.DOTALL)
        standard = [f"import {name}" for name in MODULES if re.search(rf"\b{name}\.", code)]
        chosen: dict[str, tuple[str, ...]] = {
            where: tuple(name for name in known if re.search(rf"\b{name}\b", code))
            for where, known in IMPORTS.items()
        }
        known = chosen.pop("typing")
        standard += [f"from typing import {', '.join(known)}"] if known else []
        chosen.update({self.app_module: (self.app,), "tarefas_tipadas": ("remote_task",)})
        others = [f"from {w} import {', '.join(n)}" for w, n in sorted(chosen.items()) if n]
        return "\n".join([*standard, *([""] if standard else []), *others])

    def task(self, task: Task) -> str:
        result = "None" if task.ignore_result else self.annotations.python(task.result)
        options = {"name": task.name, "queue": task.queue, "serializer": task.serializer}
        more = ["ignore_result=True"] if task.ignore_result else []
        given = [f"{key}={text(value)}" for key, value in options.items()]
        head = f"def {self.functions[task.name]}"
        signature = call(head, list(self.parameters(task.parameters)), f" -> {result}:")
        decorator = call("@remote_task", [self.app, *given, *more])
        return f"{decorator}\n{signature}\n{docstring(task.doc)}    raise NotImplementedError\n"

    def parameters(self, parameters: Iterable[Parameter]) -> Iterator[str]:
        """Each parameter, with the marks that separate the kinds."""
        before = ""
        for p in parameters:
            if before == "positional-only" != p.kind:
                yield "/"
            if p.kind == "keyword-only" and before not in ("keyword-only", "variadic positional"):
                yield "*"
            before = p.kind
            stars = {"variadic positional": "*", "variadic keyword": "**"}.get(p.kind, "")
            default = "" if p.required or p.is_variadic else f" = {self.default(p)}"
            yield f"{stars}{p.name}: {self.annotations.python(p.type)}{default}"
        if before == "positional-only":
            yield "/"

    def default(self, p: Parameter) -> str:
        """The default as the contract tells it, if it is of the parameter's own type."""
        plain = p.default is None or isinstance(p.default, (bool, int, float))
        return repr(p.default) if plain and self.is_of_type(p.type, p.default) else DEFAULT

    def is_of_type(self, known: Type, value: Any) -> bool:
        return known.schema is not None and self.values.allows(known.schema, value)


def names(tasks: Iterable[str], taken: set[str]) -> dict[str, str]:
    """A function name for each task: its last word, and the whole name where two share it."""
    taken = taken | set(dir(builtins)) | set(keyword.kwlist)
    last = {task: as_name(task.rpartition(".")[2]) for task in tasks}
    counts = list(last.values())
    used = set(taken)
    chosen: dict[str, str] = {}
    for task in sorted(last):
        name = last[task]
        if counts.count(name) > 1 or name in taken:
            name = as_name(task)
        while name in used:
            name += "_"
        chosen[task] = name
        used.add(name)
    return chosen
