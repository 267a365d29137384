"""What JSON, as Celery writes it, carries from the caller of a task to its worker."""

import collections.abc
import enum
import types
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import (
    Annotated,
    Any,
    ForwardRef,
    Literal,
    NewType,
    TypeVar,
    Union,
    get_args,
    get_origin,
)
from uuid import UUID

from typing_extensions import TypeAliasType, get_type_hints, is_typeddict

#: Arrive as they were sent, or can be made again of what arrives.
SCALARS = (type(None), bool, int, float, str, datetime, date, time, Decimal, UUID, bytes)
KEYS = (str, int, float)
MAPPINGS = (dict, collections.abc.Mapping, collections.abc.MutableMapping)
SEQUENCES = (list, tuple, collections.abc.Sequence, collections.abc.MutableSequence)


class Json:
    """Finds the part of an annotation that JSON cannot carry.

    `models` says that Celery's `pydantic=True` turns pydantic's models into JSON.
    """

    def __init__(self, models: bool = False) -> None:
        self.models = models
        self.seen: set[object] = set()

    def refused(self, annotation: object) -> object | None:
        """The part that cannot be carried, or None if all is carried."""
        origin, args = get_origin(annotation), list(get_args(annotation))
        if origin is Annotated:
            return self.refused(args[0])
        if origin is Literal:
            return self.first(type(value) for value in args)
        if origin in MAPPINGS and args:
            return self.refused_key(args[0]) or self.refused(args[1])
        if origin in SEQUENCES or origin in MAPPINGS or origin in (Union, types.UnionType):
            return self.first(arg for arg in args if arg is not ... and arg != ())
        return self.refused_name(annotation)

    def refused_name(self, annotation: object) -> object | None:
        """As `refused`, for what is no container of other types."""
        if annotation in (Any, object) or isinstance(annotation, (TypeVar, ForwardRef, str)):
            return None
        if isinstance(annotation, NewType):
            return self.refused(annotation.__supertype__)
        if isinstance(annotation, TypeAliasType):
            return self.once(annotation, lambda: [annotation.__value__])
        if is_typeddict(annotation) or is_named_tuple(annotation):
            return self.once(annotation, lambda: get_type_hints(annotation).values())
        if isinstance(annotation, type) and self.is_carried(annotation):
            return None
        return annotation

    def is_carried(self, kind: type) -> bool:
        if issubclass(kind, enum.Enum):
            return issubclass(kind, (str, int, float))
        if self.models and hasattr(kind, "model_validate"):
            return True
        return kind in (*SCALARS, *SEQUENCES, *MAPPINGS) or hasattr(kind, "__json__")

    def refused_key(self, annotation: object) -> object | None:
        """The part of an annotation that cannot be a key of a JSON object."""
        origin, args = get_origin(annotation), list(get_args(annotation))
        if origin in (Union, types.UnionType):
            return next((key for arg in args if (key := self.refused_key(arg))), None)
        if origin is Literal or annotation is Any or isinstance(annotation, TypeVar):
            return None
        kind = getattr(annotation, "__supertype__", annotation)
        return None if isinstance(kind, type) and issubclass(kind, KEYS) else annotation

    def first(self, annotations: Iterable[object]) -> object | None:
        parts = (self.refused(annotation) for annotation in annotations)
        return next((part for part in parts if part is not None), None)

    def once(self, name: object, parts: Any) -> object | None:
        """The refused part of what a name stands for, which may contain the name itself."""
        if name in self.seen:
            return None
        self.seen.add(name)
        return self.first(parts())


def is_named_tuple(annotation: object) -> bool:
    return (
        isinstance(annotation, type) and issubclass(annotation, tuple) and annotation is not tuple
    )
