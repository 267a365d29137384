"""Reads the contracts of other services that the user names."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tarefas_tipadas.contract.model import Contract, Schema, Task


@dataclass(frozen=True)
class Described:
    """A task as a contract has it, with what its types refer to."""

    task: "Task"
    result_serializer: str
    definitions: "Mapping[str, Schema]"


class Contracts:
    """The tasks of some contracts, by name; None for one on which two contracts disagree.

    `digest` changes with what they take and return. Raises `ContractError` with one line for a
    file that is no contract.
    """

    def __init__(self, paths: Iterable[str] = ()) -> None:
        self.tasks: dict[str, Described | None] = {}
        for path in paths:
            self.read(Path(path))
        self.digest: str = hashlib.sha256(repr(sorted(self.tasks.items())).encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Contracts) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def read(self, path: Path) -> None:
        from tarefas_tipadas.contract.file import read

        contract = read(path)
        refuse_lost_references(contract, path)
        for name, task in contract.tasks.items():
            kept = replace(task, doc="", queue="", module="")
            new = Described(kept, contract.result_serializer, contract.definitions)
            self.tasks[name] = new if self.tasks.get(name, new) == new else None


def refuse_lost_references(contract: "Contract", path: Path) -> None:
    from tarefas_tipadas.contract.annotations import references
    from tarefas_tipadas.contract.model import ContractError

    types = [p.type for task in contract.tasks.values() for p in task.parameters]
    types += [task.result for task in contract.tasks.values()]
    schemas = [*(type.schema for type in types), *contract.definitions.values()]
    for name in references(schemas):
        if name not in contract.definitions:
            raise ContractError(f"{path} is damaged: it has no definition {name!r}")
