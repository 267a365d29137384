"""Contracts as files: JSON in a stable order, so that a change is a readable diff."""

from __future__ import annotations

import json
import keyword
import os
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from inspect import formatannotation
from pathlib import Path
from typing import Any, TypeVar

from tarefas_tipadas.contract.annotations import references
from tarefas_tipadas.contract.model import (
    KINDS,
    AcceptedBreak,
    Contract,
    ContractError,
    Parameter,
    Task,
    Type,
)

VERSION = 1
"""The version of the format that is written; older ones are read too."""

WIDTH = 140
"""Characters of a line, where a value can be broken."""

in_one_line: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False).encode

_T = TypeVar("_T")


def dumps(contract: Contract) -> str:
    """The contract as text, the same for the same contract."""
    content = {
        "contract": VERSION,
        "app": contract.app,
        "accept_content": list(contract.accept_content),
        "result_serializer": contract.result_serializer,
        "tasks": {name: task_out(contract.tasks[name]) for name in sorted(contract.tasks)},
        "definitions": {name: contract.definitions[name] for name in sorted(contract.definitions)},
        "accepted": [vars(accepted) for accepted in contract.accepted],
    }
    return "\n".join(lines(content)) + "\n"


def lines(value: Any, room: int = WIDTH, lead: int = 0) -> list[str]:
    """JSON with each value on one line if it fits: a parameter that changes is a line.

    `lead` characters stand before the first line already.
    """
    text = in_one_line(value)
    if len(text) + lead < room or not isinstance(value, (dict, list)) or not value:
        return [text]
    if isinstance(value, dict):
        parts = [(f"{in_one_line(key)}: ", value[key]) for key in value]
    else:
        parts = [("", item) for item in value]
    written: list[str] = []
    for number, (key, part) in enumerate(parts, 1):
        first, *rest = lines(part, room - 2, len(key))
        block = [key + first, *rest]
        if number < len(parts):
            block[-1] += ","
        written += [f"  {line}" for line in block]
    return ["{", *written, "}"] if isinstance(value, dict) else ["[", *written, "]"]


def task_out(task: Task) -> dict[str, Any]:
    return {
        "module": task.module,
        "doc": task.doc,
        "parameters": [parameter_out(parameter) for parameter in task.parameters],
        "result": type_out(task.result),
        "ignore_result": task.ignore_result,
        "serializer": task.serializer,
        "queue": task.queue,
        "checked": task.checked,
    }


def parameter_out(parameter: Parameter) -> dict[str, Any]:
    content = {"name": parameter.name, "kind": parameter.kind, **type_out(parameter.type)}
    if parameter.is_variadic:
        return content
    if parameter.required:
        return {**content, "required": True}
    return {**content, "default": parameter.default}


def type_out(known: Type) -> dict[str, Any]:
    content: dict[str, Any] = {"type": known.source}
    if known.schema is not None:
        content["schema"] = known.schema
    return content


