"""Annotations as Python writes them."""

from __future__ import annotations

import types
from typing import Annotated, Any, ForwardRef, Literal, Union, get_args, get_origin


def source(annotation: Any) -> str:
    """The annotation as Python source, each class with its module."""
    origin, args = get_origin(annotation), get_args(annotation)
    if annotation is None or annotation is type(None):
        return "None"
    if origin is Annotated:
        return source(args[0])
    if origin is Literal:
        return f"Literal[{', '.join(map(repr, args))}]"
    if origin in (Union, types.UnionType):
        return " | ".join(map(source, args))
    if isinstance(annotation, list):
        return f"[{', '.join(map(source, annotation))}]"
    if annotation == () or annotation is ...:
        return "()" if annotation == () else "..."
    if args or (origin is tuple and annotation is not tuple):
        return f"{source(origin)}[{', '.join(map(source, args)) or '()'}]"
    return name(annotation)


def name(annotation: Any) -> str:
    """The name of what is no composition of other types."""
    if isinstance(annotation, (str, ForwardRef)):
        return annotation if isinstance(annotation, str) else annotation.__forward_arg__
    module = getattr(annotation, "__module__", "builtins")
    plain = getattr(annotation, "__qualname__", None) or getattr(annotation, "__name__", None)
    if plain is None:
        return repr(annotation).removeprefix("typing.")
    return plain if module in ("builtins", "typing") else f"{module}.{plain}"
