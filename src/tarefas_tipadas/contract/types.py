"""The types of a contract, collected from annotations: as source, and as JSON Schema if data."""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from tarefas_tipadas.contract.model import ContractError, Schema, Type
from tarefas_tipadas.contract.source import source
from tarefas_tipadas.wire import Json

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Mode: TypeAlias = Literal["validation", "serialization"]


class Types:
    """Collects types; all schemas are made at once, so that they share their definitions.

    Raises `ContractError` without pydantic.
    """

    def __init__(self) -> None:
        try:
            from tarefas_tipadas.contract import _schema
        except ImportError as error:
            raise ContractError(
                "contracts need pydantic: pip install 'tarefas-tipadas[contract]'"
            ) from error
        self.pydantic: ModuleType = _schema
        self.numbers: dict[Hashable, int] = {}
        self.sources: list[str] = []
        self.inputs: list[tuple[int, Mode, TypeAdapter[Any]]] = []

    def add(self, annotation: Any, mode: Mode, serializer: str) -> int:
        """The number under which `make` will have the type.

        Raises `ContractError` for a type that depends on the version of Python.
        """
        key: Hashable = (annotation, mode, serializer, source(annotation))
        try:
            known = self.numbers.get(key)
        except TypeError:  # an unhashable part of an Annotated
            key, known = object(), None
        if known is not None:
            return known
        number = self.numbers[key] = len(self.sources)
        self.sources.append(source(annotation))
        sent = plain(annotation) if serializer == "json" else annotation
        if serializer != "json" or Json(models=True).refused(sent) is None:
            adapter = self.pydantic.adapter(sent)
            if adapter is not None:
                self.inputs.append((number, mode, adapter))
        return number

    def make(self) -> tuple[list[Type], dict[str, Schema]]:
        """The types by their numbers, and the definitions that they refer to."""
        schemas, definitions = self.pydantic.schemas(self.inputs)
        types = [Type(text, schemas.get(number)) for number, text in enumerate(self.sources)]
        return types, definitions


def plain(annotation: Any) -> Any:
    """What JSON makes of the instances of a subclass of `int`, `float` or `str`."""
    if isinstance(annotation, type) and not issubclass(annotation, (bool, Enum)):
        return next(
            (base for base in (int, float, str) if issubclass(annotation, base)), annotation
        )
    return annotation