def write_whole(path: Path, text: str) -> None:
    """Write a file that is replaced as a whole or stays as it was; keeps its permissions.

    Raises `ContractError` if the folder cannot be written.
    """
    try:
        descriptor, unfinished = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with open(descriptor, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            os.chmod(unfinished, path.stat().st_mode if path.exists() else 0o666 & ~umask())
            os.replace(unfinished, path)
        except BaseException:
            os.unlink(unfinished)
            raise
    except OSError as error:
        raise ContractError(f"{path} cannot be written: {error.strerror}") from error


def umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def read(path: Path) -> Contract:
    """The contract in a file; raises `ContractError` with one line if it is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ContractError(f"{path} does not exist; contract export -o makes it") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ContractError(f"{path} cannot be read: {error}") from error
    return loads(text, str(path))


def loads(text: str, where: str) -> Contract:
    """The contract in a text; raises `ContractError`, which begins with `where`."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ContractError(f"{where} is damaged: {error}") from error
    version = content.get("contract") if isinstance(content, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise ContractError(
            f"{where} is a contract of version {version}, and this is made for {VERSION}: "
            "upgrade tarefas-tipadas"
        )
    if version != VERSION:
        raise ContractError(f'{where} is no contract: it has no "contract": {VERSION}')
    try:
        contract = Reader(where).contract(content)
        lost = lost_definition(contract)
    except RecursionError as error:
        raise ContractError(f"{where} is damaged: nested too deep") from error
    if lost is not None:
        raise ContractError(f"{where} is damaged: it has no definition {lost!r}")
    return contract


def lost_definition(contract: Contract) -> str | None:
    """The name of a definition that a type refers to and that is not there."""
    types = [p.type for task in contract.tasks.values() for p in task.parameters]
    types += [task.result for task in contract.tasks.values()]
    schemas = [*(type.schema for type in types), *contract.definitions.values()]
    named = (name for name in references(schemas) if name not in contract.definitions)
    return next(named, None)


class Reader:
    """Makes the parts of a contract of parsed JSON, and names the place of what is wrong."""

    def __init__(self, where: str) -> None:
        self.where: str = where

    def get(self, content: object, key: str, kind: type[_T], place: str) -> _T:
        """A member of an object; raises `ContractError` if it is not there or of another type."""
        value = content.get(key) if isinstance(content, dict) else None
        if not isinstance(value, kind):
            raise ContractError(
                f"{self.where} is damaged: {place} needs a {key!r} of type {formatannotation(kind)}"
            )
        return value

    def contract(self, content: dict[str, Any]) -> Contract:
        place = "the contract"
        tasks = self.get(content, "tasks", dict, place)
        definitions = self.get(content, "definitions", dict, place)
        accepted = self.get(content, "accepted", list, place)
        return Contract(
            app=self.get(content, "app", str, place),
            accept_content=self.texts(content, "accept_content", place),
            result_serializer=self.get(content, "result_serializer", str, place),
            tasks={name: self.task(name, tasks[name]) for name in tasks},
            definitions={name: self.get(definitions, name, dict, name) for name in definitions},
            accepted=tuple(self.accepted(item) for item in accepted),
        )

    def texts(self, content: object, key: str, place: str) -> tuple[str, ...]:
        texts = self.get(content, key, list, place)
        return tuple(self.get({key: text}, key, str, place) for text in texts)

    def task(self, name: str, content: object) -> Task:
        parameters = self.get(content, "parameters", list, name)
        return Task(
            name=name,
            module=self.get(content, "module", str, name),
            doc=self.get(content, "doc", str, name),
            parameters=tuple(self.parameter(name, item) for item in parameters),
            result=self.read_type(self.get(content, "result", dict, name), f"the result of {name}"),
            ignore_result=self.get(content, "ignore_result", bool, name),
            serializer=self.get(content, "serializer", str, name),
            queue=self.get(content, "queue", str, name),
            checked=self.get(content, "checked", bool, name),
        )

    def parameter(self, task: str, content: Any) -> Parameter:
        name = self.get(content, "name", str, f"a parameter of {task}")
        place = f"parameter {name} of {task}"
        kind = self.get(content, "kind", str, place)
        if not name.isidentifier() or keyword.iskeyword(name):
            raise ContractError(f"{self.where} is damaged: {place} has no name of Python")
        if kind not in KINDS:
            raise ContractError(f"{self.where} is damaged: {place} is of no kind {kind!r}")
        if not kind.startswith("variadic") and ("required" in content) == ("default" in content):
            raise ContractError(f"{self.where} is damaged: {place} is required or has a default")
        return Parameter(
            name=name,
            kind=kind,
            type=self.read_type(content, place),
            required="required" in content,
            default=content.get("default"),
        )

    def read_type(self, content: Mapping[str, Any], place: str) -> Type:
        source = self.get(content, "type", str, place)
        schema = self.get(content, "schema", dict, place) if "schema" in content else None
        return Type(source, schema)

    def accepted(self, content: object) -> AcceptedBreak:
        place = "an accepted break"
        change, reason, expires = (
            self.get(content, key, str, place) for key in ("change", "reason", "expires")
        )
        try:
            date.fromisoformat(expires)
        except ValueError as error:
            raise ContractError(f"{self.where}: accepted {change!r} expires {error}") from error
        return AcceptedBreak(change, reason, expires)
