"""Reads the contracts of other services that the user names."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tarefas_tipadas.mypy.files import replace_file, stamp_of

if TYPE_CHECKING:
    from tarefas_tipadas.contract.model import Schema, Task


@dataclass(frozen=True)
class Described:
    """A task as a contract has it, with what its types refer to."""

    task: "Task"
    result_serializer: str
    definitions: "Mapping[str, Schema]"


class Contracts:
    """What some contracts say, of which `digest` changes with what their tasks take and return.

    Raises `ContractError` with one line for a file that is no contract. `store` is where it keeps
    which files it has read, so that the next run reads them only when it needs a task.
    """

    def __init__(self, paths: Iterable[str] = (), store: str | None = None) -> None:
        self.paths: list[str] = list(paths)
        self.digest: str = self.kept(store) or self.keep(store)

    @cached_property
    def tasks(self) -> dict[str, Described | None]:
        """The tasks by name; None for one on which two contracts disagree."""
        tasks: dict[str, Described | None] = {}
        for path in self.paths:
            for name, new in described_in(Path(path)):
                tasks[name] = new if tasks.get(name, new) == new else None
        return tasks

    def kept(self, store: str | None) -> str | None:
        """The digest, if the files are those that were read before."""
        if store and self.paths:
            with suppress(OSError, ValueError, LookupError, TypeError):  # as if there were none
                kept: dict[str, Any] = json.loads(Path(store).read_text(encoding="utf-8"))
                if kept["stamps"] == stamps(self.paths):
                    return str(kept["digest"])
        return None

    def keep(self, store: str | None) -> str:
        digest = hashlib.sha256(repr(sorted(self.tasks.items())).encode()).hexdigest()
        if store and self.paths:
            with suppress(OSError):
                content = json.dumps({"digest": digest, "stamps": stamps(self.paths)})
                replace_file(store, content)
        return digest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Contracts) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


def stamps(paths: Iterable[str]) -> list[list[object]]:
    """Changes with the files, and with the plugin."""
    return [[path, *stamp_of(os.stat(path))] for path in (__file__, *paths)]


def described_in(path: Path) -> Iterator[tuple[str, Described]]:
    from tarefas_tipadas.contract.file import read

    contract = read(path)
    for name, task in contract.tasks.items():
        told = replace(task, doc="", queue="", module="")
        yield name, Described(told, contract.result_serializer, contract.definitions)
